import type { Tariff } from '../../../core/index.ts'
import { Yuan } from '../../../core/view/number.tsx'
import { href } from '../../route.ts'
import { Difference } from './difference.tsx'
import { differenceOf, type feeTotal, type UnitFees } from './fees.ts'

export interface FeeTableProps {
  units: readonly UnitFees[]
  total: ReturnType<typeof feeTotal>
  tariffs: readonly Tariff[]
}

/** A count that leads to its people; none is said softly. */
function Count({ value, unit, tariff }: { value: number; unit: string; tariff: Tariff }) {
  if (value === 0) return <span class="zero">0</span>
  const { level, track } = tariff
  return <a href={href('roster', { supervisingUnit: unit, level, track, counted: '1' })}>{value}</a>
}

/** What each unit owes by tariff line, what it has paid, and the difference. */
export function FeeTable({ units, total, tariffs, onEnter }: FeeTableProps & { onEnter: (unit: string) => void }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section class="panel scroll" tabIndex={0} aria-label="各单位应缴和实缴">
      <table class="fee-table">
        <caption>
          各单位应缴和实缴 <small>单位：人、元</small>
        </caption>
        <thead>
          <tr>
            <th scope="col" class="first">
              主管单位
            </th>
            {tariffs.map((tariff) => (
              <th scope="col" class="num" key={tariff.line}>
                {tariff.line}
                <br />
                <Yuan value={tariff.amount} /> 元
              </th>
            ))}
            <th scope="col" class="num">
              人数
            </th>
            <th scope="col" class="num">
              未定
            </th>
            <th scope="col" class="num">
              应缴
            </th>
            <th scope="col" class="num">
              实缴
            </th>
            <th scope="col" class="num">
              差额
            </th>
            <td class="screen-only" />
          </tr>
        </thead>
        <tbody>
          {units.map((unit) => (
            <UnitRow key={unit.supervisingUnit} unit={unit} tariffs={tariffs} onEnter={onEnter} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" class="first">
              合计 {units.length} 个单位
            </th>
            {tariffs.map((tariff, at) => (
              <td class="num" key={tariff.line}>
                {total.counts[at]}
              </td>
            ))}
            <td class="num">{total.people}</td>
            <td class="num">{total.undetermined}</td>
            <td class="num">
              <Yuan value={total.due} />
            </td>
            <td class="num">
              <Yuan value={total.paid} />
            </td>
            <td class="num">
              <Difference of={total} />
            </td>
            <td class="screen-only" />
          </tr>
        </tfoot>
      </table>
    </section>
  )
}

interface UnitRowProps {
  unit: UnitFees
  tariffs: readonly Tariff[]
  onEnter: (unit: string) => void
}

function UnitRow({ unit, tariffs, onEnter }: UnitRowProps) {
  const name = unit.supervisingUnit
  return (
    <tr>
      <th scope="row" class="first">
        <a href={href('roster', { supervisingUnit: name, counted: '1' })}>{name}</a>
      </th>
      {tariffs.map((tariff, at) => (
        <td class="num" key={tariff.line}>
          <Count value={unit.counts[at] ?? 0} unit={name} tariff={tariff} />
        </td>
      ))}
      <td class="num">{unit.people}</td>
      <td class="num">
        {unit.undetermined === 0 ? (
          <span class="zero">0</span>
        ) : (
          <a href={href('roster', { supervisingUnit: name, fee: '?', counted: '1' })}>{unit.undetermined}</a>
        )}
      </td>
      <td class="num">
        <Yuan value={unit.due} />
      </td>
      <td class="num">
        <Yuan value={unit.paid} />
      </td>
      <td class="num">
        {differenceOf(unit) === 0 ? (
          <Difference of={unit} />
        ) : (
          <b>
            <Difference of={unit} />
          </b>
        )}
      </td>
      <td class="num screen-only">
        <button type="button" class="btn is-small" aria-label={`登记${name}的实缴`} onClick={() => onEnter(name)}>
          登记…
        </button>
      </td>
    </tr>
  )
}
