import { ask, changed, keeping, version } from '../../state.ts'
import type { SqlAnswer, SqlRequest } from '../../store/sql-runner.ts'
import { type Trouble, trouble } from '../../store/trouble.ts'
import { startWorker } from '../../store/worker-source.ts'

/** How a query ended; `trouble`: it was not SQLite that refused it. */
export interface Ran extends SqlAnswer {
  trouble: Trouble | null
}

let worker: Worker | undefined
/** The version of the store the worker has a copy of. */
let copied = -1
let last = 0
let endRun: ((why: Trouble) => void) | undefined

const post = (request: SqlRequest, transfer: Transferable[] = []) => worker?.postMessage(request, transfer)

/** Gives the worker a fresh copy where the store has changed since the last one. */
async function copySession(): Promise<Trouble | null> {
  if (worker && copied === version.value) return null
  const now = version.value
  const saved = await ask('copy', null)
  if (!saved.ok) return saved.trouble
  worker ??= startWorker('sql')
  copied = now
  post({ copy: saved.bytes }, [saved.bytes.buffer])
  return null
}

const nothing: SqlAnswer = { id: 0, results: [], error: null, changed: 0, copy: null, took: 0 }
const failed = (why: Trouble): Ran => ({ ...nothing, trouble: why })

function answerOf(id: number, text: string, writable: boolean): Promise<Ran> {
  return new Promise((resolve) => {
    endRun = (why) => resolve(failed(why))
    worker!.onmessage = ({ data }: MessageEvent<SqlAnswer>) => data.id === id && resolve({ ...data, trouble: null })
    worker!.onerror = (event) => {
      stopSql(trouble('query-broken', event.message))
    }
    post({ id, text, writable })
  })
}

/** Ends a query at once. Nothing is lost by it: it ran on a copy. */
export function stopSql(why = trouble('query-stopped')) {
  worker?.terminate()
  worker = undefined
  copied = -1
  endRun?.(why)
}

/** Puts a changed copy in place of the session. */
async function takeOver(copy: Uint8Array<ArrayBuffer>): Promise<Trouble | null> {
  const opened = await ask('openSession', { bytes: copy }, [copy.buffer])
  if (!opened.ok) return opened.trouble
  keeping.value = opened.keeping
  changed()
  return null
}

/** Runs SQL on a copy of the session. With `writable` the copy, if it was changed, becomes the session. */
export async function runSql(text: string, writable: boolean): Promise<Ran> {
  const refused = await copySession()
  if (refused) return failed(refused)
  const answer = await answerOf(++last, text, writable)
  endRun = undefined
  if (!answer.copy) return answer
  return { ...answer, trouble: await takeOver(answer.copy) }
}
