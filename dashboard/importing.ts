import { batch, signal } from '@preact/signals'
import { clockTime, parseRemembered, type RememberedColumns, today } from '../core/index.ts'
import { ask, changed, connectReader, keeping, onHanded, storeState, whileBusy } from './state.ts'
import { StoreGone } from './store/client.ts'
import { columnsSetting } from './store/columns.ts'
import type { Judgement, Outcome } from './store/protocol.ts'
import { ReaderClient } from './store/reader-client.ts'
import { type Trouble, trouble } from './store/trouble.ts'
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
  failed: Trouble | null
}

export interface Import {
  what: 'import' | 'rejudge'
  lines: readonly ImportLine[]
  /** Index of the file that was last begun; the number of files once all have been. */
  at: number
  running: boolean
  stopped: boolean
  /** Files of dropped folders that are no workbooks by their names. */
  passedOver: number
}

/** The import under way, or the last one. */
export const importing = signal<Import | null>(null)

/** Milliseconds between two looks at what has been loaded, and between two looks at how far it is. */
const between = 2000
const glance = 200

/** Files that may be read before the one whose turn it is; they wait in memory. */
const ahead = 16

/** Readers side by side: more than one where there is enough to read, none at the cost of the page itself. */
const readersFor = (jobs: number) => Math.max(1, Math.min(3, navigator.hardwareConcurrency, Math.ceil(jobs / 4)))

/** The day and time on the person's clock, for the records they read: YYYY-MM-DD HH:MM. */
export const localTime = () => `${today()} ${clockTime()}`

/** By what files are judged now: the active pack and the list of sanctions. */
async function currentJudgement(): Promise<Judgement> {
  const [pack, sanctions, columns] = await Promise.all([
    ask('query', { name: 'active-pack', parameters: {} }),
    ask('query', { name: 'sanctions', parameters: {} }),
    rememberedColumns(),
  ])
  return { policy: (pack.rows[0]?.[0] as string | undefined) ?? null, sanctions: asObjects(sanctions), columns }
}

/** What the office said of columns; nothing where what is kept is no such list. */
export async function rememberedColumns(): Promise<readonly RememberedColumns[]> {
  const { rows } = await ask('query', { name: 'setting', parameters: { name: columnsSetting } })
  const read = parseRemembered(String(rows[0]?.[0] ?? '[]'))
  return read.ok ? read.remembered : []
}

interface Job {
  name: string
  /** The file, when its turn comes; null where it is not to be had any more. */
  load: () => Promise<File | null>
  again: number | null
  passwords: readonly string[]
}

let last = 0
let readers: readonly ReaderClient[] = []
let stopping = false

function update(change: Partial<Import>) {
  if (importing.value) importing.value = { ...importing.value, ...change }
}

/** How far an import is. Hundreds of files a second would keep the page drawing: it is shown a few times a second. */
class Progress {
  readonly #lines: ImportLine[]
  #at = 0
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(jobs: readonly Job[]) {
    this.#lines = jobs.map(({ name }) => ({ file: name, outcome: null, failed: null }))
  }

  reading(at: number) {
    this.#at = at
    this.#glance()
  }

  ended(at: number, change: Partial<ImportLine>) {
    this.#lines[at] = { ...this.#lines[at]!, ...change }
    this.#glance()
  }

  /** Nothing more comes in. */
  giveUp(why: Trouble) {
    for (const [at, { outcome }] of this.#lines.entries()) if (!outcome) this.ended(at, { failed: why })
  }

  show() {
    clearTimeout(this.#timer)
    this.#timer = undefined
    update({ lines: [...this.#lines], at: this.#at })
  }

  #glance() {
    this.#timer ??= setTimeout(() => this.show(), glance)
  }
}

const isGone = () => storeState.peek() === 'gone'

/** What the store says of a file that is handed to it, unless it is said before that none will be. */
function outcomeOf(id: number) {
  let settle!: (outcome: Outcome | Trouble | null) => void
  const outcome = new Promise<Outcome | Trouble | null>((resolve) => {
    settle = resolve
  })
  if (isGone()) settle(trouble('store-gone'))
  else onHanded.set(id, settle)
  const none = (why: Trouble | null) => {
    onHanded.delete(id)
    settle(why)
    return ask('passOver', { id })
  }
  return { outcome, none }
}

async function runJobs(jobs: readonly Job[], judgement: Judgement, progress: Progress): Promise<void> {
  const first = last + 1
  last += jobs.length
  await ask('beginImport', { files: jobs.length, at: localTime(), first })
  /** Files by their places, the oldest first, until the store has them. */
  const underWay = new Map<number, Promise<void>>()
  let next = 0
  let looked = performance.now()

  function loaded(at: number, became: Outcome | Trouble | null) {
    underWay.delete(at)
    if (became !== null) progress.ended(at, 'code' in became ? { failed: became } : { outcome: became })
    if (performance.now() - looked < between) return
    changed()
    looked = performance.now()
  }

  async function read(reader: ReaderClient, at: number): Promise<void> {
    const id = first + at
    const { outcome, none } = outcomeOf(id)
    const [oldest] = underWay
    underWay.set(
      at,
      outcome.then((became) => loaded(at, became)),
    )
    if (oldest && at - oldest[0] >= ahead) await oldest[1]
    if (stopping || isGone()) return void (await none(null))
    progress.reading(at)
    const { load, ...job } = jobs[at]!
    const file = await load()
    // What was judged of it before stands.
    if (!file) return void (await none(trouble('file-lost')))
    const end = await reader.read({ id, judgement, file, ...job })
    if (end !== 'handed') await none(end === 'stopped' ? null : end.failed)
  }

  readers = Array.from({ length: readersFor(jobs.length) }, () => new ReaderClient(connectReader))
  await Promise.all(
    readers.map(async (reader) => {
      while (!stopping && !isGone() && next < jobs.length) await read(reader, next++)
    }),
  )
  await Promise.all(underWay.values())
  for (const reader of readers) reader.stop()
}

async function run(what: Import['what'], jobs: readonly Job[], passedOver: number): Promise<void> {
  stopping = false
  const progress = new Progress(jobs)
  importing.value = { what, lines: [], at: 0, running: true, stopped: false, passedOver }
  progress.show()
  try {
    await runJobs(jobs, await currentJudgement(), progress)
    keeping.value = await ask('endImport', null)
  } catch (error) {
    stopImport()
    progress.giveUp(error instanceof StoreGone ? trouble('store-gone') : trouble('other', error))
  }
  batch(() => {
    progress.show()
    update({ running: false, stopped: stopping, ...(stopping ? {} : { at: jobs.length }) })
    changed()
  })
}

/** Takes files in, one import at a time; what comes while one runs waits for its end. */
let queue: Promise<unknown> = Promise.resolve()

/** Does its work when all before it is done; where it fails, only who asked for it is told. */
function inTurn<Answer>(work: () => Promise<Answer>): Promise<Answer> {
  const done = queue.then(() => whileBusy(work()))
  queue = done.catch(() => {})
  return done
}

export function takeIn(sources: readonly Source[], passedOver = 0): Promise<void> {
  if (sources.length === 0 && passedOver === 0) return Promise.resolve()
  const jobs = sources.map(({ name, file }) => ({ ...given(file), name, again: null, passwords: [] }))
  return inTurn(() => importAll(sources, jobs, passedOver))
}

const given = (file: File) => ({ load: () => Promise.resolve(file) })

async function importAll(sources: readonly Source[], jobs: readonly Job[], passedOver: number): Promise<void> {
  await run('import', jobs, passedOver)
  const lines = importing.peek()?.lines ?? []
  const more = sources.flatMap(({ name, file }, at): Locked[] => {
    const outcome = lines[at]?.outcome
    return outcome?.isLocked ? [{ name, file, workbookId: outcome.workbookId }] : []
  })
  await keepLocked([...locked.peek(), ...more])
}

/** A file of the store that a password may open. */
interface Locked extends Source {
  workbookId: number
}

/** Files a password may open, of whatever import, until they are opened or come again; this page alone holds them. */
export const locked = signal<readonly Locked[]>([])

/** Those of the locked files that are not to be asked about for now. */
export const passedBy = signal<readonly Locked[]>([])

/** Of these files, those still stand as unread in the store. */
async function keepLocked(files: readonly Locked[]): Promise<void> {
  const unread = await ask('query', { name: 'unreadable', parameters: {} })
  const ids = new Set(unread.rows.map(([id]) => Number(id)))
  locked.value = files.filter(({ workbookId }) => ids.has(workbookId))
}

/**
 * Reads files with a password, which is kept nowhere. They belong to the import they came in, whose receipt stands.
 *
 * @returns how many it opened
 */
export function unlock(password: string, files: readonly Locked[]): Promise<number> {
  const jobs = files.map(({ name, file, workbookId }) => ({
    ...given(file),
    ...{ name, again: workbookId, passwords: [password] },
  }))
  return inTurn(() => unlockAll(jobs))
}

async function unlockAll(jobs: readonly Job[]): Promise<number> {
  const before = importing.peek()
  await run('import', jobs, 0)
  const lines = importing.peek()?.lines ?? []
  if (before) importing.value = withOutcomes(before, lines)
  await keepLocked(locked.peek())
  return lines.filter(({ outcome }) => outcome?.status === 'read').length
}

/** Another session stands in place of the one files came in to. */
export function forgetImport() {
  importing.value = null
  locked.value = []
}

/** Judges every roster anew, from the files themselves, by the active pack and sanctions. */
export function judgeAnew(): Promise<void> {
  return inTurn(() => judgeAll())
}

/** Judges these workbooks anew, for what is said of their columns has changed. The import they came in still stands. */
export function judgeAgain(isMeant: (workbook: { id: number; unitKey: string }) => boolean): Promise<void> {
  return inTurn(async () => {
    const before = importing.peek()
    await judgeAll(isMeant)
    if (before) importing.value = withOutcomes(before, importing.peek()?.lines ?? [])
  })
}

/** An import whose files were judged anew since. */
function withOutcomes(before: Import, judged: readonly ImportLine[]): Import {
  const anew = new Map(judged.map(({ file, outcome }) => [file, outcome]))
  const lines = before.lines.map((line) => {
    const outcome = line.outcome?.status === 'repeated' ? null : anew.get(line.file)
    return outcome ? { ...line, outcome } : line
  })
  return { ...before, lines }
}

async function judgeAll(isMeant: Parameters<typeof judgeAgain>[0] = () => true): Promise<void> {
  await ask('write', { name: 'forget-judgement-changes', parameters: [{}] })
  const files = await ask('query', { name: 'workbook-files', parameters: {} })
  const rows = files.rows.filter(([id, , unitKey]) => isMeant({ id: Number(id), unitKey: String(unitKey) }))
  const jobs = rows.map(([id, name]) => ({
    name: String(name),
    load: async () => {
      const bytes = await fileOf(Number(id))
      return bytes && new File([bytes], String(name))
    },
    again: Number(id),
    passwords: [],
  }))
  await run('rejudge', jobs, 0)
}

/** The file of a workbook as it came in. */
export const fileOf = (workbookId: number) => ask('file', { workbookId })

/** Ends the import under way; what has been read stays. */
export function stopImport() {
  stopping = true
  for (const reader of readers) reader.stop()
}
