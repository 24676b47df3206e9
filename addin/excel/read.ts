/// <reference types="office-js" />
import type { Area, CellChange, CellValue, Grid } from '../../core/index.ts'
import { areaAddress, readAreas, shared } from './areas.ts'
import { done, failed, type Outcome } from './errors.ts'
import { columnsSetting } from './kept.ts'
import { has, run } from './run.ts'
import { spellOut, spellOutGrid } from './spell-out.ts'

/** Cells asked for at a time: values, texts and formats of this many stay well under the 5 MB an answer may have on the web. */
const cellsPerAnswer = 20_000
/** The limit of D9.2 for a roster. */
const mostRows = 200_000

export interface SheetReading {
  id: string
  grid: Grid & { texts: string[][] }
}

export interface WorkbookReading {
  /** In tab order. */
  sheets: SheetReading[]
  /** Id of the sheet in front. */
  active: string
  /** Custom document properties, the seal among them. */
  properties: Record<string, string>
  /** What was said of columns, as it is kept in the workbook; null for nothing. */
  columns: string | null
  /** False where this Excel cannot tell which cells are merged (below ExcelApi 1.13). */
  mergesKnown: boolean
  readOnly: boolean
}

interface SheetOutline {
  id: string
  name: string
  hidden: boolean
  /** The rectangle of cells with values; null in an empty sheet. */
  used: Area | null
  merges: Area[]
  hiddenRows: Set<number>
  hiddenColumns: Set<number>
}

interface Outline {
  sheets: SheetOutline[]
  active: string
  properties: Record<string, string>
  columns: string | null
  readOnly: boolean
}

/** Reads every sheet as a grid, in pieces; `onProgress` hears how many of how many cells are in. */
export async function readBook(onProgress: (read: number, all: number) => void): Promise<Outcome<WorkbookReading>> {
  const outline = await run(readOutline)
  if (!outline.ok) return outline
  const { sheets, active, properties, columns, readOnly } = outline.value
  const all = sheets.reduce((sum, sheet) => sum + (sheet.used ? cellsOf(sheet.used) : 0), 0)
  const readings: SheetReading[] = []
  let read = 0
  for (const sheet of sheets) {
    const grid = await readGrid(sheet, (cells) => onProgress(read + cells, all))
    if (!grid.ok) return grid
    if (sheet.used) read += cellsOf(sheet.used)
    readings.push({ id: sheet.id, grid: grid.value })
  }
  if (readings.some(({ grid }) => hasDates(grid)) && (await countsFrom1904())) {
    for (const { grid } of readings) grid.date1904 = true
  }
  for (const { grid } of readings) await spellOutGrid(grid, grid.texts)
  return done({ sheets: readings, active, properties, columns, mergesKnown: has('1.13'), readOnly })
}

/** A number with a format that may be a date's. */
function hasDates(grid: Grid): boolean {
  return grid.values.some((row, r) =>
    row.some((value, c) => typeof value === 'number' && /[ymdeg年月日]/i.test(grid.formats[r]?.[c] ?? '')),
  )
}

/** No property of Excel's tells which date system a workbook has; what it takes the second day of 1904 for does. */
async function countsFrom1904(): Promise<boolean> {
  const serial = await run(async (context) => {
    const second = context.workbook.functions.date(1904, 1, 2)
    second.load('value')
    await context.sync()
    return second.value
  })
  return serial.ok && serial.value === 1
}

const cellsOf = (area: Area) => (area.bottom - area.top + 1) * (area.right - area.left + 1)

async function readOutline(context: Excel.RequestContext): Promise<Outline> {
  const { workbook } = context
  const sheets = workbook.worksheets
  sheets.load('items/id,items/name,items/visibility')
  const active = sheets.getActiveWorksheet()
  active.load('id')
  workbook.load('readOnly')
  const custom = workbook.properties.custom
  custom.load('items/key,items/value')
  const kept = workbook.settings.getItemOrNullObject(columnsSetting)
  kept.load('value')
  await context.sync()

  const asked = sheets.items.map((sheet) => {
    const used = sheet.getUsedRangeOrNullObject(true)
    used.load('rowIndex,columnIndex,rowCount,columnCount,rowHidden,columnHidden')
    const merged = has('1.13') ? used.getMergedAreasOrNullObject() : null
    merged?.load('address')
    return { sheet, used, merged }
  })
  await context.sync()

  const hiding = asked.map(({ used }) =>
    used.isNullObject
      ? null
      : {
          rows: used.rowHidden === false ? null : used.getRowProperties({ rowHidden: true }),
          columns: used.columnHidden === false ? null : used.getColumnProperties({ columnHidden: true }),
        },
  )
  if (hiding.some((hidden) => hidden?.rows || hidden?.columns)) await context.sync()

  return {
    sheets: asked.map(({ sheet, used, merged }, index) => ({
      id: sheet.id,
      name: sheet.name,
      hidden: sheet.visibility !== 'Visible',
      used: used.isNullObject ? null : areaOf(used),
      merges: merged && !used.isNullObject && !merged.isNullObject ? (readAreas(merged.address) ?? []) : [],
      hiddenRows: indexesOf(hiding[index]?.rows?.value, used.isNullObject ? 0 : used.rowIndex, 'rowHidden'),
      hiddenColumns: indexesOf(hiding[index]?.columns?.value, used.isNullObject ? 0 : used.columnIndex, 'columnHidden'),
    })),
    active: active.id,
    properties: Object.fromEntries(custom.items.map((property) => [property.key, String(property.value)])),
    columns: kept.isNullObject ? null : String(kept.value),
    readOnly: workbook.readOnly,
  }
}

function areaOf(range: Excel.Range): Area {
  const { rowIndex: top, columnIndex: left, rowCount, columnCount } = range
  return { top, left, bottom: top + rowCount - 1, right: left + columnCount - 1 }
}

function indexesOf(
  properties: readonly (Excel.RowProperties & Excel.ColumnProperties)[] | undefined,
  first: number,
  name: 'rowHidden' | 'columnHidden',
): Set<number> {
  const hidden = new Set<number>()
  properties?.forEach((property, index) => {
    if (property[name] === true) hidden.add(first + index)
  })
  return hidden
}

async function readGrid(
  sheet: SheetOutline,
  onProgress: (cells: number) => void,
): Promise<Outcome<SheetReading['grid']>> {
  const { id, name, hidden, used, merges, hiddenRows, hiddenColumns } = sheet
  const values: CellValue[][] = []
  const texts: string[][] = []
  const formats: string[][] = []
  if (used && used.bottom - used.top >= mostRows) return failed('too-large', name)
  if (used) {
    const width = used.right - used.left + 1
    const step = Math.max(1, Math.floor(cellsPerAnswer / width))
    for (let top = used.top; top <= used.bottom; top += step) {
      const piece = await readPiece(id, { ...used, top, bottom: Math.min(used.bottom, top + step - 1) })
      if (!piece.ok) return piece
      values.push(...piece.value.values)
      texts.push(...piece.value.texts)
      formats.push(...piece.value.formats)
      onProgress(values.length * width)
    }
  }
  const origin = used ? { row: used.top, column: used.left } : { row: 0, column: 0 }
  return done({ name, hidden, origin, values, texts, formats, merges, hiddenRows, hiddenColumns, date1904: false })
}

type Piece = { values: CellValue[][]; texts: string[][]; formats: string[][] }

function readPiece(sheet: string, area: Area): Promise<Outcome<Piece>> {
  return run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(areaAddress(area))
    range.load('values,text,numberFormat')
    await context.sync()
    return pieceOf(range)
  })
}

function pieceOf(range: Excel.Range): Piece {
  return {
    values: range.values.map((row) => row.map(cellValue)),
    texts: range.text.map((row) => [...row]),
    formats: range.numberFormat.map((row) => row.map((format) => String(format ?? ''))),
  }
}

function cellValue(value: unknown): CellValue {
  return value === '' || value === undefined ? null : (value as CellValue)
}

export interface CellsReading {
  cells: CellChange[]
  /** Ids of the conditional formats of the custom kind that lie on the areas. */
  formats: string[]
  /** The same for the areas around them. */
  standing: string[]
}

/**
 * Reads the cells of some areas anew. Cells of an area that no longer hold anything come as blank, as far as `extent`
 * reaches (beyond it nothing was known). One sync. With `around`, conditional formats are looked for too.
 */
export function readCells(
  sheet: string,
  areas: readonly Area[],
  extent: Area,
  around: readonly Area[] | null,
  date1904: boolean,
): Promise<Outcome<CellsReading>> {
  return run(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet)
    const used = worksheet.getUsedRange(true)
    const asked = areas.map((area) => {
      const range = worksheet.getRange(areaAddress(area))
      const filled = range.getIntersectionOrNullObject(used)
      filled.load('values,text,numberFormat,rowIndex,columnIndex,rowCount,columnCount')
      return { area, filled, formats: around ? formatsOn(range) : null }
    })
    const near = (around ?? []).map((area) => formatsOn(worksheet.getRange(areaAddress(area))))
    await context.sync()
    const cells: CellChange[] = []
    for (const { area, filled } of asked) addCells(cells, area, filled, extent)
    await spellOut(cells, date1904)
    return { cells, formats: customIds(asked.map(({ formats }) => formats)), standing: customIds(near) }
  })
}

function formatsOn(range: Excel.Range): Excel.ConditionalFormatCollection {
  const formats = range.conditionalFormats
  formats.load('items/id,items/type')
  return formats
}

function customIds(collections: readonly (Excel.ConditionalFormatCollection | null)[]): string[] {
  const formats = collections.flatMap((collection) => collection?.items ?? [])
  return [...new Set(formats.filter(({ type }) => type === 'Custom').map(({ id }) => id))]
}

function addCells(cells: CellChange[], area: Area, filled: Excel.Range, extent: Area) {
  const read = filled.isNullObject ? null : { at: areaOf(filled), ...pieceOf(filled) }
  const known = shared(area, extent)
  for (const part of [read?.at, known]) {
    if (!part) continue
    for (let row = part.top; row <= part.bottom; row++) {
      for (let column = part.left; column <= part.right; column++) {
        const inside =
          read && row >= read.at.top && row <= read.at.bottom && column >= read.at.left && column <= read.at.right
        if (inside && part !== read.at) continue
        if (!inside) cells.push({ row, column, value: null, text: '', format: '' })
        else {
          const r = row - read.at.top
          const c = column - read.at.left
          const value = read.values[r]?.[c] ?? null
          cells.push({ row, column, value, text: read.texts[r]?.[c] ?? '', format: read.formats[r]?.[c] ?? '' })
        }
      }
    }
  }
}
