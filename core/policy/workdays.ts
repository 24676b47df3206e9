import national from 'chinese-days/dist/chinese-days.json' with { type: 'json' }
import { addDays, dayNumber, isDay, weekday } from './day.ts'
import type { Policy } from './schema.ts'

/**
 * Working days: the State Council's calendar (the tables of chinese-days, read as text, because its own functions go
 * through a local Date and depend on the time zone) and over it the pack's regional holidays and working days.
 */

type CalendarPolicy = Pick<Policy, 'calendar'>
type DisplayPolicy = Pick<Policy, 'calendar' | 'display' | 'windows'>

/** `certain` is false where a year is touched whose national calendar is not known: weekends alone were counted. */
export interface WorkingDays {
  days: number
  certain: boolean
}

export interface ReckonedDay {
  /** `YYYY-MM-DD` */
  day: string
  certain: boolean
}

interface Calendar {
  /** Days that differ from the plain week, and whether they are worked. */
  works: ReadonlyMap<string, boolean>
  /** The day numbers of those days that change a count, in order, and what all up to each add to it. */
  numbers: readonly number[]
  added: readonly number[]
}

/** Farther than this no display period is sought: a pack may declare whole years off. */
const longestSearch = 800

const nationalYears: ReadonlySet<number> = new Set(Object.keys(national.holidays).map((day) => Number(day.slice(0, 4))))

const calendars = new WeakMap<CalendarPolicy['calendar'], Calendar>()

/** Every day of a list of days and ranges `from..to`. */
function* daysIn(entries: readonly string[]): Generator<string> {
  for (const entry of entries) {
    const [from, to] = entry.split('..')
    for (let day = from!; day <= (to ?? from!); day = addDays(day, 1)) yield day
  }
}

function isWeekday(day: string): boolean {
  const weekdayNumber = weekday(day)
  return weekdayNumber !== 0 && weekdayNumber !== 6
}

function build(calendar: CalendarPolicy['calendar']): Calendar {
  const works = new Map<string, boolean>()
  for (const day of Object.keys(national.holidays)) works.set(day, false)
  for (const day of Object.keys(national.workdays)) works.set(day, true)
  for (const day of daysIn(calendar.regionalHolidays)) works.set(day, false)
  for (const day of daysIn(calendar.workingDays)) works.set(day, true)

  const numbers: number[] = []
  const added: number[] = []
  let sum = 0
  for (const day of [...works.keys()].sort()) {
    const worked = works.get(day)!
    if (worked === isWeekday(day)) continue
    sum += worked ? 1 : -1
    numbers.push(dayNumber(day))
    added.push(sum)
  }
  return { works, numbers, added }
}

function calendarOf(policy: CalendarPolicy): Calendar {
  let calendar = calendars.get(policy.calendar)
  if (!calendar) {
    calendar = build(policy.calendar)
    calendars.set(policy.calendar, calendar)
  }
  return calendar
}

/** What the days that differ from the plain week add to a count of all days up to and with day number `number`. */
function addedUpTo({ numbers, added }: Calendar, number: number): number {
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (numbers[middle]! <= number) low = middle + 1
    else high = middle
  }
  return low === 0 ? 0 : added[low - 1]!
}

/** Mondays to Fridays among all days up to and with day number `number`, counted from a Monday long ago. */
function weekdaysUpTo(number: number): number {
  const sinceMonday = number + 3
  const rest = sinceMonday % 7
  return Math.floor(sinceMonday / 7) * 5 + Math.min(rest, 5)
}

function yearsKnown(policy: CalendarPolicy, from: string, to: string): boolean {
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year++) {
    if (!nationalYears.has(year) && !policy.calendar.completeYears?.includes(year)) return false
  }
  return true
}

/** True where the national calendar of the day's year is known, so that the answer is more than "no weekend". */
export function isCalendarKnown(policy: CalendarPolicy, day: string): boolean {
  return yearsKnown(policy, day, day)
}

/** Is `day` (`YYYY-MM-DD`, existing) worked? */
export function isWorkingDay(policy: CalendarPolicy, day: string): boolean {
  return calendarOf(policy).works.get(day) ?? isWeekday(day)
}

/**
 * Working days of a display from `from` to `to` (五(二)), both ends within it; the first day counts only where the pack
 * says so. 0 where the end is before the start. Its cost does not depend on how far apart the days are.
 */
export function countWorkingDays(policy: Pick<Policy, 'calendar' | 'display'>, from: string, to: string): WorkingDays {
  if (to < from) return { days: 0, certain: true }
  const calendar = calendarOf(policy)
  const before = policy.display.firstDayCounts ? dayNumber(from) - 1 : dayNumber(from)
  const last = dayNumber(to)
  const plain = weekdaysUpTo(last) - weekdaysUpTo(before)
  const days = plain + addedUpTo(calendar, last) - addedUpTo(calendar, before)
  return { days, certain: yearsKnown(policy, from, to) }
}

/** First day on which a display begun on `from` may end; null where `from` is no day or there is no such day. */
export function earliestDisplayEnd(policy: Pick<Policy, 'calendar' | 'display'>, from: string): ReckonedDay | null {
  if (!isDay(from)) return null
  for (let count = 0; count < longestSearch; count++) {
    const day = addDays(from, count)
    const reckoned = countWorkingDays(policy, from, day)
    if (reckoned.days >= policy.display.workingDays) return { day, certain: reckoned.certain }
  }
  return null
}

/**
 * Last day on which a display may begin and still be long enough when the online window closes (2024: 09-10); null
 * where there is no such day.
 */
export function lastDisplayStart(policy: DisplayPolicy): ReckonedDay | null {
  const end = policy.windows.online.to
  for (let count = 0; count < longestSearch; count++) {
    const day = addDays(end, -count)
    const reckoned = countWorkingDays(policy, day, end)
    if (reckoned.days >= policy.display.workingDays) return { day, certain: reckoned.certain }
  }
  return null
}
