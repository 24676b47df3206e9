import { signal } from '@preact/signals'
import type { PolicyProblem } from '../../core/index.ts'
import { isolated } from '../../core/view/isolated.ts'
import { Said, Told } from '../../core/view/told.tsx'
import { removeMarks, setMarks, usePolicy } from '../actions.ts'
import { readPolicy } from '../policy.ts'
import { builtInPolicy, marksOn, policy } from '../state.ts'
import { policyWords, words } from './language.ts'

const problems = signal<readonly PolicyProblem[]>([])

async function choose(file: File) {
  const loaded = await readPolicy(await file.text(), policyWords.value)
  problems.value = loaded.ok ? [] : loaded.problems
  if (loaded.ok) usePolicy(loaded.policy)
}

/** Marks, and the notice by which the roster is judged. */
export function SettingsView() {
  const say = words.value
  return (
    <>
      <label class="choice">
        <input
          type="checkbox"
          checked={marksOn.value}
          onChange={(event) => void setMarks(event.currentTarget.checked)}
        />
        {say.marks.label}
      </label>
      <p class="small muted">{say.marks.hint}</p>
      <button type="button" class="btn" onClick={() => void removeMarks()}>
        {say.marks.remove}
      </button>
      <h3>{say.settings.policy}</h3>
      <p>
        <Said text={say.settings.policyNow(isolated(policy.value.title))} />
      </p>
      <label class="stacked">
        {say.settings.policyLoad}
        <input
          type="file"
          accept=".json,application/json"
          onChange={(event) => {
            const file = event.currentTarget.files?.[0]
            event.currentTarget.value = ''
            if (file) void choose(file)
          }}
        />
      </label>
      {problems.value.length > 0 && (
        <div role="alert">
          <p class="tone is-error">{say.settings.policyBad(problems.value.length)}</p>
          <ul class="small">
            {problems.value.map(({ path, message }) => (
              <li key={`${path} ${message}`}>
                <b>
                  <Told text={path} />
                </b>{' '}
                <Said text={message} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {policy.value !== builtInPolicy && (
        <button type="button" class="btn" onClick={() => usePolicy(builtInPolicy)}>
          {say.settings.policyDefault}
        </button>
      )}
      <p class="small muted">{say.settings.language}</p>
    </>
  )
}
