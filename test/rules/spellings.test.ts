import { describe, expect, it } from 'vitest'
import type { ColumnKey } from '../../core/index.ts'
import { labelled } from '../labelled/table.ts'
import { fires, judge, type Overlay, untitled } from '../support/roster.ts'

/** What a row comes to: how a date, a title or a degree is written must not change it. */
function outcome(row: Overlay) {
  const { verdict, level, track, fee, defense, exemptions, findings } = judge(row)
  const grave = findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule)
  return { verdict, level, track, fee, defense, exemptions, errors: grave.sort() }
}

/** People of every kind of outcome. */
const people: readonly Overlay[] = [
  {},
  { currentTitleDate: '2022.12', serviceYears: '3' },
  { currentTitleDate: '2021.01', serviceYears: '5' },
  { birth: '1964.08', graduation: '1986.07 新疆大学 计量', serviceYears: '38' },
  { birth: '1969.09', sex: '女', unit: '若羌县检验检测中心' },
  { ...untitled, targetTitle: '助理工程师', remarks: '初次确定' },
  { ...untitled, targetTitle: '助理工程师' },
  { ...untitled, remarks: '申报评审', serviceYears: '5', graduation: '2022.07 新疆大学 测控' },
  { currentTitle: '技术员', currentTitleDate: '2022.11', targetTitle: '助理工程师', education: '大专' },
  { currentTitle: '工程师', targetTitle: '高级工程师' },
  { education: '硕士研究生', currentTitleDate: '2023.02', remarks: '2022年参加访惠聚驻村工作' },
  { ...untitled, education: '硕士研究生', applicationType: '授予', targetTitle: '工程师' },
]

const two = (number: number) => String(number).padStart(2, '0')
const wideDigits = (text: string) =>
  text.replace(/[0-9.]/g, (one) => String.fromCodePoint(one.codePointAt(0)! + 0xfee0))
const numerals = '〇一二三四五六七八九'
const han = (year: number, month: number) =>
  `${[...String(year)].map((digit) => numerals[Number(digit)]).join('')}年${month < 10 ? numerals[month] : `十${month > 10 ? numerals[month - 10] : ''}`}月`

/** A month in the ways of writing it (D4.2). */
const months: readonly ((year: number, month: number) => string)[] = [
  (year, month) => `${year}-${two(month)}`,
  (year, month) => `${year}/${two(month)}`,
  (year, month) => `${year}/${month}`,
  (year, month) => `${year}-${month}`,
  (year, month) => `${year}年${month}月`,
  (year, month) => `${year}年${two(month)}月`,
  (year, month) => `${year} 年 ${month} 月`,
  (year, month) => `${year}${two(month)}`,
  (year, month) => `${year}.${two(month)}.15`,
  (year, month) => `${year}-${two(month)}-15`,
  (year, month) => `${year}年${month}月15日`,
  (year, month) => wideDigits(`${year}.${two(month)}`),
  (year, month) => `${year}．${two(month)}`,
  han,
]

function respelt(column: ColumnKey, person: Overlay, write: (year: number, month: number) => string): Overlay {
  const text =
    person[column] ??
    { birth: '1988.05', currentTitleDate: '2018.12', graduation: '2010.07 新疆大学 测控技术与仪器' }[column as 'birth']
  return {
    ...person,
    [column]: text.replace(/(\d{4})\.(\d\d)/, (_, year, month) => write(Number(year), Number(month))),
  }
}

describe('D4.2 a month means the same in each of its spellings', () => {
  it.each(['birth', 'currentTitleDate', 'graduation'] as const)('%s', (column) => {
    for (const person of people)
      for (const write of months) {
        const row = respelt(column, person, write)
        expect(outcome(row), JSON.stringify(row)).toEqual(outcome(person))
      }
  })
})

const titles = ['技术员', '助理工程师', '工程师', '高级工程师', '正高级工程师', '无'] as const
const spellings = labelled('titles')
  .map(({ column, text, reading }) => ({
    isHeld: column === '现任',
    text,
    title: reading === '初级 问' ? '助理工程师' : reading.replace(/ .*$/, ''),
  }))
  .filter(({ title }) => (titles as readonly string[]).includes(title))

describe('D4.13 a title means the same in each of its spellings', () => {
  it.each(titles)('%s', (title) => {
    const ways = spellings.filter((one) => one.title === title)
    expect(ways.length).toBeGreaterThan(4)
    // 无 is no target in whatever words, and each of them is told in its own way.
    for (const person of people)
      for (const column of title === '无' ? (['currentTitle'] as const) : (['currentTitle', 'targetTitle'] as const))
        for (const { text, isHeld } of ways) {
          // 助理工程师（工程师评审中） names another title beside the one that is held.
          if (isHeld && column === 'targetTitle') continue
          const row = { ...person, [column]: text }
          // A target of another committee's specialty is more than a spelling.
          if (column === 'targetTitle' && fires('eligibility/outside-field', row)) continue
          expect(outcome(row), JSON.stringify(row)).toEqual(outcome({ ...person, [column]: title }))
        }
  })
})

/** Spellings of a degree, the first the plainest. */
const degrees: readonly (readonly [string, ...string[]])[] = [
  ['博士研究生', '博士', '博士研究生毕业', '研究生（博士）', '工学博士'],
  ['硕士研究生', '硕士', '研究生（硕士）', '硕士学位', '工程硕士'],
  ['大学本科', '本科', '大学', '大学本科（学士）', '本科毕业', '全日制本科', '全日制大学本科'],
  ['大专', '专科', '大学专科', '专科毕业', '全日制大专'],
  ['中专', '中等专科', '中专毕业', '全日制中专'],
  ['函授本科', '本科（函授）', '成人本科', '自考本科', '非全日制本科', '大学本科（自学考试）'],
]

describe('D4.10 a degree means the same in each of its spellings', () => {
  it.each(degrees)('%s', (plain, ...ways) => {
    for (const person of people)
      for (const education of ways) {
        const row = { ...person, graduation: '2010.07 新疆大学 测控技术与仪器', education }
        expect(outcome(row), JSON.stringify(row)).toEqual(outcome({ ...row, education: plain }))
      }
  })
})
