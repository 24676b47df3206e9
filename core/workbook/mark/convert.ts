import type { CellValue, Grid } from '../../roster/grid.ts'
import type { Workbook } from '../read/workbook.ts'
import { fileName, sheetNames } from '../write/names.ts'
import { textWidth } from '../write/text.ts'
import { type SheetSpec, type StyledCell, writeWorkbook } from '../write/workbook.ts'

const narrowest = 8
const widest = 34

/** A workbook written anew. */
export interface Converted {
  bytes: Uint8Array
  /** Names of its sheets, in the order of the workbook's own. */
  sheets: string[]
  file: string
}

/**
 * A workbook of a format that cannot be marked in place, written anew as .xlsx: every sheet shows the same at the same
 * addresses, dates and numbers under their formats, with its merged cells, hidden rows and columns. Formulas, pictures
 * and looks are not in it.
 */
export async function convertedWorkbook(workbook: Workbook): Promise<Converted> {
  const sheets = sheetNames(workbook.sheets.map((sheet) => sheet.name))
  // An .ods tells what its cells show, but not by which number format.
  const knowsFormats = workbook.format !== 'ods'
  const bytes = await writeWorkbook(
    workbook.sheets.map((sheet) => gridSheet(sheet, knowsFormats)),
    { date1904: workbook.sheets.some((sheet) => sheet.date1904) },
  )
  const name = baseName(workbook.file)
  const stem = name.replace(/\.[^.]{1,5}$/, '')
  const extension = /\.([^.]{1,5})$/.exec(name)?.[1] ?? workbook.format
  return { bytes, sheets, file: fileName(`${stem}（由${extension}转换）`, 'xlsx') }
}

/** A file's name without the folders it was found in. */
export function baseName(file: string): string {
  return file.split(/[\\/]/).at(-1)!
}

function gridSheet(grid: Grid, knowsFormats: boolean): SheetSpec {
  const { row: top, column: left } = grid.origin
  const columns = left + grid.values.reduce((most, row) => Math.max(most, row.length), 0)
  const widths = new Array<number>(columns).fill(narrowest)
  const rows = grid.texts.map((texts, row) => {
    // A title or a note stands alone in its row and lies over its neighbours; it does not widen its column.
    const isAlone = texts.filter((text) => text !== '').length < 2
    const cells = texts.map((text, column): StyledCell => {
      if (isAlone) return { content: text, style: 'copiedLine' }
      widths[left + column] = Math.max(widths[left + column]!, Math.min(widest, textWidth(text) + 2))
      const format = knowsFormats ? (grid.formats[row]?.[column] ?? '') : ''
      return copiedCell(text, grid.values[row]?.[column] ?? null, format)
    })
    return { cells: [...blanks(left), ...cells] }
  })
  return {
    name: grid.name,
    hidden: grid.hidden,
    widths,
    rows: [...Array.from({ length: top }, () => ({ cells: [] })), ...rows],
    merges: grid.merges,
    hiddenRows: grid.hiddenRows,
    hiddenColumns: grid.hiddenColumns,
  }
}

/** A number stays one where it shows all of itself or its format is known; everything else is the text it shows. */
function copiedCell(text: string, value: CellValue, format: string): StyledCell {
  if (typeof value !== 'number') return { content: text, style: 'copied' }
  if (String(value) === text) return { content: value, style: 'copiedNumber' }
  return format === '' ? { content: text, style: 'copied' } : { content: value, style: 'copiedNumber', format }
}

function blanks(count: number): StyledCell[] {
  return Array.from({ length: count }, () => ({ content: null, style: 'copiedLine' }))
}
