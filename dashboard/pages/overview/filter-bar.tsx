import { type Option, SelectFilter } from '../../../core/view/filters.tsx'
import { isolated } from '../../../core/view/isolated.ts'
import { activePolicy } from '../../active-policy.ts'
import { viewWords, words } from '../../language.ts'
import { setFilters } from '../../route.ts'
import { label, unknown } from '../common/labels.ts'
import { overviewFilters } from './groups.ts'

type Filter = (typeof overviewFilters)[number]
type Filters = Readonly<Record<string, string>>

const options = (filter: Filter, values: readonly string[]): Option[] =>
  values.map((value) => ({ value, label: label(filter, value) }))

/** What can be chosen is fixed by the notice, so that nothing has to be counted for it. */
function optionsOf(filter: Filter): Option[] {
  switch (filter) {
    case 'county':
      return options(filter, [
        ...activePolicy.value.counties.map(({ name }) => name),
        activePolicy.value.prefecture.direct,
        unknown,
      ])
    case 'verdict':
      return options(filter, Object.keys(viewWords.value.verdict))
    case 'level':
      return options(filter, ['mid', 'junior', unknown])
    case 'track':
      return options(filter, [...Object.keys(viewWords.value.track), unknown])
    case 'unitNature':
      return options(filter, [...Object.keys(viewWords.value.unitNature), unknown])
  }
}

/** The filters that are on, in words, for paper. */
export function scopeOf(filters: Filters): string {
  const { head, table } = words.value
  const on = overviewFilters.filter((name) => filters[name])
  return head.together(on.map((name) => head.filter(table[name], isolated(label(name, filters[name]!)))))
}

/** What the whole page is narrowed to. */
export function OverviewFilters({ filters }: { filters: Filters }) {
  const { head, table } = words.value
  return (
    <div class="tools screen-only" role="group" aria-label={head.filters}>
      {overviewFilters.map((name) => (
        <SelectFilter
          key={name}
          label={table[name]}
          options={optionsOf(name)}
          value={filters[name] ?? ''}
          onChange={(value) => setFilters({ [name]: value || null })}
        />
      ))}
    </div>
  )
}
