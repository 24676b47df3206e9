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
  type Person,
  type Policy,
  type Problem,
  readWorkbook,
  type SkippedRow,
  type Workbook,
  type WorkbookReport,
} from '../index.ts'
import { cliZh } from '../messages/cli.zh-CN.ts'
import { problemsZh } from '../messages/zh-CN.ts'
import { budget, secondsFor } from './budget.ts'
import { type Answer, type Form, type Job, type Order, type Result, type Setup, summaryOf, toldOf } from './job.ts'
import { notAFile, unopened } from './unopened.ts'
import { Watch } from './watch.ts'

/** What was a file when it was listed may be a pipe by now, which would be waited for without end. */
const withoutWaiting = constants.O_RDONLY | constants.O_NONBLOCK

interface Judged {
  report: WorkbookReport
  skipped: SkippedRow[]
}

const watch = new Watch(budget.readerMebibytes)

/** The bytes of a file, bounded before they are read; from then on its time counts. */
async function bytesOf(path: string, passwords: number): Promise<Uint8Array | Problem> {
  try {
    const file = await open(path, withoutWaiting)
    try {
      const stat = await file.stat()
      if (!stat.isFile()) return notAFile()
      if (stat.size > limits.fileBytes)
        return { code: 'too-large', message: problemsZh.tooLargeFile(limits.fileMebibytes) }
      watch.start(secondsFor(stat.size, passwords))
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
async function work({ path, file, stated }: Job, { policy, asOf, annotate, passwords, form }: Setup): Promise<Answer> {
  const bytes = await bytesOf(path, passwords.length)
  if (!(bytes instanceof Uint8Array)) return { problem: bytes }
  const read = await readWorkbook(bytes, file, { passwords })
  if (!read.ok) return { problem: read.problem }
  const named = stated?.sheet
  if (named !== undefined && !read.workbook.sheets.some(({ name }) => name === named))
    return { problem: { code: 'no-roster', message: cliZh.noSuchSheet(named) } }
  const review = openReview(read.workbook, policy, { asOf, file, ...(stated && { stated }) })
  const beyond = stated ? beyondSheet(review.grid, stated) : null
  if (beyond) return { problem: { code: 'no-roster', message: beyondWords(beyond, review.grid.name) } }
  const judged = { report: review.report(), skipped: review.skipped() }
  if (!(await tell(judged, form))) return { problem: { code: 'too-large', message: problemsZh.tooMuchToTell() } }
  await introduce(review.people())
  const result = { report: summaryOf(judged.report), annotated: null }
  if (!annotate || judged.report.problem !== null) return { result }
  const copy = await marked(read.decrypted ?? bytes, read.workbook, judged, policy)
  if (copy && 'notes' in copy && read.decrypted) copy.notes.push(cliZh.copyWithoutPassword(file))
  return { result: { ...result, annotated: copy } }
}

/** Hands over what is told of a file, each chunk once the one before is on its way; false where it is more than may be. */
async function tell({ report, skipped }: Judged, form: Form): Promise<boolean> {
  let bytes = 0
  for (const told of toldOf(report, skipped, form)) {
    bytes += told.length
    if (bytes > budget.answerBytes) return false
    await send({ told })
  }
  return true
}

const peopleAChunk = 500

async function introduce(people: readonly Person[]): Promise<void> {
  for (let at = 0; at < people.length; at += peopleAChunk) await send({ people: people.slice(at, at + peopleAChunk) })
}

const send = (answer: Answer) => new Promise<void>((resolve) => process.send!(answer, undefined, {}, () => resolve()))

function beyondWords(beyond: BeyondSheet, sheet: string): string {
  if ('headerRow' in beyond) return cliZh.noSuchRow(beyond.headerRow + 1, beyond.last + 1, sheet)
  const { column, at, last } = beyond
  return cliZh.noSuchColumn(headings[column], columnLetters(at), columnLetters(last), sheet)
}

async function marked(
  bytes: Uint8Array,
  workbook: Workbook,
  judged: Judged,
  policy: Policy,
): Promise<Result['annotated']> {
  const result = await annotateWorkbook(bytes, workbook, judged, policy)
  return result.ok ? { bytes: result.bytes, file: result.file, notes: result.notes } : result.problem
}

async function answer(job: Job, setup: Setup): Promise<Answer> {
  try {
    return await work(job, setup)
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) }
  } finally {
    watch.stop()
  }
}

let setup: Setup | null = null
process.on('message', async (order: Order) => {
  if ('setup' in order) setup = order.setup
  else if (setup) await send(await answer(order.job, setup))
})
