import type { ComponentChild } from 'preact'
import { useEffect, useId, useState } from 'preact/hooks'
import { instant, today } from '../../../core/index.ts'
import { Dialog } from '../../../core/view/dialog.tsx'
import { isolated } from '../../../core/view/isolated.ts'
import { Yuan } from '../../../core/view/number.tsx'
import { Said } from '../../../core/view/told.tsx'
import { language, words } from '../../language.ts'
import { write } from '../../state.ts'
import { ShortTable } from '../../tables/data-table.tsx'
import { paymentTable } from '../../tables/fees.tsx'
import { Difference } from './difference.tsx'
import { differenceOf, type Payment, readYuan, type UnitFees } from './fees.ts'

interface PaymentDialogProps {
  /** The unit whose payments are shown; undefined: closed. */
  unit: UnitFees | undefined
  onClose: () => void
}

/** A unit's payments: what is there, and one more. */
export function PaymentDialog({ unit, onClose }: PaymentDialogProps) {
  const { fees } = words.value
  return (
    <Dialog
      open={unit !== undefined}
      title={fees.payments.title(isolated(unit?.supervisingUnit ?? ''))}
      onClose={onClose}
      buttons={
        <button type="button" class="btn is-primary" onClick={onClose}>
          {fees.payments.done}
        </button>
      }
    >
      {unit && (
        <div class="flow">
          <p>
            {fees.state<ComponentChild>(
              <Yuan value={unit.due} />,
              <Yuan value={unit.paid} />,
              <Difference of={unit} />,
            )}
          </p>
          {unit.payments.length > 0 && <Payments payments={unit.payments} />}
          <NewPayment unit={unit} />
        </div>
      )}
    </Dialog>
  )
}

function Payments({ payments }: { payments: readonly Payment[] }) {
  const table = paymentTable(language.value, (id) => void write('payment-remove', [{ id }]))
  return <ShortTable table={table} rows={payments} keyOf={({ id }) => id} captionHidden taken={false} />
}

function NewPayment({ unit }: { unit: UnitFees }) {
  const owed = -differenceOf(unit)
  const proposed = owed > 0 ? String(owed) : ''
  const [amount, setAmount] = useState(proposed)
  const [paidOn, setPaidOn] = useState(today())
  const [comment, setComment] = useState('')
  const [refused, setRefused] = useState<string | null>(null)
  const note = useId()
  useEffect(() => {
    setAmount(proposed)
    setRefused(null)
  }, [proposed])
  const add = async () => {
    const reading = readYuan(amount)
    if (!reading.ok) return setRefused(amount)
    setRefused(null)
    const { supervisingUnit } = unit
    await write('payment-add', [
      { supervisingUnit, amount: reading.amount, paidOn: paidOn || null, note: comment.trim(), enteredAt: instant() },
    ])
    setComment('')
  }
  const { fees } = words.value
  const { payments } = fees
  const reading = refused === null ? null : readYuan(refused)
  const refusal = reading && !reading.ok ? reading.message : null
  return (
    <form
      class="tools"
      onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}
    >
      <label>
        {payments.amountYuan}
        <input
          class="field amount"
          inputMode="decimal"
          value={amount}
          aria-invalid={refusal ? 'true' : undefined}
          aria-describedby={refusal ? note : undefined}
          onInput={(event) => setAmount(event.currentTarget.value)}
        />
      </label>
      <label>
        {payments.date}
        <input class="field" type="date" value={paidOn} onInput={(event) => setPaidOn(event.currentTarget.value)} />
      </label>
      <label>
        {payments.note}
        <input class="field" value={comment} onInput={(event) => setComment(event.currentTarget.value)} />
      </label>
      <button type="submit" class="btn">
        {payments.add}
      </button>
      {refusal && (
        <span class="field-error" id={note} role="alert">
          <Said text={refusal} />
        </span>
      )}
    </form>
  )
}
