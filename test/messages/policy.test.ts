import { describe, expect, it } from 'vitest'
import { materialsEn, policyEn } from '../../core/messages/en.ts'
import { materialsZh, policyZh } from '../../core/messages/zh-CN.ts'
import type { MistakeCode, MistakeParams } from '../../core/policy/consistency.ts'
import { defaultPolicy } from '../../core/policy/default.ts'
import { type MaterialDue, type MaterialFacts, materialsFor } from '../../core/policy/materials.ts'
import { parsePolicy, parsePolicyText } from '../../core/policy/parse.ts'

const han = /\p{Script=Han}/u
/** A sentence without what it quotes from the file. */
const own = (text: string) => text.replace(/“[^”]*”/g, '')

type Draft = Record<string | number, unknown>

/** The pack with `value` at a path. */
function replaced(path: readonly (string | number)[], value: unknown): unknown {
  const pack = structuredClone(defaultPolicy) as unknown as Draft
  const holder = path.slice(0, -1).reduce((place, part) => place[part] as Draft, pack)
  holder[path.at(-1)!] = value
  return pack
}

const wrong: readonly (readonly [readonly (string | number)[], unknown])[] = [
  [['id'], '巴州 2024'],
  [['title'], ' '],
  [['year'], undefined],
  [['windows', 'online', 'to'], '2024-02-30'],
  [['windows', 'defense', 'fromTime'], '25:00'],
  [['referenceMonth'], '2024-13'],
  [['calendar', 'workingDays'], ['昨天']],
  [['fees', 1, 'amount'], '220'],
  [['fees', 1, 'amount'], 100_001],
  [['submissionLimit'], 2.5],
  [['display', 'workingDays'], 0],
  [['routes', 2, 'strength'], '也许'],
  [['routes', 0, 'privateEnterprise'], false],
  [['routes', 3, 'branches'], []],
  [['routes', 3, '年度'], 1],
  [['issuer'], '长'.repeat(2001)],
  [['fees', 0, 'clause'], '九'],
  [['levels', 0, 'titles'], ['助理工程师']],
]

const mistakes: { [Code in MistakeCode]: MistakeParams[Code][] } = {
  'window-reversed': [{ from: '2024-09-01', to: '2024-08-01' }],
  'window-times-reversed': [{ fromTime: '18:00', toTime: '10:00' }],
  'window-out-of-turn': [{ from: '2024-08-01', earlier: 'paper', earlierFrom: '2024-09-01' }],
  'year-differs': [{ year: 2024, value: '2023-08' }],
  'year-late': [{ year: 2024, value: 2025 }],
  repeated: [{ value: '库尔勒' }],
  'unknown-clause': [{ id: '九' }],
  'unknown-basis': [{ id: '某文件' }],
  'route-not-higher': [{ target: '技术员', current: '工程师' }],
  'route-years-without-title': [{}],
  'route-late-degree': [{}],
  'assumption-unlisted': [{ path: 'routes.mid-doctor' }],
  'assumption-dangling': [{ path: 'referenceMonths' }],
  'title-without-level': [{ title: '技术员' }],
  'title-without-route': [{ title: '技术员' }],
  'unknown-level': [{ level: 'mid' }],
  'unknown-county': [{ name: '昌吉' }],
  'direct-is-county': [{ name: '库尔勒市' }],
  'unknown-document': [{ id: 'freelance-conduct' }],
  'unknown-statement': [{ id: 'copy-stamp' }],
  'ages-reversed': [{ min: 18, max: 16 }],
  'day-both': [{ day: '2025-06-07' }],
  'range-too-long': [{ range: '2025-07-01..2026-07-01' }],
  'calendar-year-empty': [{ year: 2027 }],
  'spelling-twice': [
    { spelling: '检测员', first: '技术员', second: '工程师' },
    { spelling: '检测员', first: '技术员', second: '技术员' },
  ],
}
const codes = Object.keys(mistakes) as MistakeCode[]

describe('what is wrong with a policy pack', () => {
  it.each(wrong)('at %j is told in English at the same places as in Chinese', (path, value) => {
    const [zh, english] = [policyZh, policyEn].map((words) => parsePolicy(replaced(path, value), words))
    if (zh!.ok || english!.ok) throw new Error('the pack was taken')
    expect(english!.problems.map((problem) => problem.path)).toEqual(zh!.problems.map((problem) => problem.path))
    for (const { message } of zh!.problems) expect(message).toMatch(han)
    for (const { message } of english!.problems) {
      expect(own(message)).toMatch(/^[A-Z].*[a-z]/)
      expect(own(message)).not.toMatch(han)
    }
  })

  it.each(codes)('%s: fields that do not agree are told in English', (code) => {
    for (const params of mistakes[code]) {
      const text = own((policyEn.mistakes[code] as (params: unknown) => string)(params))
      expect(text).toMatch(/[a-z]{2}/)
      expect(text).not.toMatch(han)
      expect(text).not.toMatch(/undefined|\[object/)
    }
  })

  it('is told in English where the file is no JSON, too long, or wrong from end to end', () => {
    const first = (text: string) => {
      const result = parsePolicyText(text, policyEn)
      return result.ok ? null : result.problems.at(-1)!.message
    }
    expect(first('{"id": }')).toMatch(/^This is no valid JSON/)
    expect(first(' '.repeat(4_000_001))).toBe(policyEn.tooLong)
    const many = replaced(
      ['clauses'],
      Array.from({ length: 300 }, () => 1),
    )
    expect(first(JSON.stringify(many))).toBe(policyEn.more(100))
  })
})

const facts: MaterialFacts = {
  level: 'mid',
  track: 'review',
  unitNature: 'public-institution',
  titled: true,
  outsideTitle: null,
  transfer: true,
  aid: true,
  continuingEducation: 'yes',
  exemptions: [],
}

describe('the list of papers', () => {
  const lists = [
    facts,
    { ...facts, level: null, unitNature: null, continuingEducation: 'exempt' as const },
    { ...facts, level: 'junior' as const, track: 'initial' as const, unitNature: 'freelance' as const },
  ].flatMap((one) => materialsFor(one, defaultPolicy))
  const withoutNote = ({ material: { note: _, ...material }, ...due }: MaterialDue): MaterialDue => ({
    ...due,
    material,
  })

  it('has a remark, a reason and a number in English exactly where it has them in Chinese', () => {
    expect(lists.length).toBeGreaterThan(20)
    for (const due of lists.map(withoutNote))
      for (const say of ['copies', 'remark', 'why'] as const) {
        expect(materialsEn[say](due) === '').toBe(materialsZh[say](due) === '')
        expect(materialsEn[say](due)).not.toMatch(han)
      }
  })
})
