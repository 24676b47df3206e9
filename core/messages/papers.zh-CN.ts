import type { Totals } from '../report/types.ts'

/** The words of the sheets that the pane adds for printing. They are handed in, so they are Chinese only. */
export const paneSheetsZh = {
  sheets: { findings: '核验报告', people: '缴费与答辩', catalogue: '目录清单' },
  /** The sheet beside a template that holds what its cells may be chosen from. */
  choices: (sheet: string) => `${sheet}选项`,
  /** Excel puts the numbers of the pages in. */
  footer: '第 &P 页，共 &N 页',
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

/** Words that every paper of the office shares. Papers are handed in and stamped, so they are Chinese only. */
export const paperZh = {
  subject: (year: number, series: string, field: string) => `${year}年度自治州${series}系列${field}专业`,
  scope: (scope: string) => `范围：${scope || '全州'}`,
  people: (count: number) => `共 ${count} 人`,
  asOf: (day: string) => `截至${day}`,
  day: (year: number, month: number, day: number) => `${year}年${month}月${day}日`,
  signers: ['制表人', '审核人', '负责人'],
}

export const exemptionPaperZh = {
  title: '职称评审免答辩人员名单',
  order: '序号',
  target: '拟晋升专业\n技术职务',
  clause: '通知\n条款',
  note: '注：条款为通知第七条“答辩要求”的各项。不可申报人员未列入。',
}
