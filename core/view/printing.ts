import { options } from 'preact'
import { useEffect, useState } from 'preact/hooks'

/** Renders what `change` sets before it returns: a page that goes to the printer cannot wait. */
function renderNow(change: () => void): void {
  const before = options.debounceRendering
  let flush: (() => void) | undefined
  options.debounceRendering = (process) => {
    flush = process
  }
  try {
    change()
    flush?.()
  } finally {
    if (before) options.debounceRendering = before
    else delete options.debounceRendering
  }
}

/** True while the page is being printed; what depends on it is on the page before the printer looks. */
export function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false)
  useEffect(() => {
    const start = () => renderNow(() => setPrinting(true))
    const end = () => setPrinting(false)
    addEventListener('beforeprint', start)
    addEventListener('afterprint', end)
    return () => {
      removeEventListener('beforeprint', start)
      removeEventListener('afterprint', end)
    }
  }, [])
  return printing
}
