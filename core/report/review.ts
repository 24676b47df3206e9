import { problemsZh } from '../messages/zh-CN.ts'
import type { Policy } from '../policy/schema.ts'
import type { Applicant } from '../roster/applicant.ts'
import type { Grid } from '../roster/grid.ts'
import type { Layout } from '../roster/locate.ts'
import type { SkippedRow } from '../roster/rows.ts'
import { sealStatus } from '../workbook/seal.ts'
import type { Workbook } from '../workbook/workbook.ts'
import type { Person } from './duplicates.ts'
import { countApplicants, openRoster, type ReviewOptions, type Roster } from './roster.ts'
import type { OtherSheet } from './roster-findings.ts'
import type { Finding, Problem, SealStatus, Totals, WorkbookReport } from './types.ts'
import { emptyTotals } from './verdict.ts'

/** A report and what stands behind it: where the roster is, who is in it, what was skipped. */
export interface Review {
  report: WorkbookReport
  layout: Layout | null
  applicants: Applicant[]
  skipped: SkippedRow[]
  /** Who is in it, as plain data. */
  people: Person[]
}

/** The report of a file that could not be read: every key of a report, nothing in it (contract §3). */
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

export function unreadableReview(file: string, problem: Problem): Review {
  return { report: unreadableReport(file, problem), layout: null, applicants: [], skipped: [], people: [] }
}

/** The review of a workbook or sheet in which there is no roster. */
export function noRosterReview(file: string, onlyHidden = false): Review {
  const message = onlyHidden ? problemsZh.hiddenRoster() : problemsZh.noRoster()
  return unreadableReview(file, { code: 'no-roster', message })
}

/** Totals of the rows, with the findings about the roster counted in. */
export function withWholeFindings(totals: Totals, findings: readonly Finding[]): Totals {
  const all = { ...totals }
  for (const { severity } of findings) all[`${severity}s`]++
  return all
}

export function reportOf(roster: Roster, file: string, seal: SealStatus): WorkbookReport {
  const { layout } = roster
  const findings = roster.wholeFindings()
  return {
    file,
    status: 'read',
    problem: null,
    sheet: layout.sheet,
    headerRow: layout.headerRow + 1,
    supervisingUnit: layout.supervisingUnit?.name ?? null,
    year: layout.title?.year ?? null,
    assessments: [...roster.rows()].map((row) => roster.assessment(row)),
    findings,
    totals: withWholeFindings(roster.totals, findings),
    seal: { status: seal },
  }
}

function reviewGrid(grid: Grid, policy: Policy, options: ReviewOptions, properties: Record<string, string>): Review {
  const file = options.file ?? grid.name
  const roster = openRoster(grid, policy, options)
  if (!roster) return noRosterReview(file)
  const applicants = roster.applicants()
  return {
    report: reportOf(roster, file, sealStatus(properties, applicants)),
    layout: roster.layout,
    applicants,
    skipped: roster.skipped(),
    people: roster.people(),
  }
}

/**
 * Judges the roster of one sheet. Pure and synchronous; a sheet without a roster comes back as unreadable (`no-roster`).
 * Seals belong to workbooks, so the seal is `absent` here.
 */
export function validateRoster(grid: Grid, policy: Policy, options: ReviewOptions = {}): WorkbookReport {
  const file = options.file ?? grid.name
  const roster = openRoster(grid, policy, options)
  return roster ? reportOf(roster, file, 'absent') : noRosterReview(file).report
}

interface Candidate extends OtherSheet {
  grid: Grid
}

/** Sheets that hold a roster; of several visible ones the one with most applicants is read (domain.md §3). */
function candidates(sheets: readonly Grid[], policy: Policy): Candidate[] {
  return sheets.flatMap((grid) => {
    const applicants = countApplicants(grid, policy)
    return applicants === null ? [] : [{ grid, sheet: grid.name, hidden: grid.hidden, applicants }]
  })
}

/** Judges a workbook: picks the sheet, names the others that hold a roster, and checks the seal. Never throws. */
export function reviewWorkbook(workbook: Workbook, policy: Policy, options: ReviewOptions = {}): Review {
  const file = options.file ?? workbook.file
  const found = candidates(workbook.sheets, policy)
  const visible = found.filter(({ hidden }) => !hidden)
  if (visible.length === 0) return noRosterReview(file, found.length > 0)
  const read = visible.reduce((best, one) => (one.applicants > best.applicants ? one : best))
  const otherSheets = found.filter((one) => one !== read && one.applicants > 0)
  return reviewGrid(read.grid, policy, { ...options, file, otherSheets }, workbook.properties)
}
