import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'

/**
 * What is large is kept in pieces: a browser stores no single value over some 127 MiB, and a piece that did not change
 * need not be written again.
 */

/** Bytes of a piece. SQLite's pages divide it, so that what was not touched falls into the same pieces as before. */
const pieceSize = 4 * 1024 * 1024

export type Bytes = Uint8Array<ArrayBuffer>

/** SHA-256, lower-case hex. */
export const digestOf = (bytes: Uint8Array): string => bytesToHex(sha256(bytes))

/** The bytes in pieces, the last one shorter; they are copies, so that none drags the whole along. */
export function* cut(bytes: Uint8Array, size = pieceSize): Generator<Bytes> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size)
}

/** The whole of its pieces. */
export function joined(pieces: readonly Uint8Array[]): Bytes {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
