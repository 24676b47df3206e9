import type { Policy } from '../policy/schema.ts'
import type { Person } from '../report/duplicates.ts'
import type { Problem, WorkbookReport } from '../report/types.ts'
import type { SkippedRow } from '../roster/rows.ts'

/** One file to read and judge. */
export interface Job {
  path: string
  /** What the report calls it. */
  file: string
  policy: Policy
  asOf: string
  annotate: boolean
}

/** What came of it: plain data, so that it can cross between processes. */
export interface Outcome {
  report: WorkbookReport
  people: Person[]
  skipped: SkippedRow[]
  /** The marked copy under its name, with what a person should know of it; null where none was asked for. */
  annotated: { bytes: Uint8Array; file: string; notes: string[] } | Problem | null
}

export type Answer = { ok: true; outcome: Outcome } | { ok: false; message: string }
