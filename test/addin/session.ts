import { vi } from 'vitest'
import type { Host, HostOptions } from '../office-host/host.ts'
import { openExcel } from './connect.ts'

const turn = () => new Promise<void>((resolve) => setImmediate(resolve))

/** The pane without its face: what reads, judges, marks and mends, beside a host, in this process. */
export async function openSession(options: HostOptions & { prepare?: (host: Host) => void } = {}) {
  const host = openExcel(options)
  options.prepare?.(host)
  vi.resetModules()
  const state = await import('../../addin/state.ts')
  const actions = await import('../../addin/actions.ts')
  const { watch } = await import('../../addin/excel/watch.ts')
  const { whenLate } = await import('../../addin/excel/run.ts')
  const { effect } = await import('@preact/signals')
  whenLate((late) => {
    state.late.value = late
  })
  const thrown: unknown[] = []
  const { checker } = actions
  await watch(
    (event) => checker.hear(event),
    (error) => thrown.push(error),
  )
  checker.checkAll()

  const idle = () =>
    new Promise<void>((resolve) => {
      const stop = effect(() => {
        if (state.idle.value) resolve()
      })
      void Promise.resolve().then(() => state.idle.value && stop())
    })

  /** Resolves when Excel has said all it had to say and the pane has answered it. */
  const settled = async () => {
    for (let quiet = 0; quiet < 3; quiet++) {
      await host.settled()
      await turn()
      if (state.idle.peek()) continue
      await idle()
      quiet = -1
    }
  }
  await settled()
  return { host, state, actions, checker, thrown, settled }
}

export type Session = Awaited<ReturnType<typeof openSession>>
