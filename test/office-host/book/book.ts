import type { Area, CellValue } from '../../../core/roster/grid.ts'
import { accessDenied, HostError, invalidArgument, invalidOperation, itemAlreadyExists } from '../errors.ts'
import {
  columnsOf,
  insideSheet,
  intersection,
  isWholeColumns,
  isWholeRows,
  parseReference,
  printArea,
  rowsOf,
  type Shift,
} from './areas.ts'
import { coerce, type Entry, valueType } from './coercion.ts'
import { type Actor, type BookEvent, type EventName, person } from './events.ts'
import { evaluate, shiftFormula } from './formulas.ts'
import { type Cell, Sheet, type SheetSnapshot } from './sheet.ts'
import type { StyleValue } from './style.ts'

/** Values or formulas to write: null leaves a cell as it is. */
export type Written = readonly (readonly (CellValue | null)[])[]

interface Undoable {
  sheet: Sheet
  before: SheetSnapshot
  changeType: string
  area: Area
}

const undoDepth = 20

/** A workbook as Excel holds it, and everything that can be done to it. Every change tells its listeners. */
export class Book {
  sheets: Sheet[] = []
  activeId = ''
  /** YYYY-MM-DD: the year of a date written without one. */
  today = '2024-08-15'
  name = '花名册.xlsx'
  readOnly = false
  structurePassword: string | null | undefined
  calculationMode = 'Automatic'
  eventsEnabled = true
  readonly builtIn: Record<string, unknown> = {
    Title: '',
    Subject: '',
    Author: '',
    Keywords: '',
    Comments: '',
    LastAuthor: '',
    RevisionNumber: 0,
    CreationDate: '2024-07-01T00:00:00Z',
    Category: '',
    Manager: '',
    Company: '',
  }
  readonly custom = new Map<string, CellValue>()
  readonly settings = new Map<string, unknown>()
  readonly names = new Map<string, { formula: string; visible: boolean; comment: string }>()
  readonly listeners = new Set<(event: BookEvent) => void>()
  private undone: Undoable[] = []
  private ids = 0

  /** Closes what is open. Nothing is told of it: an add-in lives as long as its workbook. */
  reset() {
    this.sheets = []
    this.activeId = ''
    this.custom.clear()
    this.settings.clear()
    this.names.clear()
    this.undone = []
    this.readOnly = false
    this.structurePassword = undefined
  }

  nextId(): string {
    this.ids++
    return `{${this.ids.toString(16).padStart(8, '0').toUpperCase()}-0000-4000-8000-000000000000}`
  }

  emit(name: EventName, sheet: Sheet, actor: Actor, args: Record<string, unknown> = {}) {
    const event = { name, sheetId: sheet.id, args: { worksheetId: sheet.id, source: actor.source, ...args } }
    for (const listener of this.listeners) listener(event)
  }

  get active(): Sheet {
    return this.sheets.find((sheet) => sheet.id === this.activeId) ?? this.sheets[0]!
  }

  /** By name, without regard to case, or by id. */
  find(key: string): Sheet | null {
    const name = key.toLowerCase()
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === name || sheet.id === key) ?? null
  }

  /** Throws AccessDenied when the workbook is read-only. */
  requireWritable() {
    if (this.readOnly) throw accessDenied()
  }

  private mayChangeStructure() {
    this.requireWritable()
    if (this.structurePassword !== undefined) throw accessDenied()
  }

  /** Throws AccessDenied where protection forbids it. `option`: the protection option that would allow it. */
  guard(sheet: Sheet, option?: string) {
    this.requireWritable()
    if (!sheet.protection) return
    if (option === undefined || sheet.protection.options[option] !== true) throw accessDenied()
  }

  private guardCells(sheet: Sheet, area: Area) {
    this.requireWritable()
    if (sheet.protection && sheet.commonStyle(area, 'Protection.Locked') !== false) throw accessDenied()
  }

  addSheet(name: string | undefined, actor: Actor): Sheet {
    this.mayChangeStructure()
    const free = name ?? this.freeName()
    this.checkName(free, null)
    const sheet = new Sheet(this.nextId(), free)
    this.sheets.push(sheet)
    if (this.activeId === '') this.activeId = sheet.id
    this.emit('Added', sheet, actor)
    return sheet
  }

  private freeName(): string {
    let n = this.sheets.length + 1
    while (this.find(`Sheet${n}`)) n++
    return `Sheet${n}`
  }

  private checkName(name: string, own: Sheet | null) {
    if (name === '' || name.length > 31 || /[\\/?*:[\]]/.test(name) || /^'|'$/.test(name)) throw invalidArgument()
    const other = this.find(name)
    if (other && other !== own) throw itemAlreadyExists()
  }

  renameSheet(sheet: Sheet, name: string, actor: Actor) {
    this.mayChangeStructure()
    this.checkName(name, sheet)
    const before = sheet.name
    sheet.name = name
    this.emit('EventNameChanged', sheet, actor, { nameBefore: before, nameAfter: name })
  }

  deleteSheet(sheet: Sheet, actor: Actor) {
    this.mayChangeStructure()
    const rest = this.sheets.filter((other) => other !== sheet)
    if (!rest.some((other) => other.visibility === 'Visible')) throw invalidOperation()
    const wasActive = this.active === sheet
    if (wasActive) this.activate(rest.find((other) => other.visibility === 'Visible')!, actor)
    this.sheets = rest
    for (const anchor of sheet.anchors) anchor.area = null
    this.undone = this.undone.filter((entry) => entry.sheet !== sheet)
    this.emit('Deleted', sheet, actor)
  }

  setVisibility(sheet: Sheet, visibility: Sheet['visibility'], actor: Actor) {
    this.mayChangeStructure()
    const others = this.sheets.filter((other) => other !== sheet && other.visibility === 'Visible')
    if (visibility !== 'Visible' && others.length === 0) throw invalidOperation()
    const before = sheet.visibility
    sheet.visibility = visibility
    if (visibility !== 'Visible' && this.active === sheet) this.activate(others[0]!, actor)
    this.emit('EventVisibilityChanged', sheet, actor, { visibilityBefore: before, visibilityAfter: visibility })
  }

  move(sheet: Sheet, position: number, actor: Actor) {
    this.mayChangeStructure()
    if (position < 0 || position >= this.sheets.length) throw invalidArgument()
    const before = this.sheets.indexOf(sheet)
    this.sheets.splice(before, 1)
    this.sheets.splice(position, 0, sheet)
    this.emit('EventMoved', sheet, actor, { positionBefore: before, positionAfter: position })
  }

  activate(sheet: Sheet, actor: Actor) {
    if (sheet.visibility !== 'Visible') throw invalidOperation()
    const left = this.active
    if (left === sheet) return
    this.activeId = sheet.id
    this.emit('Deactivated', left, actor)
    this.emit('Activated', sheet, actor)
  }

  select(sheet: Sheet, area: Area, actor: Actor) {
    this.activate(sheet, actor)
    const merge = area.top === area.bottom && area.left === area.right ? sheet.mergeAt(area.top, area.left) : null
    sheet.selection = merge ?? area
    this.emit('SelectionChanged', sheet, actor, { address: printArea(sheet.selection) })
  }

  /** Writes values as if typed into each cell; `formulas` are told from values by their '='. */
  write(sheet: Sheet, area: Area, written: Written, actor: Actor) {
    this.guardCells(sheet, area)
    const entries = written.map((row, r) =>
      row.map((value, c) =>
        value === null ? null : coerce(value, sheet.cell(area.top + r, area.left + c).format, this.today),
      ),
    )
    if (entries.some((row) => row.some((entry) => typeof entry?.value === 'string' && entry.value.length > 32_767))) {
      throw invalidArgument()
    }
    this.put(sheet, area, entries, actor)
  }

  /** Puts entries into cells as they are, without reading them again. */
  put(sheet: Sheet, area: Area, entries: readonly (readonly (Entry | null)[])[], actor: Actor) {
    this.guardCells(sheet, area)
    this.remember(sheet, area, 'RangeEdited', actor)
    const single = rowsOf(area) === 1 && columnsOf(area) === 1
    const before = single ? sheet.cell(area.top, area.left).value : null
    entries.forEach((row, r) => {
      row.forEach((entry, c) => {
        if (entry) this.enter(sheet, area.top + r, area.left + c, entry)
      })
    })
    this.recalculate()
    const after = single ? sheet.cell(area.top, area.left).value : null
    this.changed(sheet, area, 'RangeEdited', actor, single ? { before, after } : undefined)
  }

  private enter(sheet: Sheet, row: number, column: number, entry: Entry) {
    const merge = sheet.mergeAt(row, column)
    // What is written to a merged cell other than its first is lost, as in Excel.
    if (merge && (merge.top !== row || merge.left !== column)) return
    const { text: _, formula: __, ...kept } = sheet.cell(row, column)
    const cell: Cell = {
      ...kept,
      value: entry.value,
      format: entry.format ?? kept.format,
      ...(entry.formula === undefined ? {} : { formula: entry.formula }),
    }
    sheet.put(row, column, cell)
  }

  private changed(
    sheet: Sheet,
    area: Area,
    changeType: string,
    actor: Actor,
    details?: { before: CellValue; after: CellValue },
    shiftDirection = 'None',
  ) {
    this.emit('DataChanged', sheet, actor, {
      address: printArea(area),
      changeType,
      shiftDirection,
      triggerSource: actor.addin ? 'ThisLocalAddin' : 'Unknown',
      ...(details
        ? {
            valueBefore: details.before ?? '',
            valueAfter: details.after ?? '',
            valueTypeBefore: valueType(details.before),
            valueTypeAfter: valueType(details.after),
          }
        : {}),
      referenceArea: area,
    })
  }

  /** Number format or look of an area; Excel tells both the change and the format event. */
  restyle(
    sheet: Sheet,
    area: Area,
    change: { format?: string; style?: Record<string, StyleValue | undefined> },
    actor: Actor,
  ) {
    this.guard(sheet, 'allowFormatCells')
    this.remember(sheet, area, 'RangeEdited', actor)
    sheet.restyle(area, change)
    this.emit('FormatChanged', sheet, actor, { address: printArea(area), referenceArea: area })
    this.changed(sheet, area, 'RangeEdited', actor)
  }

  clearContents(sheet: Sheet, area: Area, actor: Actor) {
    this.guardCells(sheet, area)
    this.remember(sheet, area, 'RangeEdited', actor)
    const single = rowsOf(area) === 1 && columnsOf(area) === 1
    const before = sheet.cell(area.top, area.left).value
    for (const { row, column, cell } of sheet.existing(area)) {
      const { text: _, formula: __, ...kept } = cell
      sheet.put(row, column, { ...kept, value: null })
    }
    this.recalculate()
    this.changed(sheet, area, 'RangeEdited', actor, single ? { before, after: null } : undefined)
  }

  clearFormats(sheet: Sheet, area: Area, actor: Actor) {
    this.guard(sheet, 'allowFormatCells')
    this.remember(sheet, area, 'RangeEdited', actor)
    for (const { row, column, cell } of sheet.existing(area)) {
      const { style: _, text: __, ...kept } = cell
      sheet.put(row, column, { ...kept, format: 'General' })
    }
    sheet.unmerge(area)
    sheet.dropFormats(area)
    this.emit('FormatChanged', sheet, actor, { address: printArea(area), referenceArea: area })
    this.changed(sheet, area, 'RangeEdited', actor)
  }

  /** Puts in (`insert`) or takes out cells, rows or columns, and moves what depends on them. */
  shift(sheet: Sheet, shift: Shift, actor: Actor) {
    const [kind, changeType] = this.shiftKind(shift)
    this.guard(sheet, kind === 'cells' ? undefined : `allow${shift.kind === 'insert' ? 'Insert' : 'Delete'}${kind}`)
    if (kind === 'cells' && sheet.merges.some((merge) => splits(merge, shift))) throw invalidOperation()
    this.remember(sheet, shift.at, inverse[changeType] ?? 'RangeEdited', actor)
    sheet.shift(shift)
    this.shiftFormulas(sheet, shift)
    this.recalculate()
    const direction =
      kind === 'cells'
        ? `ShiftCell${shift.axis === 'rows' ? (shift.kind === 'insert' ? 'Down' : 'Up') : shift.kind === 'insert' ? 'Right' : 'Left'}`
        : 'None'
    this.changed(sheet, shift.at, changeType, actor, undefined, direction)
  }

  private shiftKind(shift: Shift): ['Rows' | 'Columns' | 'cells', string] {
    const done = shift.kind === 'insert' ? 'Inserted' : 'Deleted'
    if (shift.axis === 'rows' && isWholeRows(shift.at)) return ['Rows', `Row${done}`]
    if (shift.axis === 'columns' && isWholeColumns(shift.at)) return ['Columns', `Column${done}`]
    return ['cells', `Cell${done}`]
  }

  private shiftFormulas(moved: Sheet, shift: Shift) {
    for (const sheet of this.sheets) {
      for (const { row, column, cell } of this.formulaCells(sheet)) {
        const formula = shiftFormula(cell.formula!, sheet.name, moved.name, shift)
        if (formula !== cell.formula) sheet.put(row, column, { ...cell, formula })
      }
    }
    for (const names of [this.names, ...this.sheets.map((sheet) => sheet.names)]) {
      for (const [key, item] of names) {
        names.set(key, { ...item, formula: shiftFormula(item.formula, '', moved.name, shift) })
      }
    }
    for (const format of moved.conditionalFormats) {
      const formula = format.settings['Rule.Formula']
      if (typeof formula === 'string') {
        format.settings = { ...format.settings, 'Rule.Formula': shiftFormula(formula, moved.name, moved.name, shift) }
      }
    }
  }

  private *formulaCells(sheet: Sheet) {
    for (const found of sheet.existing({ top: 0, left: 0, bottom: sheet.rows.length, right: 16_383 })) {
      if (found.cell.formula !== undefined) yield found
    }
  }

  /** Values of formulas anew, twice over, so that a formula may look at one below it. */
  recalculate() {
    if (this.calculationMode === 'Manual') return
    for (const _ of [1, 2]) {
      let some = false
      for (const sheet of this.sheets) {
        if (!this.hasFormulas(sheet)) continue
        for (const { row, column, cell } of this.formulaCells(sheet)) {
          some = true
          const { text: __, ...kept } = cell
          const value = evaluate(cell.formula!, {
            row,
            column,
            values: (name, area) => this.valuesOf(name, area, sheet),
          })
          if (value !== cell.value) sheet.put(row, column, { ...kept, value })
        }
      }
      if (!some) return
    }
  }

  private hasFormulas(sheet: Sheet): boolean {
    return sheet.rows.some((row) => row?.cells.some((cell) => cell?.formula !== undefined))
  }

  private valuesOf(name: string | null, area: Area, home: Sheet): CellValue[][] | null {
    const sheet = name === null ? home : this.find(name)
    if (!sheet) return null
    const values: CellValue[][] = []
    for (let row = area.top; row <= Math.min(area.bottom, sheet.rows.length); row++) {
      const line: CellValue[] = []
      for (let column = area.left; column <= area.right; column++) line.push(sheet.cell(row, column).value)
      values.push(line)
    }
    return values
  }

  /** Values at an address as a formula would write it, seen from `home`. */
  valuesAt(address: string, home: Sheet): CellValue[][] | null {
    const reference = parseReference(address)
    return reference && this.valuesOf(reference.sheet, reference.areas[0]!, home)
  }

  merge(sheet: Sheet, area: Area, across: boolean, actor: Actor) {
    this.guard(sheet)
    this.remember(sheet, area, 'RangeEdited', actor)
    const parts = across
      ? Array.from({ length: rowsOf(area) }, (_, i) => ({ ...area, top: area.top + i, bottom: area.top + i }))
      : [area]
    for (const part of parts) {
      for (const { row, column, cell } of sheet.existing(part)) {
        if (row === part.top && column === part.left) continue
        const { text: _, formula: __, ...kept } = cell
        sheet.put(row, column, { ...kept, value: null })
      }
      if (rowsOf(part) > 1 || columnsOf(part) > 1) sheet.merge(part)
    }
    this.changed(sheet, area, 'RangeEdited', actor)
  }

  unmerge(sheet: Sheet, area: Area, actor: Actor) {
    this.guard(sheet)
    this.remember(sheet, area, 'RangeEdited', actor)
    sheet.unmerge(area)
    this.changed(sheet, area, 'RangeEdited', actor)
  }

  hideRows(sheet: Sheet, area: Area, hidden: boolean, actor: Actor) {
    this.guard(sheet, 'allowFormatRows')
    sheet.hideRows(area.top, area.bottom, hidden)
    const rows = { ...area, left: 0, right: 16_383 }
    this.emit('RowHiddenChanged', sheet, actor, {
      address: printArea(rows),
      changeType: hidden ? 'Hidden' : 'Unhidden',
    })
  }

  /** Sorts the rows of an area by one of its columns (0-based in the area). Blanks go last, as in Excel. */
  sort(sheet: Sheet, area: Area, key: number, ascending: boolean, actor: Actor) {
    this.guard(sheet, 'allowSort')
    if (sheet.merges.some((merge) => intersection(merge, area))) throw invalidOperation()
    this.remember(sheet, area, 'RangeEdited', actor)
    const lines: (Cell | undefined)[][] = []
    for (let row = area.top; row <= area.bottom; row++) {
      const cells = sheet.rows[row]?.cells ?? []
      lines.push(Array.from({ length: columnsOf(area) }, (_, c) => cells[area.left + c]))
    }
    const sorted = lines
      .map((line, index) => ({ line, index }))
      .sort((a, b) => {
        const order = inOrder(a.line[key]?.value ?? null, b.line[key]?.value ?? null, ascending)
        return order === 0 ? a.index - b.index : order
      })
    sorted.forEach(({ line }, r) => {
      line.forEach((cell, c) => {
        sheet.put(area.top + r, area.left + c, cell ?? { value: null, format: 'General' })
      })
    })
    this.recalculate()
    this.changed(sheet, area, 'RangeEdited', actor)
    this.emit('RowSorted', sheet, actor, { address: printArea(area) })
  }

  protect(sheet: Sheet, options: Record<string, unknown>, password: string | null, actor: Actor) {
    this.requireWritable()
    if (sheet.protection) throw invalidOperation('The worksheet is already protected.')
    sheet.protection = { options, password }
    this.emit('ProtectionChanged', sheet, actor, { isProtected: true })
  }

  unprotect(sheet: Sheet, password: string | null, actor: Actor) {
    this.requireWritable()
    if (!sheet.protection) return
    if (sheet.protection.password !== null && sheet.protection.password !== password) throw invalidArgument()
    sheet.protection = null
    this.emit('ProtectionChanged', sheet, actor, { isProtected: false })
  }

  /**
   * A person's edits can be undone; an add-in's write empties the list, as Excel does below ExcelApi 1.19. So does another
   * author's edit here, for what is put back is the sheet as it was, and theirs must not go with it.
   */
  private remember(sheet: Sheet, area: Area, changeType: string, actor: Actor) {
    if (!insideSheet(area)) throw new HostError('InvalidArgument', 'The area lies outside the sheet.')
    if (actor !== person) {
      this.undone = []
      return
    }
    this.undone.push({ sheet, before: sheet.snapshot(), changeType, area })
    if (this.undone.length > undoDepth) this.undone.shift()
  }

  /** Empties the list of edits that could be undone. */
  forgetEdits() {
    this.undone = []
  }

  get canUndo(): boolean {
    return this.undone.length > 0
  }

  /** Takes the person's last edit back; false when there is none. */
  undo(): boolean {
    const last = this.undone.pop()
    if (!last) return false
    last.sheet.restore(last.before)
    this.recalculate()
    this.changed(last.sheet, last.area, last.changeType, person)
    return true
  }
}

/** What undoing a change looks like to an add-in. */
const inverse: Record<string, string> = {
  RowInserted: 'RowDeleted',
  RowDeleted: 'RowInserted',
  ColumnInserted: 'ColumnDeleted',
  ColumnDeleted: 'ColumnInserted',
  CellInserted: 'CellDeleted',
  CellDeleted: 'CellInserted',
}

function splits(merge: Area, { axis, at }: Shift): boolean {
  const band = axis === 'rows' ? { ...at, bottom: 1_048_575 } : { ...at, right: 16_383 }
  const shared = intersection(merge, band)
  return shared !== null && (rowsOf(shared) < rowsOf(merge) || columnsOf(shared) < columnsOf(merge))
}

const rank = (value: CellValue) => (typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2)

function inOrder(a: CellValue, b: CellValue, ascending: boolean): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1
  const order =
    rank(a) !== rank(b)
      ? rank(a) - rank(b)
      : typeof a === 'string'
        ? a.localeCompare(String(b), 'zh-CN')
        : Number(a) - Number(b)
  return ascending ? order : -order
}
