import { type Area, parseAddress } from '../../roster/grid.ts'
import { scanXml, type Tag } from '../package/xml-scanner.ts'
import { decodeEscapes } from '../package/xml-text.ts'
import { isoSerial } from './iso-date.ts'
import type { SheetReferences } from './office-parts.ts'
import type { SheetBuilder } from './sheet-builder.ts'

const isTrue = (value: string | null) => value === '1' || value === 'true'

/** 'B3:D5' or 'B3'. */
function parseArea(reference: string): Area | null {
  const [from, to] = reference.split(':')
  const first = parseAddress(from ?? '')
  const last = to === undefined ? first : parseAddress(to)
  if (!first || !last) return null
  return {
    top: Math.min(first.row, last.row),
    left: Math.min(first.column, last.column),
    bottom: Math.max(first.row, last.row),
    right: Math.max(first.column, last.column),
  }
}

/** The column of 'K7', counted from 0. */
function columnOf(reference: string): number {
  let column = 0
  for (let i = 0; i < reference.length; i++) {
    const letter = reference.charCodeAt(i) & ~32
    if (letter < 65 || letter > 90) break
    column = column * 26 + letter - 64
  }
  return column - 1
}

class SheetReader {
  private readonly sheet: SheetBuilder
  private readonly references: SheetReferences
  private row = -1
  private column = -1
  private type = ''
  private style = 0
  private value = ''
  private inline = ''
  /** Which text is being collected, if any. */
  private collecting: 'value' | 'inline' | null = null
  private inData = false
  private inCell = false
  private phonetic = 0

  constructor(sheet: SheetBuilder, references: SheetReferences) {
    this.sheet = sheet
    this.references = references
  }

  open(name: string, tag: Tag): void {
    if (name === 'c' && this.inData) this.openCell(tag)
    else if (this.inCell) {
      if (name === 'v') this.collecting = 'value'
      else if (name === 't') this.collecting = this.phonetic === 0 ? 'inline' : null
      else if (name === 'rPh') this.phonetic++
    } else if (name === 'row' && this.inData) this.openRow(tag)
    else if (name === 'sheetData') this.inData = true
    else if (name === 'col') this.openColumns(tag)
    else if (name === 'mergeCell') {
      const area = parseArea(tag.get('ref') ?? '')
      if (area) this.sheet.merge(area)
    }
  }

  close(name: string): void {
    if (name === 'c' && this.inCell) this.closeCell()
    else if (name === 'sheetData') this.inData = false
    else if (name === 'v' || name === 't') this.collecting = null
    else if (name === 'rPh') this.phonetic--
  }

  text(piece: string): void {
    if (this.collecting === 'value') this.value += piece
    else if (this.collecting === 'inline') this.inline += piece
  }

  private openRow(tag: Tag): void {
    const given = Number(tag.get('r') ?? 0)
    this.row = Number.isInteger(given) && given > 0 ? given - 1 : this.row + 1
    this.column = -1
    const height = tag.get('ht')
    if (isTrue(tag.get('hidden')) || (height !== null && Number(height) === 0)) this.sheet.hiddenRows.add(this.row)
  }

  private openColumns(tag: Tag): void {
    const width = tag.get('width')
    const narrow = width !== null && Number(width) === 0
    if (!narrow && !isTrue(tag.get('hidden'))) return
    this.sheet.hideColumns(Number(tag.get('min')) - 1, Number(tag.get('max')) - 1)
  }

  private openCell(tag: Tag): void {
    const reference = tag.get('r')
    this.column = reference ? columnOf(reference) : this.column + 1
    this.type = tag.get('t') ?? 'n'
    this.style = Number(tag.get('s') ?? 0)
    this.value = ''
    this.inline = ''
    this.inCell = true
  }

  private closeCell(): void {
    this.inCell = false
    this.collecting = null
    const { sheet, row, column, value } = this
    const code = this.references.formats[this.style] ?? ''
    switch (this.type) {
      case 's':
        sheet.string(row, column, value === '' ? '' : (this.references.strings[Number(value)] ?? ''), code)
        break
      case 'inlineStr':
        sheet.string(row, column, decodeEscapes(this.inline), code)
        break
      case 'str':
        sheet.string(row, column, decodeEscapes(value), code)
        break
      case 'b':
        if (value !== '') sheet.boolean(row, column, isTrue(value.trim().toLowerCase()), code)
        break
      case 'e':
        if (value !== '') sheet.error(row, column, value, code)
        break
      case 'd':
        this.date(value, code)
        break
      default:
        this.number(value, code)
    }
  }

  private number(value: string, code: string): void {
    if (value === '') return
    const number = Number(value)
    if (Number.isFinite(number)) this.sheet.number(this.row, this.column, number, code)
    else this.sheet.string(this.row, this.column, value, code)
  }

  /** A date written out (t="d") is the serial number that Excel would make of it. */
  private date(value: string, code: string): void {
    const serial = isoSerial(value.trim(), this.references.date1904)
    if (serial === null) this.sheet.string(this.row, this.column, value, code)
    else this.sheet.number(this.row, this.column, serial, code)
  }
}

/** Reads the cells, merges and hidden rows and columns of a worksheet part into `sheet`. */
export function readSheet(xml: string, part: string, sheet: SheetBuilder, references: SheetReferences): void {
  scanXml(xml, new SheetReader(sheet, references), part)
}
