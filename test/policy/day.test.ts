import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  dayNumber,
  dayOf,
  daysBetween,
  daysInMonth,
  isClock,
  isDay,
  isDayOrRange,
  isMonth,
  monthIndex,
  monthOf,
  weekday,
} from '../../core/policy/day.ts'

const anyDay = fc
  .date({ min: new Date('0001-01-01T00:00:00Z'), max: new Date('9999-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

const utc = (day: string) => new Date(`${day}T00:00:00Z`)

describe('calendar days without Date', () => {
  it('knows which days exist', () => {
    const there = ['2024-02-29', '2000-02-29', '2023-12-31', '0001-01-01', '9999-12-31']
    const absent = ['2023-02-29', '1900-02-29', '2024-13-01', '2024-00-10', '2024-04-31', '2024-01-00', '0000-01-01']
    const unwritten = ['', '2024-1-1', '2024/01/01', ' 2024-01-01', '2024-01-01T00:00', '２０２４-01-01', '2024-01-011']
    expect(there.filter((day) => !isDay(day))).toEqual([])
    expect([...absent, ...unwritten].filter(isDay)).toEqual([])
  })

  it('knows months, clock times and ranges by their writing', () => {
    expect(['2024-12', '2024-01'].every(isMonth)).toBe(true)
    expect(['2024-13', '2024-00', '2024-1', '202412', '2024-12-01'].some(isMonth)).toBe(false)
    expect(['00:00', '18:00', '23:59'].every(isClock)).toBe(true)
    expect(['24:00', '9:00', '18:60', '1800'].some(isClock)).toBe(false)
    expect(['2025-03-29', '2025-03-29..2025-03-31', '2025-03-29..2025-03-29'].every(isDayOrRange)).toBe(true)
    const bad = ['2025-03-31..2025-03-29', '2025-03-29..', '..2025-03-29', '2025-03-29..2025-03-30..2025-03-31', 'x']
    expect(bad.some(isDayOrRange)).toBe(false)
  })

  it('gives February its leap day by the Gregorian rule', () => {
    expect([1900, 2000, 2023, 2024].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 28, 29])
    expect([1, 4, 12].map((month) => daysInMonth(2024, month))).toEqual([31, 30, 31])
  })

  it('counts days, weekdays and steps as UTC dates do', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (day, count) => {
        expect(dayOf(dayNumber(day))).toBe(day)
        expect(weekday(day)).toBe(utc(day).getUTCDay())
        const moved = new Date(utc(day).getTime() + count * 86_400_000)
        fc.pre(moved.getUTCFullYear() >= 1 && moved.getUTCFullYear() <= 9999)
        expect(addDays(day, count)).toBe(moved.toISOString().slice(0, 10))
        expect(daysBetween(day, addDays(day, count))).toBe(count)
      }),
    )
  })

  it('turns months into indexes and back', () => {
    expect(monthIndex('2024-12')).toBe(2024 * 12 + 11)
    expect(monthIndex('2024-12-31')).toBe(2024 * 12 + 11)
    fc.assert(fc.property(fc.integer({ min: 12, max: 119_999 }), (index) => monthIndex(monthOf(index)) === index))
  })
})
