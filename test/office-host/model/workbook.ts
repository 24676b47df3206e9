import { serialOf } from '../book/coercion.ts'
import { invalidArgument } from '../errors.ts'
import { NamedItems } from './named-item.ts'
import { HostObject, integer, text } from './object.ts'
import { DocumentProperties, settings } from './properties.ts'
import { WorkbookProtection } from './protection.ts'
import { Range } from './range.ts'
import { RangeAreas } from './range-areas.ts'
import type { Session } from './session.ts'
import { Tables } from './table.ts'
import { Worksheets } from './worksheet.ts'

/** The root: what `context.workbook` stands for. */
export class Workbook extends HostObject {
  readonly className = 'Workbook'

  get Name(): string {
    return this.session.book.name
  }

  get ReadOnly(): boolean {
    return this.session.book.readOnly
  }

  get IsDirty(): boolean {
    return false
  }

  get AutoSave(): boolean {
    return true
  }

  get PreviouslySaved(): boolean {
    return true
  }

  get Worksheets() {
    return new Worksheets(this.session)
  }

  get Names() {
    return new NamedItems(this.session, null)
  }

  get Tables() {
    return new Tables(this.session, null)
  }

  get Properties() {
    return new DocumentProperties(this.session)
  }

  get Settings() {
    return settings(this.session)
  }

  get Protection() {
    return new WorkbookProtection(this.session)
  }

  get Functions() {
    return new Functions(this.session)
  }

  get Application() {
    return new Application(this.session)
  }

  get _Runtime() {
    return new Runtime(this.session)
  }

  GetSelectedRange(): Range {
    const { active } = this.session.book
    return new Range(this.session, active, active.selection)
  }

  GetSelectedRanges(): RangeAreas {
    const { active } = this.session.book
    return new RangeAreas(this.session, active, [active.selection])
  }

  GetActiveCell(): Range {
    const { active } = this.session.book
    const { top, left } = active.selection
    return new Range(this.session, active, { top, left, bottom: top, right: left })
  }

  _GetRangeForEventByReferenceId(...args: unknown[]): HostObject {
    return this.session.find(text(args, 0))
  }

  _GetRangeOrNullObjectForEventByReferenceId(...args: unknown[]): HostObject | null {
    const range = this.session.find(text(args, 0))
    return range.anchors.some((anchor) => anchor.area) ? range : null
  }

  _RemoveReference(...args: unknown[]) {
    this.session.release(text(args, 0))
  }

  _RemoveAllReferences() {
    this.session.releaseAll()
  }

  _GetReferenceCount(): number {
    return this.session.count
  }
}

/** Worksheet functions reckoned without a cell. The add-in needs DATE, which tells the workbook's date system. */
class Functions extends HostObject {
  readonly className = 'Functions'

  Date(...args: unknown[]) {
    const [year, month, day] = [0, 1, 2].map((index) => integer(args, index)) as [number, number, number]
    const serial = serialOf(year, month, day)
    if (serial === null) throw invalidArgument()
    return new FunctionResult(this.session, this.session.book.active.date1904 ? serial - 1462 : serial)
  }
}

class FunctionResult extends HostObject {
  readonly className = 'FunctionResult'
  private readonly result: number

  constructor(session: Session, result: number) {
    super(session)
    this.result = result
  }

  get Value(): number {
    return this.result
  }

  get Error(): string | null {
    return null
  }
}

class Application extends HostObject {
  readonly className = 'Application'

  get CalculationMode(): string {
    return this.session.book.calculationMode
  }

  set CalculationMode(value: unknown) {
    if (value !== 'Automatic' && value !== 'Manual' && value !== 'AutomaticExceptTables') throw invalidArgument()
    this.session.book.calculationMode = value
    this.session.book.recalculate()
  }

  get CalculationState(): string {
    return 'Done'
  }

  get CalculationEngineVersion(): number {
    return 191_029
  }

  Calculate() {
    this.session.book.recalculate()
  }

  SuspendApiCalculationUntilNextSync() {
    return null
  }

  SuspendScreenUpdatingUntilNextSync() {
    return null
  }
}

class Runtime extends HostObject {
  readonly className = 'Runtime'

  get EnableEvents(): boolean {
    return this.session.book.eventsEnabled
  }

  set EnableEvents(value: unknown) {
    this.session.book.eventsEnabled = value === true
  }
}
