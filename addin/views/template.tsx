import { signal } from '@preact/signals'
import { headings, type OptionalColumn, optionalColumns } from '../../core/index.ts'
import { createTemplate } from '../actions.ts'
import { words } from './language.ts'

const chosen = signal<ReadonlySet<OptionalColumn>>(new Set())
const rows = signal(30)
const mostRows = 500

function toggle(column: OptionalColumn, on: boolean) {
  const next = new Set(chosen.value)
  if (on) next.add(column)
  else next.delete(column)
  chosen.value = next
}

/** A new roster laid out as 附件8, with the columns that may be added. */
export function TemplateForm() {
  const { template } = words.value
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        const optional = optionalColumns.filter((column) => chosen.value.has(column))
        void createTemplate(optional, Math.min(mostRows, Math.max(1, Math.round(rows.value) || 1)))
      }}
    >
      <p class="muted">{template.hint}</p>
      <fieldset>
        <legend>{template.optional}</legend>
        <div class="choices">
          {optionalColumns.map((column) => (
            <label key={column}>
              <input
                type="checkbox"
                checked={chosen.value.has(column)}
                onChange={(event) => toggle(column, event.currentTarget.checked)}
              />
              {headings[column]}
            </label>
          ))}
        </div>
      </fieldset>
      <label class="stacked">
        {template.rows}
        <input
          class="field"
          type="number"
          min={1}
          max={mostRows}
          value={rows.value}
          onInput={(event) => {
            rows.value = event.currentTarget.valueAsNumber
          }}
        />
      </label>
      <button type="submit" class="btn is-primary is-wide">
        {template.create}
      </button>
    </form>
  )
}
