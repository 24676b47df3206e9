import type { Area } from '../../../core/roster/grid.ts'
import type { Sheet } from '../book/sheet.ts'
import { invalidArgument } from '../errors.ts'
import { HostObject, integer, record } from './object.ts'
import type { Session } from './session.ts'

export class RangeSort extends HostObject {
  readonly className = 'RangeSort'
  private readonly sheet: Sheet
  private readonly area: () => Area

  constructor(session: Session, sheet: Sheet, area: () => Area) {
    super(session)
    this.sheet = sheet
    this.area = area
  }

  /** Fields last to first: each sort keeps the order of the one before. */
  Apply(...args: unknown[]) {
    const fields = args[0]
    if (!Array.isArray(fields) || fields.length === 0) throw invalidArgument()
    const area = { ...this.area() }
    if (args[2] === true) area.top++
    for (const field of fields.map(record).reverse()) {
      const key = integer([field.key], 0)
      this.session.book.sort(this.sheet, area, key, field.ascending !== false, this.session.actor)
    }
  }
}
