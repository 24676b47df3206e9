import { useMemo, useState } from 'preact/hooks'
import { Segmented } from '../../../core/view/filters.tsx'
import { Empty } from '../../../core/view/note.tsx'
import { usePrinting } from '../../../core/view/printing.ts'
import { language, viewWords, words } from '../../language.ts'
import { go, route, setFilters } from '../../route.ts'
import { useQuery } from '../../store/use-query.ts'
import { LongTable, ShortTable } from '../../tables/data-table.tsx'
import {
  type DefensePerson,
  defensePaper,
  exemptScoreTable,
  meanTable,
  requiredTable,
  specialtyMeans,
} from '../../tables/defense.tsx'
import { PaperDocument } from '../../tables/paper-document.tsx'
import { personHref } from '../common/links.ts'
import { PageHead } from '../common/page-head.tsx'
import { activePolicy } from '../common/policy.ts'
import { saveSetting, useSetting } from '../common/setting.ts'
import { PasteScores } from './paste-scores.tsx'
import { useDefense } from './people.ts'
import { type Mean, meansOf } from './scores.ts'

const settingName = 'defense-scored'

interface Counts {
  required: number
  exempt: number
  undecided: number
}

export function Page() {
  const { filters } = route.value
  const exemptShown = filters.show === 'exempt'
  const scored = useSetting(settingName) !== 'no'
  const counts = useQuery<Counts>('defense-counts').rows?.[0]
  const people = useDefense('required') ?? []
  const [pasting, setPasting] = useState(false)
  const printing = usePrinting()
  const means = useMemo(() => meansOf(people.map((one) => ({ ...one, took: one.took !== false }))), [people])
  const entered = people.filter(({ took }) => took !== null).length
  const { required = 0, exempt = 0, undecided = 0 } = counts ?? {}
  const { pages, defense } = words.value
  return (
    // The exempt have no paper of their own here: what is printed of them is the page.
    <div data-document={exemptShown ? undefined : ''}>
      <PageHead
        title={pages.defense}
        scope={exemptShown ? defense.exempt : defense.required}
        buttons={
          <button type="button" class="btn" onClick={() => setPasting(true)}>
            {defense.paste.open}
          </button>
        }
      >
        {defense.head(<b>{required}</b>, entered, exempt, undecided)}
      </PageHead>
      <div class="tools">
        <Segmented
          label={defense.list}
          options={[
            { value: '', label: viewWords.value.defense.required, count: required },
            { value: 'exempt', label: viewWords.value.defense.exempt, count: exempt },
          ]}
          value={exemptShown ? 'exempt' : ''}
          onChange={(show) => setFilters({ show: show || null })}
        />
        <Segmented
          label={defense.scoring}
          options={[
            { value: 'yes', label: defense.scored },
            { value: 'no', label: defense.unscored },
          ]}
          value={scored ? 'yes' : 'no'}
          onChange={(value) => void saveSetting(settingName, value)}
        />
        <span class="small muted">{scored ? defense.scoredRemark : defense.unscoredRemark}</span>
      </div>
      {counts && required + exempt === 0 ? (
        <Empty icon="people" title={defense.nobody} />
      ) : (
        <>
          {scored && <Means people={people} means={means} />}
          {exemptShown ? <Exempt scored={scored} means={means} /> : <Required people={people} scored={scored} />}
        </>
      )}
      <PasteScores open={pasting} people={people} onClose={() => setPasting(false)} />
      {printing && !exemptShown && (
        <PaperDocument paper={defensePaper(activePolicy(), people.length, scored)} rows={people} />
      )}
    </div>
  )
}

interface MeansProps {
  people: readonly DefensePerson[]
  means: ReadonlyMap<string, Mean>
}

function Means({ people, means }: MeansProps) {
  const rows = specialtyMeans(people, means)
  if (rows.length === 0) return null
  const someTwice = new Set(people.map(({ person }) => person)).size < people.length
  return (
    <section class="panel figures">
      <ShortTable
        table={meanTable(language.value, activePolicy().field, someTwice)}
        rows={rows}
        keyOf={({ specialty }) => specialty}
      />
    </section>
  )
}

interface RequiredProps {
  people: readonly DefensePerson[]
  scored: boolean
}

function Required({ people, scored }: RequiredProps) {
  const table = useMemo(() => requiredTable(language.value, scored), [language.value, scored])
  return (
    <LongTable
      table={table}
      rows={people}
      keyOf={({ id }) => id}
      rowHeight={40}
      onOpen={({ id }) => go(personHref(id))}
    />
  )
}

interface ExemptProps {
  scored: boolean
  means: ReadonlyMap<string, Mean>
}

function Exempt({ scored, means }: ExemptProps) {
  const people = useDefense('exempt') ?? []
  const { field } = activePolicy()
  const table = useMemo(
    () => exemptScoreTable(language.value, scored, { means, field }),
    [language.value, scored, means, field],
  )
  return <LongTable table={table} rows={people} keyOf={({ id }) => id} onOpen={({ id }) => go(personHref(id))} />
}
