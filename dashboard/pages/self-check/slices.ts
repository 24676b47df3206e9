import { signal } from '@preact/signals'
import { inFrame } from '../../../core/view/frames.ts'
import { whileBusy } from '../../state.ts'

/** Items asked for at a time. */
const portion = 64
/** Portions kept; those longest out of sight go first. */
const most = 24
/** Items drawn in one frame, and items that are brought so. */
const mostAtOnce = 8
const mostStaged = 32

/**
 * The part of a long list that the page holds of what its worker has: portions around what is in sight. After a change
 * the old ones stay in sight until the new ones have come.
 */
export class Slices<Item> {
  readonly #ask: (from: number, to: number) => Promise<readonly Item[] | null>
  readonly #portions = signal<ReadonlyMap<number, readonly (Item | undefined)[]>>(new Map())
  /** Portions that are of before the last change. */
  readonly #stale = new Set<number>()
  readonly #asked = new Set<number>()
  #sight: readonly [first: number, last: number] = [0, 0]
  /** Items put here, by place, with the turn in which it was done: an answer that was asked for before does not know them. */
  readonly #put = new Map<number, { item: Item; turn: number }>()
  #turn = 0
  /** Goes up with every change of the list: answers to older questions are of no use. */
  #state = 0

  constructor(ask: (from: number, to: number) => Promise<readonly Item[] | null>) {
    this.#ask = ask
  }

  /** The item at a place; undefined while it is not there. */
  readonly at = (index: number): Item | undefined =>
    this.#portions.value.get(Math.floor(index / portion))?.[index % portion]

  /** Says which places are in sight: what is missing of them is asked for. */
  readonly want = (first: number, last: number): void => {
    this.#sight = [first, last]
    void this.#fetch()
  }

  /** The list has changed. */
  renew(): void {
    this.#state++
    this.#asked.clear()
    for (const at of this.#portions.peek().keys()) this.#stale.add(at)
    void this.#fetch()
  }

  /** Another list stands here now, and its beginning is in sight. */
  clear(): void {
    this.#sight = [0, 1]
    this.#portions.value = new Map()
    this.#stale.clear()
    this.#put.clear()
    this.renew()
  }

  /** Puts an item there before the worker has said so. */
  put(index: number, item: Item): void {
    this.#put.set(index, { item, turn: ++this.#turn })
    const at = Math.floor(index / portion)
    const items = this.#portions.peek().get(at)
    if (items) this.#portions.value = new Map(this.#portions.peek()).set(at, items.with(index % portion, item))
  }

  /** Brings all of it to the page. */
  async all(count: number): Promise<void> {
    const portions = await Promise.all(
      Array.from({ length: Math.ceil(count / portion) }, (_, at) => this.#ask(at * portion, (at + 1) * portion)),
    )
    this.#portions.value = new Map(portions.map((items, at) => [at, items ?? []]))
    this.#stale.clear()
  }

  async #fetch(): Promise<void> {
    const [first, last] = this.#sight
    const state = this.#state
    const turn = this.#turn
    const wanted: number[] = []
    // What is beside it too, so that it is there when it comes in sight.
    for (let at = Math.max(0, Math.floor(first / portion) - 1); at * portion < last + portion; at++)
      if ((!this.#portions.peek().has(at) || this.#stale.has(at)) && !this.#asked.has(at)) wanted.push(at)
    for (const at of wanted) this.#asked.add(at)
    await Promise.all(
      wanted.map(async (at) => {
        const items = await this.#ask(at * portion, (at + 1) * portion)
        if (items && !this.#portions.peek().has(at))
          await whileBusy(this.#bring(at, items, () => state === this.#state))
        if (state !== this.#state) return
        this.#asked.delete(at)
        if (items) this.#keep(at, this.#withPut(at, items, turn))
      }),
    )
  }

  /** What is there for the first time is drawn from the ground up: from what is in sight on, a few items a frame. */
  async #bring(at: number, items: readonly Item[], isWanted: () => boolean): Promise<void> {
    const from = Math.max(0, this.#sight[0] - at * portion)
    for (let to = from; to < Math.min(items.length, from + mostStaged); to += mostAtOnce) {
      await new Promise<void>(inFrame)
      if (!isWanted()) return
      if (to > from)
        this.#keep(
          at,
          items.map((item, place) => (place >= from && place < to ? item : undefined)),
        )
    }
    await new Promise<void>(inFrame)
  }

  /** A portion that was asked for in a turn, with what was put here since. */
  #withPut(at: number, items: readonly Item[], asked: number): readonly Item[] {
    return items.map((item, place) => {
      const put = this.#put.get(at * portion + place)
      return put && put.turn > asked ? put.item : item
    })
  }

  #keep(at: number, items: readonly (Item | undefined)[]) {
    this.#stale.delete(at)
    const kept = new Map(this.#portions.peek())
    kept.delete(at)
    kept.set(at, items)
    for (const old of kept.keys()) {
      if (kept.size <= most) break
      if (!this.#isInSight(old)) kept.delete(old)
    }
    this.#portions.value = kept
  }

  #isInSight(at: number): boolean {
    const [first, last] = this.#sight
    return (at + 1) * portion > first && at * portion < last
  }
}
