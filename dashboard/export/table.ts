import { writeWorkbook } from '../../core/workbook/write.ts'
import { csvBytes } from '../../core/workbook/write-csv.ts'
import { type TableColumn, tableSheet } from '../../core/workbook/write-table.ts'

/** Any table of a page: its caption, headings and values as shown. */
export interface ShownTable {
  caption: string
  columns: readonly string[]
  rows: readonly (readonly (string | number | null)[])[]
}

/** The table as a workbook: numbers as numbers, texts as texts, whatever they begin with. */
export function tableWorkbook(table: ShownTable): Promise<Uint8Array> {
  const columns = table.columns.map(
    (heading, index): TableColumn => ({ heading, style: isNumeric(table, index) ? 'shown' : 'text' }),
  )
  const sheet = tableSheet({ name: table.caption, title: table.caption, columns, rows: table.rows, filter: true })
  return writeWorkbook([sheet], { title: table.caption })
}

/** Nothing but numbers and blanks stands in the column. */
function isNumeric({ rows }: ShownTable, column: number): boolean {
  return rows.some((row) => typeof row[column] === 'number') && rows.every((row) => typeof row[column] !== 'string')
}

export function tableCsv({ columns, rows }: ShownTable): Uint8Array {
  return csvBytes([columns, ...rows])
}
