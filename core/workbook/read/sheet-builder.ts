import { problemsZh } from '../../messages/zh-CN.ts'
import type { Area, CellValue, Grid } from '../../roster/grid.ts'
import { Unreadable } from '../package/unreadable.ts'
import type { Display } from './display.ts'
import { limits } from './limits.ts'

/** What the sheets of one workbook share: how cells are shown, and how many rows it may still fill. */
export interface SheetContext {
  display: Display
  date1904: boolean
  filledRows: number
}

export function sheetContext(display: Display, date1904: boolean): SheetContext {
  return { display, date1904, filledRows: 0 }
}

interface Row {
  values: CellValue[]
  texts: string[]
  formats: string[]
}

const blankRow: readonly never[] = []

/**
 * Collects the cells of a sheet as a reader meets them, in any order, into a `Grid`. Rows and columns are counted from
 * 0. What a sheet may cost is bounded by what is filled, never by what a file declares.
 */
export class SheetBuilder {
  readonly merges: Area[] = []
  readonly hiddenRows = new Set<number>()
  private readonly rows = new Map<number, Row>()
  private readonly name: string
  private hidden: boolean
  private readonly context: SheetContext
  private readonly hiddenSpans: { first: number; last: number }[] = []
  private cells = 0
  private row: Row | undefined
  private rowIndex = -1

  constructor(name: string, hidden: boolean, context: SheetContext) {
    this.name = name
    this.hidden = hidden
    this.context = context
  }

  number(row: number, column: number, value: number, code: string): void {
    this.set(row, column, value, this.context.display.number(value, code), code)
  }

  /** A text; an empty one leaves the cell blank, as it looks. */
  string(row: number, column: number, value: string, code: string): void {
    if (value === '') return
    const kept = value.length > limits.cellText ? value.slice(0, limits.cellText) : value
    this.set(row, column, kept, this.context.display.text(kept, code), code)
  }

  boolean(row: number, column: number, value: boolean, code: string): void {
    this.set(row, column, value, this.context.display.boolean(value), code)
  }

  /** An error such as #N/A: its value is what it shows. */
  error(row: number, column: number, value: string, code: string): void {
    this.set(row, column, value, value, code)
  }

  /** A value whose text is already known. */
  set(row: number, column: number, value: CellValue, text: string, code: string): void {
    if (!(row >= 0 && row < limits.rows && column >= 0 && column < limits.columns)) return
    const target = this.rowIndex === row && this.row ? this.row : this.open(row)
    const { values, texts, formats } = target
    const wider = column + 1 - values.length
    if (wider > 0) {
      this.cells += wider
      if (this.cells > limits.cells) throw new Unreadable('too-large', problemsZh.tooWide())
      for (let c = values.length; c < column; c++) {
        values.push(null)
        texts.push('')
        formats.push('')
      }
    }
    values[column] = value
    texts[column] = text
    formats[column] = code
  }

  merge(area: Area): void {
    const { top, left, bottom, right } = area
    if (top < 0 || left < 0 || bottom >= limits.rows || right >= limits.columns || bottom < top || right < left) return
    if (this.merges.push(area) > limits.merges)
      throw new Unreadable('too-large', problemsZh.tooManyMerges(limits.merges))
  }

  /** Takes the sheet from among the tabs. */
  hide(): void {
    this.hidden = true
  }

  /** Columns `first` to `last`, both hidden. */
  hideColumns(first: number, last: number): void {
    this.hiddenSpans.push({ first: Math.max(0, first), last: Math.min(limits.columns - 1, last) })
  }

  build(): Grid {
    const indexes = [...this.rows.keys()]
    const top = indexes.reduce((least, index) => Math.min(least, index), limits.rows)
    const bottom = indexes.reduce((most, index) => Math.max(most, index), -1)
    const height = Math.max(0, bottom - top + 1)
    const values: (readonly CellValue[])[] = new Array(height).fill(blankRow)
    const texts: (readonly string[])[] = new Array(height).fill(blankRow)
    const formats: (readonly string[])[] = new Array(height).fill(blankRow)
    for (const [index, row] of this.rows) {
      values[index - top] = row.values
      texts[index - top] = row.texts
      formats[index - top] = row.formats
    }
    return {
      name: this.name,
      hidden: this.hidden,
      origin: { row: height > 0 ? top : 0, column: 0 },
      values,
      texts,
      formats,
      merges: this.merges,
      hiddenRows: this.hiddenRows,
      hiddenColumns: this.hiddenColumns(),
      date1904: this.context.date1904,
    }
  }

  private open(index: number): Row {
    let row = this.rows.get(index)
    if (!row) {
      if (++this.context.filledRows > limits.filledRows) {
        throw new Unreadable('too-large', problemsZh.tooManyRows(limits.filledRows))
      }
      row = { values: [], texts: [], formats: [] }
      this.rows.set(index, row)
    }
    this.row = row
    this.rowIndex = index
    return row
  }

  private hiddenColumns(): Set<number> {
    if (this.hiddenSpans.length === 0) return new Set()
    const changes = new Int32Array(limits.columns + 1)
    for (const { first, last } of this.hiddenSpans) {
      if (last < first) continue
      changes[first]! += 1
      changes[last + 1]! -= 1
    }
    const columns = new Set<number>()
    for (let column = 0, open = 0; column < limits.columns; column++) {
      open += changes[column]!
      if (open > 0) columns.add(column)
    }
    return columns
  }
}
