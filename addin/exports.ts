import {
  type Applicant,
  type Assessment,
  type Finding,
  headings,
  type MaterialFacts,
  materialFacts,
  materialsFor,
  type Policy,
} from '../core/index.ts'
import { cataloguePaperZh, deliveryZh, paneSheetsZh } from '../core/messages/papers.zh-CN.ts'
import { materialsZh, viewZh } from '../core/messages/zh-CN.ts'
import type { Outcome } from './excel/errors.ts'
import { addTables, type PrintTable, type TableColumn } from './excel/tables.ts'
import type { ExportKind } from './export-kinds.ts'
import type { Answer } from './state.ts'

const { headings: words, sheets, titles } = paneSheetsZh

const column = (heading: string, width: number, kind: TableColumn['kind'] = 'text'): TableColumn => ({
  heading,
  width,
  kind,
})

/** Adds the chosen sheets to the workbook; gives their names. */
export function addExports(kinds: readonly ExportKind[], answer: Answer, policy: Policy): Promise<Outcome<string[]>> {
  return addTables(kinds.map((kind) => exportTable(kind, answer, policy)))
}

function exportTable(kind: ExportKind, answer: Answer, policy: Policy): PrintTable {
  if (kind === 'findings') return findingsTable(answer, policy)
  return kind === 'people' ? peopleTable(answer, policy) : catalogueTable(answer, policy)
}

/** The unit the roster is of, and what it is judged by. */
function heading(answer: Answer, policy: Policy): string[] {
  const unit = answer.layout.supervisingUnit?.name ?? ''
  return [paneSheetsZh.unit(unit), paneSheetsZh.basis(policy.title)]
}

function findingsTable(answer: Answer, policy: Policy): PrintTable {
  const { totals, findings } = answer
  const name = (finding: Finding) => (finding.row === null ? '' : (answer.assessment(finding.row)?.name ?? ''))
  return {
    sheet: sheets.findings,
    title: titles.findings,
    lines: [...heading(answer, policy), viewZh.checked(totals.applicants, findings.length)],
    columns: [
      column(words.cell, 9, 'link'),
      column(words.name, 14),
      column(words.severity, 7),
      column(words.column, 16),
      column(words.value, 18),
      column(words.message, 46),
      column(words.fix, 16),
      column(words.clause, 18),
    ],
    rows: findings.map((finding) => [
      finding.cell ?? '',
      name(finding),
      viewZh.severity[finding.severity],
      finding.column ? headings[finding.column] : '',
      finding.value,
      finding.message,
      finding.fix?.value ?? '',
      finding.clause,
    ]),
    target: answer.name,
    breaks: [],
  }
}

function peopleTable(answer: Answer, policy: Policy): PrintTable {
  const { totals } = answer
  return {
    sheet: sheets.people,
    title: titles.people,
    lines: [...heading(answer, policy), paneSheetsZh.sums(totals)],
    columns: [
      column(words.row, 6, 'number'),
      column(words.name, 16),
      column(words.unit, 28),
      column(words.target, 14),
      column(words.verdict, 10),
      column(words.level, 7),
      column(words.fee, 9, 'number'),
      column(words.defense, 9),
      column(words.reasons, 36),
    ],
    rows: people(answer).map(({ applicant, assessment }) => [
      assessment.row,
      assessment.name,
      applicant.text('unit'),
      applicant.text('targetTitle'),
      viewZh.verdict[assessment.verdict],
      assessment.level ? viewZh.level[assessment.level] : viewZh.unknown,
      assessment.verdict === 'ineligible' ? null : assessment.fee,
      assessment.defense ? viewZh.defense[assessment.defense] : viewZh.undetermined,
      assessment.exemptions.map((reason) => viewZh.exemption[reason]).join('、'),
    ]),
    target: answer.name,
    breaks: [],
  }
}

interface Person {
  applicant: Applicant
  assessment: Assessment
}

function people(answer: Answer): Person[] {
  return answer.applicants.flatMap((applicant) => {
    const assessment = answer.assessment(applicant.row + 1)
    return assessment ? [{ applicant, assessment }] : []
  })
}

function factsOf({ applicant, assessment }: Person, policy: Policy): MaterialFacts {
  return materialFacts(
    {
      ...assessment,
      unitNature: applicant.read('unitNature'),
      text: (column) => applicant.text(column),
      rules: assessment.findings.map(({ rule }) => rule),
    },
    policy,
  )
}

/** What goes into each applicant's paper bag; a page a person. */
function catalogueTable(answer: Answer, policy: Policy): PrintTable {
  const rows: (string | number | null)[][] = []
  const breaks: number[] = []
  for (const person of people(answer)) {
    if (person.assessment.verdict === 'ineligible') continue
    if (rows.length > 0) breaks.push(rows.length)
    const papers = materialsFor(factsOf(person, policy), policy).filter(({ material }) => material.channel === 'paper')
    for (const due of papers) {
      rows.push([
        person.assessment.name,
        String(due.material.number),
        due.material.title,
        materialsZh.copies(due),
        materialsZh.certainty[due.certainty],
        [
          [materialsZh.remark(due), materialsZh.why(due)].filter((part) => part !== '').join('；'),
          cataloguePaperZh.checks(due.checks),
        ]
          .filter((part) => part !== '')
          .join('\n'),
      ])
    }
  }
  return {
    sheet: sheets.catalogue,
    title: titles.catalogue,
    lines: [...heading(answer, policy), deliveryZh(policy)],
    columns: [
      column(words.name, 16),
      column(words.number, 7),
      column(words.material, 44),
      column(words.copies, 14),
      column(words.certainty, 9),
      column(words.note, 44),
    ],
    rows,
    target: answer.name,
    breaks,
  }
}
