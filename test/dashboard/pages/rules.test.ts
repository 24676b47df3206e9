import { describe, expect, test } from 'vitest'
import { defaultPolicy, rules } from '../../../core/index.ts'
import { deskEn } from '../../../core/messages/desk.en.ts'
import { deskZh } from '../../../core/messages/desk.zh-CN.ts'
import { packEn } from '../../../core/messages/pack.en.ts'
import { exampleText } from '../../../dashboard/pages/rules/example-text.ts'
import { sectionsOf } from '../../../dashboard/pages/rules/sections.ts'
import { countTable } from '../../../dashboard/tables/rules.tsx'

describe('the rules as they are read', () => {
  test('what the notice stands on has a rule, or routes that a rule holds', () => {
    const bases = sectionsOf(defaultPolicy).filter(({ kind }) => kind === 'basis')
    for (const { id, rules: own, routes } of bases) expect(own.length + routes, id).toBeGreaterThan(0)
    expect(bases.find(({ id }) => id === '新人社发〔2013〕101号')!.routes).toBeGreaterThan(1)
  })

  test.each(rules.map((rule) => [rule.code, rule] as const))(
    '%s: what is reported and what is not read differently',
    (_, { examples }) => {
      const silent = new Set(examples.looks.map(exampleText))
      for (const example of examples.breaks) expect(silent).not.toContain(exampleText(example))
    },
  )

  test('what is asked stands in its column and not in the note', () => {
    const { columns } = countTable({ desk: deskZh, pack: (text) => text })
    const cell = (key: string, at: number) =>
      String(columns.find((column) => column.key === key)!.value(defaultPolicy.counts[at]!, at))
    for (const [at, { topic }] of defaultPolicy.counts.entries()) expect(cell('note', at), topic).not.toMatch(/，问/)
    const retired = defaultPolicy.counts.findIndex(({ topic }) => topic === 'retired')
    expect(cell('ask', retired)).toBe('内退，或只写当年没有写月份的')
  })

  test('all that is said of the notice is said in English too', () => {
    const { clauses, bases, assumptions, counts } = defaultPolicy
    const said = [
      ...clauses.flatMap(({ heading, summary }) => [heading, summary]),
      ...bases.flatMap(({ title, summary }) => [title, summary]),
      ...assumptions.map(({ why }) => why),
      ...counts.flatMap(({ note = [], asks = [] }) => [note, asks].flat()),
    ]
    expect(said.filter((text) => packEn[text] === undefined)).toEqual([])
    expect(Object.keys(packEn).filter((text) => !said.includes(text))).toEqual([])
  })

  test('every assumption has a name in both languages', () => {
    for (const { path } of defaultPolicy.assumptions)
      for (const { rules: said } of [deskZh, deskEn]) expect(Object.keys(said.names)).toContain(path)
  })
})
