import {
  type Person,
  type Policy,
  type Problem,
  type SkippedRow,
  type StatedRoster,
  unreadableReport,
  type WorkbookReport,
} from '../index.ts'

/** What holds for every file of a run. */
export interface Setup {
  policy: Policy
  asOf: string
  annotate: boolean
  /** Tried on encrypted workbooks. */
  passwords: readonly string[]
}

/** One file to read and judge. */
export interface Job {
  path: string
  /** What the report calls it. */
  file: string
  stated?: StatedRoster
}

/** The marked copy of a workbook: its name and bytes, and what a person should know of it. */
export interface MarkedCopy {
  file: string
  bytes: Uint8Array
  notes: string[]
}

/** What came of a file: plain data, so that it can cross between processes. */
export interface Outcome {
  report: WorkbookReport
  people: Person[]
  skipped: SkippedRow[]
  /** Why there is none, where one was asked for; null where none was. */
  annotated: MarkedCopy | Problem | null
}

/** What came of a file that could not be read. */
export function unread(file: string, problem: Problem): Outcome {
  return { report: unreadableReport(file, problem), people: [], skipped: [], annotated: null }
}

/** What the reading process is told: first how to judge, then file by file. */
export type Order = { setup: Setup } | { job: Job }
/** `fault`: the program's own, not the file's. */
export type Answer = { outcome: Outcome } | { fault: string }
