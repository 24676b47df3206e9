import { maxColumns, maxRows, wholeSheet } from '../book/areas.ts'
import type { Sheet } from '../book/sheet.ts'
import { invalidArgument } from '../errors.ts'
import { HostObject, integer, text } from './object.ts'
import { areasAt } from './places.ts'
import { Range } from './range.ts'
import type { Session } from './session.ts'

export class FreezePanes extends HostObject {
  readonly className = 'WorksheetFreezePanes'
  private readonly sheet: Sheet

  constructor(session: Session, sheet: Sheet) {
    super(session)
    this.sheet = sheet
  }

  FreezeRows(...args: unknown[]) {
    this.session.book.requireWritable()
    const count = args[0] === undefined || args[0] === null ? 1 : integer(args, 0)
    if (count < 0) throw invalidArgument()
    this.sheet.frozen = count === 0 ? null : { ...wholeSheet, bottom: count - 1 }
  }

  FreezeColumns(...args: unknown[]) {
    this.session.book.requireWritable()
    const count = args[0] === undefined || args[0] === null ? 1 : integer(args, 0)
    if (count < 0) throw invalidArgument()
    this.sheet.frozen = count === 0 ? null : { ...wholeSheet, right: count - 1 }
  }

  FreezeAt(...args: unknown[]) {
    this.session.book.requireWritable()
    const target = args[0]
    const area = target instanceof Range ? target.area : areasAt(this.session, this.sheet, text(args, 0)).areas[0]!
    this.sheet.frozen = { top: 0, left: 0, bottom: area.bottom, right: area.right }
  }

  Unfreeze() {
    this.session.book.requireWritable()
    this.sheet.frozen = null
  }

  GetLocationOrNullObject(): Range | null {
    const { frozen } = this.sheet
    if (!frozen) return null
    const area = {
      ...frozen,
      bottom: Math.min(frozen.bottom, maxRows - 1),
      right: Math.min(frozen.right, maxColumns - 1),
    }
    return new Range(this.session, this.sheet, area)
  }
}
