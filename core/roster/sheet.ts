import type { Area, CellValue, Grid } from './grid.ts'

/** More rows than all merged areas of a true sheet can touch. */
const mostMergedRows = 5_000_000

/** A grid addressed by the sheet's own rows and columns, merged areas seen through. */
export class Sheet {
  readonly grid: Grid
  /** Merged areas by the row they touch; only such rows are looked up. */
  readonly #merges = new Map<number, Area[]>()

  constructor(grid: Grid) {
    this.grid = grid
    let left = mostMergedRows
    for (const merge of grid.merges) {
      const last = Math.min(merge.bottom, this.lastRow)
      left -= Math.max(0, last - merge.top)
      // Excel's merges never overlap, so only a forged file can come here.
      if (left < 0) break
      for (let row = merge.top; row <= last; row++) {
        const here = this.#merges.get(row)
        if (here) here.push(merge)
        else this.#merges.set(row, [merge])
      }
    }
  }

  /** The last row with a cell in it; −1 for an empty grid. */
  get lastRow(): number {
    return this.grid.origin.row + this.grid.values.length - 1
  }

  mergeAt(row: number, column: number): Area | null {
    const here = this.#merges.get(row)
    return here?.find((merge) => merge.left <= column && column <= merge.right) ?? null
  }

  mergesIn(row: number): readonly Area[] {
    return this.#merges.get(row) ?? []
  }

  text(row: number, column: number): string {
    const merge = this.mergeAt(row, column)
    const [r, c] = merge ? [merge.top, merge.left] : [row, column]
    return this.grid.texts[r - this.grid.origin.row]?.[c - this.grid.origin.column] ?? ''
  }

  value(row: number, column: number): CellValue {
    const merge = this.mergeAt(row, column)
    const [r, c] = merge ? [merge.top, merge.left] : [row, column]
    return this.grid.values[r - this.grid.origin.row]?.[c - this.grid.origin.column] ?? null
  }

  format(row: number, column: number): string {
    const merge = this.mergeAt(row, column)
    const [r, c] = merge ? [merge.top, merge.left] : [row, column]
    return this.grid.formats[r - this.grid.origin.row]?.[c - this.grid.origin.column] ?? ''
  }

  /** Sheet columns with a cell in this row, merged areas included. */
  columnsOf(row: number): number[] {
    const { origin, texts } = this.grid
    const own = (texts[row - origin.row] ?? []).map((_, index) => origin.column + index)
    const covered = this.mergesIn(row).flatMap((merge) =>
      Array.from({ length: Math.min(merge.right - merge.left + 1, 100) }, (_, index) => merge.left + index),
    )
    return covered.length === 0 ? own : [...new Set([...own, ...covered])].sort((a, b) => a - b)
  }

  /** Cells with text in this row, a merged area once. */
  anchors(row: number): { column: number; text: string }[] {
    const seen = new Set<Area>()
    const found: { column: number; text: string }[] = []
    for (const column of this.columnsOf(row)) {
      const merge = this.mergeAt(row, column)
      if (merge && seen.has(merge)) continue
      if (merge) seen.add(merge)
      const text = this.text(row, column)
      if (text.trim() !== '') found.push({ column, text })
    }
    return found
  }

  distinctTexts(row: number): string[] {
    return this.anchors(row).map(({ text }) => text.trim())
  }

  /** The first `most` rows that hold something. */
  *rows(most: number): Generator<number> {
    let left = most
    for (let row = this.grid.origin.row; row <= this.lastRow && left > 0; row++) {
      const texts = this.grid.texts[row - this.grid.origin.row]
      if ((!texts || texts.length === 0) && !this.#merges.has(row)) continue
      left--
      yield row
    }
  }

  *rowsAbove(row: number): Generator<number> {
    for (let above = this.grid.origin.row; above < row; above++) yield above
  }
}
