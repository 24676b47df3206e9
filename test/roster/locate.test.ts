import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultPolicy, openReview } from '../../core/index.ts'
import { readHeading } from '../../core/roster/columns.ts'
import type { Area, Grid } from '../../core/roster/grid.ts'
import { locate } from '../../core/roster/locate.ts'
import { Sheet } from '../../core/roster/sheet.ts'
import { serious } from '../support/roster.ts'
import { person, printedHeadings, review, sheetOf } from '../support/sheet.ts'

const title = ['2024年度质量技术监督专业职称评审申报人员花名册']
const unit = ['主管单位（盖章）：库尔勒市市场监督管理局']
const workbookOf = (...sheets: Grid[]) => ({ file: '花名册.xlsx', format: 'xlsx' as const, sheets, properties: {} })

describe('D2.1, D2.2 headings', () => {
  it.each([
    ['序号', 'sequence'],
    ['序 号', 'sequence'],
    ['No', 'sequence'],
    ['NO.', 'sequence'],
    ['编号', 'sequence'],
    ['单位', 'unit'],
    ['所在单位', 'unit'],
    ['现工作单位', 'unit'],
    ['工作单位\n（全称）', 'unit'],
    ['单位性质', 'unitNature'],
    ['单位类型', 'unitNature'],
    ['姓　名', 'name'],
    ['民族', 'ethnicity'],
    ['出生日期', 'birth'],
    ['出生\n年月', 'birth'],
    ['出生年月（如1985.06）', 'birth'],
    ['学历', 'education'],
    ['文化程度', 'education'],
    ['何时、何校\n何专业毕业', 'graduation'],
    ['何时何校何专业毕业', 'graduation'],
    ['毕业院校及专业', 'graduation'],
    ['从事专业技术工作年限', 'serviceYears'],
    ['现职称', 'currentTitle'],
    ['现任职务', 'currentTitle'],
    ['任现职时间', 'currentTitleDate'],
    ['拟申报专业技术职务', 'targetTitle'],
    ['申报职称', 'targetTitle'],
    ['是否完成继续教育', 'continuingEducation'],
    ['备注', 'remarks'],
    ['备 注', 'remarks'],
    ['身份证号', 'idNumber'],
    ['身份证号码', 'idNumber'],
    ['申报类型', 'applicationType'],
    ['申报类别', 'applicationType'],
    ['申报专业', 'specialty'],
    ['专业', 'specialty'],
    ['评审费（元）', 'fee'],
    ['应缴金额', 'fee'],
    ['提交次数', 'submissions'],
    ['公示起始日期', 'displayFrom'],
    ['公示截止日期', 'displayTo'],
    ['免答辩理由', 'exemptionBasis'],
    ['手机', 'phone'],
    ['联系电话', 'phone'],
  ])('%s is %s', (heading, column) => expect(readHeading(heading)?.column).toBe(column))

  it.each(['政治面貌', '职务', '（备注）', '', '学位', '参加工作时间'])('%s is not known', (heading) => {
    expect(readHeading(heading)).toBeNull()
  })
})

describe('where the roster is', () => {
  it('D3.1 reads a table anywhere in the sheet', () => {
    const rows = [title, unit, printedHeadings, person(1, '王建国')]
    for (const origin of [
      { row: 0, column: 0 },
      { row: 4, column: 2 },
      { row: 100, column: 30 },
    ]) {
      const report = review(sheetOf(rows, { origin }))
      expect(report).toMatchObject({ headerRow: origin.row + 3, year: 2024, supervisingUnit: '库尔勒市市场监督管理局' })
      expect(report.assessments.map(({ row }) => row)).toEqual([origin.row + 4])
      expect(serious(report.findings)).toEqual([])
    }
  })

  it('D3.1 is the first row with at least 8 of the 15 headings, 姓名 among them', () => {
    const seven = ['姓名', '性别', '族别', '出生年月', '最高学历', '备注', '单位性质']
    expect(locate(sheetOf([seven, ['王建国']]))).toBeNull()
    expect(locate(sheetOf([[...seven, '工作单位'], ['王建国']]))).not.toBeNull()
    const nameless = printedHeadings.filter((heading) => heading !== '姓名')
    expect(locate(sheetOf([nameless, ['1']]))).toBeNull()
  })

  it('C2.3 roster/missing-column: each of the absent headings, and every row is at least incomplete', () => {
    const without = printedHeadings.filter((heading) => !['族别', '备注'].includes(heading))
    const row = person(1, '王建国').filter((_, index) => !['族别', '备注'].includes(printedHeadings[index]!))
    const report = review(sheetOf([title, unit, without, row]))
    expect(report.findings.map(({ rule, column, severity }) => [rule, column, severity])).toEqual([
      ['roster/missing-column', 'ethnicity', 'error'],
      ['roster/missing-column', 'remarks', 'error'],
    ])
    expect(report.assessments[0]).toMatchObject({ verdict: 'incomplete', findings: [] })
  })

  it('D2.3 an exact heading beats a synonym, and the second is named (roster/duplicate-column)', () => {
    const headings = ['单位', ...printedHeadings]
    const report = review(sheetOf([title, unit, headings, ['人事科', ...person(1, '王建国')]]))
    expect(report.findings).toMatchObject([
      { rule: 'roster/duplicate-column', severity: 'warning', column: 'unit', cell: 'A3', value: '单位', row: 3 },
    ])
    expect(report.assessments[0]!.findings).toEqual([])
  })

  it('roster/unknown-column: a heading we do not know', () => {
    const report = review(sheetOf([title, unit, [...printedHeadings, '政治面貌'], [...person(1, '王建国'), '群众']]))
    expect(report.findings).toMatchObject([
      { rule: 'roster/unknown-column', severity: 'info', value: '政治面貌', row: 3 },
    ])
  })
})

describe('D2.4 headers of two rows', () => {
  const group = (at: number) =>
    printedHeadings.map((heading, index) => (index === at + 1 ? '' : index === at ? '现任专业技术职务' : heading))
  const sub = printedHeadings.map((_, index) => (index === 10 ? '名称' : index === 11 ? '取得时间' : ''))

  it('are one where headings are merged downwards and a group stands above 名称 and 取得时间', () => {
    const merges = [
      ...printedHeadings.flatMap((_, column) =>
        column === 10 || column === 11 ? [] : [{ top: 2, left: column, bottom: 3, right: column }],
      ),
      { top: 2, left: 10, bottom: 2, right: 11 },
    ]
    const report = review(sheetOf([title, unit, group(10), sub, person(1, '王建国')], { merges }))
    expect(report.headerRow).toBe(3)
    expect(report.findings).toEqual([])
    expect(report.assessments).toMatchObject([{ row: 5, findings: [], track: 'review' }])
  })

  it('are one where nothing is merged', () => {
    const report = review(sheetOf([title, unit, group(10), sub, person(1, '王建国')]))
    expect(report).toMatchObject({ headerRow: 3, findings: [] })
    expect(report.assessments).toMatchObject([{ row: 5, findings: [] }])
  })

  it('are one where every heading is merged over two rows', () => {
    const merges = printedHeadings.map((_, column) => ({ top: 2, left: column, bottom: 3, right: column }))
    const report = review(sheetOf([title, unit, printedHeadings, [], person(1, '王建国')], { merges }))
    expect(report).toMatchObject({ headerRow: 3, findings: [] })
    expect(report.assessments.map(({ row }) => row)).toEqual([5])
  })

  it('are one where only the group stands in the upper row', () => {
    const upper = printedHeadings.map((_, index) => (index === 10 ? '现任专业技术职务' : ''))
    const lower = printedHeadings.map((heading, index) => (index === 10 ? '名称' : index === 11 ? '取得时间' : heading))
    for (const merges of [[], [{ top: 2, left: 10, bottom: 2, right: 11 }]]) {
      const rows = [title, unit, upper, [...lower, '政治面貌'], [...person(1, '王建国'), '群众']]
      const report = review(sheetOf(rows, { merges }))
      expect(report.headerRow).toBe(3)
      expect(report.findings.map(({ rule }) => rule)).toEqual(['roster/unknown-column'])
      expect(report.assessments).toMatchObject([{ row: 5, findings: [] }])
    }
  })

  it('are not made of a header and the first person below it', () => {
    const gap = [...printedHeadings, '']
    for (const first of [person(1, '王建国'), ['1'], ['', '', '', '王建国']]) {
      const report = review(sheetOf([title, unit, gap, [...first], person(2, '赵国强')]))
      expect(report.headerRow).toBe(3)
      expect(report.assessments.map(({ row }) => row)).toContain(5)
    }
    expect(
      review(sheetOf([title, unit, gap, [...person(1, '王建国'), '党员']])).assessments.map(({ row }) => row),
    ).toEqual([4])
  })

  it('are one under a group of personal data', () => {
    const upper = printedHeadings.map((heading, index) =>
      index === 3 ? '个人基本信息' : index > 3 && index < 8 ? '' : heading,
    )
    const lower = printedHeadings.map((heading, index) => (index >= 3 && index < 8 ? heading : ''))
    const merges = [
      { top: 2, left: 3, bottom: 2, right: 7 },
      ...printedHeadings.flatMap((_, column) =>
        column >= 3 && column < 8 ? [] : [{ top: 2, left: column, bottom: 3, right: column }],
      ),
    ]
    const report = review(sheetOf([title, unit, upper, lower, person(1, '王建国')], { merges }))
    expect(report).toMatchObject({ headerRow: 3, findings: [] })
    expect(report.assessments.map(({ row, findings }) => [row, findings])).toEqual([[5, []]])
  })
})

describe('D3.2 the title line (roster/year)', () => {
  const yearOf = (line: string) => review(sheetOf([[line], unit, printedHeadings, person(1, '王建国')])).year
  it.each([
    ['2024年度质量技术监督专业职称评审申报人员花名册', 2024],
    ['2023年度质量技术监督专业职称评审申报人员花名册', 2023],
    ['巴州2024年职称评审申报人员花名册', 2024],
    ['２０２４年度申报人员花名册', 2024],
    ['申报人员花名册', null],
    ['2024年度申报名单', null],
  ])('%s', (line, year) => expect(yearOf(line)).toBe(year))

  it('roster/year fires where the year is not the pack’s', () => {
    const report = review(sheetOf([['2023年度申报人员花名册'], unit, printedHeadings, person(1, '王建国')]))
    expect(report.findings).toMatchObject([{ rule: 'roster/year', severity: 'warning', clause: '附件8', row: 1 }])
  })
})

describe('D3.3 the line 主管单位 (roster/supervising-unit)', () => {
  const unitOf = (line: string[]) =>
    review(sheetOf([title, line, printedHeadings, person(1, '王建国')])).supervisingUnit
  it.each([
    [['主管单位（盖章）：和静县市场监督管理局'], '和静县市场监督管理局'],
    [['主管单位(盖章):和静县市场监督管理局'], '和静县市场监督管理局'],
    [['主管单位：和静县市场监督管理局（盖章）'], '和静县市场监督管理局'],
    [['主管单位：和静县市场监督管理局（公章）'], '和静县市场监督管理局'],
    [['主管单位：和静县市场监督管理局（）'], '和静县市场监督管理局'],
    [['主管单位（盖章）： 巴州国资（集团）公司 '], '巴州国资（集团）公司'],
    [['主管单位（盖章）：', '和静县市场监督管理局'], '和静县市场监督管理局'],
    [['主管单位（盖章）', '和静县市场监督管理局'], '和静县市场监督管理局'],
    [['主管单位（盖章）：', '', '', '和静县市场监督管理局'], '和静县市场监督管理局'],
    [['主管单位（盖章）：和静县市场监督管理局 填报人：张三'], '和静县市场监督管理局'],
    [['主管单位（盖章）：和静县市场监督管理局    填报日期：2024年9月1日'], '和静县市场监督管理局'],
    [['主管单位（盖章）：和静县市场监督管理局', '', '填报人：张三'], '和静县市场监督管理局'],
    [['主管单位（盖章）：填报人：张三'], ''],
    [['主管单位（盖章）：', '填报人：张三'], ''],
    [['主管单位（盖章）：'], ''],
    [['主管单位（盖章）：________'], ''],
    [['主管单位（盖章）：（盖章）'], ''],
    [['  主管单位（盖章）：和静县市场监督管理局'], '和静县市场监督管理局'],
    [['主 管 单 位（盖章）：和静县市场监督管理局'], '和静县市场监督管理局'],
    [['主管单位  和静县市场监督管理局'], '和静县市场监督管理局'],
    [['主管单位:和静县市场监督管理局 '], '和静县市场监督管理局'],
    [['填报单位：和静县市场监督管理局'], null],
  ] as [string[], string | null][])('%j', (line, name) => expect(unitOf(line)).toBe(name))

  it('is absent or not filled in: a warning', () => {
    const absent = review(sheetOf([title, printedHeadings, person(1, '王建国')]))
    expect(absent.supervisingUnit).toBeNull()
    expect(absent.findings).toMatchObject([{ rule: 'roster/supervising-unit', severity: 'warning', clause: '附件8' }])
    const empty = review(sheetOf([title, ['主管单位（盖章）：'], printedHeadings, person(1, '王建国')]))
    expect(serious(empty.findings).map((place) => place.split('@')[0])).toEqual(['roster/supervising-unit'])
  })

  it('is found where the title and it share a row, or it stands above the title', () => {
    expect(review(sheetOf([unit, title, printedHeadings, person(1, '王建国')])).supervisingUnit).toBe(
      '库尔勒市市场监督管理局',
    )
    expect(review(sheetOf([[...title, ...unit], printedHeadings, person(1, '王建国')]))).toMatchObject({
      year: 2024,
      supervisingUnit: '库尔勒市市场监督管理局',
    })
  })
})

describe('D3.4, D3.5 rows below the header', () => {
  const classesOf = (rows: string[][]) => {
    const workbook = workbookOf(sheetOf([title, unit, printedHeadings, ...rows]))
    const found = openReview(workbook, defaultPolicy)
    return [
      ...found.report().assessments.map(({ row }) => [row - 4, 'applicant']),
      ...found.skipped().map(({ row, reason }) => [row - 3, reason]),
    ].sort((a, b) => Number(a[0]) - Number(b[0]))
  }

  it.each<[string, string[], string | null]>([
    ['a person', person(1, '王建国'), 'applicant'],
    ['a name alone', ['', '', '', '王建国'], 'applicant'],
    ['three of the personal cells without a name', ['1', '', '', '', '男', '汉族', '1988.05'], 'applicant'],
    ['two of the personal cells without a name', ['1', '', '', '', '男', '汉族'], 'note'],
    [
      'the cells that are no personal ones',
      ['1', '某单位', '事业', '', '', '', '', '', '', '', '', '2018.12', '', '是', '无'],
      'note',
    ],
    ['a number ahead', ['7'], 'template'],
    ['a number, unit and nature ahead', ['7', '和静县检验检测中心', '事业单位'], 'template'],
    ['the note of 附件8', ['注：此表由主管单位负责汇总并统一报送。'], 'footer'],
    ['说明', ['说明：本表一式两份'], 'footer'],
    ['填表人', ['填表人：张三', '', '', '审核人：李四'], 'footer'],
    ['审核人', ['审核人：'], 'footer'],
    ['合计', ['合计', '', '', '3人'], 'footer'],
    ['小计', ['小计'], 'footer'],
    ['制表', ['制表：张三'], 'footer'],
    ['负责人', ['负责人签字：'], 'footer'],
    ['经办人', ['', '经办人：张三'], 'footer'],
    ['主管', ['主管单位意见：'], 'footer'],
    ['日期', ['日期：2024年9月1日'], 'footer'],
    ['盖章', ['盖章'], 'footer'],
    ['联系电话', ['联系电话：0996-2260000'], 'footer'],
    ['the header again', [...printedHeadings], 'header'],
    ['nothing', ['', ' ', ''], null],
    ['a remark', ['以下空白'], 'note'],
    ['labels where names stand', ['报送人：张三', '', '', '接收人：李四'], 'footer'],
    ['无 where names stand', ['2', '某单位', '事业', '无'], 'note'],
    ...[
      ...[
        '零申报',
        '本单位零申报',
        '未申报',
        '本年度未申报',
        '今年暂不参评',
        '0人',
        '０ 人',
        '申报人数：0',
        '共0名',
        '零',
      ],
      ...['/', '—', '——', '无人员申报', '2024年无符合条件人员', '尚无申报人员', '无职称申报', '不参加职称评审'],
    ].map((word): [string, string[], string] => [
      `nobody: ${word}`,
      ['2', '某单位', '事业', word, '/', '', '—'],
      'note',
    ]),
    [
      'nobody, a stroke and 零申报 behind',
      ['2', '某单位', '', '/', '', '', '', '', '', '', '', '', '', '', '零申报'],
      'note',
    ],
    ['nobody, a long stroke', ['2', '某单位', '事业', '—'.repeat(30), '/'.repeat(30)], 'note'],
    ['a stroke, but somebody', ['2', '某单位', '事业', '/', '男', '汉族', '1985.06'], 'applicant'],
    ['0人, but somebody', ['2', '某单位', '事业', '0人', '女'], 'applicant'],
    ['a name that begins like nobody', ['2', '某单位', '事业', '零陵'], 'applicant'],
    ['some people', ['2', '某单位', '事业', '10人'], 'applicant'],
    ['nobody, said twice', ['2', '某单位', '事业', '无', '', '', '', '', '', '', '', '', '', '', '无人申报'], 'note'],
    ['nobody, the rest crossed out', ['2', '某单位', '事业', '（本单位无人申报）', '/', '/', '无', '—'], 'note'],
    ['a person without a name', ['2', '某单位', '事业', '无', '女'], 'applicant'],
    ['a name that begins like it', ['2', '某单位', '事业', '无忌'], 'applicant'],
    ['a unit that begins like a note', ['', '注册会计师协会', '', '王建国'], 'applicant'],
    ['a name with a colon in a row of a person', person(1, '王建国：'), 'applicant'],
  ])('%s', (_, row, kind) => {
    expect(classesOf([row])).toEqual(kind === null ? [] : [[0, kind]])
  })

  it('stand in the order of the sheet, pages and their headers between them', () => {
    const rows = [person(1, '王建国'), printedHeadings, person(2, '赵国强'), ['3'], ['注：汇总'], [], person(3, '孙丽')]
    expect(classesOf(rows)).toEqual([
      [0, 'applicant'],
      [1, 'header'],
      [2, 'applicant'],
      [3, 'template'],
      [4, 'footer'],
      [6, 'applicant'],
    ])
  })

  it('roster/empty: none of them is an applicant', () => {
    const report = review(sheetOf([title, unit, printedHeadings, ['1'], ['注：汇总']]))
    expect(report.findings).toMatchObject([
      { rule: 'roster/empty', severity: 'error', row: null, column: null, cell: null },
    ])
    expect(report.assessments).toEqual([])
  })
})

describe('D3.6 several sheets (roster/other-sheets)', () => {
  const roster = (name: string, people: number, shape = {}) =>
    sheetOf(
      [
        title,
        unit,
        printedHeadings,
        ...Array.from({ length: people }, (_, index) => person(index + 1, `王建${'国军民平'[index]}`)),
      ],
      { name, ...shape },
    )

  it('reads the one with most applicants and names the others', () => {
    const cover = sheetOf([['封面'], ['2024年职称材料']], { name: '封面' })
    const report = openReview(
      workbookOf(cover, roster('甲', 1), roster('乙', 3), roster('丙', 0), roster('丁', 2)),
      defaultPolicy,
    ).report()
    expect(report.sheet).toBe('乙')
    expect(report.findings.map(({ rule, severity, value }) => [rule, severity, value])).toEqual([
      ['roster/other-sheets', 'warning', '甲'],
      ['roster/other-sheets', 'warning', '丁'],
    ])
  })

  it('does not read a hidden sheet, but names it', () => {
    const report = openReview(workbookOf(roster('甲', 1), roster('乙', 3, { hidden: true })), defaultPolicy).report()
    expect(report.sheet).toBe('甲')
    expect(report.findings).toMatchObject([{ rule: 'roster/other-sheets', value: '乙' }])
  })

  it('a workbook whose only roster is hidden has none to read (no-roster)', () => {
    const report = openReview(workbookOf(roster('甲', 1, { hidden: true })), defaultPolicy).report()
    expect(report).toMatchObject({ status: 'unreadable', problem: { code: 'no-roster' } })
  })
})

describe('merged cells and hidden rows', () => {
  const people = [person(1, '王建国'), person(2, '赵国强'), person(3, '孙建军')]

  it('D3.7 roster/merged-cells: over two people, whose cells both have the value', () => {
    const rows = people.map((row) => [...row])
    rows[1]![1] = ''
    const report = review(
      sheetOf([title, unit, printedHeadings, ...rows], { merges: [{ top: 3, left: 1, bottom: 4, right: 1 }] }),
    )
    expect(report.findings).toMatchObject([
      { rule: 'roster/merged-cells', severity: 'error', row: 4, column: 'unit', cell: 'B4' },
    ])
    expect(report.assessments.map(({ findings }) => findings)).toEqual([[], [], []])
  })

  it('roster/merged-cells: over two columns of one person', () => {
    const report = review(
      sheetOf([title, unit, printedHeadings, ...people], { merges: [{ top: 4, left: 13, bottom: 4, right: 14 }] }),
    )
    expect(report.findings.map(({ rule }) => rule)).toEqual(['roster/merged-cells'])
  })

  it.each([
    { top: 0, left: 0, bottom: 0, right: 14 },
    { top: 1, left: 0, bottom: 1, right: 14 },
    { top: 3, left: 1, bottom: 3, right: 1 },
    { top: 6, left: 0, bottom: 6, right: 14 },
    { top: 3, left: 20, bottom: 5, right: 22 },
  ])('is silent for %j', (area) => {
    const report = review(sheetOf([title, unit, printedHeadings, ...people, ['注：汇总']], { merges: [area] }))
    expect(report.findings).toEqual([])
  })

  it('D3.7 roster/hidden-rows: one finding, at the first; the rows are judged', () => {
    const report = review(sheetOf([title, unit, printedHeadings, ...people], { hiddenRows: [4, 5] }))
    expect(report.findings).toMatchObject([{ rule: 'roster/hidden-rows', severity: 'warning', row: 5 }])
    expect(report.totals.applicants).toBe(3)
  })

  it('roster/hidden-columns: a column of the roster', () => {
    const report = review(sheetOf([title, unit, printedHeadings, ...people], { hiddenColumns: [6, 20] }))
    expect(report.findings.map(({ rule }) => rule)).toEqual(['roster/hidden-columns'])
  })
  it('D3.7 whatever lies over a cell, the first area there gives its value, in every row that is asked for', () => {
    const area = fc.tuple(fc.nat(9), fc.nat(9), fc.nat(5), fc.nat(5)).map(([top, left, rows, columns]) => ({
      ...{ top, left },
      ...{ bottom: top + rows, right: left + columns },
    }))
    const apart = fc
      .array(area, { maxLength: 12 })
      .map((areas) => areas.filter((one, i) => !areas.slice(0, i).some((other) => meet(one, other))))
    const meet = (one: Area, other: Area) =>
      one.top <= other.bottom && other.top <= one.bottom && one.left <= other.right && other.left <= one.right
    const texts = Array.from({ length: 12 }, (_row, r) =>
      Array.from({ length: 15 }, (_cell, c) => ((r + c) % 3 === 0 ? '' : `${r},${c}`)),
    )
    fc.assert(
      fc.property(apart, fc.array(fc.nat(11)), (merges, rows) => {
        const sheet = new Sheet(sheetOf(texts, { merges }))
        for (const row of rows) {
          const here = merges.filter(({ top, bottom }) => top <= row && row <= bottom)
          expect(new Set(sheet.mergesIn(row))).toEqual(new Set(here))
          const shown = texts[row]!.map((text, column) => {
            const merge = here.find(({ left, right }) => left <= column && column <= right)
            expect(sheet.mergeAt(row, column)).toBe(merge ?? null)
            return merge ? (texts[merge.top]?.[merge.left] ?? '') : text
          })
          expect(texts[row]!.map((_, column) => sheet.text(row, column))).toEqual(shown)
          expect(sheet.isBlank(row)).toBe(
            shown.every((text) => text === '') && here.every(({ top, left }) => !texts[top]?.[left]),
          )
        }
      }),
    )
  })

  it('D3.7 of areas that lie over each other, as in forged files only, the first counts', () => {
    const rows = [title, unit, printedHeadings, ...people]
    const merges = Array.from({ length: 3 }, (_, more) => ({ top: 3, left: 1, bottom: 4 + more, right: 1 }))
    const sheet = new Sheet(sheetOf(rows, { merges }))
    expect([3, 4, 5].map((row) => sheet.mergesIn(row))).toEqual([[merges[0]], [merges[0]], [merges[1]]])
  })

  it('cost what the sheet holds, not how many rows they are said to lie over', { timeout: 30_000 }, () => {
    const rows = [title, unit, printedHeadings, ...people]
    const high = Array.from({ length: 5 }, () => ({ top: 39, left: 0, bottom: 1_048_575, right: 1 }))
    const tall = sheetOf(rows, { merges: high })
    const stretched = Object.assign([...tall.texts], { length: 1_048_576 }).fill([], rows.length)
    const grid = { ...tall, texts: stretched, values: stretched, formats: stretched }
    const first = locate(grid)
    expect(first?.headerRow).toBe(2)
    for (let again = 0; again < 10; again++) expect(locate(grid)).toEqual(first)
  })

  it('are asked for applicants without walking their rows', { timeout: 30_000 }, () => {
    const rows = [title, unit, printedHeadings, ...people, ...Array.from({ length: 150_000 }, () => [])]
    const merges = Array.from({ length: 50_000 }, (_, index) => ({
      top: 100 + index,
      left: 0,
      bottom: 150_000,
      right: 1,
    }))
    expect(review(sheetOf(rows, { merges })).findings).toEqual([])
  })
})
