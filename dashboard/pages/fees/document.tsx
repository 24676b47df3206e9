import type { Tariff } from '../../../core/index.ts'
import { Document } from '../common/document.tsx'
import { levelWord, trackWord } from '../common/labels.ts'
import { longDay } from '../common/page-head.tsx'
import { activePolicy } from '../common/policy.ts'
import type { FeeTableProps } from './fee-table.tsx'
import { differenceText } from './fees.ts'

const grouped = (value: number) => value.toLocaleString('zh-CN')
const counted = (value: number) => (value === 0 ? '—' : value)

/** Tariff lines of one level stand under one head. */
function levelsOf(tariffs: readonly Tariff[]): { level: Tariff['level']; lines: Tariff[] }[] {
  const levels = [...new Set(tariffs.map(({ level }) => level))]
  return levels.map((level) => ({ level, lines: tariffs.filter((tariff) => tariff.level === level) }))
}

/** The sheet an office checks payments by, with room to sign for each unit. */
export function FeeDocument({ units, total, tariffs }: FeeTableProps) {
  const { year, field, windows } = activePolicy()
  const levels = levelsOf(tariffs)
  const ordered = levels.flatMap(({ lines }) => lines)
  const places = ordered.map((tariff) => tariffs.indexOf(tariff))
  const { from, to } = windows.payment
  return (
    <Document
      wide
      title={[`${year}年度${field}专业职称评审费缴费核对表`]}
      scope={[`缴费时间：${longDay(from)}至${longDay(to)}`, `${units.length} 个主管单位`, '单位：人、元']}
      legend="注：应缴按通知八(二)核算；不可申报人员和金额未定的人员未列入。"
    >
      <table>
        <caption class="visually-hidden">缴费核对表</caption>
        <thead>
          <tr>
            <th scope="col" rowSpan={2} class="w-no">
              序号
            </th>
            <th scope="col" rowSpan={2}>
              主管单位
            </th>
            {levels.map(({ level, lines }) => (
              <th key={level} scope="colgroup" colSpan={lines.length}>
                {levelWord(level)}
              </th>
            ))}
            <th scope="col" rowSpan={2} class="w-narrow">
              人数
            </th>
            <th scope="col" rowSpan={2} class="w-yuan">
              应缴
            </th>
            <th scope="col" rowSpan={2} class="w-yuan">
              实缴
            </th>
            <th scope="col" rowSpan={2} class="w-yuan">
              差额
            </th>
            <th scope="col" rowSpan={2} class="w-sign">
              核对人签字
            </th>
          </tr>
          <tr>
            {ordered.map((tariff) => (
              <th key={tariff.line} scope="col" class="w-narrow">
                {trackWord(tariff.track)}
                <br />
                {tariff.amount}元
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {units.map((unit, at) => (
            <tr key={unit.supervisingUnit}>
              <td>{at + 1}</td>
              <td class="start">{unit.supervisingUnit}</td>
              {places.map((place) => (
                <td key={place}>{counted(unit.counts[place] ?? 0)}</td>
              ))}
              <td>{unit.people}</td>
              <td class="amount-cell">{grouped(unit.due)}</td>
              <td class="amount-cell">{grouped(unit.paid)}</td>
              <td class={differenceText(unit) === '0' ? 'amount-cell' : 'amount-cell differs'}>
                {differenceText(unit)}
              </td>
              <td />
            </tr>
          ))}
          <tr class="sum">
            <td />
            <td>合　计</td>
            {places.map((place) => (
              <td key={place}>{counted(total.counts[place] ?? 0)}</td>
            ))}
            <td>{total.people}</td>
            <td class="amount-cell">{grouped(total.due)}</td>
            <td class="amount-cell">{grouped(total.paid)}</td>
            <td class="amount-cell">{differenceText(total)}</td>
            <td />
          </tr>
        </tbody>
      </table>
    </Document>
  )
}
