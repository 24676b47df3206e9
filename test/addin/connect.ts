import type { Host, HostOptions } from '../office-host/host.ts'
import { connect, createHost } from '../office-host/node.ts'

/** A host whose client library is the one the add-in's own code finds, as in a page. One at a time. */
export function openExcel(options: HostOptions = {}): Host {
  const host = createHost(options)
  const client = connect(host) as unknown as { Excel: unknown; OfficeExtension: unknown; Office: unknown }
  Object.assign(globalThis, { Excel: client.Excel, OfficeExtension: client.OfficeExtension, Office: client.Office })
  return host
}

/** The value of what must have worked. */
export function workedOut<T>(outcome: { ok: true; value: T } | { ok: false; trouble: unknown }): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.trouble))
  return outcome.value
}
