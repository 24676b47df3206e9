const lockName = 'roster-review'

/**
 * Holds the one right to write for as long as this worker lives. Answers false where another tab holds it. `lost` is
 * called when another tab has taken it over. Where the browser has no locks the storage's owner mark alone decides.
 */
export function holdLock(takeOver: boolean, lost: () => void): Promise<boolean> {
  if (!('locks' in navigator)) return Promise.resolve(true)
  return new Promise((resolve) => {
    const forLife = (lock: Lock | null) => {
      resolve(lock !== null)
      return lock ? new Promise<never>(() => {}) : Promise.resolve()
    }
    const options: LockOptions = takeOver ? { steal: true } : { ifAvailable: true }
    navigator.locks.request(lockName, options, forLife).catch((error: unknown) => {
      if (error instanceof DOMException && error.name === 'AbortError') lost()
      else resolve(true)
    })
  })
}
