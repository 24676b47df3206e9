import { Icon } from './icon.tsx'
import { columnClass, type TableColumn } from './table-row.tsx'
import { Said } from './told.tsx'
import { useWords } from './words.tsx'

export interface Sort {
  key: string
  descending: boolean
}

interface SortHeadingProps {
  column: Pick<TableColumn<never>, 'key' | 'heading' | 'numeric' | 'sortable' | 'screenOnly' | 'long'>
  sort?: Sort
  /** Without it the heading is plain text: a printer repeats text on every sheet, but not what stands in a button. */
  onSort?: (sort: Sort) => void
}

/** A column's heading; where the column can be sorted it is a button that turns the order round. */
export function SortHeading({ column, sort, onSort }: SortHeadingProps) {
  const words = useWords()
  const classes = columnClass(column)
  if (!column.sortable || !onSort)
    return (
      <th scope="col" class={classes}>
        <Said text={column.heading} />
      </th>
    )
  const on = sort?.key === column.key ? sort : undefined
  const descending = on ? !on.descending : false
  return (
    <th scope="col" class={classes} aria-sort={on ? (on.descending ? 'descending' : 'ascending') : undefined}>
      <button
        type="button"
        class="sort"
        title={descending ? words.sortDescending : words.sortAscending}
        onClick={() => onSort({ key: column.key, descending })}
      >
        <Said text={column.heading} />
        {on && <Icon name="down" />}
      </button>
    </th>
  )
}
