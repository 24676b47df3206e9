import type { Heights } from './heights.ts'
import { tallest } from './window.ts'

/** What of a list can be seen, along the one way in which it is windowed. */
export interface Sight {
  /** px of the list before what is in sight. */
  top: number
  /** px in sight. */
  height: number
}

export interface Place {
  first: number
  last: number
  /** px at which the lines stand higher or lower than their sums, in a list too high for a browser. */
  shift: number
  scale: number
}

/** Which lines, or columns, are in sight, with those beside them. */
export function placeOf(heights: Heights, { top, height }: Sight, margin: number): Place {
  const { total, count } = heights
  const tall = Math.min(total, tallest)
  const scale = tall < total && tall > height ? (total - height) / (tall - height) : 1
  const exact = Math.min(top, Math.max(0, tall - height)) * scale
  const first = Math.floor(heights.indexAt(exact) / margin - 1) * margin
  const last = Math.ceil(heights.indexAt(exact + height) / margin + 1) * margin
  return { first: Math.max(0, first), last: Math.min(count, last), shift: scale === 1 ? 0 : top - exact, scale }
}

export const samePlace = (a: Place, b: Place) =>
  a.first === b.first && a.last === b.last && a.shift === b.shift && a.scale === b.scale
