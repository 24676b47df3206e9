import { execFileSync } from 'node:child_process'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { RunReport, Workbook } from '../../core/index.ts'
import { readSample, sampleFiles, samplesFolder } from '../support/samples.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** The samples that Excel opens as they are. */
export const samples = sampleFiles.filter((name) => name.endsWith('.xlsx'))

export const sample = (name: string): Promise<Workbook> => readSample(name)

/** What the command line says of samples or files by their whole path: its JSON, from a process of its own. */
export function commandLine(names: readonly string[]): RunReport {
  const files = names.map((name) => resolve(samplesFolder, name))
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
