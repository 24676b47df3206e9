import type { Topic } from '../policy/terms.ts'
import type { ColumnKey } from '../roster/columns.ts'

export type Severity = 'error' | 'warning' | 'info'
export type Verdict = 'eligible' | 'unconfirmed' | 'incomplete' | 'ineligible'
export type Level = 'junior' | 'mid'
export type Track = 'review' | 'initial' | 'conferral'
export type Defense = 'required' | 'exempt'

/** Why an applicant need not defend (D7.1), in the order in which they are listed. */
export const exemptionReasons = [
  'village-work',
  'monastery-management',
  'southern-preschool-teaching',
  'inland-service',
  'first-secretary',
  'remote-county',
  'below-county',
  'junior',
] as const
export type ExemptionReason = (typeof exemptionReasons)[number]

/** What remarks/ask asks about. */
export type AskTopic = Topic | 'below-county'

/** What would put a cell right. `safe`: no meaning can be lost by it. */
export interface Fix {
  value: string
  safe: boolean
}

/** One thing wrong, or worth knowing, at one place (C1.1). */
export interface Finding {
  /** Code of the rule, stable for ever. */
  rule: string
  severity: Severity
  /** Sheet row counted from 1; null for a finding about the whole roster. */
  row: number | null
  column: ColumnKey | null
  /** A1 address in the sheet that was read; null where row or column is null. */
  cell: string | null
  /** The cell as the person sees it; '' for a blank cell. Of a long one the beginning and … (C1.3). */
  value: string
  /** How many characters the cell has, where `value` is only its beginning. */
  length?: number
  /** Only of remarks/ask: what is asked about. */
  topic?: AskTopic
  /** zh-CN: what is wrong and what to do. */
  message: string
  /** Clause id of the notice, or the basis id of a reference rule. */
  clause: string
  fix?: Fix
}

/** A person found in several rosters of one run (C3.5). */
export interface CrossFinding extends Finding {
  file: string
  others: { file: string; row: number }[]
}

/** What the notice says of one applicant (C2.1). */
export interface Assessment {
  row: number
  name: string
  verdict: Verdict
  /** null: target title not understood, or outside the committee's remit. */
  level: Level | null
  /** null: cannot be told from the row. */
  track: Track | null
  /** Yuan due by the tariff; null when level or track is null or no tariff fits. */
  fee: number | null
  defense: Defense | null
  exemptions: ExemptionReason[]
  /** County of the prefecture, '州直', or null. */
  county: string | null
  findings: Finding[]
}

/** Why a file could not be read (D9.1). */
export type ProblemCode = 'encrypted' | 'corrupt' | 'not-a-workbook' | 'too-large' | 'no-roster' | 'empty' | 'timeout'

export interface Problem {
  code: ProblemCode
  /** zh-CN: what happened and what to do. */
  message: string
}

export interface Totals {
  applicants: number
  eligible: number
  unconfirmed: number
  incomplete: number
  ineligible: number
  junior: number
  mid: number
  /** exempt, defense, feeDue and feeUndetermined count rows that are not ineligible. */
  exempt: number
  defense: number
  /** Yuan. */
  feeDue: number
  feeUndetermined: number
  errors: number
  warnings: number
  infos: number
}

export type SealStatus = 'absent' | 'valid' | 'broken'

/** The report of a workbook (C3.1). */
export interface WorkbookReport {
  file: string
  status: 'read' | 'unreadable'
  problem: Problem | null
  sheet: string | null
  headerRow: number | null
  /** '' if the line is there but not filled in, null if there is no such line. */
  supervisingUnit: string | null
  year: number | null
  assessments: Assessment[]
  /** Roster-level findings only. */
  findings: Finding[]
  totals: Totals
  seal: { status: SealStatus } | null
}

/** A whole run (C3.5). */
export interface RunReport {
  policy: { id: string; year: number }
  asOf: string
  workbooks: WorkbookReport[]
  findings: CrossFinding[]
}
