import type { Area } from '../../../core/roster/grid.ts'
import { columnsOf, rowsOf } from '../book/areas.ts'
import { type Sheet, standardHeight, standardWidth } from '../book/sheet.ts'
import { borderSides, colour, type StyleValue } from '../book/style.ts'
import { invalidArgument } from '../errors.ts'
import { HostCollection, HostObject, text } from './object.ts'
import type { Session } from './session.ts'

/** Excel keeps widths and heights to a twentieth of a point. */
const points = (value: unknown) => {
  if (typeof value !== 'number' || !Number.isFinite(value) || value < 0) throw invalidArgument()
  return Math.round(value * 20) / 20
}

/** What the parts of a range's format share: a common value to read, every area to write. */
abstract class FormatPart extends HostObject {
  protected readonly sheet: Sheet
  protected readonly areas: () => Area[]

  constructor(session: Session, sheet: Sheet, areas: () => Area[]) {
    super(session)
    this.sheet = sheet
    this.areas = areas
  }

  protected read(key: string): StyleValue {
    const values = this.areas().map((area) => this.sheet.commonStyle(area, key))
    return values.every((value) => value === values[0]) ? (values[0] ?? null) : null
  }

  protected write(key: string, value: unknown) {
    if (value !== null && !['string', 'number', 'boolean'].includes(typeof value)) throw invalidArgument()
    const { book, actor } = this.session
    for (const area of this.areas()) book.restyle(this.sheet, area, { style: { [key]: value as StyleValue } }, actor)
  }
}

export class CellFormat extends FormatPart {
  readonly className = 'RangeFormat'

  get Fill() {
    return new Fill(this.session, this.sheet, this.areas)
  }

  get Font() {
    return new Font(this.session, this.sheet, this.areas)
  }

  get Borders() {
    return new Borders(this.session, this.sheet, this.areas)
  }

  get Protection() {
    return new FormatProtection(this.session, this.sheet, this.areas)
  }

  get WrapText() {
    return this.read('WrapText')
  }

  set WrapText(value: unknown) {
    this.write('WrapText', value)
  }

  get HorizontalAlignment() {
    return this.read('HorizontalAlignment')
  }

  set HorizontalAlignment(value: unknown) {
    this.write('HorizontalAlignment', value)
  }

  get VerticalAlignment() {
    return this.read('VerticalAlignment')
  }

  set VerticalAlignment(value: unknown) {
    this.write('VerticalAlignment', value)
  }

  get IndentLevel() {
    return this.read('IndentLevel')
  }

  set IndentLevel(value: unknown) {
    this.write('IndentLevel', value)
  }

  get ShrinkToFit() {
    return this.read('ShrinkToFit')
  }

  set ShrinkToFit(value: unknown) {
    this.write('ShrinkToFit', value)
  }

  get TextOrientation() {
    return this.read('TextOrientation')
  }

  set TextOrientation(value: unknown) {
    this.write('TextOrientation', value)
  }

  get ReadingOrder() {
    return this.read('ReadingOrder')
  }

  set ReadingOrder(value: unknown) {
    this.write('ReadingOrder', value)
  }

  get AutoIndent() {
    return this.read('AutoIndent')
  }

  set AutoIndent(value: unknown) {
    this.write('AutoIndent', value)
  }

  get ColumnWidth(): number | null {
    return commonSize(
      this.areas().flatMap((area) => indexes(area.left, Math.min(columnsOf(area), 256))),
      (column) => this.sheet.columnWidth(column),
    )
  }

  set ColumnWidth(value: unknown) {
    this.session.book.guard(this.sheet, 'allowFormatColumns')
    for (const area of this.areas()) this.sheet.setColumnWidth(area.left, area.right, points(value))
  }

  get RowHeight(): number | null {
    return commonSize(
      this.areas().flatMap((area) => indexes(area.top, Math.min(rowsOf(area), this.sheet.rows.length + 1))),
      (row) => this.sheet.rowHeight(row),
    )
  }

  set RowHeight(value: unknown) {
    this.session.book.guard(this.sheet, 'allowFormatRows')
    for (const area of this.areas()) this.sheet.setRowHeight(area.top, area.bottom, points(value))
  }

  get UseStandardHeight(): boolean {
    return this.RowHeight === standardHeight
  }

  set UseStandardHeight(value: unknown) {
    if (value === true) this.AutofitRows()
  }

  get UseStandardWidth(): boolean {
    return this.ColumnWidth === standardWidth
  }

  set UseStandardWidth(value: unknown) {
    if (value !== true) return
    for (const area of this.areas()) this.sheet.setColumnWidth(area.left, area.right, undefined)
  }

  AutofitColumns() {
    this.session.book.guard(this.sheet, 'allowFormatColumns')
    for (const area of this.areas()) {
      for (const column of indexes(area.left, Math.min(columnsOf(area), 256))) {
        let longest = 0
        for (const { row } of this.sheet.existing({ ...area, left: column, right: column })) {
          longest = Math.max(longest, textWidth(this.sheet.text(row, column)))
        }
        if (longest > 0) this.sheet.setColumnWidth(column, column, longest + 8)
      }
    }
  }

  AutofitRows() {
    this.session.book.guard(this.sheet, 'allowFormatRows')
    for (const area of this.areas()) {
      this.sheet.setRowHeight(area.top, Math.min(area.bottom, this.sheet.rows.length), undefined)
    }
  }
}

const indexes = (from: number, count: number) => Array.from({ length: count }, (_, i) => from + i)

function commonSize(all: number[], size: (index: number) => number): number | null {
  const first = size(all[0] ?? 0)
  return all.every((index) => size(index) === first) ? first : null
}

/** About 6 points a Latin letter, twice that for a Chinese character. */
const textWidth = (text: string) => [...text].reduce((width, letter) => width + (letter > '⺀' ? 12 : 6), 0)

class Fill extends FormatPart {
  readonly className = 'RangeFill'

  get Color() {
    return this.read('Fill.Color') ?? ''
  }

  set Color(value: unknown) {
    this.write('Fill.Color', colour(value))
  }

  get Pattern() {
    return this.read('Fill.Pattern')
  }

  set Pattern(value: unknown) {
    this.write('Fill.Pattern', value)
  }

  get PatternColor() {
    return this.read('Fill.PatternColor')
  }

  set PatternColor(value: unknown) {
    this.write('Fill.PatternColor', colour(value))
  }

  get TintAndShade() {
    return this.read('Fill.TintAndShade')
  }

  set TintAndShade(value: unknown) {
    this.write('Fill.TintAndShade', value)
  }

  get PatternTintAndShade() {
    return this.read('Fill.PatternTintAndShade')
  }

  Clear() {
    const { book, actor } = this.session
    const gone = Object.fromEntries(
      ['Color', 'Pattern', 'PatternColor', 'TintAndShade'].map((k) => [`Fill.${k}`, undefined]),
    )
    for (const area of this.areas()) book.restyle(this.sheet, area, { style: gone }, actor)
  }
}

class Font extends FormatPart {
  readonly className = 'RangeFont'

  get Name() {
    return this.read('Font.Name')
  }

  set Name(value: unknown) {
    this.write('Font.Name', value)
  }

  get Size() {
    return this.read('Font.Size')
  }

  set Size(value: unknown) {
    this.write('Font.Size', value)
  }

  get Color() {
    return this.read('Font.Color') ?? ''
  }

  set Color(value: unknown) {
    this.write('Font.Color', colour(value))
  }

  get Bold() {
    return this.read('Font.Bold')
  }

  set Bold(value: unknown) {
    this.write('Font.Bold', value)
  }

  get Italic() {
    return this.read('Font.Italic')
  }

  set Italic(value: unknown) {
    this.write('Font.Italic', value)
  }

  get Underline() {
    return this.read('Font.Underline')
  }

  set Underline(value: unknown) {
    this.write('Font.Underline', value)
  }

  get Strikethrough() {
    return this.read('Font.Strikethrough')
  }

  set Strikethrough(value: unknown) {
    this.write('Font.Strikethrough', value)
  }

  get Subscript() {
    return this.read('Font.Subscript')
  }

  get Superscript() {
    return this.read('Font.Superscript')
  }

  get TintAndShade() {
    return this.read('Font.TintAndShade')
  }

  set TintAndShade(value: unknown) {
    this.write('Font.TintAndShade', value)
  }
}

class FormatProtection extends FormatPart {
  readonly className = 'FormatProtection'

  get Locked() {
    return this.read('Protection.Locked')
  }

  set Locked(value: unknown) {
    this.write('Protection.Locked', value)
  }

  get FormulaHidden() {
    return this.read('Protection.FormulaHidden')
  }

  set FormulaHidden(value: unknown) {
    this.write('Protection.FormulaHidden', value)
  }
}

class Borders extends HostCollection<Border> {
  readonly className = 'RangeBorderCollection'
  private readonly sheet: Sheet
  private readonly areas: () => Area[]

  constructor(session: Session, sheet: Sheet, areas: () => Area[]) {
    super(session)
    this.sheet = sheet
    this.areas = areas
  }

  items(): Border[] {
    return borderSides.map((side) => this.border(side))
  }

  private border(side: string): Border {
    return new Border(this.session, this.sheet, this.areas, side)
  }

  get Count(): number {
    return borderSides.length
  }

  GetItem(...args: unknown[]): Border {
    const side = borderSides.find((known) => known === text(args, 0))
    if (!side) throw invalidArgument()
    return this.border(side)
  }
}

class Border extends FormatPart {
  readonly className = 'RangeBorder'
  private readonly side: string

  constructor(session: Session, sheet: Sheet, areas: () => Area[], side: string) {
    super(session, sheet, areas)
    this.side = side
  }

  get SideIndex(): string {
    return this.side
  }

  get Style() {
    return this.read(`Borders.${this.side}.Style`)
  }

  set Style(value: unknown) {
    this.write(`Borders.${this.side}.Style`, value)
  }

  get Weight() {
    return this.read(`Borders.${this.side}.Weight`)
  }

  set Weight(value: unknown) {
    this.write(`Borders.${this.side}.Weight`, value)
  }

  get Color() {
    return this.read(`Borders.${this.side}.Color`)
  }

  set Color(value: unknown) {
    this.write(`Borders.${this.side}.Color`, colour(value))
  }

  get TintAndShade() {
    return this.read(`Borders.${this.side}.TintAndShade`)
  }
}
