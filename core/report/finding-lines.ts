import type { Finding, Severity } from './types.ts'

export type FindingOrder = 'rule' | 'sheet'

/** What is looked for among findings; '' stands for everything. */
export interface FindingFilter {
  severity: Severity | ''
  /** The beginning of a cell's address, or part of a name, of what was typed or of the sentence. */
  search: string
}

export interface FindingGroup {
  rule: string
  severity: Severity
  clause: string
  findings: Finding[]
}

/** A line of a list of findings: the head of a group, or a finding. */
export type FindingLine = GroupLine | PlaceLine

export interface GroupLine {
  kind: 'group'
  /** Names the group, to close and open it. */
  key: string
  rule: string
  severity: Severity
  clause: string
  /** Findings of the group, shown or not. */
  count: number
  open: boolean
}

export interface PlaceLine {
  kind: 'finding'
  finding: Finding
  /** The name of the applicant, '' if there is none. */
  name: string
  /** Under the head of a group, which says rule and clause. */
  grouped: boolean
}

/** The name of the applicant in a sheet row from 1, '' if there is none. */
export type NameOf = (row: number) => string

const weight: Record<Severity, number> = { error: 0, warning: 1, info: 2 }

const keyOf = ({ rule, severity, clause }: Finding) => `${rule} ${severity} ${clause}`

/** Findings of one rule and severity together; errors first, and within a severity the most frequent first. */
function groupByRule(findings: readonly Finding[]): FindingGroup[] {
  const groups = new Map<string, FindingGroup>()
  for (const finding of findings) {
    const group = groups.get(keyOf(finding))
    if (group) group.findings.push(finding)
    else {
      const { rule, severity, clause } = finding
      groups.set(keyOf(finding), { rule, severity, clause, findings: [finding] })
    }
  }
  return [...groups.values()].sort(
    (a, b) => weight[a.severity] - weight[b.severity] || b.findings.length - a.findings.length,
  )
}

const nameAt = ({ row }: Finding, nameOf: NameOf) => (row === null ? '' : nameOf(row))

/** The findings that a filter lets through, in their order. */
export function filterFindings(
  findings: readonly Finding[],
  { severity, search }: FindingFilter,
  nameOf: NameOf,
): readonly Finding[] {
  const wanted = search.trim().toLowerCase()
  if (severity === '' && wanted === '') return findings
  return findings.filter((finding) => {
    if (severity !== '' && finding.severity !== severity) return false
    if (wanted === '' || finding.cell?.toLowerCase().startsWith(wanted)) return true
    return [nameAt(finding, nameOf), finding.value, finding.message].some((text) => text.toLowerCase().includes(wanted))
  })
}

/** Findings as the lines of a list: one under the other as they come, or by rule under heads; closed groups show their head. */
export function findingLines(
  findings: readonly Finding[],
  order: FindingOrder,
  nameOf: NameOf,
  closed: ReadonlySet<string>,
): FindingLine[] {
  const line = (finding: Finding, grouped: boolean): FindingLine => ({
    kind: 'finding',
    finding,
    name: nameAt(finding, nameOf),
    grouped,
  })
  if (order === 'sheet') return findings.map((finding) => line(finding, false))
  return groupByRule(findings).flatMap(({ rule, severity, clause, findings: own }): FindingLine[] => {
    const key = keyOf(own[0]!)
    const open = !closed.has(key)
    const head: FindingLine = { kind: 'group', key, rule, severity, clause, count: own.length, open }
    return open ? [head, ...own.map((finding) => line(finding, true))] : [head]
  })
}
