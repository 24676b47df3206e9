import type { Database, SqlJsStatic } from 'sql.js'
import type { Cell, Result } from './protocol.ts'
import { loadSqlite } from './sqlite.ts'
import { reasonOf } from './trouble.ts'
import type { WorkerScope } from './worker-source.ts'

/**
 * What a person types runs here, on a copy of the session in a worker of its own: whatever it does, the session itself
 * is not touched, and a query that does not end is ended with the worker. A copy that may have been changed is thrown
 * away, and only where the person lets it write, and all of it went well, is it handed back.
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
/** Of all tables of an answer: the values of a cell may be as large as a file. Characters, or bytes of what is no text. */
const mostCharacters = 32 * 1024 * 1024
const mostTables = 100

export interface SqlTable extends Result {
  /** There was more than is given. */
  cut: boolean
}

/** How much of an answer is given: rows of each table, tables, and characters of all together. */
class Bounds {
  #left = mostCharacters
  #tables = 0

  takesTable(): boolean {
    return ++this.#tables <= mostTables
  }

  takes(row: readonly Cell[]): boolean {
    for (const value of row) this.#left -= typeof value === 'string' || value instanceof Uint8Array ? value.length : 8
    return this.#left >= 0
  }
}

function collect(database: Database, text: string): SqlTable[] {
  const results: SqlTable[] = []
  const bounds = new Bounds()
  for (const statement of database.iterateStatements(text)) {
    const columns = statement.getColumnNames()
    const isShown = columns.length > 0 && bounds.takesTable()
    const rows: Cell[][] = []
    let cut = false
    while (!cut && statement.step()) {
      const row = isShown ? (statement.get() as Cell[]) : []
      cut = isShown && (rows.length === mostRows || !bounds.takes(row))
      if (isShown && !cut) rows.push(row)
    }
    if (isShown) results.push({ columns, rows, cut })
  }
  return results
}

const changes = (database: Database) => Number(database.exec('SELECT total_changes()')[0]?.values[0]?.[0] ?? 0)

/** A transaction that was begun and left open is not taken for one that was ended. */
function takeBack(database: Database): void {
  try {
    database.run('ROLLBACK')
  } catch {
    // There was none.
  }
}

type Outcome = Omit<SqlAnswer, 'id' | 'took'>

const failure = (error: unknown): Outcome => ({ results: [], error: reasonOf(error), changed: 0, copy: null })

/** Statements that change nothing, whatever follows. */
const reads = /^\s*(?:SELECT|VALUES|EXPLAIN)\b/i
const onlyReads = (database: Database, text: string) =>
  [...database.iterateStatements(text)].every((statement) => reads.test(statement.getNormalizedSQL()))

/** A copy of a session on which anything may be typed. */
export class SqlDesk {
  readonly #sqlite: SqlJsStatic
  readonly #bytes: Uint8Array
  #database: Database | null = null

  constructor(sqlite: SqlJsStatic, bytes: Uint8Array) {
    this.#sqlite = sqlite
    this.#bytes = bytes
  }

  /** Runs the statements one after the other: all of them, or none that counts. Never throws. */
  run(text: string, writable: boolean): Outcome {
    try {
      return writable ? this.#write(text) : this.#read(text)
    } catch (error) {
      this.#throwAway()
      return failure(error)
    }
  }

  #read(text: string): Outcome {
    const database = this.#open(false)
    const isSafe = onlyReads(database, text)
    const results = collect(database, text)
    if (!isSafe) this.#throwAway()
    return { results, error: null, changed: 0, copy: null }
  }

  #write(text: string): Outcome {
    this.#throwAway()
    const database = this.#open(true)
    const before = changes(database)
    const results = collect(database, text)
    const changed = changes(database) - before
    takeBack(database)
    const copy = changed > 0 ? (database.export() as Uint8Array<ArrayBuffer>) : null
    this.#throwAway()
    return { results, error: null, changed, copy }
  }

  #open(writable: boolean): Database {
    this.#database ??= new this.#sqlite.Database(this.#bytes)
    this.#database.run(`PRAGMA trusted_schema = OFF; PRAGMA query_only = ${writable ? 'OFF' : 'ON'}`)
    return this.#database
  }

  #throwAway(): void {
    this.#database?.close()
    this.#database = null
  }
}

/** Runs in the worker for typed SQL. */
export function runSqlWorker(scope: WorkerScope) {
  const sqlite = loadSqlite()
  let desk: Promise<SqlDesk> | undefined
  scope.onmessage = async ({ data }: MessageEvent<SqlRequest>) => {
    if ('copy' in data) {
      desk = sqlite.then((loaded) => new SqlDesk(loaded, data.copy))
      return
    }
    const started = performance.now()
    const outcome = await Promise.resolve(desk).then(
      (opened) => opened?.run(data.text, data.writable) ?? failure(''),
      failure,
    )
    const answer: SqlAnswer = { id: data.id, ...outcome, took: performance.now() - started }
    scope.postMessage(answer, outcome.copy ? [outcome.copy.buffer] : [])
  }
}
