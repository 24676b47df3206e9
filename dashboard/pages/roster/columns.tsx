import { CellChip, VerdictMark } from '../../../core/view/marks.tsx'
import type { TableColumn } from '../../../core/view/window-table.tsx'
import { viewWords } from '../../language.ts'
import { href } from '../../route.ts'
import { label } from '../common/labels.ts'
import { clauseOfReason } from '../common/policy.ts'
import { type PersonLine, reasonsOf } from './people.ts'

const personHref = (row: PersonLine) => href('person', {}, String(row.id))

function FirstFinding({ row }: { row: PersonLine }) {
  if (!row.severity) return <span class="zero">无</span>
  return (
    <span class="first-finding">
      {row.cell && <CellChip cell={row.cell} severity={row.severity} />}{' '}
      <span title={row.message ?? ''}>{row.message}</span>{' '}
      {row.findings > 1 && <span class="muted">+{row.findings - 1}</span>}
    </span>
  )
}

function DefenseWord({ row }: { row: PersonLine }) {
  if (row.defense === null) return <span class="muted">{label('defense', null)}</span>
  if (row.defense === 'required') return <>须答辩</>
  const clauses = [...new Set(reasonsOf(row.exemptions).map(clauseOfReason))]
  return (
    <>
      <span class="muted">免</span> {clauses.join('、')}
    </>
  )
}

type Text = 'unit' | 'county' | 'sex' | 'ethnicity' | 'birth' | 'specialty' | 'supervisingUnit' | 'targetTitle'
type Coded = 'track' | 'level' | 'education' | 'unitNature'

const unclear = <span class="muted">{label('', null)}</span>

/** Eighteen columns are more than a sheet of A4 can hold: these stay on the screen. */
const onScreenOnly = new Set<string>(['level', 'unitNature', 'county', 'specialty', 'place'])

function text(key: Text, heading: string, width: number): TableColumn<PersonLine> {
  const long = key === 'unit' || key === 'supervisingUnit'
  return { key, heading, width, sortable: true, long, cell: (row) => row[key] ?? (key === 'specialty' ? '' : unclear) }
}

function coded(key: Coded, heading: string, width: number): TableColumn<PersonLine> {
  return { key, heading, width, sortable: true, cell: (row) => (row[key] === null ? unclear : label(key, row[key])) }
}

const columns: readonly TableColumn<PersonLine>[] = [
  {
    key: 'name',
    heading: '姓名',
    width: 148,
    sortable: true,
    heads: true,
    cell: (row) => <a href={personHref(row)}>{row.name || '（未填姓名）'}</a>,
  },
  { key: 'verdict', heading: '结论', width: 104, sortable: true, cell: (row) => <VerdictMark verdict={row.verdict} /> },
  {
    key: 'findings',
    heading: '问题',
    width: 320,
    sortable: true,
    long: true,
    cell: (row) => <FirstFinding row={row} />,
  },
  {
    key: 'fee',
    heading: '应缴',
    width: 64,
    numeric: true,
    sortable: true,
    cell: (row) => row.fee ?? <span class="muted">{viewWords.value.undetermined}</span>,
  },
  { key: 'defense', heading: '答辩', width: 104, sortable: true, cell: (row) => <DefenseWord row={row} /> },
  text('unit', '工作单位', 208),
  coded('level', '级别', 64),
  text('targetTitle', '拟晋升', 104),
  coded('track', '申报类型', 88),
  coded('education', '最高学历', 88),
  text('sex', '性别', 56),
  text('ethnicity', '族别', 88),
  text('birth', '出生年月', 88),
  coded('unitNature', '单位性质', 96),
  text('county', '县市', 96),
  text('specialty', '申报专业', 120),
  text('supervisingUnit', '主管单位', 208),
  {
    key: 'place',
    heading: '文件和行',
    width: 220,
    sortable: true,
    cell: (row) => (
      <>
        {row.file} <span class="muted">第 {row.row} 行</span>
      </>
    ),
  },
]

export const peopleColumns: readonly TableColumn<PersonLine>[] = columns.map((column) => ({
  ...column,
  screenOnly: onScreenOnly.has(column.key),
}))
