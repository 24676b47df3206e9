import type { FindingFilter, FindingOrder } from '../report/finding-lines.ts'
import type { Severity } from '../report/types.ts'
import { SearchField, Segmented, SelectFilter } from './filters.tsx'
import { useWords } from './words.tsx'

const severities: readonly Severity[] = ['error', 'warning', 'info']

interface FindingFiltersProps {
  order: FindingOrder
  filter: FindingFilter
  /** Findings of each severity, whatever is looked for. */
  counts: Readonly<Record<Severity, number>>
  onOrder: (order: FindingOrder) => void
  onFilter: (filter: FindingFilter) => void
}

/** How findings are ordered and which are looked for. */
export function FindingFilters({ order, filter, counts, onOrder, onFilter }: FindingFiltersProps) {
  const words = useWords()
  return (
    <div class="finding-filters">
      <Segmented
        label={words.group.label}
        value={order}
        options={[
          { value: 'rule', label: words.group.rule },
          { value: 'sheet', label: words.group.sheet },
        ]}
        onChange={(value) => onOrder(value === 'sheet' ? 'sheet' : 'rule')}
      />
      <SelectFilter
        label={words.only}
        value={filter.severity}
        options={severities.map((value) => ({ value, label: words.severity[value], count: counts[value] }))}
        onChange={(value) => onFilter({ ...filter, severity: severities.find((known) => known === value) ?? '' })}
      />
      <SearchField
        label={words.findFinding}
        value={filter.search}
        onInput={(search) => onFilter({ ...filter, search })}
      />
    </div>
  )
}
