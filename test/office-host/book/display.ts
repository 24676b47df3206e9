import type { CellValue } from '../../../core/roster/grid.ts'
import { createDisplay } from '../../../core/workbook/read/display.ts'

const since1900 = createDisplay(false)
const since1904 = createDisplay(true)

/** What Excel in Chinese shows in a cell that is wide enough. `date1904`: the workbook counts days from 1904. */
export function displayed(value: CellValue, format: string, date1904 = false): string {
  const display = date1904 ? since1904 : since1900
  if (value === null) return ''
  if (typeof value === 'boolean') return display.boolean(value)
  return typeof value === 'number' ? display.number(value, format) : display.text(value, format)
}

/** A digit of the standard font in points, and what Excel leaves free in a column. */
const digit = 6
const margin = 3.75

/** Digits' widths a text takes; a Chinese character is as wide as two. */
const widthOf = (text: string) => [...text].reduce((width, letter) => width + (letter > '\u2e80' ? 2 : 1), 0)

/**
 * A number that does not fit its column shows number signs, in `Range.text` too. General rounds instead, as long as the
 * digits before the point fit. `width` is the column's, in points.
 */
export function fitted(text: string, format: string, width: number): string {
  const room = Math.max(0, Math.floor((width - margin) / digit))
  const needed = format === '' || format === 'General' ? text.split(/[.E]/)[0]! : text
  return widthOf(needed) > room ? '#'.repeat(Math.max(1, room)) : text
}
