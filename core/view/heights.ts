/**
 * Heights of lines one under the other, or widths of columns side by side: as measured where they were seen, else taken to be as high as most. Sums are kept
 * in a Fenwick tree of what differs from the estimate, so that a place among a million lines is found in twenty steps.
 */
export class Heights {
  readonly count: number
  /** px a line that was not measured is taken to have. */
  readonly estimate: number
  readonly #measured: Float64Array
  readonly #sums: Float64Array
  #seen = false

  constructor(count: number, estimate: number) {
    this.count = count
    this.estimate = estimate
    this.#measured = new Float64Array(count)
    this.#sums = new Float64Array(count + 1)
  }

  /** Extents that are known. */
  static of(extents: readonly number[]): Heights {
    const known = new Heights(extents.length, extents[0] ?? 1)
    for (const [index, extent] of extents.entries()) known.set(index, extent)
    return known
  }

  /** The same measurements for a longer or shorter list. */
  resized(count: number): Heights {
    const next = new Heights(count, this.estimate)
    for (let index = 0; index < Math.min(count, this.count); index++)
      if (this.#measured[index] !== 0) next.set(index, this.#measured[index]!)
    return next
  }

  /** Nothing has been measured yet: the estimate is better taken from what is seen first. */
  get isBlank(): boolean {
    return !this.#seen
  }

  heightOf(index: number): number {
    return this.#measured[index] || this.estimate
  }

  /** @returns px by which the line is higher than it was taken to be */
  set(index: number, height: number): number {
    const difference = height - this.heightOf(index)
    this.#measured[index] = height
    this.#seen = true
    if (difference !== 0) for (let at = index + 1; at <= this.count; at += at & -at) this.#sums[at]! += difference
    return difference
  }

  /** px above a line. */
  offsetOf(index: number): number {
    let sum = index * this.estimate
    for (let at = index; at > 0; at -= at & -at) sum += this.#sums[at]!
    return sum
  }

  get total(): number {
    return this.offsetOf(this.count)
  }

  /** The line at so many px from the top, the last below all of them. */
  indexAt(offset: number): number {
    let index = 0
    let rest = offset
    for (let step = 2 ** Math.floor(Math.log2(Math.max(1, this.count))); step >= 1; step /= 2) {
      const next = index + step
      if (next > this.count) continue
      const height = step * this.estimate + this.#sums[next]!
      if (height > rest) continue
      index = next
      rest -= height
    }
    return Math.max(0, Math.min(this.count - 1, index))
  }
}
