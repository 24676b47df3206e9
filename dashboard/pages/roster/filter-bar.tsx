import { allColumns, headings } from '../../../core/index.ts'
import { FilterChip, SelectFilter } from '../../../core/view/filters.tsx'
import { words } from '../../language.ts'
import { setFilters } from '../../route.ts'
import { type Active, choices, filterHeading, typedName } from './filters.ts'
import type { Values } from './values.ts'

type Filters = Readonly<Record<string, string>>

interface ChoiceFiltersProps {
  values: Values
  filters: Filters
  from: number
  to: number | undefined
}

/** The filters one chooses from lists; a list with one entry would filter nothing and is left out. */
export function ChoiceFilters({ values, filters, from, to }: ChoiceFiltersProps) {
  return (
    <>
      {choices.slice(from, to).map((key) => {
        const options = values.get(key) ?? []
        if (options.length < 2 && !filters[key]) return null
        return (
          <SelectFilter
            key={key}
            label={filterHeading(key)}
            options={options}
            value={filters[key] ?? ''}
            onChange={(value) => setFilters({ [key]: value || null })}
          />
        )
      })}
    </>
  )
}

/** A field for each column of the roster: what its cell must hold. */
export function TypedFilters({ filters }: { filters: Filters }) {
  const { byColumn, contains } = words.value.roster
  return (
    <fieldset class="column-filters">
      <legend class="visually-hidden">{byColumn}</legend>
      {allColumns.map((column) => (
        <label key={column}>
          {contains(headings[column])}
          <input
            class="field is-small"
            value={filters[typedName(column)] ?? ''}
            onInput={(event) => setFilters({ [typedName(column)]: event.currentTarget.value || null }, true)}
          />
        </label>
      ))}
    </fieldset>
  )
}

/** What is on now; each goes off at a press, and all of them at once. */
export function ActiveFilters({ active }: { active: readonly Active[] }) {
  const { active: heading, removeAll } = words.value.roster
  if (active.length === 0) return null
  return (
    <div class="tools" role="group" aria-label={heading}>
      {active.map(({ name, text }) => (
        <FilterChip key={name} label={text} onRemove={() => setFilters({ [name]: null })} />
      ))}
      {active.length > 1 && (
        <button
          type="button"
          class="btn is-quiet is-small"
          onClick={() => setFilters(Object.fromEntries(active.map(({ name }) => [name, null])))}
        >
          {removeAll}
        </button>
      )}
    </div>
  )
}
