import { zipFiles } from './pack.ts'
import { decodeXml } from './xml-text.ts'
import { joinEntries, type PlacedEntry, partKey, readZip, unpack } from './zip.ts'

/**
 * The parts of a workbook's zip package by name; case and the kind of slash make no difference, as in Excel. What is not
 * changed stays byte for byte the same: packed bytes, order and headers are copied as they are.
 */
export interface Package {
  /** Names of the parts as they stand in the archive, in its order. */
  readonly names: readonly string[]
  has(name: string): boolean
  /** The bytes of a part, unpacked; null if there is none of that name. @throws Unreadable where it is damaged */
  read(name: string): Uint8Array | null
  /** An XML part as text; its bytes are not kept. */
  text(name: string): string | null
  /** Replaces a part in its place, or adds it at the end. Writing what is there already changes nothing. */
  write(name: string, content: Uint8Array): void
  remove(name: string): void
  /** The archive with all changes made. @throws Unreadable where an entry cannot be copied */
  bytes(): Uint8Array
}

/** Opens a package. @throws Unreadable when it is damaged, or would unpack to more than we hold */
export function openPackage(bytes: Uint8Array): Package {
  return new ZipPackage(bytes)
}

class ZipPackage implements Package {
  private readonly archive: Uint8Array
  private readonly usesZip64: boolean
  /** By key; a Map keeps the archive's order. */
  private readonly parts: Map<string, PlacedEntry>

  constructor(archive: Uint8Array) {
    const { entries, usesZip64 } = readZip(archive)
    this.archive = archive
    this.usesZip64 = usesZip64
    this.parts = new Map(entries.map((entry) => [partKey(entry.name), { archive, entry }]))
  }

  get names(): readonly string[] {
    return Array.from(this.parts.values(), ({ entry }) => entry.name)
  }

  has(name: string): boolean {
    return this.parts.has(partKey(name))
  }

  read(name: string): Uint8Array | null {
    const part = this.parts.get(partKey(name))
    return part ? unpack(part.archive, part.entry) : null
  }

  text(name: string): string | null {
    const bytes = this.read(name)
    return bytes && decodeXml(bytes)
  }

  write(name: string, content: Uint8Array): void {
    const present = this.read(name)
    if (present && equal(present, content)) return
    const key = partKey(name)
    this.parts.set(key, packed(this.parts.get(key)?.entry.name ?? name, content))
  }

  remove(name: string): void {
    this.parts.delete(partKey(name))
  }

  /** An archive with zip64 fields is written anew without them; any other is copied entry by entry. */
  bytes(): Uint8Array {
    const parts = [...this.parts.values()]
    if (!this.usesZip64) return joinEntries(parts)
    return joinEntries(
      parts.map((part) =>
        part.archive === this.archive ? packed(part.entry.name, unpack(part.archive, part.entry)) : part,
      ),
    )
  }
}

/** A part as fflate packs it, in an archive of its own. */
function packed(name: string, bytes: Uint8Array): PlacedEntry {
  const archive = zipFiles([{ name, bytes }], 6)
  return { archive, entry: { ...readZip(archive).entries[0]!, name } }
}

function equal(one: Uint8Array, other: Uint8Array): boolean {
  if (one.length !== other.length) return false
  for (let index = 0; index < one.length; index++) if (one[index] !== other[index]) return false
  return true
}
