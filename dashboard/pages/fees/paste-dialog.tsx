import { useMemo, useState } from 'preact/hooks'
import { instant } from '../../../core/index.ts'
import { Dialog } from '../../../core/view/dialog.tsx'
import { say } from '../../../core/view/toast.tsx'
import { write } from '../../state.ts'
import { cellsOf } from '../common/cells.ts'
import { TableInput } from '../common/table-input.tsx'
import { sumOf, type UnitFees } from './fees.ts'
import { type PaymentLine, readPayments } from './pasted.ts'

interface PasteDialogProps {
  open: boolean
  units: readonly UnitFees[]
  onClose: () => void
}

type Good = Extract<PaymentLine, { ok: true }>

const entryOf = ({ supervisingUnit, amount, paidOn }: Good) => ({
  supervisingUnit,
  amount,
  paidOn,
  note: '',
  enteredAt: instant(),
})

/** Payments of many units at once: shown as understood before anything is kept. */
export function PasteDialog({ open, units, onClose }: PasteDialogProps) {
  const [text, setText] = useState('')
  const lines = useMemo(
    () =>
      readPayments(
        cellsOf(text),
        units.map(({ supervisingUnit }) => supervisingUnit),
      ),
    [text, units],
  )
  const good = lines.filter((line): line is Good => line.ok)
  const bad = lines.filter((line) => !line.ok)
  const close = () => {
    setText('')
    onClose()
  }
  const save = async () => {
    await write('payment-add', good.map(entryOf))
    say({ tone: 'ok', text: `登记了 ${good.length} 笔${bad.length > 0 ? `，${bad.length} 行没有登记` : ''}` })
    close()
  }
  return (
    <Dialog
      open={open}
      wide
      title="批量登记实缴"
      onClose={close}
      buttons={
        <>
          <button type="button" class="btn" onClick={close}>
            取消
          </button>
          <button type="button" class="btn is-primary" disabled={good.length === 0} onClick={save}>
            登记 {good.length} 笔，共 {sumOf(good.map(({ amount }) => amount))} 元
          </button>
        </>
      }
    >
      <TableInput
        label="从电子表格复制“主管单位、金额、日期”粘贴到这里；日期可以没有"
        example={'轮台县市场监督管理局\t5480\t2024-09-26'}
        value={text}
        onChange={setText}
        onProblem={(message) => say({ tone: 'error', text: message })}
      />
      {lines.length > 0 && (
        <div class="scroll">
          <table>
            <caption class="visually-hidden">读到的缴费</caption>
            <thead>
              <tr>
                <th scope="col">行</th>
                <th scope="col">主管单位或内容</th>
                <th scope="col">日期</th>
                <th scope="col" class="num">
                  金额
                </th>
              </tr>
            </thead>
            <tbody>
              {[...bad, ...good].map((line) => (
                <tr key={line.line}>
                  <td>{line.line}</td>
                  <td>
                    {line.ok ? line.supervisingUnit : line.text}
                    {!line.ok && <span class="field-error">{line.message}</span>}
                  </td>
                  <td>{line.ok && (line.paidOn ?? '未记日期')}</td>
                  <td class="num">{line.ok && line.amount}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Dialog>
  )
}
