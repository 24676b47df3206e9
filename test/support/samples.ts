import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readWorkbook, type Workbook } from '../../core/index.ts'

/** Rosters of invented people with the answers to them, written by others than the engine's authors. */
export const samplesFolder = fileURLToPath(new URL('../fixtures/samples/', import.meta.url))

/** Their files, .xlsx and .xls. */
export const sampleFiles: readonly string[] = readdirSync(samplesFolder)
  .filter((name) => /\.xlsx?$/.test(name))
  .sort()

export const samplePath = (name: string) => join(samplesFolder, name)

export async function readSample(name: string): Promise<Workbook> {
  const read = await readWorkbook(readFileSync(samplePath(name)), name)
  if (!read.ok) throw new Error(read.problem.message)
  return read.workbook
}
