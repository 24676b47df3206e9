/**
 * Takes things in the order of their numbers, whatever order they come in: readers work side by side, and which of two
 * equal files is the repeated one must not depend on which of them was quicker.
 */
export class Turns<Thing> {
  readonly #take: (thing: Thing) => void
  readonly #early = new Map<number, Thing | null>()
  #next = 1

  constructor(take: (thing: Thing) => void) {
    this.#take = take
  }

  /** From now on things are numbered from `first`; what was held back of those before will not be taken. */
  begin(first: number) {
    this.#early.clear()
    this.#next = first
  }

  /** The thing of a number; null: there will be none. A number's second thing is dropped. */
  come(number: number, thing: Thing | null) {
    if (number < this.#next || this.#early.has(number)) return
    this.#early.set(number, thing)
    for (let early = this.#early.get(this.#next); early !== undefined; early = this.#early.get(this.#next)) {
      this.#early.delete(this.#next++)
      if (early !== null) this.#take(early)
    }
  }
}
