import { problemsZh } from '../../messages/zh-CN.ts'
import { Unreadable } from '../package/unreadable.ts'
import { workbookName } from '../package/workbook-part.ts'
import { scanXml } from '../package/xml-scanner.ts'
import { decodeEscapes } from '../package/xml-text.ts'
import { formatCode } from './builtin-formats.ts'
import { limits } from './limits.ts'
import { type Contents, type PartLanguage, readOfficeParts } from './office-parts.ts'
import type { FormatReader } from './source.ts'
import { readSheet } from './xlsx-sheet.ts'

function readContents(xml: string, part: string): Contents {
  const contents: Contents = { date1904: false, sheets: [] }
  // Extensions below have elements of the same names; those of the workbook itself come at one depth.
  let depth = 0
  scanXml(
    xml,
    {
      open(name, tag) {
        depth++
        if (name === 'workbookPr' && depth === 2) {
          const flag = tag.get('date1904')
          contents.date1904 = flag === '1' || flag === 'true'
        } else if (name === 'sheet' && depth === 3) {
          contents.sheets.push({
            name: tag.get('name') ?? '',
            hidden: /^(very)?hidden$/i.test(tag.get('state') ?? ''),
            relationship: tag.prefixed('id') ?? '',
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

/**
 * The texts of the shared strings. Runs of rich text are joined; how a text is read aloud (phonetic runs) is no part of
 * it.
 */
function readSharedStrings(xml: string, part: string): string[] {
  const strings: string[] = []
  let text = ''
  let inText = false
  let phonetic = 0
  scanXml(
    xml,
    {
      open(name) {
        if (name === 'si') text = ''
        else if (name === 'rPh') phonetic++
        else if (name === 't') inText = phonetic === 0
      },
      close(name) {
        if (name === 'si') {
          if (strings.push(decodeEscapes(text)) > limits.sharedTexts)
            throw new Unreadable('too-large', problemsZh.tooWide())
        } else if (name === 'rPh') phonetic--
        else if (name === 't') inText = false
      },
      text(piece) {
        if (inText) text += piece
      },
    },
    part,
  )
  return strings
}

/** The number format code of each cell style, by the index that cells carry. */
function readFormats(xml: string, part: string): string[] {
  const declared = new Map<number, string>()
  const ids: number[] = []
  let inFormats = false
  let inCellStyles = false
  scanXml(
    xml,
    {
      open(name, tag) {
        if (name === 'numFmts') inFormats = true
        else if (name === 'numFmt' && inFormats) {
          const code = tag.get('formatCode')
          if (code !== null) declared.set(Number(tag.get('numFmtId')), code)
        } else if (name === 'cellXfs') inCellStyles = true
        else if (name === 'xf' && inCellStyles) ids.push(Number(tag.get('numFmtId') ?? 0))
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

const xmlParts: PartLanguage<string> = {
  format: 'xlsx',
  load: (parts, name) => parts.text(name),
  contents: readContents,
  strings: readSharedStrings,
  formats: readFormats,
  cells: readSheet,
}

/** Workbooks of XML parts: .xlsx, .xlsm, .xltx, transitional or strict. */
export const readXlsx: FormatReader = (source) => {
  const workbook = source.kind === 'zip' ? workbookName(source.parts) : null
  // Word and PowerPoint name their main part by the same relationship.
  if (source.kind !== 'zip' || workbook === null || /^(?:word|ppt)\//i.test(workbook)) return null
  return readOfficeParts(source.parts, workbook, xmlParts)
}
