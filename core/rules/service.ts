import { soundMonths } from './date.ts'
import { cellRule, rowRule } from './rule.ts'

const most = 50
const startingAge = 16

/** 专业技术工作年限. */
export const serviceRules = [
  cellRule<'service/not-a-number'>({
    code: 'service/not-a-number',
    severity: 'error',
    clause: '录入规范',
    columns: ['serviceYears'],
    check: ({ reading }) => (reading === null ? { params: {} } : null),
    examples: {
      breaks: [{ rows: [{ serviceYears: '多年' }] }],
      looks: [
        { rows: [{ serviceYears: '十四年' }] },
        { rows: [{ serviceYears: '14年半' }] },
        { rows: [{ serviceYears: '168个月' }] },
        { rows: [{ serviceYears: '从事计量检定满十四年' }] },
      ],
    },
  }),
  rowRule<'service/implausible'>({
    code: 'service/implausible',
    severity: 'error',
    clause: '录入规范',
    columns: ['serviceYears'],
    needs: ['serviceYears'],
    check: (row, { referenceMonth }) => {
      const years = row.applicant.read('serviceYears')
      if (years === null) return []
      const hit = (fault: 'negative' | 'long' | 'age', limit: number) => [
        { column: 'serviceYears' as const, params: { fault, most: limit } },
      ]
      if (years < 0) return hit('negative', 0)
      if (years > most) return hit('long', most)
      const births = soundMonths(row, 'birth')
      const possible = births.map((birth) => (referenceMonth - birth) / 12 - startingAge)
      if (possible.length > 0 && possible.every((limit) => years > limit))
        return hit('age', Math.max(0, Math.floor(Math.max(...possible))))
      return []
    },
    examples: {
      breaks: [{ rows: [{ serviceYears: '51' }] }, { rows: [{ birth: '1988.05', serviceYears: '22' }] }],
      looks: [{ rows: [{ birth: '1966.05', serviceYears: '40', currentTitleDate: '2018.12' }] }],
    },
  }),
  rowRule<'service/shorter-than-title'>({
    code: 'service/shorter-than-title',
    severity: 'warning',
    clause: '录入规范',
    columns: ['serviceYears'],
    needs: ['serviceYears', 'currentTitleDate'],
    check: (row, { referenceMonth }) => {
      const years = row.applicant.read('serviceYears')
      const titled = soundMonths(row, 'currentTitleDate').map((month) => (referenceMonth - month) / 12)
      if (years === null || titled.length === 0 || !titled.every((since) => years + 1 < since)) return []
      return [{ column: 'serviceYears', params: { years, sinceTitle: Math.floor(Math.min(...titled)) } }]
    },
    examples: {
      breaks: [{ rows: [{ serviceYears: '4', currentTitleDate: '2018.12' }] }],
      looks: [{ rows: [{ serviceYears: '5', currentTitleDate: '2018.12' }] }],
    },
  }),
]
