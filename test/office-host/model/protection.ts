import type { Sheet } from '../book/sheet.ts'
import { accessDenied, invalidArgument } from '../errors.ts'
import { HostObject, optionalText, record } from './object.ts'
import type { Session } from './session.ts'

const options = [
  'allowAutoFilter',
  'allowDeleteColumns',
  'allowDeleteRows',
  'allowEditObjects',
  'allowEditScenarios',
  'allowFormatCells',
  'allowFormatColumns',
  'allowFormatRows',
  'allowInsertColumns',
  'allowInsertHyperlinks',
  'allowInsertRows',
  'allowPivotTables',
  'allowSort',
] as const

export class WorksheetProtection extends HostObject {
  readonly className = 'WorksheetProtection'
  private readonly sheet: Sheet

  constructor(session: Session, sheet: Sheet) {
    super(session)
    this.sheet = sheet
  }

  get Protected(): boolean {
    return this.sheet.protection !== null
  }

  get Options(): Record<string, unknown> | null {
    const { protection } = this.sheet
    if (!protection) return null
    const allowed = options.map((key) => [key, protection.options[key] === true])
    return { ...Object.fromEntries(allowed), selectionMode: protection.options.selectionMode ?? 'Normal' }
  }

  Protect(...args: unknown[]) {
    const given = args[0] === undefined || args[0] === null ? {} : record(args[0])
    this.session.book.protect(this.sheet, given, optionalText(args, 1) ?? null, this.session.actor)
  }

  Unprotect(...args: unknown[]) {
    this.session.book.unprotect(this.sheet, optionalText(args, 0) ?? null, this.session.actor)
  }
}

/** Protection of the workbook's structure: its sheets cannot be added, moved, renamed or removed. */
export class WorkbookProtection extends HostObject {
  readonly className = 'WorkbookProtection'

  get Protected(): boolean {
    return this.session.book.structurePassword !== undefined
  }

  Protect(...args: unknown[]) {
    if (this.Protected) throw accessDenied()
    this.session.book.structurePassword = optionalText(args, 0) ?? null
  }

  Unprotect(...args: unknown[]) {
    const { structurePassword } = this.session.book
    if (typeof structurePassword === 'string' && structurePassword !== optionalText(args, 0)) throw invalidArgument()
    this.session.book.structurePassword = undefined
  }
}
