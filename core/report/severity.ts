import type { Finding, Severity } from './types.ts'

/** From gravest to least: a cell bears one mark, that of its gravest finding. */
export const severities: readonly Severity[] = ['error', 'warning', 'info']

const rank = Object.fromEntries(severities.map((severity, index) => [severity, index])) as Record<Severity, number>

/** The gravest finding of each cell, by A1 address; of several as grave, the first. */
export function gravestByCell(findings: Iterable<Finding>): Map<string, Finding> {
  const gravest = new Map<string, Finding>()
  for (const finding of findings) {
    if (finding.cell === null) continue
    const known = gravest.get(finding.cell)
    if (known === undefined || rank[finding.severity] < rank[known.severity]) gravest.set(finding.cell, finding)
  }
  return gravest
}
