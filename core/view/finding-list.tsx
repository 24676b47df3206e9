import { useState } from 'preact/hooks'
import type { Finding, Severity } from '../report/types.ts'
import { FindingItem, type FindingItemProps } from './finding.tsx'
import { Icon } from './icon.tsx'
import { Clause } from './marks.tsx'
import { useWords } from './words.tsx'

export type FindingOrder = 'rule' | 'sheet'

export interface FindingGroup {
  rule: string
  severity: Severity
  clause: string
  findings: Finding[]
}

const weight: Record<Severity, number> = { error: 0, warning: 1, info: 2 }

/** Findings of one rule and severity together; errors first, and within a severity the most frequent first. */
export function groupByRule(findings: readonly Finding[]): FindingGroup[] {
  const groups = new Map<string, FindingGroup>()
  for (const finding of findings) {
    const key = `${finding.rule} ${finding.severity} ${finding.clause}`
    const group = groups.get(key)
    if (group) group.findings.push(finding)
    else {
      const { rule, severity, clause } = finding
      groups.set(key, { rule, severity, clause, findings: [finding] })
    }
  }
  return [...groups.values()].sort(
    (a, b) => weight[a.severity] - weight[b.severity] || b.findings.length - a.findings.length,
  )
}

export interface FindingListProps extends Pick<FindingItemProps, 'onGo' | 'onFix' | 'clauseHref'> {
  /** In the order in which they are to be shown. */
  findings: readonly Finding[]
  order: FindingOrder
  /** The name of the applicant in a sheet row, '' if there is none. */
  nameOf?: (row: number) => string
  /** What a rule says, for the heading of its group. */
  titleOf: (rule: string) => string
  hrefOf?: (finding: Finding) => string
  isCurrent?: (finding: Finding) => boolean
  /** How many are shown at first; a button shows more, and says how many there are. */
  first?: number
}

/** Findings grouped by rule, or one under the other in sheet order. Never cut short without a button that says so. */
export function FindingList({ order, ...rest }: FindingListProps) {
  return order === 'rule' ? <ByRule {...rest} /> : <Flat {...rest} />
}

type Plain = Omit<FindingListProps, 'order'>

function ByRule({ findings, first = 5, ...rest }: Plain) {
  return (
    <>
      {groupByRule(findings).map((group) => (
        <Group key={`${group.rule} ${group.severity} ${group.clause}`} group={group} first={first} {...rest} />
      ))}
    </>
  )
}

function Group({ group, first = 5, ...rest }: Omit<Plain, 'findings'> & { group: FindingGroup }) {
  const words = useWords()
  const { findings, severity, clause } = group
  const href = rest.clauseHref?.(clause)
  return (
    <section class={`group is-${severity}`}>
      <h3 class="group-head">
        <Icon name={severity} />
        <span>
          <span class="visually-hidden">{words.severity[severity]} </span>
          {rest.titleOf(group.rule)} {findings.length > 1 && <span class="count">{findings.length}</span>}
        </span>
        <Clause clause={clause} {...(href ? { href } : {})} />
      </h3>
      <Items findings={findings} first={first} {...rest} bare />
    </section>
  )
}

function Flat({ findings, first = 100, ...rest }: Plain) {
  return (
    <div class="flat">
      <Items findings={findings} first={first} {...rest} />
    </div>
  )
}

function Items({ findings, first = 5, ...rest }: Plain & { bare?: boolean }) {
  const words = useWords()
  const [shown, setShown] = useState(first)
  const { nameOf, hrefOf, isCurrent, titleOf: _, ...item } = rest
  const hidden = findings.length - shown
  return (
    <>
      <ul>
        {findings.slice(0, shown).map((finding) => {
          const name = finding.row === null ? '' : (nameOf?.(finding.row) ?? '')
          const href = hrefOf?.(finding)
          return (
            <FindingItem
              key={`${finding.rule} ${finding.cell ?? finding.row} ${finding.column}`}
              finding={finding}
              name={name}
              current={isCurrent?.(finding) ?? false}
              {...item}
              {...(href ? { href } : {})}
            />
          )
        })}
      </ul>
      {hidden > 0 && (
        <button
          type="button"
          class="btn is-quiet is-small"
          onClick={() => setShown(shown + Math.max(hidden > 500 ? 500 : hidden, 1))}
        >
          {words.more(hidden)}
        </button>
      )}
    </>
  )
}
