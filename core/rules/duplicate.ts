import { wideRule } from './rule.ts'

/** The same person twice; report/duplicates.ts keeps the groups. */
export const duplicateRules = [
  wideRule<'duplicate/person'>({
    code: 'duplicate/person',
    scope: 'duplicates',
    severity: 'error',
    otherSeverity: 'warning',
    clause: '录入规范',
    columns: ['name'],
    examples: {
      breaks: [{ rows: [{}, { sequence: '2' }] }, { rows: [{}, { sequence: '2', unit: '库尔勒市检验检测中心' }] }],
      looks: [{ rows: [{}, { sequence: '2', sex: '女' }] }],
    },
  }),
  wideRule<'duplicate/name'>({
    code: 'duplicate/name',
    scope: 'duplicates',
    severity: 'info',
    clause: '录入规范',
    columns: ['name'],
    examples: {
      breaks: [{ rows: [{}, { sequence: '2', birth: '1986.03' }] }],
      looks: [{ rows: [{}, { sequence: '2', name: '赵国强', birth: '1986.03' }] }],
    },
  }),
]
