import type { Sheet } from '../book/sheet.ts'
import { HostObject } from './object.ts'
import { Range } from './range.ts'
import type { Session } from './session.ts'

/** The filter arrows of a sheet. Which rows they hide is the person's doing, see `person.filter`. */
export class AutoFilter extends HostObject {
  readonly className = 'AutoFilter'
  private readonly sheet: Sheet

  constructor(session: Session, sheet: Sheet) {
    super(session)
    this.sheet = sheet
  }

  get Enabled(): boolean {
    return this.sheet.filter !== null
  }

  get IsDataFiltered(): boolean {
    const { filter } = this.sheet
    if (!filter) return false
    for (let row = filter.top + 1; row <= filter.bottom; row++) if (this.sheet.isRowHidden(row)) return true
    return false
  }

  GetRangeOrNullObject(): Range | null {
    const { filter } = this.sheet
    return filter && new Range(this.session, this.sheet, filter)
  }

  /** Shows every row again and keeps the arrows. */
  ClearCriteria() {
    this.session.book.guard(this.sheet, 'allowAutoFilter')
    const { filter } = this.sheet
    if (filter) this.session.book.hideRows(this.sheet, filter, false, this.session.actor)
  }

  Remove() {
    this.ClearCriteria()
    this.sheet.filter = null
  }
}
