import { type CellObject, read, type WorkSheet } from '@e965/xlsx'
import { problemsZh } from '../messages/problems.zh-CN.ts'
import { errorText } from './biff.ts'
import { createDisplay } from './display.ts'
import { limits } from './limits.ts'
import { SheetBuilder, sheetContext } from './sheet-builder.ts'
import { Unreadable } from './unreadable.ts'
import type { Workbook } from './workbook.ts'

/** Formats so rare that only @e965/xlsx reads them; this module is loaded when one comes. */
export type LegacyFormat = 'xlsb' | 'xls'

function addCell(sheet: SheetBuilder, row: number, column: number, cell: CellObject): void {
  const code = typeof cell.z === 'string' ? cell.z : ''
  const { v } = cell
  if (cell.t === 'n' && typeof v === 'number') sheet.number(row, column, v, code)
  else if (cell.t === 'b') sheet.boolean(row, column, v === true, code)
  else if (cell.t === 'e') sheet.error(row, column, typeof v === 'number' ? errorText(v) : String(cell.w ?? v), code)
  else if (cell.t === 's') sheet.string(row, column, String(v ?? '').replace(/\r\n?/g, '\n'), code)
}

function addSheet(sheet: SheetBuilder, source: WorkSheet): void {
  source['!data']?.forEach((cells, row) => {
    cells?.forEach((cell, column) => {
      if (cell) addCell(sheet, row, column, cell)
    })
  })
  for (const { s, e } of source['!merges'] ?? []) sheet.merge({ top: s.r, left: s.c, bottom: e.r, right: e.c })
  source['!rows']?.forEach((row, index) => {
    if (row?.hidden) sheet.hiddenRows.add(index)
  })
  source['!cols']?.slice(0, limits.columns).forEach((column, index) => {
    if (column?.hidden) sheet.hideColumns(index, index)
  })
}

/** Names of another kind mean that the reader took a stranger's records for its own. */
function isSheetName(name: string): boolean {
  return name.length > 0 && name.length <= 31 && !/[\u0000-\u001f]/.test(name)
}

/** Reads .xlsb and the .xls of Excel 2 to 4. @throws Unreadable */
export function readLegacy(bytes: Uint8Array, format: LegacyFormat, file: string): Workbook {
  let source: ReturnType<typeof read>
  // The library speaks to the console about records it does not know; what is wrong is said in the result alone.
  const { error: speak } = console
  console.error = () => {}
  try {
    source = read(bytes, {
      type: 'array',
      dense: true,
      cellNF: true,
      cellStyles: true,
      cellHTML: false,
      cellFormula: false,
    })
  } catch (error) {
    if (/password|encrypt/i.test(String(error))) throw new Unreadable('encrypted', problemsZh.encryptedXls())
    throw new Unreadable('corrupt', problemsZh.damagedXls())
  } finally {
    console.error = speak
  }
  if (source.SheetNames.some((name) => !isSheetName(name))) throw new Unreadable('corrupt', problemsZh.damagedXls())
  const date1904 = source.Workbook?.WBProps?.date1904 === true
  const context = sheetContext(createDisplay(date1904), date1904)
  const sheets = source.SheetNames.map((name, index) => {
    const sheet = new SheetBuilder(name, (source.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0, context)
    const cells = source.Sheets[name]
    if (cells) addSheet(sheet, cells)
    return sheet.build()
  })
  return { file, format, sheets, properties: {} }
}
