import type { Problem } from '../../core/index.ts'
import { problemsZh } from '../../core/messages/zh-CN.ts'
import type { ReaderReply, ReaderRequest } from './protocol.ts'
import { type Trouble, trouble } from './trouble.ts'
import { startWorker } from './worker-source.ts'

/** How long a file may take, in milliseconds, before it is given up. */
const patience = 60_000

const tooSlow: Problem = {
  code: 'timeout',
  message: problemsZh.gaveUp(),
}
const crashed: Problem = {
  code: 'corrupt',
  message: problemsZh.crashed(),
}

export type ReadRequest = Omit<ReaderRequest, 'refuse'>

/** How reading ended: the file is on its way to the store, or why it is not. */
export type ReadEnd = 'handed' | 'stopped' | { failed: Trouble }

interface Current {
  request: ReaderRequest
  end: (how: ReadEnd) => void
  timer: ReturnType<typeof setTimeout>
}

/**
 * Reads files one by one in a worker that may be ended at any time: it holds nothing but the file it reads. A file that
 * hangs or breaks it is recorded as unreadable by a new one.
 */
export class ReaderClient {
  readonly #connect: (port: MessagePort) => void
  #worker: Worker | undefined
  #current: Current | undefined

  /** `connect` gives the store the other end of the line a reader hands in over. */
  constructor(connect: (port: MessagePort) => void) {
    this.#connect = connect
  }

  read(request: ReadRequest): Promise<ReadEnd> {
    return new Promise((end) => this.#send({ ...request, refuse: null }, end))
  }

  /** Ends at once; the file that is being read is dropped. */
  stop() {
    this.#endWorker()
    this.#end('stopped')
  }

  #send(request: ReaderRequest, end: (how: ReadEnd) => void) {
    const timer = setTimeout(() => this.#giveUp(tooSlow), patience)
    this.#current = { request, end, timer }
    this.#worker ??= this.#start()
    this.#worker.postMessage(request)
  }

  #start(): Worker {
    const worker = startWorker('reader')
    const { port1, port2 } = new MessageChannel()
    this.#connect(port1)
    worker.postMessage({ port: port2 }, [port2])
    worker.onmessage = ({ data }: MessageEvent<ReaderReply>) => {
      if (data.id === this.#current?.request.id) this.#end(data.step === 'handed' ? 'handed' : { failed: data.trouble })
    }
    worker.onerror = () => this.#giveUp(crashed)
    return worker
  }

  #end(how: ReadEnd) {
    const current = this.#current
    this.#current = undefined
    clearTimeout(current?.timer)
    current?.end(how)
  }

  #giveUp(problem: Problem) {
    this.#endWorker()
    const current = this.#current
    if (!current) return
    clearTimeout(current.timer)
    if (current.request.refuse) this.#end({ failed: trouble('other', current.request.refuse.message) })
    else this.#send({ ...current.request, refuse: problem }, current.end)
  }

  #endWorker() {
    this.#worker?.terminate()
    this.#worker = undefined
  }
}
