import type { ToldAnswer } from '../assess/told.ts'
import type { Policy, Topic } from '../policy/schema.ts'
import { rowRule } from './rule.ts'

/** Topics of which a question is worth asking: what they say decides something. */
const unasked: readonly Topic[] = ['transfer', 'staff-status', 'track', 'study-exempt']

const longestQuote = 24
const quoted = (clause: string) => (clause.length > longestQuote ? `${clause.slice(0, longestQuote)}…` : clause)

const clauseOf = (policy: Policy, topic: Topic) => policy.counts.find((one) => one.topic === topic)?.clause ?? '一'

const isOpen = ([topic, { said }]: [Topic, ToldAnswer]) => said === 'ask' && !unasked.includes(topic)

/** What free text leaves open: it is asked, bars nobody and frees nobody. */
export const remarksRules = [
  rowRule<'remarks/ask'>({
    code: 'remarks/ask',
    severity: 'warning',
    clause: '一',
    columns: ['unitNature', 'remarks', 'exemptionBasis'],
    needs: [],
    check: ({ told, sound }, { policy }) => {
      if (told.size === 0) return []
      return [...told]
        .filter((one) => isOpen(one) && sound(one[1].column))
        .map(([topic, { column, clause }]) => ({
          column,
          topic,
          clause: clauseOf(policy, topic),
          params: { topic, column, words: quoted(clause) },
        }))
    },
    examples: {
      breaks: [
        { rows: [{ remarks: '支教一年' }] },
        { rows: [{ remarks: '已列入驻村人员名单' }] },
        { rows: [{ remarks: '曾受过一次处分' }] },
      ],
      looks: [
        { rows: [{ remarks: '2018年在和田地区皮山县幼儿园支教一年' }] },
        { rows: [{ remarks: '爱人支教一年' }] },
        { rows: [{ remarks: '没有支教' }] },
      ],
    },
  }),
]
