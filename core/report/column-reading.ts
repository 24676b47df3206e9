import type { Policy } from '../policy/schema.ts'
import { findSupervisingUnit } from '../roster/above.ts'
import { type ColumnKey, headingKey, rosterColumns } from '../roster/columns.ts'
import { columnLetters, type Grid } from '../roster/grid.ts'
import { peopleRows } from '../roster/guess.ts'
import type { Heading } from '../roster/header.ts'
import type { HeadedTable } from '../roster/layout.ts'
import { headerOf } from '../roster/locate.ts'
import { Sheet } from '../roster/sheet.ts'
import { chooseSheet } from './choice.ts'
import { type StatedRoster, statedColumns } from './stated.ts'
import { uncertainColumns } from './uncertain.ts'

/** A column of a sheet, for a person to say what it is. */
export interface ReadColumn {
  /** Sheet column from 0, and its letters. */
  at: number
  letters: string
  /** What stands over it, '' for nothing, and in which row from 0. */
  heading: string
  headingRow: number
  /** What its first people hold. */
  samples: readonly string[]
  /** What it is read as; null: as nothing. */
  column: ColumnKey | null
  /** By what; null where it is not read. */
  by: 'heading' | 'content' | 'stated' | null
  /** What its heading says although another column is read as that. */
  claims: ColumnKey | null
}

/** How the columns of a sheet are read, and what can be said of them. Plain data. */
export interface ColumnReading {
  /** All sheets of the workbook, in their order. */
  sheets: readonly string[]
  sheet: string
  /** Row of the header from 1; null where no row is like one. */
  headerRow: number | null
  columns: readonly ReadColumn[]
  /** What is not certain, as far as a person has not said it. */
  uncertain: readonly ColumnKey[]
  /** What would be read if nothing was said. */
  readable: readonly ColumnKey[]
  /** The supervising unit above the header. */
  unit: string | null
}

/** Which part of a workbook is looked at, and what a person said before. */
export interface ColumnQuestion {
  sheet?: string
  /** From 1. */
  headerRow?: number
  stated?: StatedRoster
}

const samples = 3
/** Columns that are shown; a sheet that a program wrote may have thousands. */
const mostColumns = 256

/** How the columns of a workbook's roster are read, or of the row that is most like its header. */
export function readColumns(
  sheets: readonly Grid[],
  policy: Policy,
  { sheet, headerRow, stated }: ColumnQuestion,
): ColumnReading {
  const choice = chooseSheet(sheets, policy, { ...(sheet !== undefined && { sheet }), ...(stated && { stated }) })
  const grid = sheets.find(({ name }) => name === sheet) ?? choice.grid
  const extra = policy.vocabulary.headings
  const row = headerRow ?? stated?.headerRow
  const none = { columns: new Map(), headerRow: row === undefined ? null : row - 1 }
  const bare = headerOf(grid, extra, none)
  const said = statedColumns(stated)
  const found = said ? headerOf(grid, extra, { ...said, headerRow: none.headerRow }) : bare
  const names = sheets.map(({ name }) => name)
  if (!found || !bare)
    return { sheets: names, sheet: grid.name, headerRow: null, columns: [], uncertain: [], readable: [], unit: null }
  const { table } = found
  return {
    sheets: names,
    sheet: grid.name,
    headerRow: table.headerRow + 1,
    columns: columnsOf(new Sheet(grid), found),
    uncertain: uncertainColumns(table, stated),
    readable: [...bare.table.columns.keys()],
    unit: findSupervisingUnit(new Sheet(grid), table.headerRow)?.name || null,
  }
}

function columnsOf(
  sheet: Sheet,
  { headings, table }: { headings: readonly Heading[]; table: HeadedTable },
): ReadColumn[] {
  const people = peopleRows(sheet, table.firstRow, sheet.lastRow + 1, samples)
  const filled = people.flatMap((row) => sheet.anchors(row).map(({ column }) => column))
  const places = [...new Set([...headings.map(({ at }) => at), ...filled])].sort((a, b) => a - b)
  const read = new Map([...table.columns].map(([column, at]) => [at, column]))
  const stated = new Set(headings.flatMap(({ at, match }) => (match?.rank === 'stated' ? [at] : [])))
  return places.slice(0, mostColumns).map((at): ReadColumn => {
    const column = read.get(at) ?? null
    const isGuessed = table.guessed.some((one) => one.at === at)
    const heading = headings.find((one) => one.at === at)
    return {
      at,
      letters: columnLetters(at),
      heading: heading?.text ?? '',
      headingRow: heading?.row ?? table.firstRow - 1,
      samples: people.map((row) => sheet.text(row, at).trim()),
      column,
      by: column === null ? null : stated.has(at) ? 'stated' : isGuessed ? 'content' : 'heading',
      claims: table.duplicates.find((one) => one.at === at)?.column ?? null,
    }
  })
}

/** What has been chosen of a reading: columns of the roster by their places in the sheet. */
export type ChosenColumns = ReadonlyMap<ColumnKey, number>

/** What is chosen and, of what would be read or is of the 15, what is not there (null). */
function* saidOf({ readable }: ColumnReading, chosen: ChosenColumns): Generator<[ColumnKey, number | null]> {
  yield* chosen
  for (const column of new Set([...rosterColumns, ...readable])) if (!chosen.has(column)) yield [column, null]
}

/** What each column of a sheet was last said to be, the last word last; null: as nothing. */
export type ColumnWords = ReadonlyMap<number, ColumnKey | null>

export const wordsIn = ({ columns }: ColumnReading): ColumnWords =>
  new Map(columns.map(({ at, column }) => [at, column]))

export function withWord(words: ColumnWords, at: number, column: ColumnKey | null): ColumnWords {
  const next = new Map(words)
  next.delete(at)
  return next.set(at, column)
}

/**
 * Of two columns that were said to be the same the last counts. The other comes back once that one is another thing: who
 * goes through a list by keys says many things in passing.
 */
export function chosenBy(words: ColumnWords): ChosenColumns {
  const chosen = new Map<ColumnKey, number>()
  for (const [at, column] of words) if (column !== null) chosen.set(column, at)
  return chosen
}

/** What a reading is not certain of, by why: no column is read as it, by content only, or several headings claim it. */
export function doubtsOf({
  uncertain,
  columns,
}: ColumnReading): Record<'missing' | 'guessed' | 'claimed', ColumnKey[]> {
  const guessed = columns.flatMap(({ by, column }) => (by === 'content' && column ? [column] : []))
  const claims = new Set(columns.map((one) => one.claims))
  const claimed = uncertain.filter((column) => claims.has(column))
  const missing = uncertain.filter((column) => !guessed.includes(column) && !claims.has(column))
  return { missing, guessed, claimed }
}

/** A choice as what a person says of this roster. */
export function statedBy(reading: ColumnReading, chosen: ChosenColumns): StatedRoster {
  const columns = [...saidOf(reading, chosen)].map(([column, at]) => [column, at === null ? null : columnLetters(at)])
  return {
    sheet: reading.sheet,
    ...(reading.headerRow !== null && { headerRow: reading.headerRow }),
    columns: Object.fromEntries(columns),
  }
}

/** Where the headings of a reading stand, and what they are compared by, from the first to the last. */
export function headingLine(headings: readonly { at: number; text: string }[]): { left: number; keys: string[] } {
  const named = headings.filter(({ text }) => text !== '')
  const left = Math.min(...named.map(({ at }) => at))
  const keys: string[] = []
  for (const { at, text } of named) keys[at - left] = headingKey(text)
  return { left: named.length === 0 ? 0 : left, keys: Array.from(keys.slice(0, mostColumns), (key) => key ?? '') }
}

/** A choice as it holds for every roster with these headings: places are counted from the first heading. */
export function rememberedBy(reading: ColumnReading, chosen: ChosenColumns) {
  const { left, keys } = headingLine(reading.columns.map(({ at, heading }) => ({ at, text: heading })))
  const columns = [...saidOf(reading, chosen)].map(([column, at]) => [column, at === null ? null : at - left])
  return {
    sheet: reading.sheets.length > 1 ? reading.sheet : null,
    headings: keys,
    columns: Object.fromEntries(columns) as Partial<Record<ColumnKey, number | null>>,
  }
}
