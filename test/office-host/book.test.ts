import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Area } from '../../core/roster/grid.ts'
import {
  columnsOf,
  intersection,
  maxColumns,
  maxRows,
  parseArea,
  parseReference,
  printArea,
  quoteSheet,
  rowsOf,
  type Shift,
  shifted,
  subtract,
} from './book/areas.ts'
import { Book } from './book/book.ts'
import { serialOf } from './book/coercion.ts'
import { person } from './book/events.ts'
import { Person } from './person.ts'

const start = () => {
  const book = new Book()
  book.addSheet('Sheet1', person)
  return { book, sheet: book.active, hand: new Person(book, person) }
}

const smallArea = fc
  .tuple(fc.nat(12), fc.nat(6), fc.nat(4), fc.nat(3))
  .map(([top, left, down, right]): Area => ({ top, left, bottom: top + down, right: left + right }))

const rowShift = fc
  .tuple(fc.constantFrom<Shift['kind']>('insert', 'delete'), fc.nat(14), fc.integer({ min: 1, max: 3 }))
  .map(
    ([kind, top, count]): Shift => ({
      kind,
      axis: 'rows',
      at: { top, left: 0, bottom: top + count - 1, right: maxColumns - 1 },
    }),
  )

describe('areas', () => {
  it('an area written out is read back', () => {
    const anywhere = fc
      .tuple(fc.nat(maxRows - 1), fc.nat(maxColumns - 1), fc.nat(maxRows - 1), fc.nat(maxColumns - 1))
      .map(
        ([a, b, c, d]): Area => ({
          top: Math.min(a, c),
          left: Math.min(b, d),
          bottom: Math.max(a, c),
          right: Math.max(b, d),
        }),
      )
    fc.assert(
      fc.property(anywhere, (area) => {
        expect(parseArea(printArea(area))).toEqual(area)
      }),
    )
  })

  it.each(['', 'A', '1', 'A0', 'XFE1', 'A1048577', 'A1:', ':A1', 'A1:B', 'A1:B2:C3', 'ä1', '1A', '$', 'A1 B2'])(
    '%j is no area',
    (text) => {
      expect(parseArea(text)).toBeNull()
    },
  )

  it('a sheet with any name is found again in an address', () => {
    const name = fc.string({ unit: 'binary', minLength: 1, maxLength: 31 }).filter((text) => !/[\\/?*:[\]]/.test(text))
    fc.assert(
      fc.property(name, (sheet) => {
        expect(parseReference(`${quoteSheet(sheet)}!B2,${quoteSheet(sheet)}!C3:D4`)).toEqual({
          sheet,
          areas: [parseArea('B2'), parseArea('C3:D4')],
        })
      }),
    )
  })

  it('what is left and what was cut out make up the whole, without overlap', () => {
    const cells = (area: Area) => rowsOf(area) * columnsOf(area)
    fc.assert(
      fc.property(smallArea, smallArea, (area, hole) => {
        const rest = subtract(area, hole)
        const shared = intersection(area, hole)
        expect(rest.reduce((sum, part) => sum + cells(part), shared ? cells(shared) : 0)).toBe(cells(area))
        expect(rest.every((part) => intersection(part, hole) === null)).toBe(true)
        for (const [i, a] of rest.entries()) {
          for (const b of rest.slice(i + 1)) expect(intersection(a, b)).toBeNull()
        }
      }),
    )
  })

  it('rows put in and taken out again leave an area where it was', () => {
    fc.assert(
      fc.property(smallArea, rowShift, (area, shift) => {
        const inserted = shifted(area, { ...shift, kind: 'insert' })
        expect(inserted && shifted(inserted, { ...shift, kind: 'delete' })).toEqual(area)
      }),
    )
  })

  it('deleting rows leaves of an area the rows that were not deleted, moved together', () => {
    fc.assert(
      fc.property(smallArea, rowShift, (area, shift) => {
        const { at } = shift
        const left = Array.from({ length: rowsOf(area) }, (_, i) => area.top + i)
          .filter((row) => row < at.top || row > at.bottom)
          .map((row) => (row > at.bottom ? row - rowsOf(at) : row))
        const wanted = left.length === 0 ? null : { ...area, top: left[0], bottom: left.at(-1) }
        expect(shifted(area, { ...shift, kind: 'delete' })).toEqual(wanted)
      }),
    )
  })

  it('a whole column stays whole, and rows at the end of the sheet fall off it', () => {
    const at = parseArea('3:4')!
    expect(shifted(parseArea('B:C')!, { kind: 'insert', axis: 'rows', at })).toEqual(parseArea('B:C'))
    expect(shifted(parseArea('A1048576')!, { kind: 'insert', axis: 'rows', at })).toBeNull()
    expect(shifted(parseArea('A3:B4')!, { kind: 'delete', axis: 'rows', at })).toBeNull()
    expect(shifted(parseArea('A2:B5')!, { kind: 'delete', axis: 'rows', at })).toEqual(parseArea('A2:B3'))
    expect(shifted(parseArea('A5:B6')!, { kind: 'insert', axis: 'rows', at: parseArea('B1:B2')! })).toEqual(
      parseArea('A5:B6'),
    )
  })
})

describe('days', () => {
  it('are counted as Excel counts them, 1900 as a leap year included', () => {
    expect(serialOf(1900, 1, 1)).toBe(1)
    expect(serialOf(1900, 2, 28)).toBe(59)
    expect(serialOf(1900, 3, 1)).toBe(61)
    expect(serialOf(2024, 8, 1)).toBe(45505)
    expect(serialOf(9999, 12, 31)).toBe(2_958_465)
    expect([serialOf(2023, 2, 29), serialOf(2024, 13, 1), serialOf(1899, 1, 1)]).toEqual([null, null, null])
  })
})

/** One edit of a person, small enough to be repeated on a plain table. */
type Edit =
  | { kind: 'type'; row: number; column: number; text: string }
  | { kind: 'insertRows' | 'deleteRows'; row: number; count: number }
  | { kind: 'insertColumns' | 'deleteColumns'; column: number }
  | { kind: 'paste'; row: number; column: number; block: string[][] }
  | { kind: 'sort'; top: number; bottom: number; column: number; ascending: boolean }
  | { kind: 'clear'; row: number; column: number }
  | { kind: 'undo' }

const size = 8
const index = fc.nat(size - 1)
const word = fc.constantFrom('甲', '乙', '丙', 'x', 'y', '')
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ kind: fc.constant('type' as const), row: index, column: index, text: word }),
  fc.record({
    kind: fc.constantFrom('insertRows' as const, 'deleteRows' as const),
    row: index,
    count: fc.integer({ min: 1, max: 3 }),
  }),
  fc.record({ kind: fc.constantFrom('insertColumns' as const, 'deleteColumns' as const), column: index }),
  fc.record({
    kind: fc.constant('paste' as const),
    row: index,
    column: index,
    block: fc
      .integer({ min: 1, max: 3 })
      .chain((width) =>
        fc.array(fc.array(word, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 3 }),
      ),
  }),
  fc
    .record({ kind: fc.constant('sort' as const), a: index, b: index, column: index, ascending: fc.boolean() })
    .map(({ a, b, ...rest }) => ({ ...rest, top: Math.min(a, b), bottom: Math.max(a, b) })),
  fc.record({ kind: fc.constant('clear' as const), row: index, column: index }),
  fc.constant({ kind: 'undo' as const }),
)

/** A table of texts without any of the stand-in's ways: rows of rows, copied for every undo. */
class PlainTable {
  rows: string[][] = []
  private readonly before: string[][][] = []

  at(row: number, column: number): string {
    return this.rows[row]?.[column] ?? ''
  }

  private set(row: number, column: number, text: string) {
    while (this.rows.length <= row) this.rows.push([])
    const line = this.rows[row]!
    while (line.length <= column) line.push('')
    line[column] = text
  }

  apply(edit: Edit) {
    if (edit.kind === 'undo') {
      this.rows = this.before.pop() ?? this.rows
      return
    }
    this.before.push(this.rows.map((row) => [...row]))
    switch (edit.kind) {
      case 'type':
        return this.set(edit.row, edit.column, edit.text)
      case 'clear':
        return this.set(edit.row, edit.column, '')
      case 'paste':
        edit.block.forEach((line, r) => {
          line.forEach((text, c) => {
            this.set(edit.row + r, edit.column + c, text)
          })
        })
        return
      case 'insertRows':
        if (edit.row <= this.rows.length) this.rows.splice(edit.row, 0, ...Array.from({ length: edit.count }, () => []))
        return
      case 'deleteRows':
        this.rows.splice(edit.row, edit.count)
        return
      case 'insertColumns':
        for (const row of this.rows) if (row.length > edit.column) row.splice(edit.column, 0, '')
        return
      case 'deleteColumns':
        for (const row of this.rows) row.splice(edit.column, 1)
        return
      case 'sort':
        this.sort(edit)
    }
  }

  private sort({ top, bottom, column, ascending }: Extract<Edit, { kind: 'sort' }>) {
    const lines = Array.from({ length: bottom - top + 1 }, (_, i) =>
      Array.from({ length: size }, (_, c) => this.at(top + i, c)),
    )
    const filled = lines.filter((line) => line[column] !== '')
    const order = (a: string[], b: string[]) => a[column]!.localeCompare(b[column]!, 'zh-CN') * (ascending ? 1 : -1)
    const sorted = [...filled.sort(order), ...lines.filter((line) => line[column] === '')]
    sorted.forEach((line, r) => {
      line.forEach((text, c) => {
        this.set(top + r, c, text)
      })
    })
  }
}

function carryOut(hand: Person, edit: Edit) {
  const cell = (row: number, column: number) => `${String.fromCharCode(65 + column)}${row + 1}`
  switch (edit.kind) {
    case 'type':
      return hand.type(cell(edit.row, edit.column), edit.text)
    case 'clear':
      return hand.clear(cell(edit.row, edit.column))
    case 'paste':
      return hand.paste(cell(edit.row, edit.column), edit.block)
    case 'insertRows':
      return hand.insertRows(edit.row + 1, edit.count)
    case 'deleteRows':
      return hand.deleteRows(edit.row + 1, edit.count)
    case 'insertColumns':
      return hand.insertColumns(cell(0, edit.column).slice(0, 1))
    case 'deleteColumns':
      return hand.deleteColumns(cell(0, edit.column).slice(0, 1))
    case 'sort':
      return hand.sort(`A${edit.top + 1}:H${edit.bottom + 1}`, String.fromCharCode(65 + edit.column), edit.ascending)
    case 'undo':
      hand.undo()
  }
}

describe('a workbook under a person’s hands', () => {
  it('shows what a plain table shows after any edits, and takes them back one by one', () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 19 }), (edits) => {
        const { sheet, hand } = start()
        const table = new PlainTable()
        for (const one of edits) {
          carryOut(hand, one)
          table.apply(one)
        }
        const seen = (text: (row: number, column: number) => string) =>
          Array.from({ length: 40 }, (_, row) => Array.from({ length: 30 }, (_, column) => text(row, column)).join('|'))
        expect(seen((row, column) => sheet.text(row, column))).toEqual(seen((row, column) => table.at(row, column)))
      }),
      { numRuns: 300 },
    )
  })

  it('a held range stays with its cell until that is deleted', () => {
    const place = fc.tuple(fc.nat(11), fc.nat(5))
    fc.assert(
      fc.property(place, fc.array(rowShift, { maxLength: 12 }), ([row, column], shifts) => {
        const { book, sheet } = start()
        const area = { top: row, left: column, bottom: row, right: column }
        book.write(sheet, area, [['held']], person)
        const anchor = { area: area as Area | null }
        sheet.anchors.add(anchor)
        for (const shift of shifts) book.shift(sheet, shift, person)
        const used = sheet.usedArea({ top: 0, left: 0, bottom: 200, right: 20 }, true)
        expect(anchor.area).toEqual(used)
      }),
    )
  })

  it('a sum keeps its value while rows come in anywhere', () => {
    fc.assert(
      fc.property(fc.array(rowShift, { maxLength: 10 }), (shifts) => {
        const { book, sheet, hand } = start()
        hand.paste('A2', [[1], [2], [4]])
        hand.type('C1', '=SUM(A2:A4)+A3')
        const sum = { area: parseArea('C1') }
        sheet.anchors.add(sum)
        for (const shift of shifts) book.shift(sheet, { ...shift, kind: 'insert' }, person)
        expect(sheet.cell(sum.area!.top, sum.area!.left).value).toBe(9)
      }),
    )
  })
})
