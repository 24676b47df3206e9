import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { cliZh } from '../messages/cli.zh-CN.ts'
import { problemsZh } from '../messages/zh-CN.ts'
import { type Answer, type Job, type Order, type Outcome, type Setup, unread } from './job.ts'

export interface ReaderOptions {
  /** A file that takes longer is given up. */
  seconds?: number
  /** Module that the reading process runs. */
  worker?: URL
  /** Options for Node itself. */
  execArgv?: string[]
}

type Ending = Answer | 'timeout' | 'crash'

/**
 * Reads and judges files one after another in a process of its own. A file that hangs or brings the process down is
 * reported as such, and the next one starts in a new process.
 */
export class Reader {
  readonly #setup: Setup
  readonly #seconds: number
  readonly #worker: string
  readonly #execArgv: string[]
  #child: ChildProcess | null = null
  /** Files the present process has read. */
  #filesRead = 0

  constructor(setup: Setup, options: ReaderOptions = {}) {
    this.#setup = setup
    this.#seconds = options.seconds ?? 30
    this.#worker = fileURLToPath(options.worker ?? new URL('./worker.ts', import.meta.url))
    this.#execArgv = options.execArgv ?? process.execArgv
  }

  async read(job: Job): Promise<Outcome> {
    const hadReadOthers = this.#filesRead > 0
    let ending = await this.#try(job)
    // What a file comes to must not depend on those read before it in the same process.
    if (ending === 'crash' && hadReadOthers) ending = await this.#try(job)
    if (ending === 'timeout') return unread(job.file, { code: 'timeout', message: problemsZh.timeout(this.#seconds) })
    if (ending === 'crash') return unread(job.file, { code: 'corrupt', message: cliZh.crashed() })
    if ('fault' in ending) return unread(job.file, { code: 'corrupt', message: cliZh.trouble(ending.fault) })
    return ending.outcome
  }

  close(): void {
    this.#child?.removeAllListeners()
    this.#child?.kill('SIGKILL')
    this.#child = null
    this.#filesRead = 0
  }

  #process(): ChildProcess {
    if (this.#child && (!this.#child.connected || this.#child.exitCode !== null)) this.close()
    if (this.#child) return this.#child
    // What Node says of a process that ran out of memory is no sentence for a clerk: its end is what is told.
    this.#child = fork(this.#worker, {
      execArgv: this.#execArgv,
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    this.#child.send({ setup: this.#setup } satisfies Order, ignored)
    return this.#child
  }

  #try(job: Job): Promise<Ending> {
    return new Promise((resolve) => {
      const child = this.#process()
      const settle = (ending: Ending) => {
        clearTimeout(timer)
        child.removeAllListeners()
        if (typeof ending === 'string') this.close()
        else this.#filesRead++
        resolve(ending)
      }
      const timer = setTimeout(() => settle('timeout'), this.#seconds * 1000)
      child.once('message', (answer: Answer) => settle(answer))
      child.once('error', () => settle('crash'))
      child.once('exit', () => settle('crash'))
      child.send({ job } satisfies Order, ignored)
    })
  }
}

/** A message that cannot be delivered means that the process has ended, and its end is listened for. */
const ignored = () => undefined
