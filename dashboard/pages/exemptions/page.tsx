import { useMemo } from 'preact/hooks'
import { type ExemptionReason, type Level, today } from '../../../core/index.ts'
import { SelectFilter } from '../../../core/view/filters.tsx'
import { Clause } from '../../../core/view/marks.tsx'
import { Empty } from '../../../core/view/note.tsx'
import { usePrinting } from '../../../core/view/printing.ts'
import { type TableColumn, WindowTable } from '../../../core/view/window-table.tsx'
import { go, href, route, setFilters } from '../../route.ts'
import { useQuery } from '../../store/use-query.ts'
import { orderByUnit } from '../common/by-unit.ts'
import { documentSubject } from '../common/document.tsx'
import { label, reasonWord } from '../common/labels.ts'
import { clauseHref, personHref } from '../common/links.ts'
import { longDay, PageHead } from '../common/page-head.tsx'
import { PeopleDocument } from '../common/people-document.tsx'
import { activePolicy, clauseOfReason } from '../common/policy.ts'
import { useValues } from '../roster/values.ts'

export const title = '免答辩'

/** A row of queries/exemption-list.sql. */
interface ExemptLine {
  id: number
  name: string
  sex: string | null
  unit: string
  supervisingUnit: string
  county: string | null
  level: Level | null
  targetTitle: string | null
  /** JSON array of reason codes. */
  reasons: string
}

interface Exempt extends Omit<ExemptLine, 'reasons'> {
  reasons: readonly ExemptionReason[]
  clauses: readonly string[]
}

function exemptOf(line: ExemptLine): Exempt {
  const reasons = JSON.parse(line.reasons) as ExemptionReason[]
  return { ...line, reasons, clauses: [...new Set(reasons.map(clauseOfReason))] }
}

const reasonsText = ({ reasons }: Exempt) => reasons.map(reasonWord).join('；')

const columns: readonly TableColumn<Exempt>[] = [
  {
    key: 'name',
    heading: '姓名',
    width: 160,
    heads: true,
    cell: (row) => <a href={personHref(row.id)}>{row.name}</a>,
  },
  { key: 'sex', heading: '性别', width: 56, cell: ({ sex }) => sex ?? '' },
  { key: 'unit', heading: '工作单位', width: 240, long: true, cell: ({ unit }) => unit },
  { key: 'target', heading: '拟晋升', width: 110, cell: (row) => row.targetTitle ?? '' },
  {
    key: 'reason',
    heading: '免答辩事由',
    width: 300,
    long: true,
    cell: (row) => <span title={reasonsText(row)}>{reasonsText(row)}</span>,
  },
  {
    key: 'clause',
    heading: '条款',
    width: 120,
    cell: ({ clauses }) => clauses.map((clause) => <Clause key={clause} clause={clause} href={clauseHref(clause)} />),
  },
  {
    key: 'supervisingUnit',
    heading: '主管单位',
    width: 240,
    long: true,
    cell: ({ supervisingUnit }) => supervisingUnit,
  },
]

function scopeOf({ county, supervisingUnit, reason }: Readonly<Record<string, string>>): string {
  const parts = [county && label('county', county), supervisingUnit, reason && label('exemption', reason)]
  return parts.filter(Boolean).join('，')
}

export function Page() {
  const { filters } = route.value
  const values = useValues()
  const { county = null, supervisingUnit = null, reason = null } = filters
  const { rows } = useQuery<ExemptLine>('exemption-list', { county, supervisingUnit, reason })
  const people = useMemo(() => orderByUnit(rows ?? []).map(exemptOf), [rows])
  const printing = usePrinting()
  const scope = scopeOf(filters)
  return (
    <div data-document="">
      <PageHead title={title} scope={scope}>
        {scope && `${scope}：`}共 <b>{people.length}</b> 人；不可申报的人员不列入
      </PageHead>
      <div class="tools" role="group" aria-label="筛选">
        {(['county', 'supervisingUnit'] as const).map((key) => (
          <SelectFilter
            key={key}
            label={key === 'county' ? '县市' : '主管单位'}
            options={values.get(key) ?? []}
            value={filters[key] ?? ''}
            onChange={(value) => setFilters({ [key]: value || null })}
          />
        ))}
        <SelectFilter
          label="事由"
          options={activePolicy().exemptions.map(({ code }) => ({ value: code, label: reasonWord(code) }))}
          value={filters.reason ?? ''}
          onChange={(value) => setFilters({ reason: value || null })}
        />
      </div>
      {rows && people.length === 0 ? (
        <Empty icon="people" title={scope ? '没有符合条件的免答辩人员' : '还没有免答辩人员'}>
          {scope && <a href={href('exemptions')}>看全部</a>}
        </Empty>
      ) : (
        <>
          <Reasons people={people} />
          <WindowTable
            caption="免答辩人员名单"
            columns={columns}
            count={people.length}
            rowAt={(index) => people[index]}
            keyOf={({ id }) => id}
            onOpen={({ id }) => go(personHref(id))}
          />
        </>
      )}
      {printing && <ExemptionDocument people={people} scope={scope} />}
    </div>
  )
}

/** How many are exempt for each reason; a person with two reasons counts in both. */
function Reasons({ people }: { people: readonly Exempt[] }) {
  return (
    <section class="panel figures">
      <table>
        <caption>
          各事由人数 <small>有几条事由的人，每条都计</small>
        </caption>
        <thead>
          <tr>
            <th scope="col">事由</th>
            <th scope="col">条款</th>
            <th scope="col" class="num">
              人数
            </th>
          </tr>
        </thead>
        <tbody>
          {activePolicy().exemptions.map(({ code: reason, clause }) => {
            const count = people.filter(({ reasons }) => reasons.includes(reason)).length
            if (count === 0) return null
            return (
              <tr key={reason}>
                <th scope="row">{reasonWord(reason)}</th>
                <td>
                  <Clause clause={clause} href={clauseHref(clause)} />
                </td>
                <td class="num">
                  <a href={href('exemptions', { ...route.value.filters, reason })}>{count}</a>
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}

function ExemptionDocument({ people, scope }: { people: readonly Exempt[]; scope: string }) {
  return (
    <PeopleDocument
      caption="免答辩人员名单"
      title={[documentSubject(), '职称评审免答辩人员名单']}
      scope={[`范围：${scope || '全州'}`, `共 ${people.length} 人`, `截至${longDay(today())}`]}
      legend="注：条款为通知第七条“答辩要求”的各项。不可申报人员未列入。"
      people={people}
      columns={[
        { heading: ['免答辩事由'], class: 'w-reason', cell: reasonsText },
        { heading: ['通知', '条款'], class: 'w-narrow', cell: ({ clauses }) => clauses.join('、') },
      ]}
    />
  )
}
