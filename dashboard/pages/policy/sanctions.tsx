import { useMemo, useState } from 'preact/hooks'
import { Dialog } from '../../../core/view/dialog.tsx'
import { say } from '../../../core/view/toast.tsx'
import { judgeAnew } from '../../importing.ts'
import { write } from '../../state.ts'
import type { Sanction } from '../../store/protocol.ts'
import { useQuery } from '../../store/use-query.ts'
import { cellsOf } from '../common/cells.ts'
import { TableInput } from '../common/table-input.tsx'
import { readSanctions, type SanctionLine } from './sanction-list.ts'

async function replace(list: readonly Sanction[]) {
  const rows = list.map(({ name, birth, barredUntil }) => [name, birth, barredUntil])
  await write('sanctions-replace', [{ list: JSON.stringify(rows) }])
  await judgeAnew()
}

type Good = Extract<SanctionLine, { ok: true }>

function SanctionDialog({ onClose }: { onClose: () => void }) {
  const [text, setText] = useState('')
  const lines = useMemo(() => readSanctions(cellsOf(text)), [text])
  const good = lines.filter((line): line is Good => line.ok)
  const bad = lines.filter((line) => !line.ok)
  const save = () => {
    onClose()
    void replace(good)
    say({ tone: 'ok', text: `名单已换成 ${good.length} 人，花名册正在重新核验` })
  }
  return (
    <Dialog
      open
      wide
      title="载入禁止申报名单"
      onClose={onClose}
      buttons={
        <>
          <button type="button" class="btn" onClick={onClose}>
            取消
          </button>
          <button type="button" class="btn is-primary" disabled={good.length === 0} onClick={save}>
            用这 {good.length} 人替换名单
          </button>
        </>
      }
    >
      <TableInput
        label="从电子表格复制“姓名、出生年月、禁止申报至”粘贴到这里"
        example={'赵某某\t1985.06\t2029-12-31'}
        value={text}
        onChange={setText}
        onProblem={(message) => say({ tone: 'error', text: message })}
      />
      {bad.length > 0 && (
        <ul>
          {bad.map((line) => (
            <li key={line.line}>
              第 {line.line} 行“{line.text}”<span class="field-error">{line.message}</span>
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  )
}

/** Who is barred from applying (八(一)); matches show as findings. */
export function Sanctions() {
  const list = useQuery<Sanction>('sanctions').rows ?? []
  const [loading, setLoading] = useState(false)
  return (
    <section class="panel flow">
      <table>
        <caption>
          禁止申报名单 <small>{list.length} 人；姓名和出生年月都相同、还在期限内的，判为不可申报（通知八(一)）</small>
        </caption>
        <thead>
          <tr>
            <th scope="col">姓名</th>
            <th scope="col">出生年月</th>
            <th scope="col">禁止申报至</th>
          </tr>
        </thead>
        <tbody>
          {list.map(({ name, birth, barredUntil }) => (
            <tr key={`${name} ${birth}`}>
              <th scope="row">{name}</th>
              <td>{birth}</td>
              <td>{barredUntil}</td>
            </tr>
          ))}
          {list.length === 0 && (
            <tr>
              <td colSpan={3} class="muted">
                没有载入名单
              </td>
            </tr>
          )}
        </tbody>
      </table>
      <p class="tools screen-only">
        <button type="button" class="btn" onClick={() => setLoading(true)}>
          载入名单…
        </button>
        {list.length > 0 && (
          <button type="button" class="btn is-danger" onClick={() => void replace([])}>
            清空名单
          </button>
        )}
      </p>
      {loading && <SanctionDialog onClose={() => setLoading(false)} />}
    </section>
  )
}
