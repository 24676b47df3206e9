import type { RefObject } from 'preact'
import { useLayoutEffect, useReducer, useRef } from 'preact/hooks'
import { Heights } from './heights.ts'
import { placeOf, type Sight, samePlace } from './place.ts'
import { tallest } from './window.ts'

const scrolls = (element: Element) => /auto|scroll/.test(getComputedStyle(element).overflowY)

/** What of a list can be seen: the part of it inside the window and inside everything around it that scrolls. */
function sightOf(list: Element): Sight {
  const box = list.getBoundingClientRect()
  let [from, to] = [0, innerHeight]
  for (let around = list.parentElement; around; around = around.parentElement) {
    if (!scrolls(around) || around === document.scrollingElement) continue
    const frame = around.getBoundingClientRect()
    from = Math.max(from, frame.top)
    to = Math.min(to, frame.bottom)
  }
  const top = Math.max(0, from - box.top)
  return { top, height: Math.max(0, to - Math.max(from, box.top)) }
}

function scrollerOf(list: Element): Element | null {
  for (let around = list.parentElement; around; around = around.parentElement)
    if (scrolls(around) && around.scrollHeight > around.clientHeight) return around
  return document.scrollingElement
}

export interface Lines {
  /** First line to draw. */
  first: number
  /** Line after the last to draw. */
  last: number
  /** px of the whole list. */
  height: number
  /** px at which a line stands. */
  topOf: (index: number) => number
  /** The line a page further down (1) or up (-1). */
  pageFrom: (index: number, direction: 1 | -1) => number
  /** Scrolls as little as brings a line into sight, drawn or not. */
  reveal: (index: number) => void
  /** False while what was drawn turned out to be of another height: it will be drawn once more. */
  isSettled: () => boolean
}

export interface LinesOptions {
  count: number
  /** px of a line, before any was seen. */
  estimate: number
  /** All of them are on the page: for the printer. */
  whole: boolean
  /** Lines kept ready above and below those in sight; the window moves by this many, so that most scrolling draws nothing. */
  margin?: number
}

/**
 * Which lines of a long list have to be on the page: those in sight, wherever the list stands and whatever around it
 * scrolls. Lines may differ in height: each bears its place as `data-line` and is measured when it is drawn, and what is
 * in sight stays where it is when a line above it proves higher than was thought.
 */
export function useLines(
  list: RefObject<HTMLElement | null>,
  { count, estimate, whole, margin = 6 }: LinesOptions,
): Lines {
  const [, drawAgain] = useReducer((times: number) => times + 1, 0)
  const heights = useRef(new Heights(count, estimate))
  const sight = useRef<Sight>({ top: 0, height: globalThis.innerHeight })
  const width = useRef(0)
  const moved = useRef(0)
  const settled = useRef(true)
  if (heights.current.count !== count) heights.current = heights.current.resized(count)
  const place = placeOf(heights.current, sight.current, margin)
  const drawn = useRef(place)
  drawn.current = place

  useLayoutEffect(() => {
    const element = list.current
    if (!element) return
    const look = () => {
      sight.current = sightOf(element)
      if (!samePlace(placeOf(heights.current, sight.current, margin), drawn.current)) drawAgain(undefined)
    }
    const measureAnew = () => {
      const { width: wide } = element.getBoundingClientRect()
      if (wide !== width.current) {
        width.current = wide
        heights.current = new Heights(heights.current.count, estimate)
        drawAgain(undefined)
      }
      look()
    }
    let frame = 0
    // In the next frame: what is drawn changes the height that is being observed.
    const resized = new ResizeObserver(() => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(measureAnew)
    })
    width.current = element.getBoundingClientRect().width
    look()
    resized.observe(element)
    const around = scrollerOf(element)
    if (around) resized.observe(around)
    addEventListener('scroll', look, { capture: true, passive: true })
    addEventListener('resize', look)
    return () => {
      cancelAnimationFrame(frame)
      resized.disconnect()
      removeEventListener('scroll', look, { capture: true })
      removeEventListener('resize', look)
    }
  }, [list, estimate, margin])

  useLayoutEffect(() => {
    const element = list.current
    if (!element || whole) return
    if (moved.current !== 0) {
      scrollerOf(element)?.scrollBy(0, moved.current)
      moved.current = 0
    }
    const now = sightOf(element)
    const above = heights.current.indexAt(now.top)
    const seen = [...element.querySelectorAll<HTMLElement>('[data-line]')].map(
      (line) => [Number(line.dataset.line), line.getBoundingClientRect().height] as const,
    )
    if (heights.current.isBlank && seen.length > 0) {
      // As high as most of them, so that lines that are all alike are where they were thought to be.
      const usual = seen.map(([, height]) => height).sort((a, b) => a - b)[seen.length >> 1]!
      if (usual > 0) heights.current = new Heights(count, usual)
    }
    let changed = false
    for (const [index, height] of seen) {
      const difference = height > 0 ? heights.current.set(index, height) : 0
      if (Math.abs(difference) < 0.01) continue
      changed = true
      if (index < above && place.scale === 1) moved.current += difference
    }
    settled.current = !changed
    sight.current = now
    if (changed || !samePlace(placeOf(heights.current, now, margin), drawn.current)) drawAgain(undefined)
  })

  const { first, last, shift, scale } = whole ? { first: 0, last: count, shift: 0, scale: 1 } : place
  return {
    first,
    last,
    height: Math.min(heights.current.total, tallest),
    topOf: (index) => {
      const top = heights.current.offsetOf(index)
      return index >= first && index < last ? top + shift : top / scale
    },
    pageFrom: (index, direction) => {
      const page = Math.max(1, sight.current.height - heights.current.heightOf(index))
      const next = heights.current.indexAt(heights.current.offsetOf(index) + direction * page)
      return next === index ? index + direction : next
    },
    reveal: (index) => {
      const element = list.current
      if (!element || scale !== 1) return
      const now = sightOf(element)
      const top = heights.current.offsetOf(index)
      const below = top + heights.current.heightOf(index) - now.top - now.height
      const by = top < now.top ? top - now.top : Math.max(0, below)
      if (by !== 0) scrollerOf(element)?.scrollBy(0, by)
    },
    isSettled: () => settled.current,
  }
}
