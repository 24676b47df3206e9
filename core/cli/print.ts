import { styleText } from 'node:util'
import { cliZh } from '../messages/cli.zh-CN.ts'
import type { CrossFinding, Finding, RunReport, Severity, WorkbookReport } from '../report/types.ts'
import type { SkippedRow, SkipReason } from '../roster/rows.ts'

type Style = Parameters<typeof styleText>[0]

/** Paints a text, or leaves it as it is where the output is no terminal. */
export type Paint = (style: Style, text: string) => string

export function painter(coloured: boolean): Paint {
  return coloured ? (style, text) => styleText(style, text, { validateStream: false }) : (_, text) => text
}

const styles: Record<Severity, Style> = { error: 'red', warning: 'yellow', info: 'cyan' }

function findingLine(finding: Finding, paint: Paint): string {
  const place = finding.cell ?? (finding.row === null ? cliZh.wholeRoster : `第${finding.row}行`)
  const severity = paint(styles[finding.severity], cliZh.severity[finding.severity])
  const value = finding.value.trim() === '' ? '' : `〔${finding.value.trim().replace(/\s+/g, ' ')}〕`
  const fix = finding.fix ? paint('green', ` → ${cliZh.fix(finding.fix.value)}`) : ''
  return `  ${paint('bold', place.padEnd(5))} ${severity} ${value}${finding.message}${fix} ${paint('dim', `（${cliZh.clause(finding.clause)}）`)}`
}

function skippedLine(skipped: readonly SkippedRow[]): string[] {
  const counts = new Map<SkipReason, number>()
  for (const { reason } of skipped) counts.set(reason, (counts.get(reason) ?? 0) + 1)
  if (counts.size === 0) return []
  return [cliZh.skippedRows([...counts].map(([reason, rows]) => cliZh.skipReasons[reason](rows)))]
}

/** The block of one workbook: what it is, its findings in the order of the sheet, its totals. */
export function workbookBlock(report: WorkbookReport, skipped: readonly SkippedRow[], paint: Paint): string {
  const title = paint('bold', report.file)
  if (report.problem) return `${title}\n  ${paint('red', cliZh.unreadable(report.problem.message))}\n`
  const { totals } = report
  const findings = [...report.findings, ...report.assessments.flatMap((row) => row.findings)]
  const verdicts = (['eligible', 'unconfirmed', 'incomplete', 'ineligible'] as const)
    .map((verdict) => `${cliZh.verdict[verdict]} ${totals[verdict]}`)
    .join('，')
  const lines = [
    `${title}  ${cliZh.unit(report.supervisingUnit)}`,
    ...findings.map((finding) => findingLine(finding, paint)),
    `  ${[cliZh.checked(totals.applicants, findings.length), ...skippedLine(skipped)].join('；')}`,
    `  ${verdicts}；${cliZh.levels(totals.mid, totals.junior)}`,
    `  ${cliZh.defense(totals.exempt, totals.defense)}；${cliZh.fees(totals.feeDue, totals.feeUndetermined)}`,
    `  ${cliZh.seal[report.seal?.status ?? 'absent']}`,
  ]
  return `${lines.join('\n')}\n`
}

/** What stands across the workbooks, and the sum. */
export function runBlock(report: RunReport, paint: Paint): string {
  const unreadable = report.workbooks.filter(({ status }) => status === 'unreadable').length
  const applicants = report.workbooks.reduce((sum, { totals }) => sum + totals.applicants, 0)
  const across = report.findings.map((finding) => crossLine(finding, paint))
  return [
    ...(across.length > 0 ? [paint('bold', cliZh.across), ...across, ''] : []),
    cliZh.total(report.workbooks.length, unreadable, applicants),
  ].join('\n')
}

function crossLine(finding: CrossFinding, paint: Paint): string {
  return `  ${finding.file}${findingLine(finding, paint).replace(/^ +/, ' ')}`
}
