import { type Policy, type RuleInfo, rules } from '../../../core/index.ts'

export interface RuleSection {
  id: string
  heading: string
  summary: string
  /** A clause of the notice, or something the notice stands on. */
  kind: 'clause' | 'basis'
  rules: readonly RuleInfo[]
  assumptions: Policy['assumptions']
  /** Routes of qualification that rest on it, which one rule holds for all of them. */
  routes: number
}

/** The clause an assumption speaks of, where its path names one. */
const clauseOf = (path: string) => (path.startsWith('clauses.') ? path.slice('clauses.'.length) : null)

/** Clauses of the notice in its order, then what it stands on, each with the rules that hold it. */
export function sectionsOf(policy: Policy): RuleSection[] {
  const rulesOf = (id: string) => rules.filter(({ clause }) => clause === id)
  const assumptionsOf = (id: string) => policy.assumptions.filter(({ path }) => clauseOf(path) === id)
  const clauses = policy.clauses.map(({ id, heading, summary }) => ({ id, heading, summary, kind: 'clause' as const }))
  const bases = policy.bases.map(({ id, title, summary }) => ({ id, heading: title, summary, kind: 'basis' as const }))
  return [...clauses, ...bases].map((section) => ({
    ...section,
    rules: rulesOf(section.id),
    assumptions: assumptionsOf(section.id),
    routes: policy.routes.filter(({ basis }) => basis === section.id).length,
  }))
}

/** Rules whose clause the active pack does not name: another notice may leave a clause out. */
export function unplaced(policy: Policy): RuleInfo[] {
  const known = new Set([...policy.clauses, ...policy.bases].map(({ id }) => id))
  return rules.filter(({ clause }) => !known.has(clause))
}
