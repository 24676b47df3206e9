import { detectDelimiter, parseCsv } from 'hucre/csv'
import { problemsZh } from '../messages/problems.zh-CN.ts'
import { decodeText } from './decode-text.ts'
import { createDisplay } from './display.ts'
import { limits } from './limits.ts'
import { SheetBuilder, sheetContext } from './sheet-builder.ts'
import { Unreadable } from './unreadable.ts'
import type { Workbook } from './workbook.ts'

/** Where the first line says so in Excel's own way (`sep=;`), that is the delimiter, and the line is no row. */
function declaredDelimiter(text: string): { delimiter: string; body: string } | null {
  const match = /^sep=([^\r\n])\r?\n/i.exec(text)
  return match ? { delimiter: match[1]!, body: text.slice(match[0].length) } : null
}

/** The cells a text can hold at most: refused before any of them is made. */
function checkSize(text: string, delimiter: string): void {
  let cells = 0
  for (let i = 0; i < text.length; i++) {
    const character = text[i]
    if (character === delimiter || character === '\n' || character === '\r') cells++
  }
  if (cells > limits.cells) throw new Unreadable('too-large', problemsZh.tooWide())
}

/**
 * Reads delimited text. Nothing in it has a type: every cell is the text that was typed, an ID number and 1985.10
 * included. @throws Unreadable
 */
export function readCsv(bytes: Uint8Array, file: string): Workbook {
  const text = decodeText(bytes)
  const declared = declaredDelimiter(text)
  const body = declared?.body ?? text
  const delimiter = declared?.delimiter ?? detectDelimiter(body.slice(0, 100_000))
  checkSize(body, delimiter)
  const sheet = new SheetBuilder('Sheet1', false, sheetContext(createDisplay(false), false))
  parseCsv(body, { delimiter }).forEach((cells, row) => {
    cells.forEach((cell, column) => {
      sheet.string(row, column, String(cell ?? ''), '')
    })
  })
  return { file, format: 'csv', sheets: [sheet.build()], properties: {} }
}
