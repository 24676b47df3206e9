import { beginsWithUnitLabel, findFurtherUnit, findSupervisingUnit, findTitle } from './above.ts'
import { type ColumnKey, headingKey, headingRanks, rosterColumns } from './columns.ts'
import type { Grid } from './grid.ts'
import { type GuessedColumn, guessColumns, isGuessable, type UnknownColumn } from './guess.ts'
import {
  type ExtraHeadings,
  fewestKnown,
  type Header,
  type Heading,
  type HeadingReader,
  headersAt,
  headingReader,
  isWhole,
  knownIn,
  mayHead,
} from './header.ts'
import type { HeadedTable, Layout, Table } from './layout.ts'
import { holdsPerson } from './person-row.ts'
import { Sheet } from './sheet.ts'

/** What a person says of a sheet whose headings do not tell it. Rows and columns from 0. */
export interface StatedColumns {
  /** null: the roster has no such column, whatever a heading says. */
  columns: ReadonlyMap<ColumnKey, number | null>
  /** The header's row; where it is not said, the row most like one. */
  headerRow: number | null
}

/** Rows that hold something, among which a header is sought. */
export const searchedRows = 200
/** Filled cells that make a row a header where not one heading is known. */
const fewestFilled = 8

/** Finds the tables of one sheet. */
class Search {
  readonly #sheet: Sheet
  readonly #match: HeadingReader
  readonly #stated: StatedColumns | null
  /** Columns of the tables above that were stated or told by what they hold, by their headings. */
  readonly #taught = new Map<string, { column: ColumnKey; stated: boolean }>()
  /** Columns of the roster that a person said are not there, and the headings that would have been taken for them. */
  readonly #absent: ReadonlySet<ColumnKey>
  readonly #disowned = new Set<string>()
  restsOnContent = false

  constructor(sheet: Sheet, match: HeadingReader, stated: StatedColumns | null) {
    this.#sheet = sheet
    this.#match = match
    this.#stated = stated
    this.#absent = new Set([...(stated?.columns ?? [])].flatMap(([column, at]) => (at === null ? [column] : [])))
  }

  /** The tables from above; none where the sheet holds no roster. */
  tables(): Table[] {
    const first = this.#stated ? this.header(this.#stated)?.table : this.#firstTable()
    if (!first?.columns.has('name')) return []
    let supervisingUnit = findSupervisingUnit(this.#sheet, first.headerRow)
    const tables: Table[] = [{ ...first, supervisingUnit }]
    this.#learn(first)
    if (this.#stated) this.#learnStated(first, this.#stated)
    for (let row = first.firstRow; row <= this.#sheet.lastRow; row++) {
      const next = this.#tableBelow(row, tables.at(-1)!.firstRow)
      if (!next) continue
      this.#learn(next)
      supervisingUnit = findFurtherUnit(this.#sheet, tables.at(-1)!.firstRow, next.headerRow) ?? supervisingUnit
      tables.push({ ...next, supervisingUnit })
      row = next.firstRow - 1
    }
    return tables
  }

  /** The first row with a header, among the first that hold something. */
  #firstTable(): HeadedTable | null {
    for (const row of this.#sheet.rows(searchedRows)) {
      const table = this.#tableAt(row)
      if (table) return table
    }
    return null
  }

  /**
   * The header as a person says it, a whole one or not: where its row is not said, the row most like one. People are no
   * header: where there is none above them, the headings are what stands in the first of their rows.
   */
  header(stated: StatedColumns): { headings: readonly Heading[]; table: HeadedTable } | null {
    const places = new Map([...stated.columns].flatMap(([column, at]) => (at === null ? [] : [[column, at] as const])))
    const found = this.#firstTable()
    const row = this.#headerRow(stated, [...places.values()], found)
    if (row === null) return null
    const isPerson = this.#isPerson(row, stated)
    // Whose row it is shows in cells that are no headings.
    if (isPerson || !found) this.restsOnContent = true
    const headers = headersAt(this.#sheet, row, this.#match).filter(
      ({ bottom }) => bottom === row || !this.#isPerson(bottom, stated),
    )
    const header =
      headers.find((one) => one.row === found?.headerRow && one.bottom + 1 === found.firstRow) ?? headers[0]!
    const headings = withStated(header, places)
    if (isPerson) return { headings, table: this.#tableOf({ row, bottom: row - 1, headings: headings.map(unwritten) }) }
    for (const { text, match } of header.headings)
      if (match && this.#absent.has(match.column)) this.#disowned.add(headingKey(text))
    return { headings, table: this.#tableOf({ ...header, headings }) }
  }

  /** The row of the header that is said, else found, else most like one; the first of the people where none is above them. */
  #headerRow(stated: StatedColumns, places: readonly number[], found: HeadedTable | null): number | null {
    const { headerRow } = stated
    if (headerRow !== null) return this.#isPerson(headerRow, stated) ? this.#abovePeople(headerRow, stated) : headerRow
    if (found) return found.headerRow
    const first = [...this.#sheet.rows(searchedRows)].find((row) => this.#isPerson(row, stated))
    const filled = this.#firstFilled(places)
    const like = mostLikeHeader(this.#sheet, this.#match, first)?.row ?? filled
    return first !== undefined && (like === null || like > first) ? first : like
  }

  #isPerson(row: number, { columns }: StatedColumns): boolean {
    return holdsPerson(this.#sheet, row, columns, this.#match)
  }

  /** Of the people around a row, the row above the first of them where it is full of headings; else that of the first. */
  #abovePeople(row: number, stated: StatedColumns): number {
    let first = row
    while (this.#isPerson(first - 1, stated)) first--
    const cells = (at: number) => this.#sheet.anchors(at).length
    return cells(first - 1) * 2 >= cells(first) ? first - 1 : first
  }

  /** The first row with something in half of these columns; where none is said, in as many as make a header. */
  #firstFilled(columns: readonly number[]): number | null {
    for (const row of this.#sheet.rows(searchedRows)) {
      const places = new Set(this.#sheet.anchors(row).map(({ column }) => column))
      if (columns.length > 0 && columns.filter((at) => places.has(at)).length * 2 >= columns.length) return row
      if (columns.length === 0 && places.size >= fewestFilled) return row
    }
    return null
  }

  /** The table whose header a row below another begins; of a header of two rows, the upper may be the row above. */
  #tableBelow(row: number, firstRow: number): HeadedTable | null {
    if (!mayHead(this.#sheet, row, this.#match)) return null
    const isUnderGroup = row > firstRow && isGroupRow(this.#sheet, row - 1, this.#match)
    const upper = isUnderGroup ? this.#tableAt(row - 1) : null
    return upper && upper.firstRow === row + 1 ? upper : this.#tableAt(row)
  }

  /** The table whose header begins in a row; null where none does. */
  #tableAt(row: number): HeadedTable | null {
    const headers = headersAt(this.#sheet, row, this.#match)
    const whole = headers.find(({ headings }) => isWhole(knownIn(headings)))
    if (whole) return this.#tableOf(whole)
    for (const header of headers) {
      if (knownIn(header.headings).length < fewestKnown) continue
      const table = this.#tableOf(header)
      if (isWhole(rosterColumns.filter((column) => table.columns.has(column)))) return table
    }
    return null
  }

  /** Reads a header: the surer heading is read, of two that are as sure the left; then what the other columns hold. */
  #tableOf({ row, bottom, headings }: Header): HeadedTable {
    const columns = new Map<ColumnKey, number>()
    const duplicates: { column: ColumnKey; at: number; heading: string }[] = []
    for (const rank of headingRanks) {
      for (const heading of headings) {
        const { at, text } = heading
        const match = this.#known(heading)
        if (match?.rank !== rank) continue
        if (columns.has(match.column)) duplicates.push({ column: match.column, at, heading: text })
        else columns.set(match.column, at)
      }
    }
    const firstRow = bottom + 1
    const unknown = headings.filter((heading) => this.#known(heading) === null).map(unknownOf)
    const bare = bottom < row ? [] : withoutHeading(this.#sheet, bottom, headings)
    const guessed = this.#guess(firstRow, columns, [...unknown, ...bare])
    for (const { column, at } of guessed) columns.set(column, at)
    return {
      headerRow: row,
      firstRow,
      columns,
      missing: rosterColumns.filter((column) => !columns.has(column)),
      duplicates: duplicates.sort((a, b) => a.at - b.at),
      guessed,
      unknown: unknown.filter(({ at, heading }) => heading !== '' && !guessed.some((one) => one.at === at)),
    }
  }

  /** What a heading stands for, what a person said of a table above included. */
  #known({ text, match }: Heading): Heading['match'] {
    const taught = match?.rank === 'stated' ? undefined : this.#taught.get(headingKey(text))
    if (taught?.stated) return { column: taught.column, rank: 'stated' }
    return match?.rank !== 'stated' && this.#disowned.has(headingKey(text)) ? null : match
  }

  #guess(firstRow: number, columns: ReadonlyMap<ColumnKey, number>, unknown: UnknownColumn[]): GuessedColumn[] {
    const missing: ColumnKey[] = rosterColumns.filter(
      (column) => !columns.has(column) && isGuessable(column) && !this.#absent.has(column),
    )
    if (missing.length === 0 || unknown.length === 0) return []
    const told = unknown.flatMap((one): GuessedColumn[] => {
      const column = this.#taught.get(headingKey(one.heading))?.column
      return column && missing.includes(column) ? [{ ...one, column }] : []
    })
    this.restsOnContent = true
    const table = { firstRow, end: this.#endOf(firstRow), columns }
    const sought = missing.filter((column) => !told.some((one) => one.column === column))
    const others = unknown.filter(({ at }) => !told.some((one) => one.at === at))
    return [...told, ...guessColumns(this.#sheet, table, sought, others)]
  }

  /** The row below the last of a table. */
  #endOf(firstRow: number): number {
    for (let row = firstRow; row <= this.#sheet.lastRow; row++) if (mayHead(this.#sheet, row, this.#match)) return row
    return this.#sheet.lastRow + 1
  }

  /** What a table's columns were told to be holds for those below it that have the same headings. */
  #learn({ guessed }: HeadedTable): void {
    for (const { column, heading } of guessed) this.#teach(heading, column, false)
  }

  /** So does what a person says. */
  #learnStated({ headerRow, firstRow }: HeadedTable, { columns }: StatedColumns): void {
    for (const [column, at] of columns) {
      if (at === null) continue
      for (let row = firstRow - 1; row >= headerRow; row--) this.#teach(this.#sheet.text(row, at), column, true)
    }
  }

  #teach(heading: string, column: ColumnKey, stated: boolean): void {
    const key = headingKey(heading)
    if (key !== '' && !this.#taught.has(key)) this.#taught.set(key, { column, stated })
  }
}

const unknownOf = ({ row, at, text }: Heading): UnknownColumn => ({ row, at, heading: text })

/** A column of a table without a header: what stands in the cell is somebody's. */
const unwritten = (heading: Heading): Heading => ({
  ...heading,
  text: '',
  match: heading.match?.rank === 'stated' ? heading.match : null,
})

/** The headings of a header with what a person said of them; a column that has none is there too. */
function withStated({ bottom, headings }: Header, columns: ReadonlyMap<ColumnKey, number>): Heading[] {
  const stated = [...columns].map(([column, at]): Heading => {
    const own = headings.find((heading) => heading.at === at)
    return { row: own?.row ?? bottom, at, text: own?.text ?? '', match: { column, rank: 'stated' } }
  })
  const others = headings.filter(({ at }) => !stated.some((one) => one.at === at))
  return [...stated, ...others].sort((a, b) => a.at - b.at)
}

/** Columns between the headings over which nothing is written. */
function withoutHeading(sheet: Sheet, row: number, headings: readonly Heading[]): UnknownColumn[] {
  const places = new Set(headings.map(({ at }) => at))
  const found: UnknownColumn[] = []
  const last = Math.max(...places)
  for (const at of sheet.columnsOf(row))
    if (!places.has(at) && at < last && at > Math.min(...places) && sheet.text(row, at).trim() === '')
      found.push({ row, at, heading: '' })
  return found
}

/** Only headings and groups of them stand in the row: no person. */
function isGroupRow(sheet: Sheet, row: number, match: HeadingReader): boolean {
  return sheet.anchors(row).some(({ column, text }) => {
    const merge = sheet.mergeAt(row, column)
    return match(text) !== null || (merge !== null && merge.right > merge.left)
  })
}

/** The row most like a header, the first of several alike, above `end`; null where no row has a heading of the 15. */
function mostLikeHeader(
  sheet: Sheet,
  match: HeadingReader,
  end = sheet.lastRow + 1,
): { row: number; found: ColumnKey[] } | null {
  let best: { row: number; found: ColumnKey[] } | null = null
  for (const row of sheet.rows(searchedRows)) {
    if (row >= end) break
    for (const { headings } of headersAt(sheet, row, match)) {
      const found = knownIn(headings)
      if (found.length > (best?.found.length ?? 0)) best = { row, found }
    }
  }
  return best
}

/**
 * Finds the roster in a sheet (D3.1); null where there is no header row.
 *
 * @param extra headings of the pack
 * @param stated what a person says of its columns
 */
export function locate(grid: Grid, extra: ExtraHeadings = {}, stated: StatedColumns | null = null): Layout | null {
  const sheet = new Sheet(grid)
  const search = new Search(sheet, headingReader(extra), stated)
  const tables = search.tables()
  const [first] = tables
  if (!first) return null
  return {
    ...first,
    sheet: grid.name,
    tables,
    restsOnContent: search.restsOnContent,
    title: findTitle(sheet, first.headerRow),
  }
}

/**
 * The first header of a sheet, or what is most like one, by what is said of it: every heading, and how the columns under
 * them are read, 姓名 among them or not. null where no row is like a header.
 */
export function headerOf(
  grid: Grid,
  extra: ExtraHeadings,
  stated: StatedColumns,
): { headings: readonly Heading[]; table: HeadedTable } | null {
  return new Search(new Sheet(grid), headingReader(extra), stated).header(stated)
}

/** A row that is no header, for too few of its headings are known. */
export interface NearHeader {
  /** Sheet row from 0. */
  row: number
  found: readonly ColumnKey[]
  /** Of the 15 columns, the others. */
  missing: readonly ColumnKey[]
}

/** The row most like a header in a sheet without a roster (D3.9); null where no heading is known. */
export function nearHeader(grid: Grid, extra: ExtraHeadings): NearHeader | null {
  const best = mostLikeHeader(new Sheet(grid), headingReader(extra))
  return best && { ...best, missing: rosterColumns.filter((column) => !best.found.includes(column)) }
}

/** May a change of these rows have made a header or its line 主管单位, or undone one? Rows from 0, as the sheet is now. */
export function touchesHeader(sheet: Sheet, layout: Layout, rows: Iterable<number>, extra: ExtraHeadings): boolean {
  const match = headingReader(extra)
  for (const row of rows) {
    if (layout.tables.some(({ headerRow, firstRow }) => headerRow <= row && row < firstRow)) return true
    if (layout.tables.some(({ supervisingUnit }) => supervisingUnit?.row === row)) return true
    if (layout.tables.length > 1 && beginsWithUnitLabel(sheet, row)) return true
    for (let near = row - 1; near <= row + 1; near++) if (mayHead(sheet, near, match)) return true
  }
  return false
}
