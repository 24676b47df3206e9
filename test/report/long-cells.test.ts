import { describe, expect, it } from 'vitest'
import { defaultPolicy, type Finding, openReview, sealProperties, validateRoster } from '../../core/index.ts'
import { excerpt } from '../../core/messages/excerpt.ts'
import { exampleWorkbook } from '../../core/rules/example.ts'
import type { Example } from '../../core/rules/rule.ts'

const judged = (rows: Example['rows']) => validateRoster(exampleWorkbook({ rows }).sheets[0]!, defaultPolicy)

/** The finding of a rule in the only row. */
function found(rows: Example['rows'], rule: string): Finding {
  const finding = judged(rows).assessments[0]!.findings.find((one) => one.rule === rule)
  if (!finding) throw new Error(`no ${rule}`)
  return finding
}

describe('C1.7 what is carried of a long cell', () => {
  it('is whole up to 500 characters', () => {
    const text = '甲'.repeat(500)
    const { value, length } = found([{ sex: text }], 'sex/unknown')
    expect({ value, length }).toEqual({ value: text, length: undefined })
  })

  it('is the first 500 and … of a longer one, with how many there are', () => {
    expect(found([{ sex: `${'甲'.repeat(500)}乙` }], 'sex/unknown')).toMatchObject({
      value: `${'甲'.repeat(500)}…`,
      length: 501,
    })
  })

  it('is never half a character', () => {
    expect(excerpt(`${'甲'.repeat(499)}𠮷乙`)).toBe(`${'甲'.repeat(499)}…`)
    expect(excerpt(`${'甲'.repeat(498)}𠮷乙`)).toBe(`${'甲'.repeat(498)}𠮷…`)
  })

  it('is no more in sentences, names and lines above the table', () => {
    const long = '甲'.repeat(32_767)
    const report = judged([
      { name: long, birth: long, currentTitle: long, remarks: `${long}退休返聘`, education: long },
    ])
    expect(report.assessments[0]!.name).toBe(excerpt(long))
    expect(JSON.stringify(report).length).toBeLessThan(60_000)
    const unit = openReview(
      exampleWorkbook({ rows: [{}], sheet: { unitLine: `主管单位：${long}` } }),
      defaultPolicy,
    ).report()
    expect(unit.supervisingUnit?.length ?? 0).toBeLessThanOrEqual(501)
  })

  it('does not make two units one whose names differ behind it', () => {
    const unit = '甲'.repeat(600)
    const severity = (second: string) =>
      judged([{ unit: `${unit}乙` }, { unit: second }]).assessments[0]!.findings.find(
        ({ rule }) => rule === 'duplicate/person',
      )?.severity
    expect(severity(`${unit}丙`)).toBe('warning')
    expect(severity(`${unit}乙`)).toBe('error')
  })

  it('is not what the seal is of', () => {
    const workbook = (text: string) => exampleWorkbook({ rows: [{ remarks: text }] })
    const remarks = '无'.repeat(600)
    const sealed = (text: string) => {
      const review = openReview(workbook(text), defaultPolicy)
      return sealProperties({
        ...{ rows: review.applicants(), policyId: 'p', rulesVersion: '1', at: '2024-09-01T00:00:00Z' },
        totals: review.totals(),
      })['RosterReview.Digest']
    }
    expect(sealed(`${remarks}甲`)).not.toBe(sealed(`${remarks}乙`))
  })
})
