export type WorkerRole = 'store' | 'reader' | 'sql' | 'export' | 'check'

/** The global scope of a worker, as far as it is used here. */
export interface WorkerScope {
  /** The role it was started in. */
  readonly name: string
  onmessage: ((event: MessageEvent) => void) | null
  postMessage(message: unknown, transfer?: Transferable[]): void
}

/** Where the program stands for a worker to read; made once, as its text is long. */
let address: string | null = null

/**
 * Starts this very program as a worker. The page is one file that may fetch nothing, so its script stands in it once
 * and runs in both places; main.tsx tells them apart.
 */
export function startWorker(role: WorkerRole): Worker {
  if (address === null) {
    const program = document.getElementById('program')?.textContent ?? ''
    address = URL.createObjectURL(new Blob([program], { type: 'text/javascript' }))
  }
  return new Worker(address, { name: role })
}
