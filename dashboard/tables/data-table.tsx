import type { ComponentChildren } from 'preact'
import { useMemo } from 'preact/hooks'
import { Numeral, Yuan } from '../../core/view/number.tsx'
import type { TableColumn } from '../../core/view/table-row.tsx'
import { Said, Told } from '../../core/view/told.tsx'
import { WindowTable, type WindowTableProps } from '../../core/view/window-table.tsx'
import { useTakenOut } from './shown.ts'
import {
  type Column,
  columnsOn,
  dataOf,
  hasTotals,
  isNumeric,
  type Table,
  textOf,
  totalOf,
  type Value,
} from './table.ts'

/** A value as the screen shows it, where the column has no way of its own. */
function plain(value: Value, form: Column<never>['form']): ComponentChildren {
  if (typeof value !== 'number' || form === 'score' || form === 'share') return textOf(value, form)
  if (form === 'yuan') return <Yuan value={value} />
  return form === 'order' || form === 'figure' ? value : <Numeral value={value} />
}

/** What a cell says in words may come from a file: it stands by itself. */
const told = (said: ComponentChildren): ComponentChildren => (typeof said === 'string' ? <Told text={said} /> : said)

const cellOf = <Row,>(column: Column<Row>, row: Row, index: number): ComponentChildren =>
  told(column.show ? column.show(row, index) : plain(column.value(row, index), column.form))

/** Set to the right, one under the other. */
const isAtEnd = <Row,>(column: Column<Row>): boolean => isNumeric(column) && !column.start

const classOf = <Row,>(column: Column<Row>, row?: Row): string | undefined =>
  [
    isAtEnd(column) && 'num',
    column.on && !column.on.includes('print') && 'screen-only',
    column.class,
    row !== undefined && column.cellClass?.(row),
  ]
    .filter(Boolean)
    .join(' ') || undefined

const lines = (heading: string) =>
  heading.split('\n').flatMap((line, at) => (at > 0 ? [<br key={line} />, line] : [<Said key={line} text={line} />]))

interface ShortTableProps<Row> {
  table: Table<Row>
  rows: readonly Row[]
  /** What a file holds where the page shows less. */
  fileRows?: readonly Row[]
  keyOf: (row: Row, index: number) => string | number
  class?: string
  /** A class for the looks of a row. */
  rowClass?: (row: Row) => string | undefined
  /** The caption is only heard, where the page says it above. */
  captionHidden?: boolean
  /** Headings are only heard. */
  headHidden?: boolean
  /** false: not among the tables that can be taken out. */
  taken?: boolean
}

/** A table whose rows all stand on the page. */
export function ShortTable<Row>(props: ShortTableProps<Row>) {
  const { table, rows, fileRows = rows, keyOf, captionHidden, headHidden, taken = true } = props
  const columns = columnsOn(table, 'screen')
  const place = useTakenOut<HTMLTableElement>(taken ? () => dataOf(table, fileRows) : null)
  return (
    <table ref={place} class={props.class}>
      <caption class={captionHidden ? 'visually-hidden' : undefined}>
        {table.isNamed ? <Told text={table.caption} /> : <Said text={table.caption} />}{' '}
        {table.remark && (
          <small>
            <Said text={table.remark} />
          </small>
        )}
      </caption>
      <Head columns={columns} hidden={headHidden ?? false} />
      <tbody>
        {rows.map((row, index) => (
          <tr key={keyOf(row, index)} class={props.rowClass?.(row)}>
            {columns.map((column) => (
              <Cell key={column.key} column={column} row={row}>
                {cellOf(column, row, index)}
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
      {hasTotals(table) && rows.length > 0 && (
        <tfoot>
          <tr>
            {columns.map((column) => (
              <Cell key={column.key} column={column}>
                {shownTotal(table, column, rows)}
              </Cell>
            ))}
          </tr>
        </tfoot>
      )}
    </table>
  )
}

function shownTotal<Row>(table: Table<Row>, column: Column<Row>, rows: readonly Row[]): ComponentChildren {
  const total = totalOf(table, column, rows)
  return typeof total === 'object' && total !== null ? total.show : plain(total ?? null, column.form)
}

interface CellProps<Row> {
  column: Column<Row>
  /** Left out in the last row. */
  row?: Row
  children: ComponentChildren
}

function Cell<Row>({ column, row, children }: CellProps<Row>) {
  return column.heads ? (
    <th scope="row" class={classOf(column, row)}>
      {children}
    </th>
  ) : (
    <td class={classOf(column, row)}>{children}</td>
  )
}

/** One row of headings, or two where columns stand in groups. */
export function Head<Row>({ columns, hidden }: { columns: readonly Column<Row>[]; hidden: boolean }) {
  const grouped = columns.some(({ group }) => group !== undefined)
  const heading = (column: Column<Row>, rowSpan: number) => {
    const span = rowSpan > 1 ? { rowSpan } : {}
    // A column of pictures or buttons has no heading: an empty one would be announced for nothing.
    if (column.heading === '') return <td key={column.key} class={classOf(column)} {...span} />
    return (
      <th key={column.key} scope="col" class={classOf(column)} {...span}>
        {column.showHeading ? column.showHeading() : lines(column.heading)}
      </th>
    )
  }
  if (!grouped)
    return (
      <thead class={hidden ? 'visually-hidden' : undefined}>
        <tr>{columns.map((column) => heading(column, 1))}</tr>
      </thead>
    )
  return (
    <thead class={hidden ? 'visually-hidden' : undefined}>
      <tr>
        {columns.map((column, at) => {
          if (column.group === undefined) return heading(column, 2)
          if (columns[at - 1]?.group === column.group) return null
          const end = columns.findIndex((other, place) => place > at && other.group !== column.group)
          return (
            <th key={column.group} scope="colgroup" colSpan={(end < 0 ? columns.length : end) - at}>
              {column.group}
            </th>
          )
        })}
      </tr>
      <tr>{columns.filter(({ group }) => group !== undefined).map((column) => heading(column, 1))}</tr>
    </thead>
  )
}

const defaultWidth = 120

function windowColumn<Row>(column: Column<Row>): TableColumn<Row> {
  const { key, heading, width = defaultWidth, sortable, heads, long, on } = column
  return {
    key,
    heading,
    width,
    numeric: isAtEnd(column),
    sortable: sortable ?? false,
    heads: heads ?? false,
    long: long ?? false,
    screenOnly: on !== undefined && !on.includes('print'),
    cell: (row, index) => cellOf(column, row, index),
  }
}

interface LongTableProps<Row> extends Omit<WindowTableProps<Row>, 'caption' | 'columns' | 'count' | 'rowAt'> {
  table: Table<Row>
  /** The rows, where all of them are here. */
  rows?: readonly Row[]
  /** Rows that come as they are looked at, and all of them when they are asked for. */
  source?: { count: number; rowAt: (index: number) => Row | undefined; all: () => Promise<readonly Row[]> }
}

/** A table of which only the rows in sight stand on the page. */
export function LongTable<Row>({ table, rows = [], source, ...rest }: LongTableProps<Row>) {
  const columns = useMemo(() => columnsOn(table, 'screen').map(windowColumn), [table])
  const place = useTakenOut<HTMLTemplateElement>(async () => dataOf(table, source ? await source.all() : rows))
  return (
    <>
      <template ref={place} />
      <WindowTable
        caption={table.caption}
        columns={columns}
        count={source ? source.count : rows.length}
        rowAt={source ? source.rowAt : (index) => rows[index]}
        {...rest}
      />
    </>
  )
}

/** A table that only a file shows: the page shows the same in another shape. */
export function FileTable<Row>({ table, rows }: { table: Table<Row>; rows: readonly Row[] }) {
  const place = useTakenOut<HTMLTemplateElement>(() => dataOf(table, rows))
  return <template ref={place} />
}
