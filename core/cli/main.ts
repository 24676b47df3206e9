import { type CrossFinding, eachCrossFinding } from '../index.ts'
import { cliZh } from '../messages/cli.zh-CN.ts'
import { type Form, type MarkedCopy, type Outcome, unread } from './job.ts'
import { runJson } from './json.ts'
import { MarkedFolder } from './marked-folder.ts'
import { type Options, readOptions } from './options.ts'
import { oneLine, type Paint, painter, progressLine, runLines } from './print.ts'
import { Reader } from './reader.ts'
import { systemCode } from './unopened.ts'
import { UsageError } from './usage.ts'

const clearLine = '\r\u001b[2K'

/** The command line (C4.3). Exit 0: no error finding; 1: at least one; 2: the call was wrong or a file unreadable. */
async function main(args: readonly string[]): Promise<number> {
  const options = readOptions(args)
  const folder = options.annotate === null ? null : new MarkedFolder(options.annotate, options.sources)
  const form = { json: options.json, coloured: !options.json && process.stdout.isTTY === true && !process.env.NO_COLOR }
  for (const note of options.notes) process.stderr.write(`${oneLine(note)}\n`)
  const read: Pick<Outcome, 'report' | 'people'>[] = []
  let isAllSaved = true
  let hasError = false
  async function* workbooks(): AsyncGenerator<readonly Uint8Array[]> {
    for await (const { told, annotated, report, people } of outcomesOf(options, form)) {
      read.push({ report, people })
      yield told
      if (folder && annotated) isAllSaved = save(folder, report.file, annotated) && isAllSaved
    }
  }
  function* across(): Generator<CrossFinding> {
    for (const finding of eachCrossFinding(read)) {
      hasError ||= finding.severity === 'error'
      yield finding
    }
  }
  const { policy, asOf } = options
  const head = { policy: { id: policy.id, year: policy.year }, asOf }
  const written = form.json
    ? runJson(head, workbooks(), across)
    : runText(workbooks(), read, across, painter(form.coloured))
  for await (const piece of written) await write(piece)
  const reports = read.map(({ report }) => report)
  if (!isAllSaved || reports.some(({ status }) => status === 'unreadable')) return 2
  return hasError || reports.some(({ totals }) => totals.errors > 0) ? 1 : 0
}

/** The report for people: block by block, then what stands across the workbooks, and the sum. */
async function* runText(
  workbooks: AsyncIterable<readonly Uint8Array[]>,
  read: readonly Pick<Outcome, 'report'>[],
  across: () => Iterable<CrossFinding>,
  paint: Paint,
): AsyncGenerator<string | Uint8Array> {
  for await (const told of workbooks) yield* told
  yield* runLines(
    read.map(({ report }) => report),
    across(),
    paint,
  )
}

/** Writes to standard output, and waits where whoever reads it is slower. */
async function write(piece: string | Uint8Array): Promise<void> {
  const { stdout } = process
  if (stdout.writableEnded || stdout.destroyed || stdout.write(piece)) return
  await new Promise<void>((resolve) => {
    const go = () => {
      stdout.off('drain', go).off('close', go).off('error', go)
      resolve()
    }
    stdout.on('drain', go).on('close', go).on('error', go)
  })
}

async function* outcomesOf(
  { sources, policy, asOf, annotate, passwords }: Options,
  form: Form,
): AsyncGenerator<Outcome> {
  const reader = new Reader({ policy, asOf, annotate: annotate !== null, passwords, form })
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
      const outcome = source.problem ? unread(source.file, source.problem, form) : await reader.read(source)
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
