import { useMemo } from 'preact/hooks'
import { Numeral } from '../../../core/view/number.tsx'
import { BarChart } from '../../chart.tsx'
import { type CountLine, nameOf } from './groups.ts'

/** People by age: the picture, and the same numbers as a table that leads to them. */
export function Ages({ lines, linkOf }: { lines: readonly CountLine[]; linkOf: (line: CountLine) => string }) {
  const labels = useMemo(() => lines.map(nameOf), [lines])
  const links = useMemo(() => lines.map(linkOf), [lines, linkOf])
  const series = useMemo(() => [{ name: '人数', values: lines.map(({ people }) => people), colour: '--bar' }], [lines])
  return (
    <>
      <h2>
        年龄段 <small class="muted small">岁，按网上申报截止日计算</small>
      </h2>
      <BarChart label="各年龄段的人数，数字见下表" labels={labels} series={series} links={links} />
      <div class="scroll">
        <table class="ages">
          <caption class="visually-hidden">各年龄段的人数</caption>
          <thead>
            <tr>
              <td />
              {lines.map((line) => (
                <th scope="col" class="num" key={line.value}>
                  {nameOf(line)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">人数</th>
              {lines.map((line) => (
                <td class="num" key={line.value}>
                  <a href={linkOf(line)}>
                    <Numeral value={line.people} />
                  </a>
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </div>
    </>
  )
}
