import { useState } from 'preact/hooks'
import type { Severity } from '../../../core/index.ts'
import type { ViewWords } from '../../../core/messages/zh-CN.ts'
import { isolated } from '../../../core/view/isolated.ts'
import { CellChip } from '../../../core/view/marks.tsx'
import { usePrinting } from '../../../core/view/printing.ts'
import { viewWords, words } from '../../language.ts'
import { personHref } from '../common/links.ts'

interface Place {
  applicantId: number | null
  row: number | null
  cell: string | null
  name: string | null
  message: string
}

/** Where a finding stands: its cell, its row, or the whole of the roster. */
export const placeText = (view: ViewWords, { cell, row }: Pick<Place, 'cell' | 'row'>): string =>
  cell ?? (row === null ? view.wholeRoster : view.row(row))

/** How many chips stand in a line before a button says how many more there are. */
const atFirst = 12

/** The cells of a rule in one workbook, each the way to its person. */
export function Places({ places, severity }: { places: readonly Place[]; severity: Severity }) {
  const [all, setAll] = useState(false)
  const printing = usePrinting()
  const shown = all || printing ? places : places.slice(0, atFirst)
  const hidden = places.length - shown.length
  return (
    <span class="cells">
      {shown.map((place, at) => (
        <Chip key={at} place={place} severity={severity} />
      ))}
      {hidden > 0 && (
        <button type="button" class="btn is-quiet is-small" onClick={() => setAll(true)}>
          {words.value.findings.morePlaces(hidden)}
        </button>
      )}
    </span>
  )
}

function Chip({ place, severity }: { place: Place; severity: Severity }) {
  const text = placeText(viewWords.value, place)
  const { name, message } = place
  const link = place.applicantId === null ? {} : { href: personHref(place.applicantId) }
  return (
    <span title={name ? words.value.findings.about(isolated(name), isolated(message)) : isolated(message)}>
      <CellChip cell={text} severity={severity} {...link} />
    </span>
  )
}
