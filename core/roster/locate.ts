import { normalise } from '../vocabulary/text.ts'
import { type ColumnKey, type HeadingMatch, headingKey, readHeading, rosterColumns } from './columns.ts'
import type { Grid } from './grid.ts'
import { Sheet } from './sheet.ts'

/** Where the roster stands in its sheet. Rows and columns are the sheet's, counted from 0. */
export interface Layout {
  sheet: string
  /** The upper row of the header. */
  headerRow: number
  /** The first row below the header. */
  firstRow: number
  columns: ReadonlyMap<ColumnKey, number>
  /** Of the 15 columns, those that are absent. */
  missing: readonly ColumnKey[]
  /** Further columns for a heading that is read already. */
  duplicates: readonly { column: ColumnKey; at: number; heading: string }[]
  /** Columns with a heading we do not know. */
  unknown: readonly { at: number; heading: string }[]
  /** The title line's row and year; null where there is no line with 花名册. */
  title: { row: number; year: number | null } | null
  /** The line 主管单位; null where there is none. */
  supervisingUnit: { row: number; name: string } | null
}

/** Headings of the pack beside the built-in ones. */
export type ExtraHeadings = Partial<Record<ColumnKey, readonly string[] | undefined>>

const fewestHeadings = 8
const searchedRows = 200

interface Heading {
  at: number
  text: string
  match: HeadingMatch | null
}

function matcher(extra: ExtraHeadings): (text: string) => HeadingMatch | null {
  const added = new Map<string, HeadingMatch>()
  for (const [column, texts] of Object.entries(extra))
    for (const text of texts ?? []) added.set(headingKey(text), { column: column as ColumnKey, exact: false })
  return (text) => readHeading(text) ?? added.get(headingKey(text)) ?? null
}

const sections: Partial<Record<string, ColumnKey>> = { currentTitle: 'currentTitleDate' }

/** The heading of a column under a group: 名称 takes the group's name, 时间 its date (D2.4). */
function underGroup(
  group: HeadingMatch | null,
  groupText: string,
  text: string,
  match: (text: string) => HeadingMatch | null,
): Omit<Heading, 'at'> {
  const key = headingKey(text)
  if (/^(?:名称|职务|职称|资格名称|职务名称)$/.test(key) && group) return { text: groupText, match: group }
  const date = group && sections[group.column]
  if (date && /^(?:时间|取得时间|获得时间|获取时间|任职时间|聘任时间|批准时间)$/.test(key))
    return { text: `${groupText}${text}`, match: { column: date, exact: true } }
  return { text, match: match(text) }
}

interface Header {
  row: number
  bottom: number
  headings: Heading[]
}

function singleRow(sheet: Sheet, row: number, match: (text: string) => HeadingMatch | null): Heading[] {
  const found: Heading[] = []
  for (const at of sheet.columnsOf(row)) {
    const merge = sheet.mergeAt(row, at)
    if (merge && merge.left !== at) continue
    const text = sheet.text(row, at).trim()
    if (text !== '') found.push({ at, text, match: match(text) })
  }
  return found
}

/** Headings of two rows read as one header, or null where the two are none. */
function twoRows(sheet: Sheet, row: number, match: (text: string) => HeadingMatch | null): Heading[] | null {
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
      if (upperMerge.left === at && upper !== '') found.push({ at, text: upper, match: match(upper) })
      continue
    }
    const grouped: boolean = upperMerge !== null && upperMerge.right > upperMerge.left
    if (upper !== '' && (!upperMerge || upperMerge.left === at)) group = { text: upper, match: match(upper) }
    if (lowerMerge && lowerMerge.left !== at) continue
    if (lower === '') {
      if (upper !== '' && (!upperMerge || upperMerge.left === at)) found.push({ at, text: upper, match: match(upper) })
      continue
    }
    const heading = underGroup(group?.match ?? null, group?.text ?? '', lower, match)
    // A value below a heading is a row of data, not a second line of the header.
    if (upper !== '' && !grouped && heading.match === null) return null
    if (upper !== '' && !grouped && match(upper) && heading.text === lower) return null
    joined = true
    found.push({ at, ...heading })
  }
  return joined ? found : null
}

const isHeader = (found: readonly Heading[] | null): found is Heading[] => {
  if (!found) return false
  const columns = new Set(found.flatMap((heading) => (heading.match ? [heading.match.column] : [])))
  return columns.has('name') && rosterColumns.filter((column) => columns.has(column)).length >= fewestHeadings
}

/** Lines above a table that are no group headings: a title, 主管单位：…, a date. */
function mayBeGroupRow(sheet: Sheet, row: number, match: (text: string) => HeadingMatch | null): boolean {
  const texts = sheet.distinctTexts(row)
  if (texts.length === 1 && !match(texts[0]!)) return false
  return texts.length > 0 && texts.every((text) => text.length <= 20 && !/[:：]|花名册|主管单位/.test(text))
}

function findHeader(sheet: Sheet, match: (text: string) => HeadingMatch | null): Header | null {
  for (const row of sheet.rows(searchedRows)) {
    const alone = singleRow(sheet, row, match)
    const both = mayBeGroupRow(sheet, row, match) ? twoRows(sheet, row, match) : null
    if (isHeader(both)) {
      const bottom = Math.max(row, ...both.map(({ at }) => sheet.mergeAt(row, at)?.bottom ?? row))
      return { row, bottom: Math.max(bottom, row + 1), headings: both }
    }
    if (!isHeader(alone)) continue
    return { row, bottom: row, headings: alone }
  }
  return null
}

const yearBefore = /(\d{4})\s*年/

function findTitle(sheet: Sheet, headerRow: number): Layout['title'] {
  for (const row of sheet.rowsAbove(headerRow)) {
    const text = sheet.distinctTexts(row).find((line) => normalise(line).includes('花名册'))
    if (text === undefined) continue
    const year = yearBefore.exec(text.normalize('NFKC'))
    return { row, year: year ? Number(year[1]) : null }
  }
  return null
}

const label = /^主 ?管 ?单 ?位 ?(?:名称 ?)?(?:[(（] ?(?:盖章|公章|签章)? ?[)）] ?)?[:：]?/
const seal = /[(（] ?(?:(?:单位)?(?:盖章|公章|签章))? ?[)）]/g
const otherLabel =
  /(?: [^ :：（）()]{2,10}|填报人|填表人|填写人|制表人|报送人|审核人|复核人|单位负责人|负责人|经办人|联系人|联系电话|电话|填报(?:日期|时间)|填表(?:日期|时间)|报送(?:日期|时间)) ?[:：]/
const date = / \d{4} ?年/

/** A line with single blanks; underscores that only draw a line to write on are blanks too. */
function singleSpaced(text: string): string {
  return text.replace(/[\s_＿]+/g, ' ').trim()
}

function upTo(text: string, end: RegExp): string {
  const at = text.search(end)
  return at < 0 ? text : text.slice(0, at)
}

/** What is left of a line once seals, blanks and the next label are gone. */
function unitName(rest: string): string {
  const bare = singleSpaced(rest)
    .replace(/^[:： ]+/, '')
    .replace(seal, '')
  return upTo(upTo(bare, otherLabel), date).trim()
}

function findSupervisingUnit(sheet: Sheet, headerRow: number): Layout['supervisingUnit'] {
  for (const row of sheet.rowsAbove(headerRow)) {
    const cells = sheet.anchors(row).map(({ text }) => singleSpaced(text))
    const index = cells.findIndex((text) => label.test(text))
    if (index < 0) continue
    const own = unitName(cells[index]!.replace(label, ''))
    const next = cells[index + 1]
    const beside = next && !/^[^:：]{2,12}[:：]/.test(next) ? unitName(next) : ''
    return { row, name: own || beside }
  }
  return null
}

/** Finds the roster in a sheet (D3.1); null where there is no header row. */
export function locate(grid: Grid, extra: ExtraHeadings = {}): Layout | null {
  const sheet = new Sheet(grid)
  const header = findHeader(sheet, matcher(extra))
  if (!header) return null
  const columns = new Map<ColumnKey, number>()
  const duplicates: { column: ColumnKey; at: number; heading: string }[] = []
  const unknown: { at: number; heading: string }[] = []
  for (const wanted of [true, false]) {
    for (const { at, text, match } of header.headings) {
      if (match?.exact !== wanted) continue
      if (columns.has(match.column)) duplicates.push({ column: match.column, at, heading: text })
      else columns.set(match.column, at)
    }
  }
  for (const { at, text, match } of header.headings) if (!match) unknown.push({ at, heading: text })
  return {
    sheet: grid.name,
    headerRow: header.row,
    firstRow: header.bottom + 1,
    columns,
    missing: rosterColumns.filter((column) => !columns.has(column)),
    duplicates: duplicates.sort((a, b) => a.at - b.at),
    unknown,
    title: findTitle(sheet, header.row),
    supervisingUnit: findSupervisingUnit(sheet, header.row),
  }
}
