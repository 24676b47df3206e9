import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { usePrinting } from './printing.ts'
import { type Sort, SortHeading } from './sort-heading.tsx'
import { Gap, type TableColumn, TableRow } from './table-row.tsx'
import { Said } from './told.tsx'
import { windowOf } from './window.ts'
import { useWords } from './words.tsx'

export type { TableColumn } from './table-row.tsx'

export interface WindowTableProps<Row> {
  caption: string
  columns: readonly TableColumn<Row>[]
  /** How many rows there are in all, loaded or not. */
  count: number
  /** The row at a place; undefined while it is not there yet. */
  rowAt: (index: number) => Row | undefined
  keyOf?: (row: Row) => string | number
  sort?: Sort
  onSort?: (sort: Sort) => void
  /** Enter on a row, or a click outside its links. */
  onOpen?: (row: Row, index: number) => void
  /** Told which places are in sight, so that they can be fetched. */
  onWindow?: (first: number, last: number) => void
  /** px; every row is as high. */
  rowHeight?: number
}

const steps: Record<string, (page: number) => number> = {
  ArrowDown: () => 1,
  ArrowUp: () => -1,
  PageDown: (page) => page,
  PageUp: (page) => -page,
  Home: () => Number.NEGATIVE_INFINITY,
  End: () => Number.POSITIVE_INFINITY,
}

/** Keys that a control inside the table needs for itself. */
const ownKeys = 'input, select, textarea, [contenteditable]'

/**
 * A long table of which only the rows in sight are in the page. Arrows, Home, End, PageUp and PageDown go from row to
 * row, Enter opens; before printing the whole of what is loaded is put on the page.
 */
export function WindowTable<Row>(props: WindowTableProps<Row>) {
  const { caption, columns, count, rowAt, keyOf, sort, onSort, onOpen, onWindow, rowHeight = 34 } = props
  const words = useWords()
  const box = useRef<HTMLDivElement>(null)
  const [top, setTop] = useState(0)
  const [height, setHeight] = useState(600)
  const [current, setCurrent] = useState(-1)
  const takeFocus = useRef(false)
  const printing = usePrinting()
  const view = windowOf({ count, rowHeight, top, height })
  const first = printing ? 0 : view.first
  const last = printing ? count : view.last

  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    const measure = () => setHeight(Math.max(rowHeight, element.clientHeight - rowHeight))
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [rowHeight])

  // Before the page is drawn, so that whoever fetches the rows asks in the same turn.
  useLayoutEffect(() => onWindow?.(view.first, view.last), [onWindow, view.first, view.last])

  useLayoutEffect(() => {
    if (!takeFocus.current) return
    takeFocus.current = false
    const row = box.current?.querySelector<HTMLElement>('tr[aria-current="true"]')
    const target = row?.querySelector<HTMLElement>('a, button') ?? row
    target?.focus({ preventScroll: true })
  }, [current, first])

  useLayoutEffect(() => {
    if (box.current) rove(box.current)
  })

  function go(index: number) {
    const element = box.current
    if (!element || count === 0) return
    const next = Math.min(count - 1, Math.max(0, index))
    takeFocus.current = true
    element.scrollTop = view.reveal(next, element.scrollTop)
    setTop(element.scrollTop)
    setCurrent(next)
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return
    const target = event.target as HTMLElement
    if (target.closest(ownKeys)) return
    const step = steps[event.key]
    if (step) {
      event.preventDefault()
      const page = Math.max(1, Math.floor(height / rowHeight) - 1)
      go(current < 0 && event.key === 'ArrowDown' ? view.visible : current + step(page))
    } else if (event.key === 'Enter' && onOpen && current >= 0 && !target.closest('a, button')) {
      const row = rowAt(current)
      if (row) onOpen(row, current)
    }
  }

  function onClick(event: MouseEvent) {
    const target = event.target as HTMLElement
    const place = target.closest('.is-row')?.getAttribute('aria-rowindex')
    if (!place) return
    const index = Number(place) - 2
    setCurrent(index)
    if (!onOpen || target.closest('a, button, input, select, label')) return
    const row = rowAt(index)
    if (row) onOpen(row, index)
  }

  const rows: ComponentChildren[] = []
  for (let index = first; index < last; index++) {
    const row = rowAt(index)
    rows.push(
      <TableRow
        key={row && keyOf ? keyOf(row) : `at ${index}`}
        columns={columns}
        row={row}
        index={index}
        current={index === current}
        height={rowHeight}
        loading={words.loading}
      />,
    )
  }

  return (
    <div
      ref={box}
      class="window-table"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      role="region"
      aria-label={caption}
      onKeyDown={onKeyDown}
      onScroll={({ currentTarget }) => {
        currentTarget.toggleAttribute('data-aside', currentTarget.scrollLeft > 0)
        setTop(view.settle(currentTarget.scrollTop))
      }}
    >
      <table
        aria-rowcount={count + 1}
        style={{ minWidth: `${columns.reduce((sum, column) => sum + column.width, 0)}px` }}
      >
        <caption class="visually-hidden">
          <Said text={caption} />
        </caption>
        <colgroup>
          {columns.map((column) => (
            <col
              key={column.key}
              class={column.screenOnly ? 'screen-only' : undefined}
              style={{ width: `${column.width}px` }}
            />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map((column) => (
              <SortHeading
                key={column.key}
                column={column}
                {...(sort ? { sort } : {})}
                {...(onSort && !printing ? { onSort } : {})}
              />
            ))}
          </tr>
        </thead>
        {!printing && <Gap height={view.before} columns={columns.length} />}
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the whole table's, see onKeyDown */}
        <tbody onClick={onClick}>{rows}</tbody>
        {!printing && <Gap height={view.after} columns={columns.length} />}
      </table>
    </div>
  )
}

/** Only the current row's links are stops of the Tab key; arrows go to the others. */
function rove(table: HTMLElement) {
  for (const row of table.querySelectorAll<HTMLElement>('.is-row')) {
    const stop = row.ariaCurrent === 'true' ? 0 : -1
    // Writing what is there already would have the browser look at the style of every row again.
    for (const link of row.querySelectorAll<HTMLElement>('a, button')) if (link.tabIndex !== stop) link.tabIndex = stop
  }
}
