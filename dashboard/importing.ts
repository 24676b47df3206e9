import { signal } from '@preact/signals'
import { clockTime, today } from '../core/policy/stage.ts'
import { ask, changed, connectReader, keeping, onHanded, whileBusy } from './state.ts'
import type { Judgement, Outcome } from './store/protocol.ts'
import { ReaderClient } from './store/reader-client.ts'
import { asObjects } from './store/use-query.ts'

/** A file on its way in. */
export interface Source {
  name: string
  file: File
}

export interface ImportLine {
  file: string
  /** What became of it; null while it waits or is read. */
  outcome: Outcome | null
  /** Why it is not in the store although nothing is wrong with it. */
  failed: string | null
}

export interface Import {
  what: 'import' | 'rejudge'
  lines: readonly ImportLine[]
  /** Index of the file that is being read; the number of files once all have been. */
  at: number
  running: boolean
  stopped: boolean
  /** Files of dropped folders that are no workbooks by their names. */
  passedOver: number
}

/** The import under way, or the last one. */
export const importing = signal<Import | null>(null)

const between = 2000

/** The day and time on the person's clock, for the records they read: YYYY-MM-DD HH:MM. */
export const localTime = () => `${today()} ${clockTime()}`

/** By what files are judged now: the active pack and the list of sanctions. */
export async function currentJudgement(): Promise<Judgement> {
  const [pack, sanctions] = await Promise.all([
    ask('query', { name: 'active-pack', parameters: {} }),
    ask('query', { name: 'sanctions', parameters: {} }),
  ])
  return { policy: (pack.rows[0]?.[0] as string | undefined) ?? null, sanctions: asObjects(sanctions) }
}

interface Job extends Source {
  again: number | null
}

let last = 0
let reader: ReaderClient | undefined
let stopping = false

function update(change: Partial<Import>) {
  if (importing.value) importing.value = { ...importing.value, ...change }
}

function updateLine(at: number, change: Partial<ImportLine>) {
  const lines = importing.value?.lines.map((line, index) => (index === at ? { ...line, ...change } : line))
  if (lines) update({ lines })
}

/** Waits for what the store says of a file that was handed to it. */
function handed(id: number): Promise<Outcome | string> {
  return new Promise((resolve) => onHanded.set(id, resolve))
}

async function runJobs(jobs: readonly Job[], judgement: Judgement): Promise<void> {
  reader = new ReaderClient(connectReader)
  const loading: Promise<void>[] = []
  let shown = performance.now()
  for (const [at, { name, file, again }] of jobs.entries()) {
    if (stopping) break
    update({ at })
    const id = ++last
    const outcome = handed(id)
    const end = await reader.read({ id, name, file, judgement, again })
    if (end !== 'handed') {
      onHanded.delete(id)
      if (end !== 'stopped') updateLine(at, { failed: end.failed })
      continue
    }
    loading.push(
      outcome.then((became) => updateLine(at, typeof became === 'string' ? { failed: became } : { outcome: became })),
    )
    if (performance.now() - shown > between) {
      changed()
      shown = performance.now()
    }
  }
  await Promise.all(loading)
  reader.stop()
}

async function run(what: Import['what'], jobs: readonly Job[], passedOver: number): Promise<void> {
  stopping = false
  const lines = jobs.map(({ name }) => ({ file: name, outcome: null, failed: null }))
  importing.value = { what, lines, at: 0, running: true, stopped: false, passedOver }
  const judgement = await currentJudgement()
  await ask('beginImport', { files: jobs.length, at: localTime() })
  await runJobs(jobs, judgement)
  keeping.value = await ask('endImport', null)
  update({ running: false, stopped: stopping, at: stopping ? importing.value!.at : jobs.length })
  changed()
}

/** Takes files in, one import at a time; what comes while one runs waits for its end. */
let queue: Promise<void> = Promise.resolve()

export function takeIn(sources: readonly Source[], passedOver = 0): Promise<void> {
  if (sources.length === 0 && passedOver === 0) return Promise.resolve()
  const jobs = sources.map((source) => ({ ...source, again: null }))
  queue = queue.then(() => whileBusy(run('import', jobs, passedOver)))
  return queue
}

/** Judges every roster anew, from the files themselves, by the active pack and sanctions. */
export function judgeAnew(): Promise<void> {
  queue = queue.then(() => whileBusy(judgeAll()))
  return queue
}

async function judgeAll(): Promise<void> {
  await ask('write', { name: 'forget-judgement-changes', parameters: [{}] })
  const { rows } = await ask('query', { name: 'workbook-files', parameters: {} })
  const jobs: Job[] = []
  for (const [id, name] of rows) {
    const bytes = await fileOf(Number(id))
    if (bytes) jobs.push({ name: String(name), file: new File([bytes], String(name)), again: Number(id) })
  }
  await run('rejudge', jobs, 0)
}

/** The file of a workbook as it came in. */
export async function fileOf(workbookId: number): Promise<Uint8Array<ArrayBuffer> | null> {
  const { rows } = await ask('query', { name: 'workbook-file', parameters: { workbookId } })
  return (rows[0]?.[0] as Uint8Array<ArrayBuffer> | undefined) ?? null
}

/** Ends the import under way; what has been read stays. */
export function stopImport() {
  stopping = true
  reader?.stop()
}
