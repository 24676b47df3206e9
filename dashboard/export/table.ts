import { csvBytes, type TableColumn, tableSheet, writeWorkbook } from '../../core/index.ts'

/** Any table of a page: its caption, headings and values as shown. */
export interface ShownTable {
  caption: string
  columns: readonly string[]
  rows: readonly (readonly (string | number | null)[])[]
}

/** Tables as a workbook, a sheet each: numbers as numbers, texts as texts, whatever they begin with. */
export function tablesWorkbook(tables: readonly ShownTable[], title: string): Promise<Uint8Array> {
  return writeWorkbook(tables.map(tableSpec), { title })
}

function tableSpec(table: ShownTable) {
  const columns = table.columns.map(
    (heading, index): TableColumn => ({ heading, style: isNumeric(table, index) ? 'shown' : 'text' }),
  )
  return tableSheet({ name: table.caption, title: table.caption, columns, rows: table.rows, filter: true })
}

/** Nothing but numbers and blanks stands in the column. */
function isNumeric({ rows }: ShownTable, column: number): boolean {
  return rows.some((row) => typeof row[column] === 'number') && rows.every((row) => typeof row[column] !== 'string')
}

/** Tables as .csv; of several each stands under its caption, parted from the next by an empty line. */
export function tablesCsv(tables: readonly ShownTable[]): Uint8Array {
  const only = tables.length === 1 ? tables[0] : undefined
  if (only) return csvBytes([only.columns, ...only.rows])
  return csvBytes(
    tables.flatMap(({ caption, columns, rows }, at) => [...(at > 0 ? [[]] : []), [caption], columns, ...rows]),
  )
}
