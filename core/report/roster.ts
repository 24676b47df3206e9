import type { Identity } from '../assess/identity.ts'
import { excerpt } from '../messages/excerpt.ts'
import { type Messages, zhCN } from '../messages/zh-CN.ts'
import { monthIndex } from '../policy/day.ts'
import type { Policy } from '../policy/schema.ts'
import { defaultAsOf } from '../policy/stage.ts'
import type { Applicant } from '../roster/applicant.ts'
import type { ColumnKey } from '../roster/columns.ts'
import { address, type Grid } from '../roster/grid.ts'
import { type Layout, type Table, tableAt } from '../roster/layout.ts'
import { classify, type SkippedRow, type SkipReason } from '../roster/rows.ts'
import { Sheet } from '../roster/sheet.ts'
import { ruleIndex } from '../rules/catalogue.ts'
import { Judge, type JudgedRow, type PlacedHit, type RowCells } from '../rules/examine.ts'
import type { RuleContext, Sanction } from '../rules/rule.ts'
import { readPlace } from '../vocabulary/place.ts'
import { DuplicateIndex, identityIn, type Person } from './duplicates.ts'
import { findingOf, inOrder } from './finding.ts'
import { type OtherSheet, rosterFindings } from './roster-findings.ts'
import type { Assessment, Finding, Totals, Verdict } from './types.ts'
import { countRow, emptyTotals, verdictOf } from './verdict.ts'

/** By what, beside the policy, a roster is judged. */
export interface RosterOptions {
  /** The day for which the roster is judged, YYYY-MM-DD; else the last day of the online window. */
  asOf?: string
  sanctions?: readonly Sanction[]
  /** The language of the sentences; zh-CN where nothing is said. */
  messages?: Messages
}

/** An applicant's row with all that its own cells say; what other rows say of it is asked for when it is shown. */
export interface RosterRow {
  row: number
  /** Place among the applicants, from 1. */
  place: number
  judged: JudgedRow
  identity: Identity | null
  /** All hits in order, sequence and duplicates included. */
  hits: readonly PlacedHit[]
  verdict: Verdict
  /** What is told of the row; kept until it is settled again. */
  assessment: Assessment | null
}

const none: readonly never[] = []
const sequenceIndex = ruleIndex('sequence/order')
const judges = new WeakMap<Policy, Map<string, Judge>>()

/** One judge serves every roster of a policy and a day, so that words read in one need not be read in the next. */
function judgeFor(policy: Policy, asOf: string, date1904: boolean): Judge {
  const ofPolicy = judges.get(policy) ?? new Map<string, Judge>()
  judges.set(policy, ofPolicy)
  const key = `${asOf}|${date1904}`
  const judge = ofPolicy.get(key) ?? new Judge({ policy, asOf, asOfMonth: monthIndex(asOf) }, date1904)
  ofPolicy.set(key, judge)
  return judge
}

/**
 * A roster judged row by row. It holds what a review needs, asked once or kept up to date: rows by their place, who
 * stands where, and the totals.
 */
export class Roster {
  readonly policy: Policy
  readonly messages: Messages
  readonly otherSheets: readonly OtherSheet[]
  readonly layout: Layout
  readonly totals: Totals = emptyTotals()
  /** By sheet row less `layout.firstRow`: an applicant, why the row is skipped, or null for a row without anything. */
  readonly entries: (RosterRow | SkipReason | null)[] = []
  readonly duplicates = new DuplicateIndex<RosterRow>()
  /** What the rows of each table are judged by. */
  readonly #contexts: ReadonlyMap<Table, RuleContext>
  readonly #columns: ReadonlyMap<Table, TableColumns>
  readonly #judge: Judge
  #sheet: Sheet

  constructor(grid: Grid, layout: Layout, policy: Policy, options: RosterOptions, otherSheets: readonly OtherSheet[]) {
    const asOf = options.asOf ?? defaultAsOf(policy)
    this.policy = policy
    this.messages = options.messages ?? zhCN
    this.otherSheets = otherSheets
    this.layout = layout
    this.#columns = new Map(layout.tables.map((table) => [table, columnsOf(table)]))
    this.#sheet = this.readFrom(grid)
    const context = {
      policy,
      asOf,
      asOfMonth: monthIndex(asOf),
      referenceMonth: monthIndex(policy.referenceMonth),
      sanctions: options.sanctions ?? [],
    }
    this.#contexts = new Map(
      layout.tables.map((table) => {
        const unit = table.supervisingUnit?.name
        return [table, { ...context, supervisingCounty: unit ? readPlace(unit, policy).county : null }]
      }),
    )
    this.#judge = judgeFor(policy, asOf, grid.date1904)
    let place = 0
    for (let row = layout.firstRow; row <= this.sheet.lastRow; row++) {
      const entry = this.read(row)
      this.entries.push(entry)
      if (!isRow(entry)) continue
      entry.place = ++place
      this.duplicates.add(entry)
    }
    for (const entry of this.rows()) {
      this.settle(entry)
      countRow(this.totals, { facts: entry.judged.facts, verdict: entry.verdict, hits: entry.hits }, 1)
    }
  }

  get sheet(): Sheet {
    return this.#sheet
  }

  /** The table of a row. */
  table(row: number): Table {
    return tableAt(this.layout, row)
  }

  /** Rows are read from this grid from now on: another copy of the sheet, or one whose shape is another. */
  readFrom(grid: Grid): Sheet {
    for (const columns of this.#columns.values()) columns.offsets = columns.places.map((at) => at - grid.origin.column)
    this.#sheet = new Sheet(grid)
    return this.#sheet
  }

  /** Reads and judges one row by its own cells. */
  read(row: number): RosterRow | SkipReason | null {
    const kind = classify(this.sheet, this.layout, row)
    if (kind !== 'applicant') return kind
    const judged = this.#judge.judge(row, this.#cells(row), this.#contexts.get(this.table(row))!)
    const identity = identityIn(judged)
    return { row, place: 0, judged, identity, hits: judged.hits, verdict: 'eligible', assessment: null }
  }

  #cells(row: number): RowCells {
    const { sheet } = this
    const { grid } = sheet
    const { keys, places, inOrder, offsets } = this.#columns.get(this.table(row))!
    if (sheet.mergesIn(row).length > 0)
      return {
        columns: keys,
        at: inOrder,
        values: places.map((at) => sheet.value(row, at)),
        texts: places.map((at) => sheet.text(row, at)),
        formats: places.map((at) => sheet.format(row, at)),
      }
    const index = row - grid.origin.row
    return {
      columns: keys,
      at: offsets,
      values: grid.values[index] ?? none,
      texts: grid.texts[index] ?? none,
      formats: grid.formats[index] ?? none,
    }
  }

  /** Brings a row's findings and verdict up to date with its neighbours and its namesakes. */
  settle(row: RosterRow): void {
    const sequence = this.#sequenceHit(row)
    const others = this.duplicates.hits(row)
    const own = row.judged.hits
    row.hits = inOrder(sequence || others.length > 0 ? [...own, ...(sequence ? [sequence] : []), ...others] : own)
    row.verdict = verdictOf(row.hits, this.table(row.row).missing.length > 0)
    row.assessment = null
  }

  /** The applicant above; null for the first. */
  before(row: number): RosterRow | null {
    for (let index = row - this.layout.firstRow - 1; index >= 0; index--) {
      const entry = this.entries[index]
      if (isRow(entry)) return entry
    }
    return null
  }

  after(row: number): RosterRow | null {
    for (let index = row - this.layout.firstRow + 1; index < this.entries.length; index++) {
      const entry = this.entries[index]
      if (isRow(entry)) return entry
    }
    return null
  }

  /** Numbers the applicants anew. Gives those for whose 序号 another place is another answer. */
  number(): RosterRow[] {
    const otherwise: RosterRow[] = []
    let place = 0
    for (const row of this.rows()) {
      place++
      if (row.place === place) continue
      const wasAsked = row.hits.some(({ index }) => index === sequenceIndex)
      const isFirst = row.place === 0
      row.place = place
      if (!isFirst && (wasAsked || this.#sequenceHit(row))) otherwise.push(row)
    }
    return otherwise
  }

  /** A number is right that is the one above and one more, or its own place in the list (附件8). */
  #sequenceHit({ row, place, judged }: RosterRow): PlacedHit | null {
    const cell = judged.applicant.cells.sequence
    if (!cell || !judgedSound(judged)) return null
    const own = judged.applicant.read('sequence')
    if (own === place) return null
    const above = own === null ? null : (this.before(row)?.judged.applicant.read('sequence') ?? null)
    if (above !== null && own === above + 1) return null
    const fault = cell.blank ? ('blank' as const) : own === null ? ('text' as const) : ('other' as const)
    return {
      index: sequenceIndex,
      column: 'sequence',
      params: { expected: place, fault },
      fix: { value: String(place), safe: true },
    }
  }

  *rows(): Generator<RosterRow> {
    for (const entry of this.entries) if (isRow(entry)) yield entry
  }

  findings(row: RosterRow, messages = this.messages): Finding[] {
    const { columns } = this.table(row.row)
    const { applicant } = row.judged
    return row.hits.map((hit) =>
      findingOf(
        hit.index,
        hit,
        {
          row: row.row,
          column: hit.column,
          at: columns.get(hit.column) ?? null,
          value: applicant.cells[hit.column]?.blank ? '' : applicant.text(hit.column),
        },
        messages,
      ),
    )
  }

  assessment(row: RosterRow): Assessment {
    row.assessment ??= this.#assess(row)
    return row.assessment
  }

  #assess(row: RosterRow): Assessment {
    const { level, track, fee, defense, exemptions, county } = row.judged.facts
    return {
      row: row.row + 1,
      name: excerpt(row.judged.applicant.name),
      verdict: row.verdict,
      level,
      track,
      fee,
      defense,
      exemptions: [...exemptions],
      county,
      findings: this.findings(row),
    }
  }

  *applicants(): Generator<Applicant> {
    for (const { judged } of this.rows()) yield judged.applicant
  }

  /** Who is in it, as far as they were read. */
  people(): Person[] {
    return [...this.rows()].flatMap(({ row, identity, judged }) => {
      const at = this.table(row).columns.get('name')
      const cell = at === undefined ? null : address(row, at)
      return identity ? [{ row, identity, cell, value: judged.applicant.text('name') }] : []
    })
  }

  skipped(): SkippedRow[] {
    return this.entries.flatMap((entry, index) =>
      typeof entry === 'string' ? [{ row: this.layout.firstRow + index, reason: entry }] : [],
    )
  }

  /** Findings about the roster as a whole. */
  wholeFindings(messages = this.messages): Finding[] {
    return rosterFindings({
      grid: this.sheet.grid,
      layout: this.layout,
      policy: this.policy,
      messages,
      otherSheets: this.otherSheets,
      applicants: this.totals.applicants,
      isApplicant: (row) => isRow(this.entries[row - this.layout.firstRow]),
    })
  }
}

/** Columns of a table with the sheet columns they stand in, and with their places in a row of the grid. */
interface TableColumns {
  keys: readonly ColumnKey[]
  places: readonly number[]
  inOrder: readonly number[]
  offsets: readonly number[]
}

function columnsOf({ columns }: Table): TableColumns {
  const places = [...columns.values()]
  return { keys: [...columns.keys()], places, inOrder: places.map((_, index) => index), offsets: [] }
}

export function isRow(entry: RosterRow | SkipReason | null | undefined): entry is RosterRow {
  return typeof entry === 'object' && entry !== null
}

/** An error on 序号 (a vague word, an error value) says enough; a blank 序号 has no other finding. */
function judgedSound(judged: JudgedRow): boolean {
  return judged.sound('sequence', sequenceIndex) || judged.applicant.cells.sequence?.blank === true
}
