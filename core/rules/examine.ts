import { type Facts, factsOf } from '../assess/facts.ts'
import type { Severity } from '../report/types.ts'
import { Applicant, type ApplicantCells } from '../roster/applicant.ts'
import { type RawCell, type RosterCell, readCell } from '../roster/cell.ts'
import { allColumns, type ColumnKey } from '../roster/columns.ts'
import type { CellValue } from '../roster/grid.ts'
import { catalogue, indexedCellRules, indexedRowRules } from './catalogue.ts'
import type { CellContext, CellRule, Hit, RowFacts, RuleContext } from './rule.ts'

/** A hit at its place, before it becomes a finding. */
export interface PlacedHit extends Hit {
  /** Position of the rule in the catalogue. */
  index: number
  column: ColumnKey
}

const never = Number.POSITIVE_INFINITY

export function severityOf(hit: Pick<PlacedHit, 'index' | 'severity'>): Severity {
  return hit.severity ?? catalogue[hit.index]!.severity
}

/** A cell with what its own rules say. */
interface ExaminedCell {
  cell: RosterCell
  hits: readonly PlacedHit[]
  /** Position of the first rule that found an error. */
  errorAt: number
}

const rulesByColumn = Object.fromEntries(
  allColumns.map((column) => [column, indexedCellRules.filter(({ rule }) => rule.columns.includes(column))]),
) as Record<ColumnKey, { rule: CellRule; index: number }[]>

function examine(cell: RosterCell, context: CellContext): ExaminedCell {
  const hits: PlacedHit[] = []
  let errorAt = never
  if (!cell.blank)
    for (const { rule, index } of rulesByColumn[cell.column]) {
      if (errorAt < index && !rule.evenIfWrong) break
      const hit = rule.check(cell, context)
      if (!hit) continue
      const placed = { ...hit, index, column: cell.column }
      hits.push(placed)
      if (severityOf(placed) === 'error') errorAt = Math.min(errorAt, index)
    }
  return { cell, hits, errorAt }
}

/** What the rules of a row found. */
export class JudgedRow {
  readonly applicant: Applicant
  readonly facts: Facts
  readonly hits: readonly PlacedHit[]
  readonly #errors: ErrorPlaces

  constructor(applicant: Applicant, facts: Facts, hits: readonly PlacedHit[], errors: ErrorPlaces) {
    this.applicant = applicant
    this.facts = facts
    this.hits = hits
    this.#errors = errors
  }

  /** The cell is there, filled in, and no rule before position `index` found an error in it. */
  sound(column: ColumnKey, index: number): boolean {
    return isSound(this.applicant, this.#errors, column, index)
  }
}

/** By column, position of the first rule that found an error; null in a row without errors. */
type ErrorPlaces = Map<ColumnKey, number> | null

function isSound({ cells }: Applicant, errors: ErrorPlaces, column: ColumnKey, index: number): boolean {
  const cell = cells[column]
  return cell !== undefined && !cell.blank && (errors === null || (errors.get(column) ?? never) >= index)
}

function withError(errors: ErrorPlaces, column: ColumnKey, index: number): Map<ColumnKey, number> {
  const places = errors ?? new Map<ColumnKey, number>()
  places.set(column, Math.min(places.get(column) ?? never, index))
  return places
}

/** A row as its rules see it: what a cell's soundness means depends on the rule that asks. One serves all rows, in turn. */
class RowUnderRules implements RowFacts {
  #facts!: Facts
  errors: ErrorPlaces = null
  /** Position of the rule that asks. */
  index = 0

  /** Turns to another row. */
  turnTo(facts: Facts, errors: ErrorPlaces): void {
    this.#facts = facts
    this.errors = errors
  }

  get applicant() {
    return this.#facts.applicant
  }
  get level() {
    return this.#facts.level
  }
  get track() {
    return this.#facts.track
  }
  get fee() {
    return this.#facts.fee
  }
  get defense() {
    return this.#facts.defense
  }
  get exemptions() {
    return this.#facts.exemptions
  }
  get county() {
    return this.#facts.county
  }
  get told() {
    return this.#facts.told
  }

  /** One function for all rows, which rules take out of the row. */
  readonly sound = (column: ColumnKey): boolean => isSound(this.applicant, this.errors, column, this.index)

  has(needs: readonly ColumnKey[]): boolean {
    for (const column of needs) if (!isSound(this.applicant, this.errors, column, this.index)) return false
    return true
  }
}

/** Cells of one column that were examined, by what they show. */
class Memory {
  readonly #cells = new Map<string, ExaminedCell>()
  #asked = 0
  #known = 0
  /** Names and numbers of rows hardly come twice: where little is known again, nothing is remembered any more. */
  #isVain = false

  find(raw: RawCell): ExaminedCell | null {
    if (this.#isVain) return null
    this.#asked++
    const examined = this.#cells.get(raw.text)
    if (!examined || !isSame(examined.cell, raw)) return null
    this.#known++
    return examined
  }

  keep(examined: ExaminedCell): void {
    if (this.#isVain) return
    if (this.#asked > fewestAsked && this.#known * 4 < this.#asked) {
      this.#isVain = true
      this.#cells.clear()
      return
    }
    if (this.#cells.size >= mostRemembered) this.#cells.clear()
    this.#cells.set(examined.cell.text, examined)
  }
}

const mostRemembered = 20_000
const fewestAsked = 2_000

/** Cells that show the same text read alike, whatever their format, where that text is their value. */
function isSame(known: RosterCell, raw: RawCell): boolean {
  if (raw.value === raw.text) return known.value === known.text
  return known.value === raw.value && known.format === raw.format
}

/** Where a row's cells are: `at[i]` is the place of `columns[i]` in each of the three lists. */
export interface RowCells {
  columns: readonly ColumnKey[]
  at: readonly number[]
  values: readonly CellValue[]
  texts: readonly string[]
  formats: readonly string[]
}

const nothing: readonly PlacedHit[] = []

/**
 * Judges rows by all rules that look at one row. Cells with the same words are read once: most cells of a roster say what
 * many others say.
 */
export class Judge {
  readonly #context: CellContext & { date1904: boolean }
  readonly #memories = Object.fromEntries(allColumns.map((column) => [column, new Memory()])) as Record<
    ColumnKey,
    Memory
  >
  /** Holds the cell that is looked up, so that a cell seen before costs nothing new. */
  readonly #raw: RawCell = { value: null, text: '', format: '' }

  readonly #row = new RowUnderRules()
  #columns: readonly ColumnKey[] = []
  /** A row of these columns, to be copied: cheaper than a row that grows column by column. */
  #blank: Partial<Record<ColumnKey, RosterCell>> = {}

  constructor(context: CellContext, date1904: boolean) {
    this.#context = { ...context, date1904 }
  }

  #blankRow(columns: readonly ColumnKey[]): Partial<Record<ColumnKey, RosterCell>> {
    if (columns !== this.#columns) {
      const raw: RawCell = { value: null, text: '', format: '' }
      this.#columns = columns
      this.#blank = Object.fromEntries(columns.map((column) => [column, readCell(column, raw, this.#context)]))
    }
    return { ...this.#blank }
  }

  #examine(column: ColumnKey): ExaminedCell {
    const memory = this.#memories[column]
    const before = memory.find(this.#raw)
    if (before) return before
    const examined = examine(readCell(column, this.#raw, this.#context), this.#context)
    memory.keep(examined)
    return examined
  }

  /** @param cells the row's cells; a column the roster lacks is not among them */
  judge(row: number, cells: RowCells, context: RuleContext): JudgedRow {
    const read = this.#blankRow(cells.columns)
    const raw = this.#raw
    let errors: ErrorPlaces = null
    let cellHits = nothing
    for (let index = 0; index < cells.columns.length; index++) {
      const column = cells.columns[index]!
      const at = cells.at[index]!
      raw.value = cells.values[at] ?? null
      raw.text = cells.texts[at] ?? ''
      raw.format = cells.formats[at] ?? ''
      const examined = this.#examine(column)
      read[column] = examined.cell
      if (examined.errorAt !== never) errors = withError(errors, column, examined.errorAt)
      if (examined.hits.length > 0) cellHits = [...cellHits, ...examined.hits]
    }
    const applicant = new Applicant(row, read as ApplicantCells)
    const facts = factsOf(applicant, context.policy)
    const underRules = this.#row
    underRules.turnTo(facts, errors)
    const rowHits = judgeRow(underRules, context)
    return new JudgedRow(applicant, facts, together(cellHits, rowHits), underRules.errors)
  }
}

/** A cell's own later rule is silent where a rule of the row found an error in the cell before it. */
function together(cellHits: readonly PlacedHit[], rowHits: readonly PlacedHit[]): readonly PlacedHit[] {
  if (rowHits.length === 0) return cellHits
  if (cellHits.length === 0) return rowHits
  const isSilenced = (hit: PlacedHit) =>
    rowHits.some((one) => one.column === hit.column && one.index < hit.index && severityOf(one) === 'error')
  return [...cellHits.filter((hit) => !isSilenced(hit)), ...rowHits]
}

const wordlessRules = indexedRowRules.filter(({ rule }) => rule.topics === undefined)

/** Hits of the rules that look at the whole row; the errors they find are noted in the row. */
function judgeRow(row: RowUnderRules, context: RuleContext): readonly PlacedHit[] {
  let found = nothing
  // Most rows tell nothing in words, and the rules of topics are not asked of them.
  for (const { rule, index } of row.told.size === 0 ? wordlessRules : indexedRowRules) {
    row.index = index
    if (!row.has(rule.needs) || (rule.topics && !rule.topics.some((topic) => row.told.has(topic)))) continue
    const hits = rule.check(row, context)
    if (hits.length === 0) continue
    const placed = hits.map((hit): PlacedHit => ({ ...hit, index }))
    for (const hit of placed) if (severityOf(hit) === 'error') row.errors = withError(row.errors, hit.column, index)
    found = [...found, ...placed]
  }
  return found
}
