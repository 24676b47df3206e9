import type { Database, SqlJsStatic, Statement } from 'sql.js'
import type { Cell, Parameters, Result } from './protocol.ts'
import schema from './schema.sql?raw'

/** The version a session file carries in PRAGMA user_version. */
export const schemaVersion = 4

/**
 * The database is a file in memory: a journal beside it and waiting for a disk protect nothing, and leaving them out
 * loads in two thirds of the time. A transaction can be taken back all the same.
 */
const inMemory =
  'PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE; PRAGMA cache_size = -65536'

/** A database of our own, from its file. */
export function openDatabase(SQL: SqlJsStatic, bytes: Uint8Array): Database {
  const database = new SQL.Database(bytes)
  database.run(inMemory)
  return database
}

/** The whole database as a file. sql.js opens it anew for that, which forgets how it was set up. */
export function exportDatabase(database: Database): Uint8Array<ArrayBuffer> {
  const bytes = database.export() as Uint8Array<ArrayBuffer>
  database.run(inMemory)
  return bytes
}

/** An empty session. */
export function createDatabase(SQL: SqlJsStatic): Database {
  const database = new SQL.Database()
  database.run(inMemory)
  database.run(schema)
  database.run(`PRAGMA user_version = ${schemaVersion}`)
  return database
}

/** Named parameters as sql.js wants them; those the statement does not name are left out, the missing ones are NULL. */
function bound(text: string, parameters: Parameters): Record<string, Cell> {
  const values: Record<string, Cell> = {}
  for (const [, name] of text.matchAll(/(?<![:\w]):([A-Za-z]\w*)/g)) values[`:${name}`] = parameters[name!] ?? null
  return values
}

function rowsOf(statement: Statement): Cell[][] {
  const rows: Cell[][] = []
  while (statement.step()) rows.push(statement.get() as Cell[])
  return rows
}

/** Runs one statement that only reads. */
export function query(database: Database, text: string, parameters: Parameters = {}): Result {
  const statement = database.prepare(text)
  try {
    statement.bind(bound(text, parameters))
    return { columns: statement.getColumnNames(), rows: rowsOf(statement) }
  } finally {
    statement.free()
  }
}

/** Does all of `work` or, where it throws, none of it. */
export function inTransaction<Answer>(database: Database, work: () => Answer): Answer {
  database.run('SAVEPOINT work')
  try {
    const answer = work()
    database.run('RELEASE work')
    return answer
  } catch (error) {
    database.run('ROLLBACK TO work; RELEASE work')
    throw error
  }
}

/** Runs the statements of `text` once for each set of parameters; all or none. */
export function write(database: Database, text: string, sets: readonly Parameters[]): void {
  inTransaction(database, () => {
    for (const parameters of sets) {
      for (const statement of database.iterateStatements(text)) {
        statement.run(bound(statement.getSQL(), parameters))
      }
    }
  })
}

/** The one value of a one-row, one-column result. */
export function single(database: Database, text: string, parameters: Parameters = {}): Cell {
  return query(database, text, parameters).rows[0]?.[0] ?? null
}
