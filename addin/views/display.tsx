import { signal } from '@preact/signals'
import { earliestDisplayEnd, isDay, today } from '../../core/index.ts'
import { policy } from '../state.ts'
import { stageWords, words } from './language.ts'

const start = signal('')

/** Day on which a display may end at the earliest, reckoned in working days from its first. */
export function DisplayReckoner() {
  const say = words.value
  const days = stageWords.value
  const day = start.value || today()
  const end = isDay(day) ? earliestDisplayEnd(policy.value, day) : null
  return (
    <>
      <label class="stacked">
        {say.display.from}
        <input
          class="field"
          type="date"
          value={day}
          onInput={(event) => {
            start.value = event.currentTarget.value
          }}
        />
      </label>
      <output class="result">
        {end ? days.displayEnd(policy.value.display.workingDays, end.day, end.certain) : days.noDay}
      </output>
      <p class="small muted">{say.display.hint}</p>
    </>
  )
}
