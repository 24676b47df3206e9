import { problemsZh } from '../../../messages/zh-CN.ts'
import type { Package } from '../../package/package.ts'
import { Unreadable } from '../../package/unreadable.ts'
import { scanXml, type Tag, type XmlHandler } from '../../package/xml-scanner.ts'
import { createDisplay } from '../display.ts'
import { isoSerial } from '../iso-date.ts'
import { limits } from '../limits.ts'
import { SheetBuilder, type SheetContext, sheetContext } from '../sheet-builder.ts'
import type { FormatReader } from '../source.ts'

const contentPart = 'content.xml'
const manifestPart = 'META-INF/manifest.xml'

/** How often a row or cell is repeated; what lies beyond the sheet is not. */
function repeats(tag: Tag, name: string, most: number): number {
  const count = Number(tag.prefixed(name) ?? 1)
  return Number.isInteger(count) && count > 0 ? Math.min(count, most) : 1
}

interface Cell {
  column: number
  count: number
  type: string
  value: string
  text: string[]
  paragraphs: number
}

/** Reads content.xml: rows and cells come one after another and may be repeated; each cell carries what it shows. */
class ContentReader implements XmlHandler {
  readonly sheets: SheetBuilder[] = []
  private readonly context: SheetContext
  private readonly hiddenStyles = new Set<string>()
  private style = ''
  private sheet: SheetBuilder | null = null
  private depth = 0
  private row = 0
  private rowCount = 1
  private column = 0
  private columnDefinitions = 0
  private cells: Cell[] = []
  private cell: Cell | null = null
  private annotation = 0

  constructor(context: SheetContext) {
    this.context = context
  }

  open(name: string, tag: Tag): void {
    if (name === 'table') this.openTable(tag)
    else if (name === 'style') this.style = tag.prefixed('name') ?? ''
    else if (name === 'table-properties' && tag.prefixed('display') === 'false') this.hiddenStyles.add(this.style)
    else if (!this.sheet || this.depth !== 1) return
    else if (name === 'table-row') this.openRow(tag)
    else if (name === 'table-column') this.openColumn(tag)
    else if (name === 'table-cell' || name === 'covered-table-cell') this.openCell(tag)
    else if (name === 'annotation') this.annotation++
    else if (this.cell && this.annotation === 0) this.openText(name, tag)
  }

  close(name: string): void {
    if (name === 'table') this.closeTable()
    else if (name === 'table-row' && this.depth === 1) this.closeRow()
    else if (name === 'table-cell' || name === 'covered-table-cell') this.cell = null
    else if (name === 'annotation') this.annotation--
  }

  text(piece: string): void {
    if (this.cell && this.annotation === 0 && this.cell.paragraphs > 0) this.cell.text.push(piece)
  }

  private openTable(tag: Tag): void {
    if (++this.depth > 1) return
    const hidden = this.hiddenStyles.has(tag.prefixed('style-name') ?? '')
    this.sheet = new SheetBuilder(tag.prefixed('name') ?? '', hidden, this.context)
    this.sheets.push(this.sheet)
    this.row = 0
    this.columnDefinitions = 0
  }

  private closeTable(): void {
    if (--this.depth === 0) this.sheet = null
  }

  private openRow(tag: Tag): void {
    this.rowCount = repeats(tag, 'number-rows-repeated', limits.rows - this.row)
    this.column = 0
    this.cells = []
    const visibility = tag.prefixed('visibility')
    if (visibility !== 'collapse' && visibility !== 'filter') return
    for (let i = 0; i < this.rowCount; i++) this.sheet?.hiddenRows.add(this.row + i)
  }

  private closeRow(): void {
    for (let i = 0; i < this.rowCount && this.cells.length > 0; i++) {
      for (const cell of this.cells) this.place(this.row + i, cell)
    }
    this.row += this.rowCount
  }

  private openColumn(tag: Tag): void {
    const count = repeats(tag, 'number-columns-repeated', limits.columns)
    const first = this.columnDefinitions
    this.columnDefinitions += count
    const visibility = tag.prefixed('visibility')
    if (visibility === 'collapse' || visibility === 'filter') this.sheet?.hideColumns(first, first + count - 1)
  }

  private openCell(tag: Tag): void {
    const count = repeats(tag, 'number-columns-repeated', limits.columns)
    const type = tag.prefixed('value-type') ?? ''
    const value = tag.prefixed('date-value') ?? tag.prefixed('boolean-value') ?? tag.prefixed('value') ?? ''
    this.cell = { column: this.column, count, type, value, text: [], paragraphs: 0 }
    this.cells.push(this.cell)
    const right = this.column + repeats(tag, 'number-columns-spanned', limits.columns) - 1
    const bottom = this.row + repeats(tag, 'number-rows-spanned', limits.rows) - 1
    if (right > this.column || bottom > this.row) {
      this.sheet?.merge({ top: this.row, left: this.column, bottom, right })
    }
    this.column += count
  }

  private openText(name: string, tag: Tag): void {
    const { cell } = this
    if (!cell) return
    if (name === 'p' && cell.paragraphs++ > 0) cell.text.push('\n')
    else if (name === 's') cell.text.push(' '.repeat(repeats(tag, 'c', 1000)))
    else if (name === 'tab') cell.text.push('\t')
    else if (name === 'line-break') cell.text.push('\n')
  }

  private place(row: number, { column, count, type, value, text }: Cell): void {
    const shown = text.join('')
    if (shown === '' && value === '') return
    for (let c = column; c < Math.min(column + count, limits.columns); c++) this.placeOne(row, c, type, value, shown)
  }

  private placeOne(row: number, column: number, type: string, value: string, shown: string): void {
    const { sheet, context } = this
    if (!sheet) return
    const number = type === 'date' ? isoSerial(value, context.date1904) : Number(value)
    if (type === 'boolean') sheet.boolean(row, column, value === 'true', '')
    else if (type === 'date' && number !== null) sheet.set(row, column, number, shown, 'yyyy/m/d')
    else if (value !== '' && Number.isFinite(number)) sheet.set(row, column, number, shown, '')
    else sheet.string(row, column, shown, '')
  }
}

function isSpreadsheet(parts: Package): boolean {
  const type = parts.read('mimetype')
  return type !== null && new TextDecoder().decode(type).includes('opendocument.spreadsheet')
}

/** OpenDocument spreadsheets. What a cell shows stands in the file beside its value. */
export const readOds: FormatReader = (source) => {
  if (source.kind !== 'zip' || !isSpreadsheet(source.parts)) return null
  const { parts } = source
  if (parts.text(manifestPart)?.includes('encryption-data')) {
    throw new Unreadable('encrypted', problemsZh.encryptedOds())
  }
  const xml = parts.text(contentPart)
  if (xml === null) throw new Unreadable('corrupt', problemsZh.damagedPart(contentPart))
  const reader = new ContentReader(sheetContext(createDisplay(false), false))
  scanXml(xml, reader, contentPart)
  return { format: 'ods', sheets: reader.sheets.map((sheet) => sheet.build()), properties: {} }
}
