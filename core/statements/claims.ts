import { type Ask, byWhen, type Said } from './counting.ts'
import type { Statement } from './statements.ts'

const undone = /撤回|退回|未批|没批|未获|不够|没成|不了/

/** Says that no defense is due, whatever the reason. */
export function claimSaid(statement: Statement, ask: Ask): Said {
  const { right, left, clauses, index } = statement
  if (right.some(({ mark }) => mark === 'k')) return 'no'
  const behind = right.map(({ text }) => text).join('')
  if (undone.test(behind) || left.some(({ mark }) => mark === 'H') || byWhen(statement, ask) === 'no') return 'no'
  const next = clauses[index + 1]?.clause.text ?? ''
  return /^(?:我|本人)?[^，]{0,6}(?:不够条件|撤回|没批)/.test(next) ? 'no' : 'yes'
}

/** Says that continuing education was remitted. */
export function studySaid(statement: Statement, ask: Ask): Said {
  const { left, right } = statement
  if (byWhen(statement, ask) === 'no' || left.some(({ mark }) => 'kH'.includes(mark))) return 'no'
  const behind = right.map(({ text }) => text).join('')
  return undone.test(behind) ? 'no' : 'yes'
}
