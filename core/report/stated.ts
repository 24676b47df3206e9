import type { ColumnKey } from '../roster/columns.ts'
import { type Grid, parseAddress } from '../roster/grid.ts'
import type { StatedColumns } from '../roster/locate.ts'

/** What a person says of a roster that its sheet does not tell: plain data, letters and row numbers as Excel shows them. */
export interface StatedRoster {
  /** Name of the sheet that holds it. */
  sheet?: string
  /** The supervising unit. */
  unit?: string
  /** The row of its header; where it is not said, the row most like one. */
  headerRow?: number
  /** Letters of columns; null: the roster has no such column, whatever a heading says. */
  columns?: { readonly [Column in ColumnKey]?: string | null }
}

/** Columns of a sheet in Excel: A to XFD. */
const mostColumns = 16_384

/** 'D' → 3; null for what are no letters of a column. */
export function columnOfLetters(text: string): number | null {
  const at = /^[A-Za-z]{1,3}$/.test(text) ? parseAddress(`${text}1`)?.column : undefined
  return at === undefined || at >= mostColumns ? null : at
}

/** What is said of a place where the sheet holds nothing any more: its header's row, or a column, from 0. */
export type BeyondSheet = { headerRow: number; last: number } | { column: ColumnKey; at: number; last: number }

/** The first thing said of a roster that lies beyond what its sheet holds; null where all lies in it. */
export function beyondSheet({ origin, texts }: Grid, stated: StatedRoster): BeyondSheet | null {
  const lastRow = origin.row + texts.length - 1
  const lastColumn = origin.column + texts.reduce((most, row) => Math.max(most, row.length), 0) - 1
  const { columns, headerRow } = statedColumns(stated) ?? {
    columns: new Map<ColumnKey, number | null>(),
    headerRow: null,
  }
  if (headerRow !== null && headerRow > lastRow) return { headerRow, last: lastRow }
  for (const [column, at] of columns) if (at !== null && at > lastColumn) return { column, at, last: lastColumn }
  return null
}

/** The same as places in a sheet; null where neither a column nor the header's row is said. */
export function statedColumns(stated: StatedRoster | undefined): StatedColumns | null {
  if (!stated?.columns && stated?.headerRow === undefined) return null
  const columns = new Map<ColumnKey, number | null>()
  for (const [column, text] of Object.entries(stated.columns ?? {})) {
    const at = typeof text === 'string' ? columnOfLetters(text) : null
    if (at !== null || text === null) columns.set(column as ColumnKey, at)
  }
  return { columns, headerRow: stated.headerRow === undefined ? null : stated.headerRow - 1 }
}
