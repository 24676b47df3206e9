/** Milliseconds after which the pane says that Excel has not answered yet. */
const lateAfter = 3_000
/** Milliseconds after which an answer is no longer waited for. Rich calls on the web have no limit of their own. */
const giveUpAfter = 30_000

export type Timed<T> = { kind: 'answered'; value: T } | { kind: 'gave-up' }

/** Waits for `work`, says so once when it is late, and gives up in the end. What `work` throws is thrown on. */
export async function withinTime<T>(work: Promise<T>, onLate: () => void): Promise<Timed<T>> {
  let settled = false
  const late = setTimeout(() => {
    if (!settled) onLate()
  }, lateAfter)
  let never: ReturnType<typeof setTimeout> | undefined
  const gaveUp = new Promise<Timed<T>>((resolve) => {
    never = setTimeout(() => resolve({ kind: 'gave-up' }), giveUpAfter)
  })
  try {
    return await Promise.race([work.then((value): Timed<T> => ({ kind: 'answered', value })), gaveUp])
  } finally {
    settled = true
    clearTimeout(late)
    clearTimeout(never)
  }
}
