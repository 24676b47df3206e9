import type { CellValue, Grid } from '../../../core/roster/grid.ts'
import { wholeSheet } from './areas.ts'
import { type Cell, Sheet } from './sheet.ts'

/** A worksheet with what a grid shows. Texts are kept as the file had them until a cell is written. */
export function sheetFrom(grid: Grid, id: string): Sheet {
  const sheet = new Sheet(id, grid.name)
  sheet.visibility = grid.hidden ? 'Hidden' : 'Visible'
  sheet.date1904 = grid.date1904
  grid.values.forEach((values, r) => {
    values.forEach((value, c) => {
      const format = grid.formats[r]?.[c] || 'General'
      const held = value === '' ? null : value
      if (held === null && format === 'General') return
      const text = grid.texts[r]?.[c]
      const cell: Cell = { value: held, format, ...(text === undefined ? {} : { text }) }
      sheet.put(grid.origin.row + r, grid.origin.column + c, cell)
    })
  })
  sheet.merges = grid.merges.map((merge) => ({ ...merge }))
  for (const row of grid.hiddenRows) sheet.hideRows(row, row, true)
  for (const column of grid.hiddenColumns) sheet.hideColumns(column, column, true)
  return sheet
}

/** The used part of a sheet as the engine reads it. */
export function gridOf(sheet: Sheet): Grid {
  const used = sheet.usedArea(wholeSheet, true) ?? { top: 0, left: 0, bottom: -1, right: -1 }
  const values: CellValue[][] = []
  const texts: string[][] = []
  const formats: string[][] = []
  for (let row = used.top; row <= used.bottom; row++) {
    const [lineOfValues, lineOfTexts, lineOfFormats]: [CellValue[], string[], string[]] = [[], [], []]
    for (let column = used.left; column <= used.right; column++) {
      const cell = sheet.cell(row, column)
      lineOfValues.push(cell.value)
      lineOfTexts.push(sheet.text(row, column))
      lineOfFormats.push(cell.format)
    }
    values.push(lineOfValues)
    texts.push(lineOfTexts)
    formats.push(lineOfFormats)
  }
  return {
    name: sheet.name,
    hidden: sheet.visibility !== 'Visible',
    origin: { row: used.top, column: used.left },
    values,
    texts,
    formats,
    merges: sheet.merges.map((merge) => ({ ...merge })),
    hiddenRows: new Set([...sheet.rows.keys()].filter((row) => sheet.isRowHidden(row))),
    hiddenColumns: new Set([...sheet.columns.keys()].filter((column) => sheet.isColumnHidden(column))),
    date1904: sheet.date1904,
  }
}
