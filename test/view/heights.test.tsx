import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Heights } from '../../core/view/heights.ts'

/** The same by adding up, line by line. */
function plainly(measured: readonly (number | null)[], estimate: number) {
  const heights = measured.map((height) => height ?? estimate)
  const offsetOf = (index: number) => heights.slice(0, index).reduce((sum, height) => sum + height, 0)
  const indexAt = (offset: number) => {
    const below = heights.findIndex((_, index) => offsetOf(index + 1) > offset)
    return below < 0 ? Math.max(0, heights.length - 1) : below
  }
  return { offsetOf, indexAt }
}

const height = fc.integer({ min: 1, max: 300 })

describe('heights of lines', () => {
  test('sums and places are those of adding up line by line', () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(height), { maxLength: 70 }),
        height,
        fc.integer({ min: 0, max: 12_000 }),
        (measured, estimate, offset) => {
          const heights = new Heights(measured.length, estimate)
          for (const [index, one] of measured.entries()) if (one !== null) heights.set(index, one)
          const sums = plainly(measured, estimate)
          for (let index = 0; index <= measured.length; index++)
            expect(heights.offsetOf(index)).toBe(sums.offsetOf(index))
          expect(heights.indexAt(offset)).toBe(sums.indexAt(offset))
        },
      ),
    )
  })

  test('a line measured again counts once, and by how much it grew is said', () => {
    const heights = new Heights(5, 20)
    expect(heights.isBlank).toBe(true)
    expect(heights.set(2, 50)).toBe(30)
    expect(heights.set(2, 40)).toBe(-10)
    expect(heights.total).toBe(120)
    expect(heights.isBlank).toBe(false)
  })

  test('a list that grows or shrinks keeps what was measured', () => {
    const heights = new Heights(3, 20)
    heights.set(0, 50)
    expect(heights.resized(4).total).toBe(110)
    expect(heights.resized(1).total).toBe(50)
    expect(heights.resized(0).total).toBe(0)
  })
})
