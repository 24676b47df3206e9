import type { Page } from 'playwright'

/** An event of Chromium's trace. */
export interface TraceEvent {
  name: string
  ph: string
  pid: number
  tid: number
  /** µs at which it began. */
  ts: number
  /** µs by the clock, and µs of the processor. */
  dur?: number
  tdur?: number
  args: { name?: string; src_file?: string }
}

/** What the page's own thread does while something is done, whole events in the order of the trace. */
export async function traced(page: Page, work: () => Promise<void>): Promise<TraceEvent[]> {
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
  return events.filter((event) => event.ph === 'X' && main.has(threadOf(event)))
}

/** Is it a task, and no part of one? */
export const isTask = ({ name }: TraceEvent): boolean => name === 'RunTask'

/** ms of the processor: by the clock a task also waits for whatever else the machine does. */
export const processorTime = ({ tdur = 0 }: TraceEvent): number => tdur / 1000

/** The longest task of the page's own thread while something is done, in ms of the processor. */
export async function longestTaskDuring(page: Page, work: () => Promise<void>): Promise<number> {
  const tasks = (await traced(page, work)).filter(isTask)
  if (tasks.length === 0) throw new Error('the trace tells of no task')
  return Math.max(...tasks.map(processorTime))
}
