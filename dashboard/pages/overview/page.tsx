import { clockTime, stageOf, type Totals, today } from '../../../core/index.ts'
import { StageLine } from '../../../core/view/stage-line.tsx'
import { activePolicy } from '../../active-policy.ts'
import { href, route } from '../../route.ts'
import { useQuery } from '../../store/use-query.ts'
import type { DeskTotals } from '../../totals.ts'
import { PageHead } from '../common/page-head.tsx'
import { Ages } from './ages.tsx'
import { Breakdown } from './breakdown.tsx'
import { Counties } from './counties.tsx'
import { Figures } from './figures.tsx'
import { OverviewFilters, scopeOf } from './filter-bar.tsx'
import { type CountLine, chosen, overviewFilters, useGroups } from './groups.ts'
import { Severities } from './severities.tsx'
import { Start } from './start.tsx'
import { Units } from './units.tsx'
import { Unreadable } from './unreadable.tsx'

export const title = '总览'

interface FileLine {
  template: number
  footer: number
  header: number
  note: number
  fixable: number
}

const none: Totals = {
  ...{ applicants: 0, eligible: 0, unconfirmed: 0, incomplete: 0, ineligible: 0, junior: 0, mid: 0 },
  ...{ exempt: 0, defense: 0, feeDue: 0, feeUndetermined: 0, errors: 0, warnings: 0, infos: 0 },
}

function Stage() {
  return (
    <section class="stage panel" aria-label="申报阶段">
      <StageLine stage={stageOf(activePolicy.value, today(), clockTime())} />
    </section>
  )
}

function skippedWords({ template, footer, header, note }: FileLine): string {
  const reasons: [string, number][] = [
    ['空模板行', template],
    ['表尾说明', footer],
    ['重复表头', header],
    ['其他说明', note],
  ]
  return reasons
    .filter(([, rows]) => rows > 0)
    .map(([reason, rows]) => `${reason} ${rows}`)
    .join('、')
}

function Received({ totals, files }: { totals: DeskTotals; files: FileLine | undefined }) {
  const skipped = files ? files.template + files.footer + files.header + files.note : 0
  const { workbooks, unreadable, applicants } = totals
  return (
    <>
      导入 <b data-stat="workbooks">{workbooks}</b> 个文件：读入 {workbooks - unreadable} 个，未能读取{' '}
      <b data-stat="unreadable">{unreadable}</b> 个。检查了 {applicants + skipped} 行：申报人 {applicants} 行，跳过{' '}
      {skipped} 行{files && skipped > 0 && `（${skippedWords(files)}）`}。
    </>
  )
}

const breakdowns: readonly [string, string, 'quarter' | 'third'][] = [
  ['level', '申报级别', 'quarter'],
  ['track', '申报类型', 'quarter'],
  ['sex', '性别', 'quarter'],
  ['ethnicity', '族别', 'third'],
  ['education', '最高学历', 'third'],
  ['unitNature', '单位性质', 'third'],
]

/** The totals within the filters; where there are none, those that the frame shows too. */
function useShownTotals(filters: Readonly<Record<string, string>>, everything: boolean): DeskTotals | undefined {
  const parameters = everything ? {} : chosen(filters)
  return useQuery<DeskTotals>(everything ? 'totals' : 'overview-totals', parameters).rows?.[0]
}

export function Page() {
  const { filters } = route.value
  const everything = overviewFilters.every((name) => !filters[name])
  const totals = useShownTotals(filters, everything)
  const files = useQuery<FileLine>('overview-files').rows?.[0]
  const groups = useGroups(filters)
  const shown = totals ?? { ...none, workbooks: 0, unreadable: 0 }
  const people = (more: Readonly<Record<string, string>>) => {
    const kept = Object.fromEntries(overviewFilters.map((name) => [name, filters[name]]))
    return href('roster', { ...kept, ...more })
  }
  const linkOf = ({ dimension, value }: CountLine, more = {}) => people({ [dimension]: value ?? '?', ...more })
  const started = shown.workbooks > 0
  const panel = (name: string, heading: string, size: string) => (
    <section class={`panel ${size}`} key={name}>
      <Breakdown title={heading} lines={groups.counts.get(name) ?? []} linkOf={linkOf} />
    </section>
  )
  return (
    <>
      <PageHead title={title} scope={scopeOf(filters)} noPrint={!started}>
        <Received totals={shown} files={files} />
      </PageHead>
      {totals && !started && <Start />}
      <div class="overview">
        <Stage />
        {started && <OverviewFilters filters={filters} />}
        <Figures totals={shown} people={people} />
        {started && (
          <>
            <section class="panel wide">
              <Counties lines={groups.counties} linkOf={linkOf} />
            </section>
            <div class="side stack">
              <Unreadable />
              <Units county={filters.county ?? null} />
            </div>
            <section class="panel age">
              <Ages lines={groups.counts.get('ageBand') ?? []} linkOf={linkOf} />
            </section>
          </>
        )}
        {started && breakdowns.slice(0, 3).map((entry) => panel(...entry))}
        <section class="panel quarter">
          <Severities totals={shown} fixable={everything ? (files?.fixable ?? null) : null} />
        </section>
        {started && breakdowns.slice(3).map((entry) => panel(...entry))}
      </div>
    </>
  )
}
