import type { ColumnKey, Defense, Finding, Level, Severity, Track, Verdict } from '../../../core/index.ts'

/** A row of queries/person-row.sql. */
export interface PersonRow {
  id: number
  row: number
  person: string
  name: string
  supervisingUnit: string
  unit: string
  county: string | null
  unitNature: string | null
  specialty: string | null
  verdict: Verdict
  level: Level | null
  track: Track | null
  fee: number | null
  defense: Defense | null
  isCurrent: number
  workbookId: number
  file: string
  sheet: string
  submission: number
  receivedAt: string
  /** JSON array of reason codes. */
  exemptions: string
  /** JSON object of column key → letters in the sheet. */
  letters: string
  /** JSON object of column key → the cell as typed; null where the roster has no such column. */
  typed: string
}

/** A row of queries/person-findings.sql. */
export interface FindingLine {
  rule: string
  severity: Severity
  row: number | null
  columnKey: ColumnKey | null
  cell: string | null
  value: string
  message: string
  clause: string
  fixValue: string | null
  fixSafe: number | null
}

export type Typed = Partial<Record<ColumnKey, string | null>>

/** A line of the store as a finding (C1.1). */
export function findingOf(line: FindingLine): Finding {
  const { columnKey, fixValue, fixSafe, ...rest } = line
  const finding = { ...rest, column: columnKey }
  return fixValue === null ? finding : { ...finding, fix: { value: fixValue, safe: fixSafe === 1 } }
}
