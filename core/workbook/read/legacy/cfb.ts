import { problemsZh } from '../../../messages/zh-CN.ts'
import { Unreadable } from '../../package/unreadable.ts'

/** The streams of a compound file by name, without case and whatever folder they lie in. */
export interface Streams {
  has(name: string): boolean
  read(name: string): Uint8Array | null
}

interface Stream {
  start: number
  size: number
}

const headerLength = 512
const lastSector = 0xfffffffa
const streamType = 2
const rootType = 5
const entryLength = 128
const miniSectorShift = 6

const damaged = () => new Unreadable('corrupt', problemsZh.damagedXls())

/** Sectors are numbered after the header; a file cut short keeps the sectors it has. */
class CompoundFile {
  private readonly bytes: Uint8Array
  private readonly view: DataView
  private readonly shift: number
  private readonly fat: Uint32Array
  private readonly miniFat: Uint32Array
  private readonly mini: Uint8Array
  private readonly miniCutoff: number
  readonly streams = new Map<string, Stream>()

  constructor(bytes: Uint8Array) {
    this.bytes = bytes
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.shift = this.view.getUint16(30, true)
    if (this.shift !== 9 && this.shift !== 12) throw damaged()
    this.miniCutoff = this.view.getUint32(56, true)
    this.fat = this.readFat()
    const root = this.readDirectory(this.chain(this.fat, this.view.getUint32(48, true), this.sectorBytes))
    this.miniFat = words(this.chain(this.fat, this.view.getUint32(60, true), this.sectorBytes))
    this.mini = root ? this.chain(this.fat, root.start, this.sectorBytes) : new Uint8Array()
  }

  read({ start, size }: Stream): Uint8Array {
    if (size >= this.miniCutoff) return this.chain(this.fat, start, this.sectorBytes, size)
    return this.chain(this.miniFat, start, this.miniSectorBytes, size)
  }

  private readonly sectorBytes = (sector: number): Uint8Array => {
    const from = headerLength + sector * 2 ** this.shift - (this.shift === 12 ? headerLength - 4096 : 0)
    return this.bytes.subarray(from, from + 2 ** this.shift)
  }

  private readonly miniSectorBytes = (sector: number): Uint8Array =>
    this.mini.subarray(sector << miniSectorShift, (sector + 1) << miniSectorShift)

  /** The FAT lies in sectors that the header and then a chain of sectors of their own list. */
  private readFat(): Uint32Array {
    const perSector = 2 ** this.shift / 4
    const listed: number[] = []
    for (let i = 0; i < 109; i++) listed.push(this.view.getUint32(76 + i * 4, true))
    let next = this.view.getUint32(68, true)
    const most = Math.ceil(this.bytes.length / 2 ** this.shift)
    for (let turn = 0; next < lastSector && turn < most; turn++) {
      const sector = words(this.sectorBytes(next))
      if (sector.length < perSector) break
      listed.push(...sector.subarray(0, perSector - 1))
      next = sector[perSector - 1]!
    }
    const sectors = listed.filter((sector) => sector < most).slice(0, most)
    const fat = new Uint32Array(sectors.length * perSector)
    sectors.forEach((sector, i) => {
      fat.set(words(this.sectorBytes(sector)), i * perSector)
    })
    return fat
  }

  /** The bytes of a chain of sectors. It ends where the file or the wanted size ends, and never runs in a circle. */
  private chain(table: Uint32Array, start: number, bytesOf: (sector: number) => Uint8Array, size?: number): Uint8Array {
    const pieces: Uint8Array[] = []
    let length = 0
    for (let sector = start; sector < lastSector && pieces.length <= table.length; ) {
      if (size !== undefined && length >= size) break
      const piece = bytesOf(sector)
      if (piece.length === 0) break
      pieces.push(piece)
      length += piece.length
      sector = table[sector] ?? lastSector
    }
    const bytes = new Uint8Array(length)
    let at = 0
    for (const piece of pieces) {
      bytes.set(piece, at)
      at += piece.length
    }
    return size === undefined ? bytes : bytes.subarray(0, size)
  }

  private readDirectory(directory: Uint8Array): Stream | null {
    const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength)
    let root: Stream | null = null
    for (let at = 0; at + entryLength <= directory.length; at += entryLength) {
      const type = view.getUint8(at + 66)
      if (type !== streamType && type !== rootType) continue
      const nameLength = Math.min(64, view.getUint16(at + 64, true)) - 2
      const name = new TextDecoder('utf-16le').decode(directory.subarray(at, at + Math.max(0, nameLength)))
      const stream = { start: view.getUint32(at + 116, true), size: view.getUint32(at + 120, true) }
      if (type === rootType) root ??= stream
      else if (!this.streams.has(name.toLowerCase())) this.streams.set(name.toLowerCase(), stream)
    }
    return root
  }
}

function words(bytes: Uint8Array): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const numbers = new Uint32Array(bytes.length >> 2)
  for (let i = 0; i < numbers.length; i++) numbers[i] = view.getUint32(i * 4, true)
  return numbers
}

/** Opens a compound file, in which .xls and encrypted workbooks come. @throws Unreadable */
export function openCfb(bytes: Uint8Array): Streams {
  if (bytes.length < headerLength) throw damaged()
  const file = new CompoundFile(bytes)
  return {
    has: (name) => file.streams.has(name.toLowerCase()),
    read(name) {
      const stream = file.streams.get(name.toLowerCase())
      return stream ? file.read(stream) : null
    },
  }
}
