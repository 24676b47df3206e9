import { problemsZh } from '../../../messages/zh-CN.ts'
import { Unreadable } from '../../package/unreadable.ts'
import { workbookName } from '../../package/workbook-part.ts'
import { formatCode } from '../builtin-formats.ts'
import { type Contents, type PartLanguage, readOfficeParts, type SheetReferences } from '../office-parts.ts'
import type { SheetBuilder } from '../sheet-builder.ts'
import type { FormatReader } from '../source.ts'
import { decodeRk, errorText, RecordReader } from './biff.ts'

/** Records of the binary parts that are read ([MS-XLSB] 2.3.2). */
const records = {
  row: 0,
  blank: 1,
  rk: 2,
  error: 3,
  boolean: 4,
  real: 5,
  text: 6,
  sharedText: 7,
  formulaText: 8,
  formulaNumber: 9,
  formulaBoolean: 10,
  formulaError: 11,
  sharedItem: 19,
  format: 44,
  style: 47,
  columns: 60,
  richText: 62,
  workbookProperties: 153,
  sheet: 156,
  merge: 176,
  beginCellStyles: 617,
  endCellStyles: 618,
} as const

/** By how much the ids of cells without a column of their own are higher: such a cell stands right of the last. */
const shortCells = 11
const longestName = 31
const noText = 0xffffffff
const styleMask = 0xffffff

/** Reports the records of a part; ids and lengths are written seven bits a byte. */
function scanRecords(bytes: Uint8Array, part: string, record: (id: number, reader: RecordReader) => void): void {
  let at = 0
  const number = (longest: number) => {
    let value = 0
    for (let i = 0; i < longest; i++) {
      const byte = bytes[at++] ?? 0
      value |= (byte & 0x7f) << (7 * i)
      if (byte < 0x80) break
    }
    return value
  }
  while (at < bytes.length) {
    const id = number(2)
    const end = number(4) + at
    if (end > bytes.length) throw new Unreadable('corrupt', problemsZh.damagedPart(part))
    record(id, new RecordReader([bytes.subarray(at, end)]))
    at = end
  }
}

function text(reader: RecordReader): string {
  const length = reader.u32()
  return length === noText ? '' : reader.utf16(length)
}

/** Rich text begins with flags; what follows the characters says only how they look and sound. */
function richText(reader: RecordReader): string {
  reader.skip(1)
  return text(reader)
}

function readContents(bytes: Uint8Array, part: string): Contents {
  const contents: Contents = { date1904: false, sheets: [] }
  scanRecords(bytes, part, (id, reader) => {
    if (id === records.workbookProperties) contents.date1904 = (reader.u32() & 1) !== 0
    if (id !== records.sheet) return
    const hidden = reader.u32() !== 0
    reader.skip(4)
    const relationship = text(reader)
    const name = text(reader)
    // The records of early trial versions of Excel 2007 are not those of any Excel since.
    if (name.length > longestName) throw new Unreadable('corrupt', problemsZh.damagedPart(part))
    contents.sheets.push({ name, hidden, relationship })
  })
  return contents
}

function readStrings(bytes: Uint8Array, part: string): string[] {
  const strings: string[] = []
  scanRecords(bytes, part, (id, reader) => {
    if (id === records.sharedItem) strings.push(richText(reader))
  })
  return strings
}

function readFormats(bytes: Uint8Array, part: string): string[] {
  const declared = new Map<number, string>()
  const ids: number[] = []
  let inCellStyles = false
  scanRecords(bytes, part, (id, reader) => {
    if (id === records.format) declared.set(reader.u16(), text(reader))
    else if (id === records.beginCellStyles) inCellStyles = true
    else if (id === records.endCellStyles) inCellStyles = false
    else if (id === records.style && inCellStyles) {
      reader.skip(2)
      ids.push(reader.u16())
    }
  })
  return ids.map((id) => formatCode(id, declared))
}

interface Place {
  row: number
  column: number
}

function readCell(
  id: number,
  { row, column }: Place,
  reader: RecordReader,
  sheet: SheetBuilder,
  references: SheetReferences,
): void {
  const code = references.formats[reader.u32() & styleMask] ?? ''
  const number = (value: number) => {
    if (Number.isFinite(value)) sheet.number(row, column, value, code)
  }
  switch (id) {
    case records.rk:
      number(decodeRk(reader.i32()))
      break
    case records.real:
    case records.formulaNumber:
      number(reader.f64())
      break
    case records.boolean:
    case records.formulaBoolean:
      sheet.boolean(row, column, reader.u8() !== 0, code)
      break
    case records.error:
    case records.formulaError:
      sheet.error(row, column, errorText(reader.u8()), code)
      break
    case records.text:
    case records.formulaText:
      sheet.string(row, column, text(reader), code)
      break
    case records.richText:
      sheet.string(row, column, richText(reader), code)
      break
    case records.sharedText:
      sheet.string(row, column, references.strings[reader.u32()] ?? '', code)
      break
  }
}

const isCell = (id: number) => (id >= records.blank && id <= records.formulaError) || id === records.richText
const isShortCell = (id: number) => id >= records.blank + shortCells && id <= records.sharedText + shortCells

function readSheet(bytes: Uint8Array, part: string, sheet: SheetBuilder, references: SheetReferences): void {
  const place = { row: -1, column: -1 }
  scanRecords(bytes, part, (id, reader) => {
    if (isCell(id)) {
      place.column = reader.u32()
      readCell(id, place, reader, sheet, references)
    } else if (isShortCell(id)) {
      place.column++
      readCell(id - shortCells, place, reader, sheet, references)
    } else if (id === records.row) {
      place.row = reader.u32()
      place.column = -1
      reader.skip(7)
      if (reader.u8() & 0x10) sheet.hiddenRows.add(place.row)
    } else if (id === records.columns) {
      const [first, last, width] = [reader.u32(), reader.u32(), reader.u32()]
      reader.skip(4)
      if (reader.u16() & 1 || width === 0) sheet.hideColumns(first, last)
    } else if (id === records.merge) {
      const [top, bottom, left, right] = [reader.u32(), reader.u32(), reader.u32(), reader.u32()]
      sheet.merge({ top, left, bottom, right })
    }
  })
}

const binaryParts: PartLanguage<Uint8Array> = {
  format: 'xlsb',
  load: (parts, name) => parts.read(name),
  contents: readContents,
  strings: readStrings,
  formats: readFormats,
  cells: readSheet,
}

/** Binary workbooks of Excel 2007 and later (.xlsb). */
export const readXlsb: FormatReader = (source) => {
  const workbook = source.kind === 'zip' ? workbookName(source.parts) : null
  if (source.kind !== 'zip' || workbook === null || !/\.bin$/i.test(workbook)) return null
  return readOfficeParts(source.parts, workbook, binaryParts)
}
