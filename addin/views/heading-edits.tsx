import { type HeadingEdits, headingEdits } from '../../core/index.ts'
import { writeHeadings } from '../actions.ts'
import { type Answer, policy } from '../state.ts'
import { words } from './language.ts'

/** What is left to be done until the headings say by themselves what was said of the columns; null: nothing. */
export function headingsOpen({ grid, stated }: Answer): HeadingEdits | null {
  if (!stated) return null
  const found = headingEdits(grid, policy.value, stated)
  return found.edits.length === 0 && found.isEnough ? null : found
}

/** Whoever opens the file elsewhere is not told what was said of its columns: the headings have to say it. */
export function HeadingsOpen({ edits, rivals, isEnough }: HeadingEdits) {
  const { columns } = words.value
  return (
    <div class="headings-open">
      <p class="tone is-warning">{columns.unsaid}</p>
      {!isEnough && <p>{rivals.length > 0 ? columns.rivals(rivals.join('、')) : columns.unlike}</p>}
      {edits.length > 0 && (
        <button type="button" class="btn" onClick={() => void writeHeadings(edits)}>
          {columns.write(edits.length)}
        </button>
      )}
    </div>
  )
}
