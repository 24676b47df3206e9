import { ruleTitle } from '../../../core/index.ts'
import { viewZh } from '../../../core/messages/zh-CN.ts'
import { WindowTable } from '../../../core/view/window-table.tsx'
import { useQuery } from '../../store/use-query.ts'
import { label } from '../common/labels.ts'
import { personHref } from '../common/links.ts'

interface ChangeLine {
  id: number
  file: string
  supervisingUnit: string | null
  row: number
  name: string
  /** verdict, level, track, fee, defense, or the code of a rule. */
  field: string
  before: string | null
  after: string | null
  applicantId: number | null
}

const fields: Readonly<Record<string, string>> = {
  verdict: '结论',
  level: '级别',
  track: '申报类型',
  fee: '应缴',
  defense: '答辩',
}

function value(field: string, text: string | null): string {
  if (field === 'fee') return text === null ? viewZh.undetermined : `${text} 元`
  return label(field, text)
}

function words({ field, before, after }: ChangeLine): string {
  if (fields[field]) return `${value(field, before)} → ${value(field, after)}`
  return after === null ? '不再有这个问题' : '新出现这个问题'
}

/** What the last new judgement changed. */
export function Changes() {
  const { rows } = useQuery<ChangeLine>('judgement-changes')
  if (!rows || rows.length === 0) return null
  const people = new Set(rows.map(({ file, row }) => `${file} ${row}`)).size
  return (
    <section class="panel">
      <WindowTable
        caption={`重新核验后的变化：${people} 人，${rows.length} 处`}
        count={rows.length}
        rowAt={(index) => rows[index]}
        keyOf={({ id }) => id}
        columns={[
          {
            key: 'name',
            heading: '姓名',
            width: 140,
            heads: true,
            cell: ({ name, applicantId }) =>
              applicantId === null ? name : <a href={personHref(applicantId)}>{name || '（无姓名）'}</a>,
          },
          {
            key: 'unit',
            heading: '主管单位',
            width: 240,
            cell: ({ supervisingUnit, file }) => supervisingUnit || file,
          },
          { key: 'row', heading: '行', width: 60, numeric: true, cell: ({ row }) => row },
          { key: 'field', heading: '项目', width: 300, cell: ({ field }) => fields[field] ?? ruleTitle(field) },
          { key: 'change', heading: '变化', width: 220, cell: words },
        ]}
      />
    </section>
  )
}
