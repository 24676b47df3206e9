import type { Outside } from '../assess/facts.ts'
import type { Shortfall } from '../assess/qualification.ts'
import type { AskTopic, Level, Track } from '../report/types.ts'
import type { ColumnKey, RosterColumn } from '../roster/columns.ts'
import type { NoMonth } from '../roster/month.ts'
import type { EducationAsk } from '../vocabulary/education.ts'
import type { IdNumberFault } from '../vocabulary/id-number.ts'

type Text = { text: string }
type Heading = { column: ColumnKey }
/** A column of 附件8. */
type Filled = { column: RosterColumn }
type None = Record<never, never>
/** Other rows of the sheet, from 1: the first few, and how many there are in all. */
type Others = { rows: readonly number[]; count: number }

/** The parameters of every rule's sentence (C1.4: messages name no code). */
export interface RuleParams {
  /** `from`: sheet row, from 1, of the table that lacks it, where it is not the first. */
  'roster/missing-column': Heading & { from: number | null }
  'roster/duplicate-column': Heading & { at: string; read: string }
  'roster/unknown-column': Text & { at: string }
  /** `at`: letters of the column. */
  'roster/heading-guessed': Heading & Text & { at: string }
  /** `row`: sheet row, from 1, of the table's header; `at`, `before`: letters of the column here and above. */
  'roster/columns-differ': Heading & { row: number; at: string; before: string }
  'roster/year': { year: number; expected: number }
  'roster/supervising-unit': { line: boolean }
  'roster/empty': None
  'roster/merged-cells': { area: string }
  'roster/hidden-rows': { rows: number; first: number }
  'roster/hidden-columns': { columns: readonly string[] }
  'roster/other-sheets': { sheet: string; applicants: number; hidden: boolean; read: string }
  'cell/blank': Filled & { allowsNone: boolean }
  'cell/none-not-allowed': Filled
  'cell/vague': Filled & { word: string }
  'cell/spaces': { where: 'ends' | 'name' | 'invisible' }
  'cell/width': None
  'cell/error-value': Text
  'sequence/order': { expected: number; fault: 'blank' | 'text' | 'other' }
  'name/characters': { fault: 'character' | 'one' | 'long'; text: string }
  'name/separator': { separator: string }
  'sex/unknown': None
  'ethnicity/unknown': { candidates: readonly string[]; outside: boolean }
  'ethnicity/short': { name: string }
  'date/unreadable': Heading & Text & { why: NoMonth | null }
  'date/ambiguous': { year: string }
  'date/format': { standard: string; dateCell: boolean; day: boolean }
  'date/future': Heading & { asOf: string }
  'date/order': { column: ColumnKey; birth: string; years: number }
  'birth/implausible': { old: boolean; limit: number; asOf: string }
  'education/unknown': { word: string | null }
  'education/ask': { ask: EducationAsk }
  'education/studying': { studying: string; held: string }
  'education/disagrees': { named: string }
  'graduation/incomplete': { lacks: readonly ('year' | 'school' | 'major')[] }
  'service/not-a-number': None
  'service/implausible': { fault: 'negative' | 'long' | 'age'; most: number }
  'service/shorter-than-title': { years: number; sinceTitle: number }
  'title/unknown': Heading
  'title/ask': { target: boolean }
  'application-type/unknown': None
  'title/date-mismatch': { titled: boolean }
  'unitNature/unknown': { both: boolean }
  'continuing-education/unknown': None
  /** `number`: the ID number alone, for the names differ. */
  'duplicate/person': Others & { same: 'unit' | 'id' | 'number' | null; files?: readonly string[] }
  'duplicate/name': Others
  'id-number/invalid': { fault: IdNumberFault | 'number' }
  'id-number/disagrees': { birth: string | null; sex: string | null }
  'display/too-short': { days: number; needed: number; backwards: boolean; from: string }
  'display/late': { end: string }
  'cell/unreadable': Heading
  'unit/county-differs': { county: string; supervising: string }
  'materials/transfer': None
  'materials/freelance': None
  'materials/aid': None
  'eligibility/civil-servant': Heading
  'eligibility/civil-service-managed': Heading
  'eligibility/administrative-organ': None
  'eligibility/retired': { word: string }
  'eligibility/retirement-age': { month: string }
  'eligibility/outside-prefecture': { place: string; prefecture: string }
  'eligibility/target-senior': Text
  'eligibility/target-series': Text
  'eligibility/target-not-higher': { target: string; current: string }
  'eligibility/series-conversion': Text
  'eligibility/professional-qualification': Text
  'eligibility/outside-field': { specialty: string; field: string }
  'eligibility/left-unit': { word: string }
  'eligibility/penalty': { word: string }
  'eligibility/barred': { word: string; investigated: boolean }
  'eligibility/assessment': { word: string; years: readonly number[] }
  'eligibility/skilled-worker': { grade: string; years: number | null; target: string | null }
  'eligibility/qualification': {
    nearest: Shortfall | null
    confirm: Shortfall['route'] | null
  }
  'eligibility/continuing-education': {
    answer: 'no' | 'exempt'
    warned: boolean
    level: Level | null
    general: string
    professional: string
  }
  'eligibility/initial-full-time': None
  'eligibility/initial-already-titled': { title: string }
  'eligibility/submissions': { count: number; limit: number }
  'eligibility/sanctioned': { until: string; years: number }
  'fee/track-unclear': { column: ColumnKey; current: 'none' | 'unknown' }
  'fee/no-tariff': { level: Level; track: Track }
  'fee/mismatch': { fee: number; due: number }
  'defense/claim-unsupported': None
  'defense/below-county-reading': None
  'defense/township-enterprise': { township: string; unit: Outside }
  'remarks/ask': { topic: AskTopic; column: ColumnKey; words: string }
}

export type RuleCode = keyof RuleParams
