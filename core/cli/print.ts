import { styleText } from 'node:util'
import type { CrossFinding, Finding, Severity, SkippedRow, SkipReason, Totals, WorkbookReport } from '../index.ts'
import { cliZh } from '../messages/cli.zh-CN.ts'
import type { Summary } from './job.ts'

type Style = Parameters<typeof styleText>[0]

/** Paints a text, or leaves it as it is where the output is no terminal. */
export type Paint = (style: Style, text: string) => string

export function painter(coloured: boolean): Paint {
  return coloured ? (style, text) => styleText(style, text, { validateStream: false }) : (_, text) => text
}

const styles: Record<Severity, Style> = { error: 'red', warning: 'yellow', info: 'cyan' }

/** A text from a file must not steer the terminal: no control characters, no turning of the writing direction. */
export function oneLine(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '\ufffd')
    .trim()
}

const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u

/** Columns of a terminal that a text fills. */
function widthOf(text: string): number {
  let width = 0
  for (const character of text) width += wide.test(character) ? 2 : 1
  return width
}

const padded = (text: string, width: number) => text + ' '.repeat(Math.max(0, width - widthOf(text)))

/** How far the run has come, in no more than one line of the terminal. */
export function progressLine(done: number, all: number, file: string, columns = 80): string {
  let line = ''
  let width = 0
  for (const character of oneLine(cliZh.reading(done, all, file))) {
    width += widthOf(character)
    if (width >= columns) break
    line += character
  }
  return line
}

function findingLine(finding: Finding, paint: Paint): string {
  const place = finding.cell ?? (finding.row === null ? cliZh.wholeRoster : cliZh.row(finding.row))
  const severity = paint(styles[finding.severity], cliZh.severity[finding.severity])
  const shown = oneLine(finding.value)
  const value = shown === '' ? '' : `〔${shown}〕`
  const fix = finding.fix ? paint('green', ` → ${cliZh.fix(oneLine(finding.fix.value))}`) : ''
  const clause = paint('dim', `（${cliZh.clause(finding.clause)}）`)
  return `  ${paint('bold', padded(place, 5))} ${severity} ${value}${oneLine(finding.message)}${fix}${clause}`
}

function skippedLine(skipped: readonly SkippedRow[]): string[] {
  const counts = new Map<SkipReason, number>()
  for (const { reason } of skipped) counts.set(reason, (counts.get(reason) ?? 0) + 1)
  if (counts.size === 0) return []
  return [cliZh.skippedRows([...counts].map(([reason, rows]) => cliZh.skipReasons[reason](rows)))]
}

const byVerdict = (totals: Totals) =>
  (['eligible', 'unconfirmed', 'incomplete', 'ineligible'] as const)
    .map((verdict) => `${cliZh.verdict[verdict]} ${totals[verdict]}`)
    .join('，')

/** The block of one workbook, line by line: what it is, its findings in the order of the sheet, its totals. */
export function* workbookLines(
  report: WorkbookReport,
  skipped: readonly SkippedRow[],
  paint: Paint,
): Generator<string> {
  const title = paint('bold', oneLine(report.file))
  if (report.problem) {
    yield `${title}\n  ${paint('red', cliZh.unreadable(oneLine(report.problem.message)))}\n\n`
    return
  }
  const { totals } = report
  yield `${title}  ${oneLine(cliZh.unit(report.supervisingUnit))}\n`
  for (const finding of report.findings) yield `${findingLine(finding, paint)}\n`
  for (const row of report.assessments) for (const finding of row.findings) yield `${findingLine(finding, paint)}\n`
  const lines = [
    `  ${[cliZh.checked(totals), ...skippedLine(skipped)].join('；')}`,
    `  ${byVerdict(totals)}；${cliZh.levels(totals.mid, totals.junior)}`,
    `  ${cliZh.defense(totals.exempt, totals.defense)}；${cliZh.fees(totals.feeDue, totals.feeUndetermined)}`,
    `  ${cliZh.seal[report.seal?.status ?? 'absent']}`,
  ]
  yield `${lines.join('\n')}\n\n`
}

/** What stands across the workbooks, line by line, and the sum. */
export function* runLines(
  reports: readonly Summary[],
  findings: Iterable<CrossFinding>,
  paint: Paint,
): Generator<string> {
  let hasAny = false
  for (const finding of findings) {
    if (!hasAny) yield `${paint('bold', cliZh.across)}\n`
    hasAny = true
    yield `${crossLine(finding, paint)}\n`
  }
  if (hasAny) yield '\n'
  const sum = (key: keyof Totals) => reports.reduce((all, { totals }) => all + totals[key], 0)
  const unreadable = reports.filter(({ status }) => status === 'unreadable').length
  yield `${cliZh.total(reports.length, unreadable, sum('applicants'))}\n`
  yield `${cliZh.found(sum('errors'), sum('warnings'), sum('infos'))}；${cliZh.fees(sum('feeDue'), sum('feeUndetermined'))}\n`
}

function crossLine(finding: CrossFinding, paint: Paint): string {
  return `  ${oneLine(finding.file)}${findingLine(finding, paint).replace(/^ +/, ' ')}`
}
