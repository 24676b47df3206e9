import type { Notice, Reply, RequestName, Requests } from './protocol.ts'
import { startWorker } from './worker-source.ts'

/** Milliseconds after which a store that was asked and says nothing is said to be silent. */
const patience = 5000

interface Waiting {
  resolve(answer: unknown): void
  reject(error: Error): void
}

/** The store is ended, and with it every question that was open. */
export class StoreGone extends Error {}

/** What becomes of the store unasked. */
export interface StoreHandlers {
  onNotice: (notice: Notice) => void
  /** It was asked and has not said anything for a while; or it has, after all. */
  onSilence: (silent: boolean) => void
  /** It has ended, for this reason. */
  onGone: (reason: string) => void
}

/** The page's side of the store: asks, and gets a promise of the answer. */
export class StoreClient {
  readonly #worker: Worker
  readonly #handlers: StoreHandlers
  readonly #waiting = new Map<number, Waiting>()
  #last = 0
  #timer: ReturnType<typeof setTimeout> | undefined
  #isGone = false

  constructor(handlers: StoreHandlers) {
    this.#handlers = handlers
    this.#worker = startWorker('store')
    this.#worker.onmessage = ({ data }: MessageEvent<Reply | Notice>) => {
      if ('notice' in data) handlers.onNotice(data)
      else this.#settle(data)
      this.#listen()
    }
    this.#worker.onerror = (event) => {
      this.end(event.message)
      handlers.onGone(event.message)
    }
  }

  ask<Name extends RequestName>(
    name: Name,
    ask: Requests[Name]['ask'],
    transfer: Transferable[] = [],
  ): Promise<Requests[Name]['answer']> {
    if (this.#isGone) return Promise.reject(new StoreGone())
    const id = ++this.#last
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve: resolve as (answer: unknown) => void, reject })
      this.#worker.postMessage({ id, name, ask }, transfer)
      this.#timer ??= this.#wait()
    })
  }

  /** Ends it: whoever waits is told. */
  end(reason = '') {
    this.#isGone = true
    this.#worker.terminate()
    clearTimeout(this.#timer)
    this.#handlers.onSilence(false)
    for (const { reject } of this.#waiting.values()) reject(new StoreGone(reason))
    this.#waiting.clear()
  }

  #settle(reply: Reply) {
    const waiting = this.#waiting.get(reply.id)
    this.#waiting.delete(reply.id)
    if (reply.ok) waiting?.resolve(reply.answer)
    else waiting?.reject(new Error(reply.error))
  }

  /** It has said something: what is still open has its time again. */
  #listen() {
    clearTimeout(this.#timer)
    this.#timer = this.#waiting.size > 0 ? this.#wait() : undefined
    this.#handlers.onSilence(false)
  }

  #wait() {
    return setTimeout(() => this.#handlers.onSilence(true), patience)
  }
}
