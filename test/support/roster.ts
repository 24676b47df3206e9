import { expect } from 'vitest'
import { defaultPolicy, openReview, type Policy, type Sanction, validateRoster } from '../../core/index.ts'
import type { Assessment, Finding, WorkbookReport } from '../../core/report/types.ts'
import type { ColumnKey } from '../../core/roster/columns.ts'
import type { Grid } from '../../core/roster/grid.ts'
import { exampleWorkbook } from '../../core/rules/example.ts'
import type { Example, ExampleSheet } from '../../core/rules/rule.ts'

/** The cells of a row that differ from a row without fault. */
export type Overlay = Partial<Record<ColumnKey, string>>

export interface Around {
  sheet?: ExampleSheet
  policy?: Policy
  asOf?: string
  sanctions?: readonly Sanction[]
}

export function gridOf(rows: readonly Overlay[], sheet?: ExampleSheet): Grid {
  return exampleWorkbook({ rows, ...(sheet ? { sheet } : {}) }).sheets[0]!
}

/** The report of a sheet with these rows. */
export function reportOn(rows: readonly Overlay[], around: Around = {}): WorkbookReport {
  const { sheet, policy = defaultPolicy, asOf, sanctions } = around
  const options = { ...(asOf ? { asOf } : {}), ...(sanctions ? { sanctions } : {}) }
  return validateRoster(gridOf(rows, sheet), policy, options)
}

/** What is said of one row that stands alone. */
export function judge(overlay: Overlay, around: Around = {}): Assessment {
  return reportOn([overlay], around).assessments[0]!
}

/** Every report an example gives, the sanctions it names included. */
export function reportOfExample(example: Example): WorkbookReport {
  const options = example.sanctions ? { sanctions: example.sanctions } : {}
  return openReview(exampleWorkbook(example), defaultPolicy, options).report()
}

export function places(findings: readonly Finding[]): string[] {
  return findings.map(({ rule, column }) => `${rule}@${column ?? '-'}`)
}

/** Errors and warnings as rule@column, in the order in which they stand. */
export function serious(findings: readonly Finding[]): string[] {
  return places(findings.filter(({ severity }) => severity !== 'info'))
}

/** Everything that is said, as severity rule@column. */
export function said(findings: readonly Finding[]): string[] {
  return findings.map(({ severity, rule, column }) => `${severity} ${rule}@${column ?? '-'}`)
}

export function expectSerious(overlay: Overlay, expected: readonly string[], around: Around = {}): void {
  expect(said(judge(overlay, around).findings.filter(({ severity }) => severity !== 'info'))).toEqual(expected)
}

/** Whether a rule fires anywhere in a row that stands alone. */
export function fires(rule: string, overlay: Overlay, around: Around = {}): boolean {
  return judge(overlay, around).findings.some((finding) => finding.rule === rule)
}

/** What a person without a title has in the two columns about it. */
export const untitled: Overlay = { currentTitle: '无', currentTitleDate: '无' }
