import type { RefObject } from 'preact'
import { useCallback, useEffect, useLayoutEffect, useMemo, useReducer, useRef, useState } from 'preact/hooks'
import { address, columnLetters, parseAddress } from '../../../core/index.ts'
import { inFrame } from '../../../core/view/frames.ts'
import { isolated } from '../../../core/view/isolated.ts'
import { Said } from '../../../core/view/told.tsx'
import { useColumns } from '../../../core/view/use-columns.ts'
import { useLines } from '../../../core/view/use-lines.ts'
import { words } from '../../language.ts'
import { rows, selected, wholeText } from './check.ts'
import type { Head, SheetRow } from './protocol.ts'
import { type Part, partsOf } from './sheet-columns.ts'
import { type Editing, isMerged, Row } from './sheet-row.tsx'
import { bandOf } from './sheet-rows.ts'

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
/** With Ctrl, or on a Mac with ⌘. */
const farMoves: Record<string, Move> = {
  Home: () => [0, 0],
  End: () => [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY],
}

const clamp = (place: number, count: number) => Math.max(0, Math.min(count - 1, place))

type Bands = readonly (SheetRow | undefined)[]

/** Which of the rows that are drawn show their cells by now: a few more with every frame, the one worked in at once. */
function useFilled(
  drawn: readonly number[],
  bandsOf: (row: number) => Bands,
  current: number | undefined,
): (row: number) => Bands | null {
  const [, drawAgain] = useReducer((times: number) => times + 1, 0)
  const filled = useRef<ReadonlySet<number>>(new Set())
  /** How many more may be filled now: none but in a frame that is this work's own. */
  const free = useRef(0)
  const isAsked = useRef(false)
  const ready = drawn.filter((row) => bandsOf(row).some((band) => band))
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
  return (row) => (held.has(row) ? null : bandsOf(row))
}

/** The bands of columns that these parts stand in. */
function bandsIn(parts: readonly Part[]): number[] {
  const bands = new Set<number>()
  for (const part of parts) if (part.kind === 'column') bands.add(bandOf(part.at))
  return [...bands]
}

/** Which parts of the sheet's rows are drawn, and how wide each is. */
function useParts(box: RefObject<HTMLElement | null>, { widths, columns, nameColumn }: Head) {
  const across = useColumns(box, widths, rowNumberWidth)
  const { first, last } = across
  const parts = useMemo(() => partsOf(columns, first, last, nameColumn), [columns, first, last, nameColumn])
  const bands = useMemo(() => bandsIn(parts), [parts])
  const widthOf = (part: Part) =>
    part.kind === 'gap' ? across.between(part.from, part.to) : across.between(part.at, part.at + 1)
  /** px that the column of the names covers of those after it. */
  const covered = nameColumn === null ? 0 : across.between(nameColumn, nameColumn + 1)
  const reveal = (column: number) => {
    if (column !== nameColumn) across.reveal(column, nameColumn !== null && column > nameColumn ? covered : 0)
  }
  return { parts, bands, widthOf, covered, reveal, width: rowNumberWidth + across.between(0, columns) }
}

/**
 * The roster's sheet drawn as it is: letters, numbers, merged cells; flagged cells bear their severity's edge. Only the
 * rows and columns in sight are in the page, and the column of the names, which stays in sight.
 */
export function SheetTable({ head }: { head: Head }) {
  const box = useRef<HTMLDivElement>(null)
  const body = useRef<HTMLTableSectionElement>(null)
  const [editing, setEditing] = useState<Editing | null>(null)
  const lines = useLines(body, { count: head.rows, estimate: rowHeight, whole: false, margin: 3 })
  const { parts, bands, widthOf, covered, reveal, width } = useParts(box, head)
  const [hasRows, setHasRows] = useState(false)
  // The frame first, its rows in the next one.
  useEffect(() => inFrame(() => setHasRows(true)), [])
  const { first } = lines
  const last = hasRows ? lines.last : first
  const at = selected.value === null ? null : parseAddress(selected.value)
  const drawn = Array.from({ length: last - first }, (_, index) => first + index)
  const bandsOf = (row: number) => bands.map((band) => rows.at(row, band))
  const contentOf = useFilled(drawn, bandsOf, at?.row)
  const hadFocus = box.current?.contains(document.activeElement) ?? false

  const isColumnDrawn = parts.some((part) => part.kind === 'column' && part.at === at?.column)
  const isCellDrawn = at !== null && at.row >= first && at.row < last && isColumnDrawn
  const isThere = isCellDrawn && rows.cellAt(at.row, at.column) !== undefined

  useLayoutEffect(() => rows.want(first, lines.last, bands), [first, lines.last, bands])

  // The cell that was just selected is brought into sight; scrolled away from later, it stays away.
  useLayoutEffect(() => {
    if (!at) return
    lines.reveal(at.row)
    reveal(at.column)
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
  }, [selected.value, isThere])

  const endEditing = useCallback(() => setEditing(null), [])
  /** The first press selects a cell, the next one opens it; only the rows of the roster can be mended here. */
  const press = (cell: string | null | undefined) => {
    if (!cell || cell === editing?.cell) return
    if (cell === selected.value) void open(cell)
    selected.value = cell
  }
  const open = async (cell: string) => {
    const place = parseAddress(cell)
    const content = place && rows.cellAt(place.row, place.column)
    if (!content || place.row < head.firstRow) return
    const text = content.isCut ? await wholeText(cell) : content.text
    if (text !== null && selected.peek() === cell) setEditing({ cell, text })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (editing !== null || event.altKey) return
    const isFar = event.ctrlKey || event.metaKey
    const isOpening = !isFar && (event.key === 'F2' || event.key === 'Enter')
    const move = (isFar ? farMoves : moves)[event.key]
    if (!isOpening && !move) return
    event.preventDefault()
    if (!move) return press(selected.value)
    const from = at ?? { row: head.firstRow, column: 0 }
    const [row, column] = move((direction) => lines.pageFrom(from.row, direction), from.row, from.column)
    selected.value = address(clamp(row, head.rows), clamp(column, head.columns))
  }
  /** The selected cell may stand in a merged area that is drawn in another row than its first. */
  const concerns = (row: number) => at?.row === row || isMerged(bandsOf(row))
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys and clicks of all its cells are the sheet's
    <div
      class="sheet"
      ref={box}
      style={{ '--covered': `${rowNumberWidth + covered}px`, '--numbers': `${rowNumberWidth}px` }}
      tabIndex={isCellDrawn ? -1 : 0}
      onKeyDown={onKeyDown}
      onClick={({ target }) => press((target as HTMLElement).closest<HTMLElement>('[data-cell]')?.dataset.cell)}
    >
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its cells are gone through and changed */}
      <table role="grid" aria-rowcount={head.rows + 1} aria-colcount={head.columns + 1} style={{ width: `${width}px` }}>
        <caption class="visually-hidden">
          <Said text={words.value.selfCheck.sheet(isolated(head.sheet))} />
        </caption>
        <colgroup>
          <col style={{ width: `${rowNumberWidth}px` }} />
          {parts.map((part) => (
            <col key={nameOf(part)} style={{ width: `${widthOf(part)}px` }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            <td class="corner" />
            {parts.map((part) =>
              part.kind === 'gap' ? (
                <td key={nameOf(part)} class="gap" aria-hidden="true" />
              ) : (
                <th
                  scope="col"
                  key={nameOf(part)}
                  aria-colindex={part.at + 2}
                  class={part.at === head.nameColumn ? 'is-name' : undefined}
                >
                  {columnLetters(part.at)}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody ref={body}>
          <Gap height={lines.topOf(first)} columns={parts.length} />
          {drawn.map((row) => (
            <Row
              key={row}
              row={row}
              first={first}
              last={last}
              parts={parts}
              pinned={head.nameColumn}
              bands={contentOf(row)}
              cellAt={rows.cellAt}
              current={concerns(row) ? selected.value : null}
              editing={concerns(row) ? editing : null}
              endEditing={endEditing}
            />
          ))}
          <Gap height={lines.height - lines.topOf(last)} columns={parts.length} />
        </tbody>
      </table>
    </div>
  )
}

const nameOf = (part: Part) => (part.kind === 'gap' ? `before ${part.to}` : columnLetters(part.at))

/** Stands for the rows that are out of sight. */
function Gap({ height, columns }: { height: number; columns: number }) {
  return (
    <tr class="is-gap">
      <td aria-hidden="true" colSpan={columns + 1} style={{ height: `${Math.max(0, height)}px` }} />
    </tr>
  )
}
