import * as z from 'zod/mini'
import { type PolicyProblem, readJson, readShape } from '../policy/parse.ts'
import type { ShapeCode } from '../policy/schema.ts'
import { allColumns, type ColumnKey } from '../roster/columns.ts'
import { parseAddress } from '../roster/grid.ts'
import type { StatedColumns } from '../roster/locate.ts'

/** What a person says of a roster that its sheet does not tell: plain data, letters and row numbers as Excel shows them. */
export interface StatedRoster {
  /** Name of the sheet that holds it. */
  sheet?: string
  /** The supervising unit. */
  unit?: string
  /** The row of its header; where it is not said, the row most like one. */
  headerRow?: number
  /** Letters of columns; null: the roster has no such column, whatever a heading says. */
  columns?: { readonly [Column in ColumnKey]?: string | null }
}

const is = (code: ShapeCode, test: (value: string) => boolean) => z.refine<string>(test, { params: { code } })
const name = z.string().check(
  is('text', (value) => value.trim() !== ''),
  z.maxLength(2000),
)
const letters = z.string().check(is('letters', (value) => columnOfLetters(value) !== null))
const entries = allColumns.map((column) => [column, z.exactOptional(z.nullable(letters))] as const)
const columnsSchema = z
  .strictObject(Object.fromEntries(entries) as Record<ColumnKey, (typeof entries)[number][1]>)
  .check(
    z.refine(
      (columns) => {
        const said = Object.values(columns).flatMap((one) => (typeof one === 'string' ? [one.toUpperCase()] : []))
        return new Set(said).size === said.length
      },
      { params: { code: 'letters-twice' satisfies ShapeCode } },
    ),
  )
const statedSchema = z.strictObject({
  sheet: z.exactOptional(name),
  unit: z.exactOptional(name),
  headerRow: z.exactOptional(
    z.number().check(
      z.refine((value: number) => Number.isInteger(value), {
        params: { code: 'whole' satisfies ShapeCode },
        abort: true,
      }),
      z.minimum(1),
      z.maximum(1_048_576),
    ),
  ),
  columns: z.exactOptional(columnsSchema),
})
const fileSchema = z.record(name, statedSchema)

/** 'D' → 3; null for what are no letters of a column. */
function columnOfLetters(text: string): number | null {
  return /^[A-Za-z]{1,3}$/.test(text) ? (parseAddress(`${text}1`)?.column ?? null) : null
}

export type StatedResult =
  | { ok: true; stated: ReadonlyMap<string, StatedRoster> }
  | { ok: false; problems: PolicyProblem[] }

/**
 * Reads what a file says of rosters, by the names of their files (C4.10):
 * `{ "FILE": { "sheet", "unit", "headerRow", "columns": { "name": "D" } } }`. Never throws.
 */
export function parseStatedText(text: string): StatedResult {
  const read = readJson(text)
  if (!read.ok) return read
  const shaped = readShape(fileSchema, read.json)
  return shaped.ok ? { ok: true, stated: new Map(Object.entries(shaped.value)) } : shaped
}

/** The same as places in a sheet; null where no column is said. */
export function statedColumns(stated: StatedRoster | undefined): StatedColumns | null {
  if (!stated?.columns) return null
  const columns = new Map<ColumnKey, number | null>()
  for (const [column, text] of Object.entries(stated.columns)) {
    const at = typeof text === 'string' ? columnOfLetters(text) : null
    if (at !== null || text === null) columns.set(column as ColumnKey, at)
  }
  return { columns, headerRow: stated.headerRow === undefined ? null : stated.headerRow - 1 }
}
