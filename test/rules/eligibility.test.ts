import { describe, expect, it } from 'vitest'
import { expectSerious, fires, judge, type Overlay, untitled } from '../support/roster.ts'

const remark = (rule: string, remarks: string) => fires(rule, { remarks })

describe('D5.7 eligibility/civil-servant', () => {
  it.each<[string, boolean]>([
    ['公务员', true],
    ['公务员身份', true],
    ['目前为公务员', true],
    ['当前系公务员编制', true],
    ['在编公务员，申报评审', true],
    ['2019年考录为公务员', false],
    ['非公务员', false],
    ['不是公务员', false],
    ['无公务员身份', false],
    ['公务员：否', false],
    ['公务员考试未通过', false],
    ['参加公务员考试', false],
    ['州公务员局', false],
    ['2012年公务员录用', false],
    ['原公务员，2015年调入本单位', false],
    ['原为公务员', false],
    ['曾任公务员', false],
    ['曾经是公务员，现为事业编制', false],
    ['以前是公务员', false],
    ['2015年由公务员转入事业单位', false],
    ['2015年由公务员转任', false],
    ['2018年从公务员岗位转到检测所', false],
    ['2016年公务员转为事业编', false],
    ['机构改革公务员分流', false],
    ['辞去公务员职务', false],
    ['2020年辞职，不再是公务员', false],
    ['退出公务员队伍', false],
    ['公务员，2019年划转至事业单位', false],
    ['参照公务员法管理', false],
    ['参照公务员管理单位', false],
    ['参照《中华人民共和国公务员法》管理', false],
    ['2015年调入。公务员', true],
    ['原在企业工作；现为公务员', true],
    ['原在企业工作，现为公务员', true],
  ])('%s: %s', (text, expected) => expect(remark('eligibility/civil-servant', text)).toBe(expected))

  it('in the unit’s nature too', () => {
    // An error stands on the cell, so that it is an organ's is not asked beside it.
    expectSerious({ unitNature: '机关（公务员）' }, ['error eligibility/civil-servant@unitNature'])
  })
})

describe('D5.7 eligibility/civil-service-managed', () => {
  it.each<[string, boolean]>([
    ['参公', true],
    ['参公单位', true],
    ['参公事业单位人员', true],
    ['参照公务员法管理', true],
    ['参照公务员管理', true],
    ['参照《公务员法》管理', true],
    ['参照《中华人民共和国公务员法》管理的事业单位', true],
    ['参照管理', true],
    ['参管人员', true],
    ['非参公', false],
    ['不是参公', false],
    ['未参公', false],
    ['参公：否', false],
    ['曾在参公单位工作', false],
    ['原参公单位人员', false],
    ['2019年由参公单位调入', false],
  ])('%s: %s', (text, expected) => expect(remark('eligibility/civil-service-managed', text)).toBe(expected))

  it.each<[string, string[]]>([
    ['参公事业单位', ['error eligibility/civil-service-managed@unitNature']],
    ['参照公务员法管理的事业单位', ['error eligibility/civil-service-managed@unitNature']],
    ['事业单位（非参公）', []],
    ['非参公事业单位', []],
    ['事业单位（参公）', ['error eligibility/civil-service-managed@unitNature']],
    ['行政机关', ['warning eligibility/administrative-organ@unitNature']],
    ['行政单位', ['warning eligibility/administrative-organ@unitNature']],
  ])('单位性质 %s', (unitNature, expected) => expectSerious({ unitNature }, expected))
})

describe('D5.7 eligibility/retired', () => {
  it.each<[string, boolean]>([
    ['已退休', true],
    ['退休', true],
    ['2023年5月退休', true],
    ['退休返聘', true],
    ['返聘人员', true],
    ['离休', true],
    ['提前退休', true],
    ['内部退休', true],
    ['2024年9月退休', false],
    ['2024年8月退休', true],
    ['2024年10月退休', false],
    ['2025年退休', false],
    ['2024年退休', false],
    ['2030.05退休', false],
    ['12月退休', false],
    ['今年10月到龄退休', false],
    ['8月退休', true],
    ['去年10月退休', true],
    ['2023年12月退休', true],
    ['明年退休', false],
    ['退休3个月', true],
    ['2030-05退休', false],
    ['距退休还有3年', false],
    ['临近退休', false],
    ['即将退休', false],
    ['将于明年退休', false],
    ['尚未退休', false],
    ['未退休', false],
    ['延迟退休', false],
    ['延长退休', false],
    ['不是退休人员', false],
    ['非退休返聘人员', false],
    ['退休：否', false],
    ['未到退休年龄', false],
    ['退休年龄60岁', false],
    ['退休时间2026年', false],
    ['退休前一直从事检验', false],
    ['从事退休人员管理工作', false],
    ['未参加驻村，已退休', true],
  ])('%s: %s', (text, expected) => expect(remark('eligibility/retired', text)).toBe(expected))
})

describe('D8.2 eligibility/retirement-age', () => {
  it.each<[Overlay, boolean]>([
    [{ birth: '1964.09' }, true],
    [{ birth: '1964.10' }, false],
    [{ birth: '1960.01' }, true],
    [{ birth: '1969.09', sex: '女' }, true],
    [{ birth: '1969.10', sex: '女' }, false],
    [{ birth: '1964.09', sex: '不详' }, false],
    [{ birth: '不详' }, false],
  ])('%j: %s', (overlay, expected) => {
    const found = judge(overlay).findings.filter(({ rule }) => rule === 'eligibility/retirement-age')
    expect(found.map(({ severity, column }) => [severity, column])).toEqual(expected ? [['warning', 'birth']] : [])
  })
})

describe('the target', () => {
  it.each<[Overlay, string[], string | null]>([
    [{ targetTitle: '高级工程师' }, ['error eligibility/target-senior@targetTitle'], null],
    [{ targetTitle: '正高级工程师' }, ['error eligibility/target-senior@targetTitle'], null],
    [{ targetTitle: '副高' }, ['error eligibility/target-senior@targetTitle'], null],
    [{ targetTitle: '经济师' }, ['error eligibility/target-series@targetTitle'], null],
    [{ targetTitle: '助理农艺师' }, ['error eligibility/target-series@targetTitle'], null],
    [{ targetTitle: '高级工' }, ['error eligibility/target-series@targetTitle'], null],
    [{ targetTitle: '技师' }, ['error eligibility/target-series@targetTitle'], null],
    [{ currentTitle: '工程师', targetTitle: '工程师' }, ['error eligibility/target-not-higher@targetTitle'], 'mid'],
    [
      { currentTitle: '工程师', targetTitle: '助理工程师' },
      ['error eligibility/target-not-higher@targetTitle'],
      'junior',
    ],
    [{ currentTitle: '高级工程师', targetTitle: '工程师' }, ['error eligibility/target-not-higher@targetTitle'], 'mid'],
    [
      { currentTitle: '助理工程师', targetTitle: '助理工程师' },
      ['error eligibility/target-not-higher@targetTitle'],
      'junior',
    ],
    [{ currentTitle: '工程师', targetTitle: '高级工程师' }, ['error eligibility/target-senior@targetTitle'], null],
    [{ currentTitle: '高级工程师', targetTitle: '高级工程师' }, ['error eligibility/target-senior@targetTitle'], null],
  ])('%j', (overlay, expected, level) => {
    expectSerious(overlay, expected)
    expect(judge(overlay).level).toBe(level)
  })
})

describe('the current title', () => {
  it.each<[Overlay, string[]]>([
    [{ currentTitle: '助理农艺师' }, ['warning eligibility/series-conversion@currentTitle']],
    [{ currentTitle: '经济师' }, ['warning eligibility/series-conversion@currentTitle']],
    [{ currentTitle: '讲师' }, ['warning eligibility/series-conversion@currentTitle']],
    [{ currentTitle: '一级注册计量师' }, ['warning eligibility/professional-qualification@currentTitle']],
    [{ currentTitle: '注册安全工程师' }, ['warning eligibility/professional-qualification@currentTitle']],
    [{ currentTitle: '高级工' }, ['warning eligibility/skilled-worker@currentTitle']],
    [{ currentTitle: '技师' }, ['warning eligibility/skilled-worker@currentTitle']],
    [{ currentTitle: '中级工' }, ['warning eligibility/skilled-worker@currentTitle']],
  ])('%j: no route is tried, the track is review, the verdict unconfirmed', (overlay, expected) => {
    expectSerious(overlay, expected)
    expect(judge(overlay)).toMatchObject({ track: 'review', verdict: 'unconfirmed' })
  })

  it('names the route of a worker grade', () => {
    expect(judge({ currentTitle: '高级工' }).findings[0]!.message).toContain('助理工程师')
    expect(judge({ currentTitle: '技师' }).findings[0]!.message).toContain('工程师')
  })
})

describe('eligibility/penalty', () => {
  it.each<[string, boolean]>([
    ['2023年受记过处分', false],
    ['2023年12月受记过处分', true],
    ['处分影响期内', true],
    ['党内警告处分', true],
    ['无处分', false],
    ['未受处分', false],
    ['未受过任何处分', false],
    ['没有受到处分', false],
    ['处分：无', false],
    ['无', false],
  ])('%s: %s', (text, expected) => expect(remark('eligibility/penalty', text)).toBe(expected))
  it('a dismissal has no term that could be over', () => {
    const said = (remarks: string) =>
      judge({ remarks }).findings.find(({ rule }) => rule === 'eligibility/penalty')?.message ?? ''
    expect(said('已开除')).toContain('开除没有影响期')
    expect(said('已开除')).not.toContain('影响期已满')
    expect(said('2024年3月受记过处分')).toContain('影响期已满')
  })
})

describe('a reason that the message asks for clears the warning', () => {
  it.each<[string, boolean]>([
    ['事业编制', false],
    ['本人为事业编制人员', false],
    ['机关工勤人员', false],
    ['劳务派遣', false],
    ['非公务员', false],
    ['不是公务员', false],
    ['非事业编制', true],
    ['无', true],
  ])('an organ of state: %s', (remarks, expected) => {
    expect(fires('eligibility/administrative-organ', { unitNature: '行政机关', remarks })).toBe(expected)
    expect(fires('eligibility/civil-servant', { unitNature: '行政机关', remarks })).toBe(false)
  })

  it.each<[string, boolean]>([
    ['经批准延迟退休', false],
    ['经组织部门批准，延迟退休至2026年5月', false],
    ['已同意延长退休年龄', false],
    ['获批推迟退休', false],
    ['已申请延迟退休，尚未批准', true],
    ['申请延迟退休', true],
    ['未延迟退休', true],
    ['无', true],
  ])('retirement age: %s', (remarks, expected) => {
    expect(fires('eligibility/retirement-age', { birth: '1964.05', remarks })).toBe(expected)
    expect(fires('eligibility/retired', { birth: '1964.05', remarks })).toBe(false)
  })

  it('where an excluded status stands in 单位性质, the message says to mend 单位性质', () => {
    const [organ] = judge({ unitNature: '行政机关（公务员）' }).findings
    expect(organ!.message).toMatch(/单位性质写错的请改正$/)
    expect(judge({ remarks: '参公人员' }).findings[0]!.message).toMatch(/请在备注写明何时由参公单位调入现单位$/)
  })
})

describe('eligibility/continuing-education', () => {
  it.each<[Overlay, string[]]>([
    [{ continuingEducation: '否' }, ['error eligibility/continuing-education@continuingEducation']],
    [{ continuingEducation: '无' }, ['error eligibility/continuing-education@continuingEducation']],
    [{ continuingEducation: '未完成' }, ['error eligibility/continuing-education@continuingEducation']],
    [
      { continuingEducation: '否', ...untitled, targetTitle: '助理工程师', remarks: '初次确定' },
      ['warning eligibility/continuing-education@continuingEducation'],
    ],
    [
      { continuingEducation: '否', ...untitled, unitNature: '民营企业', remarks: '申报评审' },
      ['warning eligibility/continuing-education@continuingEducation'],
    ],
    [
      { continuingEducation: '否', unitNature: '民营企业' },
      ['error eligibility/continuing-education@continuingEducation'],
    ],
    [
      { continuingEducation: '否', ...untitled, unitNature: '国有企业', remarks: '申报评审' },
      ['error eligibility/continuing-education@continuingEducation'],
    ],
    [{ continuingEducation: '免' }, ['warning eligibility/continuing-education@continuingEducation']],
    [{ continuingEducation: '免', remarks: '参加访惠聚驻村工作' }, []],
    [{ continuingEducation: '免', remarks: '驻村管寺' }, []],
    [{ continuingEducation: '免', remarks: '南疆学前支教' }, []],
    [
      { continuingEducation: '免', remarks: '内地服务管理' },
      ['warning eligibility/continuing-education@continuingEducation'],
    ],
    [
      { continuingEducation: '免', remarks: '担任第一书记' },
      ['warning eligibility/continuing-education@continuingEducation'],
    ],
    [
      { continuingEducation: '免', remarks: '未参加驻村' },
      ['warning eligibility/continuing-education@continuingEducation'],
    ],
    [{ continuingEducation: '是' }, []],
    [
      { continuingEducation: '公需科目已完成，专业科目未完成' },
      ['error eligibility/continuing-education@continuingEducation'],
    ],
    [{ continuingEducation: '免（访惠聚）' }, []],
    [{ continuingEducation: '因驻村免学' }, []],
    [{ continuingEducation: '2022年南疆学前支教免学，其余年份已完成' }, []],
    [{ continuingEducation: '免（第一书记）' }, ['warning eligibility/continuing-education@continuingEducation']],
    [{ continuingEducation: '已申请免学' }, ['warning eligibility/continuing-education@continuingEducation']],
    [{ continuingEducation: '已申请免学', remarks: '2022年驻村' }, []],
  ])('%j', (overlay, expected) => expectSerious(overlay, expected))

  it('D7.2 what the column tells of such a work supports 免学 and frees nobody from the defense', () =>
    expect(judge({ continuingEducation: '免（访惠聚驻村）' })).toMatchObject({ exemptions: [], defense: 'required' }))

  it('names 附件4', () => expect(judge({ continuingEducation: '免' }).findings[0]!.message).toContain('附件4'))
})

describe('eligibility/initial-full-time, eligibility/initial-already-titled', () => {
  const initial: Overlay = { ...untitled, targetTitle: '助理工程师', remarks: '初次确定' }
  it.each<[Overlay, string[]]>([
    [{ ...initial }, []],
    [{ ...initial, education: '函授本科' }, ['error eligibility/initial-full-time@education']],
    [
      { ...initial, graduation: '2010.07 新疆大学 测控技术（函授）' },
      ['error eligibility/initial-full-time@education'],
    ],
    [{ ...initial, education: '全日制本科', graduation: '2010.07 新疆大学 测控技术（函授）' }, []],
    [{ ...initial, graduation: '2010.07 新疆大学 网络工程' }, []],
    [{ ...initial, education: '大专（全日制）、本科（函授）' }, []],
    [{ ...initial, education: '硕士（全日制）', targetTitle: '工程师' }, []],
    [
      { ...initial, education: '本科（全日制）、硕士（在职）', targetTitle: '工程师' },
      ['error eligibility/qualification@education'],
    ],
    [{ ...initial, education: '自考大专、函授本科' }, ['error eligibility/initial-full-time@education']],
    [
      { ...initial, graduation: '2008.07 新疆轻工职业技术学院 大专 食品检测；2012.07 新疆大学 本科（函授） 测控技术' },
      [],
    ],
    [
      {
        ...initial,
        graduation: '2008.07 新疆轻工职业技术学院 大专（函授）食品检测；2012.07 新疆大学 本科（函授） 测控技术',
      },
      ['error eligibility/initial-full-time@education'],
    ],
    [
      {
        ...initial,
        education: '本科（函授）',
        graduation: '2008.07 新疆大学 大专（全日制） 测控；2012.07 新疆大学 本科 测控',
      },
      [],
    ],
    [
      { ...initial, currentTitle: '技术员', currentTitleDate: '2018.12' },
      ['error eligibility/initial-already-titled@currentTitle'],
    ],
    [{ remarks: '初次确定' }, ['error eligibility/initial-already-titled@currentTitle']],
    [
      { ...initial, education: '函授本科', currentTitle: '技术员', currentTitleDate: '2018.12' },
      ['error eligibility/initial-full-time@education', 'error eligibility/initial-already-titled@currentTitle'],
    ],
    [{ education: '函授本科' }, []],
  ])('%j', (overlay, expected) => expectSerious(overlay, expected))
})

describe('eligibility/submissions, fee/mismatch, cell/unreadable', () => {
  it.each<[Overlay, string[]]>([
    [{ submissions: '3' }, []],
    [{ submissions: '4' }, ['error eligibility/submissions@submissions']],
    [{ submissions: '4次' }, ['error eligibility/submissions@submissions']],
    [{ submissions: '多次' }, ['warning cell/unreadable@submissions']],
    [{ fee: '380' }, []],
    [{ fee: '380元' }, []],
    [{ fee: '220' }, ['error fee/mismatch@fee']],
    [{ fee: '已缴' }, ['warning cell/unreadable@fee']],
    [{ fee: '' }, []],
    [{ displayFrom: '2024年9月', displayTo: '2024-09-14' }, ['warning cell/unreadable@displayFrom']],
  ])('%j', (overlay, expected) => expectSerious(overlay, expected))
})

describe('display/too-short, display/late', () => {
  it.each<[string, string, string[]]>([
    ['2024-09-09', '2024-09-13', []],
    ['2024-09-10', '2024-09-14', []],
    ['2024-09-10', '2024-09-13', ['error display/too-short@displayTo']],
    ['2024-09-11', '2024-09-14', ['error display/too-short@displayTo']],
    ['2024-09-11', '2024-09-18', ['warning display/late@displayTo']],
    ['2024-09-12', '2024-09-18', ['error display/too-short@displayTo']],
    ['2024-09-09', '2024-09-02', ['error display/too-short@displayTo']],
    ['2024.9.2', '2024.9.6', []],
  ])('%s to %s', (displayFrom, displayTo, expected) => expectSerious({ displayFrom, displayTo }, expected))

  it('counts working days alone: five days over a make-up Saturday and a feast', () => {
    expectSerious({ displayFrom: '2024-09-02', displayTo: '2024-09-06' }, [])
    expectSerious({ displayFrom: '2024-09-07', displayTo: '2024-09-13' }, [])
    expectSerious({ displayFrom: '2024-09-07', displayTo: '2024-09-12' }, ['error display/too-short@displayTo'])
  })
})

describe('materials/…, unit/county-differs', () => {
  const infos = (overlay: Overlay) => judge(overlay).findings.map(({ rule }) => rule)
  it.each<[Overlay, string[]]>([
    [{ remarks: '2019年由机关调入' }, ['materials/transfer']],
    [{ remarks: '机关分流人员' }, ['materials/transfer']],
    [{ remarks: '2019年由公务员转任' }, ['materials/transfer']],
    [{ remarks: '2019年调入' }, []],
    [{ unitNature: '自由职业者' }, ['materials/freelance']],
    [{ remarks: '援疆干部，援期三年' }, ['materials/aid']],
    [{ remarks: '援疆干部' }, ['materials/aid', 'remarks/ask']],
    [{ remarks: '非援疆人员' }, []],
    [{ unit: '轮台县质量与计量检测所' }, ['unit/county-differs']],
    [{ unit: '巴州质量与计量检测所' }, ['unit/county-differs']],
    [{ unit: '新疆天源检测有限公司' }, []],
    [{ unit: '库尔勒质量检测所' }, []],
  ])('%j', (overlay, expected) => expect(infos(overlay)).toEqual(expected))

  it('unit/county-differs is silent without a supervising unit', () => {
    expect(judge({ unit: '轮台县质量与计量检测所' }, { sheet: { unitLine: null } }).findings).toEqual([])
  })
})

describe('eligibility/sanctioned', () => {
  const sanctions = [{ name: '王建国', birth: '1988.05', barredUntil: '2024-09-14' }]
  it('bars to the last day', () => {
    expectSerious({}, ['error eligibility/sanctioned@name'], { sanctions })
    expectSerious({}, [], { sanctions, asOf: '2024-09-15' })
    expectSerious({ name: '王 建国' }, ['warning cell/spaces@name', 'error eligibility/sanctioned@name'], { sanctions })
    expectSerious({ birth: '1988.06' }, [], { sanctions })
  })
})
