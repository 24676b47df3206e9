import { type TableColumn, WindowTable } from '../../../core/view/window-table.tsx'
import { go } from '../../route.ts'
import { personHref } from '../common/links.ts'
import type { DefensePerson } from './people.ts'
import { AbsentBox, CameBox, ScoreField } from './score-cell.tsx'

const who: readonly TableColumn<DefensePerson>[] = [
  {
    key: 'name',
    heading: '姓名',
    width: 160,
    heads: true,
    cell: (row) => <a href={personHref(row.id)}>{row.name}</a>,
  },
  { key: 'unit', heading: '工作单位', width: 240, long: true, cell: ({ unit }) => unit },
  { key: 'target', heading: '拟晋升', width: 110, cell: ({ targetTitle }) => targetTitle ?? '' },
  {
    key: 'specialty',
    heading: '专业',
    width: 140,
    cell: ({ specialty }) => specialty ?? <span class="muted">未另填</span>,
  },
]
const rest: readonly TableColumn<DefensePerson>[] = [
  {
    key: 'supervisingUnit',
    heading: '主管单位',
    width: 240,
    long: true,
    cell: ({ supervisingUnit }) => supervisingUnit,
  },
]

const scoredColumns: readonly TableColumn<DefensePerson>[] = [
  ...who,
  { key: 'score', heading: '成绩', width: 260, cell: (row) => <ScoreField key={row.person} person={row} /> },
  { key: 'absent', heading: '缺席', width: 80, cell: (row) => <AbsentBox person={row} /> },
  ...rest,
]
const unscoredColumns: readonly TableColumn<DefensePerson>[] = [
  ...who,
  { key: 'came', heading: '到场', width: 80, cell: (row) => <CameBox person={row} /> },
  { key: 'absent', heading: '缺席', width: 80, cell: (row) => <AbsentBox person={row} /> },
  ...rest,
]

interface RequiredTableProps {
  people: readonly DefensePerson[]
  scored: boolean
}

/** Who must come, with a place for the score of each. */
export function RequiredTable({ people, scored }: RequiredTableProps) {
  return (
    <WindowTable
      caption="须答辩人员"
      columns={scored ? scoredColumns : unscoredColumns}
      count={people.length}
      rowAt={(index) => people[index]}
      keyOf={({ id }) => id}
      rowHeight={40}
      onOpen={({ id }) => go(personHref(id))}
    />
  )
}
