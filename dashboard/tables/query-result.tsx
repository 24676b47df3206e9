import type { Language } from '../language.ts'
import type { Cell, Result } from '../store/protocol.ts'
import type { Table, Value } from './table.ts'

export const isNumber = (rows: readonly Cell[][], at: number) =>
  rows.length > 0 && rows.every((row) => typeof row[at] === 'number' || row[at] === null)

const widest = 360
const narrowest = 72

/** px a column needs for the texts at its top. */
function widthOf({ columns, rows }: Result, at: number): number {
  const lengths = [columns[at]!, ...rows.slice(0, 100).map((row) => String(row[at] ?? ''))].map((text) => text.length)
  return Math.min(widest, Math.max(narrowest, Math.max(...lengths) * 13 + 20))
}

/** What a typed query answered; its columns are called what the query calls them. */
export function resultTable({ desk, view }: Language, result: Result, caption: string): Table<Cell[]> {
  const saidOf = (value: Cell | undefined): Value =>
    value instanceof Uint8Array ? desk.sql.bytes(value.length) : (value ?? null)
  return {
    caption,
    columns: result.columns.map((heading, at) => ({
      key: String(at),
      heading,
      width: widthOf(result, at),
      ...(isNumber(result.rows, at) ? { form: 'figure' as const } : {}),
      value: (row) => saidOf(row[at]),
      show: (row) => saidOf(row[at]) ?? <span class="is-blank">{view.blank}</span>,
    })),
  }
}
