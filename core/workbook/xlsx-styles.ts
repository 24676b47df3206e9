import { formatCode } from './builtin-formats.ts'
import { decodeXml, scanXml } from './xml.ts'

/** The number format code of each cell style, by the index that cells carry. */
export function readFormats(bytes: Uint8Array, part: string): string[] {
  const declared = new Map<number, string>()
  const ids: number[] = []
  let inCellStyles = false
  scanXml(
    decodeXml(bytes),
    {
      open(name, attributes) {
        if (name === 'numFmt') {
          const code = attributes.get('formatCode')
          if (code !== null) declared.set(Number(attributes.get('numFmtId')), code)
        } else if (name === 'cellXfs') inCellStyles = true
        else if (name === 'xf' && inCellStyles) ids.push(Number(attributes.get('numFmtId') ?? 0))
      },
      close(name) {
        if (name === 'cellXfs') inCellStyles = false
      },
    },
    part,
  )
  return ids.map((id) => formatCode(id, declared))
}
