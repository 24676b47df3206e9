import { useMemo, useState } from 'preact/hooks'
import { instant } from '../../../core/index.ts'
import { Dialog } from '../../../core/view/dialog.tsx'
import { say } from '../../../core/view/toast.tsx'
import { write } from '../../state.ts'
import { cellsOf } from '../common/cells.ts'
import { TableInput } from '../common/table-input.tsx'
import { type PastedLine, readPasted } from './pasted.ts'
import type { DefensePerson } from './people.ts'
import { scoreText } from './scores.ts'

interface PasteDialogProps {
  open: boolean
  people: readonly DefensePerson[]
  onClose: () => void
}

type Good = Extract<PastedLine, { ok: true }>

const entryOf = ({ candidate, hundredths, took }: Good) => ({
  person: candidate.person,
  score: hundredths === null ? null : hundredths / 100,
  took: Number(took),
  enteredAt: instant(),
})

/** Scores from a spreadsheet: every line is shown as understood, or with why it was refused, before anything is kept. */
export function PasteDialog({ open, people, onClose }: PasteDialogProps) {
  const [text, setText] = useState('')
  const lines = useMemo(() => readPasted(cellsOf(text), people), [text, people])
  const good = lines.filter((line): line is Good => line.ok)
  const bad = lines.filter((line) => !line.ok)
  const close = () => {
    setText('')
    onClose()
  }
  const save = async () => {
    await write('score-save', good.map(entryOf))
    say({ tone: 'ok', text: `录入了 ${good.length} 人的成绩${bad.length > 0 ? `，${bad.length} 行没有录入` : ''}` })
    close()
  }
  return (
    <Dialog
      open={open}
      wide
      title="粘贴成绩"
      onClose={close}
      buttons={
        <>
          <button type="button" class="btn" onClick={close}>
            取消
          </button>
          <button type="button" class="btn is-primary" disabled={good.length === 0} onClick={save}>
            录入 {good.length} 人
          </button>
        </>
      }
    >
      <TableInput
        label="从电子表格复制“姓名、成绩”两列粘贴到这里；有同名的，再带上“工作单位”；没有来的写“缺席”"
        example={'王建国\t86.5\n古丽娜尔·阿不都热合曼\t缺席'}
        value={text}
        onChange={setText}
        onProblem={(message) => say({ tone: 'error', text: message })}
      />
      {lines.length > 0 && (
        <div class="scroll">
          <table>
            <caption class="visually-hidden">读到的成绩</caption>
            <thead>
              <tr>
                <th scope="col">行</th>
                <th scope="col">姓名或内容</th>
                <th scope="col">成绩</th>
              </tr>
            </thead>
            <tbody>
              {[...bad, ...good].map((line) => (
                <tr key={line.line}>
                  <td>{line.line}</td>
                  {line.ok ? (
                    <>
                      <td>
                        {line.candidate.name} <span class="muted">{line.candidate.unit}</span>
                      </td>
                      <td>{line.took ? scoreText(line.hundredths!) : '缺席'}</td>
                    </>
                  ) : (
                    <>
                      <td>{line.text}</td>
                      <td>
                        <span class="field-error">{line.message}</span>
                      </td>
                    </>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Dialog>
  )
}
