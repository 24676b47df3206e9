import { problemsZh } from '../../../messages/zh-CN.ts'
import { Unreadable } from '../../package/unreadable.ts'

/** Records of a workbook stream that are read ([MS-XLS] 2.3). */
export const records = {
  formula: 0x0006,
  eof: 0x000a,
  dateMode: 0x0022,
  filePass: 0x002f,
  continue: 0x003c,
  codePage: 0x0042,
  columnInfo: 0x007d,
  boundSheet: 0x0085,
  multipleRk: 0x00bd,
  richString: 0x00d6,
  format5: 0x001e,
  style: 0x00e0,
  mergedCells: 0x00e5,
  sharedStrings: 0x00fc,
  sharedLabel: 0x00fd,
  number: 0x0203,
  label: 0x0204,
  booleanOrError: 0x0205,
  string: 0x0207,
  row: 0x0208,
  rk: 0x027e,
  format: 0x041e,
  beginning: 0x0809,
} as const

/** How texts are stored: Excel 97 and later as Unicode, Excel 5 and 95 as bytes of a code page. */
export type TextForm = { wide: true } | { wide: false; decode: ByteDecoder }

const codePages: Record<number, string> = {
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  1200: 'utf-16le',
  1250: 'windows-1250',
  1251: 'windows-1251',
  10000: 'macintosh',
  65001: 'utf-8',
}

/** Turns the bytes of a code page into text. */
export type ByteDecoder = (bytes: Uint8Array) => string

/** What windows-1252 has where Latin-1 has controls; some runtimes decode the one as if it were the other. */
const windows1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'

export function decodeWindows1252(bytes: Uint8Array): string {
  return narrowText(bytes).replace(/[\x80-\x9f]/g, (control) => windows1252[control.charCodeAt(0) - 0x80]!)
}

export function codePageDecoder(codePage: number): ByteDecoder {
  const label = codePages[codePage] ?? (codePage > 1252 && codePage <= 1258 ? `windows-${codePage}` : null)
  if (!label) return decodeWindows1252
  const decoder = new TextDecoder(label)
  return (bytes) => decoder.decode(bytes)
}

const errors: Record<number, string> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
  43: '#GETTING_DATA',
}

export function errorText(code: number): string {
  return errors[code] ?? '#N/A'
}

/** An RK number: 30 bits of a double or of an integer, perhaps a hundred times too large. */
export function decodeRk(rk: number): number {
  let value: number
  if (rk & 2) value = rk >> 2
  else {
    const view = new DataView(new ArrayBuffer(8))
    view.setInt32(4, rk & ~3, true)
    value = view.getFloat64(0, true)
  }
  return rk & 1 ? value / 100 : value
}

const damaged = () => new Unreadable('corrupt', problemsZh.damagedXls())
const charactersAtOnce = 8192

function narrowText(bytes: Uint8Array): string {
  let text = ''
  for (let i = 0; i < bytes.length; i += charactersAtOnce) {
    text += String.fromCharCode(...bytes.subarray(i, i + charactersAtOnce))
  }
  return text
}

const utf16 = new TextDecoder('utf-16le', { ignoreBOM: true })

/** Reads the fields of a record one after another, on into the CONTINUE records after it. */
export class RecordReader {
  private readonly blocks: readonly Uint8Array[]
  private block = 0
  private at = 0

  constructor(blocks: readonly Uint8Array[]) {
    this.blocks = blocks
  }

  /** Whether nothing is left. */
  get ended(): boolean {
    this.settle()
    return this.block >= this.blocks.length
  }

  u8(): number {
    this.settle()
    const byte = this.blocks[this.block]?.[this.at]
    if (byte === undefined) throw damaged()
    this.at++
    return byte
  }

  u16(): number {
    return this.u8() | (this.u8() << 8)
  }

  i32(): number {
    return this.u16() | (this.u16() << 16)
  }

  u32(): number {
    return this.i32() >>> 0
  }

  f64(): number {
    const view = new DataView(new ArrayBuffer(8))
    for (let i = 0; i < 8; i++) view.setUint8(i, this.u8())
    return view.getFloat64(0, true)
  }

  skip(count: number): void {
    for (let left = count; left > 0; ) {
      this.settle()
      const block = this.blocks[this.block]
      if (!block) throw damaged()
      const step = Math.min(left, block.length - this.at)
      this.at += step
      left -= step
    }
  }

  /** A text whose length is counted in `lengthBytes` bytes, in the form of this workbook. */
  text(lengthBytes: 1 | 2, form: TextForm): string {
    const length = lengthBytes === 1 ? this.u8() : this.u16()
    if (form.wide) return this.unicode(length)
    return form.decode(this.bytes(length))
  }

  /** `length` UTF-16 units. */
  utf16(length: number): string {
    return this.characters(length, true)
  }

  /** A Unicode string: flags, then runs and phonetic data that are passed over, then characters. */
  private unicode(length: number): string {
    const flags = this.u8()
    const runs = flags & 8 ? this.u16() : 0
    const extension = flags & 4 ? this.u32() : 0
    const text = this.characters(length, (flags & 1) !== 0)
    if (runs + extension > 0) this.skip(runs * 4 + extension)
    return text
  }

  /** In a CONTINUE record the characters begin with a flag of their own that says how wide they are from there on. */
  private characters(length: number, wide: boolean): string {
    let text = ''
    let isWide = wide
    for (let left = length; left > 0; ) {
      let block = this.blocks[this.block]
      if (block && this.at >= block.length) {
        this.block++
        this.at = 0
        isWide = (this.u8() & 1) !== 0
        block = this.blocks[this.block]
      }
      if (!block) throw damaged()
      const size = isWide ? 2 : 1
      const count = Math.min(left, Math.floor((block.length - this.at) / size))
      if (count === 0) throw damaged()
      const piece = block.subarray(this.at, this.at + count * size)
      text += isWide ? utf16.decode(piece) : narrowText(piece)
      this.at += piece.length
      left -= count
    }
    return text
  }

  private bytes(length: number): Uint8Array {
    const bytes = new Uint8Array(length)
    for (let i = 0; i < length; i++) bytes[i] = this.u8()
    return bytes
  }

  private settle(): void {
    while (this.block < this.blocks.length && this.at >= this.blocks[this.block]!.length) {
      this.block++
      this.at = 0
    }
  }
}

/** One record: its id and its bytes, then those of the CONTINUE records that belong to it. */
export interface BiffRecord {
  id: number
  blocks: Uint8Array[]
}

/**
 * The records of a stream from `start` to the end of that substream. Substreams within it, such as charts, are passed
 * over. @throws Unreadable where the stream ends before its substream does
 */
export function* substream(stream: Uint8Array, start: number): Generator<BiffRecord> {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength)
  const at = {
    id: (from: number) => view.getUint16(from, true),
    length: (from: number) => view.getUint16(from + 2, true),
  }
  let depth = 0
  let position = start
  while (position + 4 <= stream.length) {
    const id = at.id(position)
    const blocks: Uint8Array[] = []
    do {
      const end = position + 4 + at.length(position)
      if (end > stream.length) throw damaged()
      blocks.push(stream.subarray(position + 4, end))
      position = end
    } while (position + 4 <= stream.length && at.id(position) === records.continue)
    if (id === records.beginning) depth++
    if (id === records.eof) depth--
    if (depth === 0) return
    if (depth === 1 && id !== records.eof) yield { id, blocks }
  }
  throw damaged()
}
