import {
  type CellContent,
  cellText,
  headings,
  type RosterColumn,
  rosterColumns,
  type SealedRow,
  type SheetSpec,
  type StyleName,
  sealProperties,
  type TableColumn,
  type Totals,
  tableSheet,
  writeWorkbook,
} from '../../core/index.ts'
import type { ExportPerson, Office } from './person.ts'
import { clausesText, defenseWord, feeOrWord, levelWord, reasonsText, trackWord, verdictWord } from './words.ts'

/** Looks and widths of the 15 columns of 附件8; the widths fit A4 landscape. */
const looks: Record<RosterColumn, { style: StyleName; width: number }> = {
  sequence: { style: 'ordinal', width: 5 },
  unit: { style: 'text', width: 15 },
  unitNature: { style: 'center', width: 8 },
  name: { style: 'center', width: 10 },
  sex: { style: 'center', width: 4.5 },
  ethnicity: { style: 'center', width: 7 },
  birth: { style: 'center', width: 8 },
  education: { style: 'center', width: 7 },
  graduation: { style: 'text', width: 18 },
  serviceYears: { style: 'center', width: 6.5 },
  currentTitle: { style: 'center', width: 9 },
  currentTitleDate: { style: 'center', width: 8.5 },
  targetTitle: { style: 'center', width: 9 },
  continuingEducation: { style: 'center', width: 6.5 },
  remarks: { style: 'text', width: 13 },
}

/** The 15 columns of the notice's own roster. */
export const rosterTableColumns: readonly TableColumn[] = rosterColumns.map((column) => ({
  heading: headings[column],
  ...looks[column],
}))

/** A person's 15 cells as they are written: numbered anew, everything else as typed. */
function rosterCells(person: ExportPerson, index: number): CellContent[] {
  return rosterColumns.map((column) => (column === 'sequence' ? index + 1 : (person.typed[column] ?? '')))
}

/** The same cells as a reader of the file will see them; the seal is over these. */
function sealedRow(person: ExportPerson, index: number): SealedRow {
  return { text: (column) => (column === 'sequence' ? String(index + 1) : cellText(person.typed[column] ?? '')) }
}

export function rosterTitle({ policy }: Office): string {
  return `${policy.year}年度${policy.field}专业职称评审申报人员花名册`
}

function rosterSheet(people: readonly ExportPerson[], office: Office): SheetSpec {
  return tableSheet({
    name: '花名册',
    title: rosterTitle(office),
    lines: [{ left: `主管单位（盖章）：${office.policy.issuer}` }],
    columns: [
      ...rosterTableColumns,
      { heading: '主管单位', style: 'text', width: 15 },
      { heading: '核验结论', style: 'center', width: 8 },
      { heading: '级别', style: 'center', width: 5 },
      { heading: '类型', style: 'center', width: 6 },
      { heading: '应缴评审费', style: 'money', width: 8 },
      { heading: '答辩', style: 'center', width: 6.5 },
      { heading: '免答辩事由', style: 'text', width: 14 },
      { heading: '通知条款', style: 'center', width: 7 },
    ],
    rows: people.map((person, index) => [
      ...rosterCells(person, index),
      person.supervisingUnit,
      verdictWord(person),
      levelWord(person),
      trackWord(person),
      feeOrWord(person),
      defenseWord(person),
      reasonsText(person),
      clausesText(person, office.policy),
    ]),
    notes: [
      '注：前15栏按各单位报送的花名册，序号重新编排；右侧各栏为核验结果。文件带有核验章，只用来看出核验后有无改动，不是电子签名。',
    ],
    filter: true,
  })
}

/** The roster of everyone in the layout of 附件8, with what each was judged to be at the right; sealed. */
export function rosterWorkbook(people: readonly ExportPerson[], office: Office): Promise<Uint8Array> {
  const properties = sealProperties({
    rows: people.map(sealedRow),
    policyId: office.policy.id,
    rulesVersion: office.rulesVersion,
    totals: verdictTotals(people),
    at: office.at,
  })
  return writeWorkbook([rosterSheet(people, office)], { title: rosterTitle(office), properties, at: office.at })
}

type VerdictTotals = Pick<Totals, 'applicants' | 'eligible' | 'unconfirmed' | 'incomplete' | 'ineligible'>

function verdictTotals(people: readonly ExportPerson[]): VerdictTotals {
  const totals = { applicants: people.length, eligible: 0, unconfirmed: 0, incomplete: 0, ineligible: 0 }
  for (const { verdict } of people) totals[verdict]++
  return totals
}
