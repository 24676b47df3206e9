import { mkdirSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { crossFindings } from '../index.ts'
import { cliZh } from '../messages/cli.zh-CN.ts'
import type { RunReport } from '../report/types.ts'
import type { Outcome } from './job.ts'
import { type Options, readOptions, UsageError } from './options.ts'
import { painter, runBlock, workbookBlock } from './print.ts'
import { Reader } from './reader.ts'

/** The command line (contract §4). Exit 0: no error finding; 1: at least one; 2: the call was wrong or a file unreadable. */
async function main(args: readonly string[]): Promise<number> {
  const options = readOptions(args)
  const paint = painter(!options.json && process.stdout.isTTY === true && !process.env.NO_COLOR)
  const outcomes: Outcome[] = []
  for await (const outcome of outcomesOf(options)) {
    outcomes.push(outcome)
    if (!options.json) process.stdout.write(`${workbookBlock(outcome.report, outcome.skipped, paint)}\n`)
    if (options.annotate !== null) saveAnnotated(outcome, options.annotate)
  }
  const report: RunReport = {
    policy: { id: options.policy.id, year: options.policy.year },
    asOf: options.asOf,
    workbooks: outcomes.map((outcome) => outcome.report),
    findings: crossFindings(outcomes),
  }
  process.stdout.write(`${options.json ? JSON.stringify(report, null, 2) : runBlock(report, paint)}\n`)
  return exitCode(report)
}

async function* outcomesOf(options: Options): AsyncGenerator<Outcome> {
  const { sources, policy, asOf } = options
  const reader = new Reader()
  const annotate = options.annotate !== null
  const showsProgress = process.stderr.isTTY === true && sources.length > 1
  try {
    for (const [index, source] of sources.entries()) {
      if (showsProgress) process.stderr.write(`\r\u001b[2K${cliZh.reading(index + 1, sources.length, source.file)}`)
      const outcome = await reader.read({ ...source, policy, asOf, annotate })
      if (showsProgress) process.stderr.write('\r\u001b[2K')
      yield outcome
    }
  } finally {
    reader.close()
  }
}

function saveAnnotated({ report, annotated }: Outcome, folder: string): void {
  if (annotated === null) return
  if ('message' in annotated) {
    process.stderr.write(`${cliZh.annotateFailed(report.file, annotated.message)}\n`)
    return
  }
  const path = join(folder, basename(annotated.file))
  mkdirSync(folder, { recursive: true })
  writeFileSync(path, annotated.bytes)
  for (const line of [cliZh.annotated(path), ...annotated.notes]) process.stderr.write(`${line}\n`)
}

function exitCode(report: RunReport): number {
  if (report.workbooks.some(({ status }) => status === 'unreadable')) return 2
  const errors = report.workbooks.some(({ totals }) => totals.errors > 0)
  return errors || report.findings.some(({ severity }) => severity === 'error') ? 1 : 0
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof UsageError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 2
}
