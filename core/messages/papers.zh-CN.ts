import type { Totals } from '../report/types.ts'

/** The words of the sheets that the pane adds for printing. They are handed in, so they are Chinese only. */
export const paneSheetsZh = {
  sheets: { findings: '核验报告', people: '缴费与答辩', catalogue: '目录清单' },
  titles: { findings: '花名册核验报告', people: '申报人员缴费与答辩情况', catalogue: '申报材料目录清单' },
  unit: (name: string) => `主管单位：${name}`,
  basis: (title: string) => `依据：${title}`,
  sums: ({ applicants, feeDue, feeUndetermined, exempt, defense, ineligible }: Totals) =>
    `共 ${applicants} 人，应缴 ${feeDue} 元（费用未定 ${feeUndetermined} 人），免答辩 ${exempt} 人，须答辩 ${defense} 人。不可申报的 ${ineligible} 人不计入。`,
  headings: {
    cell: '单元格',
    row: '行',
    name: '姓名',
    severity: '程度',
    column: '栏目',
    value: '现在的内容',
    message: '问题和办法',
    clause: '依据',
    fix: '建议改为',
    unit: '工作单位',
    target: '拟晋升职务',
    verdict: '核验结果',
    level: '级别',
    fee: '应缴（元）',
    defense: '答辩',
    reasons: '免答辩依据',
    number: '序号',
    material: '材料名称',
    copies: '份数',
    certainty: '要求',
    note: '说明',
  },
}
