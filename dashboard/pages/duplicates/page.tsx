import { useMemo, useState } from 'preact/hooks'
import { Segmented } from '../../../core/view/filters.tsx'
import { isolated } from '../../../core/view/isolated.ts'
import { Clause } from '../../../core/view/marks.tsx'
import { Empty } from '../../../core/view/note.tsx'
import { usePrinting } from '../../../core/view/printing.ts'
import { language, viewWords, words } from '../../language.ts'
import { route, setFilters } from '../../route.ts'
import { useQuery } from '../../store/use-query.ts'
import { FileTable, ShortTable } from '../../tables/data-table.tsx'
import { comparedOf, duplicateTable } from '../../tables/duplicates.tsx'
import { useTotals } from '../../totals.ts'
import { PageHead } from '../common/page-head.tsx'
import { type DuplicateGroup, groupsOf, type Place } from './groups.ts'

export function Page() {
  const { show = '' } = route.value.filters
  const { rows } = useQuery<Place>('duplicates')
  const everyone = useTotals()?.applicants ?? 0
  const groups = useMemo(() => groupsOf(rows ?? []), [rows])
  const across = groups.filter((group) => group.across)
  const shown = show === 'across' ? across : show === 'within' ? groups.filter((group) => !group.across) : groups
  const within = groups.length - across.length
  const { pages, duplicates: say } = words.value
  const scope = show === 'across' ? say.across : show === 'within' ? say.within : ''
  return (
    <>
      <PageHead title={pages.duplicates} scope={scope}>
        {say.checked(everyone, across.length, within)}
      </PageHead>
      <div class="tools">
        <Segmented
          label={say.scope}
          options={[
            { value: '', label: viewWords.value.all, count: groups.length },
            { value: 'across', label: say.across, count: across.length },
            { value: 'within', label: say.within, count: within },
          ]}
          value={show}
          onChange={(value) => setFilters({ show: value || null })}
        />
        <span class="small muted">
          {say.samePerson} <Clause clause="录入规范" />
        </span>
      </div>
      {rows && shown.length === 0 ? (
        <Empty tone="ok" title={everyone === 0 ? say.nobodyChecked : say.none(everyone)} />
      ) : (
        <Groups groups={shown} />
      )}
    </>
  )
}

/** Groups drawn at once; a button draws more and says how many there are. */
const portion = 50

function Groups({ groups }: { groups: readonly DuplicateGroup[] }) {
  const [drawn, setDrawn] = useState(portion)
  const printing = usePrinting()
  const hidden = printing ? 0 : Math.max(0, groups.length - drawn)
  return (
    <div class="places">
      {groups.slice(0, groups.length - hidden).map((group) => (
        <GroupPanel key={group.places[0]!.id} group={group} />
      ))}
      {groups.map((group) => (
        <FileTable key={group.places[0]!.id} table={duplicateTable(language.value, group)} rows={comparedOf(group)} />
      ))}
      {hidden > 0 && (
        <button type="button" class="btn" onClick={() => setDrawn(drawn + portion)}>
          {words.value.duplicates.more(Math.min(portion, hidden), hidden)}
        </button>
      )}
    </div>
  )
}

/** One person's places; a file has those of everyone, drawn or not. */
function GroupPanel({ group }: { group: DuplicateGroup }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section class="panel scroll" tabIndex={0} aria-label={isolated(group.places[0]!.name ?? '')}>
      <ShortTable
        class="place-table"
        table={duplicateTable(language.value, group)}
        rows={comparedOf(group)}
        keyOf={(row) => row}
        taken={false}
      />
    </section>
  )
}
