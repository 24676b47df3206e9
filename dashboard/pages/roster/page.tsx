import { useCallback, useMemo, useState } from 'preact/hooks'
import { SearchField } from '../../../core/view/filters.tsx'
import { Empty } from '../../../core/view/note.tsx'
import { usePrinting } from '../../../core/view/printing.ts'
import type { Sort } from '../../../core/view/sort-heading.tsx'
import { language, ruleTitle, words } from '../../language.ts'
import { go, href, route, setFilters } from '../../route.ts'
import { LongTable } from '../../tables/data-table.tsx'
import { peopleTable } from '../../tables/people.tsx'
import type { Table } from '../../tables/table.ts'
import { personHref } from '../common/links.ts'
import { PageHead } from '../common/page-head.tsx'
import { activePolicy } from '../common/policy.ts'
import { ActiveFilters, ChoiceFilters, TypedFilters } from './filter-bar.tsx'
import { activeFilters, parametersOf, valueName } from './filters.ts'
import { type PersonLine, useFitting, usePeople } from './people.ts'
import { useOrder, useValues } from './values.ts'

const worstFirst: Sort = { key: 'verdict', descending: false }

/** 'fee' or '-fee' in the address. */
function sortOf(text: string | undefined, { columns }: Table<PersonLine>): Sort {
  if (!text) return worstFirst
  const descending = text.startsWith('-')
  const key = descending ? text.slice(1) : text
  return columns.some((column) => column.key === key) ? { key, descending } : worstFirst
}

function nameOf(key: string, value: string): string {
  return key === 'rule' ? ruleTitle(value) : valueName(key, value)
}

export function Page() {
  const { filters } = route.value
  const [more, setMore] = useState(false)
  const active = activeFilters(filters, nameOf)
  const { pages, head, roster } = words.value
  const scope = head.together(active.map(({ text }) => text))
  const policy = activePolicy()
  const table = useMemo(() => peopleTable(language.value, policy, scope), [language.value, policy, scope])
  const sort = sortOf(filters.sort, table)
  const values = useValues()
  const order = useOrder(values, sort.key)
  const parameters = useMemo(
    () => ({ ...parametersOf(filters), sort: sort.key, order, descending: sort.descending ? 1 : 0 }),
    [filters, sort.key, sort.descending, order],
  )
  const fitting = useFitting(parameters)
  const people = usePeople(fitting.ids)
  const onSort = useCallback(
    ({ key, descending }: Sort) => setFilters({ sort: `${descending ? '-' : ''}${key}` }, true),
    [],
  )
  const missing = usePrinting() ? people.missing() : 0
  return (
    <div class="wide-page">
      <PageHead title={pages.roster} scope={scope} beforePrint={people.fetchAll}>
        {roster.shown(<b>{fitting.ids.length}</b>, fitting.everyone)}
      </PageHead>
      {missing > 0 && <p class="print-only">{roster.missing(missing)}</p>}
      <div class="tools" role="group" aria-label={head.filters}>
        <SearchField
          label={roster.find}
          placeholder={roster.findHint}
          value={filters.search ?? ''}
          onInput={(text) => setFilters({ search: text || null }, true)}
        />
        <ChoiceFilters values={values} filters={filters} from={0} to={more ? undefined : 5} />
        <button type="button" class="btn is-quiet" aria-expanded={more} onClick={() => setMore(!more)}>
          {more ? roster.fewer : roster.more}
        </button>
      </div>
      {more && <TypedFilters filters={filters} />}
      <ActiveFilters active={active} />
      {fitting.error && (
        <Empty tone="error" title={roster.notFound}>
          {fitting.error}
        </Empty>
      )}
      {fitting.known && fitting.ids.length === 0 ? (
        <NoPeople everyone={fitting.everyone} />
      ) : (
        <LongTable
          table={table}
          source={{ count: fitting.ids.length, rowAt: people.rowAt, all: people.all }}
          keyOf={(row) => row.id}
          sort={sort}
          onSort={onSort}
          onOpen={(row) => go(personHref(row.id))}
          onWindow={people.onWindow}
        />
      )}
    </div>
  )
}

function NoPeople({ everyone }: { everyone: number }) {
  const { nobody, nobodyHint, toImport, noneFitting, noneFittingHint, clearAll } = words.value.roster
  if (everyone === 0)
    return (
      <Empty icon="people" title={nobody}>
        <p>
          {nobodyHint}
          <a href={href('overview')}>{toImport}</a>
        </p>
      </Empty>
    )
  return (
    <Empty icon="search" title={noneFitting}>
      <p>
        {noneFittingHint(everyone)}
        <a href={href('roster')}>{clearAll}</a>
      </p>
    </Empty>
  )
}
