import type { Policy } from '../policy/schema.ts'
import { type Ask, byWhen, type Said } from './counting.ts'
import { dayOf } from './days.ts'
import { phrases, says, without } from './phrases.ts'
import { has, rowOf } from './scan.ts'
import { type Statement, sentenceOf } from './statement.ts'
import type { When as Days } from './times.ts'

/** Months that a penalty has effect, by its kind; where the kind is unsaid, the pack's last. */
function effectOf(text: string, { penaltyEffects }: Policy): number {
  const isParty = says(text, ['党内', '党纪'])
  const known = penaltyEffects.find(({ word, party }) => text.includes(word) && (!party || isParty))
  return (known ?? penaltyEffects.at(-1)!).months
}

/** The day that lies some months after another. */
function later(day: number, months: number): number {
  const total = Math.floor(day / 10_000) * 12 + (Math.floor(day / 100) % 100) - 1 + months
  return Math.floor(total / 12) * 10_000 + ((total % 12) + 1) * 100 + (day % 100)
}

/** Whether something that began then and lasts some months is over: on every day it may have begun, on none, or not to be told. */
function isOver({ first, last }: Days, months: number, asOf: number): boolean | null {
  const [soonest, latest] = [later(first, months), later(last, months)]
  if (latest <= asOf) return true
  return soonest > asOf ? false : null
}

/** 我公司被立案: done to the unit. */
const isUnits = ({ left, right }: Statement) =>
  (right[0]?.text === '的' && right[1]?.mark === 'c' && right.some(({ mark }) => 'uk'.includes(mark))) ||
  (left[0]?.mark === 'u' && !has(left, 's') && left.some(({ mark, text }) => mark === 'B' && /^[被受]/.test(text)))

/** 维保单位黑名单, 黑名单由我科公示: a list of units, a list that is somebody's work. */
const isListOfOthers = ({ left, right }: Statement) =>
  right[0]?.mark === 'I' ||
  right[0]?.mark === 'u' ||
  (right[0]?.text === '的' && right[1]?.mark === 'u') ||
  (left[0]?.mark === 'u' && !has(left, 's')) ||
  (left.at(-1)?.mark === 'u' && /(?:单位|企业)$/.test(left.at(-1)!.text) && !has(left, 's'))

/** 个人五年内不得申报, of nobody and no time: the words of the notice. */
const isOfNotice = ({ left, clauses }: Statement) =>
  left.map(({ text }) => text).join('') === '个人' &&
  clauses.every(({ tokens, times }) => times.begins.length === 0 && times.ends.length === 0 && !has(tokens, 'j'))

/** 造假五年内不得申报: what comes of it, with nobody and no time named. */
const isConsequence = ({ token, clauses, index, left }: Statement) =>
  (/年/.test(token.text) || has(left, 'h')) &&
  clauses.some(
    ({ tokens, clause }) =>
      tokens.some(({ mark, text }) => mark === 'C' && !/^[因由]/.test(text)) || /查实|查出/.test(clause.text),
  ) &&
  !clauses.some(({ tokens }, place) => (place <= index ? /[stBGjq]/ : /[tj]/).test(rowOf(tokens))) &&
  clauses.every(({ times }) => times.begins.length === 0 && times.ends.length === 0)

/** The time in which a penalty has effect. */
const periods = ['影响期', '处分期']

/** 给下属记过: done by the person. */
const isToAnother = ({ left }: Statement) => left.some(({ mark }, at) => mark === 'F' && left[at + 1]?.mark === 'k')

/** A penalty counts while it has effect. */
export function penaltySaid(statement: Statement, ask: Ask): Said {
  if (!statement.framed || isUnits(statement) || isToAnother(statement)) return 'no'
  const { clauses, index, token, when, answer } = statement
  if (byWhen(statement, ask) === 'no' && !token.text.includes('影响期')) return 'no'
  const day = dayOf(ask.asOf)
  const own = clauses[index]!
  const sentence = sentenceOf(statement)
  const { times } = own
  // 2024年3月政务记过，影响期至2024年8月: until when it has effect is said beside it.
  const effect = clauses.find(({ clause, times: { ends } }) => says(clause.text, periods) && ends.length > 0)
  if (effect) return effect.times.ends.some(({ last }) => last > day) ? 'yes' : 'no'
  if (times.ends.some(({ last }) => last > day)) return 'yes'
  if (times.ends.length > 0) return 'no'
  const text = own.clause.text + own.notes
  if (says(token.text, periods) && says(text, phrases.lifted) && !says(text, phrases.unlifted)) return 'no'
  if (says(text, periods) && !says(without(sentence, phrases.unlifted), phrases.lifted)) {
    const length = times.months
    const date = times.begins.at(-1) ?? nearestBegin(statement)
    if (date === undefined || length === null) return 'yes'
    return saidOver(isOver(date, length, day))
  }
  if (says(sentence, phrases.unlifted)) return 'yes'
  const isLifted = says(sentence, phrases.lifted)
  // 处分已于2024年6月解除: the date is that of its end.
  if (isLifted && !has(statement.left, 't') && /t[no]*e/.test(rowOf(statement.right))) return 'no'
  const date = (isLifted ? times.begins[0] : times.begins.at(-1)) ?? nearestBegin(statement)
  const kind = effectOf(kindsAround(statement), ask.policy)
  if (date) {
    const over = isOver(date, kind, day)
    if (!isLifted) return saidOver(over)
    return over === false ? 'ask' : 'no'
  }
  if (isLifted) return 'no'
  if (
    when === 'past' ||
    has(own.tokens, 'z') ||
    /过/.test(statement.right[0]?.text ?? '') ||
    own.tokens.some(({ text: word, mark }) => mark !== 'T' && /过$/.test(word))
  )
    return 'ask'
  if (answer === 'yes') return 'yes'
  if (token.text === '处分' && !has(own.tokens, 'B') && answer === null && own.tokens.length > 2) return 'no'
  return 'yes'
}

const saidOver = (over: boolean | null): Said => (over === null ? 'ask' : over ? 'no' : 'yes')

/** The kind may stand beside the word itself: 政务处分：记过. */
const kindsAround = ({ clauses, index }: Statement) =>
  clauses
    .slice(Math.max(0, index - 1), index + 2)
    .map(({ clause }) => clause.text)
    .join('，')

/** The date told in another clause of the sentence. */
function nearestBegin({ clauses, index }: Statement): Days | undefined {
  const around = [clauses[index + 1], clauses[index - 1], clauses[index + 2]]
  return around.find((reading) => reading && reading.times.begins.length > 0)?.times.begins.at(-1)
}

/** Kept from applying for five years (八(一)). */
export function barredSaid(statement: Statement, ask: Ask): Said {
  if (!statement.framed || isListOfOthers(statement) || isConsequence(statement) || isOfNotice(statement)) return 'no'
  const { clauses, token, when, times } = statement
  if (byWhen(statement, ask) === 'no') return 'no'
  const day = dayOf(ask.asOf)
  const sentence = sentenceOf(statement)
  const ended = says(sentence, phrases.struckOff) && !says(sentence, phrases.notStruckOff)
  if (says(token.text, ['失信被执行', '失信名单']))
    return ended || clauses.some(({ times: { ends } }) => ends.some(({ last }) => last <= day)) ? 'no' : 'ask'
  // 因岗位不足被取消参评资格: for a year, and by no fault.
  if (token.text.startsWith('取消') && !says(sentence, phrases.deceit)) return ended ? 'no' : 'ask'
  if (times.ends.some(({ last }) => last > day)) return 'yes'
  if (times.ends.length > 0) return 'no'
  if (ended) return 'no'
  const date = times.begins.at(-1) ?? clauses.flatMap((reading) => reading.times.begins).at(-1)
  const years = says(token.text, ['三年', '3年'])
    ? 3
    : says(token.text, ['两年', '二年'])
      ? 2
      : ask.policy.penalties.personYears
  if (date) {
    const over = isOver(date, years * 12, day)
    return over === null ? 'ask' : over ? 'no' : 'yes'
  }
  return when === 'past' || says(sentence, ['曾', '以前']) ? 'ask' : 'yes'
}

/** 材料还在审查中. */
const isPapers = ({ left }: Statement) =>
  !has(left, 's') && !has(left, 'C') && says(left.map(({ text }) => text).join(''), phrases.papers)

/** Under investigation now. */
export function investigatedSaid(statement: Statement, ask: Ask): Said {
  // 参与立案调查3起: a duty.
  if (statement.left.some(({ text }) => /^参[与加]/.test(text)) && !has(statement.left, 'B')) return 'no'
  if (!statement.framed || isUnits(statement) || isPapers(statement)) return 'no'
  const { when, times, token, clauses, index } = statement
  if (byWhen(statement, ask) === 'no') return 'no'
  const sentence = sentenceOf(statement)
  if (says(sentence, phrases.closed) && !says(sentence, phrases.open)) return 'no'
  if (
    clauses.slice(index + 1).some(({ tokens }) => tokens.some(({ topic }) => topic === 'penalty') && !has(tokens, 'd'))
  )
    return 'no'
  if (
    says(sentence, phrases.open) ||
    when === 'present' ||
    /中$|阶段|期$/.test(token.text) ||
    /^(?:中|阶段|期间)/.test(statement.right[0]?.text ?? '')
  )
    return 'yes'
  if (times.begins.length > 0 || when === 'past' || says(sentence, ['曾', '过'])) return 'ask'
  return 'yes'
}
