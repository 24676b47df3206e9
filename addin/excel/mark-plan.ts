import { type Marks, type Severity, severities } from '../../core/index.ts'
import { areaAddress } from './areas.ts'

/** Rows whose marks are kept together: an edit rewrites the marks of its band and of no other. */
export const bandRows = 128
/** Characters of an address Excel takes (8192), less room for what it adds. */
export const longestAddress = 8_000

/** One conditional format of ours: a severity over many areas. Cells are keyed by `cellKey`. */
export interface Piece {
  severity: Severity
  address: string
  cells: number[]
}

export const cellKey = (row: number, column: number) => row * 16_384 + column
export const keyRow = (key: number) => Math.floor(key / 16_384)
export const keyColumn = (key: number) => key % 16_384

/** The conditional formats for the marks of rows `from` to `to` (both inside). */
export function planMarks(wanted: Marks, from: number, to: number): Piece[] {
  return severities.flatMap((severity) => pieces(severity, cellsOf(wanted, severity, from, to)))
}

/** Cells of one severity, column by column downwards, so that neighbours become one area. */
function cellsOf(wanted: Marks, severity: Severity, from: number, to: number): number[] {
  const cells: number[] = []
  const rows = to - from > wanted.size ? [...wanted.keys()].filter((row) => row >= from && row <= to) : range(from, to)
  for (const row of rows) {
    for (const [column, worst] of wanted.get(row) ?? []) if (worst === severity) cells.push(cellKey(row, column))
  }
  return cells.sort((a, b) => keyColumn(a) - keyColumn(b) || a - b)
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)
}

function pieces(severity: Severity, cells: readonly number[]): Piece[] {
  const found: Piece[] = []
  let piece: Piece | null = null
  for (const run of runs(cells)) {
    const column = keyColumn(run[0]!)
    const text = areaAddress({ top: keyRow(run[0]!), bottom: keyRow(run.at(-1)!), left: column, right: column })
    if (!piece || piece.address.length + 1 + text.length > longestAddress) {
      piece = { severity, address: text, cells: [...run] }
      found.push(piece)
    } else {
      piece.address += `,${text}`
      piece.cells.push(...run)
    }
  }
  return found
}

/** Cells one below the other, together. */
function runs(cells: readonly number[]): number[][] {
  const found: number[][] = []
  for (const cell of cells) {
    const last = found.at(-1)
    const before = last?.at(-1)
    if (before !== undefined && keyColumn(before) === keyColumn(cell) && keyRow(before) + 1 === keyRow(cell))
      last!.push(cell)
    else found.push([cell])
  }
  return found
}
