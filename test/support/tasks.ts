import type { Page } from 'playwright'

interface TraceEvent {
  name: string
  ph: string
  pid: number
  tid: number
  /** µs of the processor. */
  tdur?: number
  args: { name?: string }
}

/**
 * The longest task of the page's own thread while something is done, in ms of the processor by Chromium's trace: by the
 * clock a task also waits for whatever else the machine does.
 */
export async function longestTaskDuring(page: Page, work: () => Promise<void>): Promise<number> {
  const cdp = await page.context().newCDPSession(page)
  const events: TraceEvent[] = []
  cdp.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])))
  await cdp.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline'] },
  })
  await work()
  const over = new Promise<void>((resolve) => cdp.once('Tracing.tracingComplete', () => resolve()))
  await cdp.send('Tracing.end')
  await over
  await cdp.detach()
  const threadOf = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`
  const main = new Set(
    events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain').map(threadOf),
  )
  const tasks = events.filter((event) => event.ph === 'X' && event.name === 'RunTask' && main.has(threadOf(event)))
  if (tasks.length === 0) throw new Error('the trace tells of no task')
  return Math.max(...tasks.map(({ tdur = 0 }) => tdur / 1000))
}
