import type { HostOptions } from './host.ts'
import { connect, createHost } from './node.ts'

/** A host with the real client library joined to it. */
export const start = (options: HostOptions = {}) => {
  const host = createHost(options)
  return { host, ...connect(host) }
}

/** The code of the error that came of it, or 'done'. */
export const code = async (promise: Promise<unknown>): Promise<string> => {
  try {
    await promise
  } catch (error) {
    return String(Reflect.get(error as object, 'code'))
  }
  return 'done'
}

export const sheetOf = (context: Excel.RequestContext) => context.workbook.worksheets.getActiveWorksheet()
