import tinyPinyin from 'tiny-pinyin'
import {
  type Applicant,
  allColumns,
  columnLetters,
  type Finding,
  formatMonth,
  headings,
  messagesEn,
  normalise,
  type Policy,
  type Problem,
  personKey,
  type Review,
  type SkippedRow,
  type SkipReason,
  type StatedRoster,
  uncertainColumns,
} from '../../core/index.ts'
import { problemsZh } from '../../core/messages/zh-CN.ts'
import { unitKeyOf } from './columns.ts'
import type { Cell, Incoming, Rows } from './protocol.ts'

/** A review laid out as the rows of schema.sql. Applicants are numbered from 0 within the file; the store renumbers. */

export interface FileSource {
  file: string
  digest: string
  /** Without its password, where it had one; and the SHA-256 of them. */
  bytes: Uint8Array<ArrayBuffer>
  bytesDigest: string
}

const ageBands: readonly [number, string][] = [
  [25, '≤25'],
  [30, '26–30'],
  [35, '31–35'],
  [40, '36–40'],
  [45, '41–45'],
  [50, '46–50'],
  [Number.POSITIVE_INFINITY, '≥51'],
]

/** The band an age in years falls in. */
const ageBandOf = (age: number) => ageBands.find(([most]) => age <= most)![1]

/** A birth month that leaves no doubt; 1985.1 may be January or October. */
function birthOf(applicant: Applicant): number | null {
  const months = applicant.read('birth')?.months
  return months?.length === 1 ? months[0]! : null
}

/** Whole years from a month to the day YYYY-MM-DD; within the birth month counted as reached. */
function ageOn(birth: number, day: string): number {
  const [year, month] = day.split('-').map(Number)
  return Math.floor((year! * 12 + month! - 1 - birth) / 12)
}

function ethnicityOf(applicant: Applicant): string | null {
  const reading = applicant.read('ethnicity')
  if (reading?.kind === 'full' || reading?.kind === 'alias') return reading.name
  return reading?.kind === 'outside' ? '其他' : null
}

function educationOf(applicant: Applicant): string | null {
  const reading = applicant.read('education')
  return reading?.kind === 'read' ? reading.education.held[0]!.schooling : null
}

function targetOf(applicant: Applicant): string | null {
  const reading = applicant.read('targetTitle')
  return reading?.kind === 'engineering' ? reading.title : null
}

const letters = new Map<string, string>()

/** Pinyin of a character, without tone; what is no Chinese character stands for itself. */
function pinyinOf(character: string): string {
  const known = letters.get(character)
  if (known !== undefined) return known
  const text = tinyPinyin.convertToPinyin(character, '', true).toLowerCase()
  letters.set(character, text)
  return text
}

/** What a name is found by when letters are typed: 'zhaozhiqiang zzq'. */
function pinyinKeys(name: string): string {
  const parts = [...normalise(name)].filter((character) => /\p{L}/u.test(character)).map(pinyinOf)
  return `${parts.join('')} ${parts.map((part) => part.slice(0, 1)).join('')}`
}

const orNull = (text: string): string | null => (text === '' ? null : text)
/** Errors, warnings, infos. */
function countsOf(findings: readonly Finding[]): [number, number, number] {
  const counts = { error: 0, warning: 0, info: 0 }
  for (const { severity } of findings) counts[severity]++
  return [counts.error, counts.warning, counts.info]
}

/** UTF-16 units that a table of one file may hold: 200,000 honest rows stay well below, and more would not cross to the store. */
const mostCharacters = 192 * 1024 * 1024

/** A file of which there is more to keep than can be kept. */
class TooMuch extends Error {}

class Table {
  readonly #table: string
  readonly #columns: readonly string[]
  readonly #values: Cell[] = []
  #characters = 0

  constructor(table: string, columns: readonly string[]) {
    this.#table = table
    this.#columns = columns
  }

  add(row: readonly Cell[]) {
    for (let at = 0; at < row.length; at++) {
      const value = row[at]!
      if (typeof value === 'string') this.#characters += value.length
      this.#values.push(value)
    }
    if (this.#characters > mostCharacters) throw new TooMuch()
  }

  get rows(): Rows {
    return { table: this.#table, columns: this.#columns, values: this.#values }
  }
}

const applicantColumns = [
  ...[
    'id',
    'row',
    'person',
    'known',
    'name',
    'pinyin',
    'supervisingUnit',
    'unit',
    'county',
    'unitNature',
    'sex',
    'ethnicity',
  ],
  ...['birth', 'age', 'ageBand', 'education', 'specialty', 'targetTitle', 'verdict', 'level', 'track', 'fee'],
  ...['defense', 'idNumber', 'errors', 'warnings', 'infos'],
]
const findingColumns = [
  ...[
    'applicantId',
    'position',
    'rule',
    'severity',
    'row',
    'columnKey',
    'cell',
    'value',
    'message',
    'messageEn',
    'clause',
  ],
  ...['fixValue', 'fixSafe', 'topic'],
]

/** Adds findings with the same in English, which come in the same order. */
function addFindings(
  table: Table,
  findings: readonly Finding[],
  inEnglish: Iterator<Finding>,
  applicantId: number | null,
) {
  findings.forEach(({ rule, severity, row, column, cell, value, message, clause, fix, topic }, position) => {
    const mending = fix ? [fix.value, Number(fix.safe)] : [null, null]
    const english: string | null = inEnglish.next().value?.message ?? null
    table.add([
      applicantId,
      position,
      rule,
      severity,
      row,
      column,
      cell,
      value,
      message,
      english,
      clause,
      ...mending,
      topic ?? null,
    ])
  })
}

function applicantTables(review: Review, supervisingUnit: string, policy: Policy): Rows[] {
  const applicants = new Table('applicant', applicantColumns)
  const rosterRows = new Table('roster_row', ['applicantId', ...allColumns])
  const exemptions = new Table('exemption', ['applicantId', 'position', 'reason'])
  const findings = new Table('finding', findingColumns)
  const inEnglish = review.allFindings(messagesEn).values()
  addFindings(findings, review.findings(), inEnglish, null)
  const identities = new Map(review.people().map(({ row, identity }) => [row, identity]))
  review.applicants().forEach((applicant, id) => {
    const assessment = review.assessment(applicant.row + 1)!
    const birth = birthOf(applicant)
    const age = birth === null ? null : ageOn(birth, policy.windows.online.to)
    const nature = applicant.read('unitNature')
    const identity = identities.get(applicant.row)
    applicants.add([
      ...[id, assessment.row, personKey(applicant), identity?.person ? 1 : 0],
      ...[assessment.name, pinyinKeys(assessment.name), supervisingUnit],
      ...[applicant.text('unit').trim(), assessment.county, nature === 'both' ? null : nature],
      ...[applicant.read('sex'), ethnicityOf(applicant), birth === null ? null : formatMonth(birth), age],
      ...[age === null || age < 0 ? null : ageBandOf(age), educationOf(applicant)],
      ...[orNull(applicant.text('specialty').trim()), targetOf(applicant), assessment.verdict, assessment.level],
      ...[assessment.track, assessment.fee, assessment.defense, identity?.id ?? null],
      ...countsOf(assessment.findings),
    ])
    rosterRows.add([id, ...allColumns.map((column) => (applicant.cells[column] ? applicant.text(column) : null))])
    assessment.exemptions.forEach((reason, position) => {
      exemptions.add([id, position, reason])
    })
    addFindings(findings, assessment.findings, inEnglish, id)
  })
  return [applicants.rows, rosterRows.rows, exemptions.rows, findings.rows]
}

function columnTable({ layout }: Review): Rows {
  const table = new Table('workbook_column', ['fromRow', 'columnKey', 'letters', 'heading'])
  for (const { headerRow, columns } of layout?.tables ?? [])
    for (const [key, at] of columns) table.add([headerRow + 1, key, columnLetters(at), headings[key]])
  return table.rows
}

const countSkipped = (skipped: readonly SkippedRow[], wanted: SkipReason) =>
  skipped.filter(({ reason }) => reason === wanted).length

/** A file that could not be read, with the reason. Its bytes are kept only where the office may yet say what stands in it. */
export function refused(source: FileSource, problem: Problem, policy: Policy): Incoming {
  const { file, digest, bytes, bytesDigest } = source
  const workbook = {
    status: 'unreadable',
    problem: problem.code,
    problemMessage: problem.message,
    policy: policy.id,
    size: bytes.length,
  }
  const kept = problem.code === 'no-roster' ? bytes : new Uint8Array()
  return { file, digest, bytes: kept, bytesDigest, unitKey: unitKeyOf(null, file), workbook, tables: [] }
}

/** A file that was read and judged; one of which there is too much to keep is refused (D9.7). */
export function flatten(
  source: FileSource,
  format: string,
  review: Review,
  policy: Policy,
  stated: StatedRoster | null = null,
): Incoming {
  try {
    return judged(source, format, review, policy, stated)
  } catch (error) {
    if (!(error instanceof TooMuch)) throw error
    return refused(source, { code: 'too-large', message: problemsZh.tooMuchToTell() }, policy)
  }
}

function judged(
  source: FileSource,
  format: string,
  review: Review,
  policy: Policy,
  stated: StatedRoster | null,
): Incoming {
  const report = review.report()
  const skipped = review.skipped()
  if (report.problem) return refused(source, report.problem, policy)
  const named = report.supervisingUnit || null
  return {
    ...source,
    unitKey: unitKeyOf(named, source.file),
    workbook: {
      status: 'read',
      format,
      sheet: report.sheet,
      headerRow: report.headerRow,
      supervisingUnit: report.supervisingUnit,
      year: report.year,
      seal: report.seal?.status ?? null,
      policy: policy.id,
      size: source.bytes.length,
      columnsStated: Number(stated !== null),
      columnsUncertain: uncertainColumns(review.layout!, stated ?? undefined).length,
      skippedTemplate: countSkipped(skipped, 'template'),
      skippedFooter: countSkipped(skipped, 'footer'),
      skippedHeader: countSkipped(skipped, 'header'),
      skippedNote: countSkipped(skipped, 'note'),
    },
    tables: [...applicantTables(review, named ?? source.file, policy), columnTable(review)],
  }
}
