import * as z from 'zod/mini'
import { type PolicyWords, policyZh } from '../messages/policy.zh-CN.ts'
import { type PolicyProblem, readJson, readShape } from '../policy/parse.ts'
import type { ShapeCode } from '../policy/schema.ts'
import { allColumns, type ColumnKey } from '../roster/columns.ts'
import { columnOfLetters, type StatedRoster } from './stated.ts'

const is = (code: ShapeCode, test: (value: string) => boolean) => z.refine<string>(test, { params: { code } })
const name = z.string().check(
  is('text', (value) => value.trim() !== ''),
  z.maxLength(2000),
)
const letters = z.string().check(is('letters', (value) => columnOfLetters(value) !== null))
const mayBeNull = z.nullable(letters)
/** Of a roster that has no names nothing can be read. */
const ofNames = mayBeNull.check(
  z.refine((value) => value !== null, { params: { code: 'no-names' satisfies ShapeCode } }),
)
const entries = allColumns.map((column) => [column, z.exactOptional(column === 'name' ? ofNames : mayBeNull)] as const)
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

export type StatedResult =
  | { ok: true; stated: ReadonlyMap<string, StatedRoster> }
  | { ok: false; problems: PolicyProblem[] }

/**
 * Reads what a file says of rosters, by the names of their files (C4.10):
 * `{ "FILE": { "sheet", "unit", "headerRow", "columns": { "name": "D" } } }`. Never throws. Problems are told in `words`.
 */
export function parseStatedText(text: string, words: PolicyWords = policyZh): StatedResult {
  const read = readJson(text, words.columns)
  if (!read.ok) return read
  const shaped = readShape(fileSchema, read.json, words.columns)
  return shaped.ok ? { ok: true, stated: new Map(Object.entries(shaped.value)) } : shaped
}
