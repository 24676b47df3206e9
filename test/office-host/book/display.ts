import { SSF } from '@e965/xlsx'
import type { CellValue } from '../../../core/roster/grid.ts'

/** What Excel shows in a cell that is wide enough. `date1904`: the workbook counts days from 1904. */
export function displayed(value: CellValue, format: string, date1904 = false): string {
  if (value === null) return ''
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  if (typeof value === 'string')
    return format === '@' || !format.includes('@') ? value : formatted(format, value, date1904)
  return format === '@' ? String(value) : formatted(format, value, date1904)
}

function formatted(format: string, value: string | number, date1904: boolean): string {
  try {
    return SSF.format(format === '' ? 'General' : format, value, { date1904 })
  } catch {
    // Excel shows number signs for a value its format cannot show, such as a date before 1900.
    return '########'
  }
}
