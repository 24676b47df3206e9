// Reads and judges the files it is given, one after another, and prints the memory this process took at its most (MiB).
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { defaultPolicy, openReview, readWorkbook } from '../../core/index.ts'

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const path of process.argv.slice(2)) {
    const read = await readWorkbook(new Uint8Array(readFileSync(path)), path)
    if (!read.ok) throw new Error(read.problem.message)
    openReview(read.workbook, defaultPolicy).report()
  }
  console.log((process.resourceUsage().maxRSS / 1024).toFixed(0))
}
