import { describe, expect, it } from 'vitest'
import { paneEn } from '../../core/messages/pane.en.ts'
import { paneZh } from '../../core/messages/pane.zh-CN.ts'

type Leaf = string | ((...args: never[]) => string)

/** Every sentence by its path; functions are called with what fits their parameters. */
function sentences(words: object, path = ''): Map<string, string> {
  const found = new Map<string, string>()
  for (const [key, value] of Object.entries(words) as [string, Leaf | object][]) {
    const at = path === '' ? key : `${path}.${key}`
    if (typeof value === 'string') found.set(at, value)
    else if (typeof value === 'function') found.set(at, said(value as (...args: unknown[]) => string, at))
    else for (const [below, text] of sentences(value, at)) found.set(below, text)
  }
  return found
}

function said(say: (...args: unknown[]) => string, at: string): string {
  if (at === 'skipped' || /^columns\.(?:names|sentences|samples)$/.test(at)) return say(['x'])
  if (at === 'skippedPart') return say('template', 7)
  return say(7, 8)
}

const chinese = sentences(paneZh)
const english = sentences(paneEn)
/** What stays Chinese in the English pane: contents of cells. */
const handedIn = /^help\.columns\./

describe('the words of the pane', () => {
  it('are the same in number in both languages, and none is empty', () => {
    expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort())
    for (const [at, text] of [...chinese, ...english]) expect(text.trim(), at).not.toBe('')
  })

  it('use what they are told', () => {
    for (const words of [chinese, english]) {
      for (const [at, text] of words) expect(text.includes('undefined') || text.includes('[object'), at).toBe(false)
    }
  })

  it('English holds Chinese only where a cell is quoted', () => {
    for (const [at, text] of english) {
      if (handedIn.test(at)) continue
      const quoted = text.replaceAll(/姓名|8\(二\)|“[^”]*”/g, '')
      expect(/\p{Script=Han}/u.test(quoted), `${at}: ${text}`).toBe(false)
    }
  })
})
