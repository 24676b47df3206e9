import { signal } from '@preact/signals'
import { exportSheets } from '../actions.ts'
import { type ExportKind, exportKinds } from '../export-kinds.ts'
import { words } from './language.ts'

const chosen = signal<ReadonlySet<ExportKind>>(new Set(exportKinds))

/** Sheets to be added to the workbook, ready to print. */
export function ExportForm() {
  const say = words.value.export
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void exportSheets(exportKinds.filter((kind) => chosen.value.has(kind)))
      }}
    >
      <p class="muted">{say.hint}</p>
      <div class="choices is-one">
        {exportKinds.map((kind) => (
          <label key={kind}>
            <input
              type="checkbox"
              checked={chosen.value.has(kind)}
              onChange={(event) => {
                const next = new Set(chosen.value)
                if (event.currentTarget.checked) next.add(kind)
                else next.delete(kind)
                chosen.value = next
              }}
            />
            {say[kind]}
          </label>
        ))}
      </div>
      <button type="submit" class="btn is-primary is-wide" disabled={chosen.value.size === 0}>
        {say.write}
      </button>
      {chosen.value.size === 0 && <p class="small">{say.nothing}</p>}
    </form>
  )
}
