/**
 * Calendar days as text `YYYY-MM-DD`, reckoned by whole-day numbers. No Date: a time zone cannot move a day.
 */

const dayPattern = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/
const monthPattern = /^[0-9]{4}-(?:0[1-9]|1[0-2])$/
const clockPattern = /^(?:[01][0-9]|2[0-3]):[0-5][0-9]$/

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

/** Days in a month; `month` from 1. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeap(year) ? 29 : monthLengths[month - 1]!
}

/** True for a day that exists, written `YYYY-MM-DD`, from the year 1. */
export function isDay(text: string): boolean {
  const match = dayPattern.exec(text)
  if (!match) return false
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** True for a month written `YYYY-MM`. */
export function isMonth(text: string): boolean {
  return monthPattern.test(text)
}

/** True for a time of day written `HH:MM`. */
export function isClock(text: string): boolean {
  return clockPattern.test(text)
}

/** True for `YYYY-MM-DD` or `YYYY-MM-DD..YYYY-MM-DD` in order. */
export function isDayOrRange(text: string): boolean {
  const [from, to, more] = text.split('..')
  if (from === undefined || !isDay(from)) return false
  return to === undefined || (more === undefined && isDay(to) && from <= to)
}

/** Number of a day, counted from 0 = 0000-03-01 of the proleptic Gregorian calendar; the day must exist. */
export function dayNumber(day: string): number {
  const year = Number(day.slice(0, 4))
  const month = Number(day.slice(5, 7))
  const shifted = month > 2 ? year : year - 1
  const fromMarch = (month + 9) % 12
  const leaps = Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400)
  return 365 * shifted + leaps + Math.floor((153 * fromMarch + 2) / 5) + Number(day.slice(8, 10)) - 1
}

/** The day of a number that dayNumber gave. */
export function dayOf(number: number): string {
  const era = Math.floor(number / 146_097)
  const dayOfEra = number - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
  const year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0)
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** The day `count` days later; earlier where `count` is negative. */
export function addDays(day: string, count: number): string {
  return dayOf(dayNumber(day) + count)
}

/** Days from `from` to `to`; negative where `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from)
}

/** 0 = Sunday … 6 = Saturday. */
export function weekday(day: string): number {
  return (dayNumber(day) + 3) % 7
}

/** Month index (year × 12 + month − 1) of `YYYY-MM` or `YYYY-MM-DD`. */
export function monthIndex(text: string): number {
  return Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7)) - 1
}

/** `YYYY-MM` of a month index. */
export function monthOf(index: number): string {
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`
}
