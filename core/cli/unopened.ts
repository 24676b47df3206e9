import type { Problem } from '../index.ts'
import { cliZh } from '../messages/cli.zh-CN.ts'

const sentences: ReadonlyMap<unknown, () => string> = new Map([
  ['ENOENT', cliZh.gone],
  ['ENOTDIR', cliZh.gone],
  ['ELOOP', cliZh.loopingLink],
  ['ENAMETOOLONG', cliZh.pathTooLong],
])

/** The system's code of an error (`ENOENT`), or null where it has none. */
export function systemCode(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : null
}

/** What is told of a file or folder that the system would not open. */
export function unopened(error: unknown): Problem {
  return { code: 'corrupt', message: (sentences.get(systemCode(error)) ?? cliZh.denied)() }
}

/** What is told of a name that leads to a pipe, a device or the like: reading it might never end. */
export const notAFile = (): Problem => ({ code: 'not-a-workbook', message: cliZh.notAFile() })
