import type { Area } from '../../roster/grid.ts'
import type { StyleName } from './styles.ts'
import { textWidth, wrappedLines } from './text.ts'
import type { CellContent, DropDown, SheetRow, SheetSpec, StyledCell } from './workbook.ts'

/** A column of an office table. */
export interface TableColumn {
  heading: string
  /** Printed over this and the neighbours of the same group. */
  group?: string
  style: StyleName
  /** In Excel's units; without it the width fits the contents, between `narrowest` and the style's widest. */
  width?: number
  /** Offered in every cell of the column. */
  choices?: readonly string[]
}

/** A table as an office hands it out: title over the whole width, lines below it, head, rows, sums, notes. */
export interface TableSpec {
  name: string
  title: string
  /** Lines under the title: a text at the left, and one at the right end. */
  lines?: readonly { left: string; right?: string }[]
  columns: readonly TableColumn[]
  rows: readonly (readonly CellContent[])[]
  /** Last row of the table, in bold. */
  total?: readonly CellContent[]
  notes?: readonly string[]
  /** Lines for the hand of those who sign; they stay empty. */
  signatures?: readonly string[]
  orientation?: 'landscape' | 'portrait'
  /** Filter arrows on the head; left out on papers that are only printed. */
  filter?: boolean
}

const narrowest = 6
const lineHeight = 14
const rowPadding = 6
const tallestRow = 409
/** Up to these widths a column grows with its contents; longer texts are wrapped. */
const widest: Partial<Record<StyleName, number>> = { text: 30, center: 18, link: 12 }
/** What a sum row looks like under a column of a given look. */
const totalStyles: Partial<Record<StyleName, StyleName>> = { number: 'totalNumber', money: 'totalMoney' }

/** Rows, counted from 0, where the head of a table begins and where its first row stands. */
export function tablePlaces(spec: TableSpec): { head: number; first: number } {
  const head = 1 + (spec.lines?.length ?? 0)
  return { head, first: head + (hasGroups(spec) ? 2 : 1) }
}

/** The sheet of a table: A4, title merged, head repeated on every page and kept in view. */
export function tableSheet(spec: TableSpec): SheetSpec {
  const { head, first } = tablePlaces(spec)
  const widths = spec.columns.map((column, index) => columnWidth(column, index, spec))
  const total = widths.reduce((sum, width) => sum + width, 0)
  const last = first + spec.rows.length - 1
  const rows: SheetRow[] = [
    titleRow(spec, total),
    ...lineRows(spec, total),
    ...headRows(spec, widths),
    ...spec.rows.map((row) => bodyRow(row, spec, widths)),
    ...(spec.total ? [bodyRow(spec.total, spec, widths, true)] : []),
  ]
  const tail = tailRows(spec, total)
  const whole = [0, ...tail.map((_, index) => rows.length + index)]
  const merges = [...lineMerges(spec), ...headMerges(spec, head), ...fullWidth(whole, spec)]
  return {
    name: spec.name,
    widths,
    rows: [...rows, ...tail],
    merges,
    freeze: { rows: first, columns: 0 },
    repeat: { first: head, last: first - 1 },
    dropDowns: dropDowns(spec, first, last),
    orientation: spec.orientation ?? 'landscape',
    ...(spec.filter && spec.rows.length > 0
      ? { filter: { top: first - 1, left: 0, bottom: last, right: spec.columns.length - 1 } }
      : {}),
  }
}

function hasGroups(spec: TableSpec): boolean {
  return spec.columns.some((column) => column.group !== undefined)
}

function columnWidth(column: TableColumn, index: number, spec: TableSpec): number {
  if (column.width !== undefined) return column.width
  const limit = widest[column.style] ?? 16
  let width = Math.max(narrowest, Math.min(textWidth(column.heading), Math.ceil(textWidth(column.heading) / 2) + 2))
  for (const row of [...spec.rows, ...(spec.total ? [spec.total] : [])]) {
    width = Math.max(width, textWidth(shownText(row[index] ?? null)) + 2)
    if (width >= limit) return limit
  }
  return width
}

/** The text a cell shows before any number format. */
export function shownText(content: CellContent): string {
  if (content === null) return ''
  if (typeof content !== 'object') return String(content)
  return 'formula' in content ? String(content.result) : content.text
}

function filled(style: StyleName, text: string, spec: TableSpec): StyledCell[] {
  return spec.columns.map((_, index) => ({ content: index === 0 ? text : null, style }))
}

function titleRow(spec: TableSpec, width: number): SheetRow {
  const lines = Math.ceil((textWidth(spec.title) * 1.8) / Math.max(width, 1))
  return { cells: filled('title', spec.title, spec), height: Math.min(tallestRow, 34 * Math.max(1, lines)) }
}

/** Where the right part of a line begins. */
function middleColumn(spec: TableSpec): number {
  return Math.floor(spec.columns.length / 2)
}

/** A line has the whole width, or each of its parts a half. */
function lineMerges(spec: TableSpec): Area[] {
  const [middle, right] = [middleColumn(spec), spec.columns.length - 1]
  return (spec.lines ?? []).flatMap((line, index) => {
    const row = index + 1
    if (!line.right) return fullWidth([row], spec)
    const halves = [
      { top: row, left: 0, bottom: row, right: middle - 1 },
      { top: row, left: middle, bottom: row, right },
    ]
    return halves.filter((half) => half.right > half.left)
  })
}

/** A line with nothing at its right end has the whole width, and as many lines as it takes. */
function lineRows(spec: TableSpec, width: number): SheetRow[] {
  return (spec.lines ?? []).map(({ left, right }) => {
    const cells = filled('line', left, spec)
    if (right) cells[middleColumn(spec)] = { content: right, style: 'lineEnd' }
    const lines = right ? 1 : wrappedLines(left, width / 1.15)
    return { cells, height: Math.min(tallestRow, 6 + 16 * lines) }
  })
}

function headRows(spec: TableSpec, widths: readonly number[]): SheetRow[] {
  const lower = spec.columns.map(({ heading }) => heading)
  const lines = Math.max(...lower.map((heading, index) => wrappedLines(heading, widths[index]!)))
  const height = Math.max(24, lines * lineHeight + rowPadding)
  const row = (texts: readonly string[]): StyledCell[] => texts.map((content) => ({ content, style: 'head' }))
  if (!hasGroups(spec)) return [{ cells: row(lower), height }]
  const upper = spec.columns.map(({ heading, group }, index) => {
    if (group === undefined) return heading
    return spec.columns[index - 1]?.group === group ? '' : group
  })
  return [
    { cells: row(upper), height: 20 },
    { cells: row(spec.columns.map(({ heading, group }) => (group === undefined ? '' : heading))), height },
  ]
}

/** A heading without a group stands over both rows of the head; a group's name over its columns. */
function headMerges(spec: TableSpec, head: number): Area[] {
  if (!hasGroups(spec)) return []
  return spec.columns.flatMap(({ group }, left) => {
    if (group === undefined) return [{ top: head, left, bottom: head + 1, right: left }]
    if (spec.columns[left - 1]?.group === group) return []
    let right = left
    while (spec.columns[right + 1]?.group === group) right++
    return right > left ? [{ top: head, left, bottom: head, right }] : []
  })
}

function bodyRow(row: readonly CellContent[], spec: TableSpec, widths: readonly number[], isTotal = false): SheetRow {
  let lines = 1
  const cells = spec.columns.map((column, index): StyledCell => {
    const content = row[index] ?? null
    if (typeof content === 'string') lines = Math.max(lines, wrappedLines(content, widths[index]!))
    return { content, style: isTotal ? (totalStyles[column.style] ?? 'total') : cellStyle(content, column.style) }
  })
  return { cells, height: Math.min(tallestRow, Math.max(20, lines * lineHeight + rowPadding)) }
}

/** A word in a column of numbers (“待定”) stands in its middle. */
function cellStyle(content: CellContent, style: StyleName): StyleName {
  const isNumber = style === 'number' || style === 'money' || style === 'score' || style === 'share'
  return isNumber && typeof content === 'string' ? 'center' : style
}

function tailRows(spec: TableSpec, width: number): SheetRow[] {
  const notes = (spec.notes ?? []).map((note) => ({
    cells: filled('note', note, spec),
    height: Math.min(tallestRow, wrappedLines(note, width) * 12 + 6),
  }))
  if (!spec.signatures) return notes
  const text = spec.signatures.map((who) => `${who}：＿＿＿＿＿＿＿＿`).join('　　')
  return [...notes, { cells: filled('line', `${text}　　＿＿＿年＿＿月＿＿日`, spec), height: 40 }]
}

function fullWidth(rows: readonly number[], spec: TableSpec): Area[] {
  const right = spec.columns.length - 1
  return right < 1 ? [] : rows.map((row) => ({ top: row, left: 0, bottom: row, right }))
}

function dropDowns(spec: TableSpec, first: number, last: number): DropDown[] {
  if (last < first) return []
  return spec.columns.flatMap(({ choices }, column) =>
    choices ? [{ area: { top: first, left: column, bottom: last, right: column }, choices }] : [],
  )
}
