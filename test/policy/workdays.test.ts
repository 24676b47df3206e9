import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, dayNumber, dayOf } from '../../core/policy/day.ts'
import { defaultPolicy } from '../../core/policy/default.ts'
import type { Policy } from '../../core/policy/schema.ts'
import {
  countWorkingDays,
  earliestDisplayEnd,
  isCalendarKnown,
  isWorkingDay,
  lastDisplayStart,
} from '../../core/policy/workdays.ts'

const national: Policy = { ...defaultPolicy, calendar: { regionalHolidays: [], workingDays: [] } }
const withoutFirstDay: Policy = { ...national, display: { workingDays: 5, firstDayCounts: false } }
const withCalendar = (calendar: Policy['calendar']): Policy => ({ ...defaultPolicy, calendar })

const vectors: [string, string, number][] = [
  ['2024-09-09', '2024-09-13', 5],
  ['2024-09-10', '2024-09-14', 5],
  ['2024-09-11', '2024-09-18', 5],
  ['2024-09-12', '2024-09-18', 4],
  ['2024-09-27', '2024-10-08', 4],
  ['2024-09-30', '2024-10-07', 1],
  ['2025-09-26', '2025-09-30', 4],
  ['2025-09-29', '2025-10-11', 5],
  ['2026-09-18', '2026-09-22', 4],
  ['2026-09-30', '2026-10-10', 4],
  ['2024-08-19', '2024-09-14', 21],
  ['2024-09-18', '2024-09-25', 6],
  ['2024-09-25', '2024-09-30', 5],
  ['2024-10-08', '2024-10-15', 7],
]

/** Days off by the State Council's notices, and weekend days made up for. */
const noticesOff = [
  ...['2024-01-01', '2024-02-10..2024-02-17', '2024-04-04..2024-04-06', '2024-05-01..2024-05-05', '2024-06-10'],
  ...['2024-09-15..2024-09-17', '2024-10-01..2024-10-07', '2025-01-01', '2025-01-28..2025-02-04'],
  ...['2025-04-04..2025-04-06', '2025-05-01..2025-05-05', '2025-05-31..2025-06-02', '2025-10-01..2025-10-08'],
  ...['2026-01-01..2026-01-03', '2026-02-15..2026-02-23', '2026-04-04..2026-04-06', '2026-05-01..2026-05-05'],
  ...['2026-06-19..2026-06-21', '2026-09-25..2026-09-27', '2026-10-01..2026-10-07'],
]
const noticesMadeUp = [
  ...['2024-02-04', '2024-02-18', '2024-04-07', '2024-04-28', '2024-05-11', '2024-09-14', '2024-09-29', '2024-10-12'],
  ...['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
  ...['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
]

function daysOf(entry: string): string[] {
  const [from, to] = entry.split('..')
  const days = [from!]
  while (days.at(-1)! < (to ?? from!)) days.push(addDays(days.at(-1)!, 1))
  return days
}

/** The plain definition: walk every day. */
function counted(policy: Policy, from: string, to: string): number {
  let days = 0
  for (let day = policy.display.firstDayCounts ? from : addDays(from, 1); day <= to; day = addDays(day, 1)) {
    if (isWorkingDay(policy, day)) days++
  }
  return days
}

describe('D8.3 working days of a display (display/too-short)', () => {
  it.each(vectors)('%s to %s has %i by the national calendar, both ends counted', (from, to, days) => {
    expect(countWorkingDays(national, from, to)).toEqual({ days, certain: true })
  })

  it('makes up on Saturdays and Sundays, and rests on weekdays', () => {
    expect(['2024-09-14', '2024-09-29', '2024-10-12', '2026-10-10'].every((day) => isWorkingDay(national, day))).toBe(
      true,
    )
    expect(['2024-09-16', '2024-10-01', '2024-09-21', '2026-02-16'].some((day) => isWorkingDay(national, day))).toBe(
      false,
    )
  })

  it('agrees with the State Council’s notices of 2024, 2025 and 2026 on every day', () => {
    const off = new Set(noticesOff.flatMap((entry) => daysOf(entry)))
    const differing: string[] = []
    for (const day of daysOf('2024-01-01..2026-12-31')) {
      const plain = ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())
      const worked = noticesMadeUp.includes(day) || (plain && !off.has(day))
      if (isWorkingDay(national, day) !== worked) differing.push(day)
    }
    expect(differing).toEqual([])
  })

  it('lets the pack drop the first day', () => {
    expect(countWorkingDays(withoutFirstDay, '2024-09-10', '2024-09-14').days).toBe(4)
    expect(countWorkingDays(withoutFirstDay, '2024-09-09', '2024-09-14').days).toBe(5)
    expect(countWorkingDays(withoutFirstDay, '2024-09-10', '2024-09-10').days).toBe(0)
  })

  it('counts nothing where the end is before the start, and one day by itself', () => {
    expect(countWorkingDays(national, '2024-09-14', '2024-09-10')).toEqual({ days: 0, certain: true })
    expect(countWorkingDays(national, '2024-09-14', '2024-09-14').days).toBe(1)
    expect(countWorkingDays(national, '2024-09-15', '2024-09-15').days).toBe(0)
  })

  it('lays regional holidays over the national calendar', () => {
    expect(isWorkingDay(national, '2025-06-09')).toBe(true)
    expect(isWorkingDay(defaultPolicy, '2025-06-09')).toBe(false)
    expect(countWorkingDays(national, '2025-06-03', '2025-06-13').days).toBe(9)
    expect(countWorkingDays(defaultPolicy, '2025-06-03', '2025-06-13').days).toBe(6)
  })

  it('lays the pack’s working days over everything', () => {
    const policy = withCalendar({ regionalHolidays: [], workingDays: ['2024-10-05', '2024-10-06..2024-10-07'] })
    expect(countWorkingDays(policy, '2024-10-01', '2024-10-07').days).toBe(3)
  })

  it('says when a year’s national calendar is not known', () => {
    expect(countWorkingDays(national, '2027-03-01', '2027-03-05')).toEqual({ days: 5, certain: false })
    expect(countWorkingDays(national, '2026-12-28', '2027-01-04').certain).toBe(false)
    expect(countWorkingDays(national, '2003-12-31', '2004-01-02').certain).toBe(false)
    expect(isCalendarKnown(national, '2026-12-31')).toBe(true)
    expect(isCalendarKnown(national, '2027-01-01')).toBe(false)
  })

  it('trusts a pack that lists a later year in full', () => {
    const policy = withCalendar({
      regionalHolidays: ['2027-10-01..2027-10-07'],
      workingDays: ['2027-10-09'],
      completeYears: [2027],
    })
    expect(countWorkingDays(policy, '2027-09-30', '2027-10-09')).toEqual({ days: 3, certain: true })
    expect(countWorkingDays(policy, '2028-03-01', '2028-03-01').certain).toBe(false)
  })

  it('counts as walking day by day does, whatever the pack’s lists', () => {
    const near = fc
      .integer({ min: dayNumber('2023-06-01'), max: dayNumber('2028-06-01') })
      .map((number) => dayOf(number))
    const range = fc
      .tuple(near, fc.integer({ min: 0, max: 20 }))
      .map(([from, count]) => `${from}..${addDays(from, count)}`)
    const calendar = fc.record({
      regionalHolidays: fc.array(fc.oneof(near, range), { maxLength: 8 }),
      workingDays: fc.array(fc.oneof(near, range), { maxLength: 8 }),
    })
    fc.assert(
      fc.property(
        calendar,
        fc.boolean(),
        near,
        fc.integer({ min: 0, max: 500 }),
        (lists, firstDayCounts, from, count) => {
          const policy: Policy = { ...defaultPolicy, calendar: lists, display: { workingDays: 5, firstDayCounts } }
          const to = addDays(from, count)
          expect(countWorkingDays(policy, from, to).days).toBe(counted(policy, from, to))
        },
      ),
    )
  })

  it('answers for the longest span there is', () => {
    expect(countWorkingDays(national, '0001-01-01', '9999-12-31')).toMatchObject({ certain: false })
    expect(countWorkingDays(national, '0001-01-01', '9999-12-31').days).toBeGreaterThan(2_600_000)
  })
})

describe('D8.4 when a display must begin and may end (五(二))', () => {
  it('ends a display begun on 2024-09-10 on the make-up Saturday', () => {
    expect(earliestDisplayEnd(defaultPolicy, '2024-09-10')).toEqual({ day: '2024-09-14', certain: true })
    expect(earliestDisplayEnd(defaultPolicy, '2024-09-11')).toEqual({ day: '2024-09-18', certain: true })
    expect(earliestDisplayEnd(withoutFirstDay, '2024-09-10')).toEqual({ day: '2024-09-18', certain: true })
  })

  it('begins the last display that suffices on 2024-09-10', () => {
    expect(lastDisplayStart(defaultPolicy)).toEqual({ day: '2024-09-10', certain: true })
    expect(lastDisplayStart(withoutFirstDay)).toEqual({ day: '2024-09-09', certain: true })
  })

  it('has no end for a day that does not exist', () => {
    for (const day of ['2024-02-30', '', '明天', '2024-9-10']) expect(earliestDisplayEnd(defaultPolicy, day)).toBeNull()
  })

  it('has no day where a pack rests for years', () => {
    const resting = Array.from({ length: 80 }, (_, index) => addDays('2023-01-01', index * 59)).map(
      (day) => `${day}..${addDays(day, 58)}`,
    )
    const policy = withCalendar({ regionalHolidays: resting, workingDays: [] })
    expect(earliestDisplayEnd(policy, '2024-09-10')).toBeNull()
    expect(
      lastDisplayStart({ ...policy, windows: { ...policy.windows, online: { from: '2027-01-01', to: '2027-02-01' } } }),
    ).toBeNull()
  })

  it('finds the first day that suffices, and the day before it does not', () => {
    const start = fc
      .integer({ min: dayNumber('2024-01-01'), max: dayNumber('2026-12-01') })
      .map((number) => dayOf(number))
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 20 }), (from, workingDays) => {
        const policy: Policy = { ...defaultPolicy, display: { workingDays, firstDayCounts: true } }
        const end = earliestDisplayEnd(policy, from)!.day
        expect(countWorkingDays(policy, from, end).days).toBe(workingDays)
        expect(countWorkingDays(policy, from, addDays(end, -1)).days).toBe(workingDays - 1)
      }),
    )
  })
})
