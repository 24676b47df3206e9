import { useMemo } from 'preact/hooks'
import { type TableColumn, WindowTable } from '../../../core/view/window-table.tsx'
import { go } from '../../route.ts'
import { reasonWord } from '../common/labels.ts'
import { personHref } from '../common/links.ts'
import { specialtyName } from './means.tsx'
import { type DefensePerson, useDefense } from './people.ts'
import { type Mean, meanFor, scoreText } from './scores.ts'

interface ExemptTableProps {
  scored: boolean
  means: ReadonlyMap<string, Mean>
}

function Result({ person, scored, means }: ExemptTableProps & { person: DefensePerson }) {
  if (!scored) return <>视为通过</>
  const mean = meanFor(means, person.specialty)
  if (mean.hundredths === null) return <span class="muted">待定：{specialtyName(person.specialty)}还没有成绩</span>
  return (
    <>
      <b>{scoreText(mean.hundredths)}</b> <span class="muted">{mean.of} 人平均</span>
    </>
  )
}

/** The exempt, each with the mean of their specialty, or counted as passed where nothing is scored (七). */
export function ExemptTable({ scored, means }: ExemptTableProps) {
  const people = useDefense('exempt') ?? []
  const columns = useMemo(
    (): readonly TableColumn<DefensePerson>[] => [
      {
        key: 'name',
        heading: '姓名',
        width: 160,
        heads: true,
        cell: (row) => <a href={personHref(row.id)}>{row.name}</a>,
      },
      { key: 'unit', heading: '工作单位', width: 240, long: true, cell: ({ unit }) => unit },
      {
        key: 'specialty',
        heading: '专业',
        width: 140,
        cell: ({ specialty }) => specialty ?? <span class="muted">未另填</span>,
      },
      {
        key: 'result',
        heading: scored ? '赋分' : '答辩环节',
        width: 260,
        cell: (row) => <Result person={row} scored={scored} means={means} />,
      },
      {
        key: 'reasons',
        heading: '免答辩事由',
        width: 280,
        long: true,
        cell: ({ reasons }) => reasons.map(reasonWord).join('；'),
      },
      {
        key: 'supervisingUnit',
        heading: '主管单位',
        width: 240,
        long: true,
        cell: ({ supervisingUnit }) => supervisingUnit,
      },
    ],
    [scored, means],
  )
  return (
    <WindowTable
      caption="免答辩人员"
      columns={columns}
      count={people.length}
      rowAt={(index) => people[index]}
      keyOf={({ id }) => id}
      onOpen={({ id }) => go(personHref(id))}
    />
  )
}
