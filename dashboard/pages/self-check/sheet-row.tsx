import type { ComponentChildren } from 'preact'
import { Component } from 'preact'
import { address, columnLetters } from '../../../core/index.ts'
import { isolated } from '../../../core/view/isolated.ts'
import { Told } from '../../../core/view/told.tsx'
import { viewWords, words } from '../../language.ts'
import { CellEditor } from './cell-editor.tsx'
import type { SheetCell, SheetRow } from './protocol.ts'
import { type Part, spanOf } from './sheet-columns.ts'

/** A cell that is being changed, with the whole of its text. */
export interface Editing {
  cell: string
  text: string
}

interface RowProps {
  /** Sheet row, from 0. */
  row: number
  /** What stands in its bands of columns, as they are there; null while the row waits for its turn. */
  bands: readonly (SheetRow | undefined)[] | null
  cellAt: (row: number, column: number) => SheetCell | undefined
  parts: readonly Part[]
  /** The column that stays in sight. */
  pinned: number | null
  /** First row drawn, and the one after the last. */
  first: number
  last: number
  /** The selected cell and the one that is being changed, where they are in this row. */
  current: string | null
  editing: Editing | null
  endEditing: () => void
}

/** Of a row whose merged areas reach over other rows, what is drawn depends on which rows are. */
export const isMerged = (bands: RowProps['bands']) =>
  bands?.some((band) => band?.cells.some(({ merge }) => merge)) ?? false

const isSame = (a: RowProps['bands'], b: RowProps['bands']) =>
  a === b || (a?.length === b?.length && (a?.every((band, at) => band === b?.[at]) ?? false))

const classOf = (...classes: (string | false | undefined)[]) => classes.filter(Boolean).join(' ') || undefined

/** While the sheet is scrolled its rows are asked again and again; one that stays the same is not built anew. */
export class Row extends Component<RowProps> {
  override shouldComponentUpdate(next: RowProps): boolean {
    const { bands, current, editing, first, last, parts } = this.props
    return (
      !isSame(next.bands, bands) ||
      next.current !== current ||
      next.editing !== editing ||
      next.parts !== parts ||
      ((next.first !== first || next.last !== last) && isMerged(bands))
    )
  }

  override render(props: RowProps) {
    const { bands, parts, row } = props
    const kind = bands?.find((band) => band)?.kind
    return (
      <tr data-line={row} aria-rowindex={row + 2} class={kind && kind !== 'person' ? `is-${kind}` : undefined}>
        <th scope="row" aria-colindex={1}>
          {row + 1}
        </th>
        {kind ? (
          cellsOf(props)
        ) : (
          <td class="zero" colSpan={parts.length}>
            {viewWords.value.loading}
          </td>
        )}
      </tr>
    )
  }
}

/** The cells of a row. Of a merged area the part in sight is drawn: from the first row and column of it that are. */
function cellsOf(props: RowProps): ComponentChildren[] {
  const { parts, row, first, cellAt } = props
  const cells: ComponentChildren[] = []
  for (let index = 0; index < parts.length; ) {
    const part = parts[index]!
    if (part.kind === 'gap') {
      cells.push(<td key={`before ${part.to}`} class="gap" aria-hidden="true" />)
      index++
      continue
    }
    const content = cellAt(row, part.at)
    const span = content?.merge ? spanOf(parts, index, content.merge) : 1
    if (!content) cells.push(<td key={columnLetters(part.at)} />)
    else if (!content.merge || Math.max(content.merge.top, first) === row)
      cells.push(<CellOfSheet key={columnLetters(part.at)} {...props} column={part.at} content={content} span={span} />)
    index += Math.max(1, span)
  }
  return cells
}

/** Texts longer than this may be cut off in their cell: what they say is shown on pointing at them. */
const shortText = 8

interface CellProps extends RowProps {
  column: number
  content: SheetCell
  /** Parts of the row it takes. */
  span: number
}

function CellOfSheet({ row, last, column, content, span, pinned, current, editing, endEditing }: CellProps) {
  const { text, mark, merge } = content
  const cell = address(merge?.top ?? row, merge?.left ?? column)
  const isCurrent = cell === current
  const hint = mark?.message ?? (text.length > shortText ? text : undefined)
  return (
    <td
      data-cell={cell}
      class={classOf(
        mark && `is-${mark.severity}`,
        isCurrent && 'is-current',
        column === pinned && span === 1 && 'is-name',
      )}
      colSpan={span > 1 ? span : undefined}
      rowSpan={merge ? Math.min(merge.bottom + 1, last) - row : undefined}
      tabIndex={isCurrent ? 0 : -1}
      aria-colindex={column + 2}
      aria-current={isCurrent ? 'true' : undefined}
      aria-label={mark && words.value.selfCheck.cell(cell, text && isolated(text), isolated(mark.message))}
      title={hint && isolated(hint)}
    >
      {editing?.cell === cell ? (
        <CellEditor cell={cell} text={editing.text} onEnd={endEditing} />
      ) : (
        text && <Told text={text} />
      )}
    </td>
  )
}
