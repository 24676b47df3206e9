import { daysInMonth } from '../policy/day.ts'
import { chineseNumber, chineseYear } from '../vocabulary/common.ts'
import { normalise } from '../vocabulary/text.ts'
import type { CellValue } from './grid.ts'

/** A month as year × 12 + (month − 1), so that months can be subtracted. */
export type MonthIndex = number

/** What a month column says. */
export interface MonthReading {
  /**
   * One month; or January and October, where 1985.1 leaves it open. A rule fires only if it does for each of them
   * (D4.3).
   */
  months: readonly MonthIndex[]
  /** The day, where the cell names one. */
  day: number | null
  /** Written YYYY.MM. */
  standard: boolean
  /** A date cell: its displayed text need not be a month. */
  dateCell: boolean
}

export function monthIndexOf(year: number, month: number): MonthIndex {
  return year * 12 + month - 1
}

/** YYYY.MM, the written standard. */
export function formatMonth(month: MonthIndex): string {
  return `${Math.floor(month / 12)}.${String((month % 12) + 1).padStart(2, '0')}`
}

const literal = /"[^"]*"|\\.|\[[^\][]*\]|_.|\*./g

/** True for a number format that shows a date: year, month or day in its first section, no elapsed time alone. */
export function isDateFormat(format: string): boolean {
  if (format === '' || format === 'General' || format === '@') return false
  if (/\[(?:h+|m+|s+)\]/i.test(format)) return false
  const bare = format.split(';')[0]!.replace(literal, '').toLowerCase()
  if (/[yd年日]|aaa|^e/.test(bare)) return true
  return /m|月/.test(bare) && !/[hs0#?]/.test(bare)
}

/** The day of a date serial (1900 or 1904 system); null where Excel shows no date. */
export function dayOfSerial(serial: number, date1904: boolean): { year: number; month: number; day: number } | null {
  const whole = Math.floor(serial)
  // Excel counts a 29 February 1900 that never was; serial 0 shows as 1900-01-00.
  if (!Number.isFinite(whole) || whole < (date1904 ? 0 : 1) || whole > 2_958_465) return null
  const days = date1904 ? whole + 1462 : whole < 60 ? whole + 1 : whole
  const date = new Date(Date.UTC(1899, 11, 30) + days * 86_400_000)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

const clockTail = /[\sT]{1,3}\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?$/
const han = '[〇零○一二三四五六七八九十]'
const chinese = new RegExp(`^(${han}{4})年(${han}{1,2})月份?(?:(${han}{1,3})[日号])?$`)
const yearMonth = /^(\d{4})(?:([.\-/])(\d{1,2})|年(\d{1,2})月份?|(\d{2}))$/
const yearMonthDay = /^(\d{4})(?:([.\-/])(\d{1,2})\2(\d{1,2})|年(\d{1,2})月(\d{1,2})[日号]?|(\d{2})(\d{2}))$/

interface Written {
  year: number
  month: number
  day: number | null
  open: boolean
}

function readWritten(text: string): Written | null {
  const word = normalise(text.normalize('NFKC').trim().replace(clockTail, ''))
  const month = yearMonth.exec(word)
  if (month) {
    const [, year, separator, separated, named, joined] = month
    const digits = (separated ?? named ?? joined)!
    return { year: Number(year), month: Number(digits), day: null, open: separator === '.' && digits === '1' }
  }
  const full = yearMonthDay.exec(word)
  if (full) {
    const [, year, , m1, d1, m2, d2, m3, d3] = full
    return { year: Number(year), month: Number(m1 ?? m2 ?? m3), day: Number(d1 ?? d2 ?? d3), open: false }
  }
  const numerals = chinese.exec(word)
  if (!numerals) return null
  const [, yearText, monthText, dayText] = numerals
  const [year, monthNumber] = [chineseYear(yearText!), chineseNumber(monthText!)]
  const day = dayText === undefined ? null : chineseNumber(dayText)
  if (year === null || monthNumber === null || (dayText !== undefined && day === null)) return null
  return { year, month: monthNumber, day, open: false }
}

const earliestYear = 1930

function inRange(year: number, month: number, day: number | null, latestYear: number): boolean {
  if (year < earliestYear || year > latestYear || month < 1 || month > 12) return false
  return day === null || (day >= 1 && day <= daysInMonth(year, month))
}

/** Why a text of the shape of a month is none: there is no such month or day, or it is out of range. */
export type NoMonth = 'month' | 'day' | 'late' | 'early'

/** Null where the text has not the shape of a month, or is one. `latestYear` as of readMonth. */
export function whyNoMonth(text: string, latestYear: number): NoMonth | null {
  const written = readWritten(text)
  if (!written) return null
  const { year, month, day } = written
  if (month < 1 || month > 12) return 'month'
  if (day !== null && (day < 1 || day > daysInMonth(year, month))) return 'day'
  return year > latestYear ? 'late' : year < earliestYear ? 'early' : null
}

/**
 * Reads a month cell (D4.2). A date cell is reckoned from its serial, never through a local clock.
 *
 * @param latestYear the pack's year + 1; later years, like those before 1930, are unreadable
 * @returns null where the cell is no month
 */
export function readMonth(
  cell: { value: CellValue; text: string; format: string },
  date1904: boolean,
  latestYear: number,
): MonthReading | null {
  if (typeof cell.value === 'number' && isDateFormat(cell.format)) {
    const day = dayOfSerial(cell.value, date1904)
    if (!day || !inRange(day.year, day.month, null, latestYear)) return null
    return { months: [monthIndexOf(day.year, day.month)], day: day.day, standard: false, dateCell: true }
  }
  const written = readWritten(cell.text)
  if (!written || !inRange(written.year, written.month, written.day, latestYear)) return null
  const first = monthIndexOf(written.year, written.month)
  return {
    months: written.open ? [first, first + 9] : [first],
    day: written.day,
    standard: /^\d{4}\.\d{2}$/.test(cell.text.trim()),
    dateCell: false,
  }
}

/** True for text that is itself a month, as a date cell may show it. */
export function showsMonth(text: string): boolean {
  const written = readWritten(text)
  return written !== null && inRange(written.year, written.month, written.day, 9999)
}

/** Reads a day (a display date) as YYYY-MM-DD; null where the cell names no whole day. */
export function readDay(cell: { value: CellValue; text: string; format: string }, date1904: boolean): string | null {
  const day =
    typeof cell.value === 'number' && isDateFormat(cell.format)
      ? dayOfSerial(cell.value, date1904)
      : readWritten(cell.text)
  if (!day || day.day === null || !inRange(day.year, day.month, day.day, 2999)) return null
  return `${day.year}-${String(day.month).padStart(2, '0')}-${String(day.day).padStart(2, '0')}`
}
