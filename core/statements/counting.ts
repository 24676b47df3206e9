import type { Policy } from '../policy/schema.ts'
import type { Statement } from './statement.ts'

/** What a text says of something the notice asks about. */
export type Said = 'yes' | 'no' | 'ask'

export interface Ask {
  policy: Policy
  /** YYYY-MM-DD */
  asOf: string
}

/** Whether what is said counts at the time of which it is said, by the pack's table. */
export function byWhen({ topic, when }: Statement, { policy }: Ask): Said {
  const count = policy.counts.find((one) => one.topic === topic)
  if (count?.yes.includes(when)) return 'yes'
  return count?.ask.includes(when) ? 'ask' : 'no'
}
