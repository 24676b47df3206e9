import { useMemo, useState } from 'preact/hooks'
import { Dialog } from '../../../core/view/dialog.tsx'
import { isolated } from '../../../core/view/isolated.ts'
import { say as toast } from '../../../core/view/toast.tsx'
import { Said } from '../../../core/view/told.tsx'
import { judgeAnew } from '../../importing.ts'
import { language, viewWords, words } from '../../language.ts'
import { write } from '../../state.ts'
import type { Sanction } from '../../store/protocol.ts'
import { useQuery } from '../../store/use-query.ts'
import { ShortTable } from '../../tables/data-table.tsx'
import { sanctionTable } from '../../tables/policy.tsx'
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
  const say = words.value.policy
  const save = () => {
    onClose()
    void replace(good)
    toast({ tone: 'ok', text: say.replaced(good.length) })
  }
  return (
    <Dialog
      open
      wide
      title={say.listTitle}
      onClose={onClose}
      buttons={
        <>
          <button type="button" class="btn" onClick={onClose}>
            {viewWords.value.cancel}
          </button>
          <button type="button" class="btn is-primary" disabled={good.length === 0} onClick={save}>
            {say.replaceList(good.length)}
          </button>
        </>
      }
    >
      <TableInput
        label={say.listLabel}
        example={say.example}
        value={text}
        onChange={setText}
        onProblem={(message) => toast({ tone: 'error', text: message })}
      />
      {bad.length > 0 && (
        <ul>
          {bad.map((line) => (
            <li key={line.line}>
              <Said text={say.line(line.line, isolated(line.text))} />
              <span class="field-error">{say.refusals[line.why]}</span>
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
  const say = words.value.policy
  const [loading, setLoading] = useState(false)
  return (
    <section class="panel flow">
      <ShortTable
        table={sanctionTable(language.value, list.length)}
        rows={list}
        keyOf={({ name, birth }) => `${name} ${birth}`}
      />
      {list.length === 0 && <p class="muted">{say.noSanctions}</p>}
      <p class="tools screen-only">
        <button type="button" class="btn" onClick={() => setLoading(true)}>
          {say.loadList}
        </button>
        {list.length > 0 && (
          <button type="button" class="btn is-danger" onClick={() => void replace([])}>
            {say.clearList}
          </button>
        )}
      </p>
      {loading && <SanctionDialog onClose={() => setLoading(false)} />}
    </section>
  )
}
