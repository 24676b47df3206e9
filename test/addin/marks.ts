import { expect } from 'vitest'
import { severityOfMark } from '../../core/report/mark-formula.ts'
import type { Finding, Severity } from '../../core/report/types.ts'
import { address } from '../../core/roster/grid.ts'
import type { Host } from '../office-host/host.ts'

const weight: Record<Severity, number> = { info: 0, warning: 1, error: 2 }

/** Marks of ours in a sheet by cell, read from the host's own book; a cell marked twice is an error. */
export function marksIn(host: Host, sheet?: string): Record<string, Severity> {
  const found: Record<string, Severity> = {}
  for (const format of host.sheet(sheet).conditionalFormats) {
    const severity = format.type === 'Custom' ? severityOfMark(String(format.settings['Rule.Formula'])) : null
    if (!severity) continue
    for (const area of format.areas) {
      for (let row = area.top; row <= area.bottom; row++) {
        for (let column = area.left; column <= area.right; column++) {
          const cell = address(row, column)
          expect(found[cell], `two marks on ${cell}`).toBeUndefined()
          found[cell] = severity
        }
      }
    }
  }
  return found
}

/** The marks in the sheet are those of the findings: on each cell the worst. */
export function expectMarks(host: Host, findings: readonly Finding[], sheet?: string) {
  const wanted: Record<string, Severity> = {}
  for (const { cell, severity } of findings) {
    if (cell === null) continue
    const known = wanted[cell]
    if (known === undefined || weight[severity] > weight[known]) wanted[cell] = severity
  }
  expect(marksIn(host, sheet)).toEqual(wanted)
}
