import {
  type ColumnKey,
  type HeadingMatch,
  headingKey,
  headingOfWords,
  listedHeading,
  rosterColumns,
} from './columns.ts'
import { namesOtherThing } from './heading-words.ts'
import type { Sheet } from './sheet.ts'

/** Headings of the pack beside the built-in ones. */
export type ExtraHeadings = Partial<Record<ColumnKey, readonly string[] | undefined>>

/** What a heading stands for; null where it is none we know. */
export type HeadingReader = (text: string) => HeadingMatch | null

const fewestHeadings = 8
/** With so many the others may be told by what their columns hold. */
export const fewestKnown = 6

export interface Heading {
  /** Sheet row and column of the cell it is written in. */
  row: number
  at: number
  text: string
  match: HeadingMatch | null
}

const mostRemembered = 5_000
const longestRemembered = 40

/** Reads headings, the pack's behind the built-in ones; what was read before is known again. */
export function headingReader(extra: ExtraHeadings): HeadingReader {
  const added = new Map<string, HeadingMatch>()
  for (const [column, texts] of Object.entries(extra))
    for (const text of texts ?? []) added.set(headingKey(text), { column: column as ColumnKey, rank: 'synonym' })
  const known = new Map<string, HeadingMatch | null>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const match = listedHeading(text) ?? added.get(headingKey(text)) ?? headingOfWords(text)
    if (text.length <= longestRemembered && known.size < mostRemembered) known.set(text, match)
    return match
  }
}

/** A date that says of itself not of what: the heading beside it or above it does. */
const bareDate = /^(?:时间|取得时间|获得时间|获取时间|任职时间|聘任时间|批准时间)$/

const sections: Partial<Record<string, ColumnKey>> = { currentTitle: 'currentTitleDate' }

/** The heading of a column under a group: 名称 takes the group's name, 时间 its date (D2.4). */
function underGroup(
  group: HeadingMatch | null,
  groupText: string,
  text: string,
  match: HeadingReader,
): Pick<Heading, 'text' | 'match'> {
  const key = headingKey(text)
  if (/^(?:名称|职务|职称|资格名称|职务名称)$/.test(key) && group) return { text: groupText, match: group }
  const date = group && sections[group.column]
  if (date && bareDate.test(key)) return { text: `${groupText}${text}`, match: { column: date, rank: 'exact' } }
  return { text, match: match(text) }
}

/** Headings in the order of their columns. */
const inOrder = (headings: readonly Heading[]) => [...headings].sort((a, b) => a.at - b.at)

/** A heading that says of itself not of what, taken for a column by those around it; all others as they are (D2.4). */
function taken(headings: Heading[], column: ColumnKey, bare: Heading | undefined): Heading[] {
  if (!bare || bare.match !== null || headings.some(({ match }) => match?.column === column)) return headings
  return headings.map((one) => (one === bare ? { ...one, match: { column, rank: 'core' } } : one))
}

/** 取得时间 right of 现职称 is its date, unless another heading is. */
function withDateBeside(headings: Heading[]): Heading[] {
  const row = inOrder(headings)
  const title = row.findIndex(({ match }) => match?.column === 'currentTitle')
  const beside = title < 0 ? undefined : row[title + 1]
  const key = headingKey(beside?.text ?? '')
  return bareDate.test(key) && !namesOtherThing(key) ? taken(headings, 'currentTitleDate', beside) : headings
}

/** 性质 left of 姓名 or right of the unit is the unit's; elsewhere it may be that of a post or a degree. */
function withNatureBeside(headings: Heading[]): Heading[] {
  const row = inOrder(headings)
  const name = row.findIndex(({ match }) => match?.column === 'name')
  const nature = row.findIndex(({ text }, at) => {
    const isOfUnit = at < name || row[at - 1]?.match?.column === 'unit'
    return isOfUnit && headingKey(text) === '性质'
  })
  return taken(headings, 'unitNature', row[nature])
}

const withBareWords = (headings: Heading[]) => withNatureBeside(withDateBeside(headings))

/** A header, of one row or more. */
export interface Header {
  row: number
  bottom: number
  headings: Heading[]
}

function singleRow(sheet: Sheet, row: number, match: HeadingReader): Heading[] {
  const found: Heading[] = []
  for (const at of sheet.columnsOf(row)) {
    const merge = sheet.mergeAt(row, at)
    if (merge && merge.left !== at) continue
    const text = sheet.text(row, at).trim()
    if (text !== '') found.push({ row, at, text, match: match(text) })
  }
  return found
}

/** Headings of two rows read as one header, or null where the two are none. */
function twoRows(sheet: Sheet, row: number, match: HeadingReader): Heading[] | null {
  const columns = [...new Set([...sheet.columnsOf(row), ...sheet.columnsOf(row + 1)])].sort((a, b) => a - b)
  const found: Heading[] = []
  let group: { text: string; match: HeadingMatch | null } | null = null
  let joined = false
  for (const at of columns) {
    const upperMerge = sheet.mergeAt(row, at)
    const lowerMerge = sheet.mergeAt(row + 1, at)
    const upper = sheet.text(row, at).trim()
    const lower = sheet.text(row + 1, at).trim()
    if (upperMerge && upperMerge.bottom > row) {
      joined = true
      group = null
      if (upperMerge.left === at && upper !== '') found.push({ row, at, text: upper, match: match(upper) })
      continue
    }
    const grouped: boolean = upperMerge !== null && upperMerge.right > upperMerge.left
    if (upper !== '' && (!upperMerge || upperMerge.left === at)) group = { text: upper, match: match(upper) }
    if (lowerMerge && lowerMerge.left !== at) continue
    if (lower === '') {
      if (upper !== '' && (!upperMerge || upperMerge.left === at))
        found.push({ row, at, text: upper, match: match(upper) })
      continue
    }
    const heading = underGroup(group?.match ?? null, group?.text ?? '', lower, match)
    // A value below a heading is a row of data, not a second line of the header.
    if (upper !== '' && !grouped && heading.match === null) return null
    if (upper !== '' && !grouped && match(upper) && heading.text === lower) return null
    joined = true
    found.push({ row: row + 1, at, ...heading })
  }
  return joined ? found : null
}

/**
 * May a header begin in this row, or is it the lower row of one? Asked of every row of a sheet, so that it looks no
 * further than it must: rows of people are told by their first cells.
 */
export function mayHead(sheet: Sheet, row: number, match: HeadingReader): boolean {
  const { origin, texts } = sheet.grid
  const cells = texts[row - origin.row]
  if (!cells) return false
  // No heading is a figure, and nobody is without: birth, years of service, a date.
  let figures = 0
  for (const text of cells) if (startsWithDigit(text) && ++figures > mostFigures) return false
  const columns = new Set<ColumnKey>()
  let unknown = 0
  for (const text of cells) {
    if (text === '' || startsWithDigit(text)) continue
    const found = match(text)
    if (found) columns.add(found.column)
    else if (columns.size === 0 && ++unknown > mostUnknownAhead) return false
    if (columns.size >= fewestInRow) return true
  }
  return false
}

/** Neither a number nor a date begins a heading. */
function startsWithDigit(text: string): boolean {
  const code = text.charCodeAt(0)
  return code >= 0x30 && code <= 0x39
}

/** A header may number a heading or two: 1.姓名. */
const mostFigures = 2

/** Cells of a row that may stand before its first known heading. */
const mostUnknownAhead = 8
/** A header of two rows may have few of its headings in one of them. */
const fewestInRow = 5

/** The 15 columns that the headings name. */
export function knownIn(headings: readonly Heading[]): ColumnKey[] {
  const columns = new Set(headings.flatMap(({ match }) => (match ? [match.column] : [])))
  return rosterColumns.filter((column) => columns.has(column))
}

/** As many headings as make a row a header by themselves, 姓名 among them (D3.1). */
export function isWhole(columns: readonly ColumnKey[]): boolean {
  return columns.length >= fewestHeadings && columns.includes('name')
}

/** Lines above a table that are no group headings: a title, 主管单位：…, a date. */
function mayBeGroupRow(sheet: Sheet, row: number, match: HeadingReader): boolean {
  const texts = sheet.distinctTexts(row)
  if (texts.length === 1 && !match(texts[0]!)) return false
  return texts.length > 0 && texts.every((text) => text.length <= 20 && !/[:：]|花名册|主管单位/.test(text))
}

/** What may be a header that begins in a row: of two rows where they are one, and of one. */
export function headersAt(sheet: Sheet, row: number, match: HeadingReader): Header[] {
  const both = mayBeGroupRow(sheet, row, match) ? twoRows(sheet, row, match) : null
  const alone = { row, bottom: row, headings: withBareWords(singleRow(sheet, row, match)) }
  if (!both) return [alone]
  const bottom = Math.max(row + 1, ...both.map(({ at }) => sheet.mergeAt(row, at)?.bottom ?? row))
  return [{ row, bottom, headings: withBareWords(both) }, alone]
}
