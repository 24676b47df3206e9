import type { ColumnQuestion, ColumnReading } from '../index.ts'
import { isolated } from './isolated.ts'

interface HeaderPlaceProps {
  reading: ColumnReading
  read: (question: ColumnQuestion) => void
  /** Names of the two fields. */
  sheetLabel: string
  rowLabel: string
  class: string
}

/** Which sheet, and which of its rows, the headings of a roster stand in. */
export function HeaderPlace({ reading, read, sheetLabel, rowLabel, class: className }: HeaderPlaceProps) {
  const { sheets, sheet, headerRow } = reading
  return (
    <p class={className}>
      {sheets.length > 1 && (
        <label>
          {sheetLabel}
          <select class="field" value={sheet} onChange={({ currentTarget }) => read({ sheet: currentTarget.value })}>
            {sheets.map((name) => (
              <option key={name} value={name}>
                {isolated(name)}
              </option>
            ))}
          </select>
        </label>
      )}
      <label>
        {rowLabel}
        <input
          class="field header-row"
          type="number"
          min={1}
          max={1_048_576}
          value={headerRow ?? ''}
          onChange={({ currentTarget: { valueAsNumber } }) => {
            if (Number.isInteger(valueAsNumber) && valueAsNumber > 0) read({ sheet, headerRow: valueAsNumber })
          }}
        />
      </label>
    </p>
  )
}
