import { expect, test } from 'vitest'
import { defaultPolicy, materialFacts, type Policy } from '../../core/index.ts'

const source = {
  level: 'mid',
  track: 'review',
  exemptions: [],
  unitNature: '事业单位',
  rules: ['materials/transfer'],
} as const
const factsOf = (cells: Record<string, string>, policy: Policy = defaultPolicy, more: object = {}) =>
  materialFacts({ ...source, exemptions: [], text: (column) => cells[column] ?? '', ...more }, policy)

test('a title that is read, one that is none and a blank cell are three things', () => {
  expect(factsOf({ currentTitle: '助理工程师' }).titled).toBe(true)
  expect(factsOf({ currentTitle: '无' }).titled).toBe(false)
  expect(factsOf({}).titled).toBeNull()
})

test('a title that only the policy pack knows is a title in every face', () => {
  const policy: Policy = structuredClone(defaultPolicy)
  policy.vocabulary.titles = { ...policy.vocabulary.titles, 工程师: ['工师'] }
  expect(factsOf({ currentTitle: '工师' }).titled).toBeNull()
  expect(factsOf({ currentTitle: '工师' }, policy).titled).toBe(true)
})

test('the rules that found something say which papers are called for', () => {
  expect(factsOf({})).toMatchObject({ transfer: true, aid: false })
})

test('a unit of two natures, or of one that was not understood, has none', () => {
  expect(factsOf({}, defaultPolicy, { unitNature: 'both' }).unitNature).toBeNull()
  expect(factsOf({}, defaultPolicy, { unitNature: null }).unitNature).toBeNull()
})
