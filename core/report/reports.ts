import { excerpt } from '../messages/excerpt.ts'
import { problemsZh } from '../messages/zh-CN.ts'
import { type ColumnKey, headings } from '../roster/columns.ts'
import { hasHeader } from '../roster/layout.ts'
import type { NearHeader } from '../roster/locate.ts'
import type { Roster } from './roster.ts'
import type { OtherSheet } from './roster-findings.ts'
import type { StatedRoster } from './stated.ts'
import type { Finding, Problem, SealStatus, Totals, WorkbookReport } from './types.ts'
import { emptyTotals } from './verdict.ts'

/** The report of a file that could not be read: every key of a report, nothing in it (C3.3). */
export function unreadableReport(file: string, problem: Problem): WorkbookReport {
  return {
    file,
    status: 'unreadable',
    problem,
    sheet: null,
    headerRow: null,
    supervisingUnit: null,
    year: null,
    assessments: [],
    findings: [],
    totals: emptyTotals(),
    seal: null,
  }
}

/**
 * The report of a workbook or sheet in which there is no roster to be read.
 *
 * @param near the row most like a header, where one has a heading that is known
 */
export function noRosterReport(file: string, sought: Sought, near: () => NearHeader | null): WorkbookReport {
  return unreadableReport(file, { code: 'no-roster', message: whyNone(sought, near) })
}

/** In what a roster was sought in vain, and what was said of it. */
interface Sought {
  /** There are rosters, but each is on a hidden sheet. */
  onlyHidden: boolean
  stated: StatedRoster | undefined
  sheet: string
  otherSheets: readonly OtherSheet[]
}

function whyNone({ onlyHidden, stated, sheet, otherSheets }: Sought, nearest: () => NearHeader | null): string {
  if (onlyHidden) return problemsZh.hiddenRoster()
  if (stated?.headerRow !== undefined) return problemsZh.headerWithoutName(String(stated.headerRow), sheet)
  if (stated?.columns) return problemsZh.namesUnsaid(sheet)
  if (stated?.sheet === sheet && otherSheets.length > 0)
    return problemsZh.rosterElsewhere(sheet, otherSheets.map((other) => `“${other.sheet}”`).join(''))
  if (stated?.sheet === sheet) return problemsZh.sheetWithoutRoster(sheet)
  const near = nearest()
  if (!near) return problemsZh.noRoster()
  return problemsZh.fewHeadings(String(near.row + 1), named(near.found), named(near.missing))
}

const named = (columns: readonly ColumnKey[]) => columns.map((column) => `“${headings[column]}”`).join('')

/** Totals of the rows, with the findings about the roster counted in. */
export function withWholeFindings(totals: Totals, findings: readonly Finding[]): Totals {
  const all = { ...totals }
  for (const { severity } of findings) all[`${severity}s`]++
  return all
}

export function reportOf(roster: Roster, file: string, seal: SealStatus): WorkbookReport {
  const { layout } = roster
  const findings = roster.wholeFindings()
  const unit = layout.supervisingUnit?.name
  return {
    file,
    status: 'read',
    problem: null,
    sheet: layout.sheet,
    headerRow: hasHeader(layout) ? layout.headerRow + 1 : null,
    supervisingUnit: unit === undefined ? null : excerpt(unit),
    year: layout.title?.year ?? null,
    assessments: [...roster.rows()].map((row) => roster.assessment(row)),
    findings,
    totals: withWholeFindings(roster.totals, findings),
    seal: { status: seal },
  }
}
