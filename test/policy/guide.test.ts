import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { defaultPolicy } from '../../core/policy/default.ts'
import { parsePolicy } from '../../core/policy/parse.ts'
import { materialConditions, materialDetails } from '../../core/policy/terms.ts'

const guide = readFileSync(new URL('../../docs/换年指南.md', import.meta.url), 'utf8')
const explained = new Set([...guide.matchAll(/`([^`\n]+)`/g)].map((match) => match[1]!))

/** Keys of fields; the keys of a vocabulary's lists are meanings, not fields. */
function keysOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(keysOf)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => [key, ...keysOf(inner)])
}

describe('docs/换年指南.md', () => {
  it('explains every field of a pack', () => {
    const optional = ['tentative', 'fromTime', 'toTime', 'completeYears', 'ifAny', 'detail', 'form', 'note']
    const fields = new Set([...keysOf(defaultPolicy), ...optional])
    expect([...fields].filter((field) => !explained.has(field))).toEqual([])
  })

  it('explains every condition and figure of a paper', () => {
    expect([...materialConditions, ...materialDetails].filter((term) => !explained.has(term))).toEqual([])
  })

  it('shows a vocabulary that a pack may have', () => {
    const example = /```json\n([\s\S]*?)```/.exec(guide)![1]!
    const vocabulary = JSON.parse(`{${example}}`).vocabulary
    expect(parsePolicy({ ...defaultPolicy, vocabulary })).toMatchObject({ ok: true })
  })

  it('names assumptions that are there', () => {
    const paths = defaultPolicy.assumptions.map(({ path }) => path)
    expect(paths).toEqual(expect.arrayContaining(['referenceMonth', 'routes.mid-review-secondary']))
  })
})
