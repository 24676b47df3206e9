import { batch, effect, signal } from '@preact/signals'
import { StoreClient } from './store/client.ts'
import type { Keeping, Notice, Opened, Outcome, Parameters, RequestName, Requests } from './store/protocol.ts'
import { type Trouble, trouble as troubleOf } from './store/trouble.ts'

/** Goes up with every change of what the store holds: whoever shows something of it asks again. */
export const version = signal(0)
/** The store has brought back what was kept. */
export const ready = signal(false)
export const keeping = signal<Keeping>({ state: 'kept' })
export const interrupted = signal<Opened['interrupted']>(null)
/** Something the person must be told although nothing they look at shows it. */
export const trouble = signal<Trouble | null>(null)

const pending = signal(0)

/** Marks the page busy until `work` has settled (C7.2). */
export async function whileBusy<Answer>(work: Promise<Answer>): Promise<Answer> {
  // peek: whoever asks from an effect must not wake itself by asking.
  pending.value = pending.peek() + 1
  try {
    return await work
  } finally {
    // What the answer sets off asks in the same turn; only then may the page count as settled.
    setTimeout(() => {
      pending.value = pending.peek() - 1
    })
  }
}

let client: StoreClient | undefined

/** Asks the store. The page is busy until it has answered. */
export function ask<Name extends RequestName>(
  name: Name,
  question: Requests[Name]['ask'],
  transfer?: Transferable[],
): Promise<Requests[Name]['answer']> {
  if (!client) throw new Error('the store is not started')
  return whileBusy(client.ask(name, question, transfer))
}

/** Everything on the page is to be asked anew. */
export function changed() {
  version.value = version.peek() + 1
}

/** Runs writes/NAME.sql once for each set of parameters, all or none, and keeps it. */
export async function write(name: string, parameters: Parameters[]): Promise<void> {
  keeping.value = await ask('write', { name, parameters })
  changed()
}

/** Opens what was kept; `takeOver`: even though another tab has it open. */
export async function openStore(takeOver = false): Promise<void> {
  try {
    const opened = await ask('open', { takeOver })
    batch(() => {
      keeping.value = opened.keeping
      interrupted.value = opened.interrupted
      ready.value = true
      changed()
    })
  } catch (error) {
    trouble.value = troubleOf('not-started', error)
  }
}

/** Who waits for what became of a file, by the number it was handed in under. */
export const onHanded = new Map<number, (outcome: Outcome | Trouble) => void>()

function hear(notice: Notice) {
  if (notice.notice === 'keeping') {
    keeping.value = notice.keeping
    return
  }
  onHanded.get(notice.id)?.(notice.outcome)
  onHanded.delete(notice.id)
}

/** Gives the store a port over which a reader hands in files. */
export function connectReader(port: MessagePort) {
  void ask('connect', { port }, [port])
}

/** Starts the store's worker and follows what it says. */
export function startStore() {
  client = new StoreClient(hear)
  effect(() => {
    document.documentElement.dataset.state = pending.value > 0 ? 'busy' : 'idle'
  })
  void openStore()
}
