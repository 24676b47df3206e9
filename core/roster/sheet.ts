import type { Area, CellValue, Grid } from './grid.ts'

/** How often merged areas may be met, row by row; those of a true sheet are met less. */
const mostMet = 2_000_000
const none: readonly never[] = []
/** Characters of a cell that may say that rows are blank. */
const longestNote = 60

/** Rows that the same merged areas lie over, up to the next band; the areas by their columns. */
interface Band {
  top: number
  areas: readonly Area[]
}

/** A grid addressed by the sheet's own rows and columns, merged areas seen through. */
export class Sheet {
  readonly grid: Grid
  readonly #bands: readonly Band[]
  /** The band that was asked for last: rows are mostly read in their order. */
  #at = 0
  /** The row that was asked for last, and its areas: a row is asked for cell by cell. */
  #row = -1
  #areas: readonly Area[] = none

  constructor(grid: Grid) {
    this.grid = grid
    this.#bands = bandsOf(grid.merges, this.lastRow)
  }

  /** The last row with a cell in it; −1 for an empty grid. */
  get lastRow(): number {
    return this.grid.origin.row + this.grid.values.length - 1
  }

  mergeAt(row: number, column: number): Area | null {
    const here = this.mergesIn(row)
    // Most rows have none, and every cell of every row is asked for.
    if (here.length === 0) return null
    const area = here[lastIndex(here, ({ left }) => left <= column)]
    return area && column <= area.right ? area : null
  }

  mergesIn(row: number): readonly Area[] {
    if (row === this.#row) return this.#areas
    const bands = this.#bands
    const [here, next] = [bands[this.#at], bands[this.#at + 1]]
    if (!here || row < here.top || (next && row >= next.top)) this.#at = lastIndex(bands, ({ top }) => top <= row)
    this.#row = row
    this.#areas = bands[this.#at]?.areas ?? none
    return this.#areas
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
    const { origin, texts } = this.grid
    const merges = this.mergesIn(row)
    const own = (texts[row - origin.row] ?? []).map((text, index) => ({ column: origin.column + index, text }))
    const bare = merges.length === 0 ? own : own.filter(({ column }) => !this.mergeAt(row, column))
    const found = [...bare, ...merges.map(({ left }) => ({ column: left, text: this.text(row, left) }))]
    return found.filter(({ text }) => text.trim() !== '').sort((a, b) => a.column - b.column)
  }

  /** Whether the first cells of a row that are filled in are no longer than so many characters. */
  begins(row: number, longest: number): boolean {
    let seen = 0
    for (const text of this.#texts(row)) {
      if (text === '') continue
      if (text.length > longest) return false
      if (++seen === 3) break
    }
    return true
  }

  /** Whether a cell of the row holds such words; merged areas of rows above aside. */
  says(row: number, words: readonly string[]): boolean {
    for (const text of this.#texts(row))
      if (text.length > 1 && text.length <= longestNote) for (const word of words) if (text.includes(word)) return true
    return false
  }

  #texts(row: number): readonly string[] {
    return this.grid.texts[row - this.grid.origin.row] ?? none
  }

  /** Does the row show nothing? */
  isBlank(row: number): boolean {
    const { origin, texts } = this.grid
    const merges = this.mergesIn(row)
    const isBare = (index: number) => merges.length === 0 || !this.mergeAt(row, origin.column + index)
    if (texts[row - origin.row]?.some((text, index) => text.trim() !== '' && isBare(index))) return false
    return merges.every(({ top, left }) => !texts[top - origin.row]?.[left - origin.column]?.trim())
  }

  distinctTexts(row: number): string[] {
    return this.anchors(row).map(({ text }) => text.trim())
  }

  /** The first `most` rows that hold something. */
  *rows(most: number): Generator<number> {
    let left = most
    for (let row = this.grid.origin.row; row <= this.lastRow && left > 0; row++) {
      const texts = this.grid.texts[row - this.grid.origin.row]
      if ((!texts || texts.length === 0) && this.mergesIn(row).length === 0) continue
      left--
      yield row
    }
  }

  *rowsAbove(row: number): Generator<number> {
    const end = Math.min(row, this.lastRow + 1)
    for (let above = this.grid.origin.row; above < end; above++) yield above
  }
}

/** The last of a list in whose first items `holds` is true, and false in all others; −1 where it is true in none. */
export function lastIndex<Item>(items: readonly Item[], holds: (item: Item) => boolean): number {
  let [low, high] = [0, items.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (holds(items[middle]!)) low = middle + 1
    else high = middle
  }
  return low - 1
}

/**
 * The bands of a sheet that ends with `lastRow`. Excel's merged areas never overlap; of two in a forged file the first
 * counts, and what is met too often is no more seen from there down.
 */
function bandsOf(merges: readonly Area[], lastRow: number): Band[] {
  const seen = merges.filter(({ top }) => top <= lastRow)
  const edges = seen.flatMap(({ top, bottom }) => [top, Math.min(bottom, lastRow) + 1])
  const tops = [...new Set(edges)].sort((a, b) => a - b)
  const bands = tops.map((top) => ({ top, areas: [] as Area[] }))
  let left = mostMet
  for (const area of seen) {
    for (let at = lastIndex(tops, (top) => top <= area.top); at < tops.length && tops[at]! <= area.bottom; at++) {
      if (left-- <= 0) return cut(bands)
      put(bands[at]!.areas, area)
    }
  }
  return cut(bands)
}

function put(areas: Area[], area: Area): void {
  const before = lastIndex(areas, ({ left }) => left <= area.right)
  if (before < 0 || areas[before]!.right < area.left) areas.splice(before + 1, 0, area)
}

/** The bands down to where their areas have been met too often. */
function cut(bands: readonly Band[]): Band[] {
  let left = mostMet
  const kept: Band[] = []
  for (const [at, { top, areas }] of bands.entries()) {
    const rows = (bands[at + 1]?.top ?? top) - top
    kept.push({ top, areas })
    left -= rows * areas.length
    if (left >= 0) continue
    kept.push({ top: top + rows + Math.floor(left / areas.length), areas: [] })
    break
  }
  return kept
}
