import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createLiveRoster, defaultPolicy, type Review, validateRoster } from '../../core/index.ts'
import type { Assessment, WorkbookReport } from '../../core/report/types.ts'
import { rosterColumns } from '../../core/roster/columns.ts'
import type { Area, Cell } from '../../core/roster/grid.ts'
import { gridOf, type Overlay } from '../support/roster.ts'

const names = ['王建国', '赵国强', '努尔·阿里', '王 建国', '']
const words: Readonly<Record<string, readonly string[]>> = {
  sequence: ['1', '2', '3', '7', '', '无'],
  unit: ['库尔勒市质量与计量检测所', '轮台县轮南镇农业服务中心', '', '同上'],
  name: names,
  sex: ['男', '女', '?'],
  birth: ['1988.05', '1989.05', '1985.1', '不详', ''],
  currentTitle: ['助理工程师', '无', '工程师', '科员', ''],
  currentTitleDate: ['2018.12', '无', '2024.01'],
  targetTitle: ['工程师', '助理工程师', '高级工程师', ''],
  remarks: ['无', '', '退休', '驻村工作队', '初次确定'],
}
const editable = rosterColumns.filter((column) => words[column])
const cellOf = (row: number, column: number, text: string): Cell => ({
  row,
  column,
  value: text === '' ? null : text,
  text,
  format: text === '' ? '' : '@',
})

const edit = fc
  .record({ row: fc.integer({ min: 3, max: 12 }), column: fc.constantFrom(...editable), pick: fc.nat({ max: 5 }) })
  .map(({ row, column, pick }) =>
    cellOf(row, rosterColumns.indexOf(column), words[column]![pick % words[column]!.length]!),
  )
const heading = fc
  .record({
    row: fc.integer({ min: 0, max: 2 }),
    column: fc.nat({ max: 16 }),
    text: fc.constantFrom('', '姓名', '备注', '民族', '2023年度花名册', '主管单位：轮台县市场监督管理局'),
  })
  .map(({ row, column, text }) => cellOf(row, column, text))
const overHeader = (row: number): string[] => rosterColumns.map((_, index) => (index === 3 ? '姓名' : String(row)))
const area = fc
  .record({
    top: fc.integer({ min: 0, max: 9 }),
    left: fc.nat({ max: 14 }),
    height: fc.nat({ max: 2 }),
    width: fc.nat({ max: 2 }),
  })
  .map(({ top, left, height, width }): Area => ({ top, left, bottom: top + height, right: left + width }))
  .filter(({ top, bottom, left, right }) => bottom > top || right > left)

/** A change that names no rows. */
const quietly = (act: (live: Review) => void) => (live: Review) => {
  act(live)
  return null
}

type Step = {
  what: string
  run(live: Review): { changed: readonly { row: number; findings: unknown }[] } | null
  rows: readonly number[]
}

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.array(edit, { minLength: 1, maxLength: 4 }).map((cells) => ({
      what: `edit ${JSON.stringify(cells)}`,
      run: (live: Review) => live.update(cells),
      rows: cells.map(({ row }) => row + 1),
    })),
  },
  {
    weight: 1,
    arbitrary: heading.map((cell) => ({
      what: `heading ${JSON.stringify(cell)}`,
      run: (live: Review) => live.update([cell]),
      rows: [cell.row + 1],
    })),
  },
  {
    weight: 1,
    arbitrary: fc.integer({ min: 3, max: 9 }).map((row) => ({
      what: `a header again in ${row}`,
      run: (live: Review) => live.update(overHeader(row).map((text, column) => cellOf(row, column, text))),
      rows: [row + 1],
    })),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.nat({ max: 12 }), fc.integer({ min: 1, max: 3 })).map(([at, count]) => ({
      what: `insert ${count} at ${at}`,
      run: quietly((live) => live.insertRows(at, count)),
      rows: [],
    })),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.nat({ max: 12 }), fc.integer({ min: 1, max: 3 })).map(([at, count]) => ({
      what: `delete ${count} at ${at}`,
      run: quietly((live) => live.deleteRows(at, count)),
      rows: [],
    })),
  },
  {
    weight: 1,
    arbitrary: fc.array(area, { maxLength: 1 }).map((merges) => ({
      what: `merges ${JSON.stringify(merges)}`,
      run: quietly((live) => live.reshape({ merges })),
      rows: [],
    })),
  },
  {
    weight: 1,
    arbitrary: fc.uniqueArray(fc.nat({ max: 10 }), { maxLength: 3 }).map((rows) => ({
      what: `hide ${rows}`,
      run: quietly((live) => live.reshape({ hiddenRows: new Set(rows), hiddenColumns: new Set(rows) })),
      rows: [],
    })),
  },
)

const person: fc.Arbitrary<Overlay> = fc
  .record(
    Object.fromEntries(
      editable.map((column) => [column, fc.option(fc.constantFrom(...words[column]!), { nil: undefined, freq: 2 })]),
    ),
  )
  .map((row) => Object.fromEntries(Object.entries(row).filter(([, text]) => text !== undefined)) as Overlay)

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
  it('says after any edits what a fresh validation says', () => {
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

  it('names exactly the rows whose findings changed, beside those it was given', () => {
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
    expect(live.update([cellOf(3, 0, '2')]).changed.map(({ row }) => row)).toEqual([4, 5])
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
