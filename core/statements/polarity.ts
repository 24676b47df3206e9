import type { Topic } from '../policy/terms.ts'
import type { Reading } from './readings.ts'
import { has, rowOf, type Token } from './scan.ts'
import type { Polarity } from './statement.ts'
import { isDeed } from './topics.ts'

/** Behind a denial, what opens another predicate: there it ends. */
const turns = new Set(['c', 'j', 'A', 'Z', 'a'])

/** What is said of a paper, an order or a request that holds no more: 批文被撤销. */
const revoked = new Set([
  '误填',
  '误写',
  '填错',
  '写错',
  '抄错',
  '录错',
  '选错',
  '点错',
  '撤销',
  '注销',
  '作废',
  '驳回',
  '收回',
  '查无此人',
  '不予支持',
])
/** What was one's own once, and ended by that. */
const states: readonly Topic[] = ['civil-servant', 'civil-service-managed', 'transfer']
/** What lasts until it is taken off, and how that is called. */
const lasts: readonly Topic[] = ['barred', 'penalty']
const lifts = new Set(['移出', '移除', '解除', '出来', '撤下', '释放'])

/** Whether a word is denied at its place in a clause: a denial reaches forward, over a list, and back only as an answer. */
export function polarityOf(readings: readonly Reading[], index: number, at: number): Polarity {
  const { tokens } = readings[index]!
  const left = tokens.slice(0, at)
  const denial = left.findLastIndex(({ mark }) => mark === 'd')
  const double = left.findLastIndex(({ mark }) => mark === 'D')
  if (double >= 0 && double >= denial) return 'affirmed'
  const topic = tokens[at]!.topic!
  // 尚未从黑名单移出: it stands.
  if (denial >= 0 && lasts.includes(topic) && lifts.has(tokens[at + 1]?.text ?? '')) return 'affirmed'
  // 放弃免答辩, 不放弃免答辩.
  if (topic === 'claim-exempt' && /Z[fA]?$/.test(rowOf(left))) return denial >= 0 ? 'affirmed' : 'denied'
  if (denial >= 0) {
    const between = left.slice(denial + 1)
    // 因把关不严挨了警告: what is denied is the cause.
    const isCause = left.slice(0, denial).some(({ mark }) => mark === 'C') && between.some(({ mark }) => mark === 'B')
    if (!isCause && !between.slice(1).some(({ mark, text }) => turns.has(mark) && text !== '填')) return 'denied'
  }
  const right = tokens.slice(at + 1)
  if (isDeed(topic) && isReason(left, right)) return 'affirmed'
  if (
    /^[onlhTcgwP]{0,4}(?:s?d[onBgvufAw]{0,4}$|ds)/.test(rowOf(right)) ||
    /^[on]{0,2}a/.test(rowOf(right)) ||
    (!states.includes(topic) && right.some(({ text }) => revoked.has(text))) ||
    // 黑名单与本人无关.
    /^[on]*W[sk]d/.test(rowOf(right)) ||
    deniesAll(right)
  )
    return 'denied'
  const next = readings[index + 1]
  // 驻村由县局安排，本所未派人.
  if (next && /^un*dgn?$/.test(rowOf(next.tokens))) return 'denied'
  // 单位有参公人员，本人不是.
  if (next && /^s[nj]*d[on]{0,3}$/.test(rowOf(next.tokens))) return 'denied'
  if (next && right.length === 0) {
    const row = rowOf(next.tokens)
    if (/^n*d[onV]?$/.test(row) || /^(?:[uG]?)n*(?:a|d)$/.test(row)) return 'denied'
  }
  return requests.includes(topic) ? 'affirmed' : listPolarity(readings, index)
}

/** 因驻村未参加, 因参加驻村工作未完成: what is denied came of it. */
const isReason = (left: readonly Token[], right: readonly Token[]) =>
  /C[vgtB]*$/.test(rowOf(left)) && /^o{0,2}d[ve]/.test(rowOf(right))

/** What somebody asks for stands by itself behind a denied word: 不是公务员，初定. */
const requests: readonly Topic[] = ['track', 'claim-exempt', 'study-exempt', 'staff-status']

/** 驻村、支教都没去过: what is said of all that was named. */
function deniesAll(right: readonly Token[]): boolean {
  const verb = right.find(({ mark }) => mark !== 'l' && mark !== 'T' && mark !== 'o')
  return verb?.mark === 'd' && /^[都均也并]/.test(verb.text)
}

/** Bare names, the last of them perhaps with 等情形. */
const isList = (tokens: readonly Token[]) => /^(?:[To]|l)+(?:no?)?$/.test(rowOf(tokens)) && tokens.length <= 8

/** 不属于公职人员（公务员、参公人员）: names in a bracket explain the denied word before it. */
function explainsDenied(readings: readonly Reading[], index: number): boolean {
  if (!readings[index]!.clause.bracketed) return false
  const before = readings.slice(0, index).findLast(({ clause }) => !clause.bracketed)
  if (before === undefined || !has(before.tokens, 'd') || has(before.tokens, 'T')) return false
  // 未参加（驻村免学）: why no courses were taken.
  const isRemitted = readings[index]!.tokens.some(({ topic }) => topic === 'study-exempt')
  return !(isRemitted && /^[stn]*d[ve]n*$/.test(rowOf(before.tokens)))
}

/** 未受处分，记过等: a denial reaches over the commas of a list that is closed; over an open one it cannot be told. */
function listPolarity(readings: readonly Reading[], index: number): Polarity {
  if (!isList(readings[index]!.tokens)) return 'affirmed'
  if (explainsDenied(readings, index)) return 'denied'
  let first = index
  while (first > 0 && isList(readings[first]!.tokens)) first--
  const opening = readings[first]!
  if (first === index || !/^[sn]*d/.test(rowOf(opening.tokens)) || !opening.tokens.some(({ mark }) => mark === 'T'))
    return 'affirmed'
  const closes = readings.slice(index).some(({ tokens }) => tokens.some(({ text }) => /^(?:等|情况|情形)$/.test(text)))
  return closes ? 'denied' : 'unclear'
}
