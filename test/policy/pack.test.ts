import { describe, expect, it } from 'vitest'
import { defaultPolicy } from '../../core/policy/default.ts'
import { parsePolicy } from '../../core/policy/parse.ts'
import type { Branch, Route, RouteTitle, TargetTitle } from '../../core/policy/schema.ts'
import { exemptionReasons } from '../../core/report/types.ts'

const { routes } = defaultPolicy

const routesFor = (target: TargetTitle, track: Route['tracks'][number], branch: Branch, current: RouteTitle) =>
  routes.filter(
    (route) =>
      route.target.includes(target) &&
      route.tracks.includes(track) &&
      route.branches.includes(branch) &&
      route.current.includes(current),
  )

const needs = (found: readonly Route[]) =>
  found.map(({ yearsInTitle, serviceYears, serviceYearsLateDegree, privateEnterprise, belowCounty, strength }) =>
    [
      yearsInTitle === undefined ? '' : `title ${yearsInTitle}`,
      serviceYears === undefined ? '' : `service ${serviceYears}`,
      serviceYearsLateDegree === undefined ? '' : `late ${serviceYearsLateDegree}`,
      privateEnterprise ? 'private' : '',
      belowCounty ? 'below county' : '',
      strength,
    ]
      .filter((part) => part !== '')
      .join(', '),
  )

describe('the pack of 2024', () => {
  it('D1.1 is a valid pack', () => {
    expect(parsePolicy(defaultPolicy)).toEqual({ ok: true, policy: defaultPolicy })
    expect(parsePolicy(JSON.parse(JSON.stringify(defaultPolicy)))).toEqual({ ok: true, policy: defaultPolicy })
  })

  it('三: has the four windows, the defense only planned', () => {
    expect(defaultPolicy.windows).toEqual({
      online: { from: '2024-08-19', to: '2024-09-14' },
      paper: { from: '2024-09-18', to: '2024-09-25' },
      payment: { from: '2024-09-25', to: '2024-09-30' },
      defense: { from: '2024-10-08', to: '2024-10-15', tentative: true },
    })
  })

  it('八(二): has the five tariffs and none for a junior conferral', () => {
    const tariff = (level: string, track: string) =>
      defaultPolicy.fees.find((fee) => fee.level === level && fee.track === track)?.amount
    expect(tariff('mid', 'review')).toBe(380)
    expect(tariff('junior', 'review')).toBe(220)
    expect(tariff('junior', 'initial')).toBe(100)
    expect(tariff('mid', 'initial')).toBe(380)
    expect(tariff('mid', 'conferral')).toBe(380)
    expect(tariff('junior', 'conferral')).toBeUndefined()
    expect(defaultPolicy.fees).toHaveLength(5)
  })

  it('五(一)7, 五(一)11: asks for the years the notice names', () => {
    expect(defaultPolicy.continuingEducation.mid).toEqual({
      general: [2020, 2021, 2022, 2023, 2024],
      professional: [2022, 2023, 2024],
    })
    expect(defaultPolicy.continuingEducation.junior).toEqual({ general: [2023, 2024], professional: [2023, 2024] })
    expect(defaultPolicy.assessmentYears).toEqual([2021, 2022, 2023])
  })

  it('四(三), 五(一)12, 五(二), 八(一): has the numbers of the notice', () => {
    expect(defaultPolicy.submissionLimit).toBe(3)
    expect(defaultPolicy.summaryLength).toBe(3000)
    expect(defaultPolicy.display).toEqual({ workingDays: 5, firstDayCounts: true })
    expect(defaultPolicy.penalties).toEqual({ unitYears: 3, personYears: 5, clause: '八(一)' })
  })

  it('D7.1 七: lists every exemption in the order in which reports do', () => {
    expect(defaultPolicy.exemptions.map(({ code }) => code)).toEqual([...exemptionReasons])
    expect(defaultPolicy.exemptions.map(({ clause }) => clause)).toEqual([...Array(7).fill('七(一)'), '七(二)'])
    expect(defaultPolicy.remoteCounties).toEqual(['且末', '若羌'])
  })

  it('names the nine counties with their codes and townships', () => {
    expect(defaultPolicy.counties.map(({ code, name }) => `${code} ${name}`)).toEqual([
      '652801 库尔勒市',
      '652822 轮台县',
      '652823 尉犁县',
      '652824 若羌县',
      '652825 且末县',
      '652826 焉耆回族自治县',
      '652827 和静县',
      '652828 和硕县',
      '652829 博湖县',
    ])
    const townships = defaultPolicy.counties.flatMap((county) => county.townships)
    expect(townships).toEqual(expect.arrayContaining(['轮南镇', '塔里木乡', '天山街道', '乌什塔拉回族民族乡']))
    for (const { townships: own } of defaultPolicy.counties) expect(own.length).toBeGreaterThan(5)
  })

  it('has a clause for every number of the notice, and each exactly once', () => {
    const ids = defaultPolicy.clauses.map(({ id }) => id)
    const numbered = Array.from({ length: 14 }, (_, index) => `五(一)${index + 1}`)
    const attachments = Array.from({ length: 8 }, (_, index) => `附件${index + 1}`)
    const named = '标题 一 二 三 四(一) 四(二) 四(三) 五(一) 五(二) 五(三) 五(四) 五(五) 五(六) 六 七 七(一) 七(二)'
    const rest = '八(一) 八(二) 八(三) 八(四) 八(五)'
    expect([...ids].sort()).toEqual([...named.split(' '), ...rest.split(' '), ...numbered, ...attachments].sort())
  })

  it('lists 五(六) 1 to 15 without a gap', () => {
    const numbers = new Set(defaultPolicy.materials.map(({ number }) => number))
    for (let number = 1; number <= 15; number++) expect(numbers).toContain(number)
  })
})

describe('D6.4 eligibility/qualification: the routes of the pack', () => {
  it.each([
    ['工程师', 'review', 'doctor', '技术员', ['pass']],
    ['工程师', 'conferral', 'doctor', 'none', ['pass', 'pass']],
    ['工程师', 'review', 'master', '助理工程师', ['title 2, pass']],
    ['工程师', 'review', 'second-bachelor', '助理工程师', ['title 2, pass']],
    ['工程师', 'review', 'bachelor', '助理工程师', ['title 4, pass', 'service 5, confirm']],
    ['工程师', 'review', 'associate', '助理工程师', ['title 4, pass', 'service 7, confirm']],
    ['工程师', 'review', 'secondary', '助理工程师', ['title 4, confirm']],
    ['工程师', 'review', 'bachelor', 'none', ['service 5, late 7, pass', 'private, confirm']],
    ['工程师', 'review', 'associate', 'none', ['service 7, late 9, pass', 'private, confirm']],
    ['工程师', 'review', 'master', 'none', ['service 3, confirm', 'private, confirm']],
    ['工程师', 'review', 'bachelor', '技术员', ['service 5, confirm', 'private, confirm']],
    ['工程师', 'review', 'secondary', 'none', []],
    ['工程师', 'initial', 'master', 'none', ['pass']],
    ['工程师', 'initial', 'bachelor', 'none', ['service 2, below county, pass']],
    ['工程师', 'initial', 'associate', 'none', []],
    ['工程师', 'conferral', 'bachelor', 'none', []],
    ['助理工程师', 'review', 'master', '技术员', ['pass']],
    ['助理工程师', 'review', 'bachelor', 'none', ['service 1, pass']],
    ['助理工程师', 'review', 'associate', '技术员', ['title 2, pass', 'service 2, pass']],
    ['助理工程师', 'review', 'secondary', '技术员', ['title 4, pass', 'service 3, pass']],
    ['助理工程师', 'review', 'associate', 'none', ['service 2, pass']],
    ['助理工程师', 'initial', 'bachelor', 'none', ['pass']],
    ['助理工程师', 'initial', 'associate', 'none', ['service 1, pass']],
    ['助理工程师', 'initial', 'secondary', 'none', ['service 2, pass']],
    ['技术员', 'conferral', 'bachelor', 'none', ['pass']],
    ['技术员', 'review', 'secondary', 'none', ['service 1, pass']],
    ['技术员', 'review', 'secondary', '技术员', []],
  ] as const)('to %s by %s with %s from %s: %j', (target, track, branch, current, expected) => {
    expect(needs(routesFor(target, track, branch, current))).toEqual(expected)
  })

  it('are twenty-four', () => {
    expect(routes).toHaveLength(24)
  })

  it('D1.4 mark what is our reading, and say why in the list', () => {
    const assumed = routes.filter(({ assumption }) => assumption !== undefined).map(({ id }) => `routes.${id}`)
    const listed = defaultPolicy.assumptions.map(({ path }) => path)
    expect(assumed).toHaveLength(7)
    expect(listed).toEqual(expect.arrayContaining(assumed))
    for (const { strength, assumption } of routes) if (strength === 'confirm') expect(assumption).toBeDefined()
  })

  it('D1.4 list the other choices between readings too', () => {
    const listed = defaultPolicy.assumptions.map(({ path }) => path)
    const chosen = ['referenceMonth', 'display.firstDayCounts', 'remarksBlank', 'exemptions.below-county', 'counties']
    const more = ['retirement.reform', 'retirement.femaleYears', 'continuingEducation.junior', 'clauses.四(二)']
    expect(listed).toEqual(expect.arrayContaining([...chosen, ...more, 'calendar.regionalHolidays']))
  })
})
