import type { Finding } from './types.ts'

/** Findings whose fix loses no meaning, one a cell: where several speak of a cell, the first. */
export function safeFixes(findings: Iterable<Finding>): Finding[] {
  const byCell = new Map<string, Finding>()
  for (const finding of findings)
    if (finding.fix?.safe && finding.cell !== null && !byCell.has(finding.cell)) byCell.set(finding.cell, finding)
  return [...byCell.values()]
}
