/** As much of a file as tells what kind of text it is. */
export const probeBytes = 4096

/** A table has a delimiter, digit or space at least every few dozen characters. */
const fewestDelimiters = 1 / 100

const isSpaceDigitOrDelimiter = (byte: number | undefined) =>
  byte !== undefined && ((byte >= 0x20 && byte < 0x40) || byte === 9 || byte === 10 || byte === 13)

/**
 * UTF-16 has a zero byte beside every space, digit and delimiter; without a mark, its place tells which half is which.
 * Letters do not count, for 一 is a zero beside an N.
 */
function zerosBeside(bytes: Uint8Array): { before: number; after: number } {
  const zeros = { before: 0, after: 0 }
  for (let i = 0; i + 1 < bytes.length; i += 2) {
    if (bytes[i] === 0 && isSpaceDigitOrDelimiter(bytes[i + 1])) zeros.before++
    else if (bytes[i + 1] === 0 && isSpaceDigitOrDelimiter(bytes[i])) zeros.after++
  }
  return zeros
}

/** The encoding that the file's mark, or the zero bytes of UTF-16 without one, give away. */
export function unicodeMark(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | null {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  const probe = bytes.subarray(0, probeBytes)
  const { before, after } = zerosBeside(probe)
  if (after > probe.length * fewestDelimiters && after > 4 * before) return 'utf-16le'
  if (before > probe.length * fewestDelimiters && before > 4 * after) return 'utf-16be'
  return null
}

/**
 * The text of a file without a declared encoding: by its mark, else UTF-8 if it is that without a single error, else
 * GB18030, which every Chinese program of old writes. A mark is no part of the text.
 */
export function decodeText(bytes: Uint8Array): string {
  const mark = unicodeMark(bytes)
  if (mark) return new TextDecoder(mark).decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}
