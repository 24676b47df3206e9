import { clockTime, stageOf, type Totals, today } from '../../../core/index.ts'
import type { Received as ReceivedFiles } from '../../../core/messages/desk.zh-CN.ts'
import { StageLine } from '../../../core/view/stage-line.tsx'
import { activePolicy } from '../../active-policy.ts'
import { stageWords, words } from '../../language.ts'
import { href, route } from '../../route.ts'
import { useQuery } from '../../store/use-query.ts'
import type { DeskTotals } from '../../totals.ts'
import { PageHead } from '../common/page-head.tsx'
import { Figures } from './figures.tsx'
import { OverviewFilters, scopeOf } from './filter-bar.tsx'
import { type CountLine, chosen, overviewFilters, useGroups } from './groups.ts'
import { Ages, Breakdown, Counties, Severities, Units } from './panels.tsx'
import { Start } from './start.tsx'
import { Unreadable } from './unreadable.tsx'

/** Rows that are nobody's, by what they are, and findings with a fix. */
type FileLine = ReceivedFiles['skipped'] & { fixable: number }

const noFiles: FileLine = { template: 0, footer: 0, header: 0, note: 0, fixable: 0 }

const none: Totals = {
  ...{ applicants: 0, eligible: 0, unconfirmed: 0, incomplete: 0, ineligible: 0, junior: 0, mid: 0 },
  ...{ exempt: 0, defense: 0, feeDue: 0, feeUndetermined: 0, errors: 0, warnings: 0, infos: 0 },
}

function Stage() {
  return (
    <section class="stage panel" aria-label={words.value.overview.stage}>
      <StageLine stage={stageOf(activePolicy.value, today(), clockTime())} words={stageWords.value} />
    </section>
  )
}

function Received({ totals, files = noFiles }: { totals: DeskTotals; files: FileLine | undefined }) {
  const { workbooks, unreadable, applicants } = totals
  return (
    <>
      {words.value.overview.received(
        { workbooks, unreadable, applicants, skipped: files },
        <b data-stat="workbooks">{workbooks}</b>,
        <b data-stat="unreadable">{unreadable}</b>,
      )}
    </>
  )
}

const breakdowns = [
  ['level', 'quarter'],
  ['track', 'quarter'],
  ['sex', 'quarter'],
  ['ethnicity', 'third'],
  ['education', 'third'],
  ['unitNature', 'third'],
] as const

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
  const { pages, table, overview } = words.value
  const panel = ([name, size]: (typeof breakdowns)[number]) => (
    <section class={`panel ${size}`} key={name}>
      <Breakdown
        heading={name === 'level' ? overview.level : table[name]}
        lines={groups.counts.get(name) ?? []}
        linkOf={linkOf}
      />
    </section>
  )
  return (
    <>
      <PageHead title={pages.overview} scope={scopeOf(filters)} noPrint={!started}>
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
        {started && breakdowns.slice(0, 3).map(panel)}
        <section class="panel quarter">
          <Severities totals={shown} fixable={everything ? (files?.fixable ?? null) : null} />
        </section>
        {started && breakdowns.slice(3).map(panel)}
      </div>
    </>
  )
}
