import {
  cellText,
  type SealedRow,
  type SheetSpec,
  sealProperties,
  tableSheet,
  writeWorkbook,
} from '../../core/index.ts'
import { feePaperZh, statisticsPaperZh } from '../../core/messages/papers.zh-CN.ts'
import type { UnitFees } from '../pages/fees/fees.ts'
import { type DefensePerson, scorePaper } from '../tables/defense.tsx'
import { type ExemptPerson, exemptionPaper } from '../tables/exemptions.tsx'
import { feePaper, feePeoplePaper } from '../tables/fees.tsx'
import { subjectOf } from '../tables/office.ts'
import { reviewPaper } from '../tables/review.ts'
import { rosterPaper } from '../tables/roster-paper.ts'
import { dimensions, statisticsPaper, tally } from '../tables/statistics.ts'
import { type Paper, paperSpec } from '../tables/table.ts'
import { admissible, type ExportPerson, type Office, verdictTotals } from './person.ts'

/** The papers the office takes out as workbooks. Their tables are declared in dashboard/tables. */

function sheetOf<Row>(paper: Paper<Row>, rows: readonly Row[]): SheetSpec {
  return tableSheet(paperSpec(paper, rows))
}

/** A workbook of one paper. */
export function workbookOf<Row>(paper: Paper<Row>, rows: readonly Row[], { at }: Office): Promise<Uint8Array> {
  return writeWorkbook([sheetOf(paper, rows)], { title: paper.title.join(''), at })
}

/** The cells of the notice's columns as a reader of the file will see them; the seal is over these. */
function sealedRow(person: ExportPerson, index: number): SealedRow {
  return { text: (column) => (column === 'sequence' ? String(index + 1) : cellText(person.typed[column] ?? '')) }
}

/** The roster of everyone, sealed. */
export function rosterWorkbook(people: readonly ExportPerson[], office: Office): Promise<Uint8Array> {
  const { policy, at, rulesVersion } = office
  const paper = rosterPaper(policy)
  const properties = sealProperties({
    rows: people.map(sealedRow),
    policyId: policy.id,
    rulesVersion,
    totals: verdictTotals(people),
    at,
  })
  return writeWorkbook([sheetOf(paper, people)], { title: paper.title.join(''), properties, at })
}

/** Sex and title as typed, for a list of people. */
const listed = ({ typed, ...person }: ExportPerson) => ({
  ...person,
  sex: typed.sex ?? null,
  targetTitle: typed.targetTitle ?? null,
  reasons: person.exemptions,
})

/** 免答辩人员名单: who need not defend, why, and by which clause (七). */
export function exemptionWorkbook(people: readonly ExportPerson[], office: Office): Promise<Uint8Array> {
  const exempt = admissible(people)
    .filter(({ defense }) => defense === 'exempt')
    .map((person): ExemptPerson => listed(person))
  return workbookOf(exemptionPaper(office.policy, '', exempt.length, office.day), exempt, office)
}

/** 答辩人员名单及评分表: who must come. Scores entered already stand there. */
export function defenseWorkbook(people: readonly ExportPerson[], office: Office): Promise<Uint8Array> {
  const required = admissible(people)
    .filter(({ defense }) => defense === 'required')
    .map((person): DefensePerson => listed(person))
  return workbookOf(scorePaper(office.policy, required.length, office.day), required, office)
}

/** 评审一览表 */
export function overviewWorkbook(people: readonly ExportPerson[], office: Office): Promise<Uint8Array> {
  const reviewed = admissible(people)
  return workbookOf(reviewPaper(office.policy, reviewed.length, office.day), reviewed, office)
}

/** 评审费核对表: a line a unit; behind it the people, those whose fee is undetermined too. */
export function feeWorkbook(
  units: readonly UnitFees[],
  people: readonly ExportPerson[],
  { policy, day, at }: Office,
): Promise<Uint8Array> {
  const due = admissible(people)
  const paper = feePaper(policy, units.length, day)
  const withPeople = { ...paper, notes: [...paper.notes, feePaperZh.people.seen] }
  const sheets = [sheetOf(withPeople, units), sheetOf(feePeoplePaper(policy, due), due)]
  return writeWorkbook(sheets, { title: paper.title.join(''), at })
}

/** 统计表: a sheet a table, everyone counted once in each. */
export function statisticsWorkbook(people: readonly ExportPerson[], { policy, day, at }: Office): Promise<Uint8Array> {
  const sheets = dimensions.map((dimension) =>
    sheetOf(statisticsPaper(policy, dimension, people.length, day), tally(people, dimension)),
  )
  return writeWorkbook(sheets, { title: `${subjectOf(policy)}${statisticsPaperZh.file}`, at })
}
