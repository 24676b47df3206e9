import { describe, expect, it } from 'vitest'
import { type ColumnKey, defaultPolicy, openReview } from '../../core/index.ts'
import { annotateEn, problemsEn } from '../../core/messages/en.ts'
import { problemIn } from '../../core/messages/retell.ts'
import { headings, readHeading, rosterColumns } from '../../core/roster/columns.ts'
import { faultlessRow } from '../../core/rules/example.ts'
import { serious } from '../support/roster.ts'
import { person, printedHeadings, review, sheetOf } from '../support/sheet.ts'

const title = ['2024年度质量技术监督专业职称评审申报人员花名册']
const unit = ['主管单位（盖章）：库尔勒市市场监督管理局']

/** Headings that are one known core word with fillers, by column. */
const known: Partial<Record<ColumnKey, string>> = {
  sequence: '顺序号 序号栏',
  unit: '现所在工作单位 所在单位名称 工作单位全称 本人工作单位 申报人所在单位 任职单位 现工作单位名称 工作单位（全称）',
  unitNature: '单位性质情况 工作单位性质 现工作单位性质 所在单位类别 单位属性',
  name: '本人姓名 申报人姓名 申报人员姓名 姓名（与身份证一致） 职工姓名 参评人员姓名 姓名信息',
  sex: '本人性别 性别情况',
  ethnicity: '本人族别 民族成份 民族成分 族别情况 申报人民族',
  birth: '本人出生年月 出生年月日 生日 出生年月情况',
  education: '最高学历情况 本人学历 现学历 学历层次 学历/学位 最高学历及学位 现有学历',
  graduation: '何年何月何校何专业毕业 毕业时间、学校及专业 毕业院校、专业 毕业时间院校和专业 毕业于何院校何专业',
  serviceYears: '专业技术工作年限情况 从事本专业工作年限 本专业年限 从事专业技术工作年数 专业技术工龄',
  currentTitle:
    '现任职称 现有职称 现具有职称 现任专业技术职称 现专业技术资格 目前职称 已取得职称 现聘专业技术职务 现任职称名称 本人现任职称 现任专业技术职务任职资格 现职称级别',
  currentTitleDate:
    '获现任职称时间 取得现职称时间 现任职称取得时间 职称取得时间 任现专业技术职务时间 取得专业技术资格时间 现职称评定年月 获得现任专业技术职称日期',
  targetTitle:
    '拟晋升职称 拟评审职称 申报专业技术资格 申报专业技术职务任职资格 拟申报职称级别 申报级别 参评职称 拟取得职称',
  continuingEducation:
    '继续教育情况 继续教育完成情况 是否参加继续教育 继续教育是否合格 完成继续教育情况 继续教育学习情况',
  remarks: '备注说明 备注栏 备注信息',
  idNumber: '本人身份证号 居民身份证号码 身份证 公民身份号码',
  applicationType: '评审类型 申报类别情况',
  specialty: '拟申报专业 申报专业名称 评审专业',
  fee: '评审费用 应缴评审费',
  displayFrom: '公示开始时间 公示起始时间',
  displayTo: '公示结束日期 公示截止时间',
  exemptionBasis: '免于答辩依据 免答辩原因',
  phone: '本人联系电话 手机号码 联系方式',
}

describe('D2.5 a heading of one core word and fillers', () => {
  const lines = Object.entries(known).flatMap(([column, texts]) => texts.split(' ').map((text) => [text, column]))
  it.each(lines)('%s is %s', (text, column) => expect(readHeading(text!)?.column).toBe(column))

  it.each(
    '工作单位地址 工作单位电话 单位编号 单位人数 单位联系人 单位意见 申报单位 推荐单位 主管单位 单位级别 姓名拼音 曾用姓名 性别比例 民族班 出生地 出生年月证明 第一学历 全日制学历 学历证书编号 学历取得时间 学位 毕业院校 毕业时间 毕业证号 所学专业 工作年限 参加工作时间 专业技术职务任职年限 职称 职务 现任行政职务 现任职务级别 职称证书编号 职称外语 现任职称依据 原职称 拟任职务 申报时间 继续教育学时 继续教育证书编号 继续教育时间 是否免继续教育 备注编号 身份证地址 身份证有效期 评审费缴纳情况 公示起止时间 答辩依据 紧急联系电话 政治面貌 序列 '
      .trim()
      .split(' '),
  )('%s has another word in it and is none', (text) => expect(readHeading(text)).toBeNull())

  it('D2.3 yields to a printed heading and a synonym; of two alike the left is read', () => {
    const place = (row: string[]) => [...person(1, '王建国'), ...row]
    const rows = (more: string[], cells: string[], printed = printedHeadings) =>
      review(sheetOf([title, unit, [...printed, ...more], place(cells)]))
    const first = rows(['申报人所在单位'], ['人事科'])
    expect(first.findings).toMatchObject([{ rule: 'roster/duplicate-column', column: 'unit', cell: 'P3' }])
    const renamed = printedHeadings.map((heading) => (heading === '工作单位' ? '现所在工作单位' : heading))
    expect(rows(['所在单位'], ['人事科'], renamed).findings).toMatchObject([
      { rule: 'roster/duplicate-column', column: 'unit', cell: 'B3' },
    ])
    expect(rows(['本人工作单位'], ['人事科'], renamed).findings).toMatchObject([
      { rule: 'roster/duplicate-column', column: 'unit', cell: 'P3' },
    ])
  })

  it('yields to a heading of the pack', () => {
    const headingsOfPack = { ...defaultPolicy.vocabulary, headings: { specialty: ['现任职称'] } }
    const policy = { ...defaultPolicy, vocabulary: headingsOfPack }
    const sheet = sheetOf([title, unit, [...printedHeadings, '现任职称'], [...person(1, '王建国'), '计量']])
    const found = openReview({ file: 'x', sheets: [sheet], properties: {} }, policy)
    expect(found.layout?.columns.get('specialty')).toBe(15)
  })

  it('is no heading however long it is made of known words', () => {
    for (const word of ['现', '本人', '年月', '现任职称', '姓名', '单位'])
      for (const times of [3, 12, 200, 400]) expect(readHeading(word.repeat(times))).toBeNull()
  })
})

type Cells = Partial<Record<ColumnKey, string>>
const people: Cells[] = [
  { name: '王建国', sex: '男', ethnicity: '汉族', birth: '1988.05', currentTitleDate: '2018.12' },
  { name: '阿依古丽·买买提', sex: '女', ethnicity: '维吾尔族', birth: '1990.11', currentTitleDate: '2017.06' },
  { name: '孙丽', sex: '女', ethnicity: '蒙古族', birth: '1986.03', currentTitleDate: '2019.09' },
  { name: '巴特尔', sex: '男', ethnicity: '汉族', birth: '1989.07', currentTitleDate: '2016.12' },
]

/** A roster of four people in which columns have other headings, and further columns. */
function named(renamed: Cells, more: Record<string, readonly string[]> = {}, rows = people) {
  const columns = rosterColumns.map((column) => renamed[column] ?? headings[column])
  const cells = rows.map((one, index) => {
    const row: Cells = { ...faultlessRow, ...one, sequence: String(index + 1) }
    return [
      ...rosterColumns.map((column) => row[column] ?? ''),
      ...Object.values(more).map((list) => list[index] ?? ''),
    ]
  })
  return sheetOf([title, unit, [...columns, ...Object.keys(more)], ...cells])
}

describe('D2.6 a heading told by what its column holds (roster/heading-guessed)', () => {
  it.each<[ColumnKey, string]>([
    ['name', '人员'],
    ['sex', '男女'],
    ['ethnicity', '何族'],
    ['education', '文化'],
    ['currentTitle', '职称'],
    ['targetTitle', '晋升为'],
    ['birth', '生年'],
    ['sex', ''],
  ])('%s under “%s”', (column, heading) => {
    const sheet = named({ [column]: heading })
    const report = review(sheet)
    expect(serious(report.findings)).toEqual([`roster/heading-guessed@${column}`])
    const [found] = report.findings.filter(({ rule }) => rule === 'roster/heading-guessed')
    expect(found).toMatchObject({ value: heading, row: 3, fix: { value: headings[column], safe: false } })
    expect(found!.message).toContain(`“${headings[column]}”`)
    expect(report.assessments.map(({ verdict }) => verdict)).toEqual(people.map(() => 'eligible'))
    expect(report.assessments.flatMap(({ findings }) => findings)).toEqual([])
  })

  it('C1.3 is shown as it stands, blanks and line breaks too, so that a fix finds its cell unchanged', () => {
    const [found] = review(named({ sex: ' 男\n女 ' })).findings
    expect(found).toMatchObject({ rule: 'roster/heading-guessed', cell: 'E3', value: ' 男\n女 ' })
  })

  it('is mended by its fix', () => {
    const live = openReview({ file: 'x', sheets: [named({ sex: '男女' })], properties: {} }, defaultPolicy)
    const { cell, fix } = live.findings().find(({ rule }) => rule === 'roster/heading-guessed')!
    expect(cell).toBe('E3')
    live.update([{ row: 2, column: 4, value: fix!.value, text: fix!.value, format: '@' }])
    expect(live.findings()).toEqual([])
  })

  it('makes a header of 6 or 7 known headings, or of 8 without 姓名', () => {
    const only = (count: number, renamed: Cells) => {
      const kept = [
        'name',
        'sex',
        'ethnicity',
        'birth',
        'education',
        'graduation',
        'currentTitle',
        'targetTitle',
      ] as const
      const row = kept.map((column) => renamed[column] ?? headings[column])
      const rows = people.map((one) => kept.map((column) => ({ ...faultlessRow, ...one })[column] ?? ''))
      return review(sheetOf([row.slice(0, count), ...rows.map((cells) => cells.slice(0, count))]))
    }
    expect(only(8, { sex: '男女' }).status).toBe('read')
    expect(only(8, { sex: '男女', ethnicity: '何族' }).status).toBe('read')
    expect(only(8, { name: '人员', sex: '男女' }).status).toBe('read')
    expect(only(8, { name: '人员', sex: '男女', ethnicity: '何族' }).status).toBe('unreadable')
    expect(only(7, {}).status).toBe('unreadable')
    expect(review(named({ name: '人员' })).status).toBe('read')
    expect(review(named({ name: '审核人' })).status).toBe('unreadable')
  })

  const missing = (sheet: ReturnType<typeof named>) =>
    review(sheet)
      .findings.filter(({ rule }) => rule === 'roster/missing-column')
      .map(({ column }) => column)

  it('is none where another unknown column holds the same', () => {
    expect(missing(named({ sex: '甲' }, { 乙: ['男', '女', '女', '男'] }))).toEqual(['sex'])
    expect(missing(named({ currentTitle: '甲', targetTitle: '乙' }))).toEqual(['currentTitle', 'targetTitle'])
  })

  it('is none with fewer than three cells, or than four in five', () => {
    expect(missing(named({ sex: '甲' }, {}, people.slice(0, 2)))).toEqual(['sex'])
    const three = people.map((one, index) => (index === 0 ? { ...one, sex: '不详' } : one))
    expect(missing(named({ sex: '甲' }, {}, three))).toEqual(['sex'])
    const fourOfFive = [...three, { ...people[1]!, name: '李红霞' }]
    expect(missing(named({ sex: '甲' }, {}, fourOfFive))).toEqual([])
  })

  it('is none where the heading names another thing', () => {
    expect(missing(named({ birth: '参加工作时间' }))).toEqual(['birth'])
    expect(missing(named({ education: '学位' }))).toEqual(['education'])
    expect(missing(named({ currentTitle: '原职称' }))).toEqual(['currentTitle'])
    expect(missing(named({ sex: '配偶' }))).toEqual(['sex'])
  })

  it('takes of two columns of months the earlier for birth, and the other for the title’s date', () => {
    expect(review(named({ birth: '甲', currentTitleDate: '乙' })).findings).toMatchObject([
      { rule: 'roster/heading-guessed', column: 'birth', cell: 'G3' },
      { rule: 'roster/heading-guessed', column: 'currentTitleDate', cell: 'L3' },
    ])
    const close = people.map((one) => ({ ...one, currentTitleDate: '1992.01' }))
    expect(missing(named({ birth: '甲', currentTitleDate: '乙' }, {}, close))).toEqual(['birth', 'currentTitleDate'])
  })

  it('takes a column of months beside a known 出生年月 for the title’s date', () => {
    expect(review(named({ currentTitleDate: '乙' })).findings).toMatchObject([
      { rule: 'roster/heading-guessed', column: 'currentTitleDate', cell: 'L3' },
    ])
    for (const other of [
      '从事现专业时间',
      '学历取得时间',
      '学历证书时间',
      '证书时间',
      '检定员证书取得时间',
      '发证日期',
    ])
      expect(missing(named({ currentTitleDate: other }))).toEqual(['currentTitleDate'])
    expect(missing(named({ currentTitleDate: '职称证书所载日期' }))).toEqual([])
    expect(missing(named({ currentTitleDate: '乙' }, { 丙: people.map(() => '2011.07') }))).toEqual([
      'currentTitleDate',
    ])
    const close = people.map((one) => ({ ...one, currentTitleDate: '1992.01' }))
    expect(missing(named({ currentTitleDate: '乙' }, {}, close))).toEqual(['currentTitleDate'])
  })

  it('D2.4 reads 取得时间 right of the title as its date, and nowhere else', () => {
    const renamed = (change: (row: string[]) => void) => {
      const row: string[] = [...printedHeadings]
      change(row)
      return review(sheetOf([title, unit, row, person(1, '王建国')])).findings.map(({ rule }) => rule)
    }
    expect(renamed((row) => row.splice(10, 2, '现职称', '取得时间'))).toEqual([])
    expect(renamed((row) => row.splice(10, 2, '现职称', '时间'))).toEqual([])
    expect(renamed((row) => row.splice(11, 1, '聘任时间'))).toContain('roster/missing-column')
    expect(renamed((row) => row.splice(7, 1, '学历', '取得时间'))).toEqual(['roster/unknown-column'])
    expect(renamed((row) => row.splice(11, 0, '取得时间'))).toEqual(['roster/unknown-column'])
  })

  it('D2.4 reads 性质 left of 姓名 or right of the unit as the unit’s, and nowhere else', () => {
    const found = (change: (row: string[]) => void) => {
      const row: string[] = [...printedHeadings]
      change(row)
      const { layout } = openReview(
        { file: 'x', sheets: [sheetOf([title, unit, row, person(1, '王建国')])], properties: {} },
        defaultPolicy,
      )
      return layout?.columns.get('unitNature')
    }
    expect(found((row) => row.splice(2, 1, '性质'))).toBe(2)
    expect(found((row) => row.splice(1, 3, '性质', '工作单位', '姓名'))).toBe(1)
    expect(found((row) => row.splice(1, 3, '姓名', '工作单位', '性质'))).toBe(3)
    expect(found((row) => row.splice(1, 3, '工作单位', '姓名', '性质'))).toBeUndefined()
    expect(found((row) => row.splice(1, 8, ...row.slice(1, 2), ...row.slice(3, 8), '性质', '毕业'))).toBeUndefined()
    expect(found((row) => row.push('性质'))).toBe(2)
  })

  it('does not take places or kinds, which come again and again, for names', () => {
    const more = { 地: ['库尔勒', '库尔勒', '库尔勒', '库尔勒'] }
    const columns = review(named({ name: '人员' }, more)).findings.map(({ column }) => column)
    expect(columns).toContain('name')
    const same = people.map((one) => ({ ...one, name: '巴音郭楞' }))
    expect(review(named({ name: '人员' }, {}, same)).status).toBe('unreadable')
  })

  it('D3.8 holds for the tables below that have the same heading, however short', () => {
    const { texts } = named({ sex: '男女' })
    const report = review(
      sheetOf([...texts, texts[2]!, ['5', ...texts[3]!.slice(1, 3), '李红霞', ...texts[3]!.slice(4)]]),
    )
    expect(report.findings.map(({ rule }) => rule)).toEqual(['roster/heading-guessed'])
    expect(report.assessments).toHaveLength(5)
    expect(report.assessments.flatMap(({ findings }) => findings)).toEqual([])
  })

  it('C5.3 comes and goes with the cells it rests on', () => {
    const live = openReview({ file: 'x', sheets: [named({ sex: '甲' })], properties: {} }, defaultPolicy)
    const steps: [number, number, string][] = [
      ...[3, 4, 5, 6].map((row): [number, number, string] => [row, 4, '壮年']),
      ...[3, 4, 5, 6].map((row): [number, number, string] => [row, 4, '男']),
    ]
    for (const [row, column, text] of steps) {
      live.update([{ row, column, value: text, text, format: '@' }])
      const fresh = openReview({ file: 'x', sheets: [live.grid], properties: {} }, defaultPolicy)
      expect(live.report()).toEqual(fresh.report())
    }
    live.deleteRows(3, 2)
    expect(live.report()).toEqual(
      openReview({ file: 'x', sheets: [live.grid], properties: {} }, defaultPolicy).report(),
    )
    expect(live.layout?.missing).toEqual(['sex'])
  })
})

describe('D3.9 a sheet with too few known headings', () => {
  it('is no-roster, and the sentence names those that were found and those that were not', () => {
    const few = ['姓名', '性别', '族别', '出生年月', '考场', '准考证']
    const cover = sheetOf([['封面']], { name: '封面' })
    const report = openReview(
      { file: 'x', sheets: [cover, sheetOf([['名单'], few, ['王建国']])], properties: {} },
      defaultPolicy,
    ).report()
    expect(report.problem?.code).toBe('no-roster')
    expect(report.problem?.message).toContain(
      '第 2 行最像表头，认出的栏目有“姓名”“性别”“族别”“出生年月”，没有认出“序号”',
    )
    const english = problemIn({ ...problemsEn, ...annotateEn }, report.problem!.message)
    expect(english).toContain('row 2 is most like a header and has “姓名”, “性别”, “族别”, “出生年月”, but not “序号”')
  })
})
