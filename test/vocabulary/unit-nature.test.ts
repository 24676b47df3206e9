import { describe, expect, it } from 'vitest'
import { readUnitNature } from '../../core/vocabulary/unit-nature.ts'

const natures: Record<string, readonly string[]> = {
  administrative: ['机关', '行政机关', '行政单位', '行政', '国家机关', '党政机关', '机关单位', '政府机关'],
  'civil-service-managed': [
    '参公',
    '参公事业单位',
    '参公管理事业单位',
    '参照公务员法管理事业单位',
    '参照公务员管理的事业单位',
    '参照《公务员法》管理的事业单位',
    '参公单位',
    '参照管理事业单位',
    '参管事业单位',
    '事业单位（参公）',
    '事业（参公）',
  ],
  'public-institution': [
    ...[
      '事业',
      '事业单位',
      '全额事业',
      '全额拨款',
      '全额拨款事业单位',
      '差额拨款事业单位',
      '差额',
      '自收自支',
      '自收自支事业单位',
      '财政全额拨款',
    ],
    ...[
      '公益一类',
      '公益二类',
      '公益一类事业单位',
      '公益二类事业单位',
      '公益I类事业单位',
      '公益Ⅱ类',
      '非参公事业单位',
      '事业单位（非参公）',
      '事业单位（非参照公务员法管理）',
      '事业编制',
      '企业化管理的事业单位',
      '国有事业单位',
    ],
  ],
  'state-enterprise': [
    '国企',
    '国有企业',
    '国有',
    '央企',
    '国有独资企业',
    '国有控股企业',
    '全民所有制',
    '全民所有制企业',
    '国有独资公司',
    '国有控股公司',
  ],
  'private-enterprise': [
    '民营',
    '民营企业',
    '民企',
    '私营',
    '私营企业',
    '私企',
    '非公',
    '非公企业',
    '非公有制企业',
    '非公经济组织',
    '个体工商户',
    '个体',
    '民营（有限责任公司）',
  ],
  enterprise: ['企业', '企业单位', '有限责任公司', '股份有限公司', '集体企业', '外资企业', '合资企业', '有限公司'],
  'social-organisation': [
    '社会组织',
    '社会团体',
    '社团',
    '民办非企业',
    '民办非企业单位',
    '民非',
    '行业协会',
    '社会服务机构',
  ],
  freelance: ['自由职业', '自由职业者', '自由职业人员'],
}

describe('D4.16 单位性质', () => {
  for (const [nature, texts] of Object.entries(natures))
    it.each(texts)(`%s is ${nature}`, (text) => expect(readUnitNature(text)).toBe(nature))

  it.each(['行政事业单位', '行政事业', '机关事业单位', '事业单位/企业', '国有企业、事业单位', '机关、企业'])(
    '%s says two things (unitNature/unknown)',
    (text) => expect(readUnitNature(text)).toBe('both'),
  )

  it.each(['其他', '无', '中央驻疆', '', '一类', '正科级'])('%s is not understood (unitNature/unknown)', (text) => {
    expect(readUnitNature(text)).toBeNull()
  })
})
