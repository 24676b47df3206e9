import type { Area } from '../../../core/index.ts'

/** What stands in a row of the drawn sheet: a column, or room for columns that are out of sight; `to` is not in it. */
export type Part = { kind: 'column'; at: number } | { kind: 'gap'; from: number; to: number }

/**
 * The parts of a row from the left: the columns in sight, the one that stays in sight (null: none), and room for the
 * others.
 */
export function partsOf(columns: number, first: number, last: number, pinned: number | null): Part[] {
  const parts: Part[] = []
  let next = 0
  const draw = (at: number) => {
    if (next < at) parts.push({ kind: 'gap', from: next, to: at })
    parts.push({ kind: 'column', at })
    next = at + 1
  }
  if (pinned !== null && pinned < first) draw(pinned)
  for (let at = first; at < last; at++) draw(at)
  if (pinned !== null && pinned >= last) draw(pinned)
  if (next < columns) parts.push({ kind: 'gap', from: next, to: columns })
  return parts
}

/** Every column of a part is one of the area's. */
function isIn(part: Part, { left, right }: Area): boolean {
  const [from, to] = part.kind === 'gap' ? [part.from, part.to] : [part.at, part.at + 1]
  return left <= from && to <= right + 1
}

/** How many parts from one on a merged area covers. */
export function spanOf(parts: readonly Part[], index: number, area: Area): number {
  let end = index
  while (end < parts.length && isIn(parts[end]!, area)) end++
  return end - index
}
