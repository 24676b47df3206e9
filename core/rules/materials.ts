import type { ToldAnswer } from '../roster/telling.ts'
import { rowRule } from './rule.ts'

/** A paper that is due by what a row says, or, where it does not say enough, may be. */
const hitsOf = (answer: ToldAnswer | undefined, evenIfAsked = false) =>
  answer?.said === 'yes' || (evenIfAsked && answer?.said === 'ask') ? [{ column: answer.column, params: {} }] : []

/** Papers that remarks or the unit's nature call for. */
export const materialRules = [
  rowRule<'materials/transfer'>({
    code: 'materials/transfer',
    severity: 'info',
    clause: '五(一)4',
    columns: ['unitNature', 'remarks'],
    needs: [],
    topics: ['transfer'],
    check: ({ told }) => hitsOf(told.get('transfer')),
    examples: {
      breaks: [{ rows: [{ remarks: '2019年由机关调入' }] }],
      looks: [{ rows: [{ remarks: '2019年调入本单位' }] }],
    },
  }),
  rowRule<'materials/freelance'>({
    code: 'materials/freelance',
    severity: 'info',
    clause: '五(四)',
    columns: ['unitNature', 'remarks'],
    needs: [],
    topics: ['freelance'],
    check: ({ told }) => hitsOf(told.get('freelance')),
    examples: { breaks: [{ rows: [{ unitNature: '自由职业者' }] }], looks: [{ rows: [{ unitNature: '个体工商户' }] }] },
  }),
  rowRule<'materials/aid'>({
    code: 'materials/aid',
    severity: 'info',
    clause: '六',
    columns: ['remarks', 'exemptionBasis'],
    needs: [],
    topics: ['aid'],
    check: ({ told }) => hitsOf(told.get('aid'), true),
    examples: {
      breaks: [{ rows: [{ remarks: '援疆干部，援期三年' }] }],
      looks: [{ rows: [{ remarks: '非援疆人员' }] }],
    },
  }),
]
