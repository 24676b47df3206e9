import { useMemo, useState } from 'preact/hooks'
import { headings } from '../../../core/index.ts'
import { Segmented } from '../../../core/view/filters.tsx'
import { Clause, VerdictMark } from '../../../core/view/marks.tsx'
import { Empty } from '../../../core/view/note.tsx'
import { usePrinting } from '../../../core/view/printing.ts'
import { route, setFilters } from '../../route.ts'
import { useQuery } from '../../store/use-query.ts'
import { useTotals } from '../../totals.ts'
import { personHref } from '../common/links.ts'
import { PageHead } from '../common/page-head.tsx'
import { type DuplicateGroup, differing, filled, groupsOf, type Place } from './groups.ts'

export const title = '重复'

export function Page() {
  const { show = '' } = route.value.filters
  const { rows } = useQuery<Place>('duplicates')
  const everyone = useTotals()?.applicants ?? 0
  const groups = useMemo(() => groupsOf(rows ?? []), [rows])
  const across = groups.filter((group) => group.across)
  const shown = show === 'across' ? across : show === 'within' ? groups.filter((group) => !group.across) : groups
  return (
    <>
      <PageHead title={title} scope={show === 'across' ? '跨花名册' : show === 'within' ? '同一花名册内' : ''}>
        检查了 {everyone} 人：{across.length} 人在几份花名册里都有，{groups.length - across.length}{' '}
        人在同一份花名册里出现多次
      </PageHead>
      <div class="tools">
        <Segmented
          label="范围"
          options={[
            { value: '', label: '全部', count: groups.length },
            { value: 'across', label: '跨花名册', count: across.length },
            { value: 'within', label: '同一花名册内', count: groups.length - across.length },
          ]}
          value={show}
          onChange={(value) => setFilters({ show: value || null })}
        />
        <span class="small muted">
          姓名、出生年月、性别都相同，或身份证号相同，算同一人；两个不同的有效身份证号不算 <Clause clause="录入规范" />
        </span>
      </div>
      {rows && shown.length === 0 ? (
        <Empty tone="ok" title={everyone === 0 ? '还没有检查过任何人' : `检查了 ${everyone} 人，没有这样的重复`} />
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
      {hidden > 0 && (
        <button type="button" class="btn" onClick={() => setDrawn(drawn + portion)}>
          再看 {Math.min(portion, hidden)} 人，还有 {hidden} 人没有列出
        </button>
      )}
    </div>
  )
}

/** One person's places side by side; what differs stands out. */
function GroupPanel({ group }: { group: DuplicateGroup }) {
  const { places, byNumber, across } = group
  const different = differing(group)
  const name = places[0]!.name ?? ''
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section class="panel scroll" tabIndex={0} aria-label={name}>
      <table class="place-table">
        <caption>
          {name}{' '}
          <small>
            {byNumber ? '身份证号相同' : '姓名、出生年月、性别相同'}，{across ? '在几份花名册里' : '在同一份花名册里'}共{' '}
            {places.length} 处；{different.size === 0 ? '各栏都一样' : `${different.size} 栏不同`}
          </small>
        </caption>
        <thead>
          <tr>
            <th scope="col">栏目</th>
            {places.map((place) => (
              <th scope="col" key={place.id}>
                <a href={personHref(place.id)}>
                  {place.file} 第 {place.sheetRow} 行
                </a>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">主管单位</th>
            {places.map((place) => (
              <td key={place.id}>{place.supervisingUnit}</td>
            ))}
          </tr>
          <tr>
            <th scope="row">结论</th>
            {places.map((place) => (
              <td key={place.id}>
                <VerdictMark verdict={place.verdict} />
              </td>
            ))}
          </tr>
          {filled(group).map((column) => (
            <tr key={column}>
              <th scope="row">
                {headings[column]}
                {different.has(column) && <span class="muted">（不同）</span>}
              </th>
              {places.map((place) => (
                <td key={place.id} class={different.has(column) ? 'differs as-typed' : 'as-typed'}>
                  {place[column]?.trim() ? place[column] : <span class="is-blank">（空）</span>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
