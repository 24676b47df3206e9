import type { Area } from '../../../core/roster/grid.ts'
import {
  columnsOf,
  intersection,
  isWholeColumns,
  isWholeRows,
  maxColumns,
  maxRows,
  printArea,
  quoteSheet,
  rowsOf,
} from '../book/areas.ts'
import type { Anchor, Sheet } from '../book/sheet.ts'
import { invalidReference } from '../errors.ts'
import { ConditionalFormats } from './conditional-format.ts'
import { CellFormat } from './format.ts'
import { HostCollection, HostObject, optionalText, text } from './object.ts'
import { areasAt, clearArea } from './places.ts'
import { Range } from './range.ts'
import type { Held, Session } from './session.ts'
import { DataValidation } from './validation.ts'
import type { Worksheet } from './worksheet.ts'

/** Several rectangles of one sheet at once (ExcelApi 1.9). */
export class RangeAreas extends HostObject implements Held {
  readonly className = 'RangeAreas'
  readonly sheet: Sheet
  readonly anchors: Anchor[]
  readonly referenceId: string

  constructor(session: Session, sheet: Sheet, areas: readonly Area[]) {
    super(session)
    this.sheet = sheet
    this.anchors = areas.map((area) => ({ area }))
    this.referenceId = session.nextReference()
    session.open(this)
  }

  get areas(): Area[] {
    const areas = this.anchors.flatMap((anchor) => anchor.area ?? [])
    if (areas.length === 0) throw invalidReference()
    return areas
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

  get Address(): string {
    return this.areas.map((area) => `${quoteSheet(this.sheet.name)}!${printArea(area)}`).join(',')
  }

  get AddressLocal(): string {
    return this.Address
  }

  get AreaCount(): number {
    return this.areas.length
  }

  get CellCount(): number {
    return this.areas.reduce((count, area) => count + rowsOf(area) * columnsOf(area), 0)
  }

  get IsEntireRow(): boolean {
    return this.areas.every(isWholeRows)
  }

  get IsEntireColumn(): boolean {
    return this.areas.every(isWholeColumns)
  }

  get Areas(): RangeCollection {
    return new RangeCollection(this.session, this.sheet, () => this.areas)
  }

  get Worksheet(): Worksheet {
    return this.session.worksheet(this.sheet)
  }

  get Format(): CellFormat {
    return new CellFormat(this.session, this.sheet, () => this.areas)
  }

  get DataValidation(): DataValidation {
    return new DataValidation(this.session, this.sheet, () => this.areas)
  }

  get ConditionalFormats(): ConditionalFormats {
    return new ConditionalFormats(this.session, this.sheet, () => this.areas)
  }

  Clear(...args: unknown[]) {
    for (const area of this.areas) clearArea(this.session, this.sheet, area, optionalText(args, 0) ?? 'All')
  }

  Calculate() {
    this.session.book.recalculate()
  }

  GetEntireRow(): RangeAreas {
    return this.mapped((area) => ({ ...area, left: 0, right: maxColumns - 1 }))
  }

  GetEntireColumn(): RangeAreas {
    return this.mapped((area) => ({ ...area, top: 0, bottom: maxRows - 1 }))
  }

  private mapped(change: (area: Area) => Area): RangeAreas {
    return new RangeAreas(this.session, this.sheet, this.areas.map(change))
  }

  GetIntersectionOrNullObject(...args: unknown[]): RangeAreas | null {
    const other = args[0]
    const others =
      other instanceof Range
        ? [other.area]
        : other instanceof RangeAreas
          ? other.areas
          : areasAt(this.session, this.sheet, text([other], 0)).areas
    const shared = this.areas.flatMap((area) => others.flatMap((o) => intersection(area, o) ?? []))
    return shared.length > 0 ? new RangeAreas(this.session, this.sheet, shared) : null
  }

  GetUsedRangeAreasOrNullObject(...args: unknown[]): RangeAreas | null {
    const used = this.areas.flatMap((area) => this.sheet.usedArea(area, args[0] === true) ?? [])
    return used.length > 0 ? new RangeAreas(this.session, this.sheet, used) : null
  }
}

export class RangeCollection extends HostCollection<Range> {
  readonly className = 'RangeCollection'
  private readonly sheet: Sheet
  private readonly areas: () => Area[]

  constructor(session: Session, sheet: Sheet, areas: () => Area[]) {
    super(session)
    this.sheet = sheet
    this.areas = areas
  }

  items(): Range[] {
    return this.areas().map((area) => new Range(this.session, this.sheet, area))
  }
}
