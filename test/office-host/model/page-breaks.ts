import type { Sheet } from '../book/sheet.ts'
import { HostCollection, HostObject, text } from './object.ts'
import { areasAt } from './places.ts'
import { Range } from './range.ts'
import type { Session } from './session.ts'

/** The horizontal page breaks of a sheet: each stands above a row. They are kept with the sheet's page settings. */
export class PageBreaks extends HostCollection<PageBreak> {
  readonly className = 'PageBreakCollection'
  private readonly sheet: Sheet

  constructor(session: Session, sheet: Sheet) {
    super(session)
    this.sheet = sheet
  }

  private get rows(): readonly number[] {
    const kept = this.sheet.page.HorizontalBreaks
    return Array.isArray(kept) ? (kept as number[]) : []
  }

  items(): PageBreak[] {
    return this.rows.map((row) => new PageBreak(this.session, row))
  }

  Add(...args: unknown[]): PageBreak {
    this.session.book.guard(this.sheet)
    const target = args[0]
    const area = target instanceof Range ? target.area : areasAt(this.session, this.sheet, text(args, 0)).areas[0]!
    const rows = [...new Set([...this.rows, area.top])].sort((a, b) => a - b)
    this.sheet.page = { ...this.sheet.page, HorizontalBreaks: rows }
    return new PageBreak(this.session, area.top)
  }
}

export class PageBreak extends HostObject {
  readonly className = 'PageBreak'
  private readonly row: number

  constructor(session: Session, row: number) {
    super(session)
    this.row = row
  }

  get ColumnIndex(): number {
    return 0
  }

  get RowIndex(): number {
    return this.row
  }
}
