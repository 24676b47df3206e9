import { type Ask, byWhen, type Said } from './counting.ts'
import { phrases, says, without } from './phrases.ts'
import { has } from './scan.ts'
import { type Statement, sentenceOf } from './statement.ts'

/** Says that no defense is due, whatever the reason. */
export function claimSaid(statement: Statement, ask: Ask): Said {
  const { right, left, clauses, index } = statement
  if (right.some(({ mark, text }) => mark === 'k' || mark === 'Z' || text === '宣讲')) return 'no'
  const behind = right.map(({ text }) => text).join('')
  if (says(behind, phrases.undone) || left.some(({ mark }) => mark === 'H') || byWhen(statement, ask) === 'no')
    return 'no'
  const next = clauses[index + 1]?.clause.text ?? ''
  return /^(?:我|本人)?[^，]{0,6}(?:不够条件|撤回|没批)/.test(next) ? 'no' : 'yes'
}

/** Says that continuing education was remitted. */
export function studySaid(statement: Statement, ask: Ask): Said {
  const { left, right, clauses, index } = statement
  if (
    byWhen(statement, ask) === 'no' ||
    left.some(({ mark }) => 'kH'.includes(mark)) ||
    right.some(({ mark }) => mark === 'Z')
  )
    return 'no'
  if (
    left.some(
      ({ mark, text }, at) =>
        (mark === 'y' && !has(left.slice(at), 'V')) ||
        (mark === 'f' && text !== '申请') ||
        (/^[\d一二两三四五六七八九十]+[人名位]$/.test(text) && !has(left, 's') && !has(left, 'W')),
    )
  )
    return 'no'
  const behind = `${right.map(({ text }) => text).join('')}，${clauses
    .slice(index + 1)
    .map(({ clause }) => clause.text)
    .join('，')}`
  return says(behind, phrases.undone) || says(without(sentenceOf(statement), phrases.unstudied), phrases.studied)
    ? 'no'
    : 'yes'
}
