import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import {
  type Area,
  address,
  columnLetters,
  type Finding,
  type Grid,
  gravestByCell,
  parseAddress,
  type Review,
  textWidth,
} from '../../../core/index.ts'
import { findings, mend, selected } from './check.ts'

/** Rows drawn at a time; more are a button away, and their number is said. */
const rowsAtATime = 200
const rowNumberWidth = 44
const narrowest = 52
const widest = 200
/** Pixels of half a Chinese character in a cell. */
const halfWidth = 7

/** Pixels of each column: what its people's cells hold, and half of its heading, which may take two lines. */
function columnWidths(live: Review, lastColumn: number): number[] {
  const { grid, layout } = live
  const rows = live.applicants().map(({ row }) => grid.texts[row - grid.origin.row] ?? [])
  const head = grid.texts[(layout?.headerRow ?? 0) - grid.origin.row] ?? []
  return Array.from({ length: lastColumn + 1 }, (_, column) => {
    const at = column - grid.origin.column
    const longest = Math.max(textWidth(head[at] ?? '') / 2, ...rows.map((row) => textWidth(row[at] ?? '')))
    return Math.min(widest, Math.max(narrowest, longest * halfWidth + 14))
  })
}

/** The roster's sheet drawn as it is: letters, numbers, merged cells; flagged cells bear their severity's edge. */
export function SheetTable({ live }: { live: Review }) {
  const marks = gravestByCell(findings.value)
  const { grid } = live
  const lastRow = grid.origin.row + grid.texts.length - 1
  const lastColumn = grid.origin.column + Math.max(1, ...grid.texts.map((row) => row.length)) - 1
  // By what the people's rows hold: a title or a note does not widen the first column.
  const widths = useMemo(() => columnWidths(live, lastColumn), [live, lastColumn])
  const total = widths.reduce((sum, width) => sum + width, rowNumberWidth)
  const [editing, setEditing] = useState<string | null>(null)
  const [page, setPage] = useState(0)
  const table = useRef<HTMLTableElement>(null)
  const at = selected.value ? parseAddress(selected.value) : null
  useEffect(() => {
    if (at) setPage(Math.floor(at.row / rowsAtATime))
  }, [at?.row])
  // Before the next key can come: a person who types on at once loses none.
  useLayoutEffect(() => {
    if (editing !== null) return
    const cell = selected.value && table.current?.querySelector<HTMLElement>(`[data-cell="${selected.value}"]`)
    if (!cell) return
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    // After an editor has closed nothing has the focus; the arrows go on from its cell.
    const isOurs = document.activeElement === document.body || table.current?.contains(document.activeElement)
    if (isOurs) cell.focus({ preventScroll: true })
  }, [selected.value, editing, page])

  const move = (rows: number, columns: number) => {
    const from = at ?? { row: live.layout?.firstRow ?? 0, column: 0 }
    const row = Math.min(lastRow, Math.max(0, from.row + rows))
    const column = Math.min(lastColumn, Math.max(0, from.column + columns))
    selected.value = address(row, column)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (editing !== null) return
    const steps: Record<string, [number, number]> = {
      ArrowUp: [-1, 0],
      ArrowDown: [1, 0],
      ArrowLeft: [0, -1],
      ArrowRight: [0, 1],
    }
    const step = steps[event.key]
    if (!step && event.key !== 'F2') return
    event.preventDefault()
    if (step) move(...step)
    else press(selected.value)
  }
  /** The first press selects a cell, the next one opens it. */
  const press = (cell: string | null) => {
    if (cell === null) return
    if (cell === selected.value && mayEdit(live, parseAddress(cell)?.row)) setEditing(cell)
    selected.value = cell
  }
  const first = page * rowsAtATime
  const end = Math.min(lastRow, first + rowsAtATime - 1)
  return (
    <>
      <div class="sheet">
        <table ref={table} aria-rowcount={lastRow + 1} style={{ width: `${total}px` }}>
          <caption class="visually-hidden">{grid.name}，标出有问题的单元格；方向键移动，选中后按回车修改</caption>
          <colgroup>
            <col style={{ width: `${rowNumberWidth}px` }} />
            {widths.map((width, column) => (
              <col key={columnLetters(column)} style={{ width: `${width}px` }} />
            ))}
          </colgroup>
          <thead>
            <tr>
              <td class="corner" />
              {Array.from({ length: lastColumn + 1 }, (_, column) => (
                <th scope="col" key={columnLetters(column)}>
                  {columnLetters(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {Array.from({ length: Math.max(0, end - first + 1) }, (_, index) => (
              <SheetRow
                key={first + index}
                live={live}
                row={first + index}
                lastColumn={lastColumn}
                marks={marks}
                editing={editing}
                press={press}
                onKeyDown={onKeyDown}
                endEditing={() => setEditing(null)}
              />
            ))}
          </tbody>
        </table>
      </div>
      {lastRow >= rowsAtATime && (
        <p class="sheet-pages">
          <button type="button" class="btn is-small" disabled={page === 0} onClick={() => setPage(page - 1)}>
            前 {rowsAtATime} 行
          </button>
          <span>
            第 {first + 1}—{end + 1} 行，共 {lastRow + 1} 行
          </span>
          <button type="button" class="btn is-small" disabled={end >= lastRow} onClick={() => setPage(page + 1)}>
            后 {rowsAtATime} 行
          </button>
        </p>
      )}
    </>
  )
}

/** Only the rows of the roster can be mended here. */
function mayEdit({ layout }: Review, row: number | undefined): boolean {
  return row !== undefined && layout !== null && row >= layout.firstRow
}

interface RowProps {
  live: Review
  row: number
  lastColumn: number
  marks: ReadonlyMap<string, Finding>
  editing: string | null
  press: (cell: string) => void
  onKeyDown: (event: KeyboardEvent) => void
  endEditing: () => void
}

function SheetRow(props: RowProps) {
  const { live, row, lastColumn } = props
  const { grid } = live
  return (
    <tr aria-rowindex={row + 1} class={rowClass(live, row)}>
      <th scope="row">{row + 1}</th>
      {Array.from({ length: lastColumn + 1 }, (_, column) => {
        const merge = mergeAt(grid, row, column)
        if (merge && (merge.top !== row || merge.left !== column)) return null
        return <SheetCell key={columnLetters(column)} column={column} merge={merge} {...props} />
      })}
    </tr>
  )
}

/** A line outside the table lies over its empty neighbours, as in Excel. */
function rowClass(live: Review, row: number): string | undefined {
  const { layout } = live
  if (layout === null) return undefined
  if (row < layout.headerRow) return 'is-line'
  if (row < layout.firstRow) return 'is-head'
  return live.assessment(row + 1) ? undefined : 'is-line'
}

function mergeAt({ merges }: Grid, row: number, column: number): Area | undefined {
  return merges.find(({ top, left, bottom, right }) => top <= row && row <= bottom && left <= column && column <= right)
}

interface CellProps extends RowProps {
  column: number
  merge: Area | undefined
}

function SheetCell({ live, row, column, merge, marks, editing, press, onKeyDown, endEditing }: CellProps) {
  const { grid } = live
  const cell = address(row, column)
  const text = grid.texts[row - grid.origin.row]?.[column - grid.origin.column] ?? ''
  const mark = marks.get(cell)
  const isSelected = selected.value === cell
  const isEntry = isSelected || (selected.value === null && row === 0 && column === 0)
  const classes = [mark && `is-${mark.severity}`, isSelected && 'is-current']
  return (
    <td
      class={classes.filter(Boolean).join(' ') || undefined}
      colSpan={merge ? merge.right - merge.left + 1 : undefined}
      rowSpan={merge ? merge.bottom - merge.top + 1 : undefined}
    >
      {editing === cell ? (
        <CellEditor cell={cell} text={text} onEnd={endEditing} />
      ) : (
        <button
          type="button"
          data-cell={cell}
          tabIndex={isEntry ? 0 : -1}
          aria-current={isSelected ? 'true' : undefined}
          aria-label={`${cell} ${text === '' ? '空' : text}${mark ? `：${mark.message}` : ''}`}
          title={mark?.message ?? text}
          onClick={() => press(cell)}
          onKeyDown={onKeyDown}
        >
          {text}
        </button>
      )}
    </td>
  )
}

function CellEditor({ cell, text, onEnd }: { cell: string; text: string; onEnd: () => void }) {
  const input = useRef<HTMLInputElement>(null)
  const done = useRef(false)
  useEffect(() => input.current?.select(), [])
  const end = (keep: boolean) => {
    if (done.current) return
    done.current = true
    if (keep && input.current) mend([{ cell, text: input.current.value }])
    onEnd()
  }
  return (
    <input
      class="field cell-editor"
      ref={input}
      defaultValue={text}
      aria-label={`修改 ${cell}`}
      // biome-ignore lint/a11y/noAutofocus: the person has just asked to type here
      autoFocus
      onBlur={() => end(true)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== 'Escape') return
        event.preventDefault()
        event.stopPropagation()
        end(event.key === 'Enter')
      }}
    />
  )
}
