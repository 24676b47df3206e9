import type { Tariff } from '../../../core/index.ts'
import { Yuan } from '../../../core/view/number.tsx'
import { Document } from '../common/document.tsx'
import { levelWord, trackWord } from '../common/labels.ts'
import { longDay } from '../common/page-head.tsx'
import { activePolicy } from '../common/policy.ts'
import { Difference } from './difference.tsx'
import type { FeeTableProps } from './fee-table.tsx'
import { differenceOf } from './fees.ts'

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
        <colgroup>
          <col class="w-no" />
          <col />
          {ordered.map((tariff) => (
            <col key={tariff.line} class="w-narrow" />
          ))}
          <col class="w-narrow" />
          <col class="w-yuan" span={3} />
          <col class="w-sign" />
        </colgroup>
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
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
            <th scope="col" rowSpan={2}>
              人数
            </th>
            <th scope="col" rowSpan={2}>
              应缴
            </th>
            <th scope="col" rowSpan={2}>
              实缴
            </th>
            <th scope="col" rowSpan={2}>
              差额
            </th>
            <th scope="col" rowSpan={2}>
              核对人签字
            </th>
          </tr>
          <tr>
            {ordered.map((tariff) => (
              <th key={tariff.line} scope="col">
                {trackWord(tariff.track)}
                <br />
                <Yuan value={tariff.amount} />元
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
              <td class="amount-cell">
                <Yuan value={unit.due} />
              </td>
              <td class="amount-cell">
                <Yuan value={unit.paid} />
              </td>
              <td class={differenceOf(unit) === 0 ? 'amount-cell' : 'amount-cell differs'}>
                <Difference of={unit} />
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
            <td class="amount-cell">
              <Yuan value={total.due} />
            </td>
            <td class="amount-cell">
              <Yuan value={total.paid} />
            </td>
            <td class="amount-cell">
              <Difference of={total} />
            </td>
            <td />
          </tr>
        </tbody>
      </table>
    </Document>
  )
}
