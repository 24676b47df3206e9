import { decompress } from 'lzma1'

/** Opens what scripts/packed.ts packed. */
export function unpack(text: string): Uint8Array<ArrayBuffer> {
  const packed = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
  return Uint8Array.from(decompress(packed) as Uint8Array)
}
