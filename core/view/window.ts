/** Rows kept ready above and below those in sight. */
const overscan = 8
/** Rows scrolled before the window is drawn anew; fewer than are kept ready. */
const stride = 4
/** px. Browsers draw nothing below some 33 million; above this height the scroll bar is a scale, not a ruler. */
export const tallest = 15_000_000

export interface Viewport {
  /** Rows in all. */
  count: number
  /** px. */
  rowHeight: number
  /** px scrolled. */
  top: number
  /** px in sight. */
  height: number
}

export interface WindowOfRows {
  /** First row to draw. */
  first: number
  /** Row after the last to draw. */
  last: number
  /** First row in sight. */
  visible: number
  /** px that stand for the rows before and after. */
  before: number
  after: number
  /** The scroll position worth drawing for: within a few rows nothing changes. */
  settle: (top: number) => number
  /** The scroll position that brings a row into sight, as near as possible to the present one. */
  reveal: (index: number, top: number) => number
}

/** Which rows of a table of equally high rows are in sight, and what stands for the others. */
export function windowOf({ count, rowHeight, top, height }: Viewport): WindowOfRows {
  const full = count * rowHeight
  const tall = Math.min(full, tallest)
  const scale = tall < full && tall > height ? (full - height) / (tall - height) : 1
  const exact = (Math.min(top, Math.max(0, tall - height)) * scale) / rowHeight
  const visible = Math.max(0, Math.min(count - 1, Math.floor(exact)))
  const first = Math.max(0, visible - overscan)
  const last = Math.min(count, Math.ceil(exact + height / rowHeight) + overscan)
  const before = scale === 1 ? first * rowHeight : Math.max(0, top - (exact - first) * rowHeight)
  const after = Math.max(0, tall - before - (last - first) * rowHeight)
  const step = stride * rowHeight
  const settle = (position: number) => (scale === 1 ? Math.floor(position / step) * step : position)
  const reveal = (index: number, position: number) => {
    const from = index * rowHeight
    const now = position * scale
    const wanted = from < now ? from : from + rowHeight > now + height ? from + rowHeight - height : now
    return wanted / scale
  }
  return { first, last, visible, before, after, settle, reveal }
}
