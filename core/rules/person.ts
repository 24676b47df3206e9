import type { Readings } from '../roster/cell.ts'
import { separator, wrongSeparatorsInName } from '../vocabulary/name.ts'
import { cellRule, wideRule } from './rule.ts'

const longestName = 50
/** What nearly every name is: nothing in it to look for. */
const plainName = /^[\u4e00-\u9fa5]{2,20}(?:·[\u4e00-\u9fa5]{1,20})?$/

/** 序号, 姓名, 性别, 族别. */
export const personRules = [
  wideRule<'sequence/order'>({
    code: 'sequence/order',
    scope: 'neighbours',
    severity: 'warning',
    clause: '附件8',
    columns: ['sequence'],
    examples: {
      breaks: [{ rows: [{}, { name: '赵国强', sequence: '3' }] }, { rows: [{ sequence: '2' }] }],
      looks: [
        { rows: [{}, { name: '赵国强', sequence: '2' }] },
        { rows: [{ sequence: '1' }, { name: '赵国强', sequence: '2' }, { name: '李建军', sequence: '3' }] },
      ],
    },
  }),
  cellRule<'name/characters'>({
    code: 'name/characters',
    severity: 'error',
    clause: '录入规范',
    columns: ['name'],
    check: (cell) => {
      if (plainName.test(cell.text)) return null
      const name = cell.text.normalize('NFC').replace(/[\s\p{Cf}\p{Cc}]/gu, '')
      const bare = name.replace(wrongSeparatorsInName, separator)
      const odd = [...bare].find(
        (letter) => letter !== separator && (!/[\p{L}\p{M}〇]/u.test(letter) || /\p{Script=Latin}/u.test(letter)),
      )
      const length = [...name].length
      const fault = odd !== undefined ? 'character' : length <= 1 ? 'one' : length > longestName ? 'long' : null
      return fault && { params: { fault, text: odd ?? '' } }
    },
    examples: {
      breaks: [{ rows: [{ name: '王建国1' }] }, { rows: [{ name: '王' }] }, { rows: [{ name: '王建国（女）' }] }],
      looks: [{ rows: [{ name: '阿依努尔·艾合买提' }] }, { rows: [{ name: '王一' }] }],
    },
  }),
  cellRule<'name/separator'>({
    code: 'name/separator',
    severity: 'warning',
    clause: '民委发〔2016〕33号',
    columns: ['name'],
    check: (cell) => {
      if (plainName.test(cell.text)) return null
      const [found] = cell.text.matchAll(wrongSeparatorsInName)
      return found
        ? {
            params: { separator: found[0].trim() },
            fix: { value: cell.text.trim().replace(wrongSeparatorsInName, separator), safe: true },
          }
        : null
    },
    examples: {
      breaks: [{ rows: [{ name: '阿依努尔.艾合买提' }] }, { rows: [{ name: '阿依努尔•艾合买提' }] }],
      looks: [{ rows: [{ name: '阿依努尔·艾合买提' }] }],
    },
  }),
  cellRule<'sex/unknown'>({
    code: 'sex/unknown',
    severity: 'error',
    clause: 'GB/T 2261.1',
    columns: ['sex'],
    check: (cell) => (cell.reading === null ? { params: {} } : null),
    examples: { breaks: [{ rows: [{ sex: '男性' }] }, { rows: [{ sex: '1' }] }], looks: [{ rows: [{ sex: ' 女 ' }] }] },
  }),
  cellRule<'ethnicity/unknown'>({
    code: 'ethnicity/unknown',
    severity: 'error',
    otherSeverity: 'warning',
    clause: 'GB/T 3304',
    columns: ['ethnicity'],
    check: ({ reading }) => {
      const group = reading as Readings['ethnicity']
      if (group?.kind === 'full' || group?.kind === 'alias') return null
      if (group?.kind === 'outside') return { severity: 'warning', params: { candidates: [], outside: true } }
      return { params: { candidates: group?.candidates ?? [], outside: false } }
    },
    examples: {
      breaks: [
        { rows: [{ ethnicity: '塔' }] },
        { rows: [{ ethnicity: '新疆族' }] },
        { rows: [{ ethnicity: '穿青人' }] },
      ],
      looks: [{ rows: [{ ethnicity: '土族' }] }],
    },
  }),
  cellRule<'ethnicity/short'>({
    code: 'ethnicity/short',
    severity: 'info',
    clause: 'GB/T 3304',
    columns: ['ethnicity'],
    check: ({ reading }) => {
      const group = reading as Readings['ethnicity']
      return group?.kind === 'alias' ? { params: { name: group.name }, fix: { value: group.name, safe: true } } : null
    },
    examples: { breaks: [{ rows: [{ ethnicity: '维族' }] }], looks: [{ rows: [{ ethnicity: '维吾尔族' }] }] },
  }),
]
