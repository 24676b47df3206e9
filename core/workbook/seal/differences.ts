/**
 * One difference between the rows that were sealed and those there now. `now` and `sealed` count applicants from 0, in
 * the order of the sheet.
 */
export type SealChange =
  | { kind: 'changed'; sealed: number; now: number }
  | { kind: 'moved'; sealed: number; now: number }
  | { kind: 'added'; now: number }
  | { kind: 'removed'; sealed: number }

/**
 * What became of the sealed rows: those that stand in the longest run kept in order are left out; others still there are
 * moved; what stands between two kept rows on both sides is a changed row; the rest is added or removed.
 */
export function diffRows(sealed: readonly string[], now: readonly string[]): SealChange[] {
  const pairs = pairUp(sealed, now)
  const kept = longestRising(pairs)
  const pairedNow = new Set(pairs.map((pair) => pair.now))
  const pairedSealed = new Set(pairs.map((pair) => pair.sealed))
  const inOrder = new Set(kept)
  const changes: SealChange[] = pairs
    .filter((pair) => !inOrder.has(pair))
    .map((pair) => ({ kind: 'moved', sealed: pair.sealed, now: pair.now }))
  let from = { sealed: 0, now: 0 }
  for (const to of [...kept, { sealed: sealed.length, now: now.length }]) {
    const before = range(from.sealed, to.sealed).filter((row) => !pairedSealed.has(row))
    const after = range(from.now, to.now).filter((row) => !pairedNow.has(row))
    changes.push(...gap(before, after))
    from = { sealed: to.sealed + 1, now: to.now + 1 }
  }
  return changes.sort((a, b) => place(a) - place(b))
}

interface Pair {
  sealed: number
  now: number
}

/** Equal rows of both sides, each row once, first with first; ordered by where they stand now. */
function pairUp(sealed: readonly string[], now: readonly string[]): Pair[] {
  const places = new Map<string, number[]>()
  sealed.forEach((row, index) => {
    const known = places.get(row)
    if (known) known.push(index)
    else places.set(row, [index])
  })
  for (const indexes of places.values()) indexes.reverse()
  return now.flatMap((row, index) => {
    const match = places.get(row)?.pop()
    return match === undefined ? [] : [{ sealed: match, now: index }]
  })
}

/** The longest subsequence of pairs whose sealed places rise (patience sorting). */
function longestRising(pairs: readonly Pair[]): Pair[] {
  const ends: number[] = []
  const previous: number[] = []
  pairs.forEach((pair, index) => {
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (pairs[ends[middle]!]!.sealed < pair.sealed) low = middle + 1
      else high = middle
    }
    previous[index] = low > 0 ? ends[low - 1]! : -1
    ends[low] = index
  })
  const rising: Pair[] = []
  for (let index = ends.at(-1) ?? -1; index >= 0; index = previous[index]!) rising.push(pairs[index]!)
  return rising.reverse()
}

function gap(before: readonly number[], after: readonly number[]): SealChange[] {
  const both = Math.min(before.length, after.length)
  return [
    ...before.slice(0, both).map((sealed, index): SealChange => ({ kind: 'changed', sealed, now: after[index]! })),
    ...after.slice(both).map((now): SealChange => ({ kind: 'added', now })),
    ...before.slice(both).map((sealed): SealChange => ({ kind: 'removed', sealed })),
  ]
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index)
}

/** Order of reading: where it stands now, else where it stood. */
function place(change: SealChange): number {
  return change.kind === 'removed' ? change.sealed - 0.5 : change.now
}
