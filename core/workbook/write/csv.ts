import { writeCsv } from 'hucre/csv'
import { cellText } from './text.ts'

/** More digits than a number cell can hold: an ID number that would lose its end. */
const longNumber = /^\d{12,}$/
/** A number that would lose its last zero: 1985.10, which is October. */
const lastZero = /^[-+]?\d*\.\d*0$/
/** Excel takes the wide signs for = + - @ too. */
const wideSign = /^[＝＋－＠]/

/**
 * A table as .csv for Excel and WPS: UTF-8 with its mark, lines parted by CR LF. A text that Excel would take for a formula
 * (= + - @) or a number it would not keep as written (12 digits and more, 1985.10) begins with ' and so stays text.
 */
export function csvBytes(rows: readonly (readonly (string | number | null)[])[]): Uint8Array {
  const written = rows.map((row) => row.map((value) => (typeof value === 'string' ? guarded(cellText(value)) : value)))
  return new TextEncoder().encode(writeCsv(written, { bom: true, escapeFormulae: true }))
}

function guarded(text: string): string {
  const isChanged = [longNumber, lastZero, wideSign].some((pattern) => pattern.test(text))
  return isChanged ? `'${text}` : text
}
