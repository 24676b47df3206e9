import { batch, effect, signal } from '@preact/signals'
import { StoreClient, StoreGone } from './store/client.ts'
import type { TakeOver } from './store/ownership.ts'
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

/** The store was asked and says nothing; or it is no more, and nothing that is asked is answered. */
export const storeState = signal<'well' | 'silent' | 'gone'>('well')

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

/** Keeps everything now: after something could not be kept. */
export async function keepAgain(): Promise<void> {
  keeping.value = await ask('keep', null)
}

/** Opens what was kept. `takeOver`: whether another tab that has it open is asked for it, or not even asked. */
export async function openStore(takeOver: TakeOver = 'no'): Promise<void> {
  try {
    const opened = await ask('open', { takeOver })
    batch(() => {
      keeping.value = opened.keeping
      interrupted.value = opened.interrupted
      if (opened.notReplayed) trouble.value = opened.notReplayed
      ready.value = true
      changed()
    })
  } catch (error) {
    if (!(error instanceof StoreGone)) trouble.value = troubleOf('not-started', error)
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

/** Files that were on their way to a store that is no more. */
function giveUpHanded() {
  for (const settle of onHanded.values()) settle(troubleOf('store-gone'))
  onHanded.clear()
}

/** Gives the store a port over which a reader hands in files. */
export function connectReader(port: MessagePort) {
  void ask('connect', { port }, [port])
}

function startClient(): StoreClient {
  return new StoreClient({
    onNotice: hear,
    onSilence: (silent) => {
      if (storeState.peek() !== 'gone') storeState.value = silent ? 'silent' : 'well'
    },
    onGone: () => {
      storeState.value = 'gone'
      giveUpHanded()
    },
  })
}

/** Ends a store that answers no more and starts another from what was kept. */
export async function restartStore(): Promise<void> {
  client?.end()
  giveUpHanded()
  storeState.value = 'well'
  client = startClient()
  await openStore()
}

/** Something here would be gone with the page. */
function isUnkept(): boolean {
  const now = keeping.peek()
  return now.state !== 'kept' && now.dirty
}

/** Starts the store's worker and follows what it says. `isTakingIn`: files are on their way in. */
export function startStore(isTakingIn: () => boolean) {
  client = startClient()
  effect(() => {
    document.documentElement.dataset.state = pending.value > 0 ? 'busy' : 'idle'
  })
  addEventListener('beforeunload', (event) => {
    if (isUnkept() || isTakingIn()) event.preventDefault()
  })
  void openStore()
}
