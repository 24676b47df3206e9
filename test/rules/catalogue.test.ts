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

  it.each(rules)('$code: its findings stand in its own columns, with its severity and clause', (rule) => {
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

  it('D5.3 findings of family roster/ stand in the roster, all others in the row of an applicant', () => {
    const isOfRoster = ({ rule }: { rule: string }) => rule.startsWith('roster/')
    for (const example of rules.flatMap(({ examples }) => [...examples.breaks])) {
      const { findings, assessments } = reportOfExample(example)
      expect(findings.filter((one) => !isOfRoster(one))).toEqual([])
      for (const { row, findings: own } of assessments) {
        expect(own.filter(isOfRoster)).toEqual([])
        expect(own.every((one) => one.row === row)).toBe(true)
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

  // `breaks` show one fault each: whoever reads the example should see the rule alone.
  it('shows one rule at a time', () => {
    for (const { code, examples } of rules)
      for (const example of examples.breaks) {
        const others = [...new Set(codesIn(reportOfExample(example)))].filter((other) => other !== code)
        expect(others, JSON.stringify(example)).toEqual([])
      }
  })
})
