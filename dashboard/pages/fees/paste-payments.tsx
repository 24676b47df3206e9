import { useCallback } from 'preact/hooks'
import { instant } from '../../../core/index.ts'
import { Yuan } from '../../../core/view/number.tsx'
import { activePolicy } from '../../active-policy.ts'
import { words } from '../../language.ts'
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
  const { table, fees } = words.value
  const { paste, payments } = fees
  const { year } = activePolicy.value
  const read = useCallback(
    (rows: string[][]) =>
      readPayments(
        rows,
        units.map(({ supervisingUnit }) => supervisingUnit),
        year,
        fees,
      ),
    [units, year, fees],
  )
  return (
    <PasteDialog
      open={open}
      title={paste.title}
      label={paste.label}
      example={paste.example}
      read={read}
      headings={[table.supervisingUnit, payments.date, payments.amountYuan]}
      cells={({ supervisingUnit, amount, paidOn }) => [
        supervisingUnit,
        paidOn ?? payments.noDate,
        <Yuan value={amount} key={supervisingUnit} />,
      ]}
      confirm={(good) => paste.confirm(good.length, sumOf(good.map(({ amount }) => amount)))}
      keep={(good) => write('payment-add', good.map(entryOf))}
      kept={paste.kept}
      onClose={onClose}
    />
  )
}
