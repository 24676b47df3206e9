import { expect, it } from 'vitest'
import { chineseIn, type Sentence } from './sources.ts'

/** Where Chinese may stand outside core/messages, by the beginning of the path, each with the reason. */
const allowed: Readonly<Record<string, string>> = {
  'dashboard/samples.ts': 'rosters of invented people: data, as units write it',
  'dashboard/documents/': "the notice's own forms as they are handed in: their text is the document",
  'dashboard/store/flatten.ts': 'a value of a column of the store, as people ask for it in SQL',
}
const reasonFor = (path: string) => Object.keys(allowed).find((beginning) => path.startsWith(beginning))

/** Names of typefaces are codes to Excel and Word. */
const typefaces = new Set(['宋体', '黑体', '仿宋'])
/** 七 or 四(二): the id of a clause is a code. */
const clause = /^[一二三四五六七八九十](?:\([一二三四五六七八九十]\)\d*)?$/

const isSentence = ({ text }: Sentence) => !typefaces.has(text) && !clause.test(text)
const found = ['dashboard', 'addin', 'core/view'].flatMap(chineseIn).filter(isSentence)

it('no sentence stands inline in the dashboard, the pane or the shared pieces: languages live in core/messages', () => {
  const wrong = found.filter(({ path }) => reasonFor(path) === undefined)
  expect(wrong.map(({ path, line, text }) => `${path}:${line} ${text}`)).toEqual([])
})

it('whatever may hold Chinese does: no reason outlives what it was given for', () => {
  const needed = new Set(found.map(({ path }) => reasonFor(path)))
  expect(Object.keys(allowed).filter((beginning) => !needed.has(beginning))).toEqual([])
})
