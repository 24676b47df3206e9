/** What a cell holds. A date is its serial number; which numbers are dates is told by the number format. */
export type CellValue = string | number | boolean | null

/** A rectangle of cells, all four edges inside it. Rows and columns are counted from 0, as in the sheet. */
export interface Area {
  top: number
  left: number
  bottom: number
  right: number
}

/**
 * A sheet as it looks from outside. Row and column numbers in `merges`, `hiddenRows` and `hiddenColumns` are the
 * sheet's own, counted from 0. `values`, `texts` and `formats` are addressed from `origin`: `values[r][c]` is the cell
 * in sheet row `origin.row + r`, sheet column `origin.column + c`. Rows may be shorter than others or missing (an empty
 * array); what is missing is blank.
 */
export interface Grid {
  name: string
  /** Not shown among the tabs (hidden or very hidden). */
  hidden: boolean
  origin: { row: number; column: number }
  values: readonly (readonly CellValue[])[]
  /** What Excel displays in each cell; '' for a blank cell. */
  texts: readonly (readonly string[])[]
  /** Number format codes; '' or 'General' where there is none. Text cells carry '@'. */
  formats: readonly (readonly string[])[]
  merges: readonly Area[]
  hiddenRows: ReadonlySet<number>
  hiddenColumns: ReadonlySet<number>
  /** Date serials count from 1904-01-01 instead of 1899-12-31. */
  date1904: boolean
}

/** One cell of a grid, addressed in the sheet's own numbering from 0. */
export interface Cell {
  row: number
  column: number
  value: CellValue
  text: string
  format: string
}

/** A cell with new contents, as the live roster takes it. */
export type CellChange = Cell

/** 0 → 'A', 25 → 'Z', 26 → 'AA'. */
export function columnLetters(column: number): string {
  let letters = ''
  for (let n = column; n >= 0; n = Math.floor(n / 26) - 1) letters = String.fromCharCode(65 + (n % 26)) + letters
  return letters
}

/** The A1 address of a cell whose row and column are counted from 0: (6, 10) → 'K7'. */
export function address(row: number, column: number): string {
  return columnLetters(column) + (row + 1)
}

/** Reads an A1 address ('K7', '$K$7') into row and column counted from 0; null if it is none. */
export function parseAddress(text: string): { row: number; column: number } | null {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9][0-9]{0,6})$/.exec(text)
  if (!match) return null
  let column = 0
  for (const letter of match[1]!.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64
  return { row: Number(match[2]) - 1, column: column - 1 }
}
