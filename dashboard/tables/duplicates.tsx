import { type ColumnKey, headings } from '../../core/index.ts'
import { isolated } from '../../core/view/isolated.ts'
import { VerdictMark } from '../../core/view/marks.tsx'
import { Said } from '../../core/view/told.tsx'
import type { Language } from '../language.ts'
import { personHref } from '../pages/common/links.ts'
import { type DuplicateGroup, differing, filled, type Place } from '../pages/duplicates/groups.ts'
import type { Column, Table } from './table.ts'

/** What the places of one person are set side by side by: what is known of each, then the columns of the roster. */
export type Compared = 'supervisingUnit' | 'verdict' | ColumnKey

/** Whatever stands in one of the places, in the order of the roster. */
export const comparedOf = (group: DuplicateGroup): Compared[] => ['supervisingUnit', 'verdict', ...filled(group)]

/** One person's places side by side, a column for each; what differs stands out. */
export function duplicateTable(language: Language, group: DuplicateGroup): Table<Compared> {
  const { desk, view } = language
  const { table, duplicates } = desk
  const different = differing(group)
  const { places, byNumber, across } = group

  function headingOf(row: Compared): string {
    if (row === 'supervisingUnit' || row === 'verdict') return table[row]
    return headings[row]
  }
  const differs = (row: Compared) => row !== 'supervisingUnit' && row !== 'verdict' && different.has(row)

  function textOf(place: Place, row: Compared): string {
    return row === 'verdict' ? view.verdict[place.verdict] : (place[row] ?? '')
  }
  function shown(place: Place, row: Compared) {
    if (row === 'supervisingUnit') return place.supervisingUnit
    if (row === 'verdict') return <VerdictMark verdict={place.verdict} />
    return place[row]?.trim() ? place[row] : <span class="is-blank">{table.blank}</span>
  }
  function cellClass(row: Compared) {
    if (row === 'supervisingUnit' || row === 'verdict') return undefined
    return differs(row) ? 'differs as-typed' : 'as-typed'
  }
  const placeColumn = (place: Place): Column<Compared> => ({
    key: String(place.id),
    heading: duplicates.place(place.file, place.sheetRow),
    showHeading: () => (
      <a href={personHref(place.id)}>
        <Said text={duplicates.place(isolated(place.file), place.sheetRow)} />
      </a>
    ),
    value: (row) => textOf(place, row),
    show: (row) => shown(place, row),
    cellClass,
  })

  return {
    caption: places[0]!.name ?? '',
    isNamed: true,
    remark: duplicates.why(byNumber, across, places.length, different.size),
    columns: [
      {
        key: 'column',
        heading: table.column,
        heads: true,
        value: (row) => (differs(row) ? `${headingOf(row)}${duplicates.differs}` : headingOf(row)),
        show: (row) => (
          <>
            {headingOf(row)}
            {differs(row) && <span class="muted">{duplicates.differs}</span>}
          </>
        ),
      },
      ...places.map(placeColumn),
    ],
  }
}
