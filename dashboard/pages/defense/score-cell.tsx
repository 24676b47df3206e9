import { useEffect, useId, useState } from 'preact/hooks'
import { instant } from '../../../core/index.ts'
import { write } from '../../state.ts'
import type { DefensePerson } from './people.ts'
import { readScore, scoreText } from './scores.ts'

const shown = ({ score }: DefensePerson) => (score === null ? '' : scoreText(score).replace(/\.?0+$/, ''))

/** The field for one person's score. What cannot be a score is refused beside it, and nothing is written. */
export function ScoreField({ person }: { person: DefensePerson }) {
  const [text, setText] = useState(shown(person))
  const [refusal, setRefusal] = useState<string | null>(null)
  const note = useId()
  useEffect(() => {
    setText(shown(person))
    setRefusal(null)
  }, [person.person, person.score])

  const commit = () => {
    if (text.trim() === shown(person)) return setRefusal(null)
    if (text.trim() === '') {
      setRefusal(null)
      return void write('score-clear', [{ person: person.person }])
    }
    const reading = readScore(text)
    if (!reading.ok) return setRefusal(reading.message)
    setRefusal(null)
    const entry = { person: person.person, score: reading.hundredths / 100, took: 1, enteredAt: instant() }
    void write('score-save', [entry])
  }

  return (
    <>
      <input
        class="field score"
        inputMode="decimal"
        aria-label={`${person.name}的成绩`}
        aria-invalid={refusal ? 'true' : undefined}
        aria-describedby={refusal ? note : undefined}
        disabled={person.took === false}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit()
        }}
      />
      {refusal && (
        <span class="field-error" id={note} role="alert">
          {refusal}
        </span>
      )}
    </>
  )
}

/** A person who does not come has no score and counts in no mean. */
export function AbsentBox({ person }: { person: DefensePerson }) {
  const mark = (absent: boolean) =>
    absent
      ? write('score-save', [{ person: person.person, score: null, took: 0, enteredAt: instant() }])
      : write('score-clear', [{ person: person.person }])
  return (
    <label>
      <input
        type="checkbox"
        aria-label={`${person.name}缺席`}
        checked={person.took === false}
        onChange={(event) => void mark(event.currentTarget.checked)}
      />{' '}
      缺席
    </label>
  )
}

/** Where a scored defense is not asked for, a person has come or not. */
export function CameBox({ person }: { person: DefensePerson }) {
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
        aria-label={`${person.name}到场`}
        checked={person.took === true}
        onChange={(event) => void mark(event.currentTarget.checked)}
      />{' '}
      到场
    </label>
  )
}
