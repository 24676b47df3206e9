import type { Area, CellValue } from '../../../core/roster/grid.ts'
import {
  columnsOf,
  intersection,
  isWholeColumns,
  isWholeRows,
  maxColumns,
  maxRows,
  rowsOf,
  type Shift,
  sameArea,
  shifted,
  subtract,
} from './areas.ts'
import { displayed, fitted } from './display.ts'
import { type Style, type StyleValue, styleValue } from './style.ts'

/** One cell. Never changed in place: a snapshot of a sheet shares its cells. */
export interface Cell {
  readonly value: CellValue
  readonly formula?: string
  readonly format: string
  readonly style?: Style
  /** What a file said the cell shows; kept until the cell is written. */
  readonly text?: string
}

interface Row {
  cells: (Cell | undefined)[]
  height?: number
  hidden?: boolean
  style?: Style
  format?: string
}

interface Column {
  width?: number
  hidden?: boolean
  style?: Style
  format?: string
}

export interface ConditionalFormatState {
  id: string
  type: string
  areas: Area[]
  priority: number
  stopIfTrue: boolean
  /** Rule and format by wire path: 'Rule.Formula', 'Format.Fill.Color', … */
  settings: Record<string, unknown>
}

export interface ValidationState {
  areas: Area[]
  type: string
  rule: unknown
  prompt: unknown
  errorAlert: unknown
  ignoreBlanks: boolean
}

export interface TableState {
  id: string
  name: string
  area: Area
  showHeaders: boolean
  showTotals: boolean
  style: string
  settings: Record<string, unknown>
}

export interface Protection {
  options: Record<string, unknown>
  password: string | null
}

/** Anything that moves with the cells it stands on: a range an add-in or an event holds. */
export interface Anchor {
  area: Area | null
}

export const standardWidth = 54
export const standardHeight = 14.25
export const empty: Cell = { value: null, format: 'General' }

const defaultPage: Record<string, unknown> = {
  Orientation: 'Portrait',
  PaperSize: null,
  BlackAndWhite: false,
  PrintErrors: 'AsDisplayed',
  Zoom: { scale: 100 },
  CenterHorizontally: false,
  CenterVertically: false,
  PrintHeadings: false,
  PrintGridlines: false,
  LeftMargin: 50.4,
  RightMargin: 50.4,
  TopMargin: 54,
  BottomMargin: 54,
  HeaderMargin: 21.6,
  FooterMargin: 21.6,
  PrintComments: 'NoComments',
  DraftMode: false,
  FirstPageNumber: '',
  PrintOrder: 'DownThenOver',
}

/** What a worksheet holds. It knows nothing of the wire, of events or of who edits. */
export class Sheet {
  readonly id: string
  name: string
  visibility: 'Visible' | 'Hidden' | 'VeryHidden' = 'Visible'
  tabColor = ''
  showGridlines = true
  showHeadings = true
  date1904 = false
  rows: (Row | undefined)[] = []
  columns: (Column | undefined)[] = []
  merges: Area[] = []
  conditionalFormats: ConditionalFormatState[] = []
  validations: ValidationState[] = []
  tables: TableState[] = []
  protection: Protection | null = null
  frozen: Area | null = null
  printArea: Area[] | null = null
  printTitleRows: Area | null = null
  printTitleColumns: Area | null = null
  page: Record<string, unknown> = { ...defaultPage }
  headersFooters: Record<string, string> = {}
  customProperties = new Map<string, string>()
  names = new Map<string, { formula: string; visible: boolean; comment: string }>()
  filter: Area | null = null
  selection: Area = { top: 0, left: 0, bottom: 0, right: 0 }
  readonly anchors = new Set<Anchor>()

  constructor(id: string, name: string) {
    this.id = id
    this.name = name
  }

  cell(row: number, column: number): Cell {
    return this.rows[row]?.cells[column] ?? this.blank(row, column)
  }

  /** A cell nothing was written to looks like its row, else like its column. */
  private blank(row: number, column: number): Cell {
    const own = this.rows[row]
    const style = own?.style ?? this.columns[column]?.style
    const format = own?.format ?? this.columns[column]?.format
    if (!style && !format) return empty
    return { value: null, format: format ?? 'General', ...(style ? { style } : {}) }
  }

  private row(row: number): Row {
    const found = this.rows[row]
    if (found) return found
    const created: Row = { cells: [] }
    this.rows[row] = created
    return created
  }

  put(row: number, column: number, cell: Cell) {
    this.row(row).cells[column] = cell
  }

  text(row: number, column: number): string {
    const cell = this.cell(row, column)
    const text = cell.text ?? displayed(cell.value, cell.format, this.date1904)
    const width = this.columns[column]?.width
    return typeof cell.value === 'number' && width !== undefined ? fitted(text, cell.format, width) : text
  }

  /** Cells of `area` that exist, row by row. */
  *existing(area: Area): Generator<{ row: number; column: number; cell: Cell }> {
    const bottom = Math.min(area.bottom, this.rows.length - 1)
    for (let row = area.top; row <= bottom; row++) {
      const cells = this.rows[row]?.cells
      if (!cells) continue
      const right = Math.min(area.right, cells.length - 1)
      for (let column = area.left; column <= right; column++) {
        const cell = cells[column]
        if (cell) yield { row, column, cell }
      }
    }
  }

  /** The smallest area with everything in it; with formats and borders too, unless `valuesOnly`. */
  usedArea(within: Area, valuesOnly: boolean): Area | null {
    let used: Area | null = null
    for (const { row, column, cell } of this.existing(within)) {
      const counts = cell.value !== null || cell.formula !== undefined
      if (!counts && (valuesOnly || (cell.format === 'General' && !cell.style))) continue
      if (!used) used = { top: row, left: column, bottom: row, right: column }
      else {
        used.bottom = row
        if (column < used.left) used.left = column
        if (column > used.right) used.right = column
      }
    }
    return used
  }

  /** Changes what the cells of an area carry besides their value; whole rows and columns keep it for later cells. */
  restyle(area: Area, change: { format?: string; style?: Record<string, StyleValue | undefined> }) {
    if (isWholeColumns(area)) {
      for (let column = area.left; column <= area.right; column++) {
        const kept: Column = { ...this.columns[column] }
        this.columns[column] = { ...kept, ...changedLook(kept, change) }
      }
    } else if (isWholeRows(area)) {
      for (let row = area.top; row <= area.bottom; row++)
        Object.assign(this.row(row), changedLook(this.row(row), change))
    }
    if (isWholeColumns(area) || isWholeRows(area)) {
      for (const { row, column, cell } of this.existing(area)) this.put(row, column, restyled(cell, change))
      return
    }
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        this.put(row, column, restyled(this.cell(row, column), change))
      }
    }
  }

  /** The value of a style key all over the area, or null where cells differ. */
  commonStyle(area: Area, key: string): StyleValue {
    let common: StyleValue | undefined
    const look = (style: Style | undefined) => {
      const value = styleValue(style, key)
      if (common === undefined) common = value
      else if (common !== value) common = null
      return common !== null
    }
    if (isWholeColumns(area) || isWholeRows(area)) {
      for (const { cell } of this.existing(area)) if (!look(cell.style)) return null
      look(this.cell(area.top, area.left).style)
      return common ?? null
    }
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        if (!look(this.cell(row, column).style)) return null
      }
    }
    return common ?? null
  }

  isRowHidden(row: number): boolean {
    return this.rows[row]?.hidden === true
  }

  isColumnHidden(column: number): boolean {
    return this.columns[column]?.hidden === true
  }

  hideRows(from: number, to: number, hidden: boolean) {
    for (let row = from; row <= Math.min(to, maxRows - 1); row++) this.row(row).hidden = hidden
  }

  hideColumns(from: number, to: number, hidden: boolean) {
    for (let column = from; column <= to; column++) this.columns[column] = { ...this.columns[column], hidden }
  }

  rowHeight(row: number): number {
    return this.rows[row]?.height ?? standardHeight
  }

  columnWidth(column: number): number {
    return this.columns[column]?.width ?? standardWidth
  }

  setRowHeight(from: number, to: number, height: number | undefined) {
    for (let row = from; row <= to; row++) {
      const { height: _, ...rest } = this.row(row)
      this.rows[row] = height === undefined ? rest : { ...rest, height }
    }
  }

  setColumnWidth(from: number, to: number, width: number | undefined) {
    for (let column = from; column <= to; column++) {
      const { width: _, ...rest } = this.columns[column] ?? {}
      this.columns[column] = width === undefined ? rest : { ...rest, width }
    }
  }

  /** Puts in or takes out cells and moves everything that stands on the sheet. */
  shift(shift: Shift) {
    if (shift.axis === 'rows') this.shiftRows(shift)
    else this.shiftColumns(shift)
    this.merges = moved(this.merges, shift)
    this.conditionalFormats = this.conditionalFormats
      .map((format) => ({ ...format, areas: moved(format.areas, shift) }))
      .filter((format) => format.areas.length > 0)
    this.validations = this.validations
      .map((validation) => ({ ...validation, areas: moved(validation.areas, shift) }))
      .filter((validation) => validation.areas.length > 0)
    this.tables = this.tables.flatMap((table) => {
      const area = shifted(table.area, shift)
      return area ? [{ ...table, area }] : []
    })
    for (const anchor of this.anchors) if (anchor.area) anchor.area = shifted(anchor.area, shift)
    this.filter = this.filter && shifted(this.filter, shift)
    this.printArea = this.printArea && moved(this.printArea, shift)
    this.printTitleRows = this.printTitleRows && shifted(this.printTitleRows, shift)
    this.selection = shifted(this.selection, shift) ?? { ...shift.at, bottom: shift.at.top, right: shift.at.left }
  }

  private shiftRows({ kind, at }: Shift) {
    const count = rowsOf(at)
    if (isWholeRows(at)) {
      if (kind === 'delete') this.rows.splice(at.top, count)
      else if (at.top <= this.rows.length) {
        const above = this.rows[at.top - 1]
        const added = Array.from({ length: count }, () => (above ? blankLike(above) : undefined))
        this.rows.splice(at.top, 0, ...added)
      }
      return
    }
    for (let column = at.left; column <= at.right; column++) {
      const cells: (Cell | undefined)[] = []
      for (let row = at.top; row < this.rows.length; row++) cells.push(this.rows[row]?.cells[column])
      if (kind === 'delete') cells.splice(0, count)
      else cells.unshift(...Array.from({ length: count }, () => likeAbove(this.rows[at.top - 1]?.cells[column])))
      const end = Math.max(this.rows.length, at.top + cells.length)
      for (let row = at.top; row < end; row++) this.setOrDrop(row, column, cells[row - at.top])
    }
  }

  private shiftColumns({ kind, at }: Shift) {
    const count = columnsOf(at)
    if (isWholeColumns(at)) {
      if (kind === 'delete') this.columns.splice(at.left, count)
      else this.columns.splice(at.left, 0, ...Array.from({ length: count }, () => this.columns[at.left - 1]))
    }
    const bottom = Math.min(at.bottom, this.rows.length - 1)
    for (let row = at.top; row <= bottom; row++) {
      const cells = this.rows[row]?.cells
      if (!cells || cells.length <= at.left) continue
      if (kind === 'delete') cells.splice(at.left, count)
      else cells.splice(at.left, 0, ...Array.from({ length: count }, () => likeAbove(cells[at.left - 1])))
    }
  }

  private setOrDrop(row: number, column: number, cell: Cell | undefined) {
    if (cell) this.put(row, column, cell)
    else {
      const cells = this.rows[row]?.cells
      if (cells) cells[column] = undefined
    }
  }

  /** Removes conditional formats or validations from an area; what lies outside it stays. */
  dropFormats(area: Area) {
    this.conditionalFormats = withoutArea(this.conditionalFormats, area)
  }

  dropValidations(area: Area) {
    this.validations = withoutArea(this.validations, area)
  }

  mergeAt(row: number, column: number): Area | null {
    return this.merges.find((m) => row >= m.top && row <= m.bottom && column >= m.left && column <= m.right) ?? null
  }

  merge(area: Area) {
    this.merges = [...this.merges.filter((merge) => !intersection(merge, area)), area]
  }

  unmerge(area: Area) {
    this.merges = this.merges.filter((merge) => !intersection(merge, area))
  }

  /** A copy of the contents to come back to; cells are shared, they are never changed in place. */
  snapshot(): SheetSnapshot {
    return {
      rows: this.rows.map((row) => row && { ...row, cells: [...row.cells] }),
      columns: [...this.columns],
      merges: this.merges,
      conditionalFormats: this.conditionalFormats,
      validations: this.validations,
      tables: this.tables,
      filter: this.filter,
    }
  }

  restore(snapshot: SheetSnapshot) {
    Object.assign(this, snapshot)
  }
}

export type SheetSnapshot = Pick<
  Sheet,
  'rows' | 'columns' | 'merges' | 'conditionalFormats' | 'validations' | 'tables' | 'filter'
>

type Look = { style?: Style; format?: string }
type Change = { format?: string; style?: Record<string, StyleValue | undefined> }

function changedLook(look: Look, change: Change): Look {
  const next: Look = {}
  if (change.format !== undefined) next.format = change.format
  if (change.style) next.style = mergedStyle(look.style, change.style)
  return next
}

function restyled(cell: Cell, change: Change): Cell {
  const { text, style, ...rest } = cell
  const nextStyle = change.style ? mergedStyle(style, change.style) : style
  const keepsText = text !== undefined && (change.format === undefined || change.format === cell.format)
  return {
    ...rest,
    format: change.format ?? cell.format,
    ...(nextStyle && Object.keys(nextStyle).length > 0 ? { style: nextStyle } : {}),
    ...(keepsText ? { text } : {}),
  }
}

/** A key set to undefined goes back to its default. */
function mergedStyle(style: Style | undefined, change: Record<string, StyleValue | undefined>): Style {
  const next: Record<string, StyleValue> = { ...style }
  for (const [key, value] of Object.entries(change)) {
    if (value === undefined) delete next[key]
    else next[key] = value
  }
  return next
}

function moved(areas: Area[], shift: Shift): Area[] {
  return areas.flatMap((area) => shifted(area, shift) ?? [])
}

/** A row put in looks like the row above it, without its contents. */
function blankLike(row: Row): Row {
  const { cells, hidden: _, ...rest } = row
  return { ...rest, cells: cells.map(likeAbove) }
}

function likeAbove(cell: Cell | undefined): Cell | undefined {
  if (!cell || (!cell.style && cell.format === 'General')) return undefined
  return { value: null, format: cell.format, ...(cell.style ? { style: cell.style } : {}) }
}

export function withoutArea<T extends { areas: Area[] }>(things: T[], area: Area): T[] {
  return things.flatMap((thing) => {
    const areas = thing.areas.flatMap((own) => (sameArea(own, area) ? [] : subtract(own, area)))
    return areas.length > 0 ? [{ ...thing, areas }] : []
  })
}

export const lastColumn = maxColumns - 1
