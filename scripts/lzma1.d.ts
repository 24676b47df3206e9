/** What of lzma1 is used. The package hands out its sources as types, and they do not hold under our compiler settings. */
export function compress(data: Uint8Array, level?: number): Uint8Array
export function decompress(data: Uint8Array): Uint8Array
