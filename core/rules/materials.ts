import type { RosterCell } from '../roster/cell.ts'
import { clauses, mentions } from '../vocabulary/text.ts'
import { cellRule } from './rule.ts'

const moved = /调入|调动|调任|分流|转任|转移|转入|划转/

function movedFromOrgan(cell: RosterCell): boolean {
  return clauses(cell.text).some(({ text }) => /机关|公务员|参公/.test(text) && moved.test(text))
}

/** Remarks say that the person is sent to Xinjiang from elsewhere (六). */
export function isAid(remarks: string): boolean {
  return mentions(remarks, /援疆/g).length > 0
}

/** Papers that remarks or the unit's nature call for. */
export const materialRules = [
  cellRule<'materials/transfer'>({
    code: 'materials/transfer',
    severity: 'info',
    clause: '五(一)4',
    columns: ['remarks'],
    check: (cell) => (movedFromOrgan(cell) ? { params: {} } : null),
    examples: {
      breaks: [{ rows: [{ remarks: '2019年由机关调入' }] }],
      looks: [{ rows: [{ remarks: '2019年调入本单位' }] }],
    },
  }),
  cellRule<'materials/freelance'>({
    code: 'materials/freelance',
    severity: 'info',
    clause: '五(四)',
    columns: ['unitNature', 'remarks'],
    check: (cell) => (mentions(cell.text, /自由职业/g).length > 0 ? { params: {} } : null),
    examples: { breaks: [{ rows: [{ unitNature: '自由职业者' }] }], looks: [{ rows: [{ unitNature: '个体工商户' }] }] },
  }),
  cellRule<'materials/aid'>({
    code: 'materials/aid',
    severity: 'info',
    clause: '六',
    columns: ['remarks'],
    check: (cell) => (isAid(cell.text) ? { params: {} } : null),
    examples: {
      breaks: [{ rows: [{ remarks: '援疆干部，援期三年' }] }],
      looks: [{ rows: [{ remarks: '非援疆人员' }] }],
    },
  }),
]
