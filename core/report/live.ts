import type { Policy } from '../policy/schema.ts'
import type { Applicant } from '../roster/applicant.ts'
import type { Area, Cell, CellValue, Grid } from '../roster/grid.ts'
import type { Layout } from '../roster/locate.ts'
import type { SkippedRow } from '../roster/rows.ts'
import { Sheet } from '../roster/sheet.ts'
import { noRosterReview, type Review, reportOf, withWholeFindings } from './review.ts'
import { isRow, openRoster, type ReviewOptions, type Roster, type RosterRow } from './roster.ts'
import type { Assessment, Finding, Totals, WorkbookReport } from './types.ts'
import { countRow } from './verdict.ts'

/** The findings of a row after an edit; none for a row that is no applicant any more. */
export interface RowFindings {
  /** Sheet row from 1. */
  row: number
  findings: Finding[]
}

/** The answer of `validateRoster`, kept up to date while cells change (contract §5). */
export interface LiveRoster {
  /** The sheet as the live roster knows it. */
  readonly grid: Grid
  readonly layout: Layout | null
  /**
   * Cells that changed, with what they hold now. Costs what the rows touched cost, and their namesakes. `changed` has the
   * rows that were edited and every other row whose findings are not what they were, in the order of the sheet; after a
   * change to the header, every row that comes to something else.
   */
  update(changes: readonly Cell[]): { changed: RowFindings[] }
  /** Empty rows came in above sheet row `at` (from 0). */
  insertRows(at: number, count: number): void
  deleteRows(at: number, count: number): void
  /** What cannot be told from cells alone: merged areas and hidden rows and columns are as given now. */
  reshape(shape: Partial<Pick<Grid, 'merges' | 'hiddenRows' | 'hiddenColumns'>>): void
  report(): WorkbookReport
  review(): Review
  totals(): Totals
  /** Findings about the roster as a whole. */
  findings(): Finding[]
  /** @param row sheet row from 1 */
  assessment(row: number): Assessment | null
  applicants(): Applicant[]
  skipped(): SkippedRow[]
}

interface OpenGrid extends Grid {
  values: CellValue[][]
  texts: string[][]
  formats: string[][]
  merges: Area[]
  hiddenRows: Set<number>
  hiddenColumns: Set<number>
}

function copyOf(grid: Grid): OpenGrid {
  return {
    ...grid,
    origin: { row: 0, column: 0 },
    values: place(grid.values, grid.origin, null),
    texts: place(grid.texts, grid.origin, ''),
    formats: place(grid.formats, grid.origin, ''),
    merges: [...grid.merges],
    hiddenRows: new Set(grid.hiddenRows),
    hiddenColumns: new Set(grid.hiddenColumns),
  }
}

/** The same cells addressed from A1, so that a cell above or left of the old origin has its place. */
function place<Value>(rows: readonly (readonly Value[])[], origin: Grid['origin'], blank: Value): Value[][] {
  const before = Array.from({ length: origin.row }, (): Value[] => [])
  const left = Array.from({ length: origin.column }, () => blank)
  return [...before, ...rows.map((row) => (row.length === 0 ? [] : [...left, ...row]))]
}

function setCell<Value>(rows: Value[][], row: number, column: number, value: Value, blank: Value): void {
  while (rows.length <= row) rows.push([])
  const cells = rows[row]!
  while (cells.length < column) cells.push(blank)
  cells[column] = value
}

/** Rows from `at` on move by `by`; those deleted are dropped. */
function moveRow(row: number, at: number, by: number): number | null {
  if (row < at) return row
  return by < 0 && row < at - by ? null : row + by
}

function moveMerge(merge: Area, at: number, by: number): Area | null {
  if (by > 0) {
    const top = merge.top >= at ? merge.top + by : merge.top
    const bottom = merge.bottom >= at ? merge.bottom + by : merge.bottom
    return { ...merge, top, bottom }
  }
  const last = at - by
  const top = merge.top < at ? merge.top : merge.top < last ? at : merge.top + by
  const bottom = merge.bottom < at ? merge.bottom : merge.bottom < last ? at - 1 : merge.bottom + by
  return bottom < top || (top === bottom && merge.left === merge.right) ? null : { ...merge, top, bottom }
}

/** What every applicant comes to, by sheet row from 1. */
function assessmentsByRow(roster: Roster | null): Map<number, Assessment> {
  const all = roster ? [...roster.rows()].map((row) => roster.assessment(row)) : []
  return new Map(all.map((one) => [one.row, one]))
}

/** Plain data says the same. */
function same(before: unknown, now: unknown): boolean {
  return JSON.stringify(before) === JSON.stringify(now)
}

function inRowOrder(rows: readonly RowFindings[]): RowFindings[] {
  return [...rows].sort((a, b) => a.row - b.row)
}

class LiveReview implements LiveRoster {
  readonly grid: OpenGrid
  readonly #policy: Policy
  readonly #options: ReviewOptions
  #roster: Roster | null

  constructor(grid: Grid, policy: Policy, options: ReviewOptions) {
    this.grid = copyOf(grid)
    this.#policy = policy
    this.#options = options
    this.#roster = openRoster(this.grid, policy, options)
  }

  get layout(): Layout | null {
    return this.#roster?.layout ?? null
  }

  /** The header or the sheet's shape changed: every row is judged anew, and any part of what it comes to may differ. */
  #rebuild(): RowFindings[] {
    const before = assessmentsByRow(this.#roster)
    this.#roster = openRoster(this.grid, this.#policy, this.#options)
    const now = assessmentsByRow(this.#roster)
    const gone = [...before.keys()].filter((row) => !now.has(row)).map((row) => ({ row, findings: [] }))
    const differing = [...now.values()].filter((one) => !same(before.get(one.row), one))
    return inRowOrder([...differing.map(({ row, findings }) => ({ row, findings })), ...gone])
  }

  update(changes: readonly Cell[]): { changed: RowFindings[] } {
    const written = this.#write(changes)
    const roster = this.#roster
    const rows = new Set(written.map(({ row }) => row))
    // A merged area shows its first cell in every row.
    for (const { row, column } of written)
      for (const merge of roster?.sheet.mergesIn(row) ?? [])
        if (merge.left <= column && column <= merge.right) this.#addRows(rows, merge)
    if (rows.size === 0) return { changed: [] }
    if (!roster || [...rows].some((row) => row < roster.layout.firstRow)) return { changed: this.#rebuild() }
    return { changed: this.#rejudge(roster, [...rows]) }
  }

  /** Puts the cells into the grid; blank ones beyond its end leave it as it is. */
  #write(changes: readonly Cell[]): readonly Cell[] {
    const { grid } = this
    const rowsBefore = grid.values.length
    const written: Cell[] = []
    for (const change of changes) {
      if (change.text === '' && change.value === null && change.row >= grid.values.length) continue
      setCell(grid.values, change.row, change.column, change.value, null)
      setCell(grid.texts, change.row, change.column, change.text, '')
      setCell(grid.formats, change.row, change.column, change.format, '')
      written.push(change)
    }
    // Merged areas are known as far as the sheet goes, so a longer sheet has to be asked anew.
    const reached = grid.values.length > rowsBefore ? grid.merges.filter(({ bottom }) => bottom >= rowsBefore) : []
    if (reached.length === 0) return written
    if (this.#roster) this.#roster.sheet = new Sheet(grid)
    const anchors = reached.map(({ top, left }) => ({ row: top, column: left, value: null, text: '', format: '' }))
    return [...written, ...anchors]
  }

  #addRows(rows: Set<number>, { top, bottom }: Area): void {
    for (let row = top; row <= Math.min(bottom, this.grid.values.length - 1); row++) rows.add(row)
  }

  #rejudge(roster: Roster, rows: readonly number[]): RowFindings[] {
    const { firstRow } = roster.layout
    const touched = new Set<RosterRow>()
    const gone = new Set<number>()
    for (const row of rows) {
      const index = row - firstRow
      while (roster.entries.length <= index) roster.entries.push(null)
      const old = roster.entries[index]
      if (isRow(old)) {
        for (const other of roster.duplicates.related(old)) touched.add(other)
        touched.delete(old)
        roster.duplicates.remove(old)
        countRow(roster.totals, { ...old, facts: old.judged.facts }, -1)
        gone.add(row)
      }
      const entry = roster.read(row)
      roster.entries[index] = entry
      if (!isRow(entry)) continue
      gone.delete(row)
      roster.duplicates.add(entry)
    }
    // A row read twice above may still name an entry that another row of this edit replaced.
    const settled = new Set([...touched].filter((row) => roster.entries[row.row - firstRow] === row))
    const fresh = new Set<RosterRow>()
    for (const row of rows) {
      const entry = roster.entries[row - firstRow]
      if (isRow(entry)) {
        fresh.add(entry)
        for (const other of roster.duplicates.related(entry)) settled.add(other)
      }
      const next = roster.after(row)
      if (next) settled.add(next)
    }
    const changed: RowFindings[] = [...gone].map((row) => ({ row: row + 1, findings: [] }))
    for (const row of new Set([...settled, ...fresh])) {
      const before = fresh.has(row) ? undefined : roster.findings(row)
      if (before) countRow(roster.totals, { ...row, facts: row.judged.facts }, -1)
      roster.settle(row)
      countRow(roster.totals, { ...row, facts: row.judged.facts }, 1)
      const findings = roster.findings(row)
      if (!same(before, findings)) changed.push({ row: row.row + 1, findings })
    }
    return inRowOrder(changed)
  }

  insertRows(at: number, count: number): void {
    if (count <= 0) return
    const blanks = <Value>(rows: Value[][]) => {
      if (at < rows.length) rows.splice(at, 0, ...Array.from({ length: count }, (): Value[] => []))
    }
    blanks(this.grid.values)
    blanks(this.grid.texts)
    blanks(this.grid.formats)
    this.#moved(at, count)
  }

  deleteRows(at: number, count: number): void {
    if (count <= 0) return
    this.grid.values.splice(at, count)
    this.grid.texts.splice(at, count)
    this.grid.formats.splice(at, count)
    this.#moved(at, -count)
  }

  #moved(at: number, by: number): void {
    const { grid } = this
    const last = at + Math.max(0, -by)
    // A merged area that grows or shrinks shows its first cell in other rows than before.
    const reshaped = grid.merges.some(({ top, bottom }) =>
      by > 0 ? top < at && bottom >= at : top < last && bottom >= at,
    )
    grid.merges = grid.merges.flatMap((merge) => moveMerge(merge, at, by) ?? [])
    grid.hiddenRows = new Set([...grid.hiddenRows].flatMap((row) => moveRow(row, at, by) ?? []))
    const roster = this.#roster
    if (!roster || at < roster.layout.firstRow || reshaped) {
      this.#rebuild()
      return
    }
    if (grid.merges.length > 0) roster.sheet = new Sheet(grid)
    const index = at - roster.layout.firstRow
    if (by > 0) {
      if (index < roster.entries.length) roster.entries.splice(index, 0, ...Array.from({ length: by }, () => null))
    } else this.#drop(roster, at, last)
    for (let below = Math.max(0, index); below < roster.entries.length; below++) {
      const entry = roster.entries[below]
      if (!isRow(entry)) continue
      entry.row = roster.layout.firstRow + below
      entry.judged.applicant.row = entry.row
    }
    roster.duplicates.reorder()
    this.#resettle(roster)
  }

  #drop(roster: Roster, at: number, last: number): void {
    const removed = roster.entries.splice(at - roster.layout.firstRow, last - at)
    for (const entry of removed) {
      if (!isRow(entry)) continue
      roster.duplicates.remove(entry)
      countRow(roster.totals, { ...entry, facts: entry.judged.facts }, -1)
    }
  }

  /** Row numbers stand in the words about duplicates and in sequence, so every row is settled anew after a move. */
  #resettle(roster: Roster): void {
    for (const row of roster.rows()) {
      countRow(roster.totals, { ...row, facts: row.judged.facts }, -1)
      roster.settle(row)
      countRow(roster.totals, { ...row, facts: row.judged.facts }, 1)
    }
  }

  reshape(shape: Partial<Pick<Grid, 'merges' | 'hiddenRows' | 'hiddenColumns'>>): void {
    if (shape.hiddenRows) this.grid.hiddenRows = new Set(shape.hiddenRows)
    if (shape.hiddenColumns) this.grid.hiddenColumns = new Set(shape.hiddenColumns)
    if (!shape.merges) return
    this.grid.merges = [...shape.merges]
    if (this.#roster) this.#roster.sheet = new Sheet(this.grid)
    this.#rebuild()
  }

  report(): WorkbookReport {
    return this.review().report
  }

  review(): Review {
    const roster = this.#roster
    const file = this.#options.file ?? this.grid.name
    if (!roster) return noRosterReview(file)
    return {
      report: reportOf(roster, file, 'absent'),
      layout: roster.layout,
      applicants: roster.applicants(),
      skipped: roster.skipped(),
      people: roster.people(),
    }
  }

  totals(): Totals {
    const roster = this.#roster
    return roster ? withWholeFindings(roster.totals, roster.wholeFindings()) : noRosterReview('').report.totals
  }

  findings(): Finding[] {
    return this.#roster?.wholeFindings() ?? []
  }

  assessment(row: number): Assessment | null {
    const roster = this.#roster
    const entry = roster?.entries[row - 1 - roster.layout.firstRow]
    return roster && isRow(entry) ? roster.assessment(entry) : null
  }

  applicants(): Applicant[] {
    return this.#roster?.applicants() ?? []
  }

  skipped(): SkippedRow[] {
    return this.#roster?.skipped() ?? []
  }
}

/** A roster whose answer stays that of `validateRoster` while its cells change (contract §5). */
export function createLiveRoster(grid: Grid, policy: Policy, options: ReviewOptions = {}): LiveRoster {
  return new LiveReview(grid, policy, options)
}
