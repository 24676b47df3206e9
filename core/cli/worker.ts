import { constants } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import {
  annotateWorkbook,
  type BeyondSheet,
  beyondSheet,
  columnLetters,
  headings,
  limits,
  openReview,
  type Policy,
  type Problem,
  readWorkbook,
  type Workbook,
} from '../index.ts'
import { cliZh } from '../messages/cli.zh-CN.ts'
import { problemsZh } from '../messages/zh-CN.ts'
import { type Answer, type Job, type Order, type Outcome, type Setup, unread } from './job.ts'
import { notAFile, unopened } from './unopened.ts'

/** What was a file when it was listed may be a pipe by now, which would be waited for without end. */
const withoutWaiting = constants.O_RDONLY | constants.O_NONBLOCK

/** The bytes of a file, bounded before they are read. */
async function bytesOf(path: string): Promise<Uint8Array | Problem> {
  try {
    const file = await open(path, withoutWaiting)
    try {
      const stat = await file.stat()
      if (!stat.isFile()) return notAFile()
      if (stat.size > limits.fileBytes)
        return { code: 'too-large', message: problemsZh.tooLargeFile(limits.fileMebibytes) }
      return await firstBytes(file, stat.size)
    } finally {
      await file.close()
    }
  } catch (error) {
    return unopened(error)
  }
}

/** No more than the file said it has: some of the system's own say none and never end. */
async function firstBytes(file: FileHandle, size: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(size)
  let filled = 0
  while (filled < size) {
    const { bytesRead } = await file.read(bytes, filled, size - filled, null)
    if (bytesRead === 0) break
    filled += bytesRead
  }
  return bytes.subarray(0, filled)
}

/** The reading process: a hostile file can hang it or bring it down, and only it. */
async function work({ path, file, stated }: Job, { policy, asOf, annotate, passwords }: Setup): Promise<Outcome> {
  const bytes = await bytesOf(path)
  if (!(bytes instanceof Uint8Array)) return unread(file, bytes)
  const read = await readWorkbook(bytes, file, { passwords })
  if (!read.ok) return unread(file, read.problem)
  const named = stated?.sheet
  if (named !== undefined && !read.workbook.sheets.some(({ name }) => name === named))
    return unread(file, { code: 'no-roster', message: cliZh.noSuchSheet(named) })
  const review = openReview(read.workbook, policy, { asOf, file, ...(stated && { stated }) })
  const beyond = stated ? beyondSheet(review.grid, stated) : null
  if (beyond) return unread(file, { code: 'no-roster', message: beyondWords(beyond, review.grid.name) })
  const judged = { report: review.report(), people: review.people(), skipped: review.skipped() }
  const isMarked = annotate && judged.report.problem === null
  if (!isMarked) return { ...judged, annotated: null }
  const copy = await marked(read.decrypted ?? bytes, read.workbook, judged, policy)
  if (copy && 'notes' in copy && read.decrypted) copy.notes.push(cliZh.copyWithoutPassword(file))
  return { ...judged, annotated: copy }
}

function beyondWords(beyond: BeyondSheet, sheet: string): string {
  if ('headerRow' in beyond) return cliZh.noSuchRow(beyond.headerRow + 1, beyond.last + 1, sheet)
  const { column, at, last } = beyond
  return cliZh.noSuchColumn(headings[column], columnLetters(at), columnLetters(last), sheet)
}

async function marked(
  bytes: Uint8Array,
  workbook: Workbook,
  judged: Pick<Outcome, 'report' | 'skipped'>,
  policy: Policy,
): Promise<Outcome['annotated']> {
  const result = await annotateWorkbook(bytes, workbook, judged, policy)
  return result.ok ? { bytes: result.bytes, file: result.file, notes: result.notes } : result.problem
}

async function answer(job: Job, setup: Setup): Promise<Answer> {
  try {
    return { outcome: await work(job, setup) }
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) }
  }
}

let setup: Setup | null = null
process.on('message', async (order: Order) => {
  if ('setup' in order) setup = order.setup
  else if (setup) process.send!(await answer(order.job, setup))
})
