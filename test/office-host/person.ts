import type { Area, CellValue } from '../../core/roster/grid.ts'
import { columnsOf, intersection, maxColumns, maxRows, parseReference, rowsOf } from './book/areas.ts'
import type { Book } from './book/book.ts'
import type { Entry } from './book/coercion.ts'
import type { Actor } from './book/events.ts'
import { copiedFormula } from './book/formulas.ts'
import type { Sheet } from './book/sheet.ts'
import { HostError, invalidArgument } from './errors.ts'

interface Place {
  sheet: Sheet
  area: Area
}

/**
 * What somebody does in the grid with mouse and keyboard. Addresses are A1 ("B3", "A1:C2", "Sheet2!B3"); without a
 * sheet they mean the sheet in front. Rows count from 1, as people see them. Throws a HostError where Excel refuses.
 */
export class Person {
  private readonly book: Book
  private readonly actor: Actor

  constructor(book: Book, actor: Actor) {
    this.book = book
    this.actor = actor
  }

  private at(address: string): Place {
    const reference = parseReference(address)
    const sheet = reference?.sheet ? this.book.find(reference.sheet) : this.book.active
    if (!reference || !sheet) throw invalidArgument(`No such place: ${address}`)
    return { sheet, area: reference.areas[0]! }
  }

  /** Types into one cell and presses Enter. A drop-down list with a stop alert refuses what is not in it. */
  type(address: string, entry: string | number | boolean) {
    const { sheet, area } = this.at(address)
    if (!this.allows(sheet, area, String(entry)))
      throw new HostError('ValidationStopped', '此值与此单元格定义的数据验证限制不匹配。')
    this.book.write(sheet, area, [[entry]], this.actor)
  }

  private allows(sheet: Sheet, area: Area, entry: string): boolean {
    const validation = sheet.validations.find((own) => own.areas.some((part) => intersection(part, area)))
    if (validation?.type !== 'List' || entry === '') return true
    const { style, showAlert } = (validation.errorAlert ?? {}) as { style?: string; showAlert?: boolean }
    if (showAlert === false || (style !== undefined && style !== 'Stop')) return true
    const source = String((validation.rule as { list?: { source?: unknown } }).list?.source ?? '')
    return this.choices(sheet, source).includes(entry)
  }

  private choices(home: Sheet, source: string): string[] {
    if (!source.startsWith('=')) return source.split(',').map((choice) => choice.trim())
    const formula = this.book.names.get(source.slice(1))?.formula ?? source
    return (this.book.valuesAt(formula.slice(1), home) ?? []).flat().map(String)
  }

  /** Pastes text: rows of cells, read as if each were typed. Validation does not stop a paste. */
  paste(address: string, block: readonly (readonly CellValue[])[]) {
    const { sheet, area } = this.at(address)
    const target = sized(area, block.length, Math.max(...block.map((row) => row.length)))
    this.book.write(
      sheet,
      target,
      block.map((row) => row.map((value) => value ?? '')),
      this.actor,
    )
  }

  /** Copies cells with their formats to another place. */
  copy(from: string, to: string) {
    const source = this.at(from)
    const { sheet, area } = this.at(to)
    const target = sized(area, rowsOf(source.area), columnsOf(source.area))
    this.repeat(source, { sheet, area: target }, true)
  }

  /** Drags the fill handle: the source's cells again and again over the target, which holds it. */
  fill(from: string, over: string) {
    this.repeat(this.at(from), this.at(over), false)
  }

  private repeat(source: Place, target: Place, always: boolean) {
    const entries: (Entry | null)[][] = []
    for (let row = target.area.top; row <= target.area.bottom; row++) {
      const line: (Entry | null)[] = []
      for (let column = target.area.left; column <= target.area.right; column++) {
        const own = target.sheet === source.sheet && isInside(row, column, source.area)
        line.push(
          own && !always ? null : this.repeated(source, target.area, row - target.area.top, column - target.area.left),
        )
      }
      entries.push(line)
    }
    this.book.put(target.sheet, target.area, entries, this.actor)
  }

  /** The entry for a cell that lies so far down and right in the target. */
  private repeated({ sheet, area }: Place, target: Area, down: number, right: number): Entry {
    const row = area.top + (down % rowsOf(area))
    const column = area.left + (right % columnsOf(area))
    const { value, formula, format } = sheet.cell(row, column)
    if (formula === undefined) return { value, format }
    return { value, formula: copiedFormula(formula, target.top + down - row, target.left + right - column), format }
  }

  /** Presses Delete. */
  clear(address: string) {
    const { sheet, area } = this.at(address)
    this.book.clearContents(sheet, area, this.actor)
  }

  insertRows(row: number, count = 1, sheet?: string) {
    this.shiftRows('insert', row, count, sheet)
  }

  deleteRows(row: number, count = 1, sheet?: string) {
    this.shiftRows('delete', row, count, sheet)
  }

  private shiftRows(kind: 'insert' | 'delete', row: number, count: number, name: string | undefined) {
    const at = { top: row - 1, left: 0, bottom: row + count - 2, right: maxColumns - 1 }
    this.book.shift(this.sheet(name), { kind, axis: 'rows', at }, this.actor)
  }

  /** Columns by letters: insertColumns('C', 2). */
  insertColumns(column: string, count = 1, sheet?: string) {
    this.shiftColumns('insert', column, count, sheet)
  }

  deleteColumns(column: string, count = 1, sheet?: string) {
    this.shiftColumns('delete', column, count, sheet)
  }

  private shiftColumns(kind: 'insert' | 'delete', column: string, count: number, name: string | undefined) {
    const { left } = this.at(`${column}:${column}`).area
    const at = { top: 0, left, bottom: maxRows - 1, right: left + count - 1 }
    this.book.shift(this.sheet(name), { kind, axis: 'columns', at }, this.actor)
  }

  /** Inserts cells and shifts the others down, or deletes them and shifts the others up. */
  insertCells(address: string) {
    const { sheet, area } = this.at(address)
    this.book.shift(sheet, { kind: 'insert', axis: 'rows', at: area }, this.actor)
  }

  deleteCells(address: string) {
    const { sheet, area } = this.at(address)
    this.book.shift(sheet, { kind: 'delete', axis: 'rows', at: area }, this.actor)
  }

  private sheet(name: string | undefined): Sheet {
    const sheet = name === undefined ? this.book.active : this.book.find(name)
    if (!sheet) throw invalidArgument(`No such sheet: ${name}`)
    return sheet
  }

  /** Sorts the rows of an area by the column with that letter. */
  sort(address: string, column: string, ascending = true) {
    const { sheet, area } = this.at(address)
    this.book.sort(sheet, area, this.at(`${column}1`).area.left - area.left, ascending, this.actor)
  }

  /** Presses Ctrl+Z; false when there is nothing to undo. */
  undo(): boolean {
    return this.book.undo()
  }

  hideRows(from: number, to: number, hidden = true) {
    const area = { top: from - 1, left: 0, bottom: to - 1, right: maxColumns - 1 }
    this.book.hideRows(this.book.active, area, hidden, this.actor)
  }

  hideColumn(column: string, hidden = true) {
    const { sheet, area } = this.at(`${column}1`)
    sheet.hideColumns(area.left, area.left, hidden)
  }

  /** Filters an area with a heading row: hides the rows whose shown text in a column fails. */
  filter(address: string, column: string, keeps: (text: string) => boolean) {
    const { sheet, area } = this.at(address)
    const index = this.at(`${column}1`).area.left
    sheet.filter = area
    for (let row = area.top + 1; row <= area.bottom; row++) {
      const hidden = !keeps(sheet.text(row, index))
      if (hidden === sheet.isRowHidden(row)) continue
      this.book.hideRows(sheet, { top: row, left: 0, bottom: row, right: maxColumns - 1 }, hidden, this.actor)
    }
  }

  merge(address: string) {
    const { sheet, area } = this.at(address)
    this.book.merge(sheet, area, false, this.actor)
  }

  /** Number format, as set in the format dialogue. */
  format(address: string, format: string) {
    const { sheet, area } = this.at(address)
    this.book.restyle(sheet, area, { format }, this.actor)
  }

  /** Fill colour. */
  paint(address: string, colour: string) {
    const { sheet, area } = this.at(address)
    this.book.restyle(sheet, area, { style: { 'Fill.Color': colour, 'Fill.Pattern': 'Solid' } }, this.actor)
  }

  select(address: string) {
    const { sheet, area } = this.at(address)
    this.book.select(sheet, area, this.actor)
  }

  switchSheet(name: string) {
    this.book.activate(this.sheet(name), this.actor)
  }

  renameSheet(from: string, to: string) {
    this.book.renameSheet(this.sheet(from), to, this.actor)
  }

  addSheet(name?: string) {
    const sheet = this.book.addSheet(name, this.actor)
    this.book.activate(sheet, this.actor)
  }

  deleteSheet(name: string) {
    this.book.deleteSheet(this.sheet(name), this.actor)
  }

  protect(options: Record<string, boolean> = {}, password: string | null = null, sheet?: string) {
    this.book.protect(this.sheet(sheet), options, password, this.actor)
  }

  unprotect(password: string | null = null, sheet?: string) {
    this.book.unprotect(this.sheet(sheet), password, this.actor)
  }

  /** Unlocks cells, so that they may be written while the sheet is protected. */
  unlock(address: string) {
    const { sheet, area } = this.at(address)
    this.book.restyle(sheet, area, { style: { 'Protection.Locked': false } }, this.actor)
  }
}

const sized = (area: Area, rows: number, columns: number): Area => ({
  ...area,
  bottom: area.top + rows - 1,
  right: area.left + columns - 1,
})

const isInside = (row: number, column: number, area: Area) =>
  row >= area.top && row <= area.bottom && column >= area.left && column <= area.right
