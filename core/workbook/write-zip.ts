import { zipSync } from 'fflate'
import { zipTime } from './write.ts'

/** Files put into one archive, in their order; equal input gives equal bytes. Workbooks are packed already. */
export function zipFiles(files: readonly { name: string; bytes: Uint8Array }[]): Uint8Array {
  return zipSync(Object.fromEntries(files.map(({ name, bytes }) => [name, bytes])), { mtime: zipTime, level: 0 })
}
