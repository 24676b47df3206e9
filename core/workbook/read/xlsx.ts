import { scanXml } from '../package/xml-scanner.ts'
import type { Parts } from '../package/zip.ts'
import { type Contents, type PartLanguage, readWorkbookParts } from './office-parts.ts'
import type { Workbook } from './workbook.ts'
import { readSheet } from './xlsx-sheet.ts'
import { readSharedStrings } from './xlsx-strings.ts'
import { readFormats } from './xlsx-styles.ts'

function readContents(xml: string, part: string): Contents {
  const contents: Contents = { date1904: false, sheets: [] }
  // Extensions below have elements of the same names; those of the workbook itself come at one depth.
  let depth = 0
  scanXml(
    xml,
    {
      open(name, attributes) {
        depth++
        if (name === 'workbookPr' && depth === 2) {
          const flag = attributes.get('date1904')
          contents.date1904 = flag === '1' || flag === 'true'
        } else if (name === 'sheet' && depth === 3) {
          contents.sheets.push({
            name: attributes.get('name') ?? '',
            hidden: /^(very)?hidden$/i.test(attributes.get('state') ?? ''),
            relationship: attributes.prefixed('id') ?? '',
          })
        }
      },
      close() {
        depth--
      },
    },
    part,
  )
  return contents
}

const xmlParts: PartLanguage<string> = {
  format: 'xlsx',
  load: (parts, path) => parts.text(path),
  contents: readContents,
  strings: readSharedStrings,
  formats: readFormats,
  cells: readSheet,
}

/** Reads a workbook of XML parts: .xlsx, .xlsm, .xltx, transitional or strict. @throws Unreadable */
export function readXlsx(parts: Parts, path: string, file: string): Workbook {
  return readWorkbookParts(parts, path, file, xmlParts)
}
