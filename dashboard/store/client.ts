import type { Notice, Reply, RequestName, Requests } from './protocol.ts'
import { startWorker } from './worker-source.ts'

interface Waiting {
  resolve(answer: unknown): void
  reject(error: Error): void
}

/** The page's side of the store: asks, and gets a promise of the answer. */
export class StoreClient {
  readonly #worker: Worker
  readonly #waiting = new Map<number, Waiting>()
  #last = 0

  constructor(onNotice: (notice: Notice) => void) {
    this.#worker = startWorker('store')
    this.#worker.onmessage = ({ data }: MessageEvent<Reply | Notice>) => {
      if ('notice' in data) onNotice(data)
      else this.#settle(data)
    }
    this.#worker.onerror = (event) => {
      for (const { reject } of this.#waiting.values()) reject(new Error(event.message))
      this.#waiting.clear()
    }
  }

  ask<Name extends RequestName>(
    name: Name,
    ask: Requests[Name]['ask'],
    transfer: Transferable[] = [],
  ): Promise<Requests[Name]['answer']> {
    const id = ++this.#last
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve: resolve as (answer: unknown) => void, reject })
      this.#worker.postMessage({ id, name, ask }, transfer)
    })
  }

  #settle(reply: Reply) {
    const waiting = this.#waiting.get(reply.id)
    this.#waiting.delete(reply.id)
    if (reply.ok) waiting?.resolve(reply.answer)
    else waiting?.reject(new Error(reply.error))
  }
}
