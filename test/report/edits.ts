import fc from 'fast-check'
import type { Review } from '../../core/index.ts'
import { rosterColumns } from '../../core/roster/columns.ts'
import type { Area, Cell } from '../../core/roster/grid.ts'
import type { Overlay } from '../support/roster.ts'

/** What a clerk and Excel do to a sheet while a review of it is open, in any order. */

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
export const cellOf = (row: number, column: number, text: string): Cell => ({
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

export type Step = {
  what: string
  run(live: Review): { changed: readonly { row: number; findings: unknown }[] } | null
  rows: readonly number[]
}

export const step: fc.Arbitrary<Step> = fc.oneof(
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

export const person: fc.Arbitrary<Overlay> = fc
  .record(
    Object.fromEntries(
      editable.map((column) => [column, fc.option(fc.constantFrom(...words[column]!), { nil: undefined, freq: 2 })]),
    ),
  )
  .map((row) => Object.fromEntries(Object.entries(row).filter(([, text]) => text !== undefined)) as Overlay)
