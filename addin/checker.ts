import {
  type Area,
  type Finding,
  type Grid,
  messagesZh,
  nearHeader,
  openReview,
  type Review,
  type StatedRoster,
  uncertainColumns,
} from '../core/index.ts'
import { cellCount, lastColumn, shared } from './excel/areas.ts'
import { done, mayPass, type Trouble, troubleOf } from './excel/errors.ts'
import { fileName } from './excel/host.ts'
import { readBook, readCells, type SheetReading, type WorkbookReading } from './excel/read.ts'
import type { SheetEvent } from './excel/watch.ts'
import { Marking } from './marking.ts'
import { Changes, deleted, inserted, type Pending } from './pending.ts'
import * as state from './state.ts'
import { findingWords } from './views/language.ts'

/** Milliseconds of quiet before an edit is read: a fill or a paste tells several events in a row. */
const quiet = 20
/** The same for edits that only a whole check can answer. */
const longQuiet = 250
/** Milliseconds after which the pane says that it is behind. */
const behindAfter = 250
/** Milliseconds before trying again, doubled each time up to the last. */
const firstRetry = 150
const lastRetry = 6_000
/** More cells than this are not read piecemeal but with the whole sheet. */
const mostCells = 15_000

/** What is known of the sheet that is being checked. */
interface Checked {
  review: Review
  marking: Marking
  /** What was said of its columns. */
  stated: StatedRoster | null
  /** Rows and columns that held anything when they were last read. */
  extent: Area
  mergesKnown: boolean
  readOnly: boolean
}

type Columns = typeof import('./columns.ts')

/**
 * Keeps the review in step with the sheet. Events say where something may have changed; that and nothing else is read
 * again, handed to the review, and what it says is shown and marked. Whatever cannot be told from an event is read whole.
 */
export class Checker {
  #checked: Checked | null = null
  readonly #changes = new Changes(() => performance.now())
  /** Counts moves of rows: an answer read across one belongs to no row in particular. */
  #moves = 0
  /** What was said of columns, as it is kept in the workbook. */
  #said: string | null = null
  /** It is not kept there, or not as it is now: until the pane is closed it is known here alone. */
  #isOwn = false
  /** The sheet in front, as far as Excel has said. */
  #front: string | null = null
  #running = false
  #timer: ReturnType<typeof setTimeout> | undefined
  #behindTimer: ReturnType<typeof setTimeout> | undefined
  #retry = firstRetry

  /** Takes up an event of the workbook. */
  hear(event: SheetEvent) {
    const here = this.#checked !== null && 'sheet' in event && event.sheet === this.#checked.marking.sheet
    switch (event.kind) {
      case 'selected':
        this.#select(event.sheet, event.areas[0])
        return
      case 'activated':
        this.#front = event.sheet
        this.checkAll()
        return
      case 'sheets-changed':
        this.checkAll()
        return
      case 'reshaped':
        return here ? this.checkAll() : this.#elsewhere(event.sheet)
      case 'edited':
      case 'formatted':
        if (!here) return this.#elsewhere(event.sheet)
        if (event.kind === 'edited') this.#changes.edited(event.areas)
        else this.#changes.formatted(event.areas)
        return this.#plan(quiet)
      case 'rows-inserted':
      case 'rows-deleted':
        return here
          ? this.#rowsMoved(event.kind === 'rows-inserted', event.at, event.count)
          : this.#elsewhere(event.sheet)
    }
  }

  /** Checks the whole workbook again as soon as possible. */
  checkAll() {
    this.#changes.reshaped()
    this.#plan(quiet)
  }

  /** What was written to the sheet by us: it is read again even if Excel tells no event. */
  wrote(areas: readonly Area[]) {
    this.#changes.edited(areas)
    this.#plan(quiet)
  }

  /** What was said of columns, as text to be kept; null for nothing. */
  get said(): string | null {
    return this.#said
  }

  /** Reads by this from now on. */
  told(said: string | null, isKept: boolean) {
    this.#said = said
    this.#isOwn = !isKept
    this.checkAll()
  }

  /** The findings as they are handed in: in Chinese, whatever language the pane speaks. */
  findingsInChinese(): Finding[] {
    return this.#checked?.review.allFindings(messagesZh) ?? []
  }

  /** Puts the marks in, or takes those of this sheet out. */
  async mark(on: boolean) {
    const checked = this.#checked
    if (!checked) return
    await (on ? checked.marking.settle(checked.review) : checked.marking.remove())
  }

  /** The workbook was sealed, and has these properties now. */
  sealedBy(properties: Readonly<Record<string, string>>) {
    if (!this.#checked) return
    this.#checked.review.sealedBy(properties)
    show(this.#checked)
  }

  /**
   * An edit of a sheet that is not the one shown. The sheet in front may be becoming a roster; any other is looked at when
   * it comes to the front.
   */
  #elsewhere(sheet: string) {
    if (this.#checked && sheet !== this.#front) return
    this.#changes.reshaped()
    this.#plan(longQuiet)
  }

  #select(sheet: string, area: Area | undefined) {
    state.selected.value = area ? { sheet, row: area.top, column: area.left } : null
  }

  #rowsMoved(inserting: boolean, at: number, count: number) {
    const checked = this.#checked!
    this.#moves += 1
    // What was said names the row of the header.
    if (checked.stated && at < checked.review.layout!.firstRow) this.#changes.reshaped()
    if (inserting) this.#changes.rowsInserted(at, count)
    else this.#changes.rowsDeleted(at, count)
    if (inserting) {
      checked.review.insertRows(at, count)
      checked.marking.insertRows(at, count)
      checked.extent = inserted(checked.extent, at, count)
    } else {
      checked.review.deleteRows(at, count)
      checked.marking.deleteRows(at, count)
      checked.extent = deleted(checked.extent, at, count)[0] ?? { ...checked.extent, bottom: checked.extent.top }
    }
    moveCorrections(checked.marking.sheet, inserting, at, count)
    this.#plan(quiet)
  }

  #plan(delay: number) {
    if (this.#running) return
    if (this.#timer === undefined) state.work.value += 1
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#go(), delay)
    this.#behindTimer ??= setTimeout(() => {
      state.behind.value ??= 'reading'
    }, behindAfter)
  }

  /** Works off what waits, until nothing does or Excel refuses. */
  async #go() {
    this.#timer = undefined
    this.#running = true
    let trouble: Trouble | null = null
    while (!trouble && this.#changes.waiting) trouble = await this.#step()
    this.#running = false
    state.work.value -= 1
    if (!trouble) {
      this.#caughtUp()
      return
    }
    if (!mayPass(trouble.code) && trouble.code !== 'gone') {
      state.mishap.value = { during: 'check', trouble, done: 0, retry: () => this.checkAll() }
      state.behind.value = 'busy'
      return
    }
    if (trouble.code === 'gone') this.#changes.reshaped()
    state.behind.value = trouble.code === 'editing' ? 'editing' : 'busy'
    if (this.#retry >= lastRetry) {
      state.mishap.value = { during: 'check', trouble, done: 0, retry: () => this.checkAll() }
    }
    this.#plan(this.#retry)
    this.#retry = Math.min(lastRetry, this.#retry * 2)
  }

  /** The answer is that of the sheet again, unless something new has come in. */
  #caughtUp() {
    if (this.#changes.waiting) return
    clearTimeout(this.#behindTimer)
    this.#behindTimer = undefined
    this.#retry = firstRetry
    state.behind.value = null
  }

  async #step(): Promise<Trouble | null> {
    const pending = this.#changes.take()
    const trouble =
      this.#checked === null || pending.all || this.#isLarge(pending)
        ? await this.#checkWhole()
        : await this.#checkAreas(this.#checked, pending)
    if (trouble) this.#changes.giveBack(pending)
    return trouble
  }

  #isLarge({ areas }: Pending): boolean {
    const reach = { ...this.#checked!.extent, right: lastColumn }
    const cells = areas.map((area) => {
      const known = shared(area, this.#checked!.extent)
      const fresh = area.bottom > reach.bottom ? (area.bottom - Math.max(area.top, reach.bottom)) * 24 : 0
      return (known ? cellCount(known) : 0) + (area.right - area.left > 100 ? Math.min(fresh, mostCells) : fresh)
    })
    return cells.reduce((sum, count) => sum + count, 0) > mostCells
  }

  async #checkAreas(checked: Checked, pending: Pending): Promise<Trouble | null> {
    const moves = this.#moves
    const around = pending.edited && state.marksOn.value ? checked.marking.around(pending.areas) : null
    const read =
      pending.areas.length > 0
        ? await readCells(checked.marking.sheet, pending.areas, checked.extent, around, checked.review.grid.date1904)
        : done({ cells: [], formats: [], standing: [] })
    if (!read.ok) return read.trouble
    if (moves !== this.#moves || checked !== this.#checked) {
      this.#changes.giveBack(pending)
      return null
    }
    checked.review.update(read.value.cells)
    if (!checked.review.layout) {
      this.#changes.reshaped()
      return null
    }
    for (const { row, column } of read.value.cells) {
      checked.extent.bottom = Math.max(checked.extent.bottom, row)
      checked.extent.right = Math.max(checked.extent.right, column)
    }
    if (checked.stated && isInHeader(checked.review, read.value.cells)) return this.#carry(checked, checked.stated)
    show(checked)
    this.#caughtUp()
    if (mayMark(checked)) await checked.marking.mend(checked.review, pending, read.value)
    return null
  }

  /** A heading was written anew: what was said of its column holds on, and the sheet is read again. */
  async #carry({ review }: Checked, stated: StatedRoster): Promise<Trouble | null> {
    this.#changes.reshaped()
    try {
      const { carried } = await import('./columns.ts')
      this.#said = carried(this.#said, review.grid, state.policy.value, stated)
      this.#isOwn = true
      return null
    } catch (thrown) {
      return troubleOf(thrown)
    }
  }

  async #checkWhole(): Promise<Trouble | null> {
    if (!state.answer.value) state.phase.value = 'checking'
    const moves = this.#moves
    const book = await readBook((read, all) => {
      state.progress.value = all > 0 ? read / all : null
    })
    state.progress.value = null
    if (!book.ok) return book.trouble
    if (!this.#isOwn) this.#said = book.value.columns
    let columns: Columns | null = null
    try {
      if (this.#said !== null) columns = await import('./columns.ts')
    } catch (thrown) {
      return troubleOf(thrown)
    }
    if (moves !== this.#moves) {
      this.#changes.reshaped()
      return null
    }
    this.#front = book.value.active
    await this.#take(book.value, columns)
    return null
  }

  /** The review of the sheet in front, or of another where that holds no roster, by what was said of its columns. */
  #open(book: WorkbookReading, front: SheetReading | undefined, columns: Columns | null): Opened {
    const policy = state.policy.value
    const sheets = book.sheets.map(({ grid }) => grid)
    const open = (sheet: string | undefined, stated: StatedRoster | null): Opened => {
      const options = { messages: findingWords.value, ...(sheet !== undefined && { sheet }), ...(stated && { stated }) }
      return { review: openReview({ file: fileName(), sheets, properties: book.properties }, policy, options), stated }
    }
    const recalled = (among: readonly Grid[]): Opened | null => {
      const stated = columns?.recall(this.#said, among, policy)
      const opened = stated ? open(stated.sheet, stated) : null
      return opened?.review.layout ? opened : null
    }
    const ofFront = front ? recalled([front.grid]) : null
    if (ofFront) return ofFront
    const plain = open(front?.grid.name, null)
    if (plain.review.layout && plain.review.grid === front?.grid) return plain
    return recalled(sheets.filter((grid) => grid !== front?.grid && !grid.hidden)) ?? plain
  }

  async #take(book: WorkbookReading, columns: Columns | null) {
    const front = book.sheets.find(({ id }) => id === book.active)
    const { review, stated } = this.#open(book, front, columns)
    const idOf = (name: string) => book.sheets.find(({ grid }) => grid.name === name)?.id
    const sheet = idOf(review.grid.name)
    state.rosterless.value =
      front && (!review.layout || front.id !== sheet)
        ? { name: front.grid.name, near: nearHeader(front.grid, state.policy.value.vocabulary.headings) }
        : null
    state.otherRosters.value = review.otherSheets.flatMap(({ sheet: name, hidden }) => {
      const id = idOf(name)
      return id === undefined ? [] : [{ id, name, hidden }]
    })
    if (!review.layout || sheet === undefined) {
      this.#checked = null
      state.answer.value = null
      state.phase.value = 'no-roster'
      return
    }
    const before = this.#checked?.marking
    const checked: Checked = {
      review,
      stated,
      marking: before?.sheet === sheet ? before : new Marking(sheet, () => this.checkAll()),
      extent: extentOf(review.grid),
      mergesKnown: book.mergesKnown,
      readOnly: book.readOnly,
    }
    this.#checked = checked
    show(checked)
    state.phase.value = 'ready'
    this.#caughtUp()
    if (mayMark(checked)) await checked.marking.settle(review)
  }
}

interface Opened {
  review: Review
  stated: StatedRoster | null
}

/** Do cells lie in a row of headings? */
function isInHeader({ layout }: Review, cells: readonly { row: number }[]): boolean {
  const tables = layout?.tables ?? []
  return cells.some(({ row }) => tables.some(({ headerRow, firstRow }) => headerRow <= row && row < firstRow))
}

function extentOf({ origin, values }: Grid): Area {
  const width = Math.max(1, ...values.map((row) => row.length))
  const right = origin.column + width - 1
  return { top: origin.row, left: origin.column, bottom: origin.row + Math.max(1, values.length) - 1, right }
}

function mayMark({ readOnly }: Checked): boolean {
  return state.marksOn.value && !readOnly
}

function show({ marking, review, stated, mergesKnown, readOnly }: Checked) {
  const { layout } = review
  if (!layout) return
  state.answer.value = {
    sheet: marking.sheet,
    name: review.grid.name,
    layout,
    grid: review.grid,
    stated,
    uncertain: uncertainColumns(layout, stated ?? undefined),
    totals: review.totals(),
    findings: review.allFindings(),
    skipped: review.skipped(),
    assessment: (row) => review.assessment(row),
    applicants: review.applicants(),
    seal: () => review.seal(),
    mergesKnown,
    readOnly,
  }
}

/** What was corrected moves with its rows; what was deleted can no longer be put back. */
function moveCorrections(sheet: string, inserting: boolean, at: number, count: number) {
  const kept = state.corrections.value
  if (!kept || kept.sheet !== sheet) return
  const made = kept.made.flatMap((correction) => {
    const { row } = correction
    if (row < at) return [correction]
    if (inserting) return [{ ...correction, row: row + count }]
    return row < at + count ? [] : [{ ...correction, row: row - count }]
  })
  state.corrections.value = made.length > 0 ? { sheet, made } : null
}
