import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type RuleCode, rules } from '../../core/index.ts'
import { en } from '../../core/messages/en.ts'
import { type Messages, zhCN } from '../../core/messages/zh-CN.ts'
import { samples } from './samples.ts'

const folder = new URL('../../core/messages/', import.meta.url)
const names = readdirSync(folder)
const modules = import.meta.glob<Record<string, unknown>>('../../core/messages/*.ts', { eager: true })
const codes = Object.keys(zhCN) as RuleCode[]

/** Every sentence of a rule in one language. */
function sentences(messages: Messages, code: RuleCode): string[] {
  const say = messages[code].message as (params: unknown) => string
  return [messages[code].summary, ...samples[code].map((params) => say(params))]
}

const quoted = /“[^”]*”/g
const han = /\p{Script=Han}/u
const chinesePunctuation = /[，。；：？！、（）《》]/
const hole = /undefined|null|NaN|\[object|\$\{|“”/

describe('C1.4 sentences of the engine', () => {
  it('stand in Chinese and in English for every rule of the catalogue, and for nothing else', () => {
    const catalogue = rules.map(({ code }) => code).sort()
    expect([...codes].sort()).toEqual(catalogue)
    expect(Object.keys(en).sort()).toEqual(catalogue)
  })

  it.each(codes)('%s: every turn of it is a whole Chinese sentence that names no rule code', (code) => {
    for (const sentence of sentences(zhCN, code)) {
      expect(sentence).toMatch(han)
      expect(sentence).not.toMatch(hole)
      expect(sentence).not.toMatch(/[，；：]$|，，|。。/)
      expect(sentence).not.toMatch(/[a-z]+\/[a-z]+/i)
      expect(codes.filter((other) => sentence.includes(other))).toEqual([])
    }
  })

  it.each(codes)('%s: every turn of it is a whole English sentence, Chinese only between quotation marks', (code) => {
    for (const sentence of sentences(en, code)) {
      const own = sentence.replace(quoted, '')
      expect(own).toMatch(/[A-Za-z]{2}/)
      expect(own, sentence).not.toMatch(han)
      expect(own, sentence).not.toMatch(chinesePunctuation)
      expect(sentence).not.toMatch(hole)
      expect(sentence).not.toMatch(/ {2}|\s[,.:;]|[,:;]$/)
      expect(codes.filter((other) => sentence.includes(other))).toEqual([])
    }
  })

  it.each(codes)('%s: the two languages tell the same cases apart', (code) => {
    const [zh, english] = [zhCN, en].map((messages) => sentences(messages, code).slice(1))
    for (const [index, sentence] of zh!.entries()) {
      const sameCases = zh!.flatMap((other, at) => (other === sentence ? [at] : []))
      for (const other of sameCases) expect(english![other], sentence).toBe(english![index])
    }
  })
})

type Tree = { [key: string]: Tree | 'sentence' | `sentence of ${number}` }

/** The shape of a table of sentences: its keys, and how many parameters each sentence takes. */
function shape(value: unknown): Tree | 'sentence' | `sentence of ${number}` {
  if (typeof value === 'function') return `sentence of ${value.length}`
  if (typeof value !== 'object' || value === null) return 'sentence'
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shape(inner)]))
}

function texts(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => texts(inner, `${path}.${key}`))
}

/** Handed in on paper or read in a terminal in Chinese whatever the reader speaks: no English is promised. */
const chineseOnly = ['cli.zh-CN.ts', 'papers.zh-CN.ts']

/** Tables of sentences by their file; the engine's own rules are held together above. */
const pairs = names
  .filter((name) => name.endsWith('zh-CN.ts') && !chineseOnly.includes(name))
  .flatMap((zh) => {
    const english = zh.replace('zh-CN.ts', 'en.ts')
    const tables = Object.keys(modules[`../../core/messages/${zh}`]!)
    return tables
      .filter((name) => name.endsWith('Zh'))
      .map((name) => ({ zh, english, name, twin: name.replace(/Zh$/, 'En') }))
  })
const table = (file: string, name: string) => modules[`../../core/messages/${file}`]?.[name]

/** What is meant to look the same in both: what the person types, signs, names of exported sheets. */
const sameInBoth = /\.example$|\.ask$|\.sheets\./

describe('tables of sentences beside the engine', () => {
  it.each(pairs)('$name has an English twin with the same keys and parameters', ({ zh, english, name, twin }) => {
    expect(shape(table(english, twin))).toEqual(shape(table(zh, name)))
  })

  it.each(pairs)('$name and its twin leave no sentence empty and none untranslated', ({ zh, english, name, twin }) => {
    const inEnglish = new Map(texts(table(english, twin)))
    for (const [path, text] of texts(table(zh, name))) {
      expect(text.trim(), path).not.toBe('')
      expect(inEnglish.get(path)?.trim(), path).not.toBe('')
      if (!sameInBoth.test(path) && han.test(text)) expect(inEnglish.get(path), path).not.toBe(text)
    }
  })

  it.each([...new Set(pairs.map(({ english }) => english))])(
    '%s writes English: no Chinese punctuation outside terms and examples',
    (english) => {
      const source = readFileSync(new URL(english, folder), 'utf8')
      const own = source.replace(/^\s*\/[/*].*$|example: '[^']*'/gm, '').replace(quoted, '')
      expect(own).not.toMatch(chinesePunctuation)
    },
  )
})
