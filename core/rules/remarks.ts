import { belowCounty } from '../assess/facts.ts'
import { rowRule } from './rule.ts'

/** What a row leaves open is asked: it frees nobody from defense and bars nobody. */
export const remarksRules = [
  rowRule<'remarks/ask'>({
    code: 'remarks/ask',
    severity: 'warning',
    clause: '七(一)',
    assumption: true,
    columns: ['unit'],
    needs: ['unit'],
    check: ({ applicant }) =>
      belowCounty(applicant) === 'ask' ? [{ column: 'unit', params: { topic: 'below-county' } }] : [],
    examples: {
      breaks: [
        { rows: [{ unit: '库尔勒市萨依巴格社区卫生服务中心' }] },
        { rows: [{ unit: '库尔勒市水利局驻普惠乡管理点' }] },
      ],
      looks: [
        { rows: [{ unit: '库尔勒市社区工作者培训学校' }] },
        { rows: [{ unit: '库尔勒市普惠乡水管站' }] },
        { rows: [{ unit: '库尔勒市康宁社区卫生服务中心', unitNature: '民营企业' }] },
      ],
    },
  }),
]
