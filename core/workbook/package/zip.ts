import { inflateSync } from 'fflate'
import { problemsZh } from '../../messages/zh-CN.ts'
import { Unreadable } from './unreadable.ts'

const mebibyte = 1024 * 1024

/** What a package may hold before it is refused as too large. Sizes are those after unpacking. */
export const packageLimits = {
  unpackedMebibytes: 512,
  unpackedBytes: 512 * mebibyte,
  /** One part is held in memory as text; a sheet of 200,000 rows and 24 columns stays well below this. */
  partMebibytes: 192,
  partBytes: 192 * mebibyte,
  parts: 20_000,
} as const

/** Deflate cannot pack tighter than this; whoever declares more is lying. */
const deflateRatio = 1032

/** An entry as the central directory lists it; nothing of it is unpacked yet. */
export interface ZipEntry {
  /** As written in the archive. */
  name: string
  method: number
  encrypted: boolean
  /** Bytes as packed and as unpacked. */
  packed: number
  size: number
  /** Where its local header stands in the archive, and where the next entry or the directory begins. */
  offset: number
  end: number
  /** Its record in the directory. */
  record: Uint8Array
}

/** The directory of an archive, in its order. */
export interface ZipDirectory {
  entries: ZipEntry[]
  /** Some record keeps a number in the zip64 extension. */
  usesZip64: boolean
}

const endSignature = 0x06054b50
const recordSignature = 0x02014b50
const localSignature = 0x04034b50
const endLength = 22
const recordLength = 46
const localLength = 30
const longestComment = 65_535
/** Stand in fields whose number is kept in the zip64 extension. */
const elsewhere16 = 0xffff
const elsewhere32 = 0xffffffff
const zip64Extra = 1
const stored = 0
const deflated = 8

const damaged = () => new Unreadable('corrupt', problemsZh.damagedZip())
const tooLarge = () => new Unreadable('too-large', problemsZh.tooLargeUnpacked(packageLimits.unpackedMebibytes))

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** Parts are compared without case, and some writers part folders by a backslash. */
export function partKey(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase()
}

function findEnd(view: DataView): number {
  const last = view.byteLength - endLength
  for (let at = last; at >= Math.max(0, last - longestComment); at--) {
    if (view.getUint32(at, true) === endSignature) return at
  }
  throw damaged()
}

const utf8 = new TextDecoder('utf-8', { fatal: true })
const latin1 = new TextDecoder('latin1')

/** A name is UTF-8, flagged or not; bytes that are not stand for themselves, so that no two names become one. */
function decodeName(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes)
  } catch {
    return latin1.decode(bytes)
  }
}

/** A 64-bit number that must be small: nothing this large is ever read. */
function small(view: DataView, at: number): number {
  const high = view.getUint32(at + 4, true)
  if (high !== 0) throw tooLarge()
  return view.getUint32(at, true)
}

/** Some writers keep sizes in the zip64 field although they would fit: the field's numbers take their place. */
function widen(view: DataView, from: number, to: number, entry: ZipEntry): void {
  for (let at = from; at + 4 <= to; ) {
    const id = view.getUint16(at, true)
    const end = at + 4 + view.getUint16(at + 2, true)
    if (id === zip64Extra) {
      let field = at + 4
      for (const key of ['size', 'packed', 'offset'] as const) {
        if (entry[key] !== elsewhere32 || field + 8 > Math.min(end, to)) continue
        entry[key] = small(view, field)
        field += 8
      }
    }
    at = end
  }
}

function readRecord(bytes: Uint8Array, view: DataView, at: number): ZipEntry {
  if (at + recordLength > bytes.length || view.getUint32(at, true) !== recordSignature) throw damaged()
  const nameEnd = at + recordLength + view.getUint16(at + 28, true)
  const extraEnd = nameEnd + view.getUint16(at + 30, true)
  if (extraEnd > bytes.length) throw damaged()
  return {
    name: decodeName(bytes.subarray(at + recordLength, nameEnd)),
    method: view.getUint16(at + 10, true),
    encrypted: (view.getUint16(at + 8, true) & 1) !== 0,
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
    end: 0,
    record: bytes.subarray(at, extraEnd + view.getUint16(at + 32, true)),
  }
}

/** Each entry reaches to the next one, whatever stands between: a data descriptor, or nothing. */
function measure(entries: readonly ZipEntry[], directory: number): void {
  const starts = [...new Set(entries.map(({ offset }) => offset)), directory].sort((a, b) => a - b)
  const following = new Map(starts.map((start, index) => [start, starts[index + 1] ?? start]))
  for (const entry of entries) entry.end = following.get(entry.offset)!
}

/**
 * Reads the central directory and refuses an archive before anything of it is unpacked: too many parts, too large a
 * part or total, a size that the packed bytes cannot hold, two parts of one name. @throws Unreadable
 */
export function readZip(bytes: Uint8Array): ZipDirectory {
  if (bytes.length < endLength) throw damaged()
  const view = viewOf(bytes)
  const end = findEnd(view)
  const count = view.getUint16(end + 10, true)
  const start = view.getUint32(end + 16, true)
  if (count === elsewhere16 || start === elsewhere32 || count > packageLimits.parts) throw tooLarge()
  const directory: ZipDirectory = { entries: [], usesZip64: false }
  const names = new Set<string>()
  let total = 0
  for (let i = 0, at = start; i < count; i++) {
    const entry = readRecord(bytes, view, at)
    directory.usesZip64 ||= [entry.packed, entry.size, entry.offset].includes(elsewhere32)
    const extra = at + recordLength + view.getUint16(at + 28, true)
    widen(view, extra, extra + view.getUint16(at + 30, true), entry)
    at += entry.record.length
    total += entry.size
    refuse(entry, total, names)
    directory.entries.push(entry)
  }
  measure(directory.entries, start)
  return directory
}

function refuse({ name, packed, size }: ZipEntry, total: number, names: Set<string>): void {
  if (total > packageLimits.unpackedBytes) throw tooLarge()
  if (size > packageLimits.partBytes) {
    throw new Unreadable('too-large', problemsZh.tooLargePart(packageLimits.partMebibytes))
  }
  if (size > packed * deflateRatio + deflateRatio) throw damaged()
  // Of two parts with one name, two programs may each read another: such a package cannot be trusted.
  if (names.has(partKey(name))) throw damaged()
  names.add(partKey(name))
}

/** An entry's contents. @throws Unreadable where they are not what the directory says */
export function unpack(bytes: Uint8Array, { offset, packed, size, method, encrypted }: ZipEntry): Uint8Array {
  if (encrypted) throw new Unreadable('encrypted', problemsZh.encryptedXlsx())
  const view = viewOf(bytes)
  if (offset + localLength > bytes.length || view.getUint32(offset, true) !== localSignature) throw damaged()
  const start = offset + localLength + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  const data = bytes.subarray(start, start + packed)
  if (data.length < packed) throw damaged()
  if (method === stored && packed === size) return data
  if (method !== deflated) throw damaged()
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

/** An entry and the archive in which it stands. */
export interface PlacedEntry {
  archive: Uint8Array
  entry: ZipEntry
}

/** An archive of these entries, each copied as it stands: header, packed bytes and record. @throws Unreadable */
export function joinEntries(placed: readonly PlacedEntry[]): Uint8Array {
  const locals = placed.map(localBytes)
  const length = locals.reduce((sum, local) => sum + local.length, 0)
  const directoryLength = placed.reduce((sum, { entry }) => sum + entry.record.length, 0)
  const bytes = new Uint8Array(length + directoryLength + endLength)
  const view = viewOf(bytes)
  let at = 0
  let directory = length
  placed.forEach(({ entry: { record } }, index) => {
    const local = locals[index]!
    bytes.set(local, at)
    bytes.set(record, directory)
    view.setUint32(directory + 42, at, true)
    at += local.length
    directory += record.length
  })
  view.setUint32(directory, endSignature, true)
  view.setUint16(directory + 8, placed.length, true)
  view.setUint16(directory + 10, placed.length, true)
  view.setUint32(directory + 12, directoryLength, true)
  view.setUint32(directory + 16, length, true)
  return bytes
}

function localBytes({ archive, entry: { offset, end } }: PlacedEntry): Uint8Array {
  if (offset + localLength > end || viewOf(archive).getUint32(offset, true) !== localSignature) throw damaged()
  return archive.subarray(offset, end)
}
