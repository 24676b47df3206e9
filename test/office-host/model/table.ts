import type { Area } from '../../../core/roster/grid.ts'
import { intersection, rowsOf } from '../book/areas.ts'
import type { Sheet, TableState } from '../book/sheet.ts'
import { invalidArgument, itemNotFound } from '../errors.ts'
import { HostCollection, HostObject, text } from './object.ts'
import { areasAt } from './places.ts'
import { Range } from './range.ts'
import type { Session } from './session.ts'
import type { Worksheet } from './worksheet.ts'

/** Tables of a sheet, or of the workbook. */
export class Tables extends HostCollection<Table> {
  readonly className = 'TableCollection'
  private readonly sheet: Sheet | null

  constructor(session: Session, sheet: Sheet | null) {
    super(session)
    this.sheet = sheet
  }

  private get sheets(): Sheet[] {
    return this.sheet ? [this.sheet] : this.session.book.sheets
  }

  items(): Table[] {
    return this.sheets.flatMap((sheet) => sheet.tables.map((table) => new Table(this.session, sheet, table.id)))
  }

  get Count(): number {
    return this.items().length
  }

  Add(...args: unknown[]): Table {
    const target = args[0]
    const place =
      target instanceof Range
        ? { sheet: target.sheet, areas: [target.area] }
        : areasAt(this.session, this.sheet ?? this.session.book.active, text(args, 0))
    const { sheet } = place
    const area = place.areas[0]!
    this.session.book.guard(sheet)
    if (sheet.tables.some((table) => intersection(table.area, area))) {
      throw invalidArgument("A table can't overlap another table.")
    }
    const id = this.session.book.nextId()
    const name = `表${this.session.book.sheets.reduce((count, own) => count + own.tables.length, 1)}`
    sheet.tables = [
      ...sheet.tables,
      { id, name, area, showHeaders: true, showTotals: false, style: 'TableStyleMedium2', settings: {} },
    ]
    return new Table(this.session, sheet, id)
  }

  GetItem(...args: unknown[]): Table {
    const found = this.GetItemOrNullObject(...args)
    if (!found) throw itemNotFound()
    return found
  }

  GetItemOrNullObject(...args: unknown[]): Table | null {
    const key = text(args, 0)
    return this.items().find((table) => table.Id === key || table.Name.toLowerCase() === key.toLowerCase()) ?? null
  }
}

export class Table extends HostObject {
  readonly className = 'Table'
  private readonly sheet: Sheet
  private readonly id: string

  constructor(session: Session, sheet: Sheet, id: string) {
    super(session)
    this.sheet = sheet
    this.id = id
  }

  override identity() {
    return { Id: this.id }
  }

  private get state(): TableState {
    const found = this.sheet.tables.find((table) => table.id === this.id)
    if (!found) throw itemNotFound()
    return found
  }

  private replace(change: Partial<TableState>) {
    this.session.book.guard(this.sheet)
    const next = { ...this.state, ...change }
    this.sheet.tables = this.sheet.tables.map((own) => (own.id === this.id ? next : own))
  }

  get Id(): string {
    return this.id
  }

  get Name(): string {
    return this.state.name
  }

  set Name(value: unknown) {
    this.replace({ name: text([value], 0) })
  }

  get ShowHeaders(): boolean {
    return this.state.showHeaders
  }

  get ShowTotals(): boolean {
    return this.state.showTotals
  }

  get Style(): string {
    return this.state.style
  }

  set Style(value: unknown) {
    this.replace({ style: text([value], 0) })
  }

  get Worksheet(): Worksheet {
    return this.session.worksheet(this.sheet)
  }

  private range(area: Area): Range {
    return new Range(this.session, this.sheet, area)
  }

  GetRange(): Range {
    return this.range(this.state.area)
  }

  GetHeaderRowRange(): Range {
    return this.range({ ...this.state.area, bottom: this.state.area.top })
  }

  GetDataBodyRange(): Range {
    const { area } = this.state
    return this.range(rowsOf(area) > 1 ? { ...area, top: area.top + 1 } : area)
  }

  /** Takes the table away and leaves its cells. */
  ConvertToRange(): Range {
    const { area } = this.state
    this.session.book.guard(this.sheet)
    this.sheet.tables = this.sheet.tables.filter((own) => own.id !== this.id)
    return this.range(area)
  }

  Delete() {
    const { area } = this.state
    this.sheet.tables = this.sheet.tables.filter((own) => own.id !== this.id)
    this.session.book.clearContents(this.sheet, area, this.session.actor)
  }
}
