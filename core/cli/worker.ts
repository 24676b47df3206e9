import { readFile } from 'node:fs/promises'
import { type Policy, type Review, readWorkbook, reviewWorkbook, unreadableReview, type Workbook } from '../index.ts'
import { annotateWorkbook } from '../workbook/annotate.ts'
import type { Answer, Job, Outcome } from './job.ts'

/** The reading process: a hostile file can hang it or bring it down, and only it. */
async function work({ path, file, policy, asOf, annotate }: Job): Promise<Outcome> {
  const bytes = new Uint8Array(await readFile(path))
  const read = await readWorkbook(bytes, file)
  if (!read.ok) {
    const review = unreadableReview(file, read.problem)
    return { report: review.report, people: [], skipped: [], annotated: annotate ? read.problem : null }
  }
  const review = reviewWorkbook(read.workbook, policy, { asOf, file })
  return {
    report: review.report,
    people: review.people,
    skipped: review.skipped,
    annotated: annotate ? await marked(bytes, read.workbook, review, policy) : null,
  }
}

async function marked(
  bytes: Uint8Array,
  workbook: Workbook,
  review: Review,
  policy: Policy,
): Promise<Outcome['annotated']> {
  if (review.report.problem) return review.report.problem
  const result = await annotateWorkbook(bytes, workbook, review, policy)
  return result.ok ? { bytes: result.bytes, file: result.file, notes: result.notes } : result.problem
}

process.on('message', async (job: Job) => {
  let answer: Answer
  try {
    answer = { ok: true, outcome: await work(job) }
  } catch (error) {
    answer = { ok: false, message: error instanceof Error ? error.message : String(error) }
  }
  process.send!(answer)
})
