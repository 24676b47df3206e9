import { type ColumnKey, columnAt, headings } from '../../core/index.ts'
import { answer, selected } from '../state.ts'
import { words } from './language.ts'

/** The column of the roster the selected cell belongs to, heading included; null elsewhere. */
function selectedColumn(): ColumnKey | null {
  const at = selected.value
  const shown = answer.value
  if (!at || !shown || at.sheet !== shown.sheet || at.row < shown.layout.headerRow) return null
  return columnAt(shown.layout, at.row, at.column)
}

/** What belongs in the selected cell, with an example. */
export function CellHelpLine() {
  const column = selectedColumn()
  if (!column) return null
  const { help } = words.value
  const { what, example } = help.columns[column]
  return (
    <p class="cell-help small" aria-label={help.label} role="note">
      <b>{headings[column]}</b> {what} <span class="muted">{help.example(example)}</span>
    </p>
  )
}
