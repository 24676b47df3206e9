import type { Facts } from '../assess/facts.ts'
import type { Policy, Topic } from '../policy/schema.ts'
import type { Fix, Severity } from '../report/types.ts'
import type { RosterCell } from '../roster/cell.ts'
import type { ColumnKey } from '../roster/columns.ts'
import type { Area } from '../roster/grid.ts'
import type { RuleCode, RuleParams } from './params.ts'

/** A person whom the office may not admit before a day (八(一)). */
export interface Sanction {
  name: string
  /** YYYY.MM */
  birth: string
  /** YYYY-MM-DD */
  barredUntil: string
}

/** What a rule of one cell may ask beside it: no clock, no file, nothing of the roster around. */
export interface CellContext {
  policy: Policy
  /** The day for which the roster is judged, YYYY-MM-DD. */
  asOf: string
  /** Its month, as year × 12 + (month − 1). */
  asOfMonth: number
}

/** What a rule of a row may ask beside it. */
export interface RuleContext extends CellContext {
  /** Month to whose end years are counted. */
  referenceMonth: number
  /** County of the name of the table's supervising unit, '州直', or null. */
  supervisingCounty: string | null
  sanctions: readonly Sanction[]
}

/** A place where a rule fires: parameters, never sentences. */
export interface Hit<Code extends RuleCode = RuleCode> {
  params: RuleParams[Code]
  /** Where it differs from the rule's own. */
  severity?: Severity
  clause?: string
  fix?: Fix
}

/** The same, at a column of the row. */
export interface RowHit<Code extends RuleCode = RuleCode> extends Hit<Code> {
  column: ColumnKey
}

/** A sheet for an example: the row's cells as typed; what is left out is as in a roster without fault. */
export interface Example {
  /** Rows of the roster, each as the cells that differ. */
  rows: readonly Partial<Record<ColumnKey, string>>[]
  /** The sheet around them, where the rule looks at it. */
  sheet?: ExampleSheet
  sanctions?: readonly Sanction[]
}

export interface ExampleSheet {
  title?: string
  /** The line 主管单位; null: there is none. */
  unitLine?: string | null
  /** Columns left out. */
  without?: readonly ColumnKey[]
  /** Headings that say it otherwise. */
  renamed?: Partial<Record<ColumnKey, string>>
  /** Headings added at the right. */
  headings?: readonly string[]
  /** Rows of the sheet from 0 that are hidden. */
  hiddenRows?: readonly number[]
  hiddenColumns?: readonly number[]
  merges?: readonly Area[]
  /** The cell is a number, not text. */
  numbers?: readonly ColumnKey[]
  /** A second table under the first, with rows of its own; two of its columns may have changed places. */
  continued?: { swapped?: readonly [ColumnKey, ColumnKey]; rows: Example['rows'] }
  /** Another sheet with a roster stands beside it. */
  second?: boolean
}

interface RuleHead<Code extends RuleCode> {
  code: Code
  severity: Severity
  /** Where the severity depends on the row, what else it may be. */
  otherSeverity?: Severity
  /** Clause of the notice, or id of a basis. */
  clause: string
  /** Rests on a reading of ours; the pack says which. */
  assumption?: boolean
  examples: {
    /** Rosters that break the rule. */
    breaks: readonly Example[]
    /** Rosters that look as if they did, and do not. */
    looks: readonly Example[]
  }
}

/** Looks at one cell and nothing beside it, so that a cell seen before need not be judged again. */
export interface CellRule<Code extends RuleCode = RuleCode> extends RuleHead<Code> {
  scope: 'cell'
  columns: readonly ColumnKey[]
  /** Judges a cell on which an error stands already: most rules have nothing to add there. */
  evenIfWrong?: boolean
  check(cell: RosterCell, context: CellContext): Hit<Code> | null
}

/** Looks at an applicant's whole row. */
export interface RowRule<Code extends RuleCode = RuleCode> extends RuleHead<Code> {
  scope: 'row'
  /** The columns a finding can stand in. */
  columns: readonly ColumnKey[]
  /** Silent unless each of these cells is there, filled in, and without an error (D5.2). */
  needs: readonly ColumnKey[]
  /** Silent unless the row's words tell of one of these topics, whatever they say of it. */
  topics?: readonly Topic[]
  check(row: RowFacts, context: RuleContext): readonly RowHit<Code>[]
}

/** Looks across rows or at the sheet; the report works it out and the rule only names it. */
export interface WideRule<Code extends RuleCode = RuleCode> extends RuleHead<Code> {
  scope: 'neighbours' | 'duplicates' | 'roster'
  columns: readonly ColumnKey[]
}

export type Rule<Code extends RuleCode = RuleCode> = CellRule<Code> | RowRule<Code> | WideRule<Code>

/** A row before its rules run: what was reckoned of it, and which cells can be relied on. */
export interface RowFacts extends Facts {
  /** The cell is there, filled in, and no rule before this one found an error in it. */
  sound(column: ColumnKey): boolean
}

export function cellRule<Code extends RuleCode>(rule: Omit<CellRule<Code>, 'scope'>): CellRule<Code> {
  return { scope: 'cell', ...rule }
}

export function rowRule<Code extends RuleCode>(rule: Omit<RowRule<Code>, 'scope'>): RowRule<Code> {
  return { scope: 'row', ...rule }
}

export function wideRule<Code extends RuleCode>(rule: WideRule<Code>): WideRule<Code> {
  return rule
}
