import { words } from '../../language.ts'

/** What SQLite says when a query that may only read tries to write. */
const readOnly = /readonly|read-only|query_only/i

/** SQLite's own words, with what to do where that is known. */
export function explain(error: string): string {
  const { sql } = words.value
  if (readOnly.test(error)) return sql.readOnly
  const table = /no such table: (\S+)/.exec(error)
  if (table) return sql.noTable(table[1]!)
  const column = /no such column: (\S+)/.exec(error)
  if (column) return sql.noColumn(column[1]!)
  if (/incomplete input/.test(error)) return sql.incomplete
  const near = /near "([^"]*)": syntax error/.exec(error)
  if (near) return sql.near(near[1]!)
  return error
}
