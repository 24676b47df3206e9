import type { CellValue } from '../../../core/roster/grid.ts'
import { createDisplay } from '../../../core/workbook/display.ts'

const since1900 = createDisplay(false)
const since1904 = createDisplay(true)

/** What Excel in Chinese shows in a cell that is wide enough. `date1904`: the workbook counts days from 1904. */
export function displayed(value: CellValue, format: string, date1904 = false): string {
  const display = date1904 ? since1904 : since1900
  if (value === null) return ''
  if (typeof value === 'boolean') return display.boolean(value)
  return typeof value === 'number' ? display.number(value, format) : display.text(value, format)
}
