import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { areaAddress, lastColumn, lastRow, meets, readAreas, shared } from '../../addin/excel/areas.ts'
import type { Area } from '../../core/roster/grid.ts'

const area: fc.Arbitrary<Area> = fc
  .tuple(fc.nat(lastRow), fc.nat(lastRow), fc.nat(lastColumn), fc.nat(lastColumn))
  .map(([a, b, c, d]) => ({ top: Math.min(a, b), bottom: Math.max(a, b), left: Math.min(c, d), right: Math.max(c, d) }))

describe('addresses as Excel gives them', () => {
  it.each([
    ['K7', [{ top: 6, left: 10, bottom: 6, right: 10 }]],
    ['$A$1:B2', [{ top: 0, left: 0, bottom: 1, right: 1 }]],
    [
      "'1,2; it''s'!A1,Sheet1!C3:D4",
      [
        { top: 0, left: 0, bottom: 0, right: 0 },
        { top: 2, left: 2, bottom: 3, right: 3 },
      ],
    ],
    ['5:7', [{ top: 4, left: 0, bottom: 6, right: lastColumn }]],
    ['花名册!K:L', [{ top: 0, left: 10, bottom: lastRow, right: 11 }]],
    [
      'A1; B2',
      [
        { top: 0, left: 0, bottom: 0, right: 0 },
        { top: 1, left: 1, bottom: 1, right: 1 },
      ],
    ],
  ])('%s', (text, areas) => {
    expect(readAreas(text)).toEqual(areas)
  })

  it.each(['', '#REF!', 'A0', '花名册', 'A1048577777'])('%j is none', (text) => {
    expect(readAreas(text)).toBeNull()
  })

  it('what is written is read back', () => {
    fc.assert(
      fc.property(area, (one) => {
        expect(readAreas(areaAddress(one))).toEqual([one])
      }),
    )
  })

  it('areas meet exactly where they share cells', () => {
    fc.assert(
      fc.property(area, area, (a, b) => {
        expect(meets(a, b)).toBe(shared(a, b) !== null)
      }),
    )
  })
})
