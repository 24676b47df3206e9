import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayOfSerial, formatMonth, isDateFormat, readDay, readMonth, showsMonth } from '../../core/roster/month.ts'

const text = (value: string) => ({ value, text: value, format: '@' })
const months = (written: string) => readMonth(text(written), false, 2025)?.months.map(formatMonth) ?? null

describe('D4.2, D4.4 months as people write them', () => {
  it.each([
    ['1985.06', '1985.06'],
    ['1985-06', '1985.06'],
    ['1985/6', '1985.06'],
    ['1985/06', '1985.06'],
    ['1985年6月', '1985.06'],
    ['1985年06月', '1985.06'],
    ['198506', '1985.06'],
    ['1985.6', '1985.06'],
    ['1985-06-12', '1985.06'],
    ['1985/6/12', '1985.06'],
    ['1985.06.12', '1985.06'],
    ['1985.6.1', '1985.06'],
    ['19850612', '1985.06'],
    ['1985年6月12日', '1985.06'],
    ['１９８５．０６', '1985.06'],
    ['１９８５年６月', '1985.06'],
    ['一九八五年六月', '1985.06'],
    ['一九八五年十二月', '1985.12'],
    ['二〇〇五年十月', '2005.10'],
    ['二○○五年一月', '2005.01'],
    ['一九八五年六月十二日', '1985.06'],
    ['1985.10', '1985.10'],
    ['1985.01', '1985.01'],
    ['1985-1', '1985.01'],
    ['1985/1', '1985.01'],
    ['1985年1月', '1985.01'],
    ['1985.12', '1985.12'],
    ['1930.01', '1930.01'],
    ['2025.12', '2025.12'],
    [' 1985.06 ', '1985.06'],
    ['1985 . 06', '1985.06'],
    ['1985年6月份', '1985.06'],
    ['1985-06-12 00:00:00', '1985.06'],
    ['1985．06', '1985.06'],
    ['1985－06', '1985.06'],
  ])('%s is %s', (written, month) => expect(months(written)).toEqual([month]))

  it('D4.3 1985.1 is January or an October that lost its zero (date/ambiguous)', () => {
    expect(months('1985.1')).toEqual(['1985.01', '1985.10'])
    expect(readMonth({ value: 1985.1, text: '1985.1', format: 'General' }, false, 2025)?.months).toHaveLength(2)
    expect(readMonth({ value: 1985.1, text: '1985.10', format: '0.00' }, false, 2025)?.months).toHaveLength(1)
  })

  it.each([
    ...[
      '85.06',
      '85年6月',
      '1985',
      '1985.13',
      '1985.0',
      '1985.00',
      '1985-00',
      '198513',
      '198500',
      '1929.12',
      '2026.01',
      '1900-01-01',
    ],
    ...[
      '1985年',
      '1985.06.31',
      '1985.2.30',
      '19850631',
      '1985.06-1986.07',
      '2018年底',
      '不知道',
      '',
      '1985.123',
      '8506',
      '1985..06',
    ],
  ])('%s is no month (date/unreadable)', (written) => {
    expect(months(written)).toBeNull()
  })
})

describe('D4.5 date cells', () => {
  const cell = (serial: number, format = 'yyyy.mm', shown = '') => ({ value: serial, text: shown, format })

  it('are reckoned from the serial in both date systems', () => {
    expect(readMonth(cell(31199), false, 2025)?.months.map(formatMonth)).toEqual(['1985.06'])
    expect(readMonth(cell(31199 - 1462), true, 2025)?.months.map(formatMonth)).toEqual(['1985.06'])
    expect(readMonth(cell(31199.75), false, 2025)?.months.map(formatMonth)).toEqual(['1985.06'])
  })

  it.each([
    'yyyy-mm-dd',
    'yyyy"年"m"月"',
    'yyyy/m/d',
    'm/d/yy',
    'mmm-yy',
    '[$-804]yyyy"年"m"月";@',
    'yyyy\\.mm',
    'd-mmm',
    'yyyy-mm-dd hh:mm',
  ])('the format %s is one', (format) => expect(isDateFormat(format)).toBe(true))
  it.each([
    'General',
    '@',
    '0.00',
    '#,##0',
    '0"年"',
    '[h]:mm',
    'h:mm',
    '',
    '0.00E+00',
    '"日期"0',
    '[Red]0.00',
    '¥#,##0.00',
  ])('the format %s is none', (format) => expect(isDateFormat(format)).toBe(false))

  it('never come out a day off: every serial is the day after the one before', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 60_000 }), fc.boolean(), (serial, date1904) => {
        const [before, after] = [dayOfSerial(serial, date1904)!, dayOfSerial(serial + 1, date1904)!]
        const ordinal = (day: typeof before) => Date.UTC(day.year, day.month - 1, day.day) / 86_400_000
        expect(ordinal(after) - ordinal(before)).toBe(1)
      }),
    )
  })

  it('show a month of their own, or do not', () => {
    expect(showsMonth('1985.06')).toBe(true)
    expect(showsMonth('1985-06-12')).toBe(true)
    expect(showsMonth('1985年6月')).toBe(true)
    expect(showsMonth('Jun-85')).toBe(false)
    expect(showsMonth('31199')).toBe(false)
    expect(showsMonth('6/12/85')).toBe(false)
  })
})

describe('D4.21 display days', () => {
  it.each([
    ['2024-09-10', '2024-09-10'],
    ['2024.9.10', '2024-09-10'],
    ['2024年9月10日', '2024-09-10'],
    ['20240910', '2024-09-10'],
    ['2024/9/10', '2024-09-10'],
  ])('%s', (written, day) => expect(readDay(text(written), false)).toBe(day))
  it.each(['2024.09', '9月10日', '2024-09-31', '已公示', ''])('%s is no day (cell/unreadable)', (written) => {
    expect(readDay(text(written), false)).toBeNull()
  })
})

it('every month, written any clear way, is read as itself', () => {
  const shapes: readonly ((year: number, month: string) => string)[] = [
    (y, m) => `${y}.${m}`,
    (y, m) => `${y}-${m}`,
    (y, m) => `${y}/${m}`,
    (y, m) => `${y}年${m}月`,
    (y, m) => `${y}${m}`,
    (y, m) => `${y}-${m}-01`,
    (y, m) => `${y}${m}15`,
  ]
  fc.assert(
    fc.property(
      fc.integer({ min: 1930, max: 2025 }),
      fc.integer({ min: 1, max: 12 }),
      fc.constantFrom(...shapes),
      (year, month, shape) => {
        const two = String(month).padStart(2, '0')
        expect(months(shape(year, two))).toEqual([`${year}.${two}`])
      },
    ),
  )
})
