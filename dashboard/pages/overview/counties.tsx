import type { Verdict } from '../../../core/index.ts'
import { viewZh } from '../../../core/messages/zh-CN.ts'
import { StackedBar } from '../../../core/view/bar.tsx'
import { Numeral } from '../../../core/view/number.tsx'
import { type GroupLine, nameOf } from './groups.ts'

export const verdicts: readonly Verdict[] = ['eligible', 'unconfirmed', 'incomplete', 'ineligible']

interface CountiesProps {
  lines: readonly GroupLine[]
  /** Address of the people of a county, of one verdict or level where given. */
  linkOf: (line: GroupLine, more?: Readonly<Record<string, string>>) => string
}

function Count({ value, link }: { value: number; link: string }) {
  return (
    <td class="num">
      {value === 0 ? (
        <span class="zero">0</span>
      ) : (
        <a href={link}>
          <Numeral value={value} />
        </a>
      )}
    </td>
  )
}

const sum = (lines: readonly GroupLine[], key: Exclude<keyof GroupLine, 'dimension' | 'value'>) =>
  lines.reduce((total, line) => total + line[key], 0)

/** Every county: people, verdicts as a bar and as numbers, levels, fees; the sum below. */
export function Counties({ lines, linkOf }: CountiesProps) {
  return (
    <div class="scroll">
      <table class="county">
        <caption>
          各县市 <small>按人数排列；点数字看人员</small>
        </caption>
        <thead>
          <tr>
            <th scope="col" class="first">
              县市
            </th>
            <th scope="col" class="num">
              人数
            </th>
            <th scope="col">结论占比</th>
            {verdicts.map((verdict) => (
              <th scope="col" class="num" key={verdict}>
                <span class={`swatch v-${verdict}`} />
                {viewZh.verdict[verdict]}
              </th>
            ))}
            <th scope="col" class="num">
              中级
            </th>
            <th scope="col" class="num">
              初级
            </th>
            <th scope="col" class="num">
              应缴（元）
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.value}>
              <th scope="row" class="first">
                <a href={linkOf(line)}>{nameOf(line)}</a>
              </th>
              <Count value={line.people} link={linkOf(line)} />
              <td class="verdict-bar">
                <StackedBar parts={verdicts.map((verdict) => ({ tone: `v-${verdict}`, value: line[verdict] }))} />
              </td>
              {verdicts.map((verdict) => (
                <Count key={verdict} value={line[verdict]} link={linkOf(line, { verdict })} />
              ))}
              <Count value={line.mid} link={linkOf(line, { level: 'mid' })} />
              <Count value={line.junior} link={linkOf(line, { level: 'junior' })} />
              <td class="num">
                <Numeral value={line.feeDue} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" class="first">
              合计
            </th>
            <td class="num">
              <Numeral value={sum(lines, 'people')} />
            </td>
            <td class="verdict-bar">
              <StackedBar parts={verdicts.map((verdict) => ({ tone: `v-${verdict}`, value: sum(lines, verdict) }))} />
            </td>
            {[...verdicts, 'mid' as const, 'junior' as const, 'feeDue' as const].map((key) => (
              <td class="num" key={key}>
                <Numeral value={sum(lines, key)} />
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  )
}
