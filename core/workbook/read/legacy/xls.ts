import { problemsZh } from '../../../messages/zh-CN.ts'
import { Unreadable } from '../../package/unreadable.ts'
import { formatCode } from '../builtin-formats.ts'
import { createDisplay } from '../display.ts'
import { SheetBuilder, type SheetContext, sheetContext } from '../sheet-builder.ts'
import type { FormatReader, Source } from '../source.ts'
import {
  type BiffRecord,
  codePageDecoder,
  decodeRk,
  errorText,
  RecordReader,
  records,
  substream,
  type TextForm,
} from './biff.ts'

const biff5 = 0x0500
const biff8 = 0x0600
const worksheetType = 0

interface SheetEntry {
  name: string
  hidden: boolean
  position: number
}

/** What the first substream says of the whole workbook. */
interface Globals {
  form: TextForm
  date1904: boolean
  sheets: SheetEntry[]
  strings: string[]
  /** Number format codes by the style index of cells. */
  formats: string[]
}

const damaged = () => new Unreadable('corrupt', problemsZh.damagedXls())

/** The version a workbook stream was written in; null if it is no such stream. */
function biffVersion(stream: Uint8Array): number | null {
  const beginning = stream.length >= 8 && stream[0] === 0x09
  if (!beginning) return null
  return stream[1] === 0x08 ? stream[4]! | (stream[5]! << 8) : stream[1]! << 8
}

function readStrings(reader: RecordReader, form: TextForm): string[] {
  reader.skip(4)
  const count = reader.u32()
  const strings: string[] = []
  while (strings.length < count && !reader.ended) strings.push(reader.text(2, form))
  return strings
}

function readGlobals(stream: Uint8Array, version: number): Globals {
  const globals: Globals = { form: { wide: true }, date1904: false, sheets: [], strings: [], formats: [] }
  const declared = new Map<number, string>()
  const styles: number[] = []
  if (version === biff5) globals.form = { wide: false, decode: codePageDecoder(0) }
  for (const { id, blocks } of substream(stream, 0)) {
    const reader = new RecordReader(blocks)
    switch (id) {
      case records.filePass:
        throw new Unreadable('encrypted', problemsZh.encryptedXls())
      case records.codePage:
        if (version === biff5) globals.form = { wide: false, decode: codePageDecoder(reader.u16()) }
        break
      case records.dateMode:
        globals.date1904 = reader.u16() === 1
        break
      case records.format:
        declared.set(reader.u16(), reader.text(version === biff8 ? 2 : 1, globals.form))
        break
      case records.style:
        reader.skip(2)
        styles.push(reader.u16())
        break
      case records.sharedStrings:
        globals.strings = readStrings(reader, globals.form)
        break
      case records.boundSheet: {
        const position = reader.u32()
        const hidden = (reader.u8() & 3) !== 0
        const type = reader.u8()
        if (type === worksheetType) globals.sheets.push({ name: reader.text(1, globals.form), hidden, position })
        break
      }
    }
  }
  globals.formats = styles.map((id) => formatCode(id, declared))
  return globals
}

/** Records that begin with the row, the column and the style of one cell. */
const cellRecords = new Set<number>([
  records.sharedLabel,
  records.label,
  records.richString,
  records.number,
  records.rk,
  records.booleanOrError,
  records.formula,
])

/** Puts the cells of one sheet's records where they belong. */
class CellRecords {
  private readonly sheet: SheetBuilder
  private readonly globals: Globals
  /** A formula whose text comes in a record of its own. */
  private awaited: { row: number; column: number; code: string } | null = null

  constructor(sheet: SheetBuilder, globals: Globals) {
    this.sheet = sheet
    this.globals = globals
  }

  read({ id, blocks }: BiffRecord): void {
    const reader = new RecordReader(blocks)
    if (cellRecords.has(id)) this.cell(id, reader)
    else if (id === records.row) this.row(reader)
    else if (id === records.columnInfo) this.columns(reader)
    else if (id === records.mergedCells) this.merges(reader)
    else if (id === records.multipleRk) this.numbers(reader)
    else if (id === records.string) this.awaitedText(reader)
  }

  private format(style: number): string {
    return this.globals.formats[style] ?? ''
  }

  private cell(id: number, reader: RecordReader): void {
    const row = reader.u16()
    const column = reader.u16()
    const code = this.format(reader.u16())
    if (id === records.sharedLabel) this.sheet.string(row, column, this.globals.strings[reader.u32()] ?? '', code)
    else if (id === records.number) this.number(row, column, reader.f64(), code)
    else if (id === records.rk) this.number(row, column, decodeRk(reader.i32()), code)
    else if (id === records.booleanOrError) this.booleanOrError(row, column, reader.u8(), reader.u8() === 1, code)
    else if (id === records.formula) this.formula(row, column, reader, code)
    else this.sheet.string(row, column, reader.text(2, this.globals.form), code)
  }

  private number(row: number, column: number, value: number, code: string): void {
    if (Number.isFinite(value)) this.sheet.number(row, column, value, code)
  }

  private numbers(reader: RecordReader): void {
    const row = reader.u16()
    const first = reader.u16()
    const cells: { style: number; rk: number }[] = []
    // The last two bytes are the number of the last column.
    while (!reader.ended) {
      const style = reader.u16()
      if (reader.ended) break
      cells.push({ style, rk: reader.i32() })
    }
    cells.forEach(({ style, rk }, i) => {
      this.number(row, first + i, decodeRk(rk), this.format(style))
    })
  }

  private booleanOrError(row: number, column: number, value: number, isError: boolean, code: string): void {
    if (isError) this.sheet.error(row, column, errorText(value), code)
    else this.sheet.boolean(row, column, value !== 0, code)
  }

  /** A formula's result: a number, or a mark of 0xFFFF and what kind of thing it is. */
  private formula(row: number, column: number, reader: RecordReader, code: string): void {
    const bytes = Array.from({ length: 8 }, () => reader.u8())
    if (bytes[6] !== 0xff || bytes[7] !== 0xff) {
      this.number(row, column, new RecordReader([Uint8Array.from(bytes)]).f64(), code)
      return
    }
    if (bytes[0] === 0) this.awaited = { row, column, code }
    else if (bytes[0] === 1) this.booleanOrError(row, column, bytes[2]!, false, code)
    else if (bytes[0] === 2) this.booleanOrError(row, column, bytes[2]!, true, code)
  }

  private awaitedText(reader: RecordReader): void {
    if (!this.awaited) return
    const { row, column, code } = this.awaited
    this.awaited = null
    this.sheet.string(row, column, reader.text(2, this.globals.form), code)
  }

  private row(reader: RecordReader): void {
    const row = reader.u16()
    reader.skip(10)
    if (reader.u16() & 0x20) this.sheet.hiddenRows.add(row)
  }

  private columns(reader: RecordReader): void {
    const first = reader.u16()
    const last = reader.u16()
    const width = reader.u16()
    reader.skip(2)
    if (reader.u16() & 1 || width === 0) this.sheet.hideColumns(first, last)
  }

  private merges(reader: RecordReader): void {
    for (let left = reader.u16(); left > 0 && !reader.ended; left--) {
      const [top, bottom, first, last] = [reader.u16(), reader.u16(), reader.u16(), reader.u16()]
      this.sheet.merge({ top, left: first, bottom, right: last })
    }
  }
}

function readSheet(stream: Uint8Array, entry: SheetEntry, globals: Globals, context: SheetContext) {
  const sheet = new SheetBuilder(entry.name, entry.hidden, context)
  const cells = new CellRecords(sheet, globals)
  for (const record of substream(stream, entry.position)) cells.read(record)
  return sheet.build()
}

/** The stream that holds the workbook; null where a file holds another thing. */
function workbookStream(source: Source): Uint8Array | null {
  if (source.kind === 'biff') return source.bytes
  if (source.kind !== 'cfb') return null
  return source.parts.read('Workbook') ?? source.parts.read('Book')
}

/** Workbooks of Excel 5 to 2003 (BIFF5, BIFF8), and of WPS. */
export const readXls: FormatReader = (source) => {
  const stream = workbookStream(source)
  if (!stream) return null
  const version = biffVersion(stream)
  if (version !== null && version < biff5) throw new Unreadable('not-a-workbook', problemsZh.tooOld())
  if (version !== biff5 && version !== biff8) throw damaged()
  const globals = readGlobals(stream, version)
  const context = sheetContext(createDisplay(globals.date1904), globals.date1904)
  const sheets = globals.sheets.map((entry) => readSheet(stream, entry, globals, context))
  return { format: 'xls', sheets, properties: {} }
}
