import { scanXml, type Tag, type XmlHandler } from '../../package/xml-scanner.ts'
import { decodeXml } from '../../package/xml-text.ts'
import { createDisplay } from '../display.ts'
import { isoSerial } from '../iso-date.ts'
import { limits } from '../limits.ts'
import { SheetBuilder, type SheetContext, sheetContext } from '../sheet-builder.ts'
import type { FormatReader } from '../source.ts'

/** Formats that XML Spreadsheet 2003 writes by name, as Excel in Chinese shows them. */
const namedFormats: Record<string, string> = {
  'general number': 'General',
  'general date': 'yyyy/m/d h:mm',
  'long date': 'yyyy"年"m"月"d"日"',
  'medium date': 'd-mmm-yy',
  'short date': 'yyyy/m/d',
  'long time': 'h:mm:ss',
  'medium time': 'h:mm AM/PM',
  'short time': 'h:mm',
  currency: '"¥"#,##0.00;"¥"-#,##0.00',
  'euro currency': '[$€-2] #,##0.00',
  fixed: '0.00',
  standard: '#,##0.00',
  percent: '0.00%',
  scientific: '0.00E+00',
}

function position(tag: Tag, next: number, most: number): number {
  const index = Number(tag.prefixed('Index') ?? next + 1)
  return Number.isInteger(index) && index > 0 ? Math.min(index - 1, most) : next
}

function count(tag: Tag, name: string, most: number): number {
  const value = Number(tag.prefixed(name) ?? 0)
  return value > 0 ? Math.min(Math.floor(value), most) : 0
}

const isHidden = (tag: Tag, size: string) => tag.prefixed('Hidden') === '1' || Number(tag.prefixed(size) ?? 1) === 0

/** Reads styles, then sheets row by row; what hides a sheet comes after its cells. */
class SpreadsheetReader implements XmlHandler {
  readonly sheets: SheetBuilder[] = []
  private readonly path: string[] = []
  private readonly formats = new Map<string, string>()
  private style = ''
  private date1904 = false
  private context: SheetContext | null = null
  private sheet: SheetBuilder | null = null
  private row = -1
  private rowSpan = 0
  private rowStyle: string | null = null
  private column = -1
  private across = 0
  private columnStyles = new Map<number, string>()
  private nextColumn = 0
  private cellStyle: string | null = null
  private type: string | null = null
  private data = ''

  open(name: string, tag: Tag): void {
    const parent = this.path.at(-1)
    this.path.push(name)
    if (name === 'Style') this.style = tag.prefixed('ID') ?? ''
    else if (name === 'NumberFormat') this.formats.set(this.style, tag.prefixed('Format') ?? 'General')
    else if (name === 'Date1904') this.date1904 = true
    else if (name === 'Worksheet') this.openSheet(tag)
    else if (name === 'Column' && parent === 'Table') this.openColumn(tag)
    else if (name === 'Row' && parent === 'Table') this.openRow(tag)
    else if (name === 'Cell' && parent === 'Row') this.openCell(tag)
    else if (name === 'Data' && parent === 'Cell') {
      this.type = tag.prefixed('Type') ?? 'String'
      this.data = ''
    }
  }

  close(name: string): void {
    this.path.pop()
    if (name === 'Data' && this.type !== null && this.path.at(-1) === 'Cell') this.place(this.type)
  }

  text(piece: string): void {
    if (this.type !== null) this.data += piece
    else if (this.path.at(-1) === 'Visible' && /hidden/i.test(piece)) this.sheet?.hide()
  }

  private openSheet(tag: Tag): void {
    this.context ??= sheetContext(createDisplay(this.date1904), this.date1904)
    this.sheet = new SheetBuilder(tag.prefixed('Name') ?? '', false, this.context)
    this.sheets.push(this.sheet)
    this.row = -1
    this.rowSpan = 0
    this.nextColumn = 0
    this.columnStyles = new Map()
  }

  private openColumn(tag: Tag): void {
    const first = position(tag, this.nextColumn, limits.columns)
    const last = first + count(tag, 'Span', limits.columns - first)
    this.nextColumn = last + 1
    if (isHidden(tag, 'Width')) this.sheet?.hideColumns(first, last)
    const style = tag.prefixed('StyleID')
    for (let column = first; style !== null && column <= last; column++) this.columnStyles.set(column, style)
  }

  private openRow(tag: Tag): void {
    this.row = position(tag, this.row + 1 + this.rowSpan, limits.rows)
    this.rowSpan = count(tag, 'Span', limits.rows - this.row)
    this.rowStyle = tag.prefixed('StyleID')
    this.column = -1
    this.across = 0
    if (!isHidden(tag, 'Height')) return
    for (let row = this.row; row <= this.row + this.rowSpan; row++) this.sheet?.hiddenRows.add(row)
  }

  private openCell(tag: Tag): void {
    this.column = position(tag, this.column + 1 + this.across, limits.columns)
    this.across = count(tag, 'MergeAcross', limits.columns)
    const down = count(tag, 'MergeDown', limits.rows)
    this.cellStyle = tag.prefixed('StyleID')
    if (this.across > 0 || down > 0) {
      this.sheet?.merge({
        top: this.row,
        left: this.column,
        bottom: this.row + down,
        right: this.column + this.across,
      })
    }
  }

  private format(): string {
    const style = this.cellStyle ?? this.rowStyle ?? this.columnStyles.get(this.column) ?? 'Default'
    const format = this.formats.get(style) ?? ''
    return namedFormats[format.toLowerCase()] ?? format
  }

  private place(type: string): void {
    const { sheet, row, column, data } = this
    this.type = null
    if (!sheet) return
    const code = this.format()
    const number = type === 'DateTime' ? isoSerial(data.trim(), this.date1904) : Number(data)
    const isNumber = (type === 'Number' || type === 'DateTime') && data.trim() !== ''
    if (isNumber && number !== null && Number.isFinite(number)) sheet.number(row, column, number, code)
    else if (type === 'Boolean') sheet.boolean(row, column, data.trim() === '1', code)
    else if (type === 'Error') sheet.error(row, column, data, code)
    else sheet.string(row, column, data, code)
  }
}

/** XML Spreadsheets of Excel 2003, which many office systems save under the name .xls. */
export const readSpreadsheetXml: FormatReader = (source) => {
  if (source.kind !== 'xml') return null
  const reader = new SpreadsheetReader()
  scanXml(decodeXml(source.bytes), reader, 'XML')
  return { format: 'xml-2003', sheets: reader.sheets.map((sheet) => sheet.build()), properties: {} }
}
