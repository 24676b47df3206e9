import { Clause } from '../../../core/view/marks.tsx'
import { type TableColumn, WindowTable } from '../../../core/view/window-table.tsx'
import { go } from '../../route.ts'
import { useQuery } from '../../store/use-query.ts'
import { levelWord, trackWord } from '../common/labels.ts'
import { clauseHref, personHref } from '../common/links.ts'
import type { UndeterminedLine } from './page.tsx'

const columns: readonly TableColumn<UndeterminedLine>[] = [
  { key: 'name', heading: '姓名', width: 120, heads: true, cell: (row) => <a href={personHref(row.id)}>{row.name}</a> },
  { key: 'level', heading: '级别', width: 80, cell: ({ level }) => levelWord(level) },
  {
    key: 'track',
    heading: '申报类型',
    width: 150,
    cell: ({ track, applicationType }) => (
      <>
        {trackWord(track)} {applicationType && <span class="muted">（填 {applicationType}）</span>}
      </>
    ),
  },
  { key: 'target', heading: '所填拟晋升', width: 120, cell: ({ targetTitle }) => targetTitle },
  {
    key: 'remarks',
    heading: '所填备注',
    width: 150,
    cell: ({ remarks }) => <span title={remarks ?? ''}>{remarks}</span>,
  },
  { key: 'unit', heading: '主管单位', width: 200, long: true, cell: ({ supervisingUnit }) => supervisingUnit },
  { key: 'place', heading: '文件和行', width: 250, long: true, cell: ({ file, row }) => `${file} 第 ${row} 行` },
]

/** Whose fee cannot be told, and what their rows say. */
export function Undetermined({ count }: { count: number }) {
  const { rows } = useQuery<UndeterminedLine>('fee-undetermined')
  if (!rows || count === 0) return null
  return (
    <section aria-labelledby="undetermined-heading">
      <h2 id="undetermined-heading">金额未定 {rows.length} 人</h2>
      <p class="small muted">
        级别或申报类型看不出，或者没有这一档收费 <Clause clause="八(二)" href={clauseHref('八(二)')} />
      </p>
      <WindowTable
        caption="金额未定的人员"
        columns={columns}
        count={rows.length}
        rowAt={(index) => rows[index]}
        keyOf={({ id }) => id}
        onOpen={({ id }) => go(personHref(id))}
      />
    </section>
  )
}
