import { problemsZh } from '../messages/problems.zh-CN.ts'
import { createDisplay } from './display.ts'
import { SheetBuilder, sheetContext } from './sheet-builder.ts'
import { Unreadable } from './unreadable.ts'
import type { Workbook } from './workbook.ts'
import { relationships } from './xlsx-package.ts'
import { readProperties } from './xlsx-properties.ts'
import type { Parts } from './zip.ts'

export interface SheetEntry {
  name: string
  hidden: boolean
  /** Id of the relationship that leads to its part. */
  relationship: string
}

/** What the workbook part says. */
export interface Contents {
  date1904: boolean
  sheets: SheetEntry[]
}

/** What the cells of a sheet refer to. */
export interface SheetReferences {
  strings: readonly string[]
  /** Number format codes by style index. */
  formats: readonly string[]
  date1904: boolean
}

/** How the parts of a package are written: as XML (.xlsx) or as records (.xlsb). Each gives null for a missing part. */
export interface PartReaders {
  format: 'xlsx' | 'xlsb'
  contents(parts: Parts, path: string): Contents | null
  strings(parts: Parts, path: string): string[] | null
  formats(parts: Parts, path: string): string[] | null
  /** Reads the cells into `sheet`. */
  cells(parts: Parts, path: string, sheet: SheetBuilder, references: SheetReferences): true | null
}

/** Where the workbook part of a package is; null if the package holds no workbook. */
export function workbookPath(parts: Parts): string | null {
  const office = relationships(parts, '').find(({ kind }) => kind === 'officeDocument')
  if (office && parts.has(office.target)) return office.target
  return ['xl/workbook.xml', 'xl/workbook.bin'].find((path) => parts.has(path)) ?? null
}

function customProperties(parts: Parts): Record<string, string> {
  const part = relationships(parts, '').find(({ kind }) => kind === 'custom-properties')
  const xml = part ? parts.text(part.target) : null
  return part && xml !== null ? readProperties(xml, part.target) : {}
}

/** Reads a workbook whose parts are related to each other as in every package of Office. @throws Unreadable */
export function readWorkbookParts(parts: Parts, path: string, file: string, readers: PartReaders): Workbook {
  const contents = readers.contents(parts, path)
  if (!contents) throw new Unreadable('corrupt', problemsZh.damagedPart(path))
  const related = relationships(parts, path)
  const target = (kind: string) => related.find((relationship) => relationship.kind === kind)?.target ?? ''
  const { date1904 } = contents
  const references = {
    strings: readers.strings(parts, target('sharedStrings')) ?? [],
    formats: readers.formats(parts, target('styles')) ?? [],
    date1904,
  }
  const context = sheetContext(createDisplay(date1904), date1904)
  const sheets = []
  for (const { name, hidden, relationship } of contents.sheets) {
    const part = related.find(({ id }) => id === relationship)
    if (part && part.kind !== 'worksheet') continue
    const sheet = new SheetBuilder(name, hidden, context)
    if (!part || !readers.cells(parts, part.target, sheet, references)) {
      throw new Unreadable('corrupt', problemsZh.damagedPart(`工作表“${name}”`))
    }
    sheets.push(sheet.build())
  }
  return { file, format: readers.format, sheets, properties: customProperties(parts) }
}
