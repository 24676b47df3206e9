import { inflateSync } from 'fflate'
import { problemsZh } from '../messages/zh-CN.ts'
import { deflateRatio, limits } from './limits.ts'
import { Unreadable } from './unreadable.ts'
import { decodeXml } from './xml.ts'

interface Entry {
  method: number
  encrypted: boolean
  packed: number
  size: number
  /** Where its local header stands. */
  offset: number
}

/** The parts of a zip package by name; names are compared without case, as Excel does. */
export interface Parts {
  /** In lower case. */
  names(): string[]
  has(name: string): boolean
  /** The bytes of a part, unpacked; null if there is no such part. */
  read(name: string): Uint8Array | null
  /** An XML part as text; its bytes are not kept. */
  text(name: string): string | null
}

const endSignature = 0x06054b50
const centralSignature = 0x02014b50
const localSignature = 0x04034b50
const endLength = 22
const longestComment = 65_535
const sentinel16 = 0xffff
const sentinel32 = 0xffffffff
const zip64Extra = 1

const damaged = () => new Unreadable('corrupt', problemsZh.damagedZip())
const tooLarge = () => new Unreadable('too-large', problemsZh.tooLargeUnpacked(limits.unpackedMebibytes))

function findEnd(view: DataView): number {
  const last = view.byteLength - endLength
  for (let at = last; at >= Math.max(0, last - longestComment); at--) {
    if (view.getUint32(at, true) === endSignature) return at
  }
  throw damaged()
}

/** A 64-bit number that must be small: nothing this large is ever read. */
function small(view: DataView, at: number): number {
  const high = view.getUint32(at + 4, true)
  if (high !== 0) throw tooLarge()
  return view.getUint32(at, true)
}

/** Some writers keep sizes in the zip64 field although they would fit: the field's numbers take their place. */
function widen(view: DataView, from: number, to: number, entry: Entry): void {
  for (let at = from; at + 4 <= to; ) {
    const id = view.getUint16(at, true)
    const end = at + 4 + view.getUint16(at + 2, true)
    if (id === zip64Extra) {
      let field = at + 4
      for (const key of ['size', 'packed', 'offset'] as const) {
        if (entry[key] !== sentinel32 || field + 8 > Math.min(end, to)) continue
        entry[key] = small(view, field)
        field += 8
      }
    }
    at = end
  }
}

/**
 * Reads the central directory and refuses a package before anything of it is unpacked: too many parts, too large a
 * part or total, or a size that the packed bytes cannot hold.
 */
function readDirectory(bytes: Uint8Array, view: DataView): Map<string, Entry> {
  const end = findEnd(view)
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  if (count === sentinel16 || at === sentinel32) throw tooLarge()
  if (count > limits.entries) throw tooLarge()
  const entries = new Map<string, Entry>()
  let total = 0
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== centralSignature) throw damaged()
    const nameEnd = at + 46 + view.getUint16(at + 28, true)
    const extraEnd = nameEnd + view.getUint16(at + 30, true)
    if (extraEnd > bytes.length) throw damaged()
    const entry: Entry = {
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) !== 0,
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    }
    widen(view, nameEnd, extraEnd, entry)
    total += entry.size
    if (total > limits.unpackedBytes) throw tooLarge()
    if (entry.size > limits.partBytes) {
      throw new Unreadable('too-large', problemsZh.tooLargePart(limits.partMebibytes))
    }
    if (entry.size > entry.packed * deflateRatio + deflateRatio) throw damaged()
    const name = partKey(new TextDecoder().decode(bytes.subarray(at + 46, nameEnd)))
    // Of two parts with one name, two programs may each read another: such a package cannot be trusted.
    if (entries.has(name)) throw damaged()
    entries.set(name, entry)
    at = extraEnd + view.getUint16(at + 32, true)
  }
  return entries
}

function partKey(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase()
}

function unpack(bytes: Uint8Array, view: DataView, entry: Entry): Uint8Array {
  const { offset, packed, size, method } = entry
  if (entry.encrypted) throw new Unreadable('encrypted', problemsZh.encryptedXlsx())
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== localSignature) throw damaged()
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  const data = bytes.subarray(start, start + packed)
  if (data.length < packed) throw damaged()
  if (method === 0 && packed === size) return data
  if (method !== 8) throw damaged()
  let unpacked: Uint8Array
  try {
    // With a buffer of the declared size nothing more is ever written, whatever the packed bytes say.
    unpacked = inflateSync(data, { out: new Uint8Array(size) })
  } catch {
    throw damaged()
  }
  if (unpacked.length !== size) throw damaged()
  return unpacked
}

/** Opens a zip package. @throws Unreadable when it is damaged, or would unpack to more than we hold. */
export function openZip(bytes: Uint8Array): Parts {
  if (bytes.length < endLength) throw damaged()
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = readDirectory(bytes, view)
  const read = (name: string) => {
    const entry = entries.get(partKey(name))
    return entry ? unpack(bytes, view, entry) : null
  }
  return {
    names: () => [...entries.keys()],
    has: (name) => entries.has(partKey(name)),
    read,
    text(name) {
      const part = read(name)
      return part && decodeXml(part)
    },
  }
}
