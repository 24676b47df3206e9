import { describe, expect, it } from 'vitest'
import { expectSerious, fires, judge, type Overlay } from '../support/roster.ts'

describe('education/unknown, education/ask', () => {
  it.each<[string, string[]]>([
    ['本科肄业', ['error education/unknown@education']],
    ['大学结业', ['error education/unknown@education']],
    ['硕士在读', ['error education/unknown@education']],
    ['高学历', ['error education/unknown@education']],
    ['研究生', ['warning education/ask@education']],
    ['中央党校大学', ['warning education/ask@education']],
    ['硕士研究生', []],
    ['研究生/工学硕士', []],
    ['硕士研究生（未取得学位）', ['warning education/ask@education']],
    ['大学本科（双学位）', ['warning education/ask@education']],
    ['本科（辅修双学位）', []],
    ['本科，未取得学士学位', []],
    ['无学历', ['error education/unknown@education']],
  ])('%s', (education, expected) => expectSerious({ education }, expected))

  it('技校 without its class is asked, and the routes are not tried', () => {
    expectSerious({ education: '技校', graduation: '2010.07 巴州技工学校 计量检定' }, [
      'warning education/ask@education',
    ])
  })
  it('asks leave the verdict unconfirmed', () => {
    expect(judge({ education: '研究生' }).verdict).toBe('unconfirmed')
    expect(judge({ education: '中央党校大学' }).verdict).toBe('unconfirmed')
  })
})

describe('education/studying', () => {
  it('tells that a higher degree is still studied', () => {
    const { findings } = judge({ education: '本科（硕士在读）' })
    expect(findings.map(({ severity, rule, message }) => `${severity} ${rule} ${message}`)).toEqual([
      'info education/studying 硕士还没有毕业，按已取得的学历核验，请填“本科”',
    ])
  })
})

describe('education/disagrees', () => {
  it.each<[Overlay, boolean]>([
    [{ education: '大学本科', graduation: '2010.07 新疆大学 大专 测控技术' }, true],
    [{ education: '大专', graduation: '2010.07 新疆大学 测控技术 本科' }, true],
    [{ education: '硕士研究生', graduation: '2010.07 新疆大学 测控技术 本科' }, true],
    [{ education: '大学本科', graduation: '2010.07 新疆大学 测控技术 本科 工学学士' }, false],
    [{ education: '大学本科', graduation: '2010.07 新疆大学 专升本 测控技术' }, false],
    [{ education: '大学本科', graduation: '2010.07 乌鲁木齐高等专科学校 测控技术' }, false],
    [
      {
        education: '大学本科',
        graduation: '2005.07大专毕业于新疆工业高等专科学校机械专业；2010.07本科毕业于新疆大学机械专业',
      },
      false,
    ],
    [{ education: '大专', graduation: '2010.07 新疆大学 测控技术' }, false],
    [{ education: '硕士研究生', graduation: '2010.07 新疆大学 测控技术 研究生' }, false],
    [{ education: '博士研究生', graduation: '2010.07 新疆大学 测控技术 研究生' }, false],
    [{ education: '大学本科', graduation: '2010.07 新疆大学研究生院 测控技术' }, false],
    [{ education: '大专', graduation: '2010.07 巴州中等专业学校 测控技术' }, false],
    [{ education: '大学本科', graduation: '无' }, false],
  ])('%j: %s', (overlay, expected) => {
    const found = judge(overlay).findings.filter(({ rule }) => rule === 'education/disagrees')
    expect(found.map(({ column, severity }) => [column, severity])).toEqual(expected ? [['education', 'warning']] : [])
  })
})

describe('graduation/incomplete', () => {
  it.each<[string, boolean]>([
    ['新疆大学 测控技术与仪器', true],
    ['2010.07 测控技术与仪器', true],
    ['2010.07 新疆大学', true],
    ['2010.07 新疆大学 测控技术与仪器', false],
    ['无', false],
  ])('%s: %s', (graduation, expected) =>
    expectSerious({ graduation }, expected ? ['warning graduation/incomplete@graduation'] : []),
  )
})

describe('service/…', () => {
  it.each<[Overlay, string[]]>([
    [{ serviceYears: '多年' }, ['error service/not-a-number@serviceYears']],
    [{ serviceYears: '十四年' }, []],
    [{ serviceYears: '-3' }, ['error service/implausible@serviceYears']],
    [{ serviceYears: '51' }, ['error service/implausible@serviceYears']],
    [{ serviceYears: '20.58' }, []],
    [{ serviceYears: '20.6' }, ['error service/implausible@serviceYears']],
    [{ serviceYears: '21' }, ['error service/implausible@serviceYears']],
    // Six years in the title at the reference month.
    [{ serviceYears: '5' }, []],
    [{ serviceYears: '4.9' }, ['warning service/shorter-than-title@serviceYears']],
    [{ serviceYears: '5', currentTitleDate: '2018.11' }, ['warning service/shorter-than-title@serviceYears']],
  ])('%j', (overlay, expected) => expectSerious(overlay, expected))

  it('D5.2 is silent where it needs a cell with an error', () => {
    expect(fires('service/implausible', { serviceYears: '25', birth: '不详' })).toBe(false)
    expect(fires('service/shorter-than-title', { serviceYears: '3', currentTitleDate: '2024.12' })).toBe(false)
  })
})
