/** Writes records of Excel's binary format, so that tests can say exactly what stands in a file. */

export type Bytes = readonly number[]

export const u8 = (value: number): Bytes => [value & 0xff]
export const u16 = (value: number): Bytes => [value & 0xff, (value >> 8) & 0xff]
export const u32 = (value: number): Bytes => [...u16(value & 0xffff), ...u16(value >>> 16)]

export function f64(value: number): Bytes {
  const view = new DataView(new ArrayBuffer(8))
  view.setFloat64(0, value, true)
  return [...new Uint8Array(view.buffer)]
}

export function record(id: number, ...fields: Bytes[]): Bytes {
  const data = fields.flat()
  return [...u16(id), ...u16(data.length), ...data]
}

/** A Unicode string with its length in front, two bytes a character. */
export function wide(text: string, lengthBytes: 1 | 2): Bytes {
  const units = Array.from({ length: text.length }, (_unit, i) => u16(text.charCodeAt(i))).flat()
  return [...(lengthBytes === 1 ? u8(text.length) : u16(text.length)), 1, ...units]
}

export interface BiffSheet {
  name: string
  state?: number
  records: Bytes[]
}

export interface BiffSource {
  /** Records of the globals between BOF and the sheets' names. */
  globals?: Bytes[]
  sheets: BiffSheet[]
  version?: 0x0500 | 0x0600
  /** Bytes of a sheet's name as the version wants them. */
  nameBytes?: (name: string) => Bytes
}

const beginning = (version: number, type: number) => record(0x0809, u16(version), u16(type), u32(0), u32(0), u32(0))
const end = record(0x000a)

/** A workbook stream without a container, which is read like one in it. */
export function biffStream({ globals = [], sheets, version = 0x0600, nameBytes }: BiffSource): Uint8Array {
  const name = nameBytes ?? ((text: string) => wide(text, 1))
  const bodies = sheets.map(({ records }) => [...beginning(version, 0x10), ...records.flat(), ...end])
  const entries = (positions: number[]) =>
    sheets.flatMap((sheet, i) => record(0x0085, u32(positions[i] ?? 0), u8(sheet.state ?? 0), u8(0), name(sheet.name)))
  const head = [...beginning(version, 0x05), ...globals.flat()]
  const start = head.length + entries([]).length + end.length
  const positions = bodies.map((_body, i) => start + bodies.slice(0, i).reduce((sum, body) => sum + body.length, 0))
  return Uint8Array.from([...head, ...entries(positions), ...end, ...bodies.flat()])
}
