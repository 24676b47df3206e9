import { isNone } from '../vocabulary/common.ts'
import { normalise } from '../vocabulary/text.ts'
import { type ColumnKey, headingKey } from './columns.ts'
import { type Content, contentOf, monthAt, tells } from './content.ts'
import { namesOtherThing } from './heading-words.ts'
import { isNumbers } from './rows.ts'
import type { Sheet } from './sheet.ts'

/** A column without a known heading: where its heading stands, from 0, and what is written there. */
export interface UnknownColumn {
  row: number
  at: number
  heading: string
}

/** A column that is taken for one of the roster's by what it holds. */
export interface GuessedColumn extends UnknownColumn {
  column: ColumnKey
}

/** Columns that can be told by what they hold. */
export function isGuessable(column: ColumnKey): boolean {
  return column in contentOf || column === 'birth' || column === 'currentTitleDate'
}

/** Rows of a table whose cells are looked at. */
const mostRows = 1_000
const fewestCells = 3
/** Cells in a row of the table; a line with fewer is no person's. */
const fewestInRow = 3
/** Years between birth and the first title that anybody can have (as in `date/order`). */
const yearsToTitle = 16
const isMostly = (count: number, all: number) => count >= fewestCells && count * 5 >= all * 4

/** The rows of a table that may be people, the first `most` of them. */
export function peopleRows(sheet: Sheet, from: number, end: number, most = mostRows): number[] {
  const rows: number[] = []
  for (let row = from; row < end && rows.length < most; row++)
    if (sheet.anchors(row).length >= fewestInRow && !isNumbers(sheet, row)) rows.push(row)
  return rows
}

/** Names are hardly the same twice: where many are, the column holds places or kinds. */
const isVaried = (texts: readonly string[]) => new Set(texts).size * 3 >= texts.length * 2

/** What the cells of a column are, at least four in five of those that say something. */
function holds(texts: readonly string[]): Content | null {
  for (const content of ['sex', 'ethnicity', 'education', 'title', 'name'] as const) {
    const said = content === 'title' ? texts.filter((text) => !isNone(text)) : texts
    if (!isMostly(said.filter(tells[content]).length, said.length)) continue
    return content === 'name' && !isVaried(said) ? null : content
  }
  return null
}

/** Does a column hold months? 无 says nothing for or against it. */
function holdsMonths(sheet: Sheet, rows: readonly number[], at: number): boolean {
  const said = rows.filter((row) => sheet.text(row, at).trim() !== '' && !isNone(sheet.text(row, at)))
  return isMostly(said.filter((row) => monthAt(sheet, row, at) !== null).length, said.length)
}

/** Is a column of months earlier than another by what lies between birth and a title? */
function isBirthBeside(sheet: Sheet, rows: readonly number[], at: number, later: number): boolean {
  const apart = rows.flatMap((row) => {
    const [first, second] = [monthAt(sheet, row, at), monthAt(sheet, row, later)]
    return first === null || second === null ? [] : [second - first]
  })
  return isMostly(apart.filter((months) => months >= yearsToTitle * 12).length, apart.length)
}

/**
 * Tells the columns that `missing` names by what the unknown columns hold (D2.6). A column whose heading names another
 * thing is never taken; where two hold the same, neither is. Of two columns of months the earlier is birth.
 *
 * @param end the row below the table's last
 */
export function guessColumns(
  sheet: Sheet,
  table: { firstRow: number; end: number; columns: ReadonlyMap<ColumnKey, number> },
  missing: readonly ColumnKey[],
  unknown: readonly UnknownColumn[],
): GuessedColumn[] {
  const rows = peopleRows(sheet, table.firstRow, table.end)
  const mayBe = (one: UnknownColumn) => !namesOtherThing(headingKey(one.heading))
  const months = unknown.filter(({ at }) => holdsMonths(sheet, rows, at))
  const contents = new Map<Content, UnknownColumn[]>()
  for (const one of unknown) {
    if (months.includes(one)) continue
    const texts = rows.map((row) => normalise(sheet.text(row, one.at))).filter((text) => text !== '')
    const content = holds(texts)
    if (content) contents.set(content, [...(contents.get(content) ?? []), one])
  }
  const found: GuessedColumn[] = []
  for (const column of missing) {
    const content = contentOf[column]
    const [one, other] = (content && contents.get(content)) ?? []
    const isOneTitle = content !== 'title' || !(missing.includes('currentTitle') && missing.includes('targetTitle'))
    if (one && !other && mayBe(one) && isOneTitle) found.push({ ...one, column })
  }
  if (missing.includes('birth') || missing.includes('currentTitleDate'))
    found.push(...guessMonths(sheet, rows, table.columns, months, mayBe))
  return found
}

function guessMonths(
  sheet: Sheet,
  rows: readonly number[],
  columns: ReadonlyMap<ColumnKey, number>,
  months: readonly UnknownColumn[],
  mayBe: (one: UnknownColumn) => boolean,
): GuessedColumn[] {
  const born = columns.get('birth')
  const known = columns.get('currentTitleDate')
  const [first, second, third] = months
  if (!first || third || (second && born !== undefined)) return []
  if (born !== undefined)
    return mayBe(first) && isBirthBeside(sheet, rows, born, first.at) ? [{ ...first, column: 'currentTitleDate' }] : []
  if (second && known !== undefined) return []
  const pairs = second ? [[first, second] as const, [second, first] as const] : []
  if (known !== undefined)
    return mayBe(first) && isBirthBeside(sheet, rows, first.at, known) ? [{ ...first, column: 'birth' }] : []
  const pair = pairs.find(([one, other]) => isBirthBeside(sheet, rows, one.at, other.at))
  if (!pair || !mayBe(pair[0])) return []
  const [birth, gained] = pair
  return [{ ...birth, column: 'birth' }, ...(mayBe(gained) ? [{ ...gained, column: 'currentTitleDate' as const }] : [])]
}
