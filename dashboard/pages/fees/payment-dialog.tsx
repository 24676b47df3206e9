import { useEffect, useId, useState } from 'preact/hooks'
import { instant, today } from '../../../core/index.ts'
import { Dialog } from '../../../core/view/dialog.tsx'
import { Yuan } from '../../../core/view/number.tsx'
import { write } from '../../state.ts'
import { Difference } from './difference.tsx'
import { differenceOf, type Payment, readYuan, type UnitFees } from './fees.ts'

interface PaymentDialogProps {
  /** The unit whose payments are shown; undefined: closed. */
  unit: UnitFees | undefined
  onClose: () => void
}

/** A unit's payments: what is there, and one more. */
export function PaymentDialog({ unit, onClose }: PaymentDialogProps) {
  return (
    <Dialog
      open={unit !== undefined}
      title={`实缴：${unit?.supervisingUnit ?? ''}`}
      onClose={onClose}
      buttons={
        <button type="button" class="btn is-primary" onClick={onClose}>
          完成
        </button>
      }
    >
      {unit && (
        <div class="flow">
          <p>
            应缴 <Yuan value={unit.due} /> 元，实缴 <Yuan value={unit.paid} /> 元，差额 <Difference of={unit} />
          </p>
          {unit.payments.length > 0 && <Payments payments={unit.payments} />}
          <NewPayment unit={unit} />
        </div>
      )}
    </Dialog>
  )
}

function Payments({ payments }: { payments: readonly Payment[] }) {
  return (
    <table>
      <caption class="visually-hidden">已登记的缴费</caption>
      <thead>
        <tr>
          <th scope="col">日期</th>
          <th scope="col" class="num">
            金额
          </th>
          <th scope="col">备注</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {payments.map(({ id, paidOn, amount, note }) => (
          <tr key={id}>
            <td>{paidOn ?? '未记日期'}</td>
            <td class="num">
              <Yuan value={amount} />
            </td>
            <td>{note}</td>
            <td class="num">
              <button
                type="button"
                class="btn is-small"
                aria-label={`删除 ${amount} 元这一笔`}
                onClick={() => void write('payment-remove', [{ id }])}
              >
                删除
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function NewPayment({ unit }: { unit: UnitFees }) {
  const owed = -differenceOf(unit)
  const proposed = owed > 0 ? String(owed) : ''
  const [amount, setAmount] = useState(proposed)
  const [paidOn, setPaidOn] = useState(today())
  const [comment, setComment] = useState('')
  const [refusal, setRefusal] = useState<string | null>(null)
  const note = useId()
  useEffect(() => {
    setAmount(proposed)
    setRefusal(null)
  }, [proposed])
  const add = async () => {
    const reading = readYuan(amount)
    if (!reading.ok) return setRefusal(reading.message)
    setRefusal(null)
    const { supervisingUnit } = unit
    await write('payment-add', [
      { supervisingUnit, amount: reading.amount, paidOn: paidOn || null, note: comment.trim(), enteredAt: instant() },
    ])
    setComment('')
  }
  return (
    <form
      class="tools"
      onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}
    >
      <label>
        金额（元）
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
        日期
        <input class="field" type="date" value={paidOn} onInput={(event) => setPaidOn(event.currentTarget.value)} />
      </label>
      <label>
        备注
        <input class="field" value={comment} onInput={(event) => setComment(event.currentTarget.value)} />
      </label>
      <button type="submit" class="btn">
        登记这一笔
      </button>
      {refusal && (
        <span class="field-error" id={note} role="alert">
          {refusal}
        </span>
      )}
    </form>
  )
}
