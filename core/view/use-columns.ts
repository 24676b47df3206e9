import type { RefObject } from 'preact'
import { useLayoutEffect, useMemo, useReducer, useRef } from 'preact/hooks'
import { Heights } from './heights.ts'
import { placeOf, type Sight, samePlace } from './place.ts'

export interface Columns {
  /** First column to draw. */
  first: number
  /** Column after the last to draw. */
  last: number
  /** px of the columns from one up to, not with, another. */
  between: (from: number, to: number) => number
  /** Scrolls as little as brings a column into sight, drawn or not. */
  reveal: (column: number, covered: number) => void
}

/** Columns kept ready beside those in sight; the window moves by this many. */
const margin = 4

/**
 * Which columns of a wide table have to be on the page: what `useLines` is to its rows. Their widths are known.
 *
 * @param box what scrolls
 * @param widths px of each column
 * @param before px at the left of the box that stay in sight and are no column
 */
export function useColumns(box: RefObject<HTMLElement | null>, widths: readonly number[], before: number): Columns {
  const [, drawAgain] = useReducer((times: number) => times + 1, 0)
  const extents = useMemo(() => Heights.of(widths), [widths])
  const sight = useRef<Sight>({ top: 0, height: globalThis.innerWidth })
  const place = placeOf(extents, sight.current, margin)
  const drawn = useRef({ extents, place })
  drawn.current = { extents, place }

  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    const look = () => {
      sight.current = { top: element.scrollLeft, height: Math.max(0, element.clientWidth - before) }
      const now = drawn.current
      if (!samePlace(placeOf(now.extents, sight.current, margin), now.place)) drawAgain(undefined)
    }
    look()
    const resized = new ResizeObserver(look)
    resized.observe(element)
    element.addEventListener('scroll', look, { passive: true })
    return () => {
      resized.disconnect()
      element.removeEventListener('scroll', look)
    }
  }, [box, before])

  return {
    first: place.first,
    last: place.last,
    between: (from, to) => extents.offsetOf(to) - extents.offsetOf(from),
    reveal: (column, covered) => {
      const element = box.current
      if (!element) return
      const left = extents.offsetOf(column)
      const right = left + extents.heightOf(column)
      const wide = element.clientWidth - before
      if (left < element.scrollLeft + covered) element.scrollLeft = left - covered
      else if (right > element.scrollLeft + wide) element.scrollLeft = Math.min(left - covered, right - wide)
    },
  }
}
