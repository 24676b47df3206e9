const collator = new Intl.Collator('zh-Hans-CN', { numeric: true })

/** Chinese by pinyin, figures by size. */
export const byPinyin = (a: string, b: string) => collator.compare(a, b)

/** ms of work between two breaths of the page. */
const slice = 12
/** Comparisons between two looks at the clock. */
const batch = 500

/** Lets the page draw and answer before going on. */
const breathe = () => new Promise<void>((resolve) => setTimeout(resolve))

/** The steps of a merge sort from below; equals keep their order. The sorted copy is what it returns. */
function* mergeSort<Item>(items: readonly Item[], compare: (a: Item, b: Item) => number): Generator<void, Item[]> {
  let from = [...items]
  let to = new Array<Item>(from.length)
  for (let width = 1; width < from.length; width *= 2) {
    for (let start = 0; start < from.length; start += 2 * width) {
      const middle = Math.min(start + width, from.length)
      const end = Math.min(start + 2 * width, from.length)
      let left = start
      let right = middle
      for (let at = start; at < end; at++) {
        const takeLeft = left < middle && (right >= end || compare(from[left]!, from[right]!) <= 0)
        to[at] = from[takeLeft ? left++ : right++]!
        yield
      }
    }
    ;[from, to] = [to, from]
  }
  return from
}

/** A sorted copy. A long list is sorted bit by bit, so that the page stays alive meanwhile. */
export async function sortInSlices<Item>(
  items: readonly Item[],
  compare: (a: Item, b: Item) => number,
): Promise<Item[]> {
  const steps = mergeSort(items, compare)
  let started = performance.now()
  for (let count = 1; ; count++) {
    const step = steps.next()
    if (step.done) return step.value
    if (count % batch === 0 && performance.now() - started > slice) {
      await breathe()
      started = performance.now()
    }
  }
}
