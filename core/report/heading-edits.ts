import type { Policy } from '../policy/schema.ts'
import { type ColumnKey, headings } from '../roster/columns.ts'
import { columnLetters, type Grid } from '../roster/grid.ts'
import { hasHeader, type Layout, type Table } from '../roster/layout.ts'
import { locate } from '../roster/locate.ts'
import { Sheet } from '../roster/sheet.ts'
import { locateStated } from './choice.ts'
import type { StatedRoster } from './stated.ts'

/** A heading to be written; row and column of the sheet from 0. */
export interface HeadingEdit {
  row: number
  column: number
  /** What the cell shows now, and what it is to say. */
  before: string
  after: string
}

/** What makes a sheet say by its own headings what a person said of its columns. */
export interface HeadingEdits {
  edits: readonly HeadingEdit[]
  /** Whoever opens the sheet with these headings reads it as was said. */
  isEnough: boolean
  /** Letters of columns that would still be read as something they were said not to be. */
  rivals: readonly string[]
}

/** The headings to be written into a sheet so that it is read as a person said without being told. */
export function headingEdits(grid: Grid, policy: Policy, stated: StatedRoster): HeadingEdits {
  const said = locateStated(grid, policy, stated)
  // Above people without a header there is no row to write in.
  if (!said || !hasHeader(said)) return { edits: [], isEnough: false, rivals: [] }
  const bare = locate(grid, policy.vocabulary.headings)
  const sheet = new Sheet(grid)
  const edits = [...said.tables].flatMap((table, index) => editsIn(sheet, table, knownIn(bare?.tables[index], table)))
  const written = locate(withHeadings(grid, edits), policy.vocabulary.headings)
  return { edits, isEnough: isReadAlike(said, written), rivals: rivalsOf(said, written) }
}

/** The columns that a table without anything said reads at the same places by their headings. */
function knownIn(bare: Table | undefined, said: Table): ReadonlySet<ColumnKey> {
  if (!bare || bare.headerRow !== said.headerRow) return new Set()
  const isGuessed = (column: ColumnKey) => bare.guessed.some((one) => one.column === column)
  return new Set(
    [...said.columns].flatMap(([column, at]) =>
      bare.columns.get(column) === at && !isGuessed(column) ? [column] : [],
    ),
  )
}

function editsIn(sheet: Sheet, { columns, headerRow, firstRow }: Table, known: ReadonlySet<ColumnKey>): HeadingEdit[] {
  return [...columns].flatMap(([key, column]): HeadingEdit[] => {
    if (known.has(key)) return []
    let row = firstRow - 1
    while (row > headerRow && sheet.text(row, column).trim() === '') row--
    if (sheet.text(row, column).trim() === '') row = firstRow - 1
    const merge = sheet.mergeAt(row, column)
    const place = merge ? { row: merge.top, column: merge.left } : { row, column }
    const before = sheet.text(row, column)
    return before === headings[key] ? [] : [{ ...place, before, after: headings[key] }]
  })
}

/** A copy of the sheet with headings written in. */
function withHeadings(grid: Grid, edits: readonly HeadingEdit[]): Grid {
  const [values, texts] = [grid.values.map((row) => [...row]), grid.texts.map((row) => [...row])]
  for (const { row, column, after } of edits) {
    const [r, c] = [row - grid.origin.row, column - grid.origin.column]
    if (!values[r] || !texts[r] || c < 0) continue
    while (values[r].length < c) values[r].push(null)
    while (texts[r].length < c) texts[r].push('')
    values[r][c] = after
    texts[r][c] = after
  }
  return { ...grid, values, texts }
}

const isSameTable = (one: Table, other: Table | undefined) =>
  one.headerRow === other?.headerRow &&
  one.columns.size === other.columns.size &&
  [...one.columns].every(([column, at]) => other.columns.get(column) === at)

function isReadAlike(said: Layout, written: Layout | null): boolean {
  return (
    written?.tables.length === said.tables.length &&
    said.tables.every((table, index) => isSameTable(table, written.tables[index]))
  )
}

function rivalsOf(said: Layout, written: Layout | null): string[] {
  const read = written?.headerRow === said.headerRow ? [...written.columns] : []
  return read.flatMap(([column, at]) => (said.columns.get(column) === at ? [] : [columnLetters(at)])).sort()
}
