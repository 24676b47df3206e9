import { startWorker } from '../../store/worker-source.ts'
import type { QuestionName, Questions, Reply } from './protocol.ts'

/** How long an answer may take before the worker is given up, in milliseconds. */
const patience = 60_000

interface Waiting {
  settle(answer: unknown): void
  timer: ReturnType<typeof setTimeout>
}

/**
 * The worker that holds one roster. A question that gets no answer in a minute, or breaks the worker, ends it: every
 * question that waits is answered with null, and so is every later one.
 */
export class CheckClient {
  readonly #worker = startWorker('check')
  readonly #waiting = new Map<number, Waiting>()
  #last = 0
  #isOver = false

  constructor() {
    this.#worker.onmessage = ({ data }: MessageEvent<Reply>) => {
      if (data.ok) this.#settle(data.id, data.answer)
      else this.end()
    }
    this.#worker.onerror = () => this.end()
  }

  get isOver(): boolean {
    return this.#isOver
  }

  ask<Name extends QuestionName>(name: Name, ask: Questions[Name]['ask']): Promise<Questions[Name]['answer'] | null> {
    if (this.#isOver) return Promise.resolve(null)
    const id = ++this.#last
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.end(), patience)
      this.#waiting.set(id, { timer, settle: resolve as (answer: unknown) => void })
      this.#worker.postMessage({ id, name, ask })
    })
  }

  end(): void {
    this.#isOver = true
    this.#worker.terminate()
    for (const id of [...this.#waiting.keys()]) this.#settle(id, null)
  }

  #settle(id: number, answer: unknown) {
    const waiting = this.#waiting.get(id)
    if (!waiting) return
    clearTimeout(waiting.timer)
    this.#waiting.delete(id)
    waiting.settle(answer)
  }
}
