import type { Area, Cell, CellValue, Grid } from '../roster/grid.ts'

/** A sheet of our own that edits are written into; the one it was made of stays as it is. Addressed from A1. */
export interface OpenGrid extends Grid {
  values: CellValue[][]
  texts: string[][]
  formats: string[][]
  merges: Area[]
  hiddenRows: Set<number>
  hiddenColumns: Set<number>
}

export function openGrid(grid: Grid): OpenGrid {
  return {
    ...grid,
    origin: { row: 0, column: 0 },
    values: place(grid.values, grid.origin, null),
    texts: place(grid.texts, grid.origin, ''),
    formats: place(grid.formats, grid.origin, ''),
    merges: [...grid.merges],
    hiddenRows: new Set(grid.hiddenRows),
    hiddenColumns: new Set(grid.hiddenColumns),
  }
}

/** The same cells addressed from A1, so that a cell above or left of the old origin has its place. */
function place<Value>(rows: readonly (readonly Value[])[], origin: Grid['origin'], blank: Value): Value[][] {
  const before = Array.from({ length: origin.row }, (): Value[] => [])
  const left = Array.from({ length: origin.column }, () => blank)
  return [...before, ...rows.map((row) => (row.length === 0 ? [] : [...left, ...row]))]
}

function setCell<Value>(rows: Value[][], row: number, column: number, value: Value, blank: Value): void {
  while (rows.length <= row) rows.push([])
  const cells = rows[row]!
  while (cells.length < column) cells.push(blank)
  cells[column] = value
}

/** Writes the cells in and gives those that were; blank ones beyond the grid's end leave it as it is. */
export function writeCells(grid: OpenGrid, changes: readonly Cell[]): Cell[] {
  const written: Cell[] = []
  for (const change of changes) {
    if (change.text === '' && change.value === null && change.row >= grid.values.length) continue
    setCell(grid.values, change.row, change.column, change.value, null)
    setCell(grid.texts, change.row, change.column, change.text, '')
    setCell(grid.formats, change.row, change.column, change.format, '')
    written.push(change)
  }
  return written
}

/** Puts empty rows in above row `at`, or (`by` negative) takes rows out from there on. */
export function moveRows(grid: OpenGrid, at: number, by: number): void {
  for (const rows of [grid.values, grid.texts, grid.formats] as unknown[][][]) {
    if (by < 0) rows.splice(at, -by)
    else if (at < rows.length) rows.splice(at, 0, ...Array.from({ length: by }, () => []))
  }
  grid.merges = grid.merges.flatMap((merge) => moveMerge(merge, at, by) ?? [])
  grid.hiddenRows = new Set([...grid.hiddenRows].flatMap((row) => moveRow(row, at, by) ?? []))
}

/** Rows from `at` on move by `by`; those deleted are dropped. */
function moveRow(row: number, at: number, by: number): number | null {
  if (row < at) return row
  return by < 0 && row < at - by ? null : row + by
}

function moveMerge(merge: Area, at: number, by: number): Area | null {
  if (by > 0) {
    const top = merge.top >= at ? merge.top + by : merge.top
    const bottom = merge.bottom >= at ? merge.bottom + by : merge.bottom
    return { ...merge, top, bottom }
  }
  const last = at - by
  const top = merge.top < at ? merge.top : merge.top < last ? at : merge.top + by
  const bottom = merge.bottom < at ? merge.bottom : merge.bottom < last ? at - 1 : merge.bottom + by
  return bottom < top || (top === bottom && merge.left === merge.right) ? null : { ...merge, top, bottom }
}
