import { viewZh } from '../../messages/zh-CN.ts'
import type { Policy } from '../../policy/schema.ts'
import type { Finding, WorkbookReport } from '../../report/types.ts'
import { headings } from '../../roster/columns.ts'
import type { SkippedRow, SkipReason } from '../../roster/rows.ts'
import { tableSheet } from '../write/table.ts'
import type { CellContent, SheetSpec } from '../write/workbook.ts'

/** The name of the sheet that tells what was found; another is taken where a person's own sheet has it. */
export const reportSheetName = '核验报告'

/** What is told: a review, without its readings. */
export interface ToldReview {
  report: WorkbookReport
  skipped: readonly SkippedRow[]
}

const skipWords: Record<SkipReason, string> = {
  template: '空模板行',
  footer: '表尾说明',
  header: '重复表头',
  note: '其他说明行',
}

/**
 * The sheet 核验报告: every finding with a link to its cell, its heading, what was typed, what is wrong, what it rests on
 * and what would mend it; above them the totals, the policy and what was skipped.
 */
export function reportSheet({ report, skipped }: ToldReview, policy: Policy, notes: readonly string[]): SheetSpec {
  const findings = allFindings(report)
  const rows = findings.map(({ finding, name }, index) => findingRow(finding, name, index, report, policy))
  return tableSheet({
    name: reportSheetName,
    title: `申报人员花名册核验报告`,
    lines: [
      { left: `核验依据：${policy.title}（${policy.id}）` },
      { left: counts(report, findings.length) },
      { left: skippedLine(skipped) },
    ],
    columns: [
      { heading: '序号', style: 'ordinal', width: 6 },
      { heading: '单元格', style: 'link', width: 8 },
      { heading: '姓名', style: 'center', width: 16 },
      { heading: '栏目', style: 'center', width: 18 },
      { heading: '填写内容', style: 'text', width: 22 },
      { heading: '程度', style: 'center', width: 7 },
      { heading: '问题和处理办法', style: 'text', width: 50 },
      { heading: '依据', style: 'center', width: 18 },
      { heading: '建议改为', style: 'text', width: 18 },
    ],
    rows,
    notes: [
      ...notes,
      '注：点“单元格”一栏可跳到该处。表中有问题的单元格已加标记：实线框为错误，虚线框为警告，点线框为提示；再次核验时，本表和标记会更新，不影响原有内容和格式。',
    ],
  })
}

/** Roster-level findings first, then those of each row, as the report has them. */
function allFindings(report: WorkbookReport): { finding: Finding; name: string }[] {
  return [
    ...report.findings.map((finding) => ({ finding, name: '' })),
    ...report.assessments.flatMap(({ name, findings }) => findings.map((finding) => ({ finding, name }))),
  ]
}

function findingRow(
  finding: Finding,
  name: string,
  index: number,
  report: WorkbookReport,
  policy: Policy,
): CellContent[] {
  return [
    index + 1,
    place(finding, report),
    name,
    finding.column === null ? '' : headings[finding.column],
    finding.value,
    viewZh.severity[finding.severity],
    finding.message,
    clauseText(finding.clause, policy),
    finding.fix ? `${finding.fix.value}${finding.fix.safe ? '' : '（请核对）'}` : '',
  ]
}

function place({ cell, row }: Finding, report: WorkbookReport): CellContent {
  const target = cell ?? (row === null ? null : `A${row}`)
  if (target === null || report.sheet === null) return '整表'
  return { text: cell ?? `第${row}行`, sheet: report.sheet, cell: target }
}

/** A clause of the notice is named as such; another basis by its own id. */
function clauseText(clause: string, policy: Policy): string {
  return policy.clauses.some(({ id }) => id === clause) && !clause.startsWith('附件') && clause !== '标题'
    ? viewZh.clauseOf(clause)
    : clause
}

function counts(report: WorkbookReport, findings: number): string {
  const { totals } = report
  const verdicts = (['eligible', 'unconfirmed', 'incomplete', 'ineligible'] as const)
    .map((verdict) => `${viewZh.verdict[verdict]} ${totals[verdict]} 人`)
    .join('，')
  const undetermined = totals.feeUndetermined > 0 ? `（另有 ${totals.feeUndetermined} 人金额未定）` : ''
  return [
    `${viewZh.checked(totals.applicants, findings)}：错误 ${totals.errors}，警告 ${totals.warnings}，提示 ${totals.infos}`,
    verdicts,
    `应缴 ${totals.feeDue} 元${undetermined}；免答辩 ${totals.exempt} 人，须答辩 ${totals.defense} 人`,
  ].join('。')
}

function skippedLine(skipped: readonly SkippedRow[]): string {
  if (skipped.length === 0) return '没有跳过的行'
  const reasons = (Object.keys(skipWords) as SkipReason[]).flatMap((reason) => {
    const rows = skipped.filter((row) => row.reason === reason).map(({ row }) => row + 1)
    return rows.length === 0 ? [] : [`${skipWords[reason]} ${rows.length}（第 ${runs(rows)} 行）`]
  })
  return `跳过 ${skipped.length} 行：${reasons.join('，')}`
}

/** Rows in order, runs of them as one: 30—53、60. */
function runs(rows: readonly number[]): string {
  const spans: { first: number; last: number }[] = []
  for (const row of [...rows].sort((a, b) => a - b)) {
    const span = spans.at(-1)
    if (span && span.last === row - 1) span.last = row
    else spans.push({ first: row, last: row })
  }
  return spans.map(({ first, last }) => (first === last ? `${first}` : `${first}—${last}`)).join('、')
}
