const name = 'roster-review'
/** Milliseconds in which a tab that works answers another. */
const patience = 5000

/** Why another tab keeps the storage: it imports, it has something that could not be kept, or it does not answer. */
export type Holding = 'importing' | 'unsaved' | 'silent'

/** What tabs say to each other. */
type Word = { ask: string } | { to: string; answer: 'given' | Holding }

/** `no`: only where no other tab holds it. `ask`: the other tab may give it. `force`: whatever the other tab has. */
export type TakeOver = 'no' | 'ask' | 'force'

export interface OwnershipHandlers {
  /** Another tab has taken it. */
  lost: () => void
  /** Another tab asks for it: what stands against that, or null once everything is kept. */
  handOver: () => Promise<Holding | null>
}

/**
 * The one right to write to the browser's storage, held for as long as this worker lives, until it is given to another tab
 * that asks or taken by one that forces. Where the browser has no locks the storage's owner mark alone decides.
 */
export class Ownership {
  readonly #handlers: OwnershipHandlers
  readonly #channel = new BroadcastChannel(name)
  readonly #self = crypto.getRandomValues(new Uint32Array(4)).join('-')
  #release: (() => void) | null = null

  constructor(handlers: OwnershipHandlers) {
    this.#handlers = handlers
    this.#channel.onmessage = ({ data }: MessageEvent<Word>) => {
      if ('ask' in data && this.#release) void this.#answer(data.ask)
    }
  }

  /** null: it is this worker's now; else why it is not, `other` where another tab holds it and was not asked. */
  async take(how: TakeOver): Promise<null | 'other' | Holding> {
    if (!('locks' in navigator) || this.#release) return null
    if (how === 'ask') {
      const answer = await this.#ask()
      // A tab that was closed, or thrown away, answers nothing and holds nothing.
      if (answer !== 'given') return (await this.#request({ ifAvailable: true })) ? null : answer
      return (await this.#request({ signal: AbortSignal.timeout(patience) })) ? null : 'silent'
    }
    return (await this.#request(how === 'force' ? { steal: true } : { ifAvailable: true })) ? null : 'other'
  }

  #request(options: LockOptions): Promise<boolean> {
    return new Promise((resolve) => {
      const forLife = (lock: Lock | null) => {
        resolve(lock !== null)
        if (!lock) return Promise.resolve()
        return new Promise<void>((release) => {
          this.#release = () => {
            this.#release = null
            release()
          }
        })
      }
      navigator.locks.request(name, options, forLife).catch((error: unknown) => {
        const wasHeld = this.#release !== null
        this.#release = null
        if (wasHeld) this.#handlers.lost()
        else resolve(!(error instanceof DOMException && ['AbortError', 'TimeoutError'].includes(error.name)))
      })
    })
  }

  #ask(): Promise<'given' | Holding> {
    return new Promise((resolve) => {
      const end = (answer: 'given' | Holding) => {
        clearTimeout(timer)
        this.#channel.removeEventListener('message', hear)
        resolve(answer)
      }
      const hear = ({ data }: MessageEvent<Word>) => {
        if ('to' in data && data.to === this.#self) end(data.answer)
      }
      const timer = setTimeout(() => end('silent'), patience)
      this.#channel.addEventListener('message', hear)
      this.#channel.postMessage({ ask: this.#self } satisfies Word)
    })
  }

  async #answer(to: string): Promise<void> {
    const answer = (await this.#handlers.handOver()) ?? 'given'
    this.#channel.postMessage({ to, answer } satisfies Word)
    if (answer !== 'given' || !this.#release) return
    this.#release()
    this.#handlers.lost()
  }
}
