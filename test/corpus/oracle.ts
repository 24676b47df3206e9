import type { Grid } from '../../core/roster/grid.ts'
import { splitDelimited } from '../../core/workbook/read/csv.ts'
import { createDisplay } from '../../core/workbook/read/display.ts'
import { decodeWindows1252 } from '../../core/workbook/read/legacy/biff.ts'

/** Cells in which either side shows something, and how many of them show the same. */
export interface Agreement {
  cells: number
  equal: number
  /** Cells that differ for a reason we know (docs/decisions/reading.md), by reason. */
  explained: Record<string, number>
  /** What differs without one. */
  unexplained: string[]
}

/** The same formats as American Excel, which wrote the exports, shows them. */
const american: Record<string, string> = {
  'yyyy/m/d': 'm/d/yy',
  'yyyy/m/d h:mm': 'm/d/yy h:mm',
  '#,##0;-#,##0': '#,##0_);(#,##0)',
  '#,##0;[Red]-#,##0': '#,##0_);(#,##0)',
  '#,##0.00;-#,##0.00': '#,##0.00_);(#,##0.00)',
  '#,##0.00;[Red]-#,##0.00': '#,##0.00_);(#,##0.00)',
}

const utf8 = new TextDecoder('utf-8', { fatal: true })
const windows1252 = new Set(Array.from({ length: 256 }, (_byte, i) => decodeWindows1252(Uint8Array.of(i))))

function decode(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes)
  } catch {
    return decodeWindows1252(bytes)
  }
}

/** The exports are in windows-1252: each UTF-16 unit it does not have became an underscore. */
function inWindows1252(text: string): string {
  return Array.from({ length: text.length }, (_unit, i) => (windows1252.has(text[i]!) ? text[i]! : '_')).join('')
}

function cellsOf(csv: string): Map<string, string> {
  const cells = new Map<string, string>()
  splitDelimited(csv, ',', (row, column, value) => cells.set(`${row}/${column}`, value))
  return cells
}

interface Shown {
  row: number
  column: number
  text: string
  format: string
  value: unknown
}

function shownIn(grid: Grid): Shown[] {
  const american1252 = (value: unknown, text: string, format: string) => {
    const code = typeof value === 'number' ? american[format] : undefined
    return inWindows1252(code ? createDisplay(grid.date1904).number(value as number, code) : text)
  }
  return grid.texts.flatMap((row, r) =>
    row.flatMap((text, c) => {
      const format = grid.formats[r]?.[c] ?? ''
      const value = grid.values[r]?.[c] ?? null
      const shown = american1252(value, text, format)
      return shown === ''
        ? []
        : [{ row: r + grid.origin.row, column: c + grid.origin.column, text: shown, format, value }]
    }),
  )
}

/** Excel exports from the first column of its used range on, which may lie right of A. */
function offset(cells: Map<string, string>, shown: readonly Shown[]): { row: number; column: number } {
  const first = shown[0]
  const key = [...cells.keys()][0]
  if (!first || !key || cells.get(key) !== first.text) return { row: 0, column: 0 }
  const [row, column] = key.split('/').map(Number)
  return { row: first.row - row!, column: first.column - column! }
}

/** Exports in which formulas that call macros or the web were worked out anew; the workbooks hold no result of them. */
const recalculated = /(?:number_format\.xls\.1|comments_stress_test\.xlsx\.2)\.csv$/

function reason(name: string, expected: string, found: Shown | undefined, lastRow: number): string | null {
  if (/^#{3,}$/.test(expected)) return 'a date before 1900, which Excel fills with #'
  if (recalculated.test(name) && (expected === '#NAME?' || found === undefined)) return 'a formula worked out on export'
  if (found && /\[\$-F[48]00\]/i.test(found.format)) return "the system's own long date or time"
  if (found && found.row > lastRow) return 'a row the workbook has had only since'
  return null
}

/** Compares what a sheet shows with its export from American Excel, the file `name`. */
export function agreement(grid: Grid, name: string, bytes: Uint8Array): Agreement {
  const cells = cellsOf(decode(bytes))
  const shown = shownIn(grid)
  const shift = offset(cells, shown)
  const result: Agreement = { cells: 0, equal: 0, explained: {}, unexplained: [] }
  const lastRow = Math.max(...[...cells.keys()].map((key) => Number.parseInt(key, 10))) + shift.row
  const ours = new Map(shown.map((cell) => [`${cell.row - shift.row}/${cell.column - shift.column}`, cell]))
  for (const key of new Set([...cells.keys(), ...ours.keys()])) {
    const expected = cells.get(key) ?? ''
    const found = ours.get(key)
    result.cells++
    if (found?.text === expected) {
      result.equal++
      continue
    }
    const why = reason(name, expected, found, lastRow)
    if (why) result.explained[why] = (result.explained[why] ?? 0) + 1
    else result.unexplained.push(`${key}: ${JSON.stringify(expected)} is shown as ${JSON.stringify(found?.text ?? '')}`)
  }
  return result
}
