import { useCallback } from 'preact/hooks'
import { instant } from '../../../core/index.ts'
import { Yuan } from '../../../core/view/number.tsx'
import { write } from '../../state.ts'
import { PasteDialog } from '../common/paste-dialog.tsx'
import { sumOf, type UnitFees } from './fees.ts'
import { type PastedPayment, readPayments } from './pasted.ts'

interface PastePaymentsProps {
  open: boolean
  units: readonly UnitFees[]
  onClose: () => void
}

const entryOf = ({ supervisingUnit, amount, paidOn }: PastedPayment) => ({
  supervisingUnit,
  amount,
  paidOn,
  note: '',
  enteredAt: instant(),
})

/** Payments of many units at once, from a spreadsheet. */
export function PastePayments({ open, units, onClose }: PastePaymentsProps) {
  const read = useCallback(
    (rows: string[][]) =>
      readPayments(
        rows,
        units.map(({ supervisingUnit }) => supervisingUnit),
      ),
    [units],
  )
  return (
    <PasteDialog
      open={open}
      title="批量登记实缴"
      label="从电子表格复制“主管单位、金额、日期”粘贴到这里；日期可以没有"
      example={'轮台县市场监督管理局\t5480\t2024-09-26'}
      read={read}
      headings={['主管单位', '日期', '金额（元）']}
      cells={({ supervisingUnit, amount, paidOn }) => [
        supervisingUnit,
        paidOn ?? '未记日期',
        <Yuan value={amount} key={supervisingUnit} />,
      ]}
      confirm={(good) => `登记 ${good.length} 笔，共 ${sumOf(good.map(({ amount }) => amount))} 元`}
      keep={(good) => write('payment-add', good.map(entryOf))}
      kept={(count) => `登记了 ${count} 笔`}
      onClose={onClose}
    />
  )
}
