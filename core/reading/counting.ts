import type { Statement, When } from './statements.ts'
import type { Topic } from './topics.ts'

export type Said = 'yes' | 'no' | 'ask'

export interface Ask {
  /** YYYY-MM-DD */
  asOf: string
  /** Years of which the assessments are asked for. */
  years: readonly number[]
  /** Name of the row's unit. */
  unit: string
}

interface Count {
  yes: readonly When[]
  ask?: readonly When[]
}

/** When what is said of the person counts; at any other time it does not. */
export const counting: Readonly<Partial<Record<Topic, Count>>> = {
  'civil-servant': { yes: ['plain', 'present'], ask: ['since'] },
  'civil-service-managed': { yes: ['plain', 'present'], ask: ['since'] },
  retired: { yes: ['plain', 'present', 'since', 'past'] },
  'postponed-retirement': { yes: ['plain', 'present', 'since'] },
  'village-work': { yes: ['plain', 'present', 'since', 'past'], ask: ['chosen'] },
  'monastery-management': { yes: ['plain', 'present', 'since', 'past'], ask: ['chosen'] },
  'southern-preschool-teaching': { yes: ['plain', 'present', 'since', 'past'], ask: ['chosen'] },
  'inland-service': { yes: ['plain', 'present', 'since', 'past'], ask: ['chosen'] },
  'first-secretary': { yes: ['plain', 'present', 'since', 'past'], ask: ['chosen'] },
  freelance: { yes: ['plain', 'present', 'since'] },
}

export function byWhen({ topic, when }: Statement): Said {
  const count = counting[topic]
  if (count?.yes.includes(when)) return 'yes'
  return count?.ask?.includes(when) ? 'ask' : 'no'
}
