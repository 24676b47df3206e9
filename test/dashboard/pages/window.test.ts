import fc from 'fast-check'
import { expect, test } from 'vitest'
import { windowOf } from '../../../core/view/window.ts'

const viewport = fc.record({
  count: fc.integer({ min: 1, max: 2_000_000 }),
  rowHeight: fc.constantFrom(28, 34, 40),
  height: fc.integer({ min: 100, max: 2000 }),
  part: fc.double({ min: 0, max: 1, noNaN: true }),
})

test('whatever is scrolled to, the rows in sight are drawn, and few others', () => {
  fc.assert(
    fc.property(viewport, ({ count, rowHeight, height, part }) => {
      const full = windowOf({ count, rowHeight, height, top: 0 })
      const tall = full.before + (full.last - full.first) * rowHeight + full.after
      const top = part * Math.max(0, tall - height)
      const view = windowOf({ count, rowHeight, height, top: full.settle(top) })
      expect(view.first).toBeLessThanOrEqual(view.visible)
      expect(view.last).toBeGreaterThan(view.visible)
      expect(view.last).toBeLessThanOrEqual(count)
      expect(view.last - view.first).toBeLessThanOrEqual(Math.ceil(height / rowHeight) + 20)
      // As long as a pixel is a pixel, what stands on the page reaches from above to below what is in sight.
      if (count * rowHeight <= 15_000_000) {
        expect(view.before).toBeLessThanOrEqual(top)
        expect(view.before + (view.last - view.first) * rowHeight).toBeGreaterThanOrEqual(
          Math.min(top + height, count * rowHeight),
        )
      }
    }),
  )
})

test('a row that is asked for comes into sight', () => {
  fc.assert(
    fc.property(viewport, fc.double({ min: 0, max: 1, noNaN: true }), ({ count, rowHeight, height, part }, place) => {
      const index = Math.min(count - 1, Math.floor(place * count))
      const start = windowOf({ count, rowHeight, height, top: 0 })
      const tall = start.before + (start.last - start.first) * rowHeight + start.after
      const top = part * Math.max(0, tall - height)
      const position = start.reveal(index, top)
      const view = windowOf({ count, rowHeight, height, top: Math.max(0, position) })
      expect(view.first).toBeLessThanOrEqual(index)
      expect(view.last).toBeGreaterThan(index)
    }),
  )
})
