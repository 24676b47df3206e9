import { expect, it } from 'vitest'
import { defaultPolicy } from '../../core/policy/default.ts'
import { chineseIn, type Sentence } from './sources.ts'

/** Where Chinese may stand outside core/messages, by the beginning of the path, each with the reason. */
const allowed: Readonly<Record<string, string>> = {
  'dashboard/samples.ts': 'rosters of invented people: data, as units write it',
  'dashboard/pages/defense/pasted.ts': 'what is read in a pasted list: its heading, and the words for who did not come',
  'dashboard/pages/overview/groups.ts': 'values of a column of the store, by which people are counted',
  'dashboard/store/flatten.ts': 'a value of a column of the store, as people ask for it in SQL',
}
const reasonFor = (path: string) => Object.keys(allowed).find((beginning) => path.startsWith(beginning))

/** Names of typefaces are codes to Excel and Word. */
const typefaces = new Set(['宋体', '黑体', '仿宋', '楷体'])
/** 七, 四(二), 录入规范: the ids of clauses and of other bases are codes. */
const clauses = new Set([...defaultPolicy.clauses, ...defaultPolicy.bases].map(({ id }) => id))

const isSentence = ({ text }: Sentence) => !typefaces.has(text) && !clauses.has(text)
const found = ['dashboard', 'addin', 'core/view'].flatMap(chineseIn).filter(isSentence)

it('no sentence stands inline in the dashboard, the pane or the shared pieces: languages live in core/messages', () => {
  const wrong = found.filter(({ path }) => reasonFor(path) === undefined)
  expect(wrong.map(({ path, line, text }) => `${path}:${line} ${text}`)).toEqual([])
})

it('whatever may hold Chinese does: no reason outlives what it was given for', () => {
  const needed = new Set(found.map(({ path }) => reasonFor(path)))
  expect(Object.keys(allowed).filter((beginning) => !needed.has(beginning))).toEqual([])
})
