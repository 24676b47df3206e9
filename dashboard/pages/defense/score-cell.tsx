import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { instant } from '../../../core/index.ts'
import { isolated } from '../../../core/view/isolated.ts'
import { Said } from '../../../core/view/told.tsx'
import { words } from '../../language.ts'
import { write } from '../../state.ts'
import type { DefensePerson } from '../../tables/defense.tsx'
import { readScore, scoreText } from './scores.ts'

const shown = ({ score }: DefensePerson) => (score === null ? '' : scoreText(score).replace(/\.?0+$/, ''))

/** The field of the row below: scores are typed one under the other. */
const nextField = (field: HTMLElement) =>
  field.closest('tr')?.nextElementSibling?.querySelector<HTMLInputElement>('.score:enabled')

/** The field for one person's score. What cannot be a score is refused beside it, and nothing is written. */
export function ScoreField({ person }: { person: DefensePerson }) {
  const [text, setText] = useState(shown(person))
  const [refused, setRefused] = useState<string | null>(null)
  // What was kept last: leaving the field after Enter must not write it again.
  const kept = useRef(shown(person))
  const note = useId()
  useEffect(() => {
    kept.current = shown(person)
    setText(kept.current)
    setRefused(null)
  }, [person.person, person.score])

  /** Keeps what stands in the field; false: it is no score. */
  const commit = (): boolean => {
    const typed = text.trim()
    const reading = typed === '' ? null : readScore(typed)
    setRefused(reading && !reading.ok ? typed : null)
    if (reading && !reading.ok) return false
    if (typed === kept.current) return true
    kept.current = typed
    if (!reading) void write('score-clear', [{ person: person.person }])
    else {
      const entry = { person: person.person, score: reading.hundredths / 100, took: 1, enteredAt: instant() }
      void write('score-save', [entry])
    }
    return true
  }
  // A row that is scrolled away, or a page that is left, takes what was typed with it.
  const last = useRef(commit)
  last.current = commit
  useEffect(() => () => void last.current(), [])

  const { defense } = words.value
  const reading = refused === null ? null : readScore(refused)
  const refusal = reading && !reading.ok ? reading.message : null
  return (
    <>
      <input
        class="field score"
        inputMode="decimal"
        aria-label={defense.scoreOf(isolated(person.name))}
        aria-invalid={refusal ? 'true' : undefined}
        aria-describedby={refusal ? note : undefined}
        disabled={person.took === false}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && commit()) nextField(event.currentTarget)?.focus()
        }}
      />
      {refusal && (
        <span class="field-error" id={note} role="alert">
          <Said text={refusal} />
        </span>
      )}
    </>
  )
}

/** A person who does not come has no score and counts in no mean. */
export function AbsentBox({ person }: { person: DefensePerson }) {
  const { defense } = words.value
  const mark = (absent: boolean) =>
    absent
      ? write('score-save', [{ person: person.person, score: null, took: 0, enteredAt: instant() }])
      : write('score-clear', [{ person: person.person }])
  return (
    <label>
      <input
        type="checkbox"
        aria-label={defense.absentIs(isolated(person.name))}
        checked={person.took === false}
        onChange={(event) => void mark(event.currentTarget.checked)}
      />{' '}
      {defense.absent}
    </label>
  )
}

/** Where a scored defense is not asked for, a person has come or not. */
export function CameBox({ person }: { person: DefensePerson }) {
  const { defense } = words.value
  const mark = (came: boolean) =>
    came
      ? write('score-save', [
          {
            person: person.person,
            score: person.score === null ? null : person.score / 100,
            took: 1,
            enteredAt: instant(),
          },
        ])
      : write('score-clear', [{ person: person.person }])
  return (
    <label>
      <input
        type="checkbox"
        aria-label={defense.cameIs(isolated(person.name))}
        checked={person.took === true}
        onChange={(event) => void mark(event.currentTarget.checked)}
      />{' '}
      {defense.came}
    </label>
  )
}
