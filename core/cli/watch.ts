import { Worker } from 'node:worker_threads'

/** What a reading process went over; it is written to standard output before the process ends itself. */
export type Excess = 'time' | 'memory'

interface Watched {
  /** Microseconds of processor time of the process at which it ends; 0 while it has nothing to read. */
  until: Float64Array
  /** Bytes in RAM. */
  most: number
}

/**
 * Runs in a thread of its own, for the one that reads may be anywhere in a file. It is handed over as text: nothing
 * outside of it may be named, and no function inside.
 */
function watchOver(): void {
  const { workerData } = process.getBuiltinModule('node:worker_threads')
  const { writeSync } = process.getBuiltinModule('node:fs')
  const { until, most } = workerData as Watched
  const asleep = new Int32Array(new SharedArrayBuffer(4))
  for (;;) {
    Atomics.wait(asleep, 0, 0, 10)
    const { user, system } = process.cpuUsage()
    const isLate = until[0]! > 0 && user + system > until[0]!
    const isLarge = process.memoryUsage.rss() > most
    if (!isLate && !isLarge) continue
    writeSync(1, isLarge ? 'memory' : 'time')
    process.kill(process.pid, 'SIGKILL')
  }
}

/** Has this process ended where it takes more memory, or for a file more of the processor's time, than it may. */
export class Watch {
  readonly #until = new Float64Array(new SharedArrayBuffer(8))

  /** @param mebibytes what the process may hold in RAM */
  constructor(mebibytes: number) {
    const workerData: Watched = { until: this.#until, most: mebibytes * 1024 * 1024 }
    const resourceLimits = { maxOldGenerationSizeMb: 8, maxYoungGenerationSizeMb: 1 }
    new Worker(`(${watchOver.toString()})()`, { eval: true, workerData, execArgv: [], resourceLimits }).unref()
  }

  /** So many seconds from now. */
  start(seconds: number): void {
    const { user, system } = process.cpuUsage()
    this.#until[0] = user + system + seconds * 1e6
  }

  stop(): void {
    this.#until[0] = 0
  }
}
