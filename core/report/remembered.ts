import * as z from 'zod/mini'
import { type PolicyProblem, readJson, readShape } from '../policy/parse.ts'
import type { Policy } from '../policy/schema.ts'
import { findSupervisingUnit } from '../roster/above.ts'
import { allColumns, type ColumnKey } from '../roster/columns.ts'
import { columnLetters, type Grid } from '../roster/grid.ts'
import { headersAt, headingReader } from '../roster/header.ts'
import { searchedRows } from '../roster/locate.ts'
import { Sheet } from '../roster/sheet.ts'
import { chooseSheet } from './choice.ts'
import { headingLine, type rememberedBy } from './column-reading.ts'
import type { StatedRoster } from './stated.ts'

/** What was said of the columns of a unit's roster: it holds for every roster of the unit that has the same headings. */
export interface RememberedColumns extends ReturnType<typeof rememberedBy> {
  /** Whose roster it is, as whoever remembers it names units. */
  unitKey: string
}

const name = z.string().check(z.minLength(1), z.maxLength(2000))
const place = z.nullable(z.int().check(z.minimum(-20_000), z.maximum(20_000)))
const entries = allColumns.map((column) => [column, z.exactOptional(place)] as const)
const rememberedSchema = z
  .array(
    z.strictObject({
      unitKey: name,
      sheet: z.nullable(name),
      headings: z.array(z.string().check(z.maxLength(1000))).check(z.minLength(1), z.maxLength(300)),
      columns: z.strictObject(Object.fromEntries(entries) as Record<ColumnKey, (typeof entries)[number][1]>),
    }),
  )
  .check(z.maxLength(2000))

export type RememberedResult =
  | { ok: true; remembered: readonly RememberedColumns[] }
  | { ok: false; problems: PolicyProblem[] }

/** Reads what was kept of columns that were said, a list as JSON. Never throws. */
export function parseRemembered(text: string): RememberedResult {
  const read = readJson(text)
  if (!read.ok) return read
  const shaped = readShape<readonly RememberedColumns[]>(rememberedSchema, read.json)
  return shaped.ok ? { ok: true, remembered: shaped.value } : shaped
}

/** Are two of them about the same rosters? */
export function isSameRoster(one: RememberedColumns, other: RememberedColumns): boolean {
  return one.unitKey === other.unitKey && isSameLine(one.headings, other.headings)
}

const isSameLine = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((key, at) => key === other[at])

/**
 * What was said before of rosters of this unit with these headings; null where nothing was.
 *
 * @param keyOf the key of a supervising unit; null: the roster names none
 */
export function recallColumns(
  sheets: readonly Grid[],
  policy: Policy,
  remembered: readonly RememberedColumns[],
  keyOf: (unit: string | null) => string,
): StatedRoster | null {
  if (remembered.length === 0) return null
  const choice = chooseSheet(sheets, policy, {})
  const names = new Set(sheets.map(({ name }) => name))
  /** The sheet that was named then where there is one of its name; else the one that is read anyway. */
  const isMeant = ({ sheet }: RememberedColumns, grid: Grid) =>
    sheet !== null && names.has(sheet) ? grid.name === sheet : choice.layout ? grid === choice.grid : !grid.hidden
  for (const grid of sheets) {
    const meant = remembered.filter((one) => isMeant(one, grid))
    const stated = meant.length === 0 ? null : recallIn(grid, policy, meant, keyOf)
    if (stated) return stated
  }
  return null
}

/** The first row of a sheet with headings that are remembered, under the same unit. */
function recallIn(
  grid: Grid,
  policy: Policy,
  remembered: readonly RememberedColumns[],
  keyOf: (unit: string | null) => string,
): StatedRoster | null {
  const sheet = new Sheet(grid)
  const match = headingReader(policy.vocabulary.headings)
  for (const row of sheet.rows(searchedRows))
    for (const header of headersAt(sheet, row, match)) {
      const { left, keys } = headingLine(header.headings)
      const alike = remembered.filter(({ headings }) => isSameLine(keys, headings))
      if (alike.length === 0) continue
      const unitKey = keyOf(findSupervisingUnit(sheet, row)?.name || null)
      const own = alike.find((one) => one.unitKey === unitKey)
      if (own) return { sheet: grid.name, headerRow: row + 1, columns: lettersOf(own.columns, left) }
    }
  return null
}

function lettersOf(columns: RememberedColumns['columns'], left: number): NonNullable<StatedRoster['columns']> {
  const said = Object.entries(columns).map(([column, at]) => [
    column,
    typeof at === 'number' && at + left >= 0 ? columnLetters(at + left) : null,
  ])
  return Object.fromEntries(said)
}
