import { viewZh } from '../../../core/messages/zh-CN.ts'
import type { Option } from '../../../core/view/filters.tsx'
import { SelectFilter } from '../../../core/view/filters.tsx'
import { activePolicy } from '../../active-policy.ts'
import { setFilters } from '../../route.ts'
import { label, unknown } from '../common/labels.ts'
import { overviewFilters } from './groups.ts'

type Filter = (typeof overviewFilters)[number]
type Filters = Readonly<Record<string, string>>

const headings: Readonly<Record<Filter, string>> = {
  county: '县市',
  verdict: '结论',
  level: '级别',
  track: '申报类型',
  unitNature: '单位性质',
}

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
      return options(filter, Object.keys(viewZh.verdict))
    case 'level':
      return options(filter, ['mid', 'junior', unknown])
    case 'track':
      return options(filter, [...Object.keys(viewZh.track), unknown])
    case 'unitNature':
      return options(filter, [...Object.keys(viewZh.unitNature), unknown])
  }
}

/** The filters that are on, in words, for paper. */
export const scopeOf = (filters: Filters) =>
  overviewFilters
    .filter((name) => filters[name])
    .map((name) => `${headings[name]}：${label(name, filters[name]!)}`)
    .join('；')

/** What the whole page is narrowed to. */
export function OverviewFilters({ filters }: { filters: Filters }) {
  return (
    <div class="tools screen-only" role="group" aria-label="筛选">
      {overviewFilters.map((name) => (
        <SelectFilter
          key={name}
          label={headings[name]}
          options={optionsOf(name)}
          value={filters[name] ?? ''}
          onChange={(value) => setFilters({ [name]: value || null })}
        />
      ))}
    </div>
  )
}
