import type { Severity } from '../../../core/index.ts'
import { Segmented, SelectFilter } from '../../../core/view/filters.tsx'
import { Empty } from '../../../core/view/note.tsx'
import { route, setFilters } from '../../route.ts'
import { useQuery } from '../../store/use-query.ts'
import { label } from '../common/labels.ts'
import { PageHead } from '../common/page-head.tsx'
import { useValues } from '../roster/values.ts'
import { ByRule } from './by-rule.tsx'
import { ByUnit } from './by-unit.tsx'

export const title = '问题'

interface Totals {
  rows: number
  clean: number
  errors: number
  warnings: number
  infos: number
}

const severities: readonly Severity[] = ['error', 'warning', 'info']

function scopeOf(filters: Readonly<Record<string, string>>): string {
  const parts = [
    filters.county && `县市：${label('county', filters.county)}（不含关于整张表的问题）`,
    filters.severity && label('severity', filters.severity),
  ]
  return parts.filter(Boolean).join('；')
}

export function Page() {
  const { filters } = route.value
  const values = useValues()
  const county = filters.county ?? null
  const severity = severities.find((known) => known === filters.severity) ?? null
  const totals = useQuery<Totals>('findings-totals', { county }).rows?.[0]
  const byUnit = filters.by === 'unit'
  const all = totals ? totals.errors + totals.warnings + totals.infos : 0
  return (
    <>
      <PageHead title={title} scope={scopeOf(filters)}>
        {totals && (
          <>
            检查了 {totals.rows} 行，发现 {all} 处：错误 {totals.errors}、警告 {totals.warnings}、提示 {totals.infos}
            ；没有问题的 {totals.clean} 行
          </>
        )}
      </PageHead>
      <div class="tools">
        <Segmented
          label="分组"
          options={[
            { value: '', label: '按规则' },
            { value: 'unit', label: '按单位' },
          ]}
          value={filters.by ?? ''}
          onChange={(by) => setFilters({ by: by || null })}
        />
        <Segmented
          label="程度"
          options={[
            { value: '', label: '全部', count: all },
            { value: 'error', label: '错误', count: totals?.errors ?? 0 },
            { value: 'warning', label: '警告', count: totals?.warnings ?? 0 },
            { value: 'info', label: '提示', count: totals?.infos ?? 0 },
          ]}
          value={severity ?? ''}
          onChange={(chosen) => setFilters({ severity: chosen || null })}
        />
        <SelectFilter
          label="县市"
          options={values.get('county') ?? []}
          value={filters.county ?? ''}
          onChange={(chosen) => setFilters({ county: chosen || null })}
        />
      </div>
      {totals && all === 0 ? (
        <Empty
          tone="ok"
          title={totals.rows === 0 ? '还没有检查过任何一行' : `检查了 ${totals.rows} 行，发现 0 个问题`}
        />
      ) : byUnit ? (
        <ByUnit county={county} severity={severity} />
      ) : (
        <ByRule county={county} severity={severity} />
      )}
    </>
  )
}
