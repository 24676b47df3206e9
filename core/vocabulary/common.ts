import { normalise } from './text.ts'

/** Words by which a cell says that there is nothing to write (四(二)). */
const none = new Set(['无', '暂无'])

export function isNone(text: string): boolean {
  return none.has(normalise(text))
}

/** Answers that say nothing, where they are the whole cell (四(二)「不得出现含糊的词语」). */
const vague = new Set(
  [
    ...['不详', '不明', '不清', '待定', '待补', '待核', '同上', '同前', '略', '若干'],
    ...['〃', '"', '″', '”', '?', '/', '-', '–', '—', '——', '―', '…', '……', 'N/A', 'N/a', 'n/a'],
  ].map((word) => word.normalize('NFKC')),
)

export function isVague(text: string): boolean {
  return vague.has(normalise(text))
}

const strokes = /^[-‐‑‒–—―─━−_/\\|~.·・…]+$/

/** Strokes and no more: a cell of a form is crossed out where there is nothing to write in it. */
export function isCrossedOut(text: string): boolean {
  return strokes.test(normalise(text))
}

/** Words that blur a month; null if there is none. */
export function blur(text: string): string | null {
  return /约|左右|大概|大约|余|以上/.exec(normalise(text))?.[0] ?? null
}

const errorValues = new Set(['#N/A', '#REF!', '#VALUE!', '#NAME?', '#DIV/0!', '#NUM!', '#NULL!'])

/** What Excel shows where a formula failed. */
export function isErrorValue(text: string): boolean {
  const word = normalise(text)
  return word.startsWith('#') && errorValues.has(word.toUpperCase())
}

const digits: Record<string, number> = {
  ...{ 〇: 0, 零: 0, '○': 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 },
}

/** 十二 → 12, 二十 → 20, 三十一 → 31; null for anything else. Up to 99. */
export function chineseNumber(text: string): number | null {
  const match = /^([一二两三四五六七八九])?(十)?([〇零一二三四五六七八九])?$/.exec(text)
  if (!match || text === '') return text === '零' || text === '〇' ? 0 : null
  const [, tens, ten, ones] = match
  if (ten) return (tens ? digits[tens]! : 1) * 10 + (ones ? digits[ones]! : 0)
  return tens && ones ? null : digits[(tens ?? ones)!]!
}

/** 一九八五 → 1985, 二〇〇五 → 2005; null for anything else. */
export function chineseYear(text: string): number | null {
  if (!/^[〇零○一二三四五六七八九]{4}$/.test(text)) return null
  return Number([...text].map((digit) => digits[digit]).join(''))
}
