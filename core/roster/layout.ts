import type { ColumnKey } from './columns.ts'
import type { GuessedColumn } from './guess.ts'
import { lastIndex } from './sheet.ts'

/** A header and what stands under it, down to the next header. Rows and columns are the sheet's, counted from 0. */
export interface HeadedTable {
  /** The upper row of the header; where there is none, the first row, whose cells are no headings. */
  headerRow: number
  /** The first row below the header. */
  firstRow: number
  columns: ReadonlyMap<ColumnKey, number>
  /** Of the 15 columns, those that are absent. */
  missing: readonly ColumnKey[]
  /** Further columns for a heading that is read already. */
  duplicates: readonly { column: ColumnKey; at: number; heading: string }[]
  /** Columns that are read by what they hold, their headings' cells and what stands there. */
  guessed: readonly GuessedColumn[]
  /** Columns with a heading we do not know. */
  unknown: readonly { at: number; heading: string }[]
}

/** The same with the unit that hands it in. */
export interface Table extends HeadedTable {
  /** The line 主管单位 above it, else that of the table above; null where there is none. */
  supervisingUnit: { row: number; name: string } | null
}

/** Where the roster stands in its sheet: its first table, and all of them. */
export interface Layout extends Table {
  sheet: string
  /** The tables of the sheet from above, the first among them: each goes by its own header (D3.8). */
  tables: readonly Table[]
  /** Columns were told, or sought, by what they hold: another cell in one of them may change where the roster stands. */
  restsOnContent: boolean
  /** The title line's row and year; null where there is no line with 花名册. */
  title: { row: number; year: number | null } | null
}

/** The table a row belongs to, its header's rows included; above all of them, the first. */
export function tableAt({ tables }: Layout, row: number): Table {
  // Most rosters have one, and every row asks.
  if (tables.length === 1) return tables[0]!
  return tables[
    Math.max(
      0,
      lastIndex(tables, ({ headerRow }) => headerRow <= row),
    )
  ]!
}

/** The column of the roster that a cell stands in, headings included; null where it is none. */
export function columnAt(layout: Layout, row: number, at: number): ColumnKey | null {
  for (const [column, place] of tableAt(layout, row).columns) if (place === at) return column
  return null
}

/** Has the table a header? What a person says of columns may stand for one. */
export function hasHeader({ headerRow, firstRow }: HeadedTable): boolean {
  return headerRow < firstRow
}

/** One table, whose columns its header alone tells: rows that come in or go leave them as they are. */
export function hasFixedColumns({ tables, restsOnContent }: Layout): boolean {
  return tables.length === 1 && !restsOnContent
}

/** Does the roster stand where it stood? */
export function isSameLayout(before: Layout, now: Layout | null): boolean {
  return now !== null && textOf(before) === textOf(now)
}

function textOf(layout: Layout): string {
  return JSON.stringify(layout, (_, value) => (value instanceof Map ? [...value] : value))
}
