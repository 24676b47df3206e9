import { describe, expect, it } from 'vitest'
import { defaultPolicy } from '../../core/index.ts'
import { readPlace } from '../../core/vocabulary/place.ts'
import { fires, judge } from '../support/roster.ts'

type Row = readonly [unit: string, county: string | null, belowCounty: boolean]

const units: readonly Row[] = [
  ['库尔勒市质量与计量检测所', '库尔勒市', false],
  ['库尔勒质量检测所', '库尔勒市', false],
  ['库市检验检测中心', '库尔勒市', false],
  ['轮台县市场监督管理局', '轮台县', false],
  ['轮台县轮南镇农业发展服务中心', '轮台县', true],
  ['轮台县市场监督管理局轮南市场监督管理所', '轮台县', true],
  ['尉犁县塔里木乡人民政府', '尉犁县', true],
  ['尉犁县塔里木乡农业农村服务中心', '尉犁县', true],
  ['若羌县检验检测中心', '若羌县', false],
  ['若羌县铁干里克镇综合服务中心', '若羌县', true],
  ['且末县质量技术监督检测所', '且末县', false],
  ['且末县塔提让镇政府', '且末县', true],
  ['焉耆回族自治县市场监督管理局', '焉耆回族自治县', false],
  ['焉耆县检验检测所', '焉耆回族自治县', false],
  ['焉耆县永宁镇农业技术推广站', '焉耆回族自治县', true],
  ['和静县检验检测中心', '和静县', false],
  ['和静县巴音布鲁克镇市场监管所', '和静县', true],
  ['和硕县乌什塔拉回族民族乡农业发展中心', '和硕县', true],
  ['和硕县乌什塔拉乡农业发展中心', '和硕县', true],
  ['和硕县乌什塔拉民族乡农业发展中心', '和硕县', true],
  ['博湖县本布图镇文化站', '博湖县', true],
  ['博湖县工商所', '博湖县', true],
  ['库尔勒市天山街道办事处', '库尔勒市', true],
  ['库尔勒市迎宾街道综合服务中心', '库尔勒市', true],
  ['库尔勒市新城街道办', '库尔勒市', true],
  ['库尔勒市建设路社区居委会', '库尔勒市', true],
  ['库尔勒市某某村委会', '库尔勒市', true],
  ['和静县哈尔莫敦村村民委员会', '和静县', true],
  ['巴州质量与计量检测所', '州直', false],
  ['巴音郭楞蒙古自治州特种设备检验检测所', '州直', false],
  ['巴州特种设备检验所库尔勒分所', '库尔勒市', false],
  ['新疆维吾尔自治区计量测试研究院', null, false],
  ['新疆天源检测有限公司', null, false],
  ['库尔勒市乡镇政府工作指导中心', '库尔勒市', false],
  ['乡都检测服务中心', null, false],
  ['镇江计量检测所', null, false],
]

describe('D4.20, D7.3 where a unit is', () => {
  it.each(units)('%s', (unit, county, belowCounty) => {
    const place = readPlace(unit, defaultPolicy)
    expect([place.county, place.below === 'yes']).toEqual([county, belowCounty])
  })

  it.each([
    ['轮台县轮南镇天源检测有限公司', '民营企业'],
    ['轮台县轮南镇油田服务公司', '国有企业'],
    ['轮台县轮南镇检测站', '企业'],
    ['轮台县轮南镇', '自由职业'],
    ['轮台县轮南镇天源检测有限公司', '其他'],
    ['轮台县轮南镇砖厂', '其他'],
    ['轮台县轮南镇天源集团', '其他'],
  ])(
    '%s (%s) has no exemption as below-county; the committee decides (defense/township-enterprise)',
    (unit, unitNature) => {
      const row = judge({ unit, unitNature })
      expect(row.exemptions).toEqual([])
      expect(row.findings.map(({ rule }) => rule)).toContain('defense/township-enterprise')
    },
  )

  it.each([
    ['轮台县轮南镇油田服务公司', '国有企业', /但企业不算/],
    ['轮台县轮南镇丰源农民专业合作社', '其他', /但合作社按企业对待/],
    ['轮台县轮南镇检测站', '农民专业合作社', /但合作社按企业对待/],
    ['轮台县轮南镇爱心服务中心', '民办非企业', /但民办非企业单位按企业对待/],
    ['轮台县轮南镇', '自由职业', /但自由职业者不算/],
  ])('%s (%s): the sentence says what the unit is', (unit, unitNature, words) => {
    const found = judge({ unit, unitNature }).findings.find(({ rule }) => rule === 'defense/township-enterprise')
    expect(found!.message).toMatch(words)
  })

  it.each(['/', '／', '—', '——', '-', '－', '\\', '…', ' / ', '无', '否'])(
    '%s in 免答辩依据 claims no exemption (defense/claim-unsupported)',
    (exemptionBasis) => expect(fires('defense/claim-unsupported', { exemptionBasis })).toBe(false),
  )
  it.each(['工作突出', '√', '是'])('%s in 免答辩依据 claims one', (exemptionBasis) =>
    expect(fires('defense/claim-unsupported', { exemptionBasis })).toBe(true),
  )

  it.each([
    ['轮台县轮南镇农业发展服务中心', '全额拨款事业单位'],
    ['轮台县轮南镇农业发展服务中心', '其他'],
    ['轮台县轮南镇农业发展服务中心', '行政事业单位'],
    ['轮台县轮南镇志愿者协会', '社会组织'],
  ])('%s (%s) is exempt as below-county', (unit, unitNature) => {
    expect(judge({ unit, unitNature }).exemptions).toEqual(['below-county'])
  })
})

describe('D4.20 where places stand in a name', () => {
  it.each([
    ['国网若羌县供电公司', '若羌县'],
    ['中国石油库尔勒销售分公司', '库尔勒市'],
    ['国家税务总局且末县税务局', '且末县'],
    ['中共若羌县委组织部', '若羌县'],
    ['新疆恒信（若羌）检测有限公司', '若羌县'],
    ['自治州质量与计量检测所', '州直'],
    ['巴音郭楞职业技术学院', '州直'],
    ['巴州区域计量中心', '州直'],
    ['巴州区市场监督管理局', null],
    ['库尔勒市路灯管理处', '库尔勒市'],
    ['若羌路桥工程有限公司', '若羌县'],
    ['新疆恒信检测有限公司若羌项目部', null],
    ['新疆恒信（若羌）项目管理有限公司', '若羌县'],
    ['且末县驻京办', null],
    ['且末县驻库办', '库尔勒市'],
    ['轮台县水利局驻轮南办事处', '轮台县'],
    ['若羌镇卫生院', '若羌县'],
  ])('%s: %s', (unit, county) => expect(readPlace(unit, defaultPolicy).county).toBe(county))

  it.each([
    ['昌吉州特检所', '昌吉州'],
    ['新疆吐鲁番市托克逊县特检所', '吐鲁番市'],
    ['四川省特种设备检验研究院', '四川省'],
    ['农二师计量所', '农二师'],
    ['第一师范学校', null],
    ['陕西省计量院巴州工作站', null],
    ['尉犁县兵团三十一团中学', null],
  ])('%s begins outside with %s', (unit, place) => expect(readPlace(unit, defaultPolicy).outside).toBe(place))

  it('D7.2 a unit is in a remote county by its place, and by nothing else in its name', () => {
    expect(judge({ unit: '若羌县人民政府驻库尔勒办事处' }).exemptions).toEqual([])
    expect(judge({ unit: '巴州若羌路检测站' }).exemptions).toEqual([])
    expect(judge({ unit: '巴州恒正检测有限公司且末分公司' }).exemptions).toEqual(['remote-county'])
  })

  // Were it the square of the length, this would not end within the limit of all tests.
  it('D5.5 reads a long name in time linear in its length', () => {
    for (const part of ['驻若羌', '社区', '公司库尔勒', '（', '第二师', '街道办公', '新疆'])
      readPlace(part.repeat(200_000), defaultPolicy)
  })
})

describe('D7.3 what a name leaves open is asked', () => {
  const asked = { unit: '库尔勒市萨依巴格社区卫生服务中心' }

  it('it frees nobody and silences the doubt about a claim', () => {
    expect(judge(asked)).toMatchObject({ defense: 'required', exemptions: [], verdict: 'unconfirmed' })
    expect(fires('defense/claim-unsupported', { ...asked, remarks: '申请免答辩' })).toBe(false)
  })

  it('it bars nobody: a route for units below the county is for the office to confirm', () => {
    const initial = { currentTitle: '无', currentTitleDate: '无', serviceYears: '2', remarks: '初次确定' }
    const found = ({ unit }: { unit: string }) =>
      judge({ ...initial, unit, graduation: '2022.07 新疆大学 测控技术与仪器' }).findings.find(
        ({ rule }) => rule === 'eligibility/qualification',
      )?.severity
    expect(found(asked)).toBe('warning')
    expect(found({ unit: '库尔勒市计量检测所' })).toBe('error')
    expect(found({ unit: '库尔勒市上户镇文化站' })).toBeUndefined()
  })

  it.each(['民营企业', '自由职业', '民办非企业单位'])('nobody of %s is asked', (unitNature) =>
    expect(fires('remarks/ask', { ...asked, unitNature })).toBe(false),
  )
})

describe('the unit outside the prefecture', () => {
  it('is told, and not of those who are here all the same', () => {
    const unit = '石家庄市计量检测所'
    expect(fires('eligibility/outside-prefecture', { unit })).toBe(true)
    expect(fires('eligibility/outside-prefecture', { unit, remarks: '援疆期一年以上，正在援疆' })).toBe(false)
    expect(judge({ unit: '阿克苏市某某街道办事处' }).exemptions).toEqual([])
  })
})
