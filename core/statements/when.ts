import type { Topic, When } from '../policy/terms.ts'
import { subjectIn } from './holder.ts'
import type { Reading } from './readings.ts'
import { has, rowOf, type Token } from './scan.ts'

/** 工作过, 驻过. */
const isDone = (right: readonly Token[]) =>
  right.some(({ mark, text }) => mark === 'v' && text.endsWith('过')) ||
  right[0]?.text === '过' ||
  (right[1]?.text === '过' && 'oSvy'.includes(right[0]!.mark))

/** Words that say when: 原为, 曾任, 任过 say it beside what else they say. */
function timeMark({ mark, text }: Token): 'f' | 'j' | 'z' | 'Z' | null {
  if (mark === 'u' && /^[原前]/.test(text)) return 'z'
  if (mark === 'f' || mark === 'j' || mark === 'z' || mark === 'Z') return mark
  if (mark === 'A') return text.startsWith('拟') ? 'f' : null
  if (!'cvI'.includes(mark)) return null
  if (/^[原曾]|过$/.test(text)) return 'z'
  return /^[现仍]|^正/.test(text) ? 'j' : null
}

const leaves = (tokens: readonly Token[]) =>
  (has(tokens, 'm') || has(tokens, 'Z')) &&
  !has(tokens, 'f') &&
  !has(tokens, 'd') &&
  subjectIn(tokens) !== 'another' &&
  !has(tokens, 'a')

const behindColon = (tokens: readonly Token[]) => tokens.slice(tokens.findLastIndex(({ mark }) => mark === 'L') + 1)

/** What one is by a post that may have been left. */
const ofState: readonly Topic[] = ['civil-servant', 'civil-service-managed']

/** Nothing but the word: 2009—2013年某镇政府科员，公务员. */
const isBare = (tokens: readonly Token[]) => /^To?$/.test(rowOf(tokens)) && ofState.includes(tokens[0]!.topic!)

/** 由县委办（公务员）转任本所: what stands in a bracket behind a place that was left was so there. */
function cameFrom(readings: readonly Reading[], index: number, asOf: number): boolean {
  const host = readings.slice(0, index).findLast(({ clause }) => !clause.bracketed)
  if (!host || has(readings[index]!.tokens, 'j')) return false
  const nearest = host.tokens.map(timeMark).findLast((mark) => mark !== null)
  const isOver = host.times.ends.some(({ last }) => last <= asOf) && !host.times.open
  return nearest === 'z' || nearest === 'Z' || isOver || (has(host.tokens, 'm') && leaves(host.tokens))
}

/** 因手术未去: what was to be done before it was not. */
const cameToNothing = ({ tokens }: Reading) =>
  tokens[0]?.text !== '申诉' && /^s?n*(?:C[^a]*)?n*[dtuG]*a/.test(rowOf(tokens)) && !has(tokens, 'T')

/** 没到期 is no end. */
const isEnded = (tokens: readonly Token[]) =>
  tokens.some(({ mark }, at) => mark === 'e' && tokens[at - 1]?.mark !== 'd' && tokens[at - 1]?.mark !== 'f')

/** 警告还差两个月才满: it has not ended. */
const lastsOn = /^[还尚]?(?:差|有|剩)|^[还尚]/

/** 再有两年退休, 2年后退休: a length that is still to pass. */
function liesAhead(left: readonly Token[]): boolean {
  const words = left.filter(({ mark }) => mark !== 's')
  const at = words.findLastIndex(({ mark }) => mark === 't')
  if (at < 0 || !/[年月天周期][多半余]?$/.test(words[at]!.text) || /\d{4}|[去今前]年/.test(words[at]!.text))
    return false
  const before = words
    .slice(0, at)
    .map(({ text }) => text)
    .join('')
  const behind = words
    .slice(at + 1)
    .map(({ text }) => text)
    .join('')
  return /^(?:再|还|再有|再过|还有|过)$/.test(before)
    ? /^[后就才]{0,2}$/.test(behind)
    : before === '' && /^[以之]?后[就才]?$/.test(behind)
}

/** Of which time a word is said at its place: the nearest mark of its clause decides, then what the clauses beside it say. */
export function whenOf(readings: readonly Reading[], index: number, at: number, asOf: number, isDeed: boolean): When {
  const { clause, tokens, notes, times } = readings[index]!
  const left = tokens.slice(0, at)
  const right = tokens.slice(at + 1)
  const next = readings[index + 1]
  const following = next ? rowOf(next.tokens) : ''
  const proof = right.some(({ mark }) => mark === 'P')
  const undone = !isDone(left) && readings.slice(index + 1, index + 3).some(cameToNothing)
  // 接到抽调通知，因手术未去: a notice is no proof that somebody went.
  const isProven = proof && !(undone && right.some(({ text }) => text === '通知'))
  if ((!isProven && (undone || has(right, 'a'))) || has(behindColon(left), 'a')) return 'attempted'
  if (/^f[gxeA]{0,2}$/.test(following) && (isDeed || (next!.tokens[0]!.text !== '等' && right[0]?.text !== '了')))
    return 'planned'
  // 驻村轮换，2024年10月到岗.
  const begins = next?.times.begins ?? []
  if (
    isDeed &&
    next &&
    begins.length > 0 &&
    has(next.tokens, 'g') &&
    !has(next.tokens, 'T') &&
    begins.every(({ first }) => first > asOf)
  )
    return 'planned'
  const plan = left.findIndex(({ mark }) => mark === 'f')
  const choice = left.findIndex(({ mark }) => mark === 'h')
  if (isDeed && plan >= 0 && plan < choice) return 'planned'
  if (isDeed && (choice >= 0 || has(right, 'h')) && !proof) return 'chosen'
  // 离开工厂以后就自由职业了: what comes after.
  const after = left.findLastIndex(({ text }) => text === '以后' || text === '之后')
  const nearest = left
    .slice(after + 1)
    .map(timeMark)
    .findLast((mark) => mark !== null)
  const over = times.ends.some(({ last }) => last <= asOf)
  const ahead = times.ends.some(({ last }) => last > asOf)
  const future = times.begins.length > 0 && times.begins.every(({ first }) => first > asOf) && !over
  if (!isDeed && (clause.bracketed || isBare(tokens)) && cameFrom(readings, index, asOf)) return 'past'
  // Who is about to leave is still there.
  if (nearest === 'Z') return future || has(left, 'f') ? 'present' : 'past'
  // 转任手续走流程中: what is to be left is still so, where one is to go is not yet.
  if (right.at(-1)?.mark === 'f' || (right.at(-1)?.text === '中' && right.at(-2)?.mark === 'f'))
    return !isDeed && has(right, 'm') ? 'present' : 'planned'
  const isCause = isDeed && has(left, 'C')
  if (
    nearest === 'f' ||
    future ||
    (times.begins.length === 0 && liesAhead(left)) ||
    (right[0]?.mark === 'f' && !isCause && !(lastsOn.test(right[0].text) && !isDeed))
  )
    return 'planned'
  if (ahead || times.open || has(notes, 'j') || /^n?j[jnc]*$/.test(following)) return 'present'
  // 2010年参公，一直没变.
  if (/^(?:一直)?[没未](?:变|动)/.test(next?.clause.text ?? '')) return 'present'
  if (nearest === 'j' || (!over && next?.times.open && next.times.begins.length === 0 && !has(next.tokens, 'T')))
    return 'present'
  if (nearest === 'z') return 'past'
  const ends =
    /^t?n*e/.test(following) && !/^每/.test(next!.clause.text) && !next!.times.begins.some(({ first }) => first > asOf)
  // 从公务员岗位辞职.
  if (!isDeed && has(left, 'I') && right.some(({ topic }) => topic === 'left-unit' || topic === 'transfer'))
    return 'past'
  if (over || isEnded(right) || has(notes, 'e') || has(right, 'm') || isDone(right) || ends) return 'past'
  if (!isDeed && readings.slice(index + 1).some((reading) => leaves(reading.tokens))) return 'past'
  if (times.begins.length > 0) return 'since'
  return 'plain'
}
