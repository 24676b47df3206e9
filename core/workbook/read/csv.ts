import { detectDelimiter } from 'hucre/csv'
import { createDisplay } from './display.ts'
import { limits } from './limits.ts'
import { SheetBuilder, sheetContext } from './sheet-builder.ts'
import type { FormatReader } from './source.ts'
import { decodeText } from './text-encoding.ts'

const quote = 34
const longestField = limits.cellText

/** Where a quoted field that begins at `start` is closed; a quote that is never closed holds all the rest. */
function closingQuote(text: string, start: number): number {
  let at = start + 1
  for (; at < text.length; at++) {
    if (text.charCodeAt(at) !== quote) continue
    if (text.charCodeAt(at + 1) !== quote) break
    at++
  }
  return at
}

/** Where the field that goes on at `start` ends: before the next delimiter or line break. */
function fieldEnd(text: string, start: number, delimiter: number): number {
  let at = start
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === delimiter || code === 10 || code === 13) break
  }
  return at
}

/**
 * Splits delimited text (RFC 4180, as Excel reads it) into fields and reports each that is not empty, with its row and
 * column counted from 0. Line breaks inside quotes belong to the field. `delimiter` is one character.
 */
export function splitDelimited(
  text: string,
  delimiter: string,
  field: (row: number, column: number, value: string) => void,
): void {
  const delimiterCode = delimiter.charCodeAt(0)
  let row = 0
  let column = 0
  let at = 0
  while (at < text.length) {
    let value = ''
    if (text.charCodeAt(at) === quote) {
      const closing = closingQuote(text, at)
      value = text.slice(at + 1, Math.min(closing, at + 2 * longestField)).replaceAll('""', '"')
      at = closing + 1
    }
    const end = fieldEnd(text, at, delimiterCode)
    value += text.slice(at, Math.min(end, at + longestField))
    if (value !== '') field(row, column, value.slice(0, longestField))
    if (text.charCodeAt(end) === delimiterCode) {
      column++
      at = end + 1
    } else {
      row++
      column = 0
      at = end + (text.startsWith('\r\n', end) ? 2 : 1)
    }
  }
}

/** As much of a text as tells how its fields are delimited. */
const sampleLength = 20_000

/** Where the first line says so in Excel's own way (`sep=;`), that is the delimiter, and the line is no row. */
function declaredDelimiter(text: string): { delimiter: string; body: string } | null {
  const match = /^sep=([^\r\n])\r?\n/i.exec(text)
  return match ? { delimiter: match[1]!, body: text.slice(match[0].length) } : null
}

/**
 * Delimited text. Nothing in it has a type: every cell is the text that was typed, an ID number and 1985.10 included.
 */
export const readCsv: FormatReader = (source) => {
  if (source.kind !== 'text') return null
  const text = decodeText(source.bytes)
  const { delimiter, body } = declaredDelimiter(text) ?? {
    delimiter: detectDelimiter(text.slice(0, sampleLength)),
    body: text,
  }
  const sheet = new SheetBuilder('Sheet1', false, sheetContext(createDisplay(false), false))
  splitDelimited(body, delimiter, (row, column, value) => {
    sheet.string(row, column, value.replace(/\r\n?/g, '\n'), '')
  })
  return { format: 'csv', sheets: [sheet.build()], properties: {} }
}
