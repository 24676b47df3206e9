import { useCallback, useMemo, useState } from 'preact/hooks'
import { ruleTitle } from '../../../core/index.ts'
import { SearchField } from '../../../core/view/filters.tsx'
import { Empty } from '../../../core/view/note.tsx'
import { usePrinting } from '../../../core/view/printing.ts'
import type { Sort } from '../../../core/view/sort-heading.tsx'
import { WindowTable } from '../../../core/view/window-table.tsx'
import { go, href, route, setFilters } from '../../route.ts'
import { PageHead } from '../common/page-head.tsx'
import { peopleColumns } from './columns.tsx'
import { ActiveFilters, ChoiceFilters, TypedFilters } from './filter-bar.tsx'
import { activeFilters, parametersOf, valueName } from './filters.ts'
import { useFitting, usePeople } from './people.ts'
import { useOrder, useValues } from './values.ts'

export const title = '花名册'

const worstFirst: Sort = { key: 'verdict', descending: false }

/** 'fee' or '-fee' in the address. */
function sortOf(text: string | undefined): Sort {
  if (!text) return worstFirst
  const descending = text.startsWith('-')
  const key = descending ? text.slice(1) : text
  return peopleColumns.some((column) => column.key === key) ? { key, descending } : worstFirst
}

function nameOf(key: string, value: string): string {
  return key === 'rule' ? ruleTitle(value) : valueName(key, value)
}

export function Page() {
  const { filters } = route.value
  const [more, setMore] = useState(false)
  const sort = sortOf(filters.sort)
  const values = useValues()
  const order = useOrder(values, sort.key)
  const parameters = useMemo(
    () => ({ ...parametersOf(filters), sort: sort.key, order, descending: sort.descending ? 1 : 0 }),
    [filters, sort.key, sort.descending, order],
  )
  const fitting = useFitting(parameters)
  const people = usePeople(fitting.ids)
  const active = activeFilters(filters, nameOf)
  const onSort = useCallback(
    ({ key, descending }: Sort) => setFilters({ sort: `${descending ? '-' : ''}${key}` }, true),
    [],
  )
  const scope = active.map(({ text }) => text).join('；')
  const missing = usePrinting() ? people.missing() : 0
  return (
    <div class="wide-page">
      <PageHead title={title} scope={scope} beforePrint={people.fetchAll}>
        显示 <b>{fitting.ids.length}</b> 人，共 {fitting.everyone} 人
      </PageHead>
      {missing > 0 && (
        <p class="print-only">有 {missing} 人还没有读入，没有印出来：请用页面上的“打印”按钮，不要用浏览器菜单。</p>
      )}
      <div class="tools" role="group" aria-label="筛选">
        <SearchField
          label="查找：姓名、单位或拼音首字母"
          placeholder="姓名、单位、拼音"
          value={filters.search ?? ''}
          onInput={(text) => setFilters({ search: text || null }, true)}
        />
        <ChoiceFilters values={values} filters={filters} from={0} to={more ? undefined : 5} />
        <button type="button" class="btn is-quiet" aria-expanded={more} onClick={() => setMore(!more)}>
          {more ? '收起条件' : '更多条件'}
        </button>
      </div>
      {more && <TypedFilters filters={filters} />}
      <ActiveFilters active={active} />
      {fitting.error && (
        <Empty tone="error" title="没有查到">
          {fitting.error}
        </Empty>
      )}
      {fitting.known && fitting.ids.length === 0 ? (
        <NoPeople everyone={fitting.everyone} />
      ) : (
        <WindowTable
          caption={scope ? `申报人员（${scope}）` : '申报人员'}
          columns={peopleColumns}
          count={fitting.ids.length}
          rowAt={people.rowAt}
          keyOf={(row) => row.id}
          sort={sort}
          onSort={onSort}
          onOpen={(row) => go(href('person', {}, String(row.id)))}
          onWindow={people.onWindow}
        />
      )}
    </div>
  )
}

function NoPeople({ everyone }: { everyone: number }) {
  if (everyone === 0)
    return (
      <Empty icon="people" title="还没有申报人员">
        <p>
          把花名册文件放进来，这里会列出每一个人。<a href={href('overview')}>去总览导入</a>
        </p>
      </Empty>
    )
  return (
    <Empty icon="search" title="没有符合条件的人">
      <p>
        共 {everyone} 人，都不符合现在的条件。<a href={href('roster')}>去掉全部条件</a>
      </p>
    </Empty>
  )
}
