import { crossFindings, type RunReport } from '../index.ts'
import { cliZh } from '../messages/cli.zh-CN.ts'
import { type MarkedCopy, type Outcome, unread } from './job.ts'
import { jsonText } from './json.ts'
import { MarkedFolder } from './marked-folder.ts'
import { type Options, readOptions } from './options.ts'
import { oneLine, painter, progressLine, runBlock, workbookBlock } from './print.ts'
import { Reader } from './reader.ts'
import { systemCode } from './unopened.ts'
import { UsageError } from './usage.ts'

/** How long a file may take, and how much longer for each password that is tried on it. */
const secondsAFile = 30
const secondsAPassword = 2
const clearLine = '\r\u001b[2K'

/** The command line (C4.3). Exit 0: no error finding; 1: at least one; 2: the call was wrong or a file unreadable. */
async function main(args: readonly string[]): Promise<number> {
  const options = readOptions(args)
  const folder = options.annotate === null ? null : new MarkedFolder(options.annotate, options.sources)
  const paint = painter(!options.json && process.stdout.isTTY === true && !process.env.NO_COLOR)
  for (const note of options.notes) process.stderr.write(`${oneLine(note)}\n`)
  const outcomes: Omit<Outcome, 'annotated'>[] = []
  let isAllSaved = true
  for await (const { annotated, ...outcome } of outcomesOf(options)) {
    outcomes.push(outcome)
    if (!options.json) process.stdout.write(`${workbookBlock(outcome.report, outcome.skipped, paint)}\n`)
    if (folder && annotated) isAllSaved = save(folder, outcome.report.file, annotated) && isAllSaved
  }
  const report: RunReport = {
    policy: { id: options.policy.id, year: options.policy.year },
    asOf: options.asOf,
    workbooks: outcomes.map((outcome) => outcome.report),
    findings: crossFindings(outcomes),
  }
  if (options.json) for (const part of jsonText(report)) process.stdout.write(part)
  else process.stdout.write(`${runBlock(report, paint)}\n`)
  return isAllSaved ? exitCode(report) : 2
}

async function* outcomesOf({ sources, policy, asOf, annotate, passwords }: Options): AsyncGenerator<Outcome> {
  const reader = new Reader(
    { policy, asOf, annotate: annotate !== null, passwords },
    { seconds: secondsAFile + passwords.length * secondsAPassword },
  )
  const showsProgress = process.stderr.isTTY === true && sources.length > 1
  const stop = (signal: NodeJS.Signals) => {
    reader.close()
    process.removeAllListeners(signal)
    process.kill(process.pid, signal)
  }
  const signals: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP']
  for (const signal of signals) process.once(signal, stop)
  try {
    for (const [index, source] of sources.entries()) {
      if (showsProgress)
        process.stderr.write(
          `${clearLine}${progressLine(index + 1, sources.length, source.file, process.stderr.columns)}`,
        )
      const outcome = source.problem ? unread(source.file, source.problem) : await reader.read(source)
      if (showsProgress) process.stderr.write(clearLine)
      yield outcome
    }
  } finally {
    reader.close()
    for (const signal of signals) process.removeListener(signal, stop)
  }
}

/** False where a copy was made and could not be kept, or could not be made. */
function save(folder: MarkedFolder, file: string, annotated: NonNullable<Outcome['annotated']>): boolean {
  const failed = (why: string) => {
    process.stderr.write(`${oneLine(cliZh.annotateFailed(file, why))}\n`)
    return false
  }
  if (!isCopy(annotated)) return failed(annotated.message)
  const saved = folder.save(annotated)
  if ('failed' in saved) return failed(saved.failed)
  for (const line of [cliZh.annotated(saved.path), ...annotated.notes]) process.stderr.write(`${oneLine(line)}\n`)
  return true
}

const isCopy = (annotated: NonNullable<Outcome['annotated']>): annotated is MarkedCopy => 'bytes' in annotated

function exitCode(report: RunReport): number {
  if (report.workbooks.some(({ status }) => status === 'unreadable')) return 2
  const errors = report.workbooks.some(({ totals }) => totals.errors > 0)
  return errors || report.findings.some(({ severity }) => severity === 'error') ? 1 : 0
}

/**
 * Whoever reads may stop reading (`| head`): the run goes on, as its exit code and its marked copies still count. Where
 * the rest cannot be written the report is not what it says, and that is told.
 */
function endureClosedPipe(stream: NodeJS.WriteStream): void {
  let isCut = false
  stream.on('error', (error) => {
    if (systemCode(error) === 'EPIPE' || isCut) return
    isCut = true
    // Every piece written may fail, some after the run has come to its exit code.
    process.once('exit', () => {
      process.exitCode = 2
    })
    if (stream === process.stdout) process.stderr.write(`${cliZh.notPrinted()}\n`)
  })
}

endureClosedPipe(process.stdout)
endureClosedPipe(process.stderr)
try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  const said = error instanceof Error ? error.message : String(error)
  const lines = (error instanceof UsageError ? said : cliZh.trouble(said)).split('\n')
  process.stderr.write(`${lines.map(oneLine).join('\n')}\n`)
  process.exitCode = 2
}
