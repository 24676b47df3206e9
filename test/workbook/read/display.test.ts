import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatCode } from '../../../core/workbook/read/builtin-formats.ts'
import { spellDate, spellNumber } from '../../../core/workbook/read/chinese-numerals.ts'
import { createDisplay } from '../../../core/workbook/read/display.ts'
import { daySerial, isoSerial } from '../../../core/workbook/read/iso-date.ts'

const display = createDisplay(false)
/** 2024-09-14 18:00, a Saturday. */
const evening = 45549.75

describe('General', () => {
  it.each([
    [0, '0'],
    [-0, '0'],
    [1985.1, '1985.1'],
    [0.1 + 0.2, '0.3'],
    [1 / 3, '0.333333333'],
    [12345678901, '12345678901'],
    [123456789012, '1.23457E+11'],
    [Number('652801198510014321'), '6.52801E+17'],
    [1234567890.12345, '1234567890'],
    [-1e-10, '-1E-10'],
    [1e100, '1E+100'],
  ])('shows %d as %s', (value, text) => {
    expect(display.number(value, 'General')).toBe(text)
    expect(display.number(value, '')).toBe(text)
    expect(display.number(value, '@')).toBe(text)
  })
})

describe('dates and times', () => {
  it.each([
    ['yyyy.mm', evening, '2024.09'],
    ['yyyymm', evening, '202409'],
    ['yyyy/m/d', 60, '1900/2/29'],
    ['yyyy/m/d', 59, '1900/2/28'],
    ['yyyy/m/d', 61, '1900/3/1'],
    ['yyyy-mm-dd', 0, '1900-01-00'],
    ['yyyy"年"m"月"', evening, '2024年9月'],
    ['[$-804]yyyy"年"m"月";@', evening, '2024年9月'],
    ['[DBNum1][$-804]yyyy"年"m"月"d"日";@', evening, '二〇二四年九月十四日'],
    ['[DBNum1][$-804]yyyy"年"m"月";@', 45231, '二〇二三年十一月'],
    ['[$-F800]dddd, mmmm dd, yyyy', evening, '2024年9月14日'],
    ['[$-F400]h:mm:ss AM/PM', evening, '18:00:00'],
    ['上午/下午h"时"mm"分"', evening, '下午6时00分'],
    ['[$-804]aaaa;@', evening, '星期六'],
    ['aaaa', evening, '星期六'],
    ['[$-409]d-mmm-yy;@', evening, '14-Sep-24'],
    ['mmm-yy', evening, 'Sep-24'],
    ['h:mm AM/PM', evening, '6:00 PM'],
    ['[h]:mm:ss', 1.5, '36:00:00'],
    ['[mm]:ss', 0.0123, '17:43'],
  ])('%s of %d is %s', (code, value, text) => {
    expect(display.number(value, code)).toBe(text)
  })

  it('never shows ####: a serial that is no day is shown as the number it is', () => {
    expect(display.number(-1.5, 'yyyy/m/d')).toBe('-1.5')
    expect(display.number(1985.1e6, 'yyyy.mm')).toBe('1985100000')
  })

  it('counts days from 1904 but hours from nothing', () => {
    const old = createDisplay(true)
    expect(old.number(0, 'yyyy/m/d')).toBe('1904/1/1')
    expect(old.number(evening - 1462, 'yyyy.mm')).toBe('2024.09')
    expect(old.number(1.5, '[h]:mm')).toBe('36:00')
    expect(old.number(7, '0.0')).toBe('7.0')
  })
})

describe('numbers', () => {
  it.each([
    ['0.00', 1985.1, '1985.10'],
    ['0.00', 1.005, '1.01'],
    ['0.0', -0.05, '-0.1'],
    ['00000', 123, '00123'],
    ['0', Number('652801198510014321'), '652801198510014000'],
    ['0"."00', 198506, '1985.06'],
    ['#,##0.00 "元"', 1234.5, '1,234.50 元'],
    ['0%', 0.125, '13%'],
    ['# ?/?', 1.25, '1 1/4'],
    ['[>100]"大";[<10]"小";0', 150, '大'],
    ['[>100]"大";[<10]"小";0', 50, '50'],
    ['[=1]"男";[=2]"女";0', 2, '女'],
    ['0;-0;;@', 0, ''],
    [';;;', 5, ''],
    ['"年;"0', 5, '年;5'],
    ['General"岁"', 35, '35岁'],
    ['￥#,##0.00;￥-#,##0.00', -5, '￥-5.00'],
    ['#,##0.00\\ [$€-407]', 1234.5, '1,234.50 €'],
    ['[$¥-804]#,##0', 5, '¥5'],
    ['[Red]-0', -5, '--5'],
    ['[DBNum1][$-804]General', 12, '一十二'],
    ['[DBNum2][$-804]General', 1205.5, '壹仟贰佰零伍.伍'],
    ['[DBNum1][$-804]0', 10, '一〇'],
    ['no format [[', 5, '5'],
  ])('%s of %d is %s', (code, value, text) => {
    expect(display.number(value, code)).toBe(text)
  })

  it('shows a number in the format of 14 and of 57 by the ids alone', () => {
    expect(formatCode(14, new Map([[14, 'm/d/yy']]))).toBe('yyyy/m/d')
    expect(formatCode(57, new Map())).toBe('yyyy"年"m"月"')
    expect(formatCode(170, new Map([[170, '0.0']]))).toBe('0.0')
    expect(formatCode(999, new Map())).toBe('General')
  })
})

describe('any format', () => {
  const piece = fc.constantFrom(
    '0',
    '#',
    '?',
    '.',
    ',',
    '%',
    'E+',
    'y',
    'm',
    'd',
    'h',
    's',
    '[h]',
    '[$-804]',
    '[DBNum1]',
    ';',
    '"',
    '\\',
    '_',
    '*',
    '@',
    'General',
    '年',
    '上午/下午',
    'aaaa',
    '[>1]',
    '[',
    '/',
    'AM/PM',
  )

  it('shows any number and any text without failing', () => {
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 12 }),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        (pieces, value) => {
          const code = pieces.join('')
          expect(typeof display.number(value, code)).toBe('string')
          expect(typeof createDisplay(true).number(value, code)).toBe('string')
          expect(typeof display.text('甲', code)).toBe('string')
        },
      ),
      { numRuns: 2000 },
    )
  })

  it('is not parsed when it is longer than any format can be', () => {
    expect(display.number(5, '[$'.repeat(500_000))).toBe('5')
    expect(display.text('甲', '"@'.repeat(500_000))).toBe('甲')
  })
})

describe('texts', () => {
  it.each([
    ['General', '甲', '甲'],
    ['@', '001', '001'],
    ['0.00', '甲', '甲'],
    ['"第"@"组"', '三', '第三组'],
    ['0;0;0;"备注："@', '甲', '备注：甲'],
    [';;;', '甲', ''],
    ['"a@b"0', '甲', '甲'],
  ])('%s of %s is %s', (code, value, text) => {
    expect(display.text(value, code)).toBe(text)
  })
})

describe('Chinese numerals', () => {
  it.each([
    ['0', '〇'],
    ['10', '一十'],
    ['105', '一百〇五'],
    ['1000', '一千'],
    ['10001', '一万〇一'],
    ['100000000', '一亿'],
    ['10500012', '一千〇五十万〇一十二'],
    ['-2.5', '-二.五'],
    ['1E+20', '一E+二〇'],
  ])('%s is %s', (digits, spelled) => {
    expect(spellNumber(digits, 1)).toBe(spelled)
  })

  it('spells years digit by digit and days counted', () => {
    expect(spellDate('2024-10-21', 1)).toBe('二〇二四-十-二十一')
    expect(spellDate('1985年06月', 1)).toBe('一九八五年〇六月')
    expect(spellDate('2024年12月', 3)).toMatch(/^２０２４年/)
  })
})

describe('serial numbers', () => {
  it.each([
    ['1900-01-01', 1],
    ['1900-02-28', 59],
    ['1900-03-01', 61],
    ['1970-01-01', 25569],
    ['2000-02-29', 36585],
    ['2024-09-14', 45549],
    ['9999-12-31', 2958465],
  ])('%s is day %d', (text, serial) => {
    expect(isoSerial(text, false)).toBe(serial)
  })

  it('agrees with the calendar of the runtime on every month of two centuries', () => {
    for (let month = 0; month < 2400; month++) {
      const milliseconds = Date.UTC(1901, month, 1)
      const day = new Date(milliseconds)
      const serial = daySerial(day.getUTCFullYear(), day.getUTCMonth() + 1, 1, false)
      expect(serial).toBe(milliseconds / 86_400_000 + 25569)
    }
  })

  it('is null for what is no date', () => {
    for (const text of ['', '2024', '2024-9-1', 'T', '12', '2024-09-14 18:00'])
      expect(isoSerial(text, false)).toBeNull()
  })
})
