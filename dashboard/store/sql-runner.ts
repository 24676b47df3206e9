import type { Database, SqlJsStatic } from 'sql.js'
import type { Cell, Result } from './protocol.ts'
import { loadSqlite } from './sqlite.ts'
import type { WorkerScope } from './worker-source.ts'

/**
 * What a person types runs here, on a copy of the session in a worker of its own: whatever it does, the session itself
 * is not touched, and a query that does not end is ended with the worker.
 */
export type SqlRequest = { copy: Uint8Array } | { id: number; text: string; writable: boolean }

export interface SqlAnswer {
  id: number
  results: SqlTable[]
  /** Why the rest was not run. */
  error: string | null
  /** Rows changed; with `writable` the changed copy. */
  changed: number
  copy: Uint8Array<ArrayBuffer> | null
  /** Milliseconds. */
  took: number
}

/** A table of more rows would not be read by anyone, and its copies would fill the memory. */
export const mostRows = 100_000

export interface SqlTable extends Result {
  /** There were more rows than are given. */
  cut: boolean
}

function collect(database: Database, text: string): SqlTable[] {
  const results: SqlTable[] = []
  for (const statement of database.iterateStatements(text)) {
    const columns = statement.getColumnNames()
    const rows: Cell[][] = []
    let cut = false
    while (statement.step()) {
      if (rows.length === mostRows) {
        cut = true
        break
      }
      rows.push(statement.get() as Cell[])
    }
    if (columns.length > 0) results.push({ columns, rows, cut })
  }
  return results
}

const changes = (database: Database) => Number(database.exec('SELECT total_changes()')[0]?.values[0]?.[0] ?? 0)

/** Runs the statements one after the other, on the copy it is given; all of their changes or none. */
export function runSql(database: Database, text: string, writable: boolean): Omit<SqlAnswer, 'id' | 'copy' | 'took'> {
  database.run(`PRAGMA query_only = ${writable ? 'OFF' : 'ON'}`)
  const before = changes(database)
  database.run('SAVEPOINT typed')
  try {
    const results = collect(database, text)
    database.run('RELEASE typed')
    return { results, error: null, changed: changes(database) - before }
  } catch (error) {
    database.run('ROLLBACK TO typed; RELEASE typed')
    return { results: [], error: error instanceof Error ? error.message : String(error), changed: 0 }
  }
}

function open(sqlite: SqlJsStatic, bytes: Uint8Array): Database {
  const database = new sqlite.Database(bytes)
  database.run('PRAGMA trusted_schema = OFF')
  return database
}

/** Runs in the worker for typed SQL. */
export function runSqlWorker(scope: WorkerScope) {
  const sqlite = loadSqlite()
  let database: Promise<Database> | undefined
  scope.onmessage = async ({ data }: MessageEvent<SqlRequest>) => {
    if ('copy' in data) {
      database = sqlite.then((loaded) => open(loaded, data.copy))
      return
    }
    if (!database) return
    const copied = await database
    const started = performance.now()
    const outcome = runSql(copied, data.text, data.writable)
    const took = performance.now() - started
    const copy = data.writable && outcome.changed > 0 ? (copied.export() as Uint8Array<ArrayBuffer>) : null
    const answer: SqlAnswer = { id: data.id, ...outcome, copy, took }
    scope.postMessage(answer, copy ? [copy.buffer] : [])
  }
}
