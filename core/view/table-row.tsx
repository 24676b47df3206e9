import { Component, type ComponentChildren } from 'preact'

export interface TableColumn<Row> {
  key: string
  heading: string
  /** px on the screen; on paper columns take what they need. */
  width: number
  numeric?: boolean
  sortable?: boolean
  /** Its cells head their rows (one column, the first). */
  heads?: boolean
  /** Not on paper. */
  screenOnly?: boolean
  /** Holds sentences or names of units: on paper it may take several lines, which the others do not. */
  long?: boolean
  cell: (row: Row, index: number) => ComponentChildren
}

/** The classes a column gives its heading and its cells. */
export function columnClass({
  numeric,
  screenOnly,
  long,
}: Pick<TableColumn<never>, 'numeric' | 'screenOnly' | 'long'>): string | undefined {
  return [numeric && 'num', screenOnly && 'screen-only', long && 'is-long'].filter(Boolean).join(' ') || undefined
}

interface TableRowProps<Row> {
  columns: readonly TableColumn<Row>[]
  /** undefined: not there yet. */
  row: Row | undefined
  index: number
  current: boolean
  /** px */
  height: number
  /** Stands in the first cell while the row is not there. */
  loading: string
}

/** One row. While a table is scrolled its rows are asked again and again; one that stays the same is not built anew. */
export class TableRow<Row> extends Component<TableRowProps<Row>> {
  override shouldComponentUpdate(next: TableRowProps<Row>): boolean {
    const { columns, row, index, current, height } = this.props
    return (
      next.row !== row ||
      next.index !== index ||
      next.current !== current ||
      next.columns !== columns ||
      next.height !== height
    )
  }

  override render({ columns, row, index, current, height, loading }: TableRowProps<Row>) {
    return (
      <tr
        class="is-row"
        aria-rowindex={index + 2}
        aria-current={current ? 'true' : undefined}
        tabIndex={-1}
        style={{ height: `${height}px` }}
      >
        {columns.map((column, place) => {
          const content =
            row === undefined ? <span class="zero">{place === 0 && loading}</span> : column.cell(row, index)
          if (!column.heads) return <td class={columnClass(column)}>{content}</td>
          return (
            <th scope="row" class={columnClass(column)}>
              {content}
            </th>
          )
        })}
      </tr>
    )
  }
}

/** Stands for the rows that are out of sight, so that the scroll bar tells the truth. */
export function Gap({ height, columns }: { height: number; columns: number }) {
  if (height <= 0) return null
  return (
    <tbody aria-hidden="true">
      <tr class="is-gap">
        <td colSpan={columns} style={{ height: `${height}px` }} />
      </tr>
    </tbody>
  )
}
