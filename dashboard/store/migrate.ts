import type { Database, SqlJsStatic } from 'sql.js'
import { differingTables, type Tables } from './checksum.ts'
import { createDatabase, inTransaction, query, schemaVersion, single } from './database.ts'
import type { Files } from './files.ts'
import { bringIdentityUpToDate } from './migrate-identity.ts'
import { type Bytes, digestOf } from './pieces.ts'
import type { Cell } from './protocol.ts'
import { type Trouble, trouble } from './trouble.ts'

export type ReadSession =
  | { ok: true; database: Database; migratedFrom: number | null; differing: readonly string[] }
  | { ok: false; trouble: Trouble }

/** How a table of an older version is read into today's. What is not named here is read column by column. */
const older: Readonly<Record<number, Readonly<Record<string, string>>>> = {
  1: {
    // One amount a unit, without a day or a note.
    payment: `SELECT rowid AS id, supervisingUnit, paid AS amount, NULL AS paidOn, '' AS note, enteredAt FROM payment`,
  },
}

const magic = 'SQLite format 3\0'
const isSqlite = (bytes: Uint8Array) => new TextDecoder('latin1').decode(bytes.subarray(0, magic.length)) === magic
const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`

/** The plain tables of a database with their stored columns. */
export const storedTables = (database: Database): Tables =>
  new Map(tablesOf(database).map((table) => [table, columnsOf(database, table)]))

/** Names of the plain tables of a database: no views and no virtual tables, whose reading could run something. */
function tablesOf(database: Database): string[] {
  return query(
    database,
    `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'`,
  ).rows.map(([name]) => String(name))
}

/** Names of a table's stored columns; a generated one would be reckoned by the file's own expression. */
const columnsOf = (database: Database, table: string) =>
  query(database, 'SELECT name FROM pragma_table_xinfo(:table) WHERE hidden = 0', { table }).rows.map(([name]) =>
    String(name),
  )

/** How the rows of a table are read from a file of that version; null where it has nothing of it. */
function selection(source: Database, target: Database, table: string, version: number): string | null {
  if (!tablesOf(source).includes(table)) return null
  const special = older[version]?.[table]
  if (special) return special
  const there = new Set(columnsOf(source, table))
  const columns = columnsOf(target, table).filter((column) => there.has(column))
  return columns.length ? `SELECT ${columns.map(quoted).join(', ')} FROM ${quoted(table)}` : null
}

/** Copies one table value by value; today's schema checks each of them. */
function copyTable(source: Database, target: Database, table: string, version: number): void {
  const text = selection(source, target, table, version)
  if (!text) return
  const reading = source.prepare(text)
  const names = reading.getColumnNames()
  const writing = target.prepare(
    `INSERT INTO ${quoted(table)} (${names.map(quoted).join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
  )
  try {
    while (reading.step()) writing.run(reading.get() as Cell[])
  } finally {
    reading.free()
    writing.free()
  }
}

/** Takes the roster files out of a session; one that neither is in it nor is here already is left out. */
function copyFiles(source: Database, target: Database, files: Files): void {
  if (!tablesOf(source).includes('workbook_file')) return
  const digest = columnsOf(source, 'workbook_file').includes('digest') ? 'digest' : "''"
  const reading = source.prepare(`SELECT workbookId, ${digest}, bytes FROM workbook_file`)
  const writing = target.prepare('INSERT INTO workbook_file (workbookId, digest) VALUES (?, ?)')
  try {
    while (reading.step()) {
      const [workbookId, named, bytes] = reading.get() as [number, string, Bytes]
      if (bytes.length === 0 && !files.has(named)) continue
      if (bytes.length > 0) files.put(digestOf(bytes), bytes)
      writing.run([workbookId, bytes.length > 0 ? digestOf(bytes) : named])
    }
  } finally {
    reading.free()
    writing.free()
  }
}

/** Not taken from a file: people are counted anew, its checksums are its own, and its roster files stand apart. */
const notCopied = ['tally', 'checksum', 'workbook_file']

/**
 * Reads a saved session into a database of our own making. Only values are taken from the file: its views, triggers,
 * indexes and expressions may say anything. Older versions are brought up to date on the way. Its roster files go to `files`.
 */
export function readSession(sqlite: SqlJsStatic, bytes: Uint8Array, files: Files): ReadSession {
  if (!isSqlite(bytes)) return { ok: false, trouble: trouble('not-a-session') }
  let source: Database | undefined
  let target: Database | undefined
  try {
    source = new sqlite.Database(bytes)
    source.run('PRAGMA trusted_schema = OFF; PRAGMA query_only = ON; PRAGMA cell_size_check = ON')
    const version = Number(single(source, 'PRAGMA user_version'))
    const tables = tablesOf(source)
    if (version < 1 || !tables.includes('workbook') || !tables.includes('applicant'))
      return { ok: false, trouble: trouble('not-a-session') }
    if (version > schemaVersion) return { ok: false, trouble: trouble('newer-session') }
    const database = createDatabase(sqlite)
    target = database
    const from = source
    const differing = differingTables(from, storedTables(from))
    inTransaction(database, () => {
      for (const table of tablesOf(database).filter((name) => !notCopied.includes(name)))
        copyTable(from, database, table, version)
      copyFiles(from, database, files)
      if (version < 3) bringIdentityUpToDate(database)
    })
    const orphan = query(database, 'PRAGMA foreign_key_check').rows[0]
    if (orphan) throw new Error(`${orphan[0]} ${orphan[1]}`)
    target = undefined
    return { ok: true, database, migratedFrom: version === schemaVersion ? null : version, differing }
  } catch (error) {
    return { ok: false, trouble: trouble('damaged-session', error) }
  } finally {
    source?.close()
    target?.close()
  }
}
