import type { Facts } from '../assess/facts.ts'
import { catalogue } from '../rules/catalogue.ts'
import { type PlacedHit, severityOf } from '../rules/examine.ts'
import type { Finding, Totals, Verdict } from './types.ts'

const toConfirm = new Set<string>([
  'remarks/ask',
  'education/ask',
  'unitNature/unknown',
  'title/unknown',
  'date/ambiguous',
  'ethnicity/unknown',
])
const familiesToConfirm = ['eligibility/', 'fee/', 'application-type/']

/** A warning of this rule leaves the verdict open (C2.2). */
function leavesOpen(rule: string): boolean {
  return toConfirm.has(rule) || familiesToConfirm.some((family) => rule.startsWith(family))
}

const codes = catalogue.map(({ code }) => code)
const isEligibility = codes.map((code) => code.startsWith('eligibility/'))
const needsConfirming = codes.map(leavesOpen)

/** The verdict of a row (C2.2): the first that fits. */
export function verdictOf(hits: readonly PlacedHit[], columnMissing: boolean): Verdict {
  let wrong = columnMissing
  let open = false
  for (const hit of hits) {
    const severity = severityOf(hit)
    if (severity === 'error') {
      if (isEligibility[hit.index]) return 'ineligible'
      wrong = true
    } else if (severity === 'warning' && needsConfirming[hit.index]) open = true
  }
  return wrong ? 'incomplete' : open ? 'unconfirmed' : 'eligible'
}

/** The findings that make a verdict what it is, for whoever must say why; none for eligible. */
export function decidingFindings(verdict: Verdict, findings: readonly Finding[]): Finding[] {
  const errors = findings.filter(({ severity }) => severity === 'error')
  switch (verdict) {
    case 'eligible':
      return []
    case 'ineligible':
      return errors.filter(({ rule }) => rule.startsWith('eligibility/'))
    case 'incomplete':
      return errors
    case 'unconfirmed':
      return findings.filter(({ rule, severity }) => severity === 'warning' && leavesOpen(rule))
  }
}

export function emptyTotals(): Totals {
  return {
    applicants: 0,
    eligible: 0,
    unconfirmed: 0,
    incomplete: 0,
    ineligible: 0,
    junior: 0,
    mid: 0,
    exempt: 0,
    defense: 0,
    feeDue: 0,
    feeUndetermined: 0,
    errors: 0,
    warnings: 0,
    infos: 0,
  }
}

/** Adds one row to the totals, or takes it away (`sign` −1). */
export function countRow(
  totals: Totals,
  row: { facts: Facts; verdict: Verdict; hits: readonly PlacedHit[] },
  sign: 1 | -1,
): void {
  const { level, defense, fee } = row.facts
  totals.applicants += sign
  totals[row.verdict] += sign
  if (level) totals[level] += sign
  if (row.verdict !== 'ineligible') {
    if (defense === 'exempt') totals.exempt += sign
    if (defense === 'required') totals.defense += sign
    if (fee === null) totals.feeUndetermined += sign
    else totals.feeDue += sign * fee
  }
  for (const hit of row.hits) totals[`${severityOf(hit)}s`] += sign
}
