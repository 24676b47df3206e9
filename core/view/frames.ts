/** ms after which work goes on in a page that draws no frames because nobody looks at it. */
const patience = 100

const waiting: (() => void)[] = []

function next(): void {
  let isOver = false
  const go = () => {
    if (isOver) return
    isOver = true
    cancelAnimationFrame(frame)
    clearTimeout(timer)
    const [work] = waiting.splice(0, 1)
    if (waiting.length > 0) next()
    work?.()
  }
  const frame = requestAnimationFrame(go)
  const timer = setTimeout(go, patience)
}

/** Does a piece of work in a frame of its own, after those that wait already: no one task draws them all. */
export function inFrame(work: () => void): void {
  waiting.push(work)
  if (waiting.length === 1) next()
}
