import type { Messages } from '../messages/zh-CN.ts'
import type { Policy } from '../policy/schema.ts'
import { type ColumnKey, headings } from '../roster/columns.ts'
import { type Area, address, columnLetters, type Grid } from '../roster/grid.ts'
import { hasHeader, type Layout, type Table, tableAt } from '../roster/layout.ts'
import { lastIndex } from '../roster/sheet.ts'
import { ruleIndex } from '../rules/catalogue.ts'
import type { RuleCode, RuleParams } from '../rules/params.ts'
import { findingOf, type Place } from './finding.ts'
import type { Finding, Fix } from './types.ts'

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

/** What the sheet shows in a cell; rows and columns are the sheet's. */
function shownAt({ texts, origin }: Grid, row: number, column: number): string {
  return texts[row - origin.row]?.[column - origin.column] ?? ''
}

function areaText({ top, left, bottom, right }: Area): string {
  return `${address(top, left)}:${address(bottom, right)}`
}

/** Findings about the roster as a whole, in catalogue order (D5.6, family roster/). */
export function rosterFindings(state: RosterState): Finding[] {
  const { layout, policy, messages, grid } = state
  const found: Finding[] = []
  const report = <Code extends RuleCode>(code: Code, params: RuleParams[Code], place: Partial<Place> = {}, fix?: Fix) =>
    found.push(findingOf(ruleIndex(code), { params, ...(fix && { fix }) }, { ...nowhere, ...place }, messages))

  for (const [index, table] of layout.tables.entries()) {
    const row = index === 0 ? null : table.headerRow
    for (const column of newIn(layout, index, ({ missing }) => missing, String))
      report('roster/missing-column', { column, from: row === null ? null : row + 1 }, { row, column })
  }
  for (const [index, { columns, headerRow }] of layout.tables.entries())
    for (const { column, at, heading } of newIn(layout, index, ({ duplicates }) => duplicates, placeKey))
      report(
        'roster/duplicate-column',
        { column, at: columnLetters(at), read: columnLetters(columns.get(column)!) },
        { row: headerRow, column, at, value: heading },
      )
  for (const [index, { headerRow }] of layout.tables.entries())
    for (const { at, heading } of newIn(
      layout,
      index,
      ({ unknown }) => unknown,
      ({ heading }) => heading,
    ))
      report('roster/unknown-column', { text: heading, at: columnLetters(at) }, { row: headerRow, value: heading })
  for (const [index, table] of layout.tables.entries())
    for (const { row, column, at, heading } of newIn(layout, index, ({ guessed }) => guessed, placeKey)) {
      const params = { column, text: heading, at: columnLetters(at) }
      const place = { row, column, at, value: shownAt(grid, row, at) }
      const fix = { value: headings[column], safe: false }
      if (hasHeader(table)) report('roster/heading-guessed', params, place, fix)
      else report('roster/heading-guessed', params, { column })
    }
  for (const [index, table] of layout.tables.entries()) {
    const moved = index === 0 ? null : movedColumn(layout.tables[index - 1]!, table)
    if (moved) report('roster/columns-differ', { ...moved, row: table.headerRow + 1 }, { row: table.headerRow })
  }
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
      { row: hasHeader(layout) ? layout.headerRow : null, column: columns[0]![0], at: columns[0]![1] },
    )
  for (const { sheet, hidden: unseen, applicants } of state.otherSheets)
    report('roster/other-sheets', { sheet, applicants, hidden: unseen, read: grid.name }, { value: sheet })
  return found
}

/** What a table has that no table above it had: a sheet of many pages tells each thing once. */
function newIn<Item>(
  { tables }: Layout,
  index: number,
  itemsOf: (table: Table) => readonly Item[],
  key: (item: Item) => string,
): readonly Item[] {
  if (index === 0) return itemsOf(tables[0]!)
  const told = new Set(tables.slice(0, index).flatMap((table) => itemsOf(table).map(key)))
  return itemsOf(tables[index]!).filter((item) => !told.has(key(item)))
}

const placeKey = ({ at, heading }: { at: number; heading: string }) => `${at} ${heading}`

/** The first column, from the left, that stands elsewhere than in the table above. */
function movedColumn(above: Table, table: Table): { column: ColumnKey; at: string; before: string } | null {
  for (const [column, at] of inSheetOrder(table.columns)) {
    const before = above.columns.get(column)
    if (before !== undefined && before !== at) return { column, at: columnLetters(at), before: columnLetters(before) }
  }
  return null
}

function inSheetOrder(columns: ReadonlyMap<ColumnKey, number>): [ColumnKey, number][] {
  return [...columns].sort((a, b) => a[1] - b[1])
}

function hiddenColumns({ grid, layout }: RosterState): [ColumnKey, number][] {
  if (grid.hiddenColumns.size === 0) return []
  const hidden = new Map<number, ColumnKey>()
  for (const { columns } of layout.tables)
    for (const [column, at] of columns) if (grid.hiddenColumns.has(at) && !hidden.has(at)) hidden.set(at, column)
  return [...hidden].map(([at, column]): [ColumnKey, number] => [column, at]).sort((a, b) => a[1] - b[1])
}

interface MergedPlace extends Place {
  area: Area
}

/** Merged areas over more than one applicant, or over several columns of one. */
function mergedApplicants({ grid, layout, isApplicant }: RosterState): MergedPlace[] {
  const found: MergedPlace[] = []
  const applicants = grid.merges.length === 0 ? [] : applicantRows({ grid, layout, isApplicant })
  for (const area of grid.merges) {
    if (area.bottom < layout.firstRow) continue
    const index = lastIndex(applicants, (row) => row < area.top) + 1
    const [first, second] = applicants.slice(index, index + 2)
    if (first === undefined || first > area.bottom) continue
    const columns = inSheetOrder(tableAt(layout, first).columns)
    const covered = columns.filter(([, at]) => area.left <= at && at <= area.right)
    if (covered.length === 0) continue
    const isOfOne = second === undefined || second > area.bottom
    if (isOfOne && covered.length < 2) continue
    const [column, at] = covered[0]!
    const value = shownAt(grid, area.top, area.left)
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
