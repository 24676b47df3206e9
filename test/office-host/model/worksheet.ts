import { maxColumns, maxRows, wholeSheet } from '../book/areas.ts'
import { type EventName, eventTypes } from '../book/events.ts'
import type { Sheet } from '../book/sheet.ts'
import { colour } from '../book/style.ts'
import { invalidArgument, itemNotFound } from '../errors.ts'
import { AutoFilter } from './auto-filter.ts'
import { FreezePanes } from './freeze-panes.ts'
import { NamedItems } from './named-item.ts'
import { HostCollection, HostObject, integer, optionalText, text } from './object.ts'
import { PageBreaks } from './page-breaks.ts'
import { PageLayout } from './page-layout.ts'
import { areasAt } from './places.ts'
import { worksheetProperties } from './properties.ts'
import { WorksheetProtection } from './protection.ts'
import { Range } from './range.ts'
import { RangeAreas } from './range-areas.ts'
import type { Session } from './session.ts'
import { Tables } from './table.ts'

const visibilities = ['Visible', 'Hidden', 'VeryHidden'] as const

/** An address list longer than this is refused by Excel. */
const addressLimit = 8192

export class Worksheet extends HostObject {
  readonly className = 'Worksheet'
  readonly sheet: Sheet

  constructor(session: Session, sheet: Sheet) {
    super(session)
    this.sheet = sheet
  }

  override identity() {
    return { Id: this.sheet.id }
  }

  /** The sheet, unless it was deleted since. */
  private get live(): Sheet {
    if (!this.session.book.sheets.includes(this.sheet)) throw itemNotFound()
    return this.sheet
  }

  get Id(): string {
    return this.live.id
  }

  get Name(): string {
    return this.live.name
  }

  set Name(value: unknown) {
    this.session.book.renameSheet(this.live, text([value], 0), this.session.actor)
  }

  get Position(): number {
    return this.session.book.sheets.indexOf(this.live)
  }

  set Position(value: unknown) {
    this.session.book.move(this.live, integer([value], 0), this.session.actor)
  }

  get Visibility(): string {
    return this.live.visibility
  }

  set Visibility(value: unknown) {
    const visibility = visibilities.find((known) => known === value)
    if (!visibility) throw invalidArgument()
    this.session.book.setVisibility(this.live, visibility, this.session.actor)
  }

  get TabColor(): string {
    return this.live.tabColor
  }

  set TabColor(value: unknown) {
    this.session.book.requireWritable()
    this.live.tabColor = value === '' ? '' : colour(value)
  }

  get ShowGridlines(): boolean {
    return this.live.showGridlines
  }

  /** The library writes these two under shorter names than it reads them by. */
  set Gridlines(value: unknown) {
    this.session.book.requireWritable()
    this.live.showGridlines = value === true
  }

  get ShowHeadings(): boolean {
    return this.live.showHeadings
  }

  set Headings(value: unknown) {
    this.session.book.requireWritable()
    this.live.showHeadings = value === true
  }

  get StandardWidth(): number {
    return 8.38
  }

  get StandardHeight(): number {
    return 14.25
  }

  get EnableCalculation(): boolean {
    return true
  }

  get Protection() {
    return new WorksheetProtection(this.session, this.live)
  }

  get FreezePanes() {
    return new FreezePanes(this.session, this.live)
  }

  get HorizontalPageBreaks() {
    return new PageBreaks(this.session, this.live)
  }

  get PageLayout() {
    return new PageLayout(this.session, this.live)
  }

  get Names() {
    return new NamedItems(this.session, this.live)
  }

  get Tables() {
    return new Tables(this.session, this.live)
  }

  get AutoFilter() {
    return new AutoFilter(this.session, this.live)
  }

  get CustomProperties() {
    return worksheetProperties(this.session, this.live.customProperties)
  }

  Activate() {
    this.session.book.activate(this.live, this.session.actor)
  }

  Calculate() {
    this.session.book.recalculate()
  }

  Delete() {
    this.session.book.deleteSheet(this.live, this.session.actor)
  }

  GetCell(...args: unknown[]): Range {
    const [row, column] = [integer(args, 0), integer(args, 1)]
    return new Range(this.session, this.live, { top: row, left: column, bottom: row, right: column })
  }

  GetRange(...args: unknown[]): Range {
    const address = optionalText(args, 0)
    if (address === undefined || address === '') return new Range(this.session, this.live, wholeSheet)
    const { sheet, areas } = areasAt(this.session, this.live, address)
    if (areas.length !== 1) throw invalidArgument()
    return new Range(this.session, sheet, areas[0]!)
  }

  GetRangeByIndexes(...args: unknown[]): Range {
    const [row, column, rows, columns] = [0, 1, 2, 3].map((i) => integer(args, i)) as [number, number, number, number]
    return new Range(this.session, this.live, {
      top: row,
      left: column,
      bottom: Math.min(maxRows, row + rows) - 1,
      right: Math.min(maxColumns, column + columns) - 1,
    })
  }

  GetRanges(...args: unknown[]): RangeAreas {
    const address = optionalText(args, 0)
    if (address === undefined) return new RangeAreas(this.session, this.live, [wholeSheet])
    if (address.length > addressLimit) throw invalidArgument()
    return new RangeAreas(this.session, this.live, areasAt(this.session, this.live, address).areas)
  }

  /** An empty sheet answers its first cell. */
  GetUsedRange(...args: unknown[]): Range {
    const used = this.live.usedArea(wholeSheet, args[0] === true)
    return new Range(this.session, this.live, used ?? { top: 0, left: 0, bottom: 0, right: 0 })
  }

  GetUsedRangeOrNullObject(...args: unknown[]): Range | null {
    const used = this.live.usedArea(wholeSheet, args[0] === true)
    return used && new Range(this.session, this.live, used)
  }

  GetNextOrNullObject(...args: unknown[]): Worksheet | null {
    return this.neighbour(1, args[0] === true)
  }

  GetPreviousOrNullObject(...args: unknown[]): Worksheet | null {
    return this.neighbour(-1, args[0] === true)
  }

  private neighbour(step: 1 | -1, visibleOnly: boolean): Worksheet | null {
    const { sheets } = this.session.book
    for (let i = sheets.indexOf(this.live) + step; i >= 0 && i < sheets.length; i += step) {
      if (!visibleOnly || sheets[i]!.visibility === 'Visible') return new Worksheet(this.session, sheets[i]!)
    }
    return null
  }
}

export class Worksheets extends HostCollection<Worksheet> {
  readonly className = 'WorksheetCollection'

  items(): Worksheet[] {
    return this.session.book.sheets.map((sheet) => new Worksheet(this.session, sheet))
  }

  private visible(visibleOnly: unknown): Worksheet[] {
    return this.items().filter((item) => visibleOnly !== true || item.sheet.visibility === 'Visible')
  }

  override GetCount(...args: unknown[]): number {
    return this.visible(args[0]).length
  }

  Add(...args: unknown[]): Worksheet {
    return new Worksheet(this.session, this.session.book.addSheet(optionalText(args, 0), this.session.actor))
  }

  GetActiveWorksheet(): Worksheet {
    return new Worksheet(this.session, this.session.book.active)
  }

  GetFirst(...args: unknown[]): Worksheet {
    return this.visible(args[0])[0]!
  }

  GetLast(...args: unknown[]): Worksheet {
    return this.visible(args[0]).at(-1)!
  }

  GetItem(...args: unknown[]): Worksheet {
    const found = this.GetItemOrNullObject(...args)
    if (!found) throw itemNotFound()
    return found
  }

  GetItemOrNullObject(...args: unknown[]): Worksheet | null {
    const sheet = this.session.book.find(text(args, 0))
    return sheet && new Worksheet(this.session, sheet)
  }
}

/** The event a `_Register…` or `_Unregister…` call is about, or null if it is no such call. */
export function registration(name: string): { event: EventName; on: boolean } | null {
  const match = /^_(Register|Unregister)(\w+)$/.exec(name)
  if (!match) return null
  const key = match[2]!
  const plain = key in eventTypes ? key : key.replace(/Event$/, '')
  return plain in eventTypes ? { event: plain as EventName, on: match[1] === 'Register' } : null
}
