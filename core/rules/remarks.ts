import { belowCounty } from '../assess/facts.ts'
import type { Policy, Topic } from '../policy/schema.ts'
import type { ToldAnswer } from '../roster/telling.ts'
import { type RowHit, rowRule } from './rule.ts'

/** Topics of which nothing depends on the answer. */
const unasked: readonly Topic[] = ['transfer', 'staff-status', 'track', 'study-exempt']

const longestQuote = 24
const quoted = (clause: string) => (clause.length > longestQuote ? `${clause.slice(0, longestQuote)}…` : clause)

const clauseOf = (policy: Policy, topic: Topic) => policy.counts.find((one) => one.topic === topic)?.clause

function questionOf(topic: Topic, { column, clause: words }: ToldAnswer, policy: Policy): RowHit<'remarks/ask'> {
  const clause = clauseOf(policy, topic)
  return { column, ...(clause ? { clause } : {}), params: { topic, column, words: quoted(words) } }
}

/** What a row's words leave open is asked: it frees nobody from defense and bars nobody. */
export const remarksRules = [
  rowRule<'remarks/ask'>({
    code: 'remarks/ask',
    severity: 'warning',
    clause: '七(一)',
    assumption: true,
    columns: ['unit', 'unitNature', 'remarks', 'exemptionBasis'],
    needs: [],
    check: ({ applicant, told, sound }, { policy }) => {
      const hits: RowHit<'remarks/ask'>[] = []
      if (sound('unit') && belowCounty(applicant) === 'ask')
        hits.push({ column: 'unit', params: { topic: 'below-county', column: 'unit', words: '' } })
      for (const [topic, answer] of told)
        if (answer.said === 'ask' && !unasked.includes(topic) && sound(answer.column))
          hits.push(questionOf(topic, answer, policy))
      return hits
    },
    examples: {
      breaks: [
        { rows: [{ unit: '库尔勒市萨依巴格社区卫生服务中心' }] },
        { rows: [{ unit: '库尔勒市水利局驻普惠乡管理点' }] },
        { rows: [{ remarks: '支教一年' }] },
        { rows: [{ remarks: '已列入驻村人员名单' }] },
        { rows: [{ remarks: '曾受过一次处分' }] },
      ],
      looks: [
        { rows: [{ unit: '库尔勒市社区工作者培训学校' }] },
        { rows: [{ unit: '库尔勒市普惠乡水管站' }] },
        { rows: [{ unit: '库尔勒市康宁社区卫生服务中心', unitNature: '民营企业' }] },
        { rows: [{ remarks: '2018年在和田地区皮山县幼儿园支教一年' }] },
        { rows: [{ remarks: '爱人支教一年' }] },
        { rows: [{ remarks: '没有支教' }] },
      ],
    },
  }),
]
