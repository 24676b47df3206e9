import type { Severity, Totals } from '../../../core/index.ts'
import { Bar } from '../../../core/view/bar.tsx'
import { SeverityMark } from '../../../core/view/marks.tsx'
import { href } from '../../route.ts'

const lines: readonly [Severity, 'errors' | 'warnings' | 'infos'][] = [
  ['error', 'errors'],
  ['warning', 'warnings'],
  ['info', 'infos'],
]

/** Findings by severity. */
export function Severities({ totals, fixable }: { totals: Totals; fixable: number | null }) {
  const most = Math.max(...lines.map(([, stat]) => totals[stat]))
  return (
    <>
      <table class="bars">
        <caption>问题</caption>
        <thead class="visually-hidden">
          <tr>
            <th scope="col">程度</th>
            <td />
            <th scope="col">处数</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(([severity, stat]) => (
            <tr key={severity}>
              <th scope="row">
                <SeverityMark severity={severity} />
              </th>
              <td>
                <Bar value={totals[stat]} most={most} />
              </td>
              <td class="num">
                <a href={href('findings', { severity })} data-stat={stat}>
                  {totals[stat]}
                </a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {fixable !== null && <p class="small muted">{fixable} 处有确定的改法</p>}
    </>
  )
}
