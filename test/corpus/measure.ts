import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { corpusFolder } from '../support/machine.ts'
import { corpusFiles } from './files.ts'

/** What reading one file cost. */
export interface Reading {
  file: string
  /** The format that was read, or the code of the problem. */
  outcome: string
  milliseconds: number
  /** The most that the process had in memory up to here. */
  mebibytes: number
}

const reader = fileURLToPath(new URL('./read-one.ts', import.meta.url))

/** Reads the files one after another in a process of their own, which is ended if it hangs. */
export function readApart(files: readonly string[], milliseconds: number): Reading[] {
  const paths = files.map((file) => `${corpusFolder}/${file}`)
  const lines = execFileSync(process.execPath, ['--import', 'tsx', reader, ...paths], {
    encoding: 'utf8',
    timeout: milliseconds,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return lines
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Reading)
}

/** `node --import tsx test/corpus/measure.ts [part of a path]`: every file in a process of its own, dearest first. */
function printMeasures(part: string): void {
  const files = corpusFiles().map(({ file }) => file)
  const readings = files.filter((file) => file.includes(part)).flatMap((file) => readApart([file], 60_000))
  readings.sort((a, b) => b.mebibytes - a.mebibytes)
  for (const { file, outcome, milliseconds, mebibytes } of readings) {
    console.log(
      `${mebibytes} MiB`.padStart(9),
      `${milliseconds} ms`.padStart(9),
      outcome.padEnd(15),
      file.replace(`${corpusFolder}/`, ''),
    )
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) printMeasures(process.argv[2] ?? '')
