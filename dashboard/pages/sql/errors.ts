/** What SQLite says when a query that may only read tries to write. */
const readOnly = /readonly|read-only|query_only/i

/** SQLite's own words, with what to do where that is known. */
export function explain(error: string): string {
  if (readOnly.test(error)) return '这条语句要修改数据。如果确实要改，请先勾选“允许修改数据”。'
  const table = /no such table: (\S+)/.exec(error)
  if (table) return `没有名为 ${table[1]} 的表。下面“有哪些表”列出了全部表和列。`
  const column = /no such column: (\S+)/.exec(error)
  if (column) return `没有名为 ${column[1]} 的列。下面“有哪些表”列出了全部表和列。`
  if (/incomplete input/.test(error)) return '语句没有写完。'
  const near = /near "([^"]*)": syntax error/.exec(error)
  if (near) return `语句在“${near[1]}”附近写得不对。`
  return error
}
