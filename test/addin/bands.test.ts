import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readAreas } from '../../addin/excel/areas.ts'
import { Bands, type Written } from '../../addin/excel/bands.ts'
import { bandRows, cellKey, keyColumn, keyRow, longestAddress, planMarks } from '../../addin/excel/mark-plan.ts'
import type { Marks } from '../../core/index.ts'
import type { Severity } from '../../core/report/types.ts'

const severities = ['error', 'warning', 'info'] as const

function wantedOf(cells: readonly [number, number, Severity][]): Marks {
  const wanted = new Map<number, Map<number, Severity>>()
  for (const [row, column, severity] of cells) {
    const columns = wanted.get(row) ?? new Map<number, Severity>()
    columns.set(column, severity)
    wanted.set(row, columns)
  }
  return wanted
}

const marks = fc.array(fc.tuple(fc.nat(400), fc.nat(14), fc.constantFrom(...severities)), { maxLength: 200 })

describe('marks planned', () => {
  it('one conditional format a severity for an ordinary roster', () => {
    const wanted = wantedOf([
      [3, 1, 'error'],
      [4, 1, 'error'],
      [9, 5, 'warning'],
      [11, 1, 'error'],
    ])
    expect(planMarks(wanted, 0, 127).map(({ severity, address }) => [severity, address])).toEqual([
      ['error', 'B4:B5,B12'],
      ['warning', 'F10'],
    ])
  })

  it('every marked cell lies in exactly one piece of its severity, and no address is too long', () => {
    fc.assert(
      fc.property(marks, fc.nat(300), (cells, from) => {
        const wanted = wantedOf(cells)
        const to = from + 127
        const planned = planMarks(wanted, from, to)
        const seen = new Map<number, Severity>()
        for (const piece of planned) {
          expect(piece.address.length).toBeLessThanOrEqual(longestAddress)
          for (const area of readAreas(piece.address)!) {
            for (let row = area.top; row <= area.bottom; row++) {
              for (let column = area.left; column <= area.right; column++) {
                expect(seen.has(cellKey(row, column))).toBe(false)
                seen.set(cellKey(row, column), piece.severity)
              }
            }
          }
        }
        const expected = [...wanted].flatMap(([row, columns]) =>
          row < from || row > to
            ? []
            : [...columns].map(([column, severity]) => [cellKey(row, column), severity] as const),
        )
        expect(seen).toEqual(new Map([...seen.keys()].map((key) => [key, new Map(expected).get(key)])))
        expect(seen.size).toBe(expected.length)
      }),
    )
  })

  it('a band in which nothing is the same as its neighbour is cut before the address is too long', () => {
    const cells: [number, number, Severity][] = []
    for (let row = 1_000_000; row < 1_000_000 + bandRows; row++) {
      for (let column = 0; column < 24; column++) if ((row + column) % 2 === 0) cells.push([row, column, 'error'])
    }
    const planned = planMarks(wantedOf(cells), 1_000_000, 1_000_000 + bandRows - 1)
    expect(planned.length).toBeGreaterThan(1)
    expect(planned.flatMap((piece) => piece.cells)).toHaveLength(cells.length)
    for (const { address } of planned) expect(address.length).toBeLessThanOrEqual(longestAddress)
  })
})

/** What Excel does with one conditional format's cells when rows come or go: the plain way, a list moved. */
function movedCells(cells: readonly number[], kind: 'in' | 'out', at: number, count: number): number[] {
  return cells.flatMap((cell) => {
    const row = keyRow(cell)
    if (row < at) return [cell]
    if (kind === 'in') return [cellKey(row + count, keyColumn(cell))]
    return row < at + count ? [] : [cellKey(row - count, keyColumn(cell))]
  })
}

describe('marks remembered', () => {
  it('move with the rows, and every band keeps to its own rows', () => {
    const step = fc.record({
      kind: fc.constantFrom('in' as const, 'out' as const),
      at: fc.nat(420),
      count: fc.integer({ min: 1, max: 200 }),
    })
    fc.assert(
      fc.property(marks, fc.array(step, { maxLength: 8 }), (cells, steps) => {
        const bands = new Bands()
        const all = new Map<string, number[]>()
        let id = 0
        for (let from = 0; from < 420; from += bandRows) {
          for (const piece of planMarks(wantedOf(cells), from, from + bandRows - 1)) {
            const mark: Written = { ...piece, id: String(id++) }
            all.set(mark.id, [...mark.cells])
            expect(bands.adopt(mark)).toBe(true)
          }
        }
        for (const { kind, at, count } of steps) {
          if (kind === 'in') bands.insertRows(at, count)
          else bands.deleteRows(at, count)
          for (const [key, known] of all) {
            const after = movedCells(known, kind, at, count)
            if (after.length > 0) all.set(key, after)
            else all.delete(key)
          }
        }
        const found = new Map<string, number[]>()
        const last = bands.indexOf(2_500)
        for (let index = 0; index <= last; index++) {
          const { from, to } = bands.rowsOf(index)
          for (const mark of bands.writtenIn(index)) {
            found.set(
              mark.id,
              [...mark.cells].sort((a, b) => a - b),
            )
            for (const cell of mark.cells) {
              expect(keyRow(cell)).toBeGreaterThanOrEqual(from)
              expect(keyRow(cell)).toBeLessThanOrEqual(to)
            }
          }
        }
        expect(found).toEqual(new Map([...all].map(([key, known]) => [key, known.sort((a, b) => a - b)])))
      }),
    )
  })

  it('a mark over two bands is not taken up', () => {
    const bands = new Bands()
    const cells = [cellKey(bandRows - 1, 0), cellKey(bandRows, 0)]
    expect(bands.adopt({ id: 'x', severity: 'error', address: 'A128:A129', cells })).toBe(false)
  })
})
