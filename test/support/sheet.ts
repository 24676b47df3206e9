import { defaultPolicy, validateRoster } from '../../core/index.ts'
import { headings, rosterColumns } from '../../core/roster/columns.ts'
import type { Area, Grid } from '../../core/roster/grid.ts'
import { faultlessRow } from '../../core/rules/example.ts'

export const printedHeadings = rosterColumns.map((column) => headings[column])

/** The cells of a row without fault, 序号 first. */
export function person(sequence: number, name: string): string[] {
  return rosterColumns.map((column) =>
    column === 'sequence' ? String(sequence) : column === 'name' ? name : (faultlessRow[column] ?? ''),
  )
}

interface Shape {
  name?: string
  hidden?: boolean
  merges?: readonly Area[]
  origin?: { row: number; column: number }
  hiddenRows?: readonly number[]
  hiddenColumns?: readonly number[]
}

/** A sheet of text cells; '' is a blank cell. */
export function sheetOf(rows: readonly (readonly string[])[], shape: Shape = {}): Grid {
  return {
    name: shape.name ?? '花名册',
    hidden: shape.hidden ?? false,
    origin: shape.origin ?? { row: 0, column: 0 },
    values: rows.map((row) => row.map((text) => (text === '' ? null : text))),
    texts: rows.map((row) => [...row]),
    formats: rows.map((row) => row.map((text) => (text === '' ? '' : '@'))),
    merges: shape.merges ?? [],
    hiddenRows: new Set(shape.hiddenRows),
    hiddenColumns: new Set(shape.hiddenColumns),
    date1904: false,
  }
}

export function review(grid: Grid) {
  return validateRoster(grid, defaultPolicy)
}
