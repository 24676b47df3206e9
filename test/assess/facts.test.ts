import { describe, expect, it } from 'vitest'
import { defaultPolicy } from '../../core/index.ts'
import { fires, judge, type Overlay, untitled } from '../support/roster.ts'

describe('D6.1 level', () => {
  it.each<[string, string | null]>([
    ['技术员', 'junior'],
    ['助理工程师', 'junior'],
    ['初级', 'junior'],
    ['助工', 'junior'],
    ['工程师', 'mid'],
    ['中级', 'mid'],
    ['计量工程师', 'mid'],
    ['高级工程师', null],
    ['经济师', null],
    ['技师', null],
    ['检验员', null],
    ['', null],
  ])('%s: %s', (targetTitle, level) => {
    const row = judge({ targetTitle })
    expect(row.level).toBe(level)
    expect(row.defense).toBe(level === null ? null : level === 'junior' ? 'exempt' : 'required')
    expect(row.fee).toBe(level === 'mid' ? 380 : level === 'junior' ? 220 : null)
  })
})

describe('D6.2 track: the column 申报类型, then remarks, then the current title', () => {
  it.each<[Overlay, string | null]>([
    [{}, 'review'],
    [{ currentTitle: '高级工' }, 'review'],
    [{ currentTitle: '一级注册计量师' }, 'review'],
    [{ currentTitle: '助理农艺师' }, 'review'],
    [{ currentTitle: '科员' }, null],
    [{ currentTitle: '' }, null],
    [{ ...untitled }, null],
    [{ ...untitled, applicationType: '评审' }, 'review'],
    [{ ...untitled, applicationType: '职称评审' }, 'review'],
    [{ ...untitled, applicationType: '晋升' }, 'review'],
    [{ ...untitled, applicationType: '初定' }, 'initial'],
    [{ ...untitled, applicationType: '初次确定' }, 'initial'],
    [{ ...untitled, applicationType: '初聘' }, 'initial'],
    [{ ...untitled, applicationType: '认定' }, 'initial'],
    [{ ...untitled, applicationType: '初次认定' }, 'initial'],
    [{ ...untitled, applicationType: '授予' }, 'conferral'],
    [{ ...untitled, applicationType: '破格' }, null],
    [{ applicationType: '转评' }, null],
    [{ applicationType: '初定', remarks: '申报评审' }, 'initial'],
    [{ applicationType: '', remarks: '初次确定' }, 'initial'],
    [{ remarks: '初次确定' }, 'initial'],
    [{ remarks: '初定' }, 'initial'],
    [{ remarks: '初聘' }, 'initial'],
    [{ remarks: '申请初定' }, 'initial'],
    [{ remarks: '初次确定专业技术职务' }, 'initial'],
    [{ remarks: '2015年初定为助理工程师' }, 'review'],
    [{ remarks: '初次确定为技术员' }, 'review'],
    [{ remarks: '初聘于2012年' }, 'review'],
    [{ remarks: '初定年限已满' }, 'review'],
    [{ remarks: '初聘年份2012' }, 'review'],
    [{ remarks: '未初定' }, 'review'],
    [{ ...untitled, remarks: '非初次确定' }, null],
    [{ ...untitled, remarks: '申报评审' }, 'review'],
    [{ ...untitled, remarks: '申请评审' }, 'review'],
    [{ ...untitled, remarks: '评审' }, 'review'],
    [{ ...untitled, remarks: '评审。' }, 'review'],
    [{ ...untitled, remarks: '驻村，评审' }, 'review'],
    [{ ...untitled, remarks: '申报认定' }, 'initial'],
    [{ ...untitled, remarks: '认定' }, 'initial'],
    [{ ...untitled, remarks: '申请授予' }, 'conferral'],
    [{ ...untitled, remarks: '授予' }, 'conferral'],
    [{ ...untitled, remarks: '申报授予中级' }, 'conferral'],
    [{ ...untitled, remarks: '被授予优秀称号' }, null],
    [{ ...untitled, remarks: '认定为人才' }, null],
    [{ ...untitled, remarks: '晋升主管' }, null],
    [{ ...untitled, remarks: '参加评审工作' }, null],
    [{ ...untitled, remarks: '未申报评审' }, null],
    [{ ...untitled, remarks: '2023年申报评审未通过，今年初次确定' }, 'initial'],
    [{ ...untitled, remarks: '申报授予；申报评审' }, null],
    [{ ...untitled, remarks: '申报评审（驻村）' }, 'review'],
  ])('%j: %s', (overlay, track) => expect(judge(overlay).track).toBe(track))
})

describe('D6.3 fee (八(二))', () => {
  const at = (targetTitle: string, applicationType: string) => judge({ ...untitled, targetTitle, applicationType }).fee
  it.each([
    ['工程师', '评审', 380],
    ['工程师', '初次确定', 380],
    ['工程师', '授予', 380],
    ['助理工程师', '评审', 220],
    ['技术员', '评审', 220],
    ['助理工程师', '初次确定', 100],
    ['初级', '初定', 100],
    ['助理工程师', '授予', null],
  ] as const)('%s by %s: %s', (target, type, fee) => expect(at(target, type)).toBe(fee))

  it('fee/track-unclear: track null and level not null, in 申报类型 if that column is there, else in remarks', () => {
    const where = (overlay: Overlay) =>
      judge(overlay)
        .findings.filter(({ rule }) => rule === 'fee/track-unclear')
        .map(({ column }) => column)
    expect(where(untitled)).toEqual(['remarks'])
    expect(where({ ...untitled, applicationType: '' })).toEqual(['applicationType'])
    expect(where({ ...untitled, targetTitle: '检验员' })).toEqual([])
    expect(where({ ...untitled, applicationType: '破格' })).toEqual([])
    expect(where({})).toEqual([])
  })

  it('fee/track-unclear names what is missing: a title, or one that is understood', () => {
    const words = (overlay: Overlay) =>
      judge(overlay).findings.find(({ rule }) => rule === 'fee/track-unclear')?.message
    expect(words(untitled)).toMatch(/^没有现任职务，/)
    expect(words({ currentTitle: '科员' })).toMatch(/^现任职务看不懂，.*或改正现任职务$/)
  })
})

describe('D7.2 exemptions', () => {
  it.each<[string, string[]]>([
    ['参加访惠聚驻村工作', ['village-work']],
    ['访惠聚', ['village-work']],
    ['驻村工作队员', ['village-work']],
    ['2022年至今驻村', ['village-work']],
    ['“访惠聚”工作队', ['village-work']],
    ['未参加访惠聚驻村', []],
    ['访惠聚：无', []],
    ['驻村管寺', ['monastery-management']],
    ['参加驻村管寺工作', ['monastery-management']],
    ['寺管会', ['monastery-management']],
    ['参加管委会工作', ['monastery-management']],
    ['驻管委会', ['monastery-management']],
    ['宗教管委会', ['monastery-management']],
    ['管委会', []],
    ['在开发区管委会参加工作', []],
    ['参加经济技术开发区管委会', []],
    ['高新区管委会参加工作', []],
    ['景区管委会参加工作', []],
    ['南疆学前支教', ['southern-preschool-teaching']],
    ['南疆双语支教', ['southern-preschool-teaching']],
    ['赴南疆支教一年', ['southern-preschool-teaching']],
    ['支教一年', []],
    ['南疆出差', []],
    ['未参加南疆支教', []],
    ['内地服务管理', ['inland-service']],
    ['内派服务管理', ['inland-service']],
    ['内地学习', []],
    ['第一书记', ['first-secretary']],
    ['担任深度贫困村第一书记', ['first-secretary']],
    ['驻村第一书记', ['village-work', 'first-secretary']],
    ['派驻若羌县', ['remote-county']],
    ['借调且末县市场监督管理局', ['remote-county']],
    ['挂职于若羌', ['remote-county']],
    ['支援且末建设', []],
    ['在若羌县工作', ['remote-county']],
    ['在且末县市场监督管理局任职', ['remote-county']],
    ['在若羌县市场监督管理局服务', ['remote-county']],
    ['在若羌县国投公司工作', ['remote-county']],
    ['在若羌出差', []],
    ['若羌县人', []],
    ['籍贯且末县', []],
    ['未在若羌县工作', []],
    ['没有借调若羌', []],
    ['访惠聚驻村；担任第一书记；内地服务管理', ['village-work', 'inland-service', 'first-secretary']],
    ['无', []],
  ])('%s: %j', (remarks, exemptions) => {
    expect(judge({ remarks }).exemptions).toEqual(exemptions)
  })

  it('are read from 免答辩依据 too', () => {
    expect(judge({ exemptionBasis: '驻村工作队' }).exemptions).toEqual(['village-work'])
    expect(judge({ exemptionBasis: '无' }).exemptions).toEqual([])
  })

  it.each<[Overlay, string[]]>([
    [{ unit: '若羌县检验检测中心' }, ['remote-county']],
    [{ unit: '且末县塔提让镇农业服务中心' }, ['remote-county', 'below-county']],
    [{ unit: '若羌天源检测有限公司', unitNature: '民营企业' }, ['remote-county']],
    [{ unit: '且末县塔提让镇天源检测有限公司', unitNature: '民营企业' }, ['remote-county']],
    [{ targetTitle: '助理工程师', currentTitle: '技术员' }, ['junior']],
    [
      {
        unit: '且末县塔提让镇农业服务中心',
        targetTitle: '助理工程师',
        currentTitle: '技术员',
        remarks: '驻村第一书记',
      },
      ['village-work', 'first-secretary', 'remote-county', 'below-county', 'junior'],
    ],
  ])('%j: %j', (overlay, exemptions) => {
    expect(judge(overlay)).toMatchObject({ exemptions, defense: 'exempt' })
  })

  it('D7.1 are listed where the level is not known, and defense is null', () => {
    expect(judge({ targetTitle: '高级工程师', remarks: '驻村' })).toMatchObject({
      exemptions: ['village-work'],
      defense: null,
    })
  })

  it.each<[Overlay, boolean]>([
    [{ remarks: '申请免答辩' }, true],
    [{ remarks: '免于答辩' }, true],
    [{ remarks: '免予答辩' }, true],
    [{ remarks: '免除答辩' }, true],
    [{ remarks: '不免答辩' }, false],
    [{ remarks: '驻村，免答辩' }, false],
    [{ exemptionBasis: '工作突出' }, true],
    [{ exemptionBasis: '无' }, false],
    [{ exemptionBasis: '' }, false],
    [{ exemptionBasis: '驻村' }, false],
    [{ remarks: '免答辩', targetTitle: '助理工程师', currentTitle: '技术员' }, false],
  ])('defense/claim-unsupported for %j: %s', (overlay, expected) => {
    expect(fires('defense/claim-unsupported', overlay)).toBe(expected)
  })

  it('defense/below-county-reading: by below-county alone', () => {
    const unit = '库尔勒市塔什店镇农业发展服务中心'
    expect(fires('defense/below-county-reading', { unit })).toBe(true)
    expect(fires('defense/below-county-reading', { unit, remarks: '驻村' })).toBe(false)
    expect(fires('defense/below-county-reading', { unit: '若羌县瓦石峡镇农业服务中心' })).toBe(false)
    expect(fires('defense/below-county-reading', { unit, targetTitle: '助理工程师', currentTitle: '技术员' })).toBe(
      false,
    )
  })

  it('D7.1 follow the pack: a reason that the notice does not name counts for nothing', () => {
    const policy = {
      ...defaultPolicy,
      exemptions: defaultPolicy.exemptions.filter(({ code }) => code !== 'village-work'),
    }
    expect(judge({ remarks: '驻村' }, { policy })).toMatchObject({ exemptions: [], defense: 'required' })
  })
})
