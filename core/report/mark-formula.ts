import type { Severity } from './types.ts'

/**
 * The formula of the conditional formats with which we mark cells. It is always true; its text is how our marks are told
 * from a person's own formats, by the pane and by whoever marks a file.
 */
export function markFormula(severity: Severity): string {
  return `=LEN("RosterReview:${severity}")>0`
}

/** The severity a conditional format's formula marks, or null if the format is not ours. */
export function severityOfMark(formula: string): Severity | null {
  const match = /^=?LEN\("RosterReview:(error|warning|info)"\)>0$/i.exec(formula.replace(/\s/g, ''))
  return match ? (match[1]!.toLowerCase() as Severity) : null
}

/** How a mark looks: fill and edge as Excel's #RRGGBB, and the edge's kind, so that colour never speaks alone. */
export const markLooks: Record<Severity, { fill: string; edge: string; line: 'solid' | 'dashed' | 'dotted' }> = {
  error: { fill: '#FCEBE9', edge: '#B0241C', line: 'solid' },
  warning: { fill: '#FCF2DF', edge: '#855000', line: 'dashed' },
  info: { fill: '#EDF0F4', edge: '#4A5666', line: 'dotted' },
}
