import { readFileSync } from 'node:fs'
import { readWorkbook } from '../../core/workbook/read/read.ts'
import type { Reading } from './measure.ts'

/** Reads the files named on the command line, one after another, and prints what came of each as a line of JSON. */
for (const file of process.argv.slice(2)) {
  const bytes = new Uint8Array(readFileSync(file))
  const start = performance.now()
  const result = await readWorkbook(bytes, file)
  const reading: Reading = {
    file,
    outcome: result.ok ? result.workbook.format : result.problem.code,
    milliseconds: Math.round(performance.now() - start),
    mebibytes: Math.round(process.resourceUsage().maxRSS / 1024),
  }
  console.log(JSON.stringify(reading))
}
