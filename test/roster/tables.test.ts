import { describe, expect, it } from 'vitest'
import { defaultPolicy, openReview } from '../../core/index.ts'
import type { RosterColumn } from '../../core/roster/columns.ts'
import { headings, rosterColumns } from '../../core/roster/columns.ts'
import { faultlessRow } from '../../core/rules/example.ts'
import { serious } from '../support/roster.ts'
import { person, printedHeadings, review, sheetOf } from '../support/sheet.ts'

const title = ['2024年度质量技术监督专业职称评审申报人员花名册']
const unit = ['主管单位（盖章）：库尔勒市市场监督管理局']

/** The 15 columns with 姓名 … 出生年月 ahead of the unit. */
const otherOrder: readonly RosterColumn[] = [
  ...(['sequence', 'name', 'sex', 'ethnicity', 'birth', 'unit', 'unitNature'] as const),
  ...rosterColumns.slice(7),
]
const otherHeadings = otherOrder.map((column) => headings[column])

function inOtherOrder(sequence: number, name: string, cells: Partial<Record<RosterColumn, string>> = {}): string[] {
  const row = { ...faultlessRow, sequence: String(sequence), name, ...cells }
  return otherOrder.map((column) => row[column] ?? '')
}

const book = (rows: readonly (readonly string[])[], shape = {}) => ({
  file: '花名册.xlsx',
  format: 'xlsx' as const,
  sheets: [sheetOf(rows, shape)],
  properties: {},
})
const skippedIn = (rows: readonly (readonly string[])[]) =>
  openReview(book(rows), defaultPolicy)
    .skipped()
    .map(({ row, reason }) => [row, reason])

describe('D3.8 a table under a further header', () => {
  it('goes by that header, and is said where its columns stand in another order (roster/columns-differ)', () => {
    const report = review(
      sheetOf([
        ...[title, unit, printedHeadings, person(1, '王建国'), otherHeadings],
        ...[inOtherOrder(2, '赵国强', { sex: 'M' }), inOtherOrder(3, '孙丽')],
      ]),
    )
    expect(serious(report.findings)).toEqual(['roster/columns-differ@-'])
    expect(report.findings).toMatchObject([{ rule: 'roster/columns-differ', severity: 'warning', row: 5 }])
    expect(report.headerRow).toBe(3)
    expect(report.assessments.map(({ row, name }) => [row, name])).toEqual([
      [4, '王建国'],
      [6, '赵国强'],
      [7, '孙丽'],
    ])
    expect(report.assessments.flatMap(({ findings }) => findings)).toMatchObject([
      { rule: 'sex/unknown', row: 6, column: 'sex', cell: 'C6' },
    ])
  })

  it('is silent where a page only repeats the header, over one row or two', () => {
    const group = printedHeadings.map((heading, index) =>
      index === 10 ? '现任专业技术职务' : index === 11 ? '' : heading,
    )
    const parts = printedHeadings.map((_, index) => (index === 10 ? '名称' : index === 11 ? '取得时间' : ''))
    for (const header of [[printedHeadings], [group, parts]]) {
      const rows = [title, unit, ...header, person(1, '王建国'), ...header, person(2, '赵国强')]
      const report = review(sheetOf(rows))
      expect(report.findings).toEqual([])
      expect(report.assessments.map(({ findings }) => findings)).toEqual([[], []])
      expect(skippedIn(rows).every(([, reason]) => reason === 'header')).toBe(true)
    }
  })

  it('runs on in 序号: one that begins again at 1 is told at its first row and nowhere else', () => {
    const report = review(
      sheetOf([
        ...[title, unit, printedHeadings, person(1, '王建国'), person(2, '赵国强')],
        ...[printedHeadings, person(1, '孙丽'), person(2, '周敏')],
      ]),
    )
    expect(report.assessments.flatMap(({ findings }) => findings)).toMatchObject([
      { rule: 'sequence/order', row: 7, fix: { value: '3', safe: true } },
    ])
  })

  it('C2.3 that lacks a column makes its own rows incomplete, and those above it not', () => {
    const shorter = otherHeadings.filter((heading) => heading !== '族别')
    const row = inOtherOrder(2, '赵国强').filter((_, index) => otherHeadings[index] !== '族别')
    const report = review(sheetOf([title, unit, printedHeadings, person(1, '王建国'), shorter, row]))
    expect(report.findings.filter(({ rule }) => rule === 'roster/missing-column')).toMatchObject([
      { severity: 'error', column: 'ethnicity', row: 5, message: expect.stringContaining('第 5 行') },
    ])
    expect(report.assessments.map(({ verdict }) => verdict)).toEqual(['eligible', 'incomplete'])
  })

  it('tells a column it has beside the 15 once, however many pages have it', () => {
    const page = (from: number) => [
      [...printedHeadings, '政治面貌'],
      [...person(from, `王建${'国军民'[from - 1]}`), '群众'],
    ]
    const report = review(sheetOf([title, unit, ...page(1), ...page(2), ...page(3)]))
    expect(report.findings.map(({ rule, row }) => [rule, row])).toEqual([['roster/unknown-column', 3]])
  })

  it('tells a merged cell over two of its columns by its own columns', () => {
    const rows = [title, unit, printedHeadings, person(1, '王建国'), otherHeadings, inOtherOrder(2, '赵国强')]
    const merges = [{ top: 5, left: 5, bottom: 5, right: 6 }]
    const [found] = review(sheetOf(rows, { merges })).findings.filter(({ rule }) => rule === 'roster/merged-cells')
    expect(found).toMatchObject({ row: 6, column: 'unit', cell: 'F6' })
  })

  it('C5.3 stays true while cells of its header change, rows come in and go, and it ends', () => {
    const rows = [
      ...[title, unit, printedHeadings, person(1, '王建国'), otherHeadings, inOtherOrder(2, '赵国强')],
      ...[otherHeadings, inOtherOrder(3, '孙丽')],
    ]
    const live = openReview(book(rows), defaultPolicy)
    const isFresh = () => {
      const fresh = openReview({ ...book([]), sheets: [live.grid] }, defaultPolicy)
      expect(live.report()).toEqual(fresh.report())
      expect(live.skipped()).toEqual(fresh.skipped())
    }
    const set = (row: number, column: number, text: string) => {
      live.update([{ row, column, value: text === '' ? null : text, text, format: '@' }])
      isFresh()
    }
    live.report()
    set(4, 1, '')
    set(4, 1, '性别')
    set(4, 2, '姓名')
    live.insertRows(5, 2)
    isFresh()
    live.deleteRows(4, 3)
    isFresh()
    for (const [column, text] of printedHeadings.entries()) set(3, column, text)
    for (const column of printedHeadings.keys()) set(3, column, '')
    set(5, 3, '女')
  })
})

describe('D3.5 lines that hold nobody', () => {
  const below = (row: string[]) => skippedIn([title, unit, printedHeadings, row, person(1, '王建国')])
  const numbers = printedHeadings.map((_, index) => index + 1)

  it.each([
    ['numbers of the columns', numbers.map(String), 'header'],
    ['numbers in brackets', numbers.map((number) => `（${number}）`), 'header'],
    ['numbers behind letters', ['甲', '乙', ...numbers.slice(0, 13).map(String)], 'header'],
    ['numbers with a label', ['栏次', ...numbers.slice(0, 14).map(String)], 'header'],
    ['以下空白', ['以下空白'], 'note'],
    ['以下空白 where names stand', ['', '', '', '以下空白'], 'note'],
    ['以下空白 in brackets', ['', '', '', '（以下空白）'], 'note'],
    ['以下空白 between lines', ['', '', '', '——以下空白——'], 'note'],
    ['以下空白 in every cell', printedHeadings.map(() => '以下空白'), 'note'],
    ['以下空白 behind what is filled in ahead', ['2', '和静县检验检测中心', '事业单位', '以下空白'], 'note'],
    ['空白行', ['', '', '', '空白行'], 'note'],
    ['此行空白', ['2', '', '', '此行空白'], 'note'],
  ])('%s', (_, row, reason) => expect(below([...row])).toEqual([[3, reason]]))

  it.each([
    ['a person whose cells are numbers', ['1', '2', '3', '王建国', '5', '6', '7']],
    ['numbers out of their order', ['1', '2', '3', '5', '4', '6', '7']],
    ['a person of whom something is 空白', ['1', '', '', '白空白', '男']],
  ])('but %s is one', (_, row) => expect(below(row)).toEqual([]))

  it('stand under any header of the sheet', () => {
    const line = numbers.map(String)
    const rows = [title, unit, printedHeadings, line, person(1, '王建国'), printedHeadings, line, person(2, '赵国强')]
    expect(skippedIn(rows)).toEqual([
      [3, 'header'],
      [5, 'header'],
      [6, 'header'],
    ])
    expect(review(sheetOf(rows)).assessments.map(({ findings }) => findings)).toEqual([[], []])
  })
})

describe('D3.3 a table under a further line 主管单位', () => {
  const inCounty = (sequence: number, name: string, at: string) =>
    person(sequence, name).map((text, index) => (index === 1 ? at : text))
  const differs = (rows: readonly (readonly string[])[]) =>
    review(sheetOf(rows))
      .assessments.filter(({ findings }) => findings.some(({ rule }) => rule === 'unit/county-differs'))
      .map(({ row }) => row)
  const first = [title, unit, printedHeadings, inCounty(1, '王建国', '库尔勒市质检所')]
  const others = [inCounty(2, '赵国强', '尉犁县质检所'), inCounty(3, '孙丽', '库尔勒市质检所')]
  const ofYuli = ['主管单位（盖章）：尉犁县市场监督管理局']

  it('is of that unit (unit/county-differs)', () => {
    expect(differs([...first, [], title, ofYuli, printedHeadings, ...others])).toEqual([10])
    expect(review(sheetOf([...first, title, ofYuli, printedHeadings, ...others])).supervisingUnit).toBe(
      '库尔勒市市场监督管理局',
    )
  })

  it.each([
    [['主管单位（盖章） 尉犁县市场监督管理局']],
    [['主管单位（盖章）', '尉犁县市场监督管理局']],
    [['主管单位 尉犁县市场监督管理局']],
    [['主管单位', '', '尉犁县市场监督管理局（公章）']],
    [['主管单位尉犁县市场监督管理局']],
    [['主 管 单 位', '尉犁县市场监督管理局']],
  ])('is of that unit without a colon too: %j', (line) => {
    expect(differs([...first, [], title, line, printedHeadings, ...others])).toEqual([10])
  })

  it('is of the unit above where its line names none, or is none', () => {
    for (const line of [
      ['主管单位（盖章）：'],
      [],
      ['主管单位意见：尉犁县同意'],
      ['主管单位意见 尉犁县市场监督管理局'],
      ['主管单位审核', '尉犁县市场监督管理局'],
      ['主管单位（盖章）'],
      ['1', '主管单位：尉犁县', '', '王五'],
    ])
      expect(differs([...first, title, line, printedHeadings, ...others])).toContain(8)
  })

  it('C5.3 stays true while that line changes, comes and goes', () => {
    const live = openReview(book([...first, title, ofYuli, printedHeadings, ...others]), defaultPolicy)
    live.report()
    for (const [row, text] of [
      [5, '主管单位：轮台县市场监督管理局'],
      [5, ''],
      [4, '主管单位：尉犁县市场监督管理局'],
      [4, '花名册'],
    ] as const) {
      live.update([{ row, column: 0, value: text === '' ? null : text, text, format: '@' }])
      expect(live.report()).toEqual(openReview({ ...book([]), sheets: [live.grid] }, defaultPolicy).report())
    }
  })
})
