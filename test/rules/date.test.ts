import { describe, expect, it } from 'vitest'
import { defaultPolicy, validateRoster } from '../../core/index.ts'
import { rosterColumns } from '../../core/roster/columns.ts'
import type { Grid } from '../../core/roster/grid.ts'
import { expectSerious, fires, gridOf, judge, type Overlay, said, untitled } from '../support/roster.ts'

/** The base row with a cell that holds a number. */
function withNumber(column: 'birth' | 'currentTitleDate', value: number, text: string, format: string): Grid {
  const grid = gridOf([{ [column]: text }])
  const at = rosterColumns.indexOf(column)
  const replaced = <Value>(rows: readonly (readonly Value[])[], cell: Value) =>
    rows.map((row, index) => (index === 3 ? row.map((one, c) => (c === at ? cell : one)) : row))
  return { ...grid, values: replaced(grid.values, value), formats: replaced(grid.formats, format) }
}
const findingsOf = (grid: Grid) => validateRoster(grid, defaultPolicy).assessments[0]!.findings

describe('date/unreadable', () => {
  it.each(['85.06', '1988.13', '1988.00', '1988', '不知道', '1929.12', '2026.01'])('birth %s', (birth) => {
    expectSerious({ birth }, ['error date/unreadable@birth'])
  })
  it.each(['2018.13', '2018年', '去年', '未评'])('currentTitleDate %s', (currentTitleDate) => {
    expectSerious({ currentTitleDate }, ['error date/unreadable@currentTitleDate'])
  })
  it.each([
    ['1990.13', '月份只有 1 至 12 月'],
    ['1990.02.30', '没有这一天'],
    ['2026.12', '年份太晚，还没有到'],
    ['1929.12', '年份太早'],
    ['85.06', '请写成四位年份和两位月份'],
  ])('says what is wrong with %s', (birth, words) => {
    expect(
      judge({ birth })
        .findings.map(({ message }) => message)
        .join(),
    ).toContain(words)
  })
  it('currentTitleDate may be none', () => {
    expect(fires('date/unreadable', { ...untitled, remarks: '申报评审' })).toBe(false)
  })
  it('a graduation text whose date is impossible', () => {
    expectSerious({ graduation: '2010.13 新疆大学 测控技术与仪器' }, ['error date/unreadable@graduation'])
  })
})

describe('date/ambiguous', () => {
  it('1985.1, as text or as a number: no fix, and no date/format', () => {
    for (const findings of [
      judge({ birth: '1985.1' }).findings,
      findingsOf(withNumber('birth', 1985.1, '1985.1', 'General')),
    ]) {
      expect(findings).toMatchObject([
        { rule: 'date/ambiguous', severity: 'warning', column: 'birth', value: '1985.1' },
      ])
      expect(findings[0]).not.toHaveProperty('fix')
    }
    expect(judge({ birth: '1985.1' }).verdict).toBe('unconfirmed')
  })
  it.each(['1985.10', '1985.01', '1985-1', '1985/1', '1985年1月'])('%s is clear', (birth) => {
    expect(fires('date/ambiguous', { birth })).toBe(false)
  })
  it('D4.3 rules fire only if they would by both readings', () => {
    // Title of 2020.1: by January 59 months at the reference month, by October 50.
    expectSerious({ currentTitleDate: '2020.1', serviceYears: '4' }, ['warning date/ambiguous@currentTitleDate'])
    // 2021.1: by January 47 months, by October 38.
    expectSerious({ currentTitleDate: '2021.1', serviceYears: '4' }, [
      'warning date/ambiguous@currentTitleDate',
      'error eligibility/qualification@currentTitleDate',
    ])
    // 60 in January 1964, not so in October of that year.
    expectSerious({ birth: '1964.1' }, ['warning date/ambiguous@birth'])
    expectSerious({ currentTitleDate: '2024.1', serviceYears: '14', remarks: '无' }, [
      'warning date/ambiguous@currentTitleDate',
      'warning eligibility/qualification@currentTitleDate',
    ])
  })
})

describe('date/format', () => {
  it.each<[string, string, boolean]>([
    ['1988-05', '1988.05', true],
    ['1988/5', '1988.05', true],
    ['1988年5月', '1988.05', true],
    ['198805', '1988.05', true],
    ['1988.5', '1988.05', true],
    ['一九八八年五月', '1988.05', true],
    ['1988-05-12', '1988.05', false],
    ['19880512', '1988.05', false],
    ['1988.05.12', '1988.05', false],
    ['1988年5月12日', '1988.05', false],
  ])('%s', (birth, value, safe) => {
    expect(judge({ birth }).findings).toMatchObject([
      { rule: 'date/format', severity: 'info', column: 'birth', fix: { value, safe } },
    ])
  })

  it('is silent for YYYY.MM', () => expect(judge({ birth: '1988.10' }).findings).toEqual([]))

  it('a date cell raises it only where what it shows is no month, without a fix', () => {
    expect(findingsOf(withNumber('birth', 32264, '1988.05', 'yyyy.mm'))).toEqual([])
    expect(findingsOf(withNumber('birth', 32264, '1988-05-01', 'yyyy-mm-dd'))).toEqual([])
    expect(findingsOf(withNumber('birth', 32264, '1988年5月', 'yyyy"年"m"月"'))).toEqual([])
    const shown = findingsOf(withNumber('birth', 32264, 'May-88', 'mmm-yy'))
    expect(shown).toMatchObject([{ rule: 'date/format', severity: 'info' }])
    expect(shown[0]).not.toHaveProperty('fix')
  })
})

describe('date/future', () => {
  it.each<[Overlay, string[]]>([
    [{ currentTitleDate: '2024.09' }, []],
    [{ currentTitleDate: '2024.10' }, ['error date/future@currentTitleDate']],
    [{ graduation: '2024.10 新疆大学 测控技术与仪器' }, ['error date/future@graduation']],
    [{ graduation: '2024.09 新疆大学 测控技术与仪器' }, []],
    [{ birth: '2025.01' }, ['error date/future@birth']],
  ])('%j as of 2024-09-14', (overlay, expected) => {
    const found = said(judge(overlay).findings).filter((line) => line.includes('date/future'))
    expect(found).toEqual(expected)
  })

  it('follows the as-of day', () => {
    expect(fires('date/future', { currentTitleDate: '2024.10' }, { asOf: '2024-10-01' })).toBe(false)
    expect(fires('date/future', { currentTitleDate: '2024.09' }, { asOf: '2024-08-31' })).toBe(true)
  })
})

describe('date/order', () => {
  it.each<[Overlay, string[]]>([
    [{ birth: '1988.05', currentTitleDate: '2004.04' }, ['error date/order@currentTitleDate']],
    [{ birth: '1988.05', currentTitleDate: '2004.05', serviceYears: '20' }, []],
    [{ birth: '1988.05', graduation: '2002.04 新疆大学 测控技术与仪器' }, ['error date/order@graduation']],
    [{ birth: '1988.05', graduation: '2002.05 新疆大学 测控技术与仪器' }, []],
    [{ birth: '1988.05', graduation: '2002年 新疆大学 测控技术与仪器' }, []],
  ])('%j', (overlay, expected) => expectSerious(overlay, expected))
})

describe('birth/implausible', () => {
  it('is the one finding of a birth nobody can have, whatever other dates stand beside it', () => {
    expectSerious({ birth: '2010.05' }, ['error birth/implausible@birth'])
    expectSerious({ birth: '2023.05', graduation: '2010.07 新疆大学 测控技术与仪器' }, [
      'error birth/implausible@birth',
    ])
  })
  it.each<[string, boolean]>([
    ['2008.10', true],
    ['2008.09', false],
    ['1944.08', true],
    ['1944.09', false],
    ['1930.01', true],
  ])('%s on 2024-09-14: %s', (birth, expected) => {
    expect(fires('birth/implausible', { birth })).toBe(expected)
  })
})
