import { problemsZh } from '../messages/zh-CN.ts'
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

/** How the parts of a package are written: as XML (.xlsx) or as records (.xlsb). `path` is what an error names. */
export interface PartLanguage<T> {
  format: 'xlsx' | 'xlsb'
  /** A part as its readers take it; null if there is no such part. */
  load(parts: Parts, path: string): T | null
  contents(part: T, path: string): Contents
  strings(part: T, path: string): string[]
  /** Number format codes by style index. */
  formats(part: T, path: string): string[]
  /** Reads the cells of a worksheet into `sheet`. */
  cells(part: T, path: string, sheet: SheetBuilder, references: SheetReferences): void
}

/** Where the workbook part of a package is; null if the package holds no workbook. */
export function workbookPath(parts: Parts): string | null {
  const office = relationships(parts, '').find(({ kind }) => kind === 'officeDocument')
  if (office && parts.has(office.target)) return office.target
  return ['xl/workbook.xml', 'xl/workbook.bin'].find((path) => parts.has(path)) ?? null
}

/** What the relationship is called in the two families, transitional and strict. */
const customKinds = ['custom-properties', 'customProperties']

function customProperties(parts: Parts): Record<string, string> {
  const part = relationships(parts, '').find(({ kind }) => customKinds.includes(kind))
  const xml = part ? parts.text(part.target) : null
  return part && xml !== null ? readProperties(xml, part.target) : {}
}

/** Reads a workbook whose parts are related to each other as in every package of Office. @throws Unreadable */
export function readWorkbookParts<T>(parts: Parts, path: string, file: string, language: PartLanguage<T>): Workbook {
  const related = relationships(parts, path)
  /** The first part of its kind; without one, nothing. */
  const list = (kind: string, read: (part: T, path: string) => string[]): string[] => {
    const target = related.find((relationship) => relationship.kind === kind)?.target
    const part = target === undefined ? null : language.load(parts, target)
    return part === null || target === undefined ? [] : read(part, target)
  }
  const workbook = language.load(parts, path)
  if (workbook === null) throw new Unreadable('corrupt', problemsZh.damagedPart(path))
  const { date1904, sheets } = language.contents(workbook, path)
  const strings = list('sharedStrings', language.strings)
  const formats = list('styles', language.formats)
  const context = sheetContext(createDisplay(date1904), date1904)
  const grids = []
  for (const { name, hidden, relationship } of sheets) {
    const target = related.find(({ id }) => id === relationship)
    if (target && target.kind !== 'worksheet') continue
    const part = target ? language.load(parts, target.target) : null
    if (!target || part === null) throw new Unreadable('corrupt', problemsZh.damagedPart(`工作表“${name}”`))
    const sheet = new SheetBuilder(name, hidden, context)
    language.cells(part, target.target, sheet, { strings, formats, date1904 })
    grids.push(sheet.build())
  }
  return { file, format: language.format, sheets: grids, properties: customProperties(parts) }
}
