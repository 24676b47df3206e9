import { findSupervisingUnit, findTitle } from './above.ts'
import { type ColumnKey, rosterColumns } from './columns.ts'
import type { Grid } from './grid.ts'
import { type ExtraHeadings, type Header, type HeadingReader, headerAt, headingReader, mayHead } from './header.ts'
import type { Layout, Table } from './layout.ts'
import { Sheet } from './sheet.ts'

const searchedRows = 200

/** The first row with a header, among the first that hold something. */
function firstHeader(sheet: Sheet, match: HeadingReader): Header | null {
  for (const row of sheet.rows(searchedRows)) {
    const header = headerAt(sheet, row, match)
    if (header) return header
  }
  return null
}

/** The header that a row below a table begins; of two rows, the upper may be the row above it. */
function headerBelow(sheet: Sheet, row: number, end: number, match: HeadingReader): Header | null {
  if (!mayHead(sheet, row, match)) return null
  const upper = row - 1 > end && isGroupRow(sheet, row - 1, match) ? headerAt(sheet, row - 1, match) : null
  return upper && upper.bottom === row ? upper : headerAt(sheet, row, match)
}

/** Only headings and groups of them stand in the row: no person. */
function isGroupRow(sheet: Sheet, row: number, match: HeadingReader): boolean {
  const cells = sheet.anchors(row)
  return cells.some(({ column, text }) => {
    const merge = sheet.mergeAt(row, column)
    return match(text) !== null || (merge !== null && merge.right > merge.left)
  })
}

/** Every header of the sheet, from above (D3.8). */
function headersOf(sheet: Sheet, first: Header, match: HeadingReader): Header[] {
  const headers = [first]
  let { bottom } = first
  for (let row = bottom + 1; row <= sheet.lastRow; row++) {
    const next = headerBelow(sheet, row, bottom, match)
    if (!next) continue
    headers.push(next)
    bottom = next.bottom
    row = bottom
  }
  return headers
}

function tableOf({ row, bottom, headings }: Header): Table {
  const columns = new Map<ColumnKey, number>()
  const duplicates: { column: ColumnKey; at: number; heading: string }[] = []
  const unknown: { at: number; heading: string }[] = []
  for (const wanted of [true, false]) {
    for (const { at, text, match } of headings) {
      if (match?.exact !== wanted) continue
      if (columns.has(match.column)) duplicates.push({ column: match.column, at, heading: text })
      else columns.set(match.column, at)
    }
  }
  for (const { at, text, match } of headings) if (!match) unknown.push({ at, heading: text })
  return {
    headerRow: row,
    firstRow: bottom + 1,
    columns,
    missing: rosterColumns.filter((column) => !columns.has(column)),
    duplicates: duplicates.sort((a, b) => a.at - b.at),
    unknown,
  }
}

/** Finds the roster in a sheet (D3.1); null where there is no header row. */
export function locate(grid: Grid, extra: ExtraHeadings = {}): Layout | null {
  const sheet = new Sheet(grid)
  const match = headingReader(extra)
  const first = firstHeader(sheet, match)
  if (!first) return null
  const tables = headersOf(sheet, first, match).map(tableOf)
  return {
    ...tables[0]!,
    sheet: grid.name,
    tables,
    title: findTitle(sheet, first.row),
    supervisingUnit: findSupervisingUnit(sheet, first.row),
  }
}

/** May a change of these rows have made a header, or undone one? Rows from 0, as the sheet is now. */
export function touchesHeader(sheet: Sheet, layout: Layout, rows: Iterable<number>, extra: ExtraHeadings): boolean {
  const match = headingReader(extra)
  for (const row of rows) {
    if (layout.tables.some(({ headerRow, firstRow }) => headerRow <= row && row < firstRow)) return true
    for (let near = row - 1; near <= row + 1; near++) if (mayHead(sheet, near, match)) return true
  }
  return false
}
