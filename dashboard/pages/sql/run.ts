import { ask, changed, keeping, version } from '../../state.ts'
import type { SqlAnswer, SqlRequest } from '../../store/sql-runner.ts'
import { startWorker } from '../../store/worker-source.ts'

let worker: Worker | undefined
/** The version of the store the worker has a copy of. */
let copied = -1
let last = 0
let endRun: ((why: string) => void) | undefined

const post = (request: SqlRequest, transfer: Transferable[] = []) => worker?.postMessage(request, transfer)

/** Gives the worker a fresh copy where the store has changed since the last one. */
async function copySession(): Promise<string | null> {
  if (worker && copied === version.value) return null
  const now = version.value
  const saved = await ask('save', null)
  if (!saved.ok) return saved.message
  worker ??= startWorker('sql')
  copied = now
  post({ copy: saved.bytes }, [saved.bytes.buffer])
  return null
}

const failed = (error: string): SqlAnswer => ({ id: 0, results: [], error, changed: 0, copy: null, took: 0 })

function answerOf(id: number, text: string, writable: boolean): Promise<SqlAnswer> {
  return new Promise((resolve) => {
    endRun = (why) => resolve(failed(why))
    worker!.onmessage = ({ data }: MessageEvent<SqlAnswer>) => data.id === id && resolve(data)
    worker!.onerror = (event) => {
      stopSql(`查询中断：${event.message}`)
    }
    post({ id, text, writable })
  })
}

/** Ends a query at once. Nothing is lost by it: it ran on a copy. */
export function stopSql(why = '查询已停止') {
  worker?.terminate()
  worker = undefined
  copied = -1
  endRun?.(why)
}

/** Puts a changed copy in place of the session. */
async function takeOver(copy: Uint8Array<ArrayBuffer>): Promise<string | null> {
  const opened = await ask('openSession', { bytes: copy }, [copy.buffer])
  if (!opened.ok) return opened.message
  keeping.value = opened.keeping
  changed()
  return null
}

/** Runs SQL on a copy of the session. With `writable` the copy, if it was changed, becomes the session. */
export async function runSql(text: string, writable: boolean): Promise<SqlAnswer> {
  const refused = await copySession()
  if (refused) return failed(refused)
  const answer = await answerOf(++last, text, writable)
  endRun = undefined
  if (!answer.copy) return answer
  const error = await takeOver(answer.copy)
  return error ? { ...answer, error } : answer
}
