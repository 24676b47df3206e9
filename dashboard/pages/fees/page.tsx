import { useMemo, useState } from 'preact/hooks'
import type { Level, Track } from '../../../core/index.ts'
import { Empty } from '../../../core/view/note.tsx'
import { Yuan } from '../../../core/view/number.tsx'
import { usePrinting } from '../../../core/view/printing.ts'
import { href } from '../../route.ts'
import { useQuery } from '../../store/use-query.ts'
import { orderByUnit } from '../common/by-unit.ts'
import { PageHead } from '../common/page-head.tsx'
import { activePolicy } from '../common/policy.ts'
import { Difference } from './difference.tsx'
import { FeeDocument } from './document.tsx'
import { FeeTable } from './fee-table.tsx'
import { type FeeLine, feesByUnit, feeTotal, type Payment } from './fees.ts'
import { PastePayments } from './paste-payments.tsx'
import { PaymentDialog } from './payment-dialog.tsx'
import { Undetermined } from './undetermined.tsx'

export const title = '缴费'

/** A row of queries/fee-undetermined.sql. */
export interface UndeterminedLine {
  id: number
  name: string
  supervisingUnit: string
  unit: string
  row: number
  level: Level | null
  track: Track | null
  targetTitle: string | null
  applicationType: string | null
  remarks: string | null
  file: string
}

export function Page() {
  const policy = activePolicy()
  const lines = useQuery<FeeLine>('fee-lines').rows
  const payments = useQuery<Payment>('fee-payments').rows
  const units = useMemo(() => orderByUnit(feesByUnit(lines ?? [], payments ?? [], policy)), [lines, payments, policy])
  const total = feeTotal(units, policy.fees.length)
  const [entering, setEntering] = useState<string | null>(null)
  const [pasting, setPasting] = useState(false)
  const printing = usePrinting()
  return (
    <div data-document="">
      <PageHead
        title={title}
        buttons={
          <button type="button" class="btn" disabled={units.length === 0} onClick={() => setPasting(true)}>
            批量登记实缴…
          </button>
        }
      >
        应缴{' '}
        <b>
          <Yuan value={total.due} />
        </b>{' '}
        元（{total.people} 人），实缴 <Yuan value={total.paid} /> 元，差额 <Difference of={total} />
        ；金额未定 {total.undetermined} 人；不可申报的人员不计
      </PageHead>
      {lines && units.length === 0 ? (
        <Empty title="还没有要缴费的人">
          <a href={href('overview')}>去总览导入花名册</a>
        </Empty>
      ) : (
        <div class="panels">
          <FeeTable units={units} total={total} tariffs={policy.fees} onEnter={setEntering} />
          <Undetermined count={total.undetermined} />
        </div>
      )}
      <PaymentDialog
        unit={units.find(({ supervisingUnit }) => supervisingUnit === entering)}
        onClose={() => setEntering(null)}
      />
      <PastePayments open={pasting} units={units} onClose={() => setPasting(false)} />
      {printing && <FeeDocument units={units} total={total} tariffs={policy.fees} />}
    </div>
  )
}
