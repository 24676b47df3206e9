import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { materialsEn } from '../../core/messages/en.ts'
import { materialsZh, yearsText } from '../../core/messages/zh-CN.ts'
import { defaultPolicy } from '../../core/policy/default.ts'
import { type MaterialDue, type MaterialFacts, materialsFor } from '../../core/policy/materials.ts'
import { unitNatures } from '../../core/policy/terms.ts'
import { exemptionReasons } from '../../core/report/types.ts'
import { readUnitNature } from '../../core/vocabulary/unit-nature.ts'

const known: MaterialFacts = {
  level: 'mid',
  track: 'review',
  unitNature: 'public-institution',
  titled: true,
  outsideTitle: false,
  transfer: false,
  aid: false,
  continuingEducation: 'yes',
  exemptions: [],
}

const due = (facts: Partial<MaterialFacts>) => materialsFor({ ...known, ...facts }, defaultPolicy)
const lines = (list: readonly MaterialDue[]) => list.map(({ material }) => `${material.number} ${material.title}`)
const added = (facts: Partial<MaterialFacts>) => lines(due(facts)).filter((line) => !lines(due({})).includes(line))
const gone = (facts: Partial<MaterialFacts>) => lines(due({})).filter((line) => !lines(due(facts)).includes(line))

describe('D10.2 五(六): the papers of one applicant', () => {
  it('are fifteen for a mid-level review in a public institution', () => {
    const list = due({}).filter(({ material }) => material.channel === 'paper')
    const online = due({}).filter(({ material }) => material.channel === 'online')
    expect(list.map(({ material }) => material.number)).toEqual(Array.from({ length: 15 }, (_, index) => index + 1))
    expect(online.map(({ material }) => material.title)).toEqual(['个人签字的承诺书', '推荐单位审核意见'])
    expect(list.filter(({ certainty }) => certainty !== 'due').map(({ material }) => material.number)).toEqual([12])
  })

  it('五(一)2: ask enterprises for social insurance and their licence', () => {
    for (const unitNature of ['enterprise', 'state-enterprise', 'private-enterprise'] as const) {
      expect(added({ unitNature })).toEqual([
        '4 所在单位性质证明：企业法人营业执照复印件',
        '五(一)2 社会保险个人缴费汇总单或养老保险缴费对账单',
      ])
    }
  })

  it('五(四): ask freelance applicants for 附件7 in place of the unit’s papers', () => {
    expect(added({ unitNature: 'freelance' })).toEqual(['1 自由职业专业技术人员职称评审思想政治情况表'])
    expect(gone({ unitNature: 'freelance' })).toEqual([
      '1 现实表现政治鉴定材料',
      '4 所在单位性质证明：机构编制部门批文复印件或人社部门证明',
    ])
  })

  it('八(三): ask for the form and summary of an initial title', () => {
    expect(added({ track: 'initial', titled: false })).toEqual(['2 初聘专业技术职务任职资格呈报表', '8 实习期小结'])
    expect(gone({ track: 'initial', titled: false })).toEqual([
      '2 专业技术职务任职资格评审表',
      '8 业务自传',
      '10 任职资格证书',
    ])
  })

  it('D10.6 八(三): the form alone is sure for an initial title; the rest of the bag is to be asked about', () => {
    const list = due({ track: 'initial', titled: false })
    const [bag, online] = (['paper', 'online'] as const).map((channel) =>
      list.filter(({ material }) => material.channel === channel),
    )
    const [form, ...rest] = bag!.toSorted((a, b) => a.certainty.localeCompare(b.certainty)).reverse()
    expect([form!.material.title, materialsZh.copies(form!), form!.certainty]).toEqual([
      '初聘专业技术职务任职资格呈报表',
      '原件2份',
      'due',
    ])
    expect(rest).toHaveLength(13)
    for (const one of rest) {
      expect([one.certainty, materialsZh.why(one)]).toEqual(['check', '通知八(三)没有列'])
      expect(materialsEn.why(one)).toBe('not among the papers that the notice lists for this track')
    }
    expect(online!.map(({ certainty }) => certainty)).toEqual(['due', 'due'])
  })

  it('D10.6 say both where the list leaves a paper out and the roster leaves a condition open', () => {
    const licence = due({ track: 'initial', unitNature: null }).find(({ material }) =>
      material.title.includes('营业执照'),
    )!
    expect(materialsZh.why(licence)).toBe('通知八(三)没有列；花名册看不出，企业人员的须交')
  })

  it('五(六)4: ask social organisations for their own proof, not for an approval or a licence', () => {
    expect(added({ unitNature: 'social-organisation' })).toEqual(['4 所在单位性质证明：法人登记证书复印件'])
    expect(gone({ unitNature: 'social-organisation' })).toEqual([
      '4 所在单位性质证明：机构编制部门批文复印件或人社部门证明',
    ])
    expect(readUnitNature('民办非企业单位')).toBe('social-organisation')
  })

  it('D10.7 五(一), 五(二), 五(五): name what must be seen on a paper, with the notice’s own words', () => {
    const checks = (title: string) => due({}).find(({ material }) => material.title.startsWith(title))!.checks
    expect(checks('专业技术职务任职资格评审表')).toEqual([
      'A4纸正反双面打印',
      '有水印',
      '贴本人免冠近照',
      '本人在个人总结栏最后手写承诺语',
      '基层、主管呈报单位两栏手写意见并签字盖章',
    ])
    for (const title of ['身份证复印件', '学历学位证书', '任职资格证书', '年度考核登记表'])
      expect(checks(title)).toEqual(['写“已审核，与原件相符”，盖公章'])
    expect(checks('业务自传')).toEqual(['写“已审核，情况属实”，盖公章'])
    expect(checks('推荐单位审核意见')).toEqual(['审核意见照通知五(二)的原话填写'])
    expect(checks('现实表现政治鉴定材料')).toEqual([])
  })

  it('D10.7 hold for a pack without statements and lists of its own', () => {
    const { statements: _, ownLists: __, contact: ___, ...older } = defaultPolicy
    const list = materialsFor({ ...known, track: 'initial' }, older)
    expect(list.every(({ unlistedIn }) => unlistedIn === null)).toBe(true)
    expect(list.find(({ material }) => material.title === '身份证复印件')!.checks).toEqual([])
  })

  it('六, 五(一)4: ask for the papers of aid, transfer and a title from outside', () => {
    expect(added({ aid: true })).toEqual(['六 派出单位组织人事部门审核同意的证明'])
    expect(added({ transfer: true })).toEqual(['五(一)4 任命文件和干部履历表'])
    expect(added({ outsideTitle: true })).toEqual(['五(一)4 外地任职资格的三样证明：任职资格文件、职称证书、评审表'])
    expect(added({ outsideTitle: true, titled: false })).toEqual([])
  })

  it('附件4: takes the place of certificates for those freed from courses', () => {
    const form = ['6 免除继续教育学习申请表']
    expect(added({ continuingEducation: 'exempt' })).toEqual(form)
    expect(added({ continuingEducation: 'no', exemptions: ['village-work'] })).toEqual(form)
    expect(added({ continuingEducation: 'no', exemptions: ['remote-county', 'junior'] })).toEqual([])
    expect(added({ continuingEducation: 'no' })).toEqual([])
    expect(added({ continuingEducation: 'yes', exemptions: ['village-work'] })).toEqual([])
    expect(gone({ continuingEducation: 'exempt' })).toEqual(['6 继续教育公需科目、专业科目合格证书'])
  })

  it('五(一)7: name the years of the level, and both where the level is not known', () => {
    const years = (level: MaterialFacts['level']) =>
      materialsZh.remark(due({ level }).find(({ material }) => material.number === 6)!)
    expect(years('mid')).toBe('公需科目2020—2024年，专业科目2022—2024年')
    expect(years('junior')).toBe('公需科目2023、2024年，专业科目2023、2024年')
    expect(years(null)).toBe(`初级：${years('junior')}；中级：${years('mid')}`)
  })

  it('五(一)11, 五(二): name the years of assessment and the days of display', () => {
    const remark = (number: number) => materialsZh.remark(due({}).find(({ material }) => material.number === number)!)
    expect(remark(11)).toBe('2021—2023年；正反两面')
    expect(remark(5)).toBe('公示不少于5个工作日')
    expect(remark(3)).toBe('')
  })

  it('say the same in English, the papers and notes as the notice has them', () => {
    const say = (number: number, facts: Partial<MaterialFacts>) => {
      const one = due(facts).find(({ material }) => material.number === number)!
      return [materialsEn.copies(one), materialsEn.remark(one), materialsEn.why(one)]
    }
    expect(say(6, { level: 'mid' })[1]).toBe('general courses 2020–2024, professional courses 2022–2024')
    expect(say(6, { level: 'junior' })[1]).toBe('general courses 2023, 2024, professional courses 2023, 2024')
    expect(say(5, {})[1]).toBe('displayed for at least 5 working days')
    expect(say(1, { unitNature: null })).toEqual([
      '1 original',
      '写明政治表现、工作表现、廉洁自律和有无处分，由主管领导和党支部纪律委员签字盖章',
      'the roster does not tell; due from staff of a unit',
    ])
  })

  it('are to be checked where the roster does not tell, and say why', () => {
    const list = due({ unitNature: null, outsideTitle: null })
    const checked = list.filter(({ certainty }) => certainty === 'check')
    expect(checked.map((one) => `${one.material.number} ${materialsZh.why(one)}`)).toEqual([
      '1 花名册看不出，有工作单位的须交',
      '1 花名册看不出，自由职业者的须交',
      '4 花名册看不出，企业人员的须交',
      '4 花名册看不出，行政事业单位人员的须交',
      '4 花名册看不出，民办非企业单位、社会组织人员的须交',
      '五(一)2 花名册看不出，企业人员的须交',
      '五(一)4 花名册看不出，现任职称在新疆以外取得的须交',
    ])
  })

  it('say in words how many copies, and why only where it is special', () => {
    const texts = due({ unitNature: 'enterprise' }).map((one) => [materialsZh.copies(one), materialsZh.why(one)])
    expect(texts.slice(0, 4)).toEqual([
      ['原件1份', ''],
      ['原件2份', ''],
      ['复印件1份', ''],
      ['复印件1份', '企业人员'],
    ])
  })

  it('hold one paper of every number of the list, whatever is known', () => {
    const maybe = <Value>(...values: Value[]) => fc.constantFrom<Value | null>(...values, null)
    const facts: fc.Arbitrary<MaterialFacts> = fc.record({
      level: maybe('junior' as const, 'mid' as const),
      track: maybe('review' as const, 'initial' as const, 'conferral' as const),
      unitNature: maybe(...unitNatures),
      titled: maybe(true, false),
      outsideTitle: maybe(true, false),
      transfer: fc.boolean(),
      aid: fc.boolean(),
      continuingEducation: maybe('yes' as const, 'no' as const, 'exempt' as const),
      exemptions: fc.subarray([...exemptionReasons]),
    })
    fc.assert(
      fc.property(facts, (one) => {
        const numbers = materialsFor(one, defaultPolicy).map(({ material }) => material.number)
        const always = [1, 2, 3, 5, 6, 7, 8, 9, 11, 12, 13, 14, 15]
        expect(numbers).toEqual(expect.arrayContaining(always))
        if (one.unitNature !== 'freelance') expect(numbers).toContain(4)
        const papers = numbers.filter((number) => typeof number === 'number')
        if (one.unitNature !== null && one.track !== null) expect(new Set(papers).size).toBe(papers.length)
      }),
    )
  })
})

describe('a list of years', () => {
  it.each([
    [[], ''],
    [[2024], '2024年'],
    [[2023, 2024], '2023、2024年'],
    [[2024, 2022, 2023], '2022—2024年'],
    [[2020, 2022, 2023], '2020、2022、2023年'],
  ])('%j reads %s', (years, text) => {
    expect(yearsText(years)).toBe(text)
  })
})
