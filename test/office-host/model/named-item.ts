import { parseReference, printArea, quoteSheet } from '../book/areas.ts'
import type { Sheet } from '../book/sheet.ts'
import { invalidArgument, itemAlreadyExists, itemNotFound } from '../errors.ts'
import { HostCollection, HostObject, optionalText, text } from './object.ts'
import { Range } from './range.ts'
import type { Session } from './session.ts'
import type { Worksheet } from './worksheet.ts'

/** Names of the workbook, or of one sheet. */
export class NamedItems extends HostCollection<NamedItem> {
  readonly className = 'NamedItemCollection'
  private readonly sheet: Sheet | null

  constructor(session: Session, sheet: Sheet | null) {
    super(session)
    this.sheet = sheet
  }

  private get names() {
    return this.sheet?.names ?? this.session.book.names
  }

  items(): NamedItem[] {
    return [...this.names.keys()].map((name) => new NamedItem(this.session, this.sheet, name))
  }

  Add(...args: unknown[]): NamedItem {
    const name = text(args, 0)
    if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) || parseReference(name)) throw invalidArgument()
    if (this.names.has(name)) throw itemAlreadyExists()
    this.session.book.requireWritable()
    const target = args[1]
    const formula =
      target instanceof Range
        ? `=${quoteSheet(target.sheet.name)}!${absolute(printArea(target.area))}`
        : formulaOf(text(args, 1))
    this.names.set(name, { formula, visible: true, comment: optionalText(args, 2) ?? '' })
    return new NamedItem(this.session, this.sheet, name)
  }

  GetItem(...args: unknown[]): NamedItem {
    const found = this.GetItemOrNullObject(...args)
    if (!found) throw itemNotFound()
    return found
  }

  GetItemOrNullObject(...args: unknown[]): NamedItem | null {
    const name = text(args, 0)
    return this.names.has(name) ? new NamedItem(this.session, this.sheet, name) : null
  }
}

const formulaOf = (text: string) => (text.startsWith('=') ? text : `=${text}`)
const absolute = (area: string) =>
  area.replace(
    /([A-Z]+)?(\d+)?/g,
    (_, letters, digits) => (letters ? `$${letters}` : '') + (digits ? `$${digits}` : ''),
  )

class NamedItem extends HostObject {
  readonly className = 'NamedItem'
  private readonly sheet: Sheet | null
  private readonly name: string

  constructor(session: Session, sheet: Sheet | null, name: string) {
    super(session)
    this.sheet = sheet
    this.name = name
  }

  private get names() {
    return this.sheet?.names ?? this.session.book.names
  }

  private get state() {
    const found = this.names.get(this.name)
    if (!found) throw itemNotFound()
    return found
  }

  override identity() {
    return { _Id: this.name }
  }

  get _Id(): string {
    return this.name
  }

  get Name(): string {
    return this.name
  }

  get Formula(): unknown {
    return this.state.formula
  }

  set Formula(value: unknown) {
    this.names.set(this.name, { ...this.state, formula: formulaOf(text([value], 0)) })
  }

  get Value(): unknown {
    return this.state.formula.slice(1)
  }

  get Type(): string {
    return parseReference(this.state.formula.slice(1)) ? 'Range' : 'String'
  }

  get Scope(): string {
    return this.sheet ? 'Worksheet' : 'Workbook'
  }

  get Visible(): boolean {
    return this.state.visible
  }

  set Visible(value: unknown) {
    this.names.set(this.name, { ...this.state, visible: value === true })
  }

  get Comment(): string {
    return this.state.comment
  }

  set Comment(value: unknown) {
    this.names.set(this.name, { ...this.state, comment: text([value], 0) })
  }

  get WorksheetOrNullObject(): Worksheet | null {
    return this.sheet && this.session.worksheet(this.sheet)
  }

  GetRange(): Range {
    const range = this.GetRangeOrNullObject()
    if (!range) throw itemNotFound()
    return range
  }

  GetRangeOrNullObject(): Range | null {
    const reference = parseReference(this.state.formula.slice(1))
    const sheet = reference?.sheet ? this.session.book.find(reference.sheet) : this.sheet
    return reference && sheet ? new Range(this.session, sheet, reference.areas[0]!) : null
  }

  Delete() {
    void this.state
    this.names.delete(this.name)
  }
}
