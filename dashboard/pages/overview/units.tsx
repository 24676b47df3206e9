import { Bar } from '../../../core/view/bar.tsx'
import { href } from '../../route.ts'
import { useQuery } from '../../store/use-query.ts'

interface UnitLine {
  supervisingUnit: string
  people: number
  bad: number
}

const shown = 8

/** The units whose rosters need most work. */
export function Units({ county }: { county: string | null }) {
  const lines = useQuery<UnitLine>('overview-units', { county }).rows ?? []
  return (
    <section class="panel">
      <table>
        <caption>
          问题行占比最高的单位 <small>需补正＋不可申报</small>
        </caption>
        <thead>
          <tr>
            <th scope="col">主管单位</th>
            <td />
            <th scope="col" class="num">
              占比
            </th>
            <th scope="col" class="num">
              行数
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.slice(0, shown).map(({ supervisingUnit, people, bad }) => (
            <tr key={supervisingUnit}>
              <th scope="row" class="clip">
                <a href={href('roster', { supervisingUnit })} title={supervisingUnit}>
                  {supervisingUnit}
                </a>
              </th>
              <td class="mini">
                <Bar value={bad} most={people} tone="v-incomplete" />
              </td>
              <td class="num">{Math.round((bad / people) * 100)}%</td>
              <td class="num">
                {bad}/{people}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {lines.length > shown && (
        <p>
          <a href={href('findings', { by: 'unit' })}>全部 {lines.length} 个单位</a>
        </p>
      )}
    </section>
  )
}
