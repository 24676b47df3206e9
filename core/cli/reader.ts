import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Person, Problem } from '../index.ts'
import { cliZh } from '../messages/cli.zh-CN.ts'
import { problemsZh } from '../messages/zh-CN.ts'
import { budget } from './budget.ts'
import { type Answer, type Job, type Order, type Outcome, type Setup, unread } from './job.ts'
import type { Excess } from './watch.ts'

export interface ReaderOptions {
  /** Module that the reading process runs. */
  worker?: URL
  /** Options for Node itself. */
  execArgv?: string[]
}

/** What came of a try: all of it, a problem of the file, what the process went over, or its end without a word. */
type Ending = { outcome: Outcome } | { problem: Problem } | { fault: string } | Excess | 'crash'

/** V8 ends a process whose heap is full by this; Windows has no signals and a code for it. */
const outOfHeap = { signal: 'SIGABRT', code: 134 }
/** A small heap, no threads and no second copies beside it: memory goes to the file. */
const ownFlags = [
  `--max-old-space-size=${budget.heapMebibytes}`,
  `--max-semi-space-size=${budget.youngMebibytes}`,
  '--optimize-for-size',
  '--v8-pool-size=0',
]
/** One pool for all threads, where the C library would give each its own. */
const ownEnvironment = { MALLOC_ARENA_MAX: '1' }

/**
 * Reads and judges files one after another in a process of its own, which may hold and take no more than `budget` says.
 * A file that goes over it, hangs or brings the process down is reported as such, and the next one starts in a new process.
 */
export class Reader {
  readonly #setup: Setup
  readonly #worker: string
  readonly #execArgv: string[]
  #child: ChildProcess | null = null
  /** Files the present process has read. */
  #filesRead = 0

  constructor(setup: Setup, options: ReaderOptions = {}) {
    this.#setup = setup
    this.#worker = fileURLToPath(options.worker ?? new URL('./worker.ts', import.meta.url))
    this.#execArgv = [...(options.execArgv ?? process.execArgv), ...ownFlags]
  }

  async read(job: Job): Promise<Outcome> {
    const hadReadOthers = this.#filesRead > 0
    let ending = await this.#try(job)
    // What a file comes to must not depend on those read before it in the same process.
    if (hadReadOthers && (ending === 'crash' || ending === 'memory')) ending = await this.#try(job)
    if (typeof ending !== 'string' && 'outcome' in ending) return ending.outcome
    return unread(job.file, problemOf(ending), this.#setup.form)
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
      env: { ...process.env, ...ownEnvironment },
      serialization: 'advanced',
      stdio: ['ignore', 'pipe', 'ignore', 'ipc'],
    })
    this.#child.send({ setup: this.#setup } satisfies Order, ignored)
    return this.#child
  }

  #try(job: Job): Promise<Ending> {
    return new Promise((resolve) => {
      const child = this.#process()
      const told: Uint8Array[] = []
      const people: Person[] = []
      let excess = ''
      const listen = (said: Uint8Array) => {
        excess += new TextDecoder().decode(said)
      }
      const settle = (ending: Ending) => {
        child.removeAllListeners()
        child.stdout?.off('data', listen)
        if (typeof ending === 'string') this.close()
        else this.#filesRead++
        resolve(ending)
      }
      child.on('message', (answer: Answer) => {
        if ('told' in answer) told.push(answer.told)
        else if ('people' in answer) people.push(...answer.people)
        else settle('result' in answer ? { outcome: { ...answer.result, told, people } } : answer)
      })
      child.stdout?.on('data', listen)
      child.once('error', () => settle('crash'))
      child.once('close', (code, signal) => settle(endOf(excess, code, signal)))
      child.send({ job } satisfies Order, ignored)
    })
  }
}

function endOf(excess: string, code: number | null, signal: string | null): Excess | 'crash' {
  if (excess === 'time' || excess === 'memory') return excess
  return signal === outOfHeap.signal || code === outOfHeap.code ? 'memory' : 'crash'
}

function problemOf(ending: Exclude<Ending, { outcome: Outcome }>): Problem {
  if (ending === 'time') return { code: 'timeout', message: problemsZh.tooMuchWork() }
  if (ending === 'memory') return { code: 'too-large', message: problemsZh.tooMuchMemory() }
  if (ending === 'crash') return { code: 'corrupt', message: cliZh.crashed() }
  if ('fault' in ending) return { code: 'corrupt', message: cliZh.trouble(ending.fault) }
  return ending.problem
}

/** A message that cannot be delivered means that the process has ended, and its end is listened for. */
const ignored = () => undefined
