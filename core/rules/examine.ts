import { type Facts, factsOf } from '../assess/facts.ts'
import type { Severity } from '../report/types.ts'
import { Applicant, type ApplicantCells } from '../roster/applicant.ts'
import { type RawCell, type RosterCell, readCell } from '../roster/cell.ts'
import { allColumns, type ColumnKey } from '../roster/columns.ts'
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
export interface JudgedRow {
  applicant: Applicant
  facts: Facts
  hits: readonly PlacedHit[]
  /** The cell is there, filled in, and no rule before position `index` found an error in it. */
  sound(column: ColumnKey, index: number): boolean
}

const mostRemembered = 20_000

type Memory = Record<ColumnKey, Map<string, ExaminedCell>>

function emptyMemory(): Memory {
  return Object.fromEntries(allColumns.map((column) => [column, new Map()])) as Memory
}

/**
 * Judges rows by all rules that look at one row. Cells with the same words are read once: most cells of a roster say what
 * many others say.
 */
export class Judge {
  readonly #context: CellContext & { date1904: boolean }
  /** Cells whose value is the text they show. */
  readonly #texts = emptyMemory()
  readonly #others = emptyMemory()

  constructor(context: CellContext, date1904: boolean) {
    this.#context = { ...context, date1904 }
  }

  #examine(column: ColumnKey, raw: RawCell): ExaminedCell {
    const plain = raw.value === raw.text
    const known = plain ? this.#texts[column] : this.#others[column]
    const key = plain ? raw.text : `${typeof raw.value}|${raw.value}|${raw.format}|${raw.text}`
    const before = known.get(key)
    if (before) return before
    const examined = examine(readCell(column, raw, this.#context), this.#context)
    if (known.size >= mostRemembered) known.clear()
    known.set(key, examined)
    return examined
  }

  /** @param cells the row's cells by column; a column the roster lacks is absent */
  judge(row: number, cells: readonly (readonly [ColumnKey, RawCell])[], context: RuleContext): JudgedRow {
    const read: { [Column in ColumnKey]?: RosterCell } = {}
    const errorAt: { [Column in ColumnKey]?: number } = {}
    const cellHits: PlacedHit[] = []
    for (const [column, raw] of cells) {
      const examined = this.#examine(column, raw)
      read[column] = examined.cell
      if (examined.errorAt !== never) errorAt[column] = examined.errorAt
      if (examined.hits.length > 0) cellHits.push(...examined.hits)
    }
    const applicant = new Applicant(row, read as ApplicantCells)
    const facts = factsOf(applicant, context.policy)
    const sound = (column: ColumnKey, index: number): boolean => {
      const cell = read[column]
      return cell !== undefined && !cell.blank && (errorAt[column] ?? never) >= index
    }
    let current = 0
    const facing: RowFacts = { ...facts, sound: (column) => sound(column, current) }
    const rowHits: PlacedHit[] = []
    for (const { rule, index } of indexedRowRules) {
      current = index
      if (!rule.needs.every((column) => sound(column, index))) continue
      for (const hit of rule.check(facing, context)) {
        const placed: PlacedHit = { ...hit, index }
        rowHits.push(placed)
        if (severityOf(placed) === 'error') errorAt[hit.column] = Math.min(errorAt[hit.column] ?? never, index)
      }
    }
    // A cell's own later rule is silent where a rule of the row found an error in the cell before it.
    const kept = rowHits.length === 0 ? cellHits : cellHits.filter((hit) => (errorAt[hit.column] ?? never) >= hit.index)
    return { applicant, facts, hits: [...kept, ...rowHits], sound }
  }
}
