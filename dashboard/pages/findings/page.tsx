import type { Severity } from '../../../core/index.ts'
import { Segmented, SelectFilter } from '../../../core/view/filters.tsx'
import { isolated } from '../../../core/view/isolated.ts'
import { Empty } from '../../../core/view/note.tsx'
import { viewWords, words } from '../../language.ts'
import { route, setFilters } from '../../route.ts'
import { useQuery } from '../../store/use-query.ts'
import { label } from '../common/labels.ts'
import { PageHead } from '../common/page-head.tsx'
import { useValues } from '../roster/values.ts'
import { ByRule } from './by-rule.tsx'
import { ByUnit } from './by-unit.tsx'

interface Totals {
  rows: number
  clean: number
  errors: number
  warnings: number
  infos: number
}

const severities: readonly Severity[] = ['error', 'warning', 'info']

function scopeOf(filters: Readonly<Record<string, string>>): string {
  const { head, findings } = words.value
  const county = filters.county ? [findings.countyOnly(isolated(label('county', filters.county)))] : []
  const severity = filters.severity ? [label('severity', filters.severity)] : []
  return head.together([...county, ...severity])
}

export function Page() {
  const { filters } = route.value
  const values = useValues()
  const county = filters.county ?? null
  const severity = severities.find((known) => known === filters.severity) ?? null
  const totals = useQuery<Totals>('findings-totals', { county }).rows?.[0]
  const byUnit = filters.by === 'unit'
  const all = totals ? totals.errors + totals.warnings + totals.infos : 0
  const { pages, table, findings } = words.value
  const { severity: names, all: everything } = viewWords.value
  return (
    <>
      <PageHead title={pages.findings} scope={scopeOf(filters)}>
        {totals && findings.checked(totals.rows, all, totals.errors, totals.warnings, totals.infos, totals.clean)}
      </PageHead>
      <div class="tools">
        <Segmented
          label={findings.grouping}
          options={[
            { value: '', label: findings.byRule },
            { value: 'unit', label: findings.byUnit },
          ]}
          value={filters.by ?? ''}
          onChange={(by) => setFilters({ by: by || null })}
        />
        <Segmented
          label={table.severity}
          options={[
            { value: '', label: everything, count: all },
            { value: 'error', label: names.error, count: totals?.errors ?? 0 },
            { value: 'warning', label: names.warning, count: totals?.warnings ?? 0 },
            { value: 'info', label: names.info, count: totals?.infos ?? 0 },
          ]}
          value={severity ?? ''}
          onChange={(chosen) => setFilters({ severity: chosen || null })}
        />
        <SelectFilter
          label={table.county}
          options={values.get('county') ?? []}
          value={filters.county ?? ''}
          onChange={(chosen) => setFilters({ county: chosen || null })}
        />
      </div>
      {totals && all === 0 ? (
        <Empty tone="ok" title={totals.rows === 0 ? findings.nothingChecked : findings.nothingFound(totals.rows)} />
      ) : byUnit ? (
        <ByUnit county={county} severity={severity} />
      ) : (
        <ByRule county={county} severity={severity} />
      )}
    </>
  )
}
