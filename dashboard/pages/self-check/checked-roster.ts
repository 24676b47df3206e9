import {
  address,
  type Cell,
  type CellEdit,
  type ColumnQuestion,
  type ColumnReading,
  columnAt,
  contentOf,
  type Finding,
  filterFindings,
  findingLines,
  type Grid,
  gravestByCell,
  headingEdits,
  messagesEn,
  messagesZh,
  openReview,
  parseAddress,
  type Review,
  readColumns,
  type StatedRoster,
  safeFixes,
  textWidth,
  uncertainColumns,
  type Workbook,
} from '../../../core/index.ts'
import type { ReadSeal } from '../../export/seal-panel.tsx'
import type { LanguageTag } from '../../language.ts'
import { type HandedBack, handBack } from './hand-back.ts'
import {
  type FixLine,
  type Head,
  type Lines,
  type Look,
  type Opening,
  type SheetArea,
  type SheetCell,
  type SheetRow,
  type Span,
  type Step,
  shownText,
} from './protocol.ts'

const narrowest = 52
const widest = 200
/** The names stay in sight: the rest needs room beside them. */
const widestName = 170
/** Pixels of half a Chinese character in a cell. */
const halfWidth = 7
/** People whose cells tell how wide the columns are. */
const mostMeasured = 2000

function textAt({ texts, origin }: Grid, row: number, column: number): string {
  return texts[row - origin.row]?.[column - origin.column] ?? ''
}

function cellAt(grid: Grid, row: number, column: number): Cell {
  const [r, c] = [row - grid.origin.row, column - grid.origin.column]
  return {
    row,
    column,
    value: grid.values[r]?.[c] ?? null,
    text: grid.texts[r]?.[c] ?? '',
    format: grid.formats[r]?.[c] ?? '',
  }
}

/** Half characters of a text, as far as a column may be wide. */
const widthIn = (text: string) => textWidth(text.slice(0, 2 * widest))

/** Pixels of each column: what the first people's cells hold, and half of its heading, which may take two lines. */
function columnWidths({ grid, layout }: Review, rows: readonly number[], columns: number): number[] {
  const { origin, texts } = grid
  const longest = new Float64Array(columns)
  for (const row of rows.slice(0, mostMeasured))
    for (const [at, text] of (texts[row - origin.row] ?? []).entries())
      if (text) longest[origin.column + at] = Math.max(longest[origin.column + at]!, widthIn(text))
  const headerRow = layout?.headerRow ?? 0
  const names = layout?.columns.get('name')
  return Array.from(longest, (length, column) => {
    const half = widthIn(textAt(grid, headerRow, column)) / 2
    return Math.min(
      column === names ? widestName : widest,
      Math.max(narrowest, Math.max(length, half) * halfWidth + 14),
    )
  })
}

function reviewIn(workbook: Workbook, { policy, file, language, stated }: Opening): Review {
  const messages = language === 'en' ? messagesEn : messagesZh
  return openReview(workbook, policy, { file, messages, ...(stated && { stated }) })
}

/** What a step has changed, as it was before: cells, or what was said of columns. */
type Undo = { cells: readonly Cell[] } | { stated: StatedRoster | null }

/**
 * One roster that a unit checks for itself, with all that is said of it: what the page shows of it are windows on this.
 * Findings are kept row by row, so that an edit costs what it touched.
 */
export class CheckedRoster {
  readonly #workbook: Workbook
  #opening: Opening
  #review: Review
  /** The sheet as it came. */
  #original: Grid
  #widths: number[] = []
  /** Findings and names of the people, by sheet row from 1. */
  readonly #byRow = new Map<number, readonly Finding[]>()
  readonly #names = new Map<number, string>()
  /** Cells mended so far by address, as they are now. */
  readonly #mended = new Map<string, Cell>()
  readonly #steps: Undo[] = []
  /** What was last asked for, until the next step. */
  #all: readonly Finding[] | null = null
  #fixes: Finding[] | null = null
  #lines: { look: string; found: number; lines: Lines['lines'] } | null = null

  /** The review of a workbook, or why there is none. */
  static open(workbook: Workbook, opening: Opening): CheckedRoster | string {
    const review = reviewIn(workbook, opening)
    const { problem } = review.report()
    if (problem) return problem.message
    const roster = new CheckedRoster(workbook, opening, review)
    for (const step of opening.steps) roster.take(step)
    return roster
  }

  /** The same roster as it stands now, everything said of it in another language. */
  inLanguage(language: LanguageTag): CheckedRoster {
    const opening = { ...this.#opening, language }
    const roster = new CheckedRoster(this.#workbook, opening, reviewIn(this.#workbook, opening))
    roster.#steps.push(...this.#steps)
    roster.#write([...this.#mended.values()])
    return roster
  }

  private constructor(workbook: Workbook, opening: Opening, review: Review) {
    this.#workbook = workbook
    this.#opening = opening
    this.#review = review
    this.#original = review.grid
    this.#readFrom(review)
  }

  #readFrom(review: Review) {
    this.#review = review
    this.#original = this.#workbook.sheets.find(({ name }) => name === review.grid.name) ?? review.grid
    this.#byRow.clear()
    this.#names.clear()
    this.#forget()
    for (const { row, name, findings } of review.report().assessments) {
      this.#byRow.set(row, findings)
      this.#names.set(row, name)
    }
    const people = [...this.#byRow.keys()].map((row) => row - 1)
    this.#widths = columnWidths(review, people, this.#columns)
  }

  get #rows(): number {
    const { origin, texts } = this.#review.grid
    return origin.row + texts.length
  }

  get #columns(): number {
    const { origin, texts } = this.#review.grid
    let longest = 1
    for (const row of texts) longest = Math.max(longest, row.length)
    return origin.column + longest
  }

  head(): Head {
    const review = this.#review
    return {
      sheet: review.grid.name,
      totals: review.totals(),
      rows: this.#rows,
      columns: this.#widths.length,
      widths: this.#widths,
      nameColumn: review.layout?.columns.get('name') ?? null,
      firstRow: review.layout?.firstRow ?? 0,
      fixes: this.#safeFixes().length,
      mended: this.#edits().length,
      steps: this.#steps.length,
      uncertain: review.layout ? uncertainColumns(review.layout, this.#opening.stated ?? undefined) : [],
      isStated: Boolean(this.#opening.stated?.columns),
    }
  }

  /** Every finding: of the roster first, then row by row. */
  #findings(): readonly Finding[] {
    if (this.#all) return this.#all
    const all = [...this.#review.findings()]
    for (const row of [...this.#byRow.keys()].sort((a, b) => a - b)) all.push(...this.#byRow.get(row)!)
    this.#all = all
    return all
  }

  #safeFixes(): readonly Finding[] {
    this.#fixes ??= safeFixes(this.#findings())
    return this.#fixes
  }

  lines({ look, from, to }: Span & { look: Look }): Lines {
    const { lines, found } = this.#linesOf(look)
    return { count: lines.length, found, lines: lines.slice(from, to) }
  }

  #linesOf({ order, filter, closed }: Look) {
    const look = JSON.stringify([order, filter, closed])
    if (this.#lines?.look === look) return this.#lines
    const nameOf = (row: number) => this.#names.get(row) ?? ''
    const fitting = filterFindings(this.#findings(), filter, nameOf)
    const lines = findingLines(fitting, order, nameOf, new Set(closed))
    this.#lines = { look, found: fitting.length, lines }
    return this.#lines
  }

  rows({ from, to, left, right }: SheetArea): SheetRow[] {
    const rows: SheetRow[] = []
    const last = Math.min(right, this.#widths.length)
    for (let row = from; row < Math.min(to, this.#rows); row++) rows.push(this.#row(row, left, last))
    return rows
  }

  /** The whole text of a cell; of a merged area, that of its first. */
  text(cell: string): string {
    const place = parseAddress(cell)
    return place ? textAt(this.#review.grid, place.row, place.column) : ''
  }

  #row(row: number, left: number, right: number): SheetRow {
    const { grid, layout } = this.#review
    const merges = grid.merges.filter(({ top, bottom }) => top <= row && row <= bottom)
    const own = [...this.#review.findings().filter((one) => one.row === row + 1), ...(this.#byRow.get(row + 1) ?? [])]
    const marks = gravestByCell(own)
    const cells = Array.from({ length: Math.max(0, right - left) }, (_, at): SheetCell => {
      const column = left + at
      const merge = merges.find((area) => area.left <= column && column <= area.right)
      const mark = marks.get(address(row, column))
      return {
        ...shownText(merge ? textAt(grid, merge.top, merge.left) : textAt(grid, row, column)),
        ...(mark ? { mark: { severity: mark.severity, message: mark.message } } : {}),
        ...(merge ? { merge } : {}),
      }
    })
    const isHead = layout?.tables.some(({ headerRow, firstRow }) => headerRow <= row && row < firstRow)
    return { kind: this.#byRow.has(row + 1) ? 'person' : isHead ? 'head' : 'line', cells }
  }

  fixes({ from, to }: Span): FixLine[] {
    return this.#safeFixes()
      .slice(from, to)
      .map(({ cell, severity, value, fix }) => ({ cell: cell!, severity, before: value, after: fix!.value }))
  }

  /** @param row sheet row from 1 */
  person(row: number) {
    return this.#review.assessment(row)
  }

  seal(): ReadSeal | null {
    const reading = this.#review.seal()
    if (!reading || reading.status === 'absent') return null
    const places = this.#review.applicants().map(({ row, name }) => ({ row: row + 1, name }))
    if (reading.status === 'valid') return { reading, places: [] }
    return { reading, places }
  }

  /** Mends cells, or says which column is which; where nothing would change no step is taken. */
  take(step: Step): Head {
    if (step.kind === 'columns') {
      const { stated } = this.#opening
      if (this.#state(step.stated)) this.#steps.push({ stated: stated ?? null })
      return this.head()
    }
    const cells = this.#cellsOf(step)
    const before = cells.map(({ row, column }) => cellAt(this.#review.grid, row, column))
    if (cells.some(({ text }, index) => text !== before[index]!.text)) {
      this.#steps.push({ cells: before })
      this.#write(cells)
    }
    return this.head()
  }

  undo(): Head {
    const step = this.#steps.pop()
    if (step && 'cells' in step) this.#write(step.cells)
    else if (step) this.#state(step.stated)
    return this.head()
  }

  /** How the columns are read as the sheet is now; once cells are mended, of no other sheet. */
  columns(question: ColumnQuestion): ColumnReading {
    const { policy, stated } = this.#opening
    const own = this.#review.grid
    const sheets = this.#workbook.sheets.map((grid) => (grid.name === own.name ? own : grid))
    const asked = this.#edits().length > 0 ? [own] : sheets
    const isMoved = question.sheet !== undefined || question.headerRow !== undefined
    return readColumns(asked, policy, isMoved ? question : { sheet: own.name, ...(stated && { stated }) })
  }

  /** Judges the sheet, or another, by what is said of its columns; false where there is no roster by that. */
  #state(stated: StatedRoster | null): boolean {
    const opening = { ...this.#opening, stated }
    const mended = [...this.#mended.values()]
    const review = reviewIn(this.#workbook, opening)
    const isOther = review.grid.name !== this.#review.grid.name
    if (isOther && this.#edits().length > 0) return false
    if (!isOther) review.update(mended)
    if (review.report().problem) return false
    if (isOther) this.#mended.clear()
    this.#opening = opening
    this.#readFrom(review)
    return true
  }

  #cellsOf(step: Exclude<Step, { kind: 'columns' }>): Cell[] {
    const changes =
      step.kind === 'cells'
        ? step.changes
        : this.#safeFixes().map(({ cell, fix }) => ({ cell: cell!, text: fix!.value }))
    return changes.flatMap(({ cell, text }): Cell[] => {
      const place = parseAddress(cell)
      return place ? [{ ...place, value: text === '' ? null : text, text, format: '@' }] : []
    })
  }

  #forget() {
    this.#all = null
    this.#fixes = null
    this.#lines = null
  }

  #write(cells: readonly Cell[]) {
    for (const cell of cells) this.#mended.set(address(cell.row, cell.column), cell)
    for (const { row, findings } of this.#review.update(cells).changed) {
      const person = this.#review.assessment(row)
      if (person) this.#byRow.set(row, findings)
      else this.#byRow.delete(row)
      this.#names.set(row, person?.name ?? '')
    }
    this.#forget()
  }

  /** Cells that differ from the file as it came. */
  #edits(): CellEdit[] {
    return [...this.#mended.values()]
      .filter(({ row, column, text }) => textAt(this.#original, row, column) !== text)
      .map((cell) => this.#editOf(cell))
  }

  #editOf({ row, column, text }: Cell): CellEdit {
    const { layout } = this.#review
    return { row, column, content: contentOf(layout && columnAt(layout, row, column), text) }
  }

  /** The headings that say by themselves what a person said of their columns. */
  #headingEdits(): CellEdit[] {
    const { stated, policy } = this.#opening
    if (!stated) return []
    return headingEdits(this.#review.grid, policy, stated).edits.map(({ row, column, after }) => ({
      row,
      column,
      content: after,
    }))
  }

  async handBack(at: string): Promise<HandedBack> {
    const { file, bytes, policy, stated } = this.#opening
    return handBack({
      stated: stated ?? null,
      headings: this.#headingEdits(),
      file,
      bytes: new Uint8Array(await bytes.arrayBuffer()),
      sheet: this.#review.grid.name,
      edits: this.#edits(),
      policy,
      at,
    })
  }
}
