import { problemsZh } from '../messages/problems.zh-CN.ts'
import { createDisplay } from './display.ts'
import { SheetBuilder, sheetContext } from './sheet-builder.ts'
import { Unreadable } from './unreadable.ts'
import type { Workbook } from './workbook.ts'
import { type Relationship, relationships } from './xlsx-package.ts'
import { readProperties } from './xlsx-properties.ts'
import { readSheet } from './xlsx-sheet.ts'
import { readSharedStrings } from './xlsx-strings.ts'
import { readFormats } from './xlsx-styles.ts'
import { scanXml } from './xml.ts'
import type { Parts } from './zip.ts'

interface SheetEntry {
  name: string
  hidden: boolean
  relationship: string
}

interface Contents {
  date1904: boolean
  sheets: SheetEntry[]
}

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

/** Where the workbook part of a package is; null if the package holds no workbook. */
export function workbookPath(parts: Parts): string | null {
  const office = relationships(parts, '').find(({ kind }) => kind === 'officeDocument')
  return office && parts.has(office.target) ? office.target : parts.has('xl/workbook.xml') ? 'xl/workbook.xml' : null
}

function optional<T>(
  parts: Parts,
  related: readonly Relationship[],
  kind: string,
  read: (xml: string, part: string) => T,
): T | null {
  const part = related.find((relationship) => relationship.kind === kind)
  const xml = part ? parts.text(part.target) : null
  return part && xml !== null ? read(xml, part.target) : null
}

/** Reads a workbook of OOXML parts: .xlsx, .xlsm, .xltx, transitional or strict. @throws Unreadable */
export function readXlsx(parts: Parts, path: string, file: string): Workbook {
  const xml = parts.text(path)
  if (xml === null) throw new Unreadable('corrupt', problemsZh.damagedPart(path))
  const { date1904, sheets } = readContents(xml, path)
  const related = relationships(parts, path)
  const strings = optional(parts, related, 'sharedStrings', readSharedStrings) ?? []
  const formats = optional(parts, related, 'styles', readFormats) ?? []
  const context = sheetContext(createDisplay(date1904), date1904)
  const byId = new Map(related.map((relationship) => [relationship.id, relationship]))
  const grids = []
  for (const { name, hidden, relationship } of sheets) {
    const target = byId.get(relationship)
    if (target && target.kind !== 'worksheet') continue
    const cells = target ? parts.text(target.target) : null
    if (!target || cells === null) throw new Unreadable('corrupt', problemsZh.damagedPart(`工作表“${name}”`))
    const sheet = new SheetBuilder(name, hidden, context)
    readSheet(cells, target.target, sheet, { strings, formats, date1904 })
    grids.push(sheet.build())
  }
  const properties = optional(parts, relationships(parts, ''), 'custom-properties', readProperties) ?? {}
  return { file, format: 'xlsx', sheets: grids, properties }
}
