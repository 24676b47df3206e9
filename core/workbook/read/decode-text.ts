import { unicodeMark } from './sniff.ts'

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
