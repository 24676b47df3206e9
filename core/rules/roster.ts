import { wideRule } from './rule.ts'

/** Rules about the sheet as a whole; report/roster-findings.ts works them out. */
export const rosterRules = [
  wideRule<'roster/missing-column'>({
    code: 'roster/missing-column',
    scope: 'roster',
    severity: 'error',
    clause: '附件8',
    columns: [],
    examples: {
      breaks: [{ rows: [{}], sheet: { without: ['ethnicity'] } }],
      looks: [{ rows: [{}], sheet: { without: ['ethnicity'], headings: ['民 族'] } }],
    },
  }),
  wideRule<'roster/duplicate-column'>({
    code: 'roster/duplicate-column',
    scope: 'roster',
    severity: 'warning',
    clause: '附件8',
    columns: [],
    examples: {
      breaks: [{ rows: [{}], sheet: { headings: ['民族'] } }],
      looks: [{ rows: [{}], sheet: { headings: ['联系电话'] } }],
    },
  }),
  wideRule<'roster/unknown-column'>({
    code: 'roster/unknown-column',
    scope: 'roster',
    severity: 'info',
    clause: '附件8',
    columns: [],
    examples: {
      breaks: [{ rows: [{}], sheet: { headings: ['政治面貌'] } }],
      looks: [{ rows: [{}], sheet: { headings: ['手机'] } }],
    },
  }),
  wideRule<'roster/heading-guessed'>({
    code: 'roster/heading-guessed',
    scope: 'roster',
    severity: 'warning',
    clause: '附件8',
    columns: [],
    examples: {
      breaks: [{ rows: [{}, { name: '赵国强' }, { name: '孙丽', sex: '女' }], sheet: { renamed: { sex: '男女' } } }],
      looks: [{ rows: [{}, { name: '赵国强' }, { name: '孙丽', sex: '女' }], sheet: { renamed: { sex: '本人性别' } } }],
    },
  }),
  wideRule<'roster/columns-differ'>({
    code: 'roster/columns-differ',
    scope: 'roster',
    severity: 'warning',
    clause: '附件8',
    columns: [],
    examples: {
      breaks: [{ rows: [{}], sheet: { continued: { swapped: ['unit', 'name'], rows: [{ name: '赵国强' }] } } }],
      looks: [{ rows: [{}], sheet: { continued: { rows: [{ name: '赵国强' }] } } }],
    },
  }),
  wideRule<'roster/year'>({
    code: 'roster/year',
    scope: 'roster',
    severity: 'warning',
    clause: '附件8',
    columns: [],
    examples: {
      breaks: [{ rows: [{}], sheet: { title: '2023年度质量技术监督专业职称评审申报人员花名册' } }],
      looks: [{ rows: [{}], sheet: { title: '质量技术监督专业职称评审申报人员花名册' } }],
    },
  }),
  wideRule<'roster/supervising-unit'>({
    code: 'roster/supervising-unit',
    scope: 'roster',
    severity: 'warning',
    clause: '附件8',
    columns: [],
    examples: {
      breaks: [
        { rows: [{}], sheet: { unitLine: '主管单位（盖章）：' } },
        { rows: [{}], sheet: { unitLine: null } },
      ],
      looks: [{ rows: [{}], sheet: { unitLine: '主管单位：和静县市场监督管理局（盖章）' } }],
    },
  }),
  wideRule<'roster/empty'>({
    code: 'roster/empty',
    scope: 'roster',
    severity: 'error',
    clause: '附件8',
    columns: [],
    examples: { breaks: [{ rows: [] }], looks: [{ rows: [{}] }] },
  }),
  wideRule<'roster/merged-cells'>({
    code: 'roster/merged-cells',
    scope: 'roster',
    severity: 'error',
    clause: '录入规范',
    columns: [],
    examples: {
      breaks: [{ rows: [{}, { name: '赵国强' }], sheet: { merges: [{ top: 3, left: 1, bottom: 4, right: 1 }] } }],
      looks: [{ rows: [{}], sheet: { merges: [{ top: 0, left: 0, bottom: 0, right: 14 }] } }],
    },
  }),
  wideRule<'roster/hidden-rows'>({
    code: 'roster/hidden-rows',
    scope: 'roster',
    severity: 'warning',
    clause: '录入规范',
    columns: [],
    examples: {
      breaks: [{ rows: [{}, { name: '赵国强' }], sheet: { hiddenRows: [4] } }],
      looks: [{ rows: [{}], sheet: { hiddenRows: [9] } }],
    },
  }),
  wideRule<'roster/hidden-columns'>({
    code: 'roster/hidden-columns',
    scope: 'roster',
    severity: 'warning',
    clause: '录入规范',
    columns: [],
    examples: {
      breaks: [{ rows: [{}], sheet: { hiddenColumns: [6] } }],
      looks: [{ rows: [{}], sheet: { hiddenColumns: [20] } }],
    },
  }),
  wideRule<'roster/other-sheets'>({
    code: 'roster/other-sheets',
    scope: 'roster',
    severity: 'warning',
    clause: '录入规范',
    columns: [],
    examples: {
      breaks: [{ rows: [{}, { name: '赵国强' }], sheet: { second: true } }],
      looks: [{ rows: [{}, { name: '赵国强' }] }],
    },
  }),
]
