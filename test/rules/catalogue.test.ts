import { describe, expect, it } from 'vitest'
import { rules } from '../../core/index.ts'
import type { WorkbookReport } from '../../core/report/types.ts'
import { reportOfExample } from '../support/roster.ts'

const codesIn = (report: WorkbookReport) =>
  [...report.findings, ...report.assessments.flatMap(({ findings }) => findings)].map(({ rule }) => rule)

describe('D5.6 the catalogue of rules', () => {
  it('C5.6 names every rule once', () => {
    const codes = rules.map(({ code }) => code)
    expect(new Set(codes).size).toBe(codes.length)
  })

  it.each(rules)('$code: every example that breaks it raises it', ({ code, examples }) => {
    expect(examples.breaks.length).toBeGreaterThan(0)
    for (const example of examples.breaks)
      expect(codesIn(reportOfExample(example)), JSON.stringify(example)).toContain(code)
  })

  it.each(rules)('$code: no example that only looks like it raises it', ({ code, examples }) => {
    expect(examples.looks.length).toBeGreaterThan(0)
    for (const example of examples.looks)
      expect(codesIn(reportOfExample(example)), JSON.stringify(example)).not.toContain(code)
  })

  it.each(rules)('D5.3 $code: its findings stand in its own columns, with its severity and clause', (rule) => {
    for (const example of rule.examples.breaks) {
      const report = reportOfExample(example)
      const found = [...report.findings, ...report.assessments.flatMap(({ findings }) => findings)]
      for (const finding of found.filter((one) => one.rule === rule.code)) {
        expect([rule.severity, rule.otherSeverity]).toContain(finding.severity)
        if (!rule.code.startsWith('roster/')) expect(rule.columns).toContain(finding.column)
        expect(finding.message).not.toContain(rule.code)
        expect(finding.message.length).toBeGreaterThan(4)
      }
    }
  })

  it('finds nothing in a row without fault', () => {
    const report = reportOfExample({ rows: [{}] })
    expect(codesIn(report)).toEqual([])
    expect(report.assessments[0]).toMatchObject({
      verdict: 'eligible',
      fee: 380,
      defense: 'required',
      county: '库尔勒市',
    })
  })

  // `breaks` show one fault each: whoever reads the example should see the rule alone. A kind of application that is not
  // understood leaves the track open, so that rule never comes alone.
  it('shows one rule at a time', () => {
    const follows: Record<string, readonly string[]> = { 'application-type/unknown': ['fee/track-unclear'] }
    for (const { code, examples } of rules)
      for (const example of examples.breaks) {
        const others = [...new Set(codesIn(reportOfExample(example)))].filter((other) => other !== code)
        expect(others, JSON.stringify(example)).toEqual(follows[code] ?? [])
      }
  })
})
