import type { ComponentChildren } from 'preact'
import {
  type CellContent,
  columnLetters,
  type StyleName,
  type TableColumn,
  type TableSpec,
  tablePlaces,
} from '../../core/index.ts'
import { still } from '../../core/view/isolated.ts'

/** What a cell says: a text, a number in the column's own unit, or nothing. */
export type Value = string | number | null

/**
 * How values of a column are written everywhere. `yuan` is an amount in yuan, `score` points with two places, `share` a
 * part of one; `figure` is a number as it is, with all its decimals; `order` numbers the rows, `blank` is left for the hand.
 */
export type Form = 'text' | 'center' | 'count' | 'yuan' | 'score' | 'share' | 'figure' | 'order' | 'blank'

/** Where a column stands: on the screen, on the page's own paper, in a file that is taken out. */
export type Medium = 'screen' | 'print' | 'file'

/** A column of a table, declared once for screen, print, .xlsx and .csv. */
export interface Column<Row> {
  key: string
  /** Lines are parted by \n where a heading may take several. */
  heading: string
  /** Printed over this and its neighbours of the same group. */
  group?: string
  /** What the cell says. `index` counts the rows from 0. */
  value: (row: Row, index: number) => Value
  form?: Form
  /** What the screen shows in place of the bare value: a link, a mark, a field. It says the same. */
  show?: (row: Row, index: number) => ComponentChildren
  /** What the screen shows in place of the bare heading: a swatch beside it, a link. It says the same. */
  showHeading?: () => ComponentChildren
  /** px on the screen; short tables size themselves where it is left out. */
  width?: number
  /** Width in a file in Excel's units, and on paper in proportion to it; else it follows the contents. */
  paper?: number
  /** Everywhere where nothing is said. */
  on?: readonly Medium[]
  /** Its cells head their rows. */
  heads?: boolean
  sortable?: boolean
  /** Holds sentences or names of units, which may take several lines on paper. */
  long?: boolean
  /** A class of its own for the looks of a short table. */
  class?: string
  /** A class of its own for a cell, by its row, in a short table. */
  cellClass?: (row: Row) => string | undefined
  /** Its sum stands in the last row. */
  sum?: boolean
  /** In a file the value is reckoned by this formula from other cells of its row, or of the last row: by their addresses. */
  formula?: (cell: (key: string) => string, total: (key: string) => string) => string
  /** How a number is put into words where the form alone does not say enough: 少 860 for −860. A file keeps the number. */
  text?: (value: number) => string
  /** Cells that must not be overlooked are bold on paper. */
  strong?: (row: Row) => boolean
  /** Stands at the left on the screen, numbers or not: fields to type in, numbers with words beside them. */
  start?: boolean
}

/** What the last row says under a column: a bare value, or a value that the screen shows in its own way. */
export type Total = Value | { value: Value; show: ComponentChildren }

/** A table, declared once. Its words are those of one language. */
export interface Table<Row> {
  /** Names it on the page, in a file and to a screen reader. */
  caption: string
  /** Its caption is the name of a person or unit, as a file has it. */
  isNamed?: boolean
  /** A smaller remark beside the caption. */
  remark?: string
  columns: readonly Column<Row>[]
  /** The last row by keys of columns; sums of `sum` columns need not be named. */
  totals?: (rows: readonly Row[]) => Readonly<Record<string, Total>>
}

/** The columns that stand on a medium. */
export function columnsOn<Row>({ columns }: Pick<Table<Row>, 'columns'>, medium: Medium): readonly Column<Row>[] {
  return columns.filter(({ on }) => on === undefined || on.includes(medium))
}

const styles: Record<Form, StyleName> = {
  text: 'text',
  center: 'center',
  count: 'number',
  yuan: 'money',
  score: 'score',
  share: 'share',
  figure: 'shown',
  order: 'ordinal',
  blank: 'blank',
}

/** Forms whose values are numbers, set to the right and one under the other. */
export function isNumeric({ form }: Pick<Column<never>, 'form'>): boolean {
  return form === 'count' || form === 'yuan' || form === 'score' || form === 'share' || form === 'figure'
}

/** A value as text: 86.50, 12.3%, 380. Nothing is ''. */
export function textOf(value: Value, form: Form = 'text'): string {
  if (value === null) return ''
  if (typeof value === 'string') return value
  if (form === 'score') return value.toFixed(2)
  if (form === 'share') return `${(value * 100).toFixed(1)}%`
  return String(value)
}

/** What the last row says under a column; undefined where it says nothing. */
export function totalOf<Row>(table: Table<Row>, column: Column<Row>, rows: readonly Row[]): Total | undefined {
  const said = table.totals?.(rows)[column.key]
  if (said !== undefined) return said
  if (!column.sum) return undefined
  return rows.reduce((sum, row, index) => sum + numberIn(column.value(row, index)), 0)
}

/** A word in a column of numbers (未定) adds nothing. */
const numberIn = (value: Value): number => (typeof value === 'number' ? value : 0)

/** The bare value of a total. */
export const bareTotal = (total: Total | undefined): Value =>
  typeof total === 'object' && total !== null ? total.value : (total ?? null)

/** Does the table have a last row? */
export function hasTotals<Row>(table: Table<Row>): boolean {
  return table.totals !== undefined || table.columns.some(({ sum }) => sum)
}

/** A table's cells as a file has them: plain data that can travel to the worker that writes it. */
export interface TableData {
  caption: string
  columns: readonly TableColumn[]
  rows: readonly (readonly Value[])[]
  /** The last row, where there is one. */
  total?: readonly Value[]
}

const columnOf = <Row>({ heading, group, form, paper }: Column<Row>): TableColumn => ({
  heading,
  style: styles[form ?? 'text'],
  ...(group === undefined ? {} : { group }),
  ...(paper === undefined ? {} : { width: paper }),
})

/** A table as data. Formulas are left out: `paperSpec` puts them in, where the places of cells are known. */
export function dataOf<Row>(table: Table<Row>, rows: readonly Row[]): TableData {
  const columns = columnsOn(table, 'file')
  return {
    caption: still(table.caption),
    columns: columns.map(columnOf),
    rows: rows.map((row, index) => columns.map((column) => column.value(row, index))),
    ...(hasTotals(table) ? { total: columns.map((column) => bareTotal(totalOf(table, column, rows))) } : {}),
  }
}

/** A table as a paper of the office: what stands around it, declared once for print and .xlsx. */
export interface Paper<Row> extends Table<Row> {
  /** Lines of the title. */
  title: readonly string[]
  /** The line under the title: at the left, in the middle, at the right. */
  scope: readonly [string, string, string]
  notes: readonly string[]
  signers: readonly string[]
  /** How its sheet lies; landscape where nothing is said. */
  orientation?: 'landscape' | 'portrait'
  /** How the page prints it, where that is not how its sheet lies: it has fewer columns there. */
  printed?: 'landscape' | 'portrait'
  /** Its sheet is worked with: filter arrows on the head. */
  filter?: boolean
}

/** A paper as the sheet of a workbook, its sums and reckoned columns as formulas, so that a corrected figure corrects them. */
export function paperSpec<Row>(paper: Paper<Row>, rows: readonly Row[]): TableSpec {
  const columns = columnsOn(paper, 'file')
  const [left, middle, right] = paper.scope
  const spec: TableSpec = {
    name: paper.caption,
    title: paper.title.join(''),
    lines: [{ left: [left, middle].filter(Boolean).join('　'), right }],
    columns: columns.map(columnOf),
    rows: [],
    notes: paper.notes,
    ...(paper.signers.length > 0 ? { signatures: paper.signers } : {}),
    ...(paper.filter ? { filter: true } : {}),
    ...(paper.orientation ? { orientation: paper.orientation } : {}),
  }
  const { first } = tablePlaces(spec)
  const place = new Map(columns.map(({ key }, at) => [key, columnLetters(at)]))
  const cellAt = (row: number) => (key: string) => `${place.get(key) ?? ''}${first + row + 1}`
  const cellOf = (column: Column<Row>, row: Row, index: number): CellContent => {
    const value = column.value(row, index)
    if (!column.formula || typeof value !== 'number') return value
    return { formula: column.formula(cellAt(index), cellAt(rows.length)), result: value }
  }
  const sumOf = (column: Column<Row>): CellContent => {
    const value = bareTotal(totalOf(paper, column, rows))
    if (!column.sum || typeof value !== 'number' || rows.length === 0) return value
    const at = place.get(column.key)!
    return { formula: `SUM(${at}${first + 1}:${at}${first + rows.length})`, result: value }
  }
  return {
    ...spec,
    rows: rows.map((row, index) => columns.map((column) => cellOf(column, row, index))),
    ...(hasTotals(paper) ? { total: columns.map(sumOf) } : {}),
  }
}
