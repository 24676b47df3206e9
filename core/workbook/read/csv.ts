import { detectDelimiter } from 'hucre/csv'
import { decodeText } from './decode-text.ts'
import { splitDelimited } from './delimited.ts'
import { createDisplay } from './display.ts'
import { SheetBuilder, sheetContext } from './sheet-builder.ts'
import type { Workbook } from './workbook.ts'

/** As much of a text as tells how its fields are delimited. */
const sampleLength = 20_000

/** Where the first line says so in Excel's own way (`sep=;`), that is the delimiter, and the line is no row. */
function declaredDelimiter(text: string): { delimiter: string; body: string } | null {
  const match = /^sep=([^\r\n])\r?\n/i.exec(text)
  return match ? { delimiter: match[1]!, body: text.slice(match[0].length) } : null
}

/**
 * Reads delimited text. Nothing in it has a type: every cell is the text that was typed, an ID number and 1985.10
 * included. @throws Unreadable
 */
export function readCsv(bytes: Uint8Array, file: string): Workbook {
  const text = decodeText(bytes)
  const { delimiter, body } = declaredDelimiter(text) ?? {
    delimiter: detectDelimiter(text.slice(0, sampleLength)),
    body: text,
  }
  const sheet = new SheetBuilder('Sheet1', false, sheetContext(createDisplay(false), false))
  splitDelimited(body, delimiter, (row, column, value) => {
    sheet.string(row, column, value.replace(/\r\n?/g, '\n'), '')
  })
  return { file, format: 'csv', sheets: [sheet.build()], properties: {} }
}
