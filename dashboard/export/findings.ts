import {
  annotateWorkbook,
  fileNames,
  openReview,
  type Policy,
  type RememberedColumns,
  readWorkbook,
  type Sanction,
  zipFiles,
} from '../../core/index.ts'
import { recallFor } from '../store/columns.ts'

/** A unit's own file. */
export interface UnitFile {
  file: string
  bytes: Uint8Array
}

/** A unit's file that could not be marked, with what to do. */
export interface NotMarked {
  file: string
  message: string
}

export type Marked = { ok: true; file: string; bytes: Uint8Array } | ({ ok: false } & NotMarked)

/** By what files are marked: as they were judged. */
export interface MarkedBy {
  policy: Policy
  sanctions: readonly Sanction[]
  /** What the office said of columns. */
  columns: readonly RememberedColumns[]
}

/** A unit's own file with the flagged cells marked and the sheet 核验报告; a sentence where it cannot be made. */
export async function markFile({ file, bytes }: UnitFile, { policy, sanctions, columns }: MarkedBy): Promise<Marked> {
  const read = await readWorkbook(bytes, file)
  if (!read.ok) return { ok: false, file, message: read.problem.message }
  const stated = recallFor(read.workbook, policy, columns)
  const review = openReview(read.workbook, policy, { file, sanctions, ...(stated && { stated }) })
  const told = { report: review.report(), skipped: review.skipped() }
  const marked = await annotateWorkbook(bytes, read.workbook, told, policy)
  return marked.ok
    ? { ok: true, file: marked.file, bytes: marked.bytes }
    : { ok: false, file, message: marked.problem.message }
}

export interface FindingsArchive {
  bytes: Uint8Array
  failed: NotMarked[]
}

/** Findings back to each unit: its own workbook marked, all of them in one archive. */
export async function findingsArchive(files: readonly UnitFile[], by: MarkedBy): Promise<FindingsArchive> {
  const marked: Marked[] = []
  for (const file of files) marked.push(await markFile(file, by))
  const done = marked.filter((one) => one.ok)
  const names = uniqueNames(done.map(({ file }) => file))
  return {
    bytes: zipFiles(done.map(({ bytes }, index) => ({ name: names[index]!, bytes }))),
    failed: marked.flatMap((one) => (one.ok ? [] : [{ file: one.file, message: one.message }])),
  }
}

/** Names for one folder: those of the files without their own folders, no two alike, each with its own extension. */
function uniqueNames(files: readonly string[]): string[] {
  const split = files.map((file) => /^(.*?)(?:\.([A-Za-z]{3,4}))?$/s.exec(file.split('/').at(-1)!)!)
  const stems = fileNames(
    split.map((match) => match[1]!),
    'x',
  ).map((name) => name.slice(0, -2))
  return stems.map((stem, index) => `${stem}.${split[index]![2] ?? 'xlsx'}`)
}
