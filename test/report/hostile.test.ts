import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultPolicy, openReview, validateRoster } from '../../core/index.ts'
import type { ColumnKey } from '../../core/roster/columns.ts'
import { allColumns, headings } from '../../core/roster/columns.ts'
import type { CellValue, Grid } from '../../core/roster/grid.ts'
import { gridOf, type Overlay } from '../support/roster.ts'

const word = fc.oneof(
  fc.constantFrom(
    '',
    '无',
    ' ',
    '姓名',
    '序号',
    '2024年度花名册',
    '主管单位：',
    '注：',
    '#REF!',
    '1985.1',
    '１９８５．０６',
    '__proto__',
    'constructor',
    'toString',
  ),
  fc.constantFrom(...Object.values(headings)),
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 8 }),
)
const value: fc.Arbitrary<CellValue> = fc.oneof(
  word,
  fc.double(),
  fc.boolean(),
  fc.constant(null),
  fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, -1, 1e300),
)
const rows = <Cell>(cell: fc.Arbitrary<Cell>) => fc.array(fc.array(cell, { maxLength: 18 }), { maxLength: 12 })
const index = fc.integer({ min: 0, max: 14 })
const grid: fc.Arbitrary<Grid> = fc.record({
  name: word,
  hidden: fc.boolean(),
  origin: fc.record({ row: index, column: index }),
  values: rows(value),
  texts: rows(word),
  formats: rows(fc.constantFrom('', '@', 'General', 'yyyy.mm', '[h]:mm', '"')),
  merges: fc.array(
    fc
      .tuple(index, index, index, index)
      .map(([top, left, height, width]) => ({ top, left, bottom: top + height, right: left + width })),
    { maxLength: 3 },
  ),
  hiddenRows: fc.uniqueArray(index).map((list) => new Set(list)),
  hiddenColumns: fc.uniqueArray(index).map((list) => new Set(list)),
  date1904: fc.boolean(),
})

describe('D5.5 whatever a sheet holds', () => {
  it('is answered, never thrown at', () => {
    fc.assert(
      fc.property(fc.array(grid, { maxLength: 3 }), (sheets) => {
        const report = openReview({ file: '某.xlsx', sheets, properties: {} }, defaultPolicy).report()
        expect(['read', 'unreadable']).toContain(report.status)
        expect(report.totals.applicants).toBe(report.assessments.length)
        expect(JSON.parse(JSON.stringify(report))).toEqual(report)
      }),
      { numRuns: 300, verbose: 1 },
    )
  })

  it('is answered in the rows of a true roster too', () => {
    const row = fc.dictionary(fc.constantFrom(...allColumns), word, { maxKeys: 8 }) as fc.Arbitrary<Overlay>
    fc.assert(
      fc.property(fc.array(row, { maxLength: 5 }), (people) => {
        const report = validateRoster(gridOf(people), defaultPolicy)
        expect(report.status).toBe('read')
        for (const { row: number, findings } of report.assessments)
          for (const finding of findings) {
            expect(finding.row).toBe(number)
            expect(finding.message).not.toMatch(/undefined|null|NaN|\[object/)
          }
      }),
      { numRuns: 300, verbose: 1 },
    )
  })
})

describe('D5.4 a fix', () => {
  const typed: Readonly<Partial<Record<ColumnKey, readonly string[]>>> = {
    name: [' 王建国', '王 建国', '努尔.阿里', '努尔 阿里江', '努尔 • 阿里', '王\u200b建国'],
    ethnicity: ['维', '哈族', ' 回', '满'],
    birth: ['1988-05', '1988年5月', '１９８８．０５', '1988/5/12', ' 198805 '],
    currentTitle: ['', '无', '助理工程师 '],
    currentTitleDate: ['', '2018-12', '2018年12月', '２０１８．１２'],
    remarks: ['', ' 无', '无\u200b'],
    sequence: ['', '1', '7'],
  }
  const one = fc
    .constantFrom(...(Object.keys(typed) as ColumnKey[]))
    .chain((column) => fc.tuple(fc.constant(column), fc.constantFrom(...typed[column]!)))
  const person = fc.array(one, { maxLength: 5 }).map((cells) => Object.fromEntries(cells) as Overlay)

  it('clears its finding, and safe ones put in one after another come to an end without a new error', () => {
    fc.assert(
      fc.property(person, (start) => {
        let row: Overlay = start
        for (let round = 0; ; round++) {
          const { findings } = validateRoster(gridOf([row]), defaultPolicy).assessments[0]!
          const fixable = findings.find(({ fix }) => fix?.safe)
          if (!fixable) return
          expect(round).toBeLessThan(20)
          row = { ...row, [fixable.column!]: fixable.fix!.value }
          const after = validateRoster(gridOf([row]), defaultPolicy).assessments[0]!.findings
          expect(after.filter(({ rule, column }) => rule === fixable.rule && column === fixable.column)).toEqual([])
          const errors = (list: typeof findings) => list.filter(({ severity }) => severity === 'error').length
          expect(errors(after)).toBeLessThanOrEqual(errors(findings))
        }
      }),
      { numRuns: 300, verbose: 1 },
    )
  })
})
