import { describe, expect, it } from 'vitest'
import { expectSerious, judge, type Overlay, untitled } from '../support/roster.ts'

const review: Overlay = { ...untitled, remarks: '申报评审' }
const initial: Overlay = { ...untitled, remarks: '初次确定' }
const conferral: Overlay = { ...untitled, remarks: '申报授予' }
const junior: Overlay = { targetTitle: '助理工程师' }
const technician: Overlay = { targetTitle: '技术员' }
const held = (title: string, since: string): Overlay => ({ currentTitle: title, currentTitleDate: since })
const doctor: Overlay = { education: '博士研究生' }
const master: Overlay = { education: '硕士研究生' }
const second: Overlay = { education: '第二学士学位' }
const bachelor: Overlay = {}
const associate: Overlay = { education: '大专', graduation: '2010.07 新疆工业高等专科学校 计量' }
const secondary: Overlay = { education: '中专', graduation: '2010.07 巴州化工学校 计量' }
const school: Overlay = { education: '高中', graduation: '2006.07 库尔勒市第一中学 文科' }
const years = (serviceYears: string): Overlay => ({ serviceYears })
/** Started work in 2010.01 or later, so that the degree of 2010.07 is no late one. */
const fits: string[] = []
const error = (column: string) => [`error eligibility/qualification@${column}`]
const warning = (column: string) => [`warning eligibility/qualification@${column}`]
const town: Overlay = { unit: '库尔勒市塔什店镇农业发展服务中心' }
const privately: Overlay = { unitNature: '民营企业' }

type Case = readonly [what: string, parts: readonly Overlay[], expected: readonly string[]]

const mid: readonly Case[] = [
  ['doctor, no title', [doctor, review], fits],
  ['doctor, 技术员', [doctor, held('技术员', '2024.06')], fits],
  ['doctor, 助理工程师 since last month', [doctor, held('助理工程师', '2024.08')], fits],
  ['doctor by initial', [doctor, initial], fits],
  ['doctor by conferral', [doctor, conferral], fits],
  ['master, 助理工程师 for 24 months', [master, held('助理工程师', '2022.12'), years('4')], fits],
  [
    'master, 助理工程师 for 23 months, service under 3',
    [master, held('助理工程师', '2023.01'), years('2')],
    error('currentTitleDate'),
  ],
  [
    'master, 助理工程师 for 23 months: the service of a bachelor is to be confirmed',
    [master, held('助理工程师', '2023.01'), years('5')],
    warning('currentTitleDate'),
  ],
  ['second bachelor, 助理工程师 for 24 months', [second, held('助理工程师', '2022.12'), years('3')], fits],
  ['second bachelor, no title, service 5', [second, review, years('5')], fits],
  ['master, no title, service 3', [master, review, years('3')], warning('serviceYears')],
  ['master, no title, service 5: a bachelor’s route', [master, review, years('5')], fits],
  ['master, no title, service 2', [master, review, years('2')], error('serviceYears')],
  ['bachelor, 助理工程师 for 48 months', [bachelor, held('助理工程师', '2020.12')], fits],
  [
    'bachelor, 助理工程师 for 47 months, service 4',
    [bachelor, held('助理工程师', '2021.01'), years('4')],
    error('currentTitleDate'),
  ],
  [
    'bachelor, 助理工程师 for 47 months, service 5',
    [bachelor, held('助理工程师', '2021.01'), years('5')],
    warning('currentTitleDate'),
  ],
  ['bachelor, 技术员, service 5', [bachelor, held('技术员', '2021.01'), years('5')], warning('serviceYears')],
  ['bachelor, 技术员, service 4', [bachelor, held('技术员', '2021.01'), years('4')], error('serviceYears')],
  ['bachelor, no title, service 5', [bachelor, review, years('5'), { graduation: '2019.07 新疆大学 测控' }], fits],
  [
    'bachelor, no title, service 4.9',
    [bachelor, review, years('4.9'), { graduation: '2019.07 新疆大学 测控' }],
    error('serviceYears'),
  ],
  [
    'bachelor gained late, service 5',
    [bachelor, review, years('5'), { graduation: '2022.07 新疆大学 测控' }],
    warning('serviceYears'),
  ],
  [
    'bachelor gained late, service 6',
    [bachelor, review, years('6.9'), { graduation: '2022.07 新疆大学 测控' }],
    warning('serviceYears'),
  ],
  ['bachelor gained late, service 7', [bachelor, review, years('7'), { graduation: '2022.07 新疆大学 测控' }], fits],
  [
    '12 months after starting work is not late',
    [bachelor, review, years('5'), { graduation: '2020.12 新疆大学 测控' }],
    fits,
  ],
  [
    '13 months after starting work is late',
    [bachelor, review, years('5'), { graduation: '2021.01 新疆大学 测控' }],
    warning('serviceYears'),
  ],
  [
    'the month of the degree is not known',
    [bachelor, review, years('5'), { graduation: '2022年 新疆大学 测控' }],
    fits,
  ],
  ['no graduation text', [bachelor, review, years('5'), { graduation: '无' }], fits],
  ['associate, 助理工程师 for 48 months', [associate, held('助理工程师', '2020.12')], fits],
  [
    'associate, 助理工程师 for 47 months, service 6',
    [associate, held('助理工程师', '2021.01'), years('6')],
    error('currentTitleDate'),
  ],
  [
    'associate, 助理工程师 for 47 months, service 7',
    [associate, held('助理工程师', '2021.01'), years('7')],
    warning('currentTitleDate'),
  ],
  ['associate, no title, service 7', [associate, review, years('7')], fits],
  ['associate, no title, service 6', [associate, review, years('6')], error('serviceYears')],
  [
    'associate gained late, service 8',
    [associate, review, years('8'), { graduation: '2019.07 新疆工业高等专科学校 计量' }],
    warning('serviceYears'),
  ],
  [
    'associate gained late, service 9',
    [associate, review, years('9'), { graduation: '2019.07 新疆工业高等专科学校 计量' }],
    fits,
  ],
  ['secondary, 助理工程师 for 48 months', [secondary, held('助理工程师', '2020.12')], warning('education')],
  ['secondary, 助理工程师 for 47 months', [secondary, held('助理工程师', '2021.01')], error('currentTitleDate')],
  ['secondary, no title', [secondary, review], error('currentTitle')],
  ['secondary, 技术员', [secondary, held('技术员', '2015.01')], error('currentTitle')],
  ['senior high, 助理工程师', [school], error('education')],
  [
    'private enterprise, bachelor, no title, service 1',
    [bachelor, review, privately, years('1')],
    warning('serviceYears'),
  ],
  [
    'private enterprise, associate, 技术员, service 1',
    [associate, held('技术员', '2024.01'), privately, years('1')],
    warning('serviceYears'),
  ],
  ['private enterprise, secondary, no title', [secondary, review, privately], error('currentTitle')],
  [
    'state enterprise, bachelor, no title, service 1',
    [bachelor, review, { unitNature: '国有企业' }, years('1')],
    error('serviceYears'),
  ],
  ['master by initial', [master, initial], fits],
  ['master by conferral', [master, conferral], fits],
  ['second bachelor by initial: no route', [second, initial], error('education')],
  ['bachelor by initial below the county, service 2', [bachelor, initial, town, years('2')], fits],
  ['bachelor by initial below the county, service 1', [bachelor, initial, town, years('1')], error('serviceYears')],
  ['bachelor by initial', [bachelor, initial], error('education')],
  ['bachelor by conferral', [bachelor, conferral], error('education')],
]

const lower: readonly Case[] = [
  ['master, no title', [junior, master, review, years('0')], fits],
  ['second bachelor, 技术员', [junior, second, held('技术员', '2024.06')], fits],
  ['master by conferral: no tariff', [junior, master, conferral], ['warning fee/no-tariff@remarks']],
  ['bachelor, no title, service 1', [junior, bachelor, review, years('1')], fits],
  ['bachelor, no title, service half a year', [junior, bachelor, review, years('0.5')], error('serviceYears')],
  ['bachelor, 技术员, service 1', [junior, bachelor, held('技术员', '2024.06'), years('1')], fits],
  ['associate, 技术员 for 24 months', [junior, associate, held('技术员', '2022.12'), years('1')], fits],
  [
    'associate, 技术员 for 23 months, service 1',
    [junior, associate, held('技术员', '2023.01'), years('1')],
    error('currentTitleDate'),
  ],
  ['associate, 技术员 for 23 months, service 2', [junior, associate, held('技术员', '2023.01'), years('2')], fits],
  ['associate, no title, service 2', [junior, associate, review, years('2')], fits],
  ['associate, no title, service 1', [junior, associate, review, years('1')], error('serviceYears')],
  ['secondary, 技术员 for 48 months', [junior, secondary, held('技术员', '2020.12'), years('4')], fits],
  [
    'secondary, 技术员 for 47 months, service 2',
    [junior, secondary, held('技术员', '2022.12'), years('2')],
    error('serviceYears'),
  ],
  ['secondary, no title, service 3', [junior, secondary, review, years('3')], fits],
  ['secondary, no title, service 2', [junior, secondary, review, years('2')], error('serviceYears')],
  ['senior high', [junior, school, review], error('education')],
  ['bachelor by initial', [junior, bachelor, initial, years('0')], fits],
  ['associate by initial, service 1', [junior, associate, initial, years('1')], fits],
  ['associate by initial, service 0', [junior, associate, initial, years('0')], error('serviceYears')],
  ['secondary by initial, service 2', [junior, secondary, initial, years('2')], fits],
  ['secondary by initial, service 1', [junior, secondary, initial, years('1')], error('serviceYears')],
  [
    'bachelor by conferral',
    [junior, bachelor, conferral],
    ['error eligibility/qualification@education', 'warning fee/no-tariff@remarks'],
  ],
  ['technician: bachelor', [technician, bachelor, review, years('0')], fits],
  ['technician: associate, service 1', [technician, associate, review, years('1')], fits],
  ['technician: secondary, service 0', [technician, secondary, review, years('0')], error('serviceYears')],
  ['technician: secondary by initial, service 1', [technician, secondary, initial, years('1')], fits],
  ['初级 is judged as 助理工程师', [{ targetTitle: '初级' }, bachelor, review, years('1')], fits],
]

const overlayOf = (parts: readonly Overlay[]) => Object.assign({}, ...parts) as Overlay

describe('D6.4 eligibility/qualification for 工程师', () => {
  it.each(mid)('%s', (_, parts, expected) => expectSerious(overlayOf(parts), expected))
})

describe('D6.4 eligibility/qualification for 助理工程师 and 技术员', () => {
  it.each(lower)('%s', (_, parts, expected) => expectSerious(overlayOf(parts), expected))
})

describe('D6.5 where the track is not known', () => {
  const open: Overlay = { ...untitled }
  const unclear = 'warning fee/track-unclear@remarks'
  it.each<Case>([
    ['a review route passes', [open, years('14')], [unclear]],
    [
      'an initial route would: a warning',
      [open, junior, years('0')],
      ['warning eligibility/qualification@serviceYears', unclear],
    ],
    [
      'a conferral route would',
      [open, master, years('1')],
      ['warning eligibility/qualification@serviceYears', unclear],
    ],
    // An error stands on the title already, so nothing more is asked of it.
    ['none does', [open, secondary], ['error eligibility/qualification@currentTitle']],
  ])('%s', (_, parts, expected) => expectSerious(overlayOf(parts), expected))
})

describe('D6.6 eligibility/qualification is silent', () => {
  const silent = (overlay: Overlay) =>
    expect(judge(overlay).findings.filter(({ rule }) => rule === 'eligibility/qualification')).toEqual([])
  it.each<[string, Overlay]>([
    ['target not read', { targetTitle: '检验员', currentTitleDate: '2024.01', serviceYears: '1' }],
    ['education not read', { education: '肄业', currentTitleDate: '2024.01', serviceYears: '1' }],
    ['current title not read', { currentTitle: '科员', currentTitleDate: '2024.01', serviceYears: '1' }],
    ['date of the title not read', { currentTitleDate: '不详', serviceYears: '1' }],
    ['service not read, and it would decide', { ...review, serviceYears: '多年' }],
    ['service not read, and a confirm route needs it', { currentTitleDate: '2024.01', serviceYears: '多年' }],
    ['target-senior fires', { targetTitle: '高级工程师' }],
    ['target-series fires', { targetTitle: '经济师' }],
    ['target-not-higher fires', { targetTitle: '助理工程师', currentTitleDate: '2024.01' }],
    ['initial-full-time fires', { ...initial, ...associate, ...junior, education: '函授大专', serviceYears: '0' }],
    ['initial-already-titled fires', { remarks: '初次确定', currentTitleDate: '2024.01', serviceYears: '1' }],
    ['another series', { currentTitle: '助理农艺师', currentTitleDate: '2024.01', serviceYears: '1' }],
    ['a worker grade', { currentTitle: '高级工', currentTitleDate: '2024.01', serviceYears: '1' }],
    ['a qualification', { currentTitle: '一级注册计量师', currentTitleDate: '2024.01', serviceYears: '1' }],
  ])('%s', (_, overlay) => silent(overlay))

  it('passes without a figure that no passing route needs', () => {
    expectSerious({ serviceYears: '多年' }, ['error service/not-a-number@serviceYears'])
    expectSerious({ ...doctor, currentTitleDate: '不详' }, ['error cell/vague@currentTitleDate'])
  })
})

describe('D6.6 what it says', () => {
  it('names the nearest route and what is missing', () => {
    const [finding] = judge({ currentTitleDate: '2021.07', serviceYears: '4' }).findings
    expect(finding!.message).toContain('本科')
    expect(finding!.message).toContain('助理工程师')
    expect(finding!.message).toContain('2024.12')
    expect(finding!.message).toContain('7个月')
    expect(finding!.clause).toBe('人社部发〔2019〕16号')
  })

  it.each<[string, readonly Overlay[], string]>([
    ['a title that can be gained first', [secondary, review], '按“中专＋助理工程师满4年”，须先取得助理工程师'],
    [
      'years that pass',
      [associate, review, years('6')],
      '按“大专＋专业技术工作满7年（工作后取得学历的满9年）”，专业技术工作年限还差1年',
    ],
    ['no higher education', [school], '没有可走的申报通道'],
    ['no other unit', [bachelor, initial], '没有可走的申报通道'],
    ['no higher education, by initial confirmation', [second, initial], '没有可走的申报通道'],
  ])('a nearest route is one that the person can come to: %s', (_, parts, words) => {
    const [finding] = judge(overlayOf(parts)).findings
    expect(finding!.message).toContain(words)
  })
})
