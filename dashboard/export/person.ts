import type { ColumnKey, Defense, ExemptionReason, Level, Policy, Track, Verdict } from '../../core/index.ts'

/** One applicant as the store knows them (queries/export-people.sql): the row as typed, and what it was judged to be. */
export interface ExportPerson {
  /** The cells as displayed in the unit's workbook; '' where blank or the column is missing. */
  typed: Readonly<Partial<Record<ColumnKey, string>>>
  /** Number in the store. */
  id: number
  /** Who it is, across rosters. */
  person: string
  name: string
  file: string
  row: number
  supervisingUnit: string
  unit: string
  county: string | null
  unitNature: string | null
  sex: string | null
  ethnicity: string | null
  education: string | null
  ageBand: string | null
  specialty: string | null
  verdict: Verdict
  level: Level | null
  track: Track | null
  fee: number | null
  defense: Defense | null
  exemptions: readonly ExemptionReason[]
  /** Rules that call for further papers: materials/transfer, materials/aid … */
  materials: readonly string[]
  /** Hundredths of a point; null: none entered. */
  score: number | null
  /** false: did not come to the defense. */
  took: boolean
}

/** What every paper of the office says besides its rows. */
export interface Office {
  policy: Policy
  /** ISO time of the export, from the page's clock. */
  at: string
  /** The calendar day of the export, YYYY-MM-DD. */
  day: string
  /** Version of the rules, for the seal. */
  rulesVersion: string
}

/** Those who may apply, as far as is known: the ineligible are in no list but the roster of everyone. */
export function admissible(people: readonly ExportPerson[]): ExportPerson[] {
  return people.filter(({ verdict }) => verdict !== 'ineligible')
}

/** What the seal says of everyone. */
export function verdictTotals(people: readonly ExportPerson[]): Record<Verdict, number> & { applicants: number } {
  const totals = { applicants: people.length, eligible: 0, unconfirmed: 0, incomplete: 0, ineligible: 0 }
  for (const { verdict } of people) totals[verdict]++
  return totals
}
