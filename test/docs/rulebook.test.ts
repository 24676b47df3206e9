import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { clausesWithoutRule, defaultPolicy, rules } from '../../core/index.ts'
import { assumptionsOf, rulebook, saidOf } from '../../scripts/rulebook.ts'

const written = readFileSync(new URL('../../docs/rulebook.md', import.meta.url), 'utf8')
const covered = new Set(rules.map(({ clause }) => clause))

describe('docs/rulebook.md', () => {
  it('is in step with the catalogue and the pack (else: npm run rulebook)', () => {
    expect(written).toBe(rulebook())
  })

  it.each(rules)('$code has examples that break it and that only look so, and says something of the first', (rule) => {
    expect(rule.examples.breaks.length).toBeGreaterThan(0)
    expect(rule.examples.looks.length).toBeGreaterThan(0)
    expect(saidOf(rule.code, rule.examples.breaks[0]!)?.message).toMatch(/\S{5}/)
    expect(written).toContain(`### \`${rule.code}\`\n`)
  })

  it.each(rules.filter(({ assumption }) => assumption))(
    '$code rests on readings that the pack gives reasons for',
    (rule) => {
      expect(assumptionsOf(rule, defaultPolicy).length).toBeGreaterThan(0)
    },
  )

  it('marks no rule as resting on a reading that does not say so itself', () => {
    const marked = rules.filter((rule) => assumptionsOf(rule, defaultPolicy).length > 0)
    expect(marked.map(({ code }) => code)).toEqual(rules.filter(({ assumption }) => assumption).map(({ code }) => code))
  })

  it('D1.4 prints every assumption of the pack', () => {
    for (const { path, why } of defaultPolicy.assumptions) expect(written).toContain(`| \`${path}\` | ${why} |`)
  })
})

describe('D1.5 clauses of the notice', () => {
  it.each(defaultPolicy.clauses)('$id is covered by a rule or listed with the reason, and not both', ({ id }) => {
    const reason = clausesWithoutRule[id]
    expect(covered.has(id)).toBe(reason === undefined)
    if (reason !== undefined) expect(reason).toMatch(/\S{5}/)
  })

  it('lists no clause that the notice does not have', () => {
    const ids = new Set(defaultPolicy.clauses.map(({ id }) => id))
    expect(Object.keys(clausesWithoutRule).filter((id) => !ids.has(id))).toEqual([])
  })

  it('puts every rule under a clause of the notice or a basis of the pack', () => {
    const known = new Set([...defaultPolicy.clauses, ...defaultPolicy.bases].map(({ id }) => id))
    expect(rules.filter(({ clause }) => !known.has(clause)).map(({ code }) => code)).toEqual([])
  })
})
