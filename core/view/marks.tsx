import type { ComponentChildren } from 'preact'
import type { Severity, Verdict } from '../report/types.ts'
import { Icon, type IconName } from './icon.tsx'
import { useWords } from './words.tsx'

const verdictSigns: Record<Verdict, IconName> = {
  eligible: 'ok',
  unconfirmed: 'question',
  incomplete: 'pencil',
  ineligible: 'ban',
}

/** The verdict by sign, word and colour. */
export function VerdictMark({ verdict }: { verdict: Verdict }) {
  const words = useWords()
  return (
    <span class={`verdict is-${verdict}`}>
      <Icon name={verdictSigns[verdict]} />
      {words.verdict[verdict]}
    </span>
  )
}

/** The sign of a verdict alone, for beside a heading that says the word. */
export function VerdictSign({ verdict }: { verdict: Verdict }) {
  const tone = verdict === 'eligible' ? 'ok' : verdict === 'unconfirmed' ? 'warning' : 'error'
  return (
    <span class={`tone is-${tone}`}>
      <Icon name={verdictSigns[verdict]} />
    </span>
  )
}

/** A severity by sign, word and colour; `children` replace the word (a count with its word, say). */
export function SeverityMark({ severity, children }: { severity: Severity; children?: ComponentChildren }) {
  const words = useWords()
  return (
    <span class={`tone is-${severity}`}>
      <Icon name={severity} /> {children ?? words.severity[severity]}
    </span>
  )
}

/** A cell's address (K7), edged by severity; with `href` it leads to the cell. */
export function CellChip({ cell, severity, href }: { cell: string; severity?: Severity; href?: string }) {
  const tone = severity ? `cell is-${severity}` : 'cell'
  if (!href) return <span class={tone}>{cell}</span>
  return (
    <a class={tone} href={href}>
      {cell}
    </a>
  )
}

const noticeClause = /^[一二三四五六七八九十]/

/** A clause in small letters: 通知四(二), or the name of its basis. */
export function Clause({ clause, href }: { clause: string; href?: string }) {
  const words = useWords()
  const text = noticeClause.test(clause) ? words.clauseOf(clause) : clause
  if (!href) return <span class="clause">{text}</span>
  return (
    <a class="clause" href={href}>
      {text}
    </a>
  )
}
