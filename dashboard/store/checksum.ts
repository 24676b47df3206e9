import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import type { Database } from 'sql.js'
import { query } from './database.ts'
import type { Cell } from './protocol.ts'

/**
 * What a session file says of its own tables, so that one that was damaged, or changed by another program, is not taken
 * for what was saved.
 */

const encoder = new TextEncoder()
/** Characters that are gathered before they are hashed. */
const gathered = 1 << 16

/** SHA-256 over the rows of a table: the kind of each value, its length, and the value. */
class RowDigest {
  readonly #hash = sha256.create()
  #text = ''
  rows = 0

  add(row: readonly Cell[]): void {
    this.rows++
    for (const value of row) {
      if (value instanceof Uint8Array) this.#bytes(value)
      else if (value === null) this.#text += 'n;'
      else this.#text += typeof value === 'number' ? `r${value};` : `t${value.length};${value}`
    }
    if (this.#text.length > gathered) this.#flush()
  }

  end(): string {
    this.#flush()
    return bytesToHex(this.#hash.digest())
  }

  #bytes(value: Uint8Array): void {
    this.#text += `b${value.length};`
    this.#flush()
    this.#hash.update(value)
  }

  #flush(): void {
    this.#hash.update(encoder.encode(this.#text))
    this.#text = ''
  }
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`

function digestOfTable(
  database: Database,
  table: string,
  columns: readonly string[],
): { rows: number; digest: string } {
  const statement = database.prepare(`SELECT ${columns.map(quoted).join(', ')} FROM ${quoted(table)}`)
  const digest = new RowDigest()
  try {
    while (statement.step()) digest.add(statement.get() as Cell[])
  } finally {
    statement.free()
  }
  return { rows: digest.rows, digest: digest.end() }
}

/** What stands for tables in a file: their stored columns by name. */
export type Tables = ReadonlyMap<string, readonly string[]>

/** Writes the checksum of every table but its own. */
export function writeChecksums(database: Database, tables: Tables): void {
  database.run('DELETE FROM checksum')
  for (const [table, columns] of tables) {
    if (table === 'checksum') continue
    const { rows, digest } = digestOfTable(database, table, columns)
    database.run('INSERT INTO checksum ("table", rows, digest) VALUES (?, ?, ?)', [table, rows, digest])
  }
}

/** Names of the tables that are not what was saved; none in a file that carries no checksums. */
export function differingTables(database: Database, tables: Tables): string[] {
  if (!tables.has('checksum')) return []
  const saved = query(database, 'SELECT "table", rows, digest FROM checksum').rows
  if (saved.length === 0) return []
  const missing = [...tables.keys()].filter((table) => table !== 'checksum' && !saved.some(([name]) => name === table))
  const differing = saved.flatMap(([name, rows, digest]) => {
    const columns = tables.get(String(name))
    const now = columns && digestOfTable(database, String(name), columns)
    return now && now.rows === rows && now.digest === digest ? [] : [String(name)]
  })
  return [...differing, ...missing]
}
