import type { Reading } from './readings.ts'
import type { Token } from './scan.ts'

const asks = /^(?:拟|拟定)?(?:申报|申请|报|参加)(?:的)?$/
const field = /^专业$/

/** 申报专业：电力工程, 申报电力工程专业: what stands between or behind. */
function named(tokens: readonly Token[]): string | null {
  const asked = tokens.findIndex(({ text }) => asks.test(text))
  const word = tokens.findIndex(({ text }, at) => at > asked && field.test(text))
  if (word < 0 || tokens.some(({ mark }) => mark === 'd' || mark === 'k')) return null
  const behind = tokens[word + 1]?.mark === 'L' ? tokens.slice(word + 2) : null
  const between = asked >= 0 ? tokens.slice(asked + 1, word) : []
  const said = (behind ?? between).map(({ text }) => text).join('')
  return said === '' ? null : said
}

/** The specialty that free text names as the one applied for; null where it names none. */
export function specialtyIn(sentences: readonly (readonly Reading[])[]): string | null {
  for (const clauses of sentences)
    for (const { tokens } of clauses) {
      const said = named(tokens)
      if (said !== null) return said
    }
  return null
}
