import { describe, expect, it } from 'vitest'
import { defaultPolicy } from '../../core/index.ts'
import { readPlace } from '../../core/vocabulary/place.ts'
import { judge } from '../support/roster.ts'

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
  ['乡都检测服务中心', null, false],
  ['镇江计量检测所', null, false],
]

describe('D4.20, D7.3 where a unit is', () => {
  it.each(units)('%s', (unit, county, belowCounty) => {
    const place = readPlace(unit, defaultPolicy)
    expect([place.county, place.belowCounty]).toEqual([county, belowCounty])
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
    ['轮台县轮南镇农业发展服务中心', '全额拨款事业单位'],
    ['轮台县轮南镇农业发展服务中心', '其他'],
    ['轮台县轮南镇农业发展服务中心', '行政事业单位'],
    ['轮台县轮南镇志愿者协会', '社会组织'],
  ])('%s (%s) is exempt as below-county', (unit, unitNature) => {
    expect(judge({ unit, unitNature }).exemptions).toEqual(['below-county'])
  })
})
