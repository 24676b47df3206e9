import { writeCsv } from 'hucre/csv'
import { cellText } from './text.ts'

/** More digits than a number cell can hold: an ID number that would lose its end. */
const longNumber = /^\d{12,}$/

/**
 * A table as .csv for Excel and WPS: UTF-8 with its mark, lines parted by CR LF. A text that Excel would take for a formula
 * (= + - @) or a number it would round (12 digits and more) begins with ' and so stays text.
 */
export function csvBytes(rows: readonly (readonly (string | number | null)[])[]): Uint8Array {
  const written = rows.map((row) => row.map((value) => (typeof value === 'string' ? guarded(cellText(value)) : value)))
  return new TextEncoder().encode(writeCsv(written, { bom: true, escapeFormulae: true }))
}

function guarded(text: string): string {
  return longNumber.test(text) ? `'${text}` : text
}
