/// <reference types="office-js" />
import { done, failed, type Outcome, troubleOf } from './errors.ts'
import { withinTime } from './time.ts'

/** Says whether Excel is late with an answer. Set by the pane once; there is one pane. */
let sayLate: (late: boolean) => void = () => {}

/** Calls `listener(true)` when an answer is late and `listener(false)` when it has come or is given up. */
export function whenLate(listener: (late: boolean) => void): void {
  sayLate = listener
}

/** The batch before, settled or given up: batches run one after the other, so that none sees half of another. */
let last: Promise<unknown> = Promise.resolve()

/**
 * Runs a batch in Excel after those before it. Never throws: what Excel refuses becomes a trouble. A batch that was given
 * up may still be carried out later: whoever wrote must read again before believing either.
 */
export function run<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<Outcome<T>> {
  const turn = last.then(() => runNow(batch))
  last = turn
  return turn
}

async function runNow<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<Outcome<T>> {
  try {
    const timed = await withinTime(Excel.run(batch), () => sayLate(true))
    return timed.kind === 'answered' ? done(timed.value) : failed('no-answer')
  } catch (thrown) {
    return { ok: false, trouble: troubleOf(thrown) }
  } finally {
    sayLate(false)
  }
}

/** True if this Excel has the API set; the manifest asks for 1.10, so that is never in question. */
export function has(version: '1.11' | '1.13' | '1.14'): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', version)
}
