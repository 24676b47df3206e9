import { Component } from 'preact'
import { useCallback, useEffect, useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks'
import { address, columnLetters, parseAddress } from '../../../core/index.ts'
import { inFrame } from '../../../core/view/frames.ts'
import { useLines } from '../../../core/view/use-lines.ts'
import { viewWords, words } from '../../language.ts'
import { check, mend, rows, selected } from './check.ts'
import type { Head, SheetCell, SheetRow } from './protocol.ts'

const rowNumberWidth = 44
/** px of a row of one line. */
const rowHeight = 28

/** Rows that may be filled in one frame: more would hold up whoever scrolls. */
const mostFilled = 3

/** A step from a cell, in rows and columns; a page is as many rows as are in sight. */
type Move = (page: (direction: 1 | -1) => number, row: number, column: number) => readonly [row: number, column: number]
const moves: Record<string, Move> = {
  ArrowUp: (_, row, column) => [row - 1, column],
  ArrowDown: (_, row, column) => [row + 1, column],
  ArrowLeft: (_, row, column) => [row, column - 1],
  ArrowRight: (_, row, column) => [row, column + 1],
  PageUp: (page, _, column) => [page(-1), column],
  PageDown: (page, _, column) => [page(1), column],
  Home: (_, row) => [row, 0],
  End: (_, row) => [row, Number.POSITIVE_INFINITY],
}

const clamp = (place: number, count: number) => Math.max(0, Math.min(count - 1, place))

/** Which of the rows that are drawn show their cells by now: a few more with every frame, the one worked in at once. */
function useFilled(drawn: readonly number[], current: number | undefined): (row: number) => SheetRow | undefined {
  const [, drawAgain] = useReducer((times: number) => times + 1, 0)
  const filled = useRef<ReadonlySet<number>>(new Set())
  /** How many more may be filled now: none but in a frame that is this work's own. */
  const free = useRef(0)
  const isAsked = useRef(false)
  const ready = drawn.filter((row) => rows.at(row))
  const held = new Set(ready.filter((row) => !filled.current.has(row) && row !== current).slice(free.current))
  filled.current = new Set(ready.filter((row) => !held.has(row)))
  free.current = 0
  useLayoutEffect(() => {
    if (held.size === 0 || isAsked.current) return
    isAsked.current = true
    inFrame(() => {
      isAsked.current = false
      free.current = mostFilled
      drawAgain(undefined)
    })
  })
  return (row) => (held.has(row) ? undefined : rows.at(row))
}

/**
 * The roster's sheet drawn as it is: letters, numbers, merged cells; flagged cells bear their severity's edge. Only the
 * rows in sight are in the page.
 */
export function SheetTable({ head }: { head: Head }) {
  const box = useRef<HTMLDivElement>(null)
  const body = useRef<HTMLTableSectionElement>(null)
  const [editing, setEditing] = useState<string | null>(null)
  const lines = useLines(body, { count: head.rows, estimate: rowHeight, whole: false, margin: 3 })
  const [hasRows, setHasRows] = useState(false)
  // The frame first, its rows in the next one.
  useEffect(() => inFrame(() => setHasRows(true)), [])
  const { first } = lines
  const last = hasRows ? lines.last : first
  const width = head.widths.reduce((sum, one) => sum + one, rowNumberWidth)
  const at = selected.value === null ? null : parseAddress(selected.value)
  const drawn = Array.from({ length: last - first }, (_, index) => first + index)
  const contentOf = useFilled(drawn, at?.row)
  const hadFocus = box.current?.contains(document.activeElement) ?? false

  useLayoutEffect(() => rows.want(first, lines.last), [first, lines.last])

  // The row of a cell that was just selected is brought into sight; scrolled away from later, it stays away.
  useLayoutEffect(() => {
    if (at) lines.reveal(at.row)
  }, [selected.value])

  const cellIn = (sheet: HTMLElement) =>
    selected.value === null ? null : sheet.querySelector<HTMLElement>(`[data-cell="${selected.value}"]`)

  // Before the next key can come: a person who types on at once loses none. After an editor has closed, or a cell has gone
  // out of sight, nothing has the focus; the keys go on from the selected cell.
  useLayoutEffect(() => {
    const sheet = box.current
    if (editing !== null || !sheet) return
    const focused = document.activeElement
    if (!sheet.contains(focused) && !(hadFocus && focused === document.body)) return
    const target = cellIn(sheet) ?? sheet
    if (target !== focused) target.focus({ preventScroll: true })
  })

  useLayoutEffect(() => {
    if (box.current) cellIn(box.current)?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [selected.value, at !== null && rows.at(at.row) !== undefined])

  const endEditing = useCallback(() => setEditing(null), [])
  /** The first press selects a cell, the next one opens it; only the rows of the roster can be mended here. */
  const press = (cell: string | null | undefined) => {
    if (!cell || cell === editing) return
    const row = parseAddress(cell)?.row
    if (cell === selected.value && row !== undefined && row >= head.firstRow && rows.at(row)) setEditing(cell)
    selected.value = cell
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (editing !== null || event.ctrlKey || event.altKey || event.metaKey) return
    const isOpening = event.key === 'F2' || event.key === 'Enter'
    const move = moves[event.key]
    if (!isOpening && !move) return
    event.preventDefault()
    if (!move) return press(selected.value)
    const from = at ?? { row: head.firstRow, column: 0 }
    const [row, column] = move((direction) => lines.pageFrom(from.row, direction), from.row, from.column)
    selected.value = address(clamp(row, head.rows), clamp(column, head.columns))
  }
  /** The selected cell may stand in a merged area that is drawn in another row than its first. */
  const concerns = (row: number) => at?.row === row || isMerged(rows.at(row))
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys and clicks of all its cells are the sheet's
    <div
      class="sheet"
      ref={box}
      tabIndex={at && at.row >= first && at.row < last ? -1 : 0}
      onKeyDown={onKeyDown}
      onClick={({ target }) => press((target as HTMLElement).closest<HTMLElement>('[data-cell]')?.dataset.cell)}
    >
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its cells are gone through and changed */}
      <table role="grid" aria-rowcount={head.rows} style={{ width: `${width}px` }}>
        <caption class="visually-hidden">{words.value.selfCheck.sheet(head.sheet)}</caption>
        <colgroup>
          <col style={{ width: `${rowNumberWidth}px` }} />
          {head.widths.map((one, column) => (
            <col key={columnLetters(column)} style={{ width: `${one}px` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <td class="corner" />
            {head.widths.map((_, column) => (
              <th scope="col" key={columnLetters(column)}>
                {columnLetters(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          <Gap height={lines.topOf(first)} columns={head.columns} />
          {drawn.map((row) => (
            <Row
              key={row}
              row={row}
              first={first}
              last={last}
              columns={head.columns}
              content={contentOf(row)}
              current={concerns(row) ? selected.value : null}
              editing={concerns(row) ? editing : null}
              endEditing={endEditing}
            />
          ))}
          <Gap height={lines.height - lines.topOf(last)} columns={head.columns} />
        </tbody>
      </table>
    </div>
  )
}

/** Stands for the rows that are out of sight. */
function Gap({ height, columns }: { height: number; columns: number }) {
  return (
    <tr class="is-gap">
      <td aria-hidden="true" colSpan={columns + 1} style={{ height: `${Math.max(0, height)}px` }} />
    </tr>
  )
}

interface RowProps {
  /** Sheet row, from 0. */
  row: number
  /** undefined while it is not there yet. */
  content: SheetRow | undefined
  columns: number
  /** First row drawn, and the one after the last. */
  first: number
  last: number
  /** The selected cell and the one that is being changed, where they are in this row. */
  current: string | null
  editing: string | null
  endEditing: () => void
}

/** Of a row whose merged areas reach over other rows, what is drawn depends on which rows are. */
const isMerged = (content: SheetRow | undefined) => content?.cells.some(({ merge }) => merge) ?? false

/** While the sheet is scrolled its rows are asked again and again; one that stays the same is not built anew. */
class Row extends Component<RowProps> {
  override shouldComponentUpdate(next: RowProps): boolean {
    const { content, current, editing, first, last, columns } = this.props
    return (
      next.content !== content ||
      next.current !== current ||
      next.editing !== editing ||
      next.columns !== columns ||
      ((next.first !== first || next.last !== last) && isMerged(content))
    )
  }

  override render({ content, columns, row, first, ...rest }: RowProps) {
    return (
      <tr
        data-line={row}
        aria-rowindex={row + 1}
        class={content && content.kind !== 'person' ? `is-${content.kind}` : undefined}
      >
        <th scope="row">{row + 1}</th>
        {content ? (
          content.cells.map((cell, column) =>
            // Of a merged area that begins above what is drawn, the part in sight is drawn.
            !cell.merge || (cell.merge.left === column && Math.max(cell.merge.top, first) === row) ? (
              <CellOfSheet key={columnLetters(column)} row={row} column={column} content={cell} {...rest} />
            ) : null,
          )
        ) : (
          <td class="zero" colSpan={columns}>
            {viewWords.value.loading}
          </td>
        )}
      </tr>
    )
  }
}

type CellProps = Pick<RowProps, 'row' | 'last' | 'current' | 'editing' | 'endEditing'> & {
  column: number
  content: SheetCell
}

/** Texts longer than this may be cut off in their cell: what they say is shown on pointing at them. */
const shortText = 8

function CellOfSheet({ row, last, column, content, current, editing, endEditing }: CellProps) {
  const { text, mark, merge } = content
  const cell = address(merge?.top ?? row, column)
  const isCurrent = cell === current
  const hint = mark?.message ?? (text.length > shortText ? text : undefined)
  const classes = [mark && `is-${mark.severity}`, isCurrent && 'is-current']
  return (
    <td
      data-cell={cell}
      class={classes.filter(Boolean).join(' ') || undefined}
      colSpan={merge ? merge.right - merge.left + 1 : undefined}
      rowSpan={merge ? Math.min(merge.bottom + 1, last) - row : undefined}
      tabIndex={isCurrent ? 0 : -1}
      aria-current={isCurrent ? 'true' : undefined}
      aria-label={mark && words.value.selfCheck.cell(cell, text, mark.message)}
      title={hint}
    >
      {editing === cell ? <CellEditor cell={cell} text={text} onEnd={endEditing} /> : text}
    </td>
  )
}

/** Lines of an editor that is not scrolled. */
const mostLines = 6

function linesIn(text: string): number {
  return Math.min(mostLines, text.split('\n').length)
}

/** A cell's text with its lines; Alt+Enter makes another, as in Excel. */
function CellEditor({ cell, text, onEnd }: { cell: string; text: string; onEnd: () => void }) {
  const input = useRef<HTMLTextAreaElement>(null)
  const done = useRef(false)
  const typed = useRef(text)
  const roster = useRef(check.peek()?.number)
  const end = (keep: boolean) => {
    if (done.current) return
    done.current = true
    if (keep) mend(cell, typed.current, roster.current)
    onEnd()
  }
  useLayoutEffect(() => {
    input.current?.focus({ preventScroll: true })
    input.current?.select()
    // Scrolled out of sight, what was typed is kept.
    return () => end(true)
  }, [])
  const take = (area: HTMLTextAreaElement) => {
    typed.current = area.value
    area.rows = linesIn(area.value)
  }
  const insert = (area: HTMLTextAreaElement, more: string) => {
    area.setRangeText(more, area.selectionStart, area.selectionEnd, 'end')
    take(area)
  }
  return (
    <textarea
      class="field cell-editor"
      ref={input}
      rows={linesIn(text)}
      defaultValue={text}
      aria-label={words.value.selfCheck.edit(cell)}
      onInput={(event) => take(event.currentTarget)}
      onBlur={() => end(true)}
      onPaste={(event) => {
        const pasted = event.clipboardData?.getData('text/plain') ?? ''
        // Excel ends a cell it copies with a line break.
        if (!pasted.endsWith('\n')) return
        event.preventDefault()
        insert(event.currentTarget, pasted.replace(/\r?\n$/, ''))
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== 'Escape') return
        event.preventDefault()
        event.stopPropagation()
        if (event.key === 'Enter' && event.altKey) insert(event.currentTarget, '\n')
        else end(event.key === 'Enter')
      }}
    />
  )
}
