import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { unreadableReport } from '../index.ts'
import { problemsZh } from '../messages/problems.zh-CN.ts'
import type { Problem } from '../report/types.ts'
import type { Answer, Job, Outcome } from './job.ts'

/** A file that takes longer is given up. */
const secondsPerFile = 30

/**
 * Reads and judges files one after another in a process of its own. A file that hangs or brings the process down is
 * reported as such, and the next one starts in a new process.
 */
export class Reader {
  #child: ChildProcess | null = null

  #process(): ChildProcess {
    this.#child ??= fork(fileURLToPath(new URL('./worker.ts', import.meta.url)), {
      execArgv: process.execArgv,
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    return this.#child
  }

  read(job: Job): Promise<Outcome> {
    return new Promise((resolve) => {
      const child = this.#process()
      const settle = (outcome: Outcome) => {
        clearTimeout(timer)
        child.removeAllListeners()
        resolve(outcome)
      }
      const fail = (problem: Problem) => {
        this.close()
        const report = unreadableReport(job.file, problem)
        settle({ report, people: [], skipped: [], annotated: job.annotate ? problem : null })
      }
      const timer = setTimeout(
        () => fail({ code: 'timeout', message: problemsZh.timeout(secondsPerFile) }),
        secondsPerFile * 1000,
      )
      const broken = () => fail({ code: 'corrupt', message: problemsZh.unknownKind() })
      child.once('message', (answer: Answer) => (answer.ok ? settle(answer.outcome) : broken()))
      // Out of memory, or an exception that escaped: the file did it.
      child.once('error', broken)
      child.once('exit', broken)
      child.send(job)
    })
  }

  close(): void {
    this.#child?.removeAllListeners()
    this.#child?.kill('SIGKILL')
    this.#child = null
  }
}
