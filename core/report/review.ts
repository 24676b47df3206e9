import type { Messages } from '../messages/zh-CN.ts'
import type { Policy } from '../policy/schema.ts'
import type { Applicant } from '../roster/applicant.ts'
import type { Cell, Grid } from '../roster/grid.ts'
import { hasFixedColumns, isSameLayout, type Layout } from '../roster/layout.ts'
import { nearHeader, touchesHeader } from '../roster/locate.ts'
import type { SkippedRow } from '../roster/rows.ts'
import type { Workbook } from '../workbook/read/workbook.ts'
import { readSeal, type SealReading, sealStatus } from '../workbook/seal/seal.ts'
import { type Choice, chooseSheet, locateStated } from './choice.ts'
import type { Person } from './duplicates.ts'
import { differingRows, moveEntries, type RowFindings, rejudgeRows } from './edit-roster.ts'
import { MarkedRows, type MarksReading } from './marks.ts'
import { moveRows, type OpenGrid, openGrid, writeCells } from './open-grid.ts'
import { noRosterReport, reportOf, withWholeFindings } from './reports.ts'
import { isRow, Roster, type RosterOptions } from './roster.ts'
import type { OtherSheet } from './roster-findings.ts'
import type { StatedRoster } from './stated.ts'
import type { Assessment, Finding, Totals, WorkbookReport } from './types.ts'
import { emptyTotals } from './verdict.ts'

/** How a workbook is to be judged. */
export interface ReviewOptions extends RosterOptions {
  /** Name of the file, for the report. */
  file?: string
  /** Name of the sheet to be read if it holds a roster, whatever other sheets hold. */
  sheet?: string
  /** What a person says of the roster that its sheet does not tell; it comes before what the headings say. */
  stated?: StatedRoster
}

/** What of a workbook is looked at. */
export type ReviewedWorkbook = Pick<Workbook, 'file' | 'sheets' | 'properties'>

/**
 * One workbook under review (C5.7): the sheet that holds the roster, what it comes to, and the same answer kept up
 * to date while cells change. It stays with the sheet it was opened on; where that holds no roster the report says so
 * until an edit makes one. All it gives but `applicants` is plain data that can travel between threads. Nothing is
 * computed before it is asked for.
 */
export interface Review {
  /** The sheet as it is now; before the first edit, the one that was given. */
  readonly grid: Grid
  /** Where the roster stands in the sheet; null where there is none. */
  readonly layout: Layout | null
  /** Other sheets with applicants. */
  readonly otherSheets: readonly OtherSheet[]
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
  /** The workbook's custom properties are these now: it was sealed. */
  sealedBy(properties: Readonly<Record<string, string>>): void
  report(): WorkbookReport
  totals(): Totals
  /** Findings about the roster as a whole. */
  findings(): readonly Finding[]
  /** Findings about the roster, then those of the rows in sheet order; in another language where one is named. */
  allFindings(messages?: Messages): Finding[]
  /** @param row sheet row from 1 */
  assessment(row: number): Assessment | null
  applicants(): Applicant[]
  /** Who is in it, as far as they were read. */
  people(): Person[]
  skipped(): SkippedRow[]
  /** What the workbook's seal says of the rows as they are now; null where there is no roster. */
  seal(): SealReading | null
  /** The gravest severity on each flagged cell. */
  marks(): MarksReading
}

class OpenedReview implements Review {
  readonly otherSheets: readonly OtherSheet[]
  readonly #file: string
  readonly #policy: Policy
  readonly #options: ReviewOptions
  readonly #onlyHidden: boolean
  /** A hidden sheet is read only where it was asked for. */
  readonly #isReadable: boolean
  #grid: Grid
  /** The sheet once it is our own to write into. */
  #own: OpenGrid | null = null
  #roster: Roster | null
  #properties: Readonly<Record<string, string>>
  #marked: MarkedRows | null = null
  /** Answers kept until the next edit. */
  #seal: SealReading | null = null
  #whole: readonly Finding[] | null = null

  constructor(workbook: ReviewedWorkbook, policy: Policy, options: ReviewOptions, choice: Choice) {
    const { grid, layout, otherSheets, onlyHidden } = choice
    this.#file = options.file ?? workbook.file
    this.#policy = policy
    this.#options = options
    this.#properties = workbook.properties
    this.#grid = grid
    this.#onlyHidden = onlyHidden
    this.#isReadable = !grid.hidden || grid.name === (options.sheet ?? options.stated?.sheet)
    this.otherSheets = otherSheets
    this.#roster = layout && new Roster(grid, layout, policy, options, otherSheets)
  }

  get grid(): Grid {
    return this.#grid
  }

  get layout(): Layout | null {
    return this.#roster?.layout ?? null
  }

  /** Before the first edit the sheet is the caller's. */
  #opened(): OpenGrid {
    if (this.#own) return this.#own
    this.#own = openGrid(this.#grid)
    this.#grid = this.#own
    this.#roster?.readFrom(this.#own)
    return this.#own
  }

  #forget(): void {
    this.#seal = null
    this.#whole = null
  }

  #locate(): Layout | null {
    return this.#isReadable ? locateStated(this.#grid, this.#policy, this.#options.stated) : null
  }

  /** The header or the sheet's shape changed: every row is judged anew. */
  #rebuild(layout = this.#locate()): RowFindings[] {
    const before = this.#roster
    this.#roster = layout && new Roster(this.#grid, layout, this.#policy, this.#options, this.otherSheets)
    return differingRows(before, this.#roster)
  }

  update(changes: readonly Cell[]): { changed: RowFindings[] } {
    const rows = this.#write(changes)
    if (rows.size === 0) return { changed: [] }
    this.#forget()
    const roster = this.#roster
    const changed = this.#rejudge(roster, rows)
    this.#marked?.touch(changed.map(({ row }) => row - 1))
    return { changed }
  }

  #rejudge(roster: Roster | null, rows: ReadonlySet<number>): RowFindings[] {
    if (!roster || !this.#isBelow(roster, rows)) return this.#rebuild()
    if (roster.layout.restsOnContent) {
      const layout = this.#locate()
      if (!isSameLayout(roster.layout, layout)) return this.#rebuild(layout)
    }
    return rejudgeRows(roster, [...rows])
  }

  /** Only rows of people and lines between them changed: the header, and those of further tables, are what they were. */
  #isBelow({ sheet, layout }: Roster, rows: ReadonlySet<number>): boolean {
    for (const row of rows) if (row < layout.firstRow) return false
    return !touchesHeader(sheet, layout, rows, this.#policy.vocabulary.headings)
  }

  /** Puts the cells into the sheet; gives the rows (from 0) that show something else by that. */
  #write(changes: readonly Cell[]): Set<number> {
    const grid = this.#opened()
    const rowsBefore = grid.values.length
    const written: { row: number; column: number }[] = writeCells(grid, changes)
    // Merged areas are known as far as the sheet goes, so a longer sheet has to be asked anew.
    const reached = grid.values.length > rowsBefore ? grid.merges.filter(({ bottom }) => bottom >= rowsBefore) : []
    if (reached.length > 0) this.#roster?.readFrom(grid)
    written.push(...reached.map(({ top, left }) => ({ row: top, column: left })))
    const rows = new Set(written.map(({ row }) => row))
    // A merged area shows its first cell in every row.
    for (const { row, column } of written)
      for (const { left, right, top, bottom } of this.#roster?.sheet.mergesIn(row) ?? [])
        if (left <= column && column <= right)
          for (let shown = top; shown <= Math.min(bottom, grid.values.length - 1); shown++) rows.add(shown)
    return rows
  }

  insertRows(at: number, count: number): void {
    if (count > 0) this.#move(at, count)
  }

  deleteRows(at: number, count: number): void {
    if (count > 0) this.#move(at, -count)
  }

  #move(at: number, by: number): void {
    const grid = this.#opened()
    const last = at + Math.max(0, -by)
    // A merged area that grows or shrinks shows its first cell in other rows than before.
    const isReshaped = grid.merges.some(({ top, bottom }) =>
      by > 0 ? top < at && bottom >= at : top < last && bottom >= at,
    )
    moveRows(grid, at, by)
    this.#forget()
    this.#marked = null
    const roster = this.#roster
    if (!roster || at < roster.layout.firstRow || isReshaped || !hasFixedColumns(roster.layout)) {
      this.#rebuild()
      return
    }
    if (grid.merges.length > 0) roster.readFrom(grid)
    // Rows that have come to lie side by side may be one header.
    if (!this.#isBelow(roster, new Set([at]))) {
      this.#rebuild()
      return
    }
    moveEntries(roster, at, by)
  }

  reshape(shape: Partial<Pick<Grid, 'merges' | 'hiddenRows' | 'hiddenColumns'>>): void {
    const grid = this.#opened()
    if (shape.hiddenRows) grid.hiddenRows = new Set(shape.hiddenRows)
    if (shape.hiddenColumns) grid.hiddenColumns = new Set(shape.hiddenColumns)
    this.#forget()
    if (!shape.merges) return
    grid.merges = [...shape.merges]
    const changed = this.#rebuild()
    this.#marked?.touch(changed.map(({ row }) => row - 1))
  }

  sealedBy(properties: Readonly<Record<string, string>>): void {
    this.#properties = properties
    this.#seal = null
  }

  report(): WorkbookReport {
    const roster = this.#roster
    if (!roster) {
      const sought = {
        onlyHidden: this.#onlyHidden,
        stated: this.#options.stated,
        sheet: this.#grid.name,
        otherSheets: this.otherSheets,
      }
      return noRosterReport(this.#file, sought, () => nearHeader(this.#grid, this.#policy.vocabulary.headings))
    }
    return reportOf(roster, this.#file, this.#seal?.status ?? sealStatus(this.#properties, roster.applicants()))
  }

  totals(): Totals {
    return this.#roster ? withWholeFindings(this.#roster.totals, this.findings()) : emptyTotals()
  }

  findings(): readonly Finding[] {
    this.#whole ??= this.#roster?.wholeFindings() ?? []
    return this.#whole
  }

  allFindings(messages?: Messages): Finding[] {
    const roster = this.#roster
    if (!roster) return []
    if (messages && messages !== roster.messages)
      return [...roster.wholeFindings(messages), ...[...roster.rows()].flatMap((row) => roster.findings(row, messages))]
    const found = [...this.findings()]
    for (const row of roster.rows()) for (const finding of roster.assessment(row).findings) found.push(finding)
    return found
  }

  assessment(row: number): Assessment | null {
    const roster = this.#roster
    const entry = roster?.entries[row - 1 - roster.layout.firstRow]
    return roster && isRow(entry) ? roster.assessment(entry) : null
  }

  applicants(): Applicant[] {
    return [...(this.#roster?.applicants() ?? [])]
  }

  people(): Person[] {
    return this.#roster?.people() ?? []
  }

  skipped(): SkippedRow[] {
    return this.#roster?.skipped() ?? []
  }

  seal(): SealReading | null {
    if (!this.#roster) return null
    this.#seal ??= readSeal(this.#properties, this.applicants())
    return this.#seal
  }

  marks(): MarksReading {
    if (!this.#marked) {
      this.#marked = new MarkedRows()
      this.#marked.touch(this.applicants().map(({ row }) => row))
    }
    return this.#marked.read((row) => this.assessment(row + 1)?.findings ?? [], this.findings())
  }
}

/** Opens the review of a workbook: what every face shows, and nothing judges beside it. Never throws. */
export function openReview(workbook: ReviewedWorkbook, policy: Policy, options: ReviewOptions = {}): Review {
  return new OpenedReview(workbook, policy, options, chooseSheet(workbook.sheets, policy, options))
}

/** A sheet by itself: read even if it is hidden, and without a seal, for seals belong to workbooks. */
function reviewOfSheet(grid: Grid, policy: Policy, options: Omit<ReviewOptions, 'sheet'>): Review {
  return openReview({ file: grid.name, sheets: [grid], properties: {} }, policy, { ...options, sheet: grid.name })
}

/**
 * Judges the roster of one sheet. Pure and synchronous; a sheet without a roster comes back as unreadable (`no-roster`).
 */
export function validateRoster(grid: Grid, policy: Policy, options: Omit<ReviewOptions, 'sheet'> = {}): WorkbookReport {
  return reviewOfSheet(grid, policy, options).report()
}

/** A roster whose answer stays that of `validateRoster` while its cells change (C5.3). */
export function createLiveRoster(grid: Grid, policy: Policy, options: Omit<ReviewOptions, 'sheet'> = {}): Review {
  return reviewOfSheet(grid, policy, options)
}
