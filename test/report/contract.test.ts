import { describe, expect, it } from 'vitest'
import { defaultPolicy, openReview, runReport, unreadableReport, validateRoster } from '../../core/index.ts'
import { allColumns, columnOrder } from '../../core/roster/columns.ts'
import { ruleIndex } from '../../core/rules/catalogue.ts'
import { exampleWorkbook } from '../../core/rules/example.ts'
import type { RuleCode } from '../../core/rules/params.ts'
import { gridOf, judge, type Overlay, reportOn, untitled } from '../support/roster.ts'
import { person, printedHeadings, review, sheetOf } from '../support/sheet.ts'

const keys = (value: object) => Object.keys(value)
const reportKeys = [
  'file',
  'status',
  'problem',
  'sheet',
  'headerRow',
  'supervisingUnit',
  'year',
  'assessments',
  'findings',
  'totals',
  'seal',
]
const totalsKeys = [
  'applicants',
  'eligible',
  'unconfirmed',
  'incomplete',
  'ineligible',
  'junior',
  'mid',
  'exempt',
  'defense',
  'feeDue',
  'feeUndetermined',
  'errors',
  'warnings',
  'infos',
]
const assessmentKeys = [
  'row',
  'name',
  'verdict',
  'level',
  'track',
  'fee',
  'defense',
  'exemptions',
  'county',
  'findings',
]
const findingKeys = ['rule', 'severity', 'row', 'column', 'cell', 'value', 'message', 'clause']

describe('the shape of a report', () => {
  it('C1.1, C1.5, C2.1, C3.1 has exactly the keys of the spec', () => {
    const report = reportOn([{ remarks: '', birth: '不详' }, { sequence: '3' }])
    expect(keys(report)).toEqual(reportKeys)
    expect(keys(report.totals)).toEqual(totalsKeys)
    for (const assessment of report.assessments) expect(keys(assessment)).toEqual(assessmentKeys)
    for (const finding of report.assessments.flatMap(({ findings }) => findings))
      expect(keys(finding)).toEqual(finding.fix ? [...findingKeys, 'fix'] : findingKeys)
    expect(report.assessments.flatMap(({ findings }) => findings).some(({ fix }) => fix !== undefined)).toBe(true)
  })

  it('C1.1 remarks/ask says what it asks about', () => {
    const [finding] = judge({ unit: '库尔勒市萨依巴格社区卫生服务中心' }).findings
    expect(keys(finding!)).toEqual([...findingKeys.slice(0, 6), 'topic', ...findingKeys.slice(6)])
    expect(finding).toMatchObject({ rule: 'remarks/ask', topic: 'below-county', column: 'unit' })
  })

  it('C3.6 is plain JSON: nothing is undefined, not a number, or lost on the way', () => {
    const report = reportOn([{ birth: '1985.1' }, { targetTitle: '', unit: '' }], { sheet: { unitLine: null } })
    expect(JSON.parse(JSON.stringify(report))).toEqual(report)
  })

  it('C3.3 an unreadable workbook has the same keys, null and zero', () => {
    const report = unreadableReport('坏.xlsx', { code: 'corrupt', message: '文件已损坏' })
    expect(keys(report)).toEqual(reportKeys)
    expect(report).toMatchObject({
      status: 'unreadable',
      sheet: null,
      headerRow: null,
      supervisingUnit: null,
      year: null,
      seal: null,
      assessments: [],
      findings: [],
    })
    expect(Object.values(report.totals)).toEqual(totalsKeys.map(() => 0))
    expect(keys(report.totals)).toEqual(totalsKeys)
  })

  it('C3.3 a sheet without a roster is unreadable: no-roster', () => {
    for (const grid of [sheetOf([]), sheetOf([['你好']]), sheetOf([[]])])
      expect(validateRoster(grid, defaultPolicy)).toMatchObject({
        status: 'unreadable',
        problem: { code: 'no-roster' },
      })
  })

  it('C1.2 headerRow and row count from 1, cell is an A1 address', () => {
    const report = reportOn([{ birth: '不详' }])
    expect(report.headerRow).toBe(3)
    expect(report.assessments[0]).toMatchObject({
      row: 4,
      findings: [{ row: 4, cell: 'G4', column: 'birth', value: '不详' }],
    })
  })

  it('C1.3, C2.1 name is as typed, trimmed; value as the person sees it', () => {
    const row = judge({ name: '  王.建国 ' })
    expect(row.name).toBe('王.建国')
    expect(row.findings[0]!.value).toBe('  王.建国 ')
    expect(judge({ unit: '' }).findings[0]).toMatchObject({ value: '', cell: 'B4' })
  })

  it('D3.3 supervisingUnit is empty where the line is not filled in, null where there is none', () => {
    expect(reportOn([{}], { sheet: { unitLine: '主管单位（盖章）：' } }).supervisingUnit).toBe('')
    expect(reportOn([{}], { sheet: { unitLine: null } }).supervisingUnit).toBeNull()
  })

  it('C1.6 a roster finding about a column names the column and, where it has one, the heading’s cell', () => {
    const missing = reportOn([{}], { sheet: { without: ['ethnicity'] } }).findings
    expect(missing).toMatchObject([{ rule: 'roster/missing-column', column: 'ethnicity', cell: null }])
    const twice = reportOn([{}], { sheet: { headings: ['民族'] } }).findings
    expect(twice).toMatchObject([{ rule: 'roster/duplicate-column', column: 'ethnicity', cell: 'P3', row: 3 }])
    const hidden = reportOn([{}], { sheet: { hiddenColumns: [6] } }).findings
    expect(hidden).toMatchObject([{ rule: 'roster/hidden-columns', column: 'birth', cell: 'G3' }])
  })

  it('C1.2 cell is null where row or column is null', () => {
    const report = reportOn([{}, { name: '赵国强' }], {
      sheet: {
        without: ['ethnicity'],
        unitLine: null,
        title: '2020年花名册',
        hiddenRows: [4],
        headings: ['政治面貌', '民族 '],
      },
    })
    for (const { row, column, cell } of report.findings) if (row === null || column === null) expect(cell).toBeNull()
  })

  it('C3.4 findings stand in column order, then in catalogue order', () => {
    const rows: Overlay[] = [
      {
        sequence: '9',
        unit: ' ',
        name: ' 王.建国',
        sex: '男性',
        ethnicity: '塔',
        birth: '２０２４.1',
        education: '技校',
        graduation: '大专',
        serviceYears: '约9',
        currentTitle: '',
        currentTitleDate: '',
        targetTitle: '初级',
        continuingEducation: '否',
        remarks: '公务员',
      },
      {
        ...untitled,
        applicationType: '破格',
        fee: '9',
        submissions: '9',
        displayFrom: '?',
        idNumber: '1',
        remarks: '退休，机关调入，援疆，处分，免答辩',
      },
    ]
    for (const { findings } of reportOn(rows).assessments) {
      const order = findings.map(({ column, rule }) => columnOrder(column!) * 1000 + ruleIndex(rule as RuleCode))
      expect(order).toEqual([...order].sort((a, b) => a - b))
      expect(findings.length).toBeGreaterThan(4)
    }
  })

  it('C1.2 every column of a finding stands in the row', () => {
    const { findings } = judge({ applicationType: '破格', ...untitled })
    for (const { column } of findings) expect(allColumns).toContain(column)
  })

  it('C3.5 a run names the pack, the day and every workbook, and people found in two of them', () => {
    const read = ['甲.xlsx', '乙.xlsx'].map((file) => {
      const review = openReview({ ...exampleWorkbook({ rows: [{}] }), file }, defaultPolicy)
      return { report: review.report(), people: review.people() }
    })
    const bad = { report: unreadableReport('丙.xlsx', { code: 'encrypted', message: '文件已加密' }), people: [] }
    const run = runReport([...read, bad], defaultPolicy, '2024-09-14')
    expect(keys(run)).toEqual(['policy', 'asOf', 'workbooks', 'findings'])
    expect(run.policy).toEqual({ id: 'bayingol-quality-2024', year: 2024 })
    expect(run.workbooks.map(({ status }) => status)).toEqual(['read', 'read', 'unreadable'])
    expect(run.findings.map(({ file, row, others, rule, severity }) => [file, row, others, rule, severity])).toEqual([
      ['甲.xlsx', 4, [{ file: '乙.xlsx', row: 4 }], 'duplicate/person', 'error'],
      ['乙.xlsx', 4, [{ file: '甲.xlsx', row: 4 }], 'duplicate/person', 'error'],
    ])
    for (const finding of run.findings)
      expect(new Set(keys(finding))).toEqual(new Set([...findingKeys, 'file', 'others']))
  })
})

describe('C2.2 the verdict', () => {
  it.each<[string, Overlay, string]>([
    ['no finding', {}, 'eligible'],
    ['an info', { birth: '1988-05' }, 'eligible'],
    ['a warning about data entry', { name: ' 王建国' }, 'eligible'],
    ['a warning about the graduation', { graduation: '新疆大学 测控' }, 'eligible'],
    ['a warning of the family eligibility', { unitNature: '行政机关' }, 'unconfirmed'],
    ['a warning of the family fee', { ...untitled }, 'unconfirmed'],
    ['a warning of the family application-type', { applicationType: '破格' }, 'unconfirmed'],
    ['remarks/ask', { unit: '库尔勒市萨依巴格社区卫生服务中心' }, 'unconfirmed'],
    ['education/ask', { education: '研究生' }, 'unconfirmed'],
    ['unitNature/unknown', { unitNature: '其他' }, 'unconfirmed'],
    ['title/unknown of the current title', { currentTitle: '科员', remarks: '申报评审' }, 'unconfirmed'],
    ['date/ambiguous', { birth: '1985.1' }, 'unconfirmed'],
    ['ethnicity/unknown', { ethnicity: '其他' }, 'unconfirmed'],
    ['defense/claim-unsupported', { remarks: '免答辩' }, 'eligible'],
    ['an error that is no eligibility', { sex: '?' }, 'incomplete'],
    ['fee/mismatch', { fee: '1' }, 'incomplete'],
    ['such an error beside a question', { sex: '?', birth: '1985.1' }, 'incomplete'],
    ['an error of the family eligibility', { remarks: '退休' }, 'ineligible'],
    ['such an error beside others', { remarks: '退休', sex: '?' }, 'ineligible'],
  ])('%s', (_, overlay, verdict) => expect(judge(overlay).verdict).toBe(verdict))

  it('C2.3 a missing column makes every row at least incomplete', () => {
    const report = reportOn([{}, { name: '赵国强', education: '高中' }], { sheet: { without: ['ethnicity'] } })
    expect(report.assessments.map(({ verdict }) => verdict)).toEqual(['incomplete', 'ineligible'])
  })

  it('C2.3 a missing column silences the rules that need it', () => {
    for (const column of printedHeadings.keys()) {
      const name = (
        [
          'sequence',
          'unit',
          'unitNature',
          'name',
          'sex',
          'ethnicity',
          'birth',
          'education',
          'graduation',
          'serviceYears',
          'currentTitle',
          'currentTitleDate',
          'targetTitle',
          'continuingEducation',
          'remarks',
        ] as const
      )[column]!
      if (name === 'name') continue
      const report = reportOn([{}], { sheet: { without: [name] } })
      expect(report.assessments[0]!.findings, name).toEqual([])
      expect(report.findings.map((finding) => finding.column)).toEqual([name])
    }
  })
})

describe('C3.2 totals', () => {
  it('are sums over the rows and the roster', () => {
    const rows: Overlay[] = [
      { name: '赵国强' },
      { name: '钱国强', unit: '若羌县检验检测中心' },
      { name: '孙国强', ...untitled, targetTitle: '助理工程师' },
      { name: '李国强', remarks: '退休' },
      { name: '周国强', targetTitle: '助理工程师', currentTitle: '技术员' },
      { name: '吴国强', sex: '?' },
      { name: '郑国强', targetTitle: '检验员' },
      { name: '冯国强', birth: '1988-05' },
    ]
    const report = reportOn(rows, { sheet: { unitLine: null } })
    const all = [...report.findings, ...report.assessments.flatMap(({ findings }) => findings)]
    const count = (severity: string) => all.filter((finding) => finding.severity === severity).length
    const standing = report.assessments.filter(({ verdict }) => verdict !== 'ineligible')
    expect(report.totals).toEqual({
      applicants: 8,
      eligible: 4,
      unconfirmed: 1,
      incomplete: 2,
      ineligible: 1,
      junior: 2,
      mid: 5,
      exempt: standing.filter(({ defense }) => defense === 'exempt').length,
      defense: standing.filter(({ defense }) => defense === 'required').length,
      feeDue: standing.reduce((sum, { fee }) => sum + (fee ?? 0), 0),
      feeUndetermined: standing.filter(({ fee }) => fee === null).length,
      errors: count('error'),
      warnings: count('warning'),
      infos: count('info'),
    })
    expect([report.totals.exempt, report.totals.defense, report.totals.feeDue, report.totals.feeUndetermined]).toEqual([
      3,
      3,
      380 * 4 + 220,
      2,
    ])
  })
})

describe('purity', () => {
  it('C3.7, C5.2 judges the same grid alike, and changes nothing of it', () => {
    const grid = gridOf([{}, { name: '赵国强', birth: '1985.1' }])
    const before = JSON.stringify(grid)
    expect(validateRoster(grid, defaultPolicy)).toEqual(validateRoster(grid, defaultPolicy))
    expect(JSON.stringify(grid)).toBe(before)
  })

  it('reads a table pasted twice in one sheet as one roster', () => {
    const table = [
      ['2024年度花名册'],
      ['主管单位：库尔勒市市场监督管理局'],
      printedHeadings,
      person(1, '王建国'),
      ['注：汇总'],
    ]
    const report = review(sheetOf([...table, ...table.slice(0, 3), person(2, '赵国强')]))
    expect(report.assessments.map(({ row, name }) => [row, name])).toEqual([
      [4, '王建国'],
      [9, '赵国强'],
    ])
    expect(report.findings).toEqual([])
  })
})
