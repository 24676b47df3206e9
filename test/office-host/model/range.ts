import type { Area, CellValue } from '../../../core/roster/grid.ts'
import {
  boundingArea,
  columnsOf,
  insideSheet,
  intersection,
  isWholeColumns,
  isWholeRows,
  maxColumns,
  maxRows,
  parseReference,
  printArea,
  quoteSheet,
  rowsOf,
} from '../book/areas.ts'
import type { Written } from '../book/book.ts'
import { valueType } from '../book/coercion.ts'
import type { Anchor, Sheet } from '../book/sheet.ts'
import { HostError, invalidArgument, invalidReference, itemNotFound, wrongSize } from '../errors.ts'
import { ConditionalFormats } from './conditional-format.ts'
import { copyCells } from './copy.ts'
import { CellFormat } from './format.ts'
import { HostObject, integer, optionalText, record, text } from './object.ts'
import { areasAt, clearArea } from './places.ts'
import type { RangeAreas } from './range-areas.ts'
import { RangeSort } from './range-sort.ts'
import type { Held, Session } from './session.ts'
import { DataValidation } from './validation.ts'
import type { Worksheet } from './worksheet.ts'

/** Excel answers no more cells than this at once. */
const readLimit = 5_000_000

export class Range extends HostObject implements Held {
  readonly className = 'Range'
  readonly sheet: Sheet
  readonly anchor: Anchor
  readonly referenceId: string

  constructor(session: Session, sheet: Sheet, area: Area) {
    super(session)
    if (!insideSheet(area)) throw invalidArgument()
    this.sheet = sheet
    this.anchor = { area }
    this.referenceId = session.nextReference()
    session.open(this)
  }

  get anchors(): Anchor[] {
    return [this.anchor]
  }

  get area(): Area {
    if (!this.anchor.area) throw invalidReference()
    return this.anchor.area
  }

  override identity() {
    return { _ReferenceId: this.referenceId }
  }

  _KeepReference() {
    this.session.keep(this)
    return this.identity()
  }

  get _ReferenceId(): string {
    return this.referenceId
  }

  _ValidateArraySize(...args: unknown[]) {
    if (integer(args, 0) !== rowsOf(this.area) || integer(args, 1) !== columnsOf(this.area)) throw wrongSize()
  }

  private other(area: Area): Range {
    return new Range(this.session, this.sheet, area)
  }

  /** One answer a cell; whole rows and columns are too many to answer (null), as in Excel. */
  private each<T>(read: (row: number, column: number) => T): T[][] | null {
    const { area } = this
    if (isWholeRows(area) || isWholeColumns(area)) return null
    if (rowsOf(area) * columnsOf(area) > readLimit) {
      throw new HostError('ResponsePayloadSizeLimitExceeded', 'The response payload size has exceeded the limit.')
    }
    const answer: T[][] = []
    for (let row = area.top; row <= area.bottom; row++) {
      const line: T[] = []
      for (let column = area.left; column <= area.right; column++) line.push(read(row, column))
      answer.push(line)
    }
    return answer
  }

  get Values(): CellValue[][] | null {
    return this.each((row, column) => this.sheet.cell(row, column).value ?? '')
  }

  set Values(value: unknown) {
    this.session.book.write(this.sheet, this.area, this.spread(value, isCellValue), this.session.actor)
  }

  get Text(): string[][] | null {
    return this.each((row, column) => this.sheet.text(row, column))
  }

  get ValueTypes(): string[][] | null {
    return this.each((row, column) => valueType(this.sheet.cell(row, column).value))
  }

  get Formulas(): CellValue[][] | null {
    return this.each((row, column) => {
      const cell = this.sheet.cell(row, column)
      return cell.formula ?? cell.value ?? ''
    })
  }

  set Formulas(value: unknown) {
    this.Values = value
  }

  get FormulasLocal(): CellValue[][] | null {
    return this.Formulas
  }

  set FormulasLocal(value: unknown) {
    this.Values = value
  }

  get NumberFormat(): string[][] | null {
    return this.each((row, column) => this.sheet.cell(row, column).format || 'General')
  }

  set NumberFormat(value: unknown) {
    const { area, sheet, session } = this
    if (typeof value === 'string') {
      session.book.restyle(sheet, area, { format: value }, session.actor)
      return
    }
    const formats = this.spread(value, (item) => typeof item === 'string')
    const first = formats[0]?.[0]
    if (formats.every((row) => row.every((format) => format === first)) && typeof first === 'string') {
      session.book.restyle(sheet, area, { format: first }, session.actor)
      return
    }
    formats.forEach((row, r) => {
      row.forEach((format, c) => {
        if (typeof format !== 'string') return
        const cell = { top: area.top + r, left: area.left + c, bottom: area.top + r, right: area.left + c }
        session.book.restyle(sheet, cell, { format }, session.actor)
      })
    })
  }

  get NumberFormatLocal(): string[][] | null {
    return this.NumberFormat
  }

  set NumberFormatLocal(value: unknown) {
    this.NumberFormat = value
  }

  /** A single value goes to every cell; an array must have the range's size; null leaves a cell as it is. */
  private spread(value: unknown, fits: (item: unknown) => boolean): Written {
    const { area } = this
    const [rows, columns] = [rowsOf(area), columnsOf(area)]
    if (!Array.isArray(value)) {
      if (!fits(value)) throw invalidArgument()
      return Array.from({ length: rows }, () => Array.from({ length: columns }, () => value as CellValue))
    }
    const lines = value as unknown[]
    const shaped = lines.every((line) => Array.isArray(line) && line.length === columns)
    if (lines.length !== rows || !shaped) throw wrongSize()
    if (!lines.every((line) => (line as unknown[]).every((item) => item === null || fits(item))))
      throw invalidArgument()
    return lines as Written
  }

  get Address(): string {
    return `${quoteSheet(this.sheet.name)}!${printArea(this.area)}`
  }

  get AddressLocal(): string {
    return this.Address
  }

  get RowIndex(): number {
    return this.area.top
  }

  get ColumnIndex(): number {
    return this.area.left
  }

  get RowCount(): number {
    return rowsOf(this.area)
  }

  get ColumnCount(): number {
    return columnsOf(this.area)
  }

  get CellCount(): number {
    const count = rowsOf(this.area) * columnsOf(this.area)
    return count > 2_147_483_647 ? -1 : count
  }

  get IsEntireRow(): boolean {
    return isWholeRows(this.area)
  }

  get IsEntireColumn(): boolean {
    return isWholeColumns(this.area)
  }

  get HasSpill(): boolean {
    return false
  }

  get Style(): string {
    return '常规'
  }

  get Hyperlink(): null {
    return null
  }

  get Top(): number {
    let top = 0
    for (let row = 0; row < this.area.top; row++) top += this.sheet.isRowHidden(row) ? 0 : this.sheet.rowHeight(row)
    return top
  }

  get Left(): number {
    let left = 0
    for (let column = 0; column < this.area.left; column++) {
      left += this.sheet.isColumnHidden(column) ? 0 : this.sheet.columnWidth(column)
    }
    return left
  }

  get Height(): number {
    let height = 0
    for (let row = this.area.top; row <= Math.min(this.area.bottom, this.sheet.rows.length + 100); row++) {
      height += this.sheet.isRowHidden(row) ? 0 : this.sheet.rowHeight(row)
    }
    return height
  }

  get Width(): number {
    let width = 0
    for (let column = this.area.left; column <= this.area.right; column++) {
      width += this.sheet.isColumnHidden(column) ? 0 : this.sheet.columnWidth(column)
    }
    return width
  }

  get RowHidden(): boolean | null {
    const last = Math.min(this.area.bottom, Math.max(this.sheet.rows.length, this.area.top))
    return common(this.area.top, last, (row) => this.sheet.isRowHidden(row))
  }

  set RowHidden(hidden: unknown) {
    this.session.book.hideRows(this.sheet, this.area, hidden === true, this.session.actor)
  }

  get ColumnHidden(): boolean | null {
    return common(this.area.left, this.area.right, (column) => this.sheet.isColumnHidden(column))
  }

  set ColumnHidden(hidden: unknown) {
    this.session.book.guard(this.sheet, 'allowFormatColumns')
    this.sheet.hideColumns(this.area.left, this.area.right, hidden === true)
  }

  get Hidden(): boolean | null {
    const [rows, columns] = [this.RowHidden, this.ColumnHidden]
    return rows === true || columns === true ? true : rows === null || columns === null ? null : false
  }

  /** One entry a row; of what can be asked for, the add-in asks for `rowHidden`. */
  GetRowProperties(...args: unknown[]): Record<string, unknown>[] {
    onlyAsks(args, 'rowHidden')
    return indexes(this.area.top, this.area.bottom).map((row) => ({ rowHidden: this.sheet.isRowHidden(row) }))
  }

  GetColumnProperties(...args: unknown[]): Record<string, unknown>[] {
    onlyAsks(args, 'columnHidden')
    return indexes(this.area.left, this.area.right).map((at) => ({ columnHidden: this.sheet.isColumnHidden(at) }))
  }

  get Worksheet(): Worksheet {
    return this.session.worksheet(this.sheet)
  }

  get Format(): CellFormat {
    return new CellFormat(this.session, this.sheet, () => [this.area])
  }

  get DataValidation(): DataValidation {
    return new DataValidation(this.session, this.sheet, () => [this.area])
  }

  get ConditionalFormats(): ConditionalFormats {
    return new ConditionalFormats(this.session, this.sheet, () => [this.area])
  }

  get Sort(): RangeSort {
    return new RangeSort(this.session, this.sheet, () => this.area)
  }

  GetCell(...args: unknown[]): Range {
    const row = this.area.top + integer(args, 0)
    const column = this.area.left + integer(args, 1)
    return this.other({ top: row, left: column, bottom: row, right: column })
  }

  GetRow(...args: unknown[]): Range {
    const row = this.area.top + integer(args, 0)
    if (row > this.area.bottom || row < this.area.top) throw invalidArgument()
    return this.other({ ...this.area, top: row, bottom: row })
  }

  GetColumn(...args: unknown[]): Range {
    const column = this.area.left + integer(args, 0)
    if (column > this.area.right || column < this.area.left) throw invalidArgument()
    return this.other({ ...this.area, left: column, right: column })
  }

  GetLastCell(): Range {
    return this.other({ ...this.area, top: this.area.bottom, left: this.area.right })
  }

  GetLastRow(): Range {
    return this.other({ ...this.area, top: this.area.bottom })
  }

  GetLastColumn(): Range {
    return this.other({ ...this.area, left: this.area.right })
  }

  GetEntireRow(): Range {
    return this.other({ ...this.area, left: 0, right: maxColumns - 1 })
  }

  GetEntireColumn(): Range {
    return this.other({ ...this.area, top: 0, bottom: maxRows - 1 })
  }

  GetOffsetRange(...args: unknown[]): Range {
    const [rows, columns] = [integer(args, 0), integer(args, 1)]
    const { area } = this
    return this.other({
      top: area.top + rows,
      left: area.left + columns,
      bottom: area.bottom + rows,
      right: area.right + columns,
    })
  }

  GetResizedRange(...args: unknown[]): Range {
    return this.other({
      ...this.area,
      bottom: this.area.bottom + integer(args, 0),
      right: this.area.right + integer(args, 1),
    })
  }

  GetAbsoluteResizedRange(...args: unknown[]): Range {
    return this.other({
      ...this.area,
      bottom: this.area.top + integer(args, 0) - 1,
      right: this.area.left + integer(args, 1) - 1,
    })
  }

  GetRowsAbove(...args: unknown[]): Range {
    const count = args[0] === undefined ? 1 : integer(args, 0)
    return this.other({ ...this.area, top: this.area.top - count, bottom: this.area.top - 1 })
  }

  GetRowsBelow(...args: unknown[]): Range {
    const count = args[0] === undefined ? 1 : integer(args, 0)
    return this.other({ ...this.area, top: this.area.bottom + 1, bottom: this.area.bottom + count })
  }

  /** The other range, given as an object or as an address on this sheet. */
  private sibling(value: unknown): Area {
    if (value instanceof Range) {
      if (value.sheet !== this.sheet) throw invalidArgument()
      return value.area
    }
    return areasAt(this.session, this.sheet, text([value], 0)).areas[0]!
  }

  GetBoundingRect(...args: unknown[]): Range {
    return this.other(boundingArea(this.area, this.sibling(args[0])))
  }

  GetIntersection(...args: unknown[]): Range {
    const found = this.GetIntersectionOrNullObject(...args)
    if (!found) throw itemNotFound()
    return found
  }

  GetIntersectionOrNullObject(...args: unknown[]): Range | null {
    const area = intersection(this.area, this.sibling(args[0]))
    return area && this.other(area)
  }

  GetUsedRange(...args: unknown[]): Range {
    const found = this.GetUsedRangeOrNullObject(...args)
    if (!found) throw itemNotFound()
    return found
  }

  GetUsedRangeOrNullObject(...args: unknown[]): Range | null {
    const area = this.sheet.usedArea(this.area, args[0] === true)
    return area && this.other(area)
  }

  GetSurroundingRegion(): Range {
    let area = this.area
    for (;;) {
      const wider = {
        top: Math.max(0, area.top - 1),
        left: Math.max(0, area.left - 1),
        bottom: Math.min(maxRows - 1, area.bottom + 1),
        right: Math.min(maxColumns - 1, area.right + 1),
      }
      const used = this.sheet.usedArea(wider, true)
      const next = used ? boundingArea(area, used) : area
      if (printArea(next) === printArea(area)) return this.other(area)
      area = next
    }
  }

  GetMergedAreasOrNullObject(): RangeAreas | null {
    const merges = this.sheet.merges.filter((merge) => intersection(merge, this.area))
    return merges.length > 0 ? this.session.areas(this.sheet, merges) : null
  }

  Merge(...args: unknown[]) {
    this.session.book.merge(this.sheet, this.area, args[0] === true, this.session.actor)
  }

  Unmerge() {
    this.session.book.unmerge(this.sheet, this.area, this.session.actor)
  }

  Clear(...args: unknown[]) {
    clearArea(this.session, this.sheet, this.area, optionalText(args, 0) ?? 'All')
  }

  Insert(...args: unknown[]): Range {
    const { area } = this
    const axis = { Down: 'rows', Right: 'columns' }[text(args, 0)]
    if (axis !== 'rows' && axis !== 'columns') throw invalidArgument()
    this.session.book.shift(this.sheet, { kind: 'insert', axis, at: area }, this.session.actor)
    return this.other(area)
  }

  Delete(...args: unknown[]) {
    const axis = { Up: 'rows', Left: 'columns' }[text(args, 0)]
    if (axis !== 'rows' && axis !== 'columns') throw invalidArgument()
    this.session.book.shift(this.sheet, { kind: 'delete', axis, at: this.area }, this.session.actor)
  }

  Select() {
    this.session.book.select(this.sheet, this.area, this.session.actor)
  }

  Calculate() {
    this.session.book.recalculate()
  }

  SetDirty() {
    this.session.book.recalculate()
  }

  /** Copies from a range of the same size, or repeats it. */
  CopyFrom(...args: unknown[]) {
    const source = args[0] instanceof Range ? args[0] : this.at(text(args, 0))
    copyCells(this.session, source, this, optionalText(args, 1) ?? 'All')
  }

  private at(address: string): Range {
    const reference = parseReference(address)
    const sheet = reference?.sheet ? this.session.book.find(reference.sheet) : this.sheet
    if (!reference || !sheet) throw invalidArgument()
    return new Range(this.session, sheet, reference.areas[0]!)
  }

  /** Format properties of each cell, as asked for: `{ format: { fill: { color: true } } }`. */
  GetCellProperties(...args: unknown[]): unknown {
    const wanted = record(args[0])
    return this.each((row, column) => {
      const one = this.other({ top: row, left: column, bottom: row, right: column })
      return picked(one, wanted)
    })
  }
}

function picked(object: object, wanted: Record<string, unknown>): Record<string, unknown> {
  const answer: Record<string, unknown> = {}
  for (const [key, want] of Object.entries(wanted)) {
    if (want === undefined || want === false) continue
    const value: unknown = Reflect.get(object, key[0]!.toUpperCase() + key.slice(1))
    answer[key] = want === true || typeof value !== 'object' || value === null ? value : picked(value, record(want))
  }
  return answer
}

const isCellValue = (item: unknown) => typeof item === 'string' || typeof item === 'number' || typeof item === 'boolean'

function common(from: number, to: number, read: (index: number) => boolean): boolean | null {
  const first = read(from)
  for (let index = from + 1; index <= to; index++) if (read(index) !== first) return null
  return first
}

const indexes = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index)

/** A property this host does not know is refused rather than left out of the answer. */
function onlyAsks(args: readonly unknown[], known: string) {
  if (Object.keys(record(args[0])).some((name) => name !== known)) throw invalidArgument()
}
