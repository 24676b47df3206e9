import { inflateSync, unzipSync, zipSync } from 'fflate'
import { zipTime } from '../write/workbook.ts'

/**
 * A zip archive held so that what is not changed stays byte for byte the same: the packed bytes, the order and the
 * headers of every entry that nobody writes to are copied as they are.
 */
export interface Package {
  /** Names of the parts as they stand in the archive, in its order. */
  readonly names: readonly string[]
  /** The unpacked bytes of a part, or null if there is none of that name (case of Latin letters ignored) or it is damaged. */
  read(name: string): Uint8Array | null
  /** Replaces a part in its place, or adds it at the end. Writing what is there already changes nothing. */
  write(name: string, content: Uint8Array): void
  remove(name: string): void
  bytes(): Uint8Array
}

/** An entry: its record in the central directory, and everything before the next entry's local header. */
interface Entry {
  name: string
  central: Uint8Array
  local: Uint8Array
}

const localSignature = 0x04034b50
const centralSignature = 0x02014b50
const endSignature = 0x06054b50
const endLength = 22
const longestComment = 0xffff
const stored = 0
const deflated = 8
/** Stands in a field whose number is kept in the zip64 extension. */
const elsewhere = 0xffffffff

/** The package in these bytes, or null where they are no zip archive that can be taken apart (guard.ts has judged it before). */
export function openPackage(bytes: Uint8Array): Package | null {
  const entries = usesZip64(bytes) ? repacked(bytes) : readEntries(bytes)
  return entries && new ZipPackage(entries)
}

/** Some entry keeps its sizes in the zip64 extension; such an archive is written anew without it. */
function usesZip64(bytes: Uint8Array): boolean {
  const records = readDirectory(bytes)
  return (
    records?.some(({ central }) => [20, 24, 42].some((at) => view(central).getUint32(at, true) === elsewhere)) ?? false
  )
}

function repacked(bytes: Uint8Array): Entry[] | null {
  try {
    return Object.entries(unzipSync(bytes)).map(([name, content]) => pack(name, content))
  } catch {
    return null
  }
}

class ZipPackage implements Package {
  private readonly entries: Entry[]

  constructor(entries: Entry[]) {
    this.entries = entries
  }

  get names(): readonly string[] {
    return this.entries.map((entry) => entry.name)
  }

  read(name: string): Uint8Array | null {
    const entry = this.entries[this.find(name)]
    return entry ? unpack(entry) : null
  }

  write(name: string, content: Uint8Array): void {
    const index = this.find(name)
    const known = this.entries[index]
    if (!known) {
      this.entries.push(pack(name, content))
      return
    }
    const present = unpack(known)
    if (present && equal(present, content)) return
    this.entries[index] = pack(known.name, content)
  }

  remove(name: string): void {
    const index = this.find(name)
    if (index >= 0) this.entries.splice(index, 1)
  }

  bytes(): Uint8Array {
    return join(this.entries)
  }

  private find(name: string): number {
    const wanted = nameKey(name)
    return this.entries.findLastIndex((entry) => nameKey(entry.name) === wanted)
  }
}

/** Part names are compared without case, and some writers part folders by a backslash. */
function nameKey(name: string): string {
  return name.replace(/\\/g, '/').replace(/^\//, '').toLowerCase()
}

function equal(one: Uint8Array, other: Uint8Array): boolean {
  if (one.length !== other.length) return false
  for (let index = 0; index < one.length; index++) if (one[index] !== other[index]) return false
  return true
}

function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

/** An entry as the central directory lists it. */
interface Listed {
  name: string
  central: Uint8Array
  offset: number
}

function readEntries(bytes: Uint8Array): Entry[] | null {
  const records = readDirectory(bytes)
  if (!records) return null
  const data = view(bytes)
  const directory = data.getUint32(findEnd(bytes)! + 16, true)
  const isSound = records.every(
    ({ offset }) => offset + 30 <= directory && data.getUint32(offset, true) === localSignature,
  )
  if (!isSound) return null
  const starts = [...new Set(records.map((record) => record.offset)), directory].sort((a, b) => a - b)
  const following = new Map(starts.map((start, index) => [start, starts[index + 1]]))
  return records.map(({ name, central, offset }) => ({
    name,
    central,
    local: bytes.subarray(offset, following.get(offset)),
  }))
}

function readDirectory(bytes: Uint8Array): Listed[] | null {
  const end = findEnd(bytes)
  if (end === null) return null
  const data = view(bytes)
  const count = data.getUint16(end + 10, true)
  let at = data.getUint32(end + 16, true)
  const records: Listed[] = []
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || data.getUint32(at, true) !== centralSignature) return null
    const nameLength = data.getUint16(at + 28, true)
    const length = 46 + nameLength + data.getUint16(at + 30, true) + data.getUint16(at + 32, true)
    if (at + length > end) return null
    records.push({
      name: decodeName(bytes.subarray(at + 46, at + 46 + nameLength), data.getUint16(at + 8, true)),
      central: bytes.subarray(at, at + length),
      offset: data.getUint32(at + 42, true),
    })
    at += length
  }
  return records
}

function findEnd(bytes: Uint8Array): number | null {
  const data = view(bytes)
  const first = Math.max(0, bytes.length - endLength - longestComment)
  for (let at = bytes.length - endLength; at >= first; at--) {
    if (data.getUint32(at, true) === endSignature) return at
  }
  return null
}

function decodeName(bytes: Uint8Array, flags: number): string {
  const isUtf8 = (flags & 0x800) !== 0
  return isUtf8 ? new TextDecoder().decode(bytes) : String.fromCharCode(...bytes)
}

function unpack(entry: Entry): Uint8Array | null {
  const central = view(entry.central)
  const local = view(entry.local)
  const start = 30 + local.getUint16(26, true) + local.getUint16(28, true)
  const packed = entry.local.subarray(start, start + central.getUint32(20, true))
  const method = central.getUint16(10, true)
  if (method === stored) return packed
  if (method !== deflated) return null
  try {
    return inflateSync(packed, { out: new Uint8Array(central.getUint32(24, true)) })
  } catch {
    return null
  }
}

/** One entry as fflate packs it, lifted out of an archive of its own. */
function pack(name: string, content: Uint8Array): Entry {
  const entry = readEntries(zipSync({ [name]: content }, { mtime: zipTime, level: 6 }))![0]!
  return { ...entry, name }
}

function join(entries: readonly Entry[]): Uint8Array {
  const locals = entries.reduce((length, entry) => length + entry.local.length, 0)
  const centrals = entries.reduce((length, entry) => length + entry.central.length, 0)
  const bytes = new Uint8Array(locals + centrals + endLength)
  const data = view(bytes)
  let at = 0
  let directory = locals
  for (const { local, central } of entries) {
    bytes.set(local, at)
    bytes.set(central, directory)
    data.setUint32(directory + 42, at, true)
    at += local.length
    directory += central.length
  }
  data.setUint32(directory, endSignature, true)
  data.setUint16(directory + 8, entries.length, true)
  data.setUint16(directory + 10, entries.length, true)
  data.setUint32(directory + 12, centrals, true)
  data.setUint32(directory + 16, locals, true)
  return bytes
}
