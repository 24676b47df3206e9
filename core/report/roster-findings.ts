import type { Messages } from '../messages/zh-CN.ts'
import type { Policy } from '../policy/schema.ts'
import type { ColumnKey } from '../roster/columns.ts'
import { type Area, address, columnLetters, type Grid } from '../roster/grid.ts'
import type { Layout } from '../roster/locate.ts'
import { lastIndex } from '../roster/sheet.ts'
import { ruleIndex } from '../rules/catalogue.ts'
import type { RuleCode, RuleParams } from '../rules/params.ts'
import { findingOf, type Place } from './finding.ts'
import type { Finding } from './types.ts'

/** Another sheet of the workbook that holds a roster. */
export interface OtherSheet {
  sheet: string
  hidden: boolean
  applicants: number
}

export interface RosterState {
  grid: Grid
  layout: Layout
  policy: Policy
  messages: Messages
  otherSheets: readonly OtherSheet[]
  /** Number of applicant rows. */
  applicants: number
  isApplicant(row: number): boolean
}

const nowhere: Place = { row: null, column: null, at: null, value: '' }

function areaText({ top, left, bottom, right }: Area): string {
  return `${address(top, left)}:${address(bottom, right)}`
}

/** Findings about the roster as a whole, in catalogue order (D5.6, family roster/). */
export function rosterFindings(state: RosterState): Finding[] {
  const { layout, policy, messages, grid } = state
  const found: Finding[] = []
  const report = <Code extends RuleCode>(code: Code, params: RuleParams[Code], place: Partial<Place> = {}) =>
    found.push(findingOf(ruleIndex(code), { params }, { ...nowhere, ...place }, messages))

  for (const column of layout.missing) report('roster/missing-column', { column }, { column })
  for (const { column, at, heading } of layout.duplicates)
    report(
      'roster/duplicate-column',
      { column, at: columnLetters(at), read: columnLetters(layout.columns.get(column)!) },
      { row: layout.headerRow, column, at, value: heading },
    )
  for (const { at, heading } of layout.unknown)
    report('roster/unknown-column', { text: heading, at: columnLetters(at) }, { row: layout.headerRow, value: heading })
  if (layout.title?.year != null && layout.title.year !== policy.year)
    report('roster/year', { year: layout.title.year, expected: policy.year }, { row: layout.title.row })
  if (!layout.supervisingUnit?.name)
    report(
      'roster/supervising-unit',
      { line: layout.supervisingUnit !== null },
      { row: layout.supervisingUnit?.row ?? null },
    )
  if (state.applicants === 0) report('roster/empty', {})
  for (const merge of mergedApplicants(state)) report('roster/merged-cells', { area: areaText(merge.area) }, merge)
  const hidden = [...grid.hiddenRows].filter((row) => state.isApplicant(row)).sort((a, b) => a - b)
  if (hidden.length > 0)
    report('roster/hidden-rows', { rows: hidden.length, first: hidden[0]! + 1 }, { row: hidden[0]! })
  const columns = hiddenColumns(state)
  if (columns.length > 0)
    report(
      'roster/hidden-columns',
      { columns: columns.map(([, at]) => columnLetters(at)) },
      { row: layout.headerRow, column: columns[0]![0], at: columns[0]![1] },
    )
  for (const { sheet, hidden: unseen, applicants } of state.otherSheets)
    report('roster/other-sheets', { sheet, applicants, hidden: unseen, read: grid.name }, { value: sheet })
  return found
}

function hiddenColumns({ grid, layout }: RosterState): [ColumnKey, number][] {
  return [...layout.columns].filter(([, at]) => grid.hiddenColumns.has(at)).sort((a, b) => a[1] - b[1])
}

interface MergedPlace extends Place {
  area: Area
}

/** Merged areas over more than one applicant, or over several columns of one. */
function mergedApplicants({ grid, layout, isApplicant }: RosterState): MergedPlace[] {
  const columns = [...layout.columns].sort((a, b) => a[1] - b[1])
  const found: MergedPlace[] = []
  const applicants = grid.merges.length === 0 ? [] : applicantRows({ grid, layout, isApplicant })
  for (const area of grid.merges) {
    if (area.bottom < layout.firstRow) continue
    const covered = columns.filter(([, at]) => area.left <= at && at <= area.right)
    if (covered.length === 0) continue
    const index = lastIndex(applicants, (row) => row < area.top) + 1
    const [first, second] = applicants.slice(index, index + 2)
    if (first === undefined || first > area.bottom) continue
    const isOfOne = second === undefined || second > area.bottom
    if (isOfOne && covered.length < 2) continue
    const [column, at] = covered[0]!
    const value = grid.texts[area.top - grid.origin.row]?.[area.left - grid.origin.column] ?? ''
    found.push({ area, row: first, column, at, value })
  }
  return found.sort((a, b) => a.row! - b.row! || a.at! - b.at!)
}

function applicantRows({ grid, layout, isApplicant }: Pick<RosterState, 'grid' | 'layout' | 'isApplicant'>): number[] {
  const end = grid.origin.row + grid.values.length
  const rows: number[] = []
  for (let row = layout.firstRow; row < end; row++) if (isApplicant(row)) rows.push(row)
  return rows
}
