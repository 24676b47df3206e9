import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { allColumns, rules } from '../../core/index.ts'
import {
  type Clause,
  citationsIn,
  clausesOf,
  documentsIn,
  isDocumentHere,
  spec,
  type Text,
  texts,
  titles,
  titlesOf,
} from './citations.ts'

const clauses = spec.flatMap(clausesOf)
const ids = new Set(clauses.map(({ id }) => id))
const document = (name: string): Text => spec.find(({ path }) => path.endsWith(name))!
const clause = (id: string): Clause => clauses.find((one) => one.id === id)!
const quoted = (text: string) => [...text.matchAll(/`([^`]+)`/g)].map(([, name]) => name!)
/** An id put together, so that this file does not cite what is not there. */
const nowhere = ['D', 99, '.', 9].join('')

describe('the spec', () => {
  it.each(spec)('$path numbers its statements without a gap, each of them once and whole', (text) => {
    const own = clausesOf(text)
    expect(own.length).toBeGreaterThan(5)
    let [section, number] = [0, 0]
    for (const { id, text: said } of own) {
      const [, major, minor] = /^[A-Z](\d+)\.(\d+)$/.exec(id)!
      ;[section, number] = Number(major) === section ? [section, number + 1] : [section + 1, 1]
      expect(id.slice(1)).toBe(`${section}.${number}`)
      expect([Number(major), Number(minor)]).toEqual([section, number])
      expect(said).toMatch(/[.。]$/)
    }
  })

  it('has no statement that no test cites in its title', () => {
    const cited = new Set(titles.flatMap(citationsIn))
    expect([...ids].filter((id) => !cited.has(id))).toEqual([])
  })

  it('is cited nowhere by a number that leads to no statement', () => {
    const dead = texts.flatMap(({ path, text }) =>
      citationsIn(text)
        .filter((id) => !ids.has(id))
        .map((id) => `${path}: ${id}`),
    )
    expect(dead).toEqual([])
  })

  it('is all that code and tests lean on: no document is named that is not here', () => {
    const lost = texts.flatMap(({ path, text }) =>
      documentsIn(text)
        .filter((name) => !isDocumentHere(name))
        .map((name) => `${path}: ${name}`),
    )
    expect(lost).toEqual([])
  })

  it('is searched by what does find: titles of every form, numbers, documents', () => {
    const source = `describe.each(x)('one ${nowhere}', () => { test.runIf(a).each([1])(\`two \${b}\`, () => {}) ; it('three') })`
    expect(titlesOf({ path: 'x.test.ts', text: source })).toEqual([`one ${nowhere}`, 'two …', 'three'])
    expect(citationsIn(`see ${nowhere} and ${nowhere}, not in a version such as ${nowhere}.1`)).toEqual([
      nowhere,
      nowhere,
    ])
    const [lost, section] = [['lost', 'md'].join('.'), ['contract ', '§', 3].join('')]
    expect(documentsIn(`(${section}) and ${lost}`)).toEqual([section, lost])
    expect([lost, section, 'domain.md'].filter(isDocumentHere)).toEqual(['domain.md'])
  })
})

describe('what the spec says of the code', () => {
  it('D2.1 names the columns that there are, in their order', () => {
    const named = quoted(clause('D2.1').text)
    expect(named).toEqual([...allColumns])
  })

  it('D5.6, C5.6 list the rules of the catalogue, in order, with severity and clause', () => {
    const rows = [...document('domain.md').text.matchAll(/^\| `([^`]+)` \| ([a-z, ]+) \| ([^|]+) \| (.+) \|$/gm)]
    expect(rows.map(([, code, severity, basis]) => [code, severity, basis])).toEqual(
      rules.map(({ code, severity, otherSeverity, clause: basis }) => [
        code,
        otherSeverity === null ? severity : `${severity}, ${otherSeverity}`,
        basis,
      ]),
    )
  })

  it('F1.2, F1.3 name every table and view of the session file', () => {
    const schema = readFileSync(new URL('../../dashboard/store/schema.sql', import.meta.url), 'utf8')
    const there = (kind: string) =>
      [...schema.matchAll(new RegExp(`^CREATE ${kind} (\\w+)`, 'gm'))].map(([, name]) => name)
    expect(quoted(clause('F1.2').text)).toEqual(there('TABLE'))
    expect(quoted(clause('F1.3').text).sort()).toEqual(there('VIEW').sort())
  })

  it('C7.3 names every page that has an address', () => {
    const folders = readdirSync(new URL('../../dashboard/pages', import.meta.url), { withFileTypes: true })
    const pages = folders.filter((one) => one.isDirectory() && one.name !== 'common').map(({ name }) => name)
    const named = quoted(clause('C7.3').text).map((address) => address.replace(/^#\/([a-z-]+).*$/, '$1'))
    expect(named.sort()).toEqual(pages.sort())
  })
})
