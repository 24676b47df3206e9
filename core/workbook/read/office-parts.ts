import { problemsZh } from '../../messages/zh-CN.ts'
import type { Package } from '../package/package.ts'
import { customProperties } from '../package/properties.ts'
import { related, relationships } from '../package/relationships.ts'
import { Unreadable } from '../package/unreadable.ts'
import { createDisplay } from './display.ts'
import { SheetBuilder, sheetContext } from './sheet-builder.ts'
import type { Workbook } from './workbook.ts'

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

/** How the parts of a package are written: as XML (.xlsx) or as records (.xlsb). `name` is the part's own. */
export interface PartLanguage<T> {
  format: 'xlsx' | 'xlsb'
  /** A part as its readers take it; null if there is no such part. */
  load(parts: Package, name: string): T | null
  contents(part: T, name: string): Contents
  strings(part: T, name: string): string[]
  /** Number format codes by style index. */
  formats(part: T, name: string): string[]
  /** Reads the cells of a worksheet into `sheet`. */
  cells(part: T, name: string, sheet: SheetBuilder, references: SheetReferences): void
}

/** Reads a workbook whose parts are related to each other as in every package of Office; `name` is its own part. @throws Unreadable */
export function readOfficeParts<T>(parts: Package, name: string, language: PartLanguage<T>): Omit<Workbook, 'file'> {
  const leads = relationships(parts, name)
  /** The first part of its kind; without one, nothing. */
  const list = (kind: string, read: (part: T, name: string) => string[]): string[] => {
    const target = related(leads, kind)?.target
    const part = target === undefined ? null : language.load(parts, target)
    return part === null || target === undefined ? [] : read(part, target)
  }
  const workbook = language.load(parts, name)
  if (workbook === null) throw new Unreadable('corrupt', problemsZh.damagedPart(name))
  const { date1904, sheets } = language.contents(workbook, name)
  const strings = list('sharedStrings', language.strings)
  const formats = list('styles', language.formats)
  const context = sheetContext(createDisplay(date1904), date1904)
  const grids = []
  for (const { name: sheetName, hidden, relationship } of sheets) {
    const lead = leads.find(({ id, target }) => id === relationship && target !== null)
    if (lead && lead.kind !== 'worksheet') continue
    const part = lead?.target ? language.load(parts, lead.target) : null
    if (!lead?.target || part === null) throw new Unreadable('corrupt', problemsZh.damagedPart(`工作表“${sheetName}”`))
    const sheet = new SheetBuilder(sheetName, hidden, context)
    language.cells(part, lead.target, sheet, { strings, formats, date1904 })
    grids.push(sheet.build())
  }
  return { format: language.format, sheets: grids, properties: customProperties(parts) }
}
