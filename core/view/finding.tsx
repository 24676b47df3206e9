import { short } from '../messages/quoting.ts'
import type { Finding } from '../report/types.ts'
import { headings } from '../roster/columns.ts'
import { isolated } from './isolated.ts'
import { CellChip, Clause } from './marks.tsx'
import { Said, Told } from './told.tsx'
import { useWords } from './words.tsx'

export interface FindingItemProps {
  finding: Finding
  /** The applicant's name, shown after the sentence. */
  name?: string
  /** Goes to the cell. Either this or `href`; with neither the finding is plain text. */
  onGo?: (finding: Finding) => void
  href?: string
  /** Writes the offered fix; the button is there only if the finding has one. */
  onFix?: (finding: Finding) => void
  /** The cell that is selected now. */
  current?: boolean
  /** Where a clause leads to. */
  clauseHref?: (clause: string) => string
  /** Leaves the clause out, where a heading above says it already. */
  bare?: boolean
  heading?: string
}

/** What a fix writes, in words: 填“无”, 改为“1991.10”. Three dots say that it is a guess to look at. */
function useFixLabel(): (finding: Finding) => string {
  const words = useWords()
  return ({ fix, value }) => {
    if (!fix) return ''
    const label =
      fix.value === ''
        ? words.clear
        : value === ''
          ? words.fill(isolated(fix.value))
          : words.changeTo(isolated(fix.value))
    return fix.safe ? label : label + words.ask
  }
}

/** Where a finding stands when it has no cell: its row, or the whole roster. */
function usePlace(finding: Finding): string {
  const words = useWords()
  return finding.cell ?? (finding.row === null ? words.wholeRoster : words.row(finding.row))
}

/** What stands in a line of a list for one finding: where, what is wrong and what to do, the clause, and the fix as a button that says what it writes. */
export function FindingItem(props: FindingItemProps) {
  const { finding, name, onGo, href, onFix, current, clauseHref, bare } = props
  const fixLabel = useFixLabel()
  const words = useWords()
  const place = usePlace(finding)
  const heading = props.heading ?? (finding.column ? headings[finding.column] : '')
  // A link cannot stand in a link or a button: there the clause stands beside it.
  const inline = !clauseHref || !(href || onGo)
  const body = (
    <>
      <CellChip cell={place} severity={finding.severity} />
      <span>
        <span class="visually-hidden">{words.severity[finding.severity]} </span>
        {heading && <span class="muted">{heading} </span>}
        <Said text={finding.message} quoted={short(finding.value)} />
        {name && (
          <span class="muted">
            {' '}
            <Told text={name} />
          </span>
        )}
        {!bare && inline && (
          <Clause clause={finding.clause} {...(clauseHref ? { href: clauseHref(finding.clause) } : {})} />
        )}
      </span>
    </>
  )
  const label = fixLabel(finding)
  return (
    <>
      {href ? (
        <a class="finding" href={href} aria-current={current ? 'true' : undefined}>
          {body}
        </a>
      ) : onGo ? (
        <button type="button" class="finding" aria-current={current ? 'true' : undefined} onClick={() => onGo(finding)}>
          {body}
        </button>
      ) : (
        <span class="finding is-plain">{body}</span>
      )}
      {!bare && !inline && clauseHref && <Clause clause={finding.clause} href={clauseHref(finding.clause)} />}
      {finding.fix && onFix && (
        <button
          type="button"
          class="btn is-small"
          aria-label={words.fixAt(label, place)}
          aria-keyshortcuts="Control+Enter"
          onClick={() => onFix(finding)}
        >
          <span>
            <Said text={label} />
          </span>
        </button>
      )}
    </>
  )
}
