import { open } from 'node:fs/promises'
import {
  annotateWorkbook,
  limits,
  type Policy,
  type Problem,
  type Review,
  readWorkbook,
  reviewWorkbook,
  unreadableReview,
  type Workbook,
} from '../index.ts'
import { cliZh } from '../messages/cli.zh-CN.ts'
import { problemsZh } from '../messages/zh-CN.ts'
import type { Answer, Job, Order, Outcome, Setup } from './job.ts'

/** The bytes of a file, bounded before they are read. */
async function bytesOf(path: string): Promise<Uint8Array | Problem> {
  try {
    const file = await open(path)
    try {
      const { size } = await file.stat()
      if (size > limits.fileBytes) return { code: 'too-large', message: problemsZh.tooLargeFile(limits.fileMebibytes) }
      return new Uint8Array(await file.readFile())
    } finally {
      await file.close()
    }
  } catch {
    return { code: 'corrupt', message: cliZh.unreadablePath(path) }
  }
}

/** The reading process: a hostile file can hang it or bring it down, and only it. */
async function work({ path, file }: Job, { policy, asOf, annotate }: Setup): Promise<Outcome> {
  const bytes = await bytesOf(path)
  if (!(bytes instanceof Uint8Array)) return unread(file, bytes)
  const read = await readWorkbook(bytes, file)
  if (!read.ok) return unread(file, read.problem)
  const review = reviewWorkbook(read.workbook, policy, { asOf, file })
  const { report, people, skipped } = review
  const isMarked = annotate && report.problem === null
  return { report, people, skipped, annotated: isMarked ? await marked(bytes, read.workbook, review, policy) : null }
}

function unread(file: string, problem: Problem): Outcome {
  const { report, people, skipped } = unreadableReview(file, problem)
  return { report, people, skipped, annotated: null }
}

async function marked(
  bytes: Uint8Array,
  workbook: Workbook,
  review: Review,
  policy: Policy,
): Promise<Outcome['annotated']> {
  const result = await annotateWorkbook(bytes, workbook, review, policy)
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
