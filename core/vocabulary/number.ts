import { chineseNumber } from './common.ts'
import { normalise } from './text.ts'

/** 380, 380元, ¥380.00, 1,380 → 380 …; null where it is no amount. */
export function readAmount(text: string): number | null {
  const match = /^[¥￥]?(-?\d{1,3}(?:,\d{3})+|-?\d{1,9})(\.\d{1,4})?(?:元|元\/人)?整?$/.exec(normalise(text))
  return match ? Number(match[1]!.replaceAll(',', '') + (match[2] ?? '')) : null
}

/** 第N次 or N次 in a text, with its place from `start` to before `end`. */
export interface CountIn {
  count: number
  start: number
  end: number
}

const counts = /(?<![\d.零一二两三四五六七八九十])第?(\d{1,4}|[零一二两三四五六七八九十]{1,3})次(?![性要日年])/g

/**
 * Every number of times in a text (第二次提交, 已报送2次).
 *
 * @param text normalised
 */
export function countsIn(text: string): CountIn[] {
  return [...text.matchAll(counts)].flatMap((match) => {
    const count = figure(match[1]!)
    return count === null ? [] : [{ count, start: match.index, end: match.index + match[0].length }]
  })
}

const figure = (text: string) => (/^\d/.test(text) ? Number(text) : chineseNumber(text))

/** A cell of submissions: 2, 2次, 第2次, 二, 已报送2次; null where it is no count, or names several. */
export function readCount(text: string): number | null {
  const word = normalise(text)
  if (/^(?:第?\d{1,4}|第?[零一二两三四五六七八九十]{1,3})$/.test(word)) return figure(word.replace('第', ''))
  const found = countsIn(word)
  return found.length === 1 ? found[0]!.count : null
}
