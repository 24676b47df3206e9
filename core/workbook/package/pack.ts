import { zipSync } from 'fflate'

/** Every entry of an archive of ours carries this one time (the earliest a zip can hold), never the clock's. */
const packTime = '1980-01-01T00:00:00'

/**
 * Files put into one archive, in their order; equal input gives equal bytes, in every browser and in Node. `level` 0
 * stores them as they are, which is right for workbooks: they are packed already.
 */
export function zipFiles(files: readonly { name: string; bytes: Uint8Array }[], level: 0 | 6 = 0): Uint8Array {
  return zipSync(Object.fromEntries(files.map(({ name, bytes }) => [name, bytes])), { mtime: packTime, level })
}
