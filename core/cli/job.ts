import {
  type Person,
  type Policy,
  type Problem,
  type SkippedRow,
  type StatedRoster,
  unreadableReport,
  type WorkbookReport,
} from '../index.ts'
import { jsonPieces } from './json.ts'
import { painter, workbookLines } from './print.ts'

/** What holds for every file of a run. */
export interface Setup {
  policy: Policy
  asOf: string
  annotate: boolean
  /** Tried on encrypted workbooks. */
  passwords: readonly string[]
  form: Form
}

/** How it is told: as JSON, or for people, in colours or without. */
export interface Form {
  json: boolean
  coloured: boolean
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

/** What of a workbook's report the run's end is told by. */
export type Summary = Pick<WorkbookReport, 'file' | 'status' | 'totals'>

/** What came of a file beside what is told of it: plain data, so that it can cross between processes. */
export interface Result {
  report: Summary
  /** Why there is none, where one was asked for; null where none was. */
  annotated: MarkedCopy | Problem | null
}

export interface Outcome extends Result {
  people: Person[]
  /** What is told of the file, in UTF-8, as it is to be written. */
  told: readonly Uint8Array[]
}

/** What came of a file that could not be read. */
export function unread(file: string, problem: Problem, form: Form): Outcome {
  const report = unreadableReport(file, problem)
  return { report: summaryOf(report), people: [], annotated: null, told: [...toldOf(report, [], form)] }
}

/** The report's own `file`, `status` and `totals`. */
export const summaryOf = ({ file, status, totals }: WorkbookReport): Summary => ({ file, status, totals })

const chunkLength = 1 << 16

/** What is told of a workbook, in UTF-8, chunk by chunk. */
export function* toldOf(
  report: WorkbookReport,
  skipped: readonly SkippedRow[],
  { json, coloured }: Form,
): Generator<Uint8Array> {
  const encoder = new TextEncoder()
  let text = ''
  for (const piece of json ? jsonPieces(report, 4) : workbookLines(report, skipped, painter(coloured))) {
    text += piece
    if (text.length < chunkLength) continue
    yield encoder.encode(text)
    text = ''
  }
  if (text !== '') yield encoder.encode(text)
}

/** What the reading process is told: first how to judge, then file by file. */
export type Order = { setup: Setup } | { job: Job }
/** What is told and who is in it come chunk by chunk, the result behind them. `problem`: nothing of what came stands. `fault`: the program's own, not the file's. */
export type Answer =
  | { told: Uint8Array }
  | { people: Person[] }
  | { result: Result }
  | { problem: Problem }
  | { fault: string }
