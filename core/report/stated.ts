import type { ColumnKey } from '../roster/columns.ts'
import { parseAddress } from '../roster/grid.ts'
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

/** 'D' → 3; null for what are no letters of a column. */
export function columnOfLetters(text: string): number | null {
  return /^[A-Za-z]{1,3}$/.test(text) ? (parseAddress(`${text}1`)?.column ?? null) : null
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
