import type { CellValue } from '../../../core/roster/grid.ts'

/** What Excel makes of something written into a cell. `format` is set only where Excel changes the number format. */
export interface Entry {
  value: CellValue
  formula?: string
  format?: string
}

const errors = new Set(['#N/A', '#REF!', '#NAME?', '#VALUE!', '#DIV/0!', '#NUM!', '#NULL!', '#SPILL!', '#CALC!'])
export const isErrorText = (text: string) => errors.has(text.toUpperCase())

/** Excel keeps 15 significant digits; an ID number of 18 loses its last three. */
const fifteenDigits = (n: number) => Number(n.toPrecision(15))

/** Serial number of a day of the Gregorian calendar (1900 system); null if there is no such day. */
export function serialOf(year: number, month: number, day: number): number | null {
  if (year < 1900 || year > 9999 || month < 1 || month > 12 || day < 1) return null
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  if (day > lengths[month - 1]!) return null
  const before = year - 1
  let days = before * 365 + Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400) - 693_594
  for (let m = 0; m < month - 1; m++) days += lengths[m]!
  const serial = days + day
  // Excel counts a 29 February 1900 that never was: days before 1 March 1900 are one lower.
  return serial < 61 ? serial - 1 : serial
}

type Reader = (text: string, today: string) => Entry | null

const readNumber: Reader = (text) => {
  if (!/^[-+]?(\d+|\d{1,3}(,\d{3})+)?(\.\d*)?(e[-+]?\d+)?$/i.test(text) || !/\d/.test(text)) return null
  const value = fifteenDigits(Number(text.replaceAll(',', '')))
  if (!Number.isFinite(value)) return null
  if (/e/i.test(text)) return { value, format: '0.00E+00' }
  if (text.includes(',')) return { value, format: text.includes('.') ? '#,##0.00' : '#,##0' }
  return { value }
}

/** Accountants write a negative number in brackets. */
const readBracketed: Reader = (text, today) => {
  const inner = /^\((\d[\d,.]*)\)$/.exec(text)
  const entry = inner && readNumber(inner[1]!, today)
  return entry && typeof entry.value === 'number' ? { ...entry, value: -entry.value } : null
}

const readPercent: Reader = (text) => {
  const match = /^([-+]?\d+(?:\.\d+)?)\s*%$/.exec(text)
  if (!match) return null
  return { value: fifteenDigits(Number(match[1]) / 100), format: match[1]!.includes('.') ? '0.00%' : '0%' }
}

const readCurrency: Reader = (text) => {
  const match = /^([¥￥$])\s*(\d[\d,]*(?:\.\d+)?)$/.exec(text)
  if (!match) return null
  const sign = match[1] === '$' ? '$' : '¥'
  const tail = match[2]!.includes('.') ? '.00' : ''
  return { value: Number(match[2]!.replaceAll(',', '')), format: `"${sign}"#,##0${tail}` }
}

const fullYear = (text: string) => {
  const year = Number(text)
  return text.length > 2 ? year : year < 30 ? 2000 + year : 1900 + year
}

const dated = (year: number, month: number, day: number, format: string): Entry | null => {
  const value = serialOf(year, month, day)
  return value === null ? null : { value, format }
}

const readDate: Reader = (text, today) => {
  let match = /^(\d{4}|\d{2})([-/])(\d{1,2})\2(\d{1,2})$/.exec(text)
  if (match) return dated(fullYear(match[1]!), Number(match[3]), Number(match[4]), 'yyyy/m/d')
  match = /^(\d{4}|\d{2})年(\d{1,2})月(\d{1,2})日$/.exec(text)
  if (match) return dated(fullYear(match[1]!), Number(match[2]), Number(match[3]), 'yyyy"年"m"月"d"日"')
  match = /^(\d{4})年(\d{1,2})月$/.exec(text)
  if (match) return dated(Number(match[1]), Number(match[2]), 1, 'yyyy"年"m"月"')
  match = /^(\d{4})[-/](\d{1,2})$/.exec(text)
  if (match) return dated(Number(match[1]), Number(match[2]), 1, 'mmm-yy')
  match = /^(\d{1,2})[-/](\d{1,2})$/.exec(text)
  if (match) return dated(Number(today.slice(0, 4)), Number(match[1]), Number(match[2]), 'd-mmm')
  match = /^(\d{1,2})月(\d{1,2})日$/.exec(text)
  return match ? dated(Number(today.slice(0, 4)), Number(match[1]), Number(match[2]), 'm"月"d"日"') : null
}

const readTime: Reader = (text) => {
  const match = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text)
  if (!match || Number(match[2]) > 59 || Number(match[3] ?? 0) > 59) return null
  const seconds = Number(match[1]) * 3600 + Number(match[2]) * 60 + Number(match[3] ?? 0)
  return { value: fifteenDigits(seconds / 86_400), format: match[3] ? 'h:mm:ss' : 'h:mm' }
}

const readBoolean: Reader = (text) => (/^(true|false)$/i.test(text) ? { value: text.toLowerCase() === 'true' } : null)

const readers = [readNumber, readBracketed, readPercent, readCurrency, readDate, readTime, readBoolean]

/**
 * What a cell holds after `written` was typed, pasted or set through the API. `format` is the cell's number format
 * before, `today` (YYYY-MM-DD) gives the year where a date is written without one.
 */
export function coerce(written: CellValue, format: string, today: string): Entry {
  if (written === null || written === '') return { value: null }
  const isText = format === '@'
  if (typeof written === 'number') return { value: isText ? String(written) : written }
  if (typeof written === 'boolean') return { value: isText ? String(written).toUpperCase() : written }
  if (written.startsWith("'")) return { value: written.slice(1) === '' ? null : written.slice(1) }
  if (isText) return { value: written }
  if (written.length > 1 && written.startsWith('=')) return { value: null, formula: written }
  const text = written.trim()
  for (const read of readers) {
    const entry = read(text, today)
    if (!entry) continue
    if (entry.format !== undefined && format !== '' && format !== 'General') delete entry.format
    return entry
  }
  return { value: isErrorText(text) ? text.toUpperCase() : written }
}

/** Excel's name for what a value is, as in `valueTypes`. */
export function valueType(value: CellValue): 'Empty' | 'String' | 'Double' | 'Boolean' | 'Error' {
  if (value === null || value === '') return 'Empty'
  if (typeof value === 'number') return 'Double'
  if (typeof value === 'boolean') return 'Boolean'
  return isErrorText(value) ? 'Error' : 'String'
}
