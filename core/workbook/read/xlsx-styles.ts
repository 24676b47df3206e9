import { scanXml } from '../package/xml-scanner.ts'
import { formatCode } from './builtin-formats.ts'

/** The number format code of each cell style, by the index that cells carry. */
export function readFormats(xml: string, part: string): string[] {
  const declared = new Map<number, string>()
  const ids: number[] = []
  let inFormats = false
  let inCellStyles = false
  scanXml(
    xml,
    {
      open(name, attributes) {
        if (name === 'numFmts') inFormats = true
        else if (name === 'numFmt' && inFormats) {
          const code = attributes.get('formatCode')
          if (code !== null) declared.set(Number(attributes.get('numFmtId')), code)
        } else if (name === 'cellXfs') inCellStyles = true
        else if (name === 'xf' && inCellStyles) ids.push(Number(attributes.get('numFmtId') ?? 0))
      },
      close(name) {
        if (name === 'numFmts') inFormats = false
        else if (name === 'cellXfs') inCellStyles = false
      },
    },
    part,
  )
  return ids.map((id) => formatCode(id, declared))
}
