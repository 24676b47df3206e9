import type { Readings } from '../roster/cell.ts'
import { cellRule, rowRule } from './rule.ts'

/** 现任专业技术职务, 获现任专业技术职务时间, 拟晋升专业技术职务, 申报类型, 单位性质, 是否继续教育. */
export const titleRules = [
  cellRule<'title/unknown'>({
    code: 'title/unknown',
    severity: 'error',
    otherSeverity: 'warning',
    clause: '附件8',
    columns: ['currentTitle', 'targetTitle'],
    check: (cell) => {
      const title = cell.reading as Readings['currentTitle']
      if (cell.column === 'currentTitle')
        return title === null ? { severity: 'warning', params: { column: cell.column } } : null
      return title === null || title.kind === 'none' ? { params: { column: cell.column } } : null
    },
    examples: {
      breaks: [{ rows: [{ targetTitle: '检验员' }] }, { rows: [{ currentTitle: '副所长', remarks: '申报评审' }] }],
      looks: [{ rows: [{ targetTitle: '计量工程师' }] }],
    },
  }),
  cellRule<'title/ask'>({
    code: 'title/ask',
    severity: 'info',
    clause: '附件8',
    columns: ['currentTitle', 'targetTitle'],
    check: (cell) => {
      const title = cell.reading as Readings['currentTitle']
      return title?.kind === 'engineering' && title.asked ? { params: { target: cell.column === 'targetTitle' } } : null
    },
    examples: {
      breaks: [{ rows: [{ currentTitle: '无', currentTitleDate: '无', targetTitle: '初级', remarks: '初次确定' }] }],
      looks: [{ rows: [{ targetTitle: '中级' }] }],
    },
  }),
  cellRule<'application-type/unknown'>({
    code: 'application-type/unknown',
    severity: 'warning',
    clause: '八(二)',
    columns: ['applicationType'],
    check: (cell) => (cell.none || cell.reading !== null ? null : { params: {} }),
    examples: {
      breaks: [{ rows: [{ applicationType: '破格' }] }],
      looks: [{ rows: [{ applicationType: '正常晋升' }] }],
    },
  }),
  rowRule<'title/date-mismatch'>({
    code: 'title/date-mismatch',
    severity: 'error',
    clause: '附件8',
    columns: ['currentTitleDate'],
    needs: ['currentTitle', 'currentTitleDate'],
    check: ({ applicant }) => {
      const title = applicant.read('currentTitle')
      const date = applicant.read('currentTitleDate')
      if (title === null || date === null) return []
      const titled = title.kind !== 'none'
      return titled === (date !== 'none') ? [] : [{ column: 'currentTitleDate', params: { titled } }]
    },
    examples: {
      breaks: [
        { rows: [{ currentTitle: '无', currentTitleDate: '2018.12', remarks: '申报评审' }] },
        { rows: [{ currentTitleDate: '无' }] },
      ],
      looks: [{ rows: [{ currentTitle: '无', currentTitleDate: '无' }] }],
    },
  }),
  cellRule<'unitNature/unknown'>({
    code: 'unitNature/unknown',
    severity: 'warning',
    clause: '附件8',
    columns: ['unitNature'],
    check: ({ reading }) => (reading === null || reading === 'both' ? { params: { both: reading === 'both' } } : null),
    examples: {
      breaks: [{ rows: [{ unitNature: '行政事业单位' }] }, { rows: [{ unitNature: '其他' }] }],
      looks: [{ rows: [{ unitNature: '公益一类' }] }, { rows: [{ unitNature: '民办非企业单位' }] }],
    },
  }),
  cellRule<'continuing-education/unknown'>({
    code: 'continuing-education/unknown',
    severity: 'error',
    clause: '附件8',
    columns: ['continuingEducation'],
    check: ({ reading }) => (reading === null ? { params: {} } : null),
    examples: {
      breaks: [{ rows: [{ continuingEducation: '90学时' }] }],
      looks: [{ rows: [{ continuingEducation: '√' }] }],
    },
  }),
]
