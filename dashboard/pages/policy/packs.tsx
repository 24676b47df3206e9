import { useState } from 'preact/hooks'
import { defaultPolicy, type PolicyResult } from '../../../core/index.ts'
import { isolated } from '../../../core/view/isolated.ts'
import { Note } from '../../../core/view/note.tsx'
import { Said } from '../../../core/view/told.tsx'
import { activePolicy } from '../../active-policy.ts'
import { download } from '../../download.ts'
import { language, words } from '../../language.ts'
import { write } from '../../state.ts'
import { useQuery } from '../../store/use-query.ts'
import { ShortTable } from '../../tables/data-table.tsx'
import { type PackLine, packProblemTable, packTable } from '../../tables/policy.tsx'
import { checkPack, choose, takeUp } from './choose.ts'

function Checked({ name, result, onDone }: { name: string; result: PolicyResult; onDone: () => void }) {
  const say = words.value.policy
  if (!result.ok)
    return (
      <Note tone="error" title={say.refused(isolated(name), result.problems.length)}>
        <ShortTable
          table={packProblemTable(language.value)}
          rows={result.problems}
          keyOf={({ path, message }) => `${path} ${message}`}
          captionHidden
        />
      </Note>
    )
  const { policy } = result
  const { online } = policy.windows
  return (
    <Note tone="ok" title={say.passed(isolated(name))}>
      <p>
        <Said text={say.passedText(isolated(policy.title), policy.year, online.from, online.to)} />
      </p>
      <p class="tools">
        <button
          type="button"
          class="btn is-primary"
          onClick={() => {
            onDone()
            void takeUp(result)
          }}
        >
          {say.takeUp}
        </button>
        <button type="button" class="btn" onClick={onDone}>
          {say.leave}
        </button>
      </p>
    </Note>
  )
}

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`

/** The packs there are, the one in force, and a way to load another. */
export function Packs() {
  const kept = useQuery<Omit<PackLine, 'own'>>('policies').rows ?? []
  const [checked, setChecked] = useState<{ name: string; result: PolicyResult } | null>(null)
  const builtIn = kept.every(({ active }) => !active)
  const { id, title, year } = defaultPolicy
  const say = words.value.policy
  const lines: PackLine[] = [
    { id, title, year, active: Number(builtIn), own: false },
    ...kept.map((line) => ({ ...line, own: true })),
  ]
  return (
    <section class="panel flow">
      <ShortTable
        table={packTable(language.value, {
          use: ({ id, own }) => void choose(own ? id : null),
          remove: ({ id }) => void write('policy-remove', [{ id }]),
        })}
        rows={lines}
        keyOf={({ id, own }) => `${own} ${id}`}
      />
      {checked && <Checked {...checked} onDone={() => setChecked(null)} />}
      <p class="tools screen-only">
        <label class="btn">
          {say.load}
          <input
            class="visually-hidden"
            type="file"
            accept=".json"
            data-testid="policy"
            onChange={async (event) => {
              const file = event.currentTarget.files?.[0]
              event.currentTarget.value = ''
              if (file) setChecked({ name: file.name, result: await checkPack(file) })
            }}
          />
        </label>
        <button
          type="button"
          class="btn"
          onClick={() => download(`${activePolicy.value.id}.json`, json(activePolicy.value), 'application/json')}
        >
          {say.download}
        </button>
      </p>
      <p class="small muted">{say.nextYear}</p>
    </section>
  )
}
