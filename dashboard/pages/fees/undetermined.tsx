import { Clause } from '../../../core/view/marks.tsx'
import { useQuery } from '../../store/use-query.ts'
import { levelWord, trackWord } from '../common/labels.ts'
import { clauseHref, personHref } from '../common/links.ts'
import type { UndeterminedLine } from './page.tsx'

/** Whose fee cannot be told, and what their rows say. */
export function Undetermined({ count }: { count: number }) {
  const { rows } = useQuery<UndeterminedLine>('fee-undetermined')
  if (!rows || count === 0) return null
  return (
    <section class="panel scroll">
      <table>
        <caption>
          金额未定 {rows.length} 人{' '}
          <small>
            级别或申报类型看不出，或者没有这一档收费 <Clause clause="八(二)" href={clauseHref('八(二)')} />
          </small>
        </caption>
        <thead>
          <tr>
            <th scope="col" class="first">
              姓名
            </th>
            <th scope="col">级别</th>
            <th scope="col">申报类型</th>
            <th scope="col">所填拟晋升</th>
            <th scope="col">所填备注</th>
            <th scope="col">主管单位</th>
            <th scope="col">文件和行</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row" class="first">
                <a href={personHref(row.id)}>{row.name}</a>
              </th>
              <td>{levelWord(row.level)}</td>
              <td>
                {trackWord(row.track)} {row.applicationType && <span class="muted">（填 {row.applicationType}）</span>}
              </td>
              <td>{row.targetTitle}</td>
              <td>{row.remarks}</td>
              <td>{row.supervisingUnit}</td>
              <td>
                {row.file} 第 {row.row} 行
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
