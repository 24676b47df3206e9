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

describe('sentences of the engine', () => {
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

const table = (file: string) =>
  Object.values(modules[`../../core/messages/${file}`]!).find((one) => typeof one === 'object')

/** Read by the office (exported sheets among them), or by someone who calls for Chinese output: no English is promised. */
const chineseOnly = ['cli.zh-CN.ts', 'desk.zh-CN.ts', 'materials.zh-CN.ts', 'pane-sheets.zh-CN.ts', 'policy.zh-CN.ts']
const pairs = names
  .filter((name) => name.endsWith('.zh-CN.ts') && !chineseOnly.includes(name))
  .map((name) => ({ zh: name, english: name.replace('.zh-CN.ts', '.en.ts') }))
/** What is meant to look the same in both: what the person types, signs, names of exported sheets. */
const sameInBoth = /\.example$|\.ask$|\.sheets\./

describe('tables of sentences beside the engine', () => {
  it.each(pairs)('$zh has an English twin with the same keys and parameters', ({ zh, english }) => {
    expect(names).toContain(english)
    expect(shape(table(english))).toEqual(shape(table(zh)))
  })

  it.each(pairs)('$zh and its twin leave no sentence empty and none untranslated', ({ zh, english }) => {
    const inEnglish = new Map(texts(table(english)))
    for (const [path, text] of texts(table(zh))) {
      expect(text.trim(), path).not.toBe('')
      expect(inEnglish.get(path)?.trim(), path).not.toBe('')
      if (!sameInBoth.test(path) && han.test(text)) expect(inEnglish.get(path), path).not.toBe(text)
    }
  })

  it.each(pairs)('$english writes English: no Chinese punctuation outside terms and examples', ({ english }) => {
    const source = readFileSync(new URL(english, folder), 'utf8')
    const own = source.replace(/^\s*\/[/*].*$|example: '[^']*'/gm, '').replace(quoted, '')
    expect(own).not.toMatch(chinesePunctuation)
  })
})
