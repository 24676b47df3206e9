import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createLiveRoster, defaultPolicy, type Review, validateRoster } from '../../core/index.ts'
import type { Assessment, WorkbookReport } from '../../core/report/types.ts'
import { gridOf } from '../support/roster.ts'
import { cellOf, person, step } from './edits.ts'

const byRow = (report: WorkbookReport) => new Map<number, Assessment>(report.assessments.map((one) => [one.row, one]))

function expectTruth(live: Review, what: string): void {
  const truth = validateRoster(live.grid, defaultPolicy)
  const shown = live.report()
  expect(shown, what).toEqual(truth)
  expect(live.totals(), what).toEqual(truth.totals)
  const rows = byRow(truth)
  for (let row = 1; row <= live.grid.values.length + 2; row++)
    expect(live.assessment(row), `${what}, row ${row}`).toEqual(rows.get(row) ?? null)
}

describe('C5.3 the live roster', () => {
  it('says after any edits what a fresh validation says', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(
        fc.array(person, { minLength: 1, maxLength: 5 }),
        fc.array(step, { minLength: 1, maxLength: 8 }),
        (people, steps) => {
          const live = createLiveRoster(gridOf(people), defaultPolicy)
          expectTruth(live, 'at first')
          for (const { what, run } of steps) {
            run(live)
            expectTruth(live, what)
          }
        },
      ),
      { numRuns: 150, verbose: 1 },
    )
  })

  it('names exactly the rows whose findings changed, beside those it was given', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(
        fc.array(person, { minLength: 1, maxLength: 5 }),
        fc.array(step, { minLength: 1, maxLength: 8 }),
        (people, steps) => {
          const live = createLiveRoster(gridOf(people), defaultPolicy)
          for (const { what, run, rows } of steps) {
            const before = byRow(live.report())
            const answer = run(live)
            if (!answer) continue
            const now = byRow(live.report())
            const differing = [...new Set([...before.keys(), ...now.keys()])].filter(
              (row) => JSON.stringify(before.get(row)) !== JSON.stringify(now.get(row)),
            )
            const named = answer.changed.map(({ row }) => row)
            expect(named, what).toEqual([...new Set(named)].sort((a, b) => a - b))
            for (const row of differing) expect(named, what).toContain(row)
            const merged = live.grid.merges.flatMap(({ top, bottom }) =>
              Array.from({ length: bottom - top + 1 }, (_, index) => top + index + 1),
            )
            for (const row of named) expect([...differing, ...rows, ...merged], what).toContain(row)
            for (const { row, findings } of answer.changed) expect(findings, what).toEqual(now.get(row)?.findings ?? [])
          }
        },
      ),
      { numRuns: 150, verbose: 1 },
    )
  })

  it('touches no other row where one cell of one row changes', () => {
    const live = createLiveRoster(gridOf([{ name: '赵国强' }, { name: '钱国强' }, { name: '孙国强' }]), defaultPolicy)
    expect(live.update([cellOf(4, 4, '?')]).changed.map(({ row }) => row)).toEqual([5])
    expect(live.update([cellOf(4, 3, '赵国强'), cellOf(4, 4, '男')]).changed.map(({ row }) => row)).toEqual([4, 5])
    expect(live.update([cellOf(4, 3, '钱国强')]).changed.map(({ row }) => row)).toEqual([4, 5])
    expect(live.update([cellOf(3, 0, '2')]).changed.map(({ row }) => row)).toEqual([4])
    expect(live.update([cellOf(5, 0, '4')]).changed.map(({ row }) => row)).toEqual([6])
    expect(live.update([cellOf(4, 0, '3')]).changed.map(({ row }) => row)).toEqual([5, 6])
  })

  it('answers for a sheet without a roster, until it has one', () => {
    const grid = { ...gridOf([{}]), origin: { row: 0, column: 0 } }
    const live = createLiveRoster({ ...grid, values: [], texts: [], formats: [] }, defaultPolicy)
    expect(live.report()).toMatchObject({ status: 'unreadable', problem: { code: 'no-roster' } })
    expect(live.totals().applicants).toBe(0)
    expect(live.assessment(4)).toBeNull()
    live.update(grid.texts.flatMap((row, r) => row.map((text, c) => cellOf(r, c, text))))
    expect(live.report()).toEqual(validateRoster(grid, defaultPolicy))
  })
})

describe('C3.7 the order of rows', () => {
  it('changes row numbers and 序号, and nothing else', () => {
    const strip = (report: WorkbookReport) =>
      report.assessments
        .map(({ row: _, findings, ...rest }) => ({
          ...rest,
          findings: findings
            .filter(({ rule }) => rule !== 'sequence/order')
            .map(({ row: _row, cell: _cell, message, ...finding }) => ({
              ...finding,
              ...(finding.rule.startsWith('duplicate/') ? {} : { message }),
            })),
        }))
        .map((row) => JSON.stringify(row))
        .sort()
    const arrangement = fc
      .array(
        person.map((row) => ({ ...row, sequence: '1', name: row.name || '王建国' })),
        { minLength: 2, maxLength: 6 },
      )
      .chain((people) =>
        fc.tuple(
          fc.constant(people),
          fc.shuffledSubarray(people, { minLength: people.length, maxLength: people.length }),
        ),
      )
    fc.assert(
      fc.property(arrangement, ([people, shuffled]) => {
        const [one, other] = [people, shuffled].map((rows) => validateRoster(gridOf(rows), defaultPolicy))
        const plain = (report: WorkbookReport) =>
          strip({ ...report, assessments: report.assessments.map((row) => ({ ...row, verdict: 'eligible' as const })) })
        expect(plain(other!)).toEqual(plain(one!))
      }),
      { numRuns: 150, verbose: 1 },
    )
  })
})
