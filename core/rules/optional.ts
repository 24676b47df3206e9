import { countWorkingDays } from '../policy/workdays.ts'
import type { Readings } from '../roster/cell.ts'
import { formatMonth } from '../roster/month.ts'
import { soundMonths } from './date.ts'
import { cellRule, rowRule } from './rule.ts'

/** Columns a roster may add: 身份证号, 公示开始, 公示结束, 评审费, 提交次数. */
export const optionalRules = [
  cellRule<'id-number/invalid'>({
    code: 'id-number/invalid',
    severity: 'error',
    clause: 'GB 11643',
    columns: ['idNumber'],
    check: (cell) => {
      if (cell.none) return null
      if (typeof cell.value === 'number' && Math.abs(cell.value) >= 1e15) return { params: { fault: 'number' } }
      const reading = cell.reading as Readings['idNumber']
      return typeof reading === 'string' ? { params: { fault: reading } } : null
    },
    examples: {
      breaks: [{ rows: [{ idNumber: '652801198805120013' }] }, { rows: [{ idNumber: '6528011988051200' }] }],
      looks: [{ rows: [{ idNumber: '652801198805120018' }] }, { rows: [{ idNumber: '无' }] }],
    },
  }),
  rowRule<'id-number/disagrees'>({
    code: 'id-number/disagrees',
    severity: 'error',
    clause: 'GB 11643',
    columns: ['idNumber'],
    needs: ['idNumber'],
    check: (row) => {
      const id = row.applicant.read('idNumber')
      if (id === null || typeof id === 'string') return []
      const births = soundMonths(row, 'birth')
      const birth = births.length > 0 && !births.includes(id.birth) ? formatMonth(id.birth) : null
      const sex = row.sound('sex') && row.applicant.read('sex') !== id.sex ? id.sex : null
      return birth || sex ? [{ column: 'idNumber', params: { birth, sex } }] : []
    },
    examples: {
      breaks: [
        { rows: [{ idNumber: '65280119880612001X' }] },
        { rows: [{ idNumber: '652801198805120018', sex: '女' }] },
      ],
      looks: [{ rows: [{ idNumber: '652801198805120018' }] }],
    },
  }),
  rowRule<'display/too-short'>({
    code: 'display/too-short',
    severity: 'error',
    clause: '五(二)',
    assumption: true,
    columns: ['displayTo'],
    needs: ['displayFrom', 'displayTo'],
    check: ({ applicant }, { policy }) => {
      const from = applicant.read('displayFrom')
      const to = applicant.read('displayTo')
      if (from === null || to === null) return []
      const backwards = to < from
      const { days } = countWorkingDays(policy, from, to)
      const needed = policy.display.workingDays
      if (!backwards && days >= needed) return []
      return [{ column: 'displayTo', params: { days, needed, backwards, from } }]
    },
    examples: {
      breaks: [
        { rows: [{ displayFrom: '2024-09-12', displayTo: '2024-09-18' }] },
        { rows: [{ displayFrom: '2024-09-09', displayTo: '2024-09-02' }] },
      ],
      looks: [{ rows: [{ displayFrom: '2024-09-10', displayTo: '2024-09-14' }] }],
    },
  }),
  rowRule<'display/late'>({
    code: 'display/late',
    severity: 'warning',
    clause: '五(二)',
    columns: ['displayTo'],
    needs: ['displayTo'],
    check: ({ applicant }, { policy }) => {
      const to = applicant.read('displayTo')
      const end = policy.windows.online.to
      return to !== null && to > end ? [{ column: 'displayTo', params: { end } }] : []
    },
    examples: {
      breaks: [{ rows: [{ displayFrom: '2024-09-11', displayTo: '2024-09-19' }] }],
      looks: [{ rows: [{ displayFrom: '2024-09-02', displayTo: '2024-09-14' }] }],
    },
  }),
  cellRule<'cell/unreadable'>({
    code: 'cell/unreadable',
    severity: 'warning',
    clause: '录入规范',
    columns: ['fee', 'submissions', 'displayFrom', 'displayTo'],
    check: (cell) => (cell.none || cell.reading !== null ? null : { params: { column: cell.column } }),
    examples: { breaks: [{ rows: [{ fee: '已缴' }] }], looks: [{ rows: [{ fee: '380元' }] }] },
  }),
  rowRule<'unit/county-differs'>({
    code: 'unit/county-differs',
    severity: 'info',
    clause: '附件8',
    columns: ['unit'],
    needs: ['unit'],
    check: ({ county }, { supervisingCounty }) =>
      county !== null && supervisingCounty !== null && county !== supervisingCounty
        ? [{ column: 'unit', params: { county, supervising: supervisingCounty } }]
        : [],
    examples: {
      breaks: [{ rows: [{ unit: '轮台县质量与计量检测所' }] }],
      looks: [{ rows: [{ unit: '库尔勒质量与计量检测所' }] }],
    },
  }),
]
