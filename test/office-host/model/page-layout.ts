import type { Area } from '../../../core/roster/grid.ts'
import { isWholeRows } from '../book/areas.ts'
import type { Sheet } from '../book/sheet.ts'
import { invalidArgument, itemNotFound } from '../errors.ts'
import { HostObject, record, text } from './object.ts'
import { areasAt } from './places.ts'
import { Range } from './range.ts'
import { RangeAreas } from './range-areas.ts'
import type { Session } from './session.ts'

const inchPoints = 72
const units: Record<string, number> = { Points: 1, Inches: inchPoints, Centimeters: inchPoints / 2.54 }

export class PageLayout extends HostObject {
  readonly className = 'PageLayout'
  private readonly sheet: Sheet

  constructor(session: Session, sheet: Sheet) {
    super(session)
    this.sheet = sheet
  }

  private read(key: string): unknown {
    return this.sheet.page[key]
  }

  private write(key: string, value: unknown, type: string) {
    if (typeof value !== type) throw invalidArgument()
    this.session.book.guard(this.sheet)
    this.sheet.page = { ...this.sheet.page, [key]: value }
  }

  get Orientation() {
    return this.read('Orientation')
  }

  set Orientation(value: unknown) {
    if (value !== 'Portrait' && value !== 'Landscape') throw invalidArgument()
    this.write('Orientation', value, 'string')
  }

  get PaperSize() {
    return this.read('PaperSize')
  }

  set PaperSize(value: unknown) {
    this.write('PaperSize', value, 'string')
  }

  get Zoom() {
    return this.read('Zoom')
  }

  set Zoom(value: unknown) {
    const zoom = record(value)
    const fits = zoom.horizontalFitToPages !== undefined || zoom.verticalFitToPages !== undefined
    if (zoom.scale !== undefined && zoom.scale !== null && fits) throw invalidArgument()
    this.write('Zoom', zoom, 'object')
  }

  get CenterHorizontally() {
    return this.read('CenterHorizontally')
  }

  set CenterHorizontally(value: unknown) {
    this.write('CenterHorizontally', value, 'boolean')
  }

  get CenterVertically() {
    return this.read('CenterVertically')
  }

  set CenterVertically(value: unknown) {
    this.write('CenterVertically', value, 'boolean')
  }

  get BlackAndWhite() {
    return this.read('BlackAndWhite')
  }

  set BlackAndWhite(value: unknown) {
    this.write('BlackAndWhite', value, 'boolean')
  }

  get DraftMode() {
    return this.read('DraftMode')
  }

  get PrintErrors() {
    return this.read('PrintErrors')
  }

  get PrintHeadings() {
    return this.read('PrintHeadings')
  }

  set PrintHeadings(value: unknown) {
    this.write('PrintHeadings', value, 'boolean')
  }

  get PrintGridlines() {
    return this.read('PrintGridlines')
  }

  set PrintGridlines(value: unknown) {
    this.write('PrintGridlines', value, 'boolean')
  }

  get PrintComments() {
    return this.read('PrintComments')
  }

  get PrintOrder() {
    return this.read('PrintOrder')
  }

  set PrintOrder(value: unknown) {
    this.write('PrintOrder', value, 'string')
  }

  get FirstPageNumber() {
    return this.read('FirstPageNumber')
  }

  set FirstPageNumber(value: unknown) {
    this.write('FirstPageNumber', value, typeof value === 'number' ? 'number' : 'string')
  }

  get LeftMargin() {
    return this.read('LeftMargin')
  }

  set LeftMargin(value: unknown) {
    this.write('LeftMargin', value, 'number')
  }

  get RightMargin() {
    return this.read('RightMargin')
  }

  set RightMargin(value: unknown) {
    this.write('RightMargin', value, 'number')
  }

  get TopMargin() {
    return this.read('TopMargin')
  }

  set TopMargin(value: unknown) {
    this.write('TopMargin', value, 'number')
  }

  get BottomMargin() {
    return this.read('BottomMargin')
  }

  set BottomMargin(value: unknown) {
    this.write('BottomMargin', value, 'number')
  }

  get HeaderMargin() {
    return this.read('HeaderMargin')
  }

  set HeaderMargin(value: unknown) {
    this.write('HeaderMargin', value, 'number')
  }

  get FooterMargin() {
    return this.read('FooterMargin')
  }

  set FooterMargin(value: unknown) {
    this.write('FooterMargin', value, 'number')
  }

  get HeadersFooters() {
    return new HeadersFooters(this.session, this.sheet)
  }

  SetPrintMargins(...args: unknown[]) {
    const factor = units[text(args, 0)]
    if (factor === undefined) throw invalidArgument()
    for (const [key, value] of Object.entries(record(args[1]))) {
      if (value === undefined || value === null) continue
      if (typeof value !== 'number') throw invalidArgument()
      this.write(`${key[0]!.toUpperCase()}${key.slice(1)}Margin`, Math.round(value * factor * 100) / 100, 'number')
    }
  }

  private areas(target: unknown): Area[] {
    if (target instanceof Range) return [target.area]
    if (target instanceof RangeAreas) return target.areas
    return areasAt(this.session, this.sheet, text([target], 0)).areas
  }

  SetPrintArea(...args: unknown[]) {
    this.session.book.guard(this.sheet)
    this.sheet.printArea = this.areas(args[0])
  }

  SetPrintTitleRows(...args: unknown[]) {
    this.session.book.guard(this.sheet)
    const area = this.areas(args[0])[0]!
    if (!isWholeRows(area)) throw invalidArgument()
    this.sheet.printTitleRows = area
  }

  SetPrintTitleColumns(...args: unknown[]) {
    this.session.book.guard(this.sheet)
    this.sheet.printTitleColumns = this.areas(args[0])[0]!
  }

  GetPrintArea(): RangeAreas {
    const areas = this.GetPrintAreaOrNullObject()
    if (!areas) throw itemNotFound()
    return areas
  }

  GetPrintAreaOrNullObject(): RangeAreas | null {
    const { printArea } = this.sheet
    return printArea && new RangeAreas(this.session, this.sheet, printArea)
  }

  GetPrintTitleRows(): Range {
    const rows = this.GetPrintTitleRowsOrNullObject()
    if (!rows) throw itemNotFound()
    return rows
  }

  GetPrintTitleRowsOrNullObject(): Range | null {
    const { printTitleRows } = this.sheet
    return printTitleRows && new Range(this.session, this.sheet, printTitleRows)
  }

  GetPrintTitleColumnsOrNullObject(): Range | null {
    const { printTitleColumns } = this.sheet
    return printTitleColumns && new Range(this.session, this.sheet, printTitleColumns)
  }
}

class HeadersFooters extends HostObject {
  readonly className = 'HeaderFooterGroup'
  private readonly sheet: Sheet

  constructor(session: Session, sheet: Sheet) {
    super(session)
    this.sheet = sheet
  }

  private part(page: string) {
    return new HeaderFooter(this.session, this.sheet, page)
  }

  get DefaultForAllPages() {
    return this.part('DefaultForAllPages')
  }

  get FirstPage() {
    return this.part('FirstPage')
  }

  get OddPages() {
    return this.part('OddPages')
  }

  get EvenPages() {
    return this.part('EvenPages')
  }

  get State(): string {
    return this.sheet.headersFooters.State ?? 'Default'
  }

  set State(value: unknown) {
    this.session.book.guard(this.sheet)
    this.sheet.headersFooters = { ...this.sheet.headersFooters, State: text([value], 0) }
  }

  get UseSheetMargins(): boolean {
    return true
  }

  get UseSheetScale(): boolean {
    return true
  }
}

/** Excel refuses a header or footer longer than this. */
const headerLimit = 255

class HeaderFooter extends HostObject {
  readonly className = 'HeaderFooter'
  private readonly sheet: Sheet
  private readonly page: string

  constructor(session: Session, sheet: Sheet, page: string) {
    super(session)
    this.sheet = sheet
    this.page = page
  }

  private read(part: string): string {
    return this.sheet.headersFooters[`${this.page}.${part}`] ?? ''
  }

  private write(part: string, value: unknown) {
    this.session.book.guard(this.sheet)
    const code = text([value], 0)
    if (code.length > headerLimit) throw invalidArgument()
    this.sheet.headersFooters = { ...this.sheet.headersFooters, [`${this.page}.${part}`]: code }
  }

  get LeftHeader() {
    return this.read('LeftHeader')
  }

  set LeftHeader(value: unknown) {
    this.write('LeftHeader', value)
  }

  get CenterHeader() {
    return this.read('CenterHeader')
  }

  set CenterHeader(value: unknown) {
    this.write('CenterHeader', value)
  }

  get RightHeader() {
    return this.read('RightHeader')
  }

  set RightHeader(value: unknown) {
    this.write('RightHeader', value)
  }

  get LeftFooter() {
    return this.read('LeftFooter')
  }

  set LeftFooter(value: unknown) {
    this.write('LeftFooter', value)
  }

  get CenterFooter() {
    return this.read('CenterFooter')
  }

  set CenterFooter(value: unknown) {
    this.write('CenterFooter', value)
  }

  get RightFooter() {
    return this.read('RightFooter')
  }

  set RightFooter(value: unknown) {
    this.write('RightFooter', value)
  }
}
