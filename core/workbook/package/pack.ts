import { zipSync } from 'fflate'
import { zipTime } from '../write/workbook.ts'

/**
 * Files put into one archive, in their order; equal input gives equal bytes. `level` 0 stores them as they are, which is
 * right for workbooks: they are packed already.
 */
export function zipFiles(files: readonly { name: string; bytes: Uint8Array }[], level: 0 | 6 = 0): Uint8Array {
  return zipSync(Object.fromEntries(files.map(({ name, bytes }) => [name, bytes])), { mtime: zipTime, level })
}
