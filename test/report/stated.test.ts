import { describe, expect, it } from 'vitest'
import { defaultPolicy, headingEdits, openReview, parseStatedText, type StatedRoster } from '../../core/index.ts'
import { annotateEn, policyEn, problemsEn } from '../../core/messages/en.ts'
import { problemIn } from '../../core/messages/retell.ts'
import { policyZh } from '../../core/messages/zh-CN.ts'
import type { Grid } from '../../core/roster/grid.ts'
import { person, printedHeadings, sheetOf } from '../support/sheet.ts'

const title = ['2024年度质量技术监督专业职称评审申报人员花名册']
const odd = printedHeadings.map((_, index) => `第${index}项`)
const opened = (stated: StatedRoster, ...sheets: Grid[]) =>
  openReview({ file: 'x.xlsx', sheets, properties: {} }, defaultPolicy, { stated })
const letters = (text: string) => Object.fromEntries([...text].map((letter, index) => [keys[index], letter]))
const keys = [
  ...(['sequence', 'unit', 'unitNature', 'name', 'sex', 'ethnicity', 'birth', 'education', 'graduation'] as const),
  ...(['serviceYears', 'currentTitle', 'currentTitleDate', 'targetTitle', 'continuingEducation', 'remarks'] as const),
]

describe('C5.8 what a person says of a roster', () => {
  it('is read where no heading is known, from the row that is said or the first filled one', () => {
    const sheet = sheetOf([title, ['县局'], odd, person(1, '王建国'), person(2, '赵国强')])
    expect(opened({}, sheet).report().problem?.code).toBe('no-roster')
    for (const headerRow of [{}, { headerRow: 3 }]) {
      const review = opened(
        { columns: letters('ABCDEFGHIJKLMNO'), unit: '库尔勒市市场监督管理局', ...headerRow },
        sheet,
      )
      expect(review.report()).toMatchObject({ headerRow: 3, year: 2024, supervisingUnit: '库尔勒市市场监督管理局' })
      expect(review.findings()).toEqual([])
      expect(review.report().assessments.map(({ verdict, findings }) => [verdict, findings])).toEqual([
        ['eligible', []],
        ['eligible', []],
      ])
    }
  })

  describe('a row of a person is no header', () => {
    const columns = letters('ABCDEFGHIJKLMNO')
    const names = (rows: readonly (readonly string[])[], stated: StatedRoster, shape = {}) =>
      opened({ unit: '库尔勒市市场监督管理局', ...stated }, sheetOf(rows, shape))
        .report()
        .assessments.map(({ name }) => name)
    const people = [person(1, '王建国'), person(2, '赵国强'), person(3, '孙丽')]
    const all = ['王建国', '赵国强', '孙丽']

    it.each([
      ['a sheet without a header', people, {}],
      ['one whose first row is named', people, { headerRow: 1 }],
      ['one whose last row is named', people, { headerRow: 3 }],
      ['a title above them', [title, ...people], {}],
      ['a row below the header is named', [title, odd, ...people], { headerRow: 4 }],
      ['a remark that is a heading too', [...people.slice(0, 2), people[2]!.with(14, '性别')], {}],
    ])('%s', (_, rows, stated) => expect(names(rows, { columns, ...stated })).toEqual(all))

    it('where only names are said, or an ID number tells', () => {
      expect(names(people, { columns: { name: 'D' } })).toEqual(all)
      const rows = [
        ['王建国', '11010519491231002X'],
        ['赵国强', '440524188001010014'],
      ]
      expect(names(rows, { columns: { name: 'A' } })).toEqual(['王建国', '赵国强'])
    })

    it('a merged title is no header either', () => {
      const merges = [{ top: 0, left: 0, bottom: 0, right: 14 }]
      expect(names([title, odd, ...people], { columns }, { merges })).toEqual(all)
    })

    it('says that there is no header, writes nothing into people, and reads the header that comes', () => {
      const sheet = sheetOf(people)
      const review = opened({ columns: { ...columns, sex: null }, unit: '库尔勒市市场监督管理局' }, sheet)
      expect(review.report().headerRow).toBeNull()
      expect(headingEdits(sheet, defaultPolicy, { columns })).toEqual({ edits: [], isEnough: false, rivals: [] })
      for (const finding of opened({ columns: { name: 'D' } }, sheet).findings()) {
        expect(finding.cell).toBeNull()
        expect(finding.fix).toBeUndefined()
      }
      review.insertRows(0, 1)
      review.update(printedHeadings.map((text, column) => ({ row: 0, column, value: text, text, format: '@' })))
      expect(review.report()).toMatchObject({ headerRow: 1 })
      review.deleteRows(0, 1)
      expect(review.report()).toMatchObject({ headerRow: null, assessments: all.map((name) => ({ name })) })
      review.update([{ row: 0, column: 3, value: null, text: '', format: '' }])
      const stated = { columns: { ...columns, sex: null }, unit: '库尔勒市市场监督管理局' }
      expect(review.report()).toEqual(opened(stated, review.grid).report())
    })
  })

  it('comes before the headings, and the other of two columns is named', () => {
    const sheet = sheetOf([title, [...printedHeadings, '实际性别'], [...person(1, '王建国'), '女']])
    const review = opened({ columns: { sex: 'p' }, unit: '库尔勒市市场监督管理局' }, sheet)
    expect(review.layout?.columns.get('sex')).toBe(15)
    expect(review.findings()).toMatchObject([{ rule: 'roster/duplicate-column', column: 'sex', cell: 'E2' }])
  })

  it('holds for tables below with the same headings, wherever they stand there', () => {
    const renamed = printedHeadings.map((heading) => (heading === '性别' ? '甲' : heading))
    const other = [renamed[0]!, renamed[4]!, ...renamed.slice(1, 4), ...renamed.slice(5)]
    const cells = person(2, '赵国强')
    const moved = [cells[0]!, cells[4]!, ...cells.slice(1, 4), ...cells.slice(5)]
    const sheet = sheetOf([title, renamed, person(1, '王建国'), other, moved])
    const review = opened({ columns: { sex: 'E' }, unit: '库尔勒市市场监督管理局' }, sheet)
    expect(review.findings().map(({ rule }) => rule)).toEqual(['roster/columns-differ'])
    expect(review.report().assessments.flatMap(({ findings }) => findings)).toEqual([])
  })

  it('reads by the header whose row is said, though nothing is said of its columns', () => {
    const two = sheetOf([printedHeadings, person(1, '王建国'), ['二'], printedHeadings, person(1, '赵国强')])
    const names = (stated: StatedRoster) =>
      opened(stated, two)
        .report()
        .assessments.map(({ name }) => name)
    expect(names({})).toEqual(['王建国', '赵国强'])
    expect(names({ headerRow: 4 })).toEqual(['赵国强'])
    const few = sheetOf([title, ['序号', '姓名', '性别'], ['1', '王建国', '男']])
    expect(opened({}, few).report().problem?.code).toBe('no-roster')
    expect(opened({ headerRow: 2 }, few).report()).toMatchObject({ headerRow: 2, assessments: [{ name: '王建国' }] })
    expect(opened({ headerRow: 1 }, few).report().problem).toEqual({
      code: 'no-roster',
      message: expect.stringContaining('按指定的表头（第 1 行），工作表“花名册”里没有认出“姓名”一栏'),
    })
  })

  it('names the sheet, hidden or not, and stays true while cells change', () => {
    const sheet = (name: string, hidden: boolean, who: string) =>
      sheetOf([title, odd, person(1, who)], { name, hidden })
    const stated = { sheet: '乙', unit: '库尔勒市市场监督管理局', columns: letters('ABCDEFGHIJKLMNO') }
    const review = opened(stated, sheet('甲', false, '王建国'), sheet('乙', true, '赵国强'))
    expect(review.report()).toMatchObject({ sheet: '乙', assessments: [{ name: '赵国强' }] })
    review.update([{ row: 1, column: 4, value: '何性', text: '何性', format: '@' }])
    review.insertRows(2, 1)
    expect(review.report()).toMatchObject({ supervisingUnit: stated.unit, assessments: [{ row: 4, findings: [] }] })
  })

  it('D3.6 names the others that hold applicants, where a sheet is named that no heading tells', () => {
    const other = sheetOf([title, printedHeadings, person(1, '赵国强')], { name: '乙' })
    const hidden = sheetOf([title, printedHeadings, person(1, '孙丽')], { name: '丙', hidden: true })
    const sheets = [sheetOf([title, odd, person(1, '王建国')], { name: '甲' }), other, hidden]
    const columns = letters('ABCDEFGHIJKLMNO')
    const of = (stated: StatedRoster) => opened(stated, ...sheets).otherSheets.map(({ sheet }) => sheet)
    expect(of({ sheet: '甲', columns })).toEqual(['乙', '丙'])
    expect(of({ sheet: '乙', columns })).toEqual(['丙'])
    expect(of({ columns })).toEqual(['丙'])
    expect(of({ sheet: '甲' })).toEqual(['乙', '丙'])
  })

  it('is no roster without a column of names', () => {
    const review = opened({ columns: { sex: 'E' } }, sheetOf([title, odd, person(1, '王建国')]))
    expect(review.report().problem?.code).toBe('no-roster')
  })

  it('says what is to be said where no roster is found by it, in both languages', () => {
    const none = sheetOf([title, ['说明'], ['请填写']], { name: '说明' })
    const roster = sheetOf([title, printedHeadings, person(1, '王建国')], { name: '名单' })
    const why = (stated: StatedRoster, ...sheets: Grid[]) => {
      const { problem } = opened(stated, ...sheets).report()
      expect(problem?.code).toBe('no-roster')
      const told = problemIn({ ...problemsEn, ...annotateEn }, problem!.message)
      expect(told.replace(/“[^”]*”/g, '')).toMatch(/^No roster was found:[ -~]+$/)
      return problem!.message
    }
    expect(why({ sheet: '说明' }, none)).toContain('指定的工作表“说明”里没有“姓名”等')
    expect(why({ sheet: '说明' }, none, roster)).toContain('有花名册的工作表是“名单”')
    const unnamed = sheetOf([title, odd, person(1, '王建国')])
    expect(why({ columns: { sex: 'E' } }, unnamed)).toContain('没有指定“姓名”在哪一列')
    expect(why({ columns: { name: null } }, roster)).toContain('请写明“姓名”在哪一列')
    expect(why({ columns: { name: null }, headerRow: 2 }, roster)).toContain('第 2 行')
  })

  it('C4.10 is read from a file, and its mistakes are named by their place', () => {
    const read = parseStatedText('\ufeff{"a.xlsx":{"sheet":"花名册","headerRow":3,"columns":{"name":"D"}}}')
    expect(read.ok && read.stated.get('a.xlsx')).toEqual({ sheet: '花名册', headerRow: 3, columns: { name: 'D' } })
    const wrong = ['[', '[]', '{"a":{"columns":{"name":"1"}}}', '{"a":{"columns":{"名":"D"}}}', '{"a":{"headerRow":0}}']
    for (const text of wrong) expect(parseStatedText(text).ok).toBe(false)
    expect(parseStatedText('{"a":{"columns":{"name":"1"}}}')).toMatchObject({
      problems: [{ path: 'a.columns.name', message: expect.stringContaining('应写成 D 这样的列标') }],
    })
  })

  it.each([
    ['[', '这不是合法的 JSON 文件：请检查', 'This is no valid JSON: check'],
    ['[]', '栏目说明：写法不对，应写成一组项目（花括号）', 'What is said of columns: it should be'],
    [
      '{"a":{"columns":{"name":null}}}',
      'a › 栏目 › 姓名：不能写 null：没有姓名',
      '“a” › columns › “姓名”: it may not be null',
    ],
    [
      '{"a":{"columns":{"birth":"XFE"}}}',
      '出生年月：应写成 D 这样的列标（A 到 XFD）',
      '“出生年月”: it should be the letters',
    ],
    ['{"a":{"columns":{"sex":5}}}', '性别：写法不对，应写成', '“性别”: it should be'],
    ['{"a":{"columns":{"unit":"4"}}}', 'a › 栏目 › 工作单位：', '“a” › columns › “工作单位”: '],
    ['{"unit":{"unit":4}}', 'unit › 主管单位：', '“unit” › supervising unit: '],
    ['{"a":{"headerRow":"3"}}', '表头所在的行：写法不对，应写成', 'row of the header: it should be'],
    ['{"a":{"headerRow":0}}', '表头所在的行：不能小于 1', 'row of the header: '],
    ['{"a":{"columns":{"名":"D"}}}', '不认识的项目“名”', 'there is no entry “名”'],
    ['{"":{}}', '写法不对，请照', 'it is not written as it should be; write it like'],
    [' '.repeat(4_000_001), '不像栏目说明', 'too large to say which column is which'],
  ])('C4.10 a mistake in the file is told in both languages: %.40s', (text, zh, english) => {
    for (const [words, sentence] of [
      [policyZh, zh],
      [policyEn, english],
    ] as const) {
      const read = parseStatedText(text, words)
      const [problem] = read.ok ? [] : read.problems
      expect(problem?.message).toContain(sentence)
      expect(problem?.message).not.toMatch(/政策包|[Pp]ack/)
    }
  })
})
