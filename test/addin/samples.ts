import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type RunReport, readWorkbook, type Workbook } from '../../core/index.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const folder = join(process.env.ROSTER_SHARED ?? join(root, '../shared'), 'samples')

/** Rosters handed to the project from outside; none where the folder is not there. */
export const samples = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.xlsx')) : []

/** Where a sample stands. */
export const samplePath = (name: string) => join(folder, name)

export async function sample(name: string): Promise<Workbook> {
  const read = await readWorkbook(readFileSync(samplePath(name)), name)
  if (!read.ok) throw new Error(read.problem.message)
  return read.workbook
}

/** What the command line says of samples or files by their whole path: its JSON, from a process of its own. */
export function commandLine(names: readonly string[]): RunReport {
  const files = names.map((name) => resolve(folder, name))
  const args = ['--import', 'tsx', 'core/cli/main.ts', '--json', ...files]
  try {
    return JSON.parse(execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8', stdio: 'pipe' })) as RunReport
  } catch (thrown) {
    // Exit 1 says that there are findings; the report is on standard output all the same.
    const { status, stdout } = thrown as { status: number; stdout: string }
    if (status !== 1) throw thrown
    return JSON.parse(stdout) as RunReport
  }
}
