import { clockTime, safeFixes, stageOf, today } from '../../core/index.ts'
import { Counters } from '../../core/view/counters.tsx'
import { StageLine } from '../../core/view/stage-line.tsx'
import { preview } from '../actions.ts'
import { type Answer, answer, behind, late, phase, policy, progress } from '../state.ts'
import { stageWords, words } from './language.ts'

const main = ['applicants', 'ineligible', 'feeDue', 'exempt'] as const
const more = [
  'eligible',
  'unconfirmed',
  'incomplete',
  'junior',
  'mid',
  'defense',
  'feeUndetermined',
  'errors',
  'warnings',
  'infos',
] as const

function Figures({ totals }: Pick<Answer, 'totals'>) {
  const { stat, moreFigures } = words.value
  const counter = (name: (typeof main)[number] | (typeof more)[number]) => ({
    stat: name,
    label: stat[name],
    value: totals[name],
  })
  return (
    <>
      <Counters items={main.map(counter)} class="is-main" />
      <details class="fold">
        <summary class="small">{moreFigures}</summary>
        <Counters items={more.map(counter)} class="is-more" />
      </details>
    </>
  )
}

/** What the person is told of the checking itself: under way, behind, late, done. */
function Status() {
  const say = words.value
  const shown = answer.value
  const percent = progress.value === null ? null : Math.floor(progress.value * 100)
  const text = late.value
    ? say.late
    : phase.value === 'checking' && !shown
      ? say.checking(percent)
      : behind.value
        ? say.behind[behind.value]
        : shown
          ? say.checked(shown.totals.applicants, shown.findings.length)
          : ''
  return (
    <>
      <b role="status" class={behind.value ? 'is-behind' : undefined}>
        {text}
      </b>
      {progress.value !== null && <progress value={progress.value} max={1} aria-label={say.checking(null)} />}
    </>
  )
}

/** Opens the list of what can be mended without losing a meaning. */
function FixAll({ findings }: Pick<Answer, 'findings'>) {
  const fixes = safeFixes(findings)
  if (fixes.length === 0) return null
  return (
    <button
      type="button"
      class="btn is-small"
      onClick={() => {
        preview.value = fixes
      }}
    >
      {words.value.fix.open(fixes.length)}
    </button>
  )
}

/** The head of the pane: the notice's calendar, the figures, and how far the checking is. */
export function Top() {
  const shown = answer.value
  return (
    <header class="pane-top">
      <StageLine stage={stageOf(policy.value, today(), clockTime())} words={stageWords.value} />
      {shown && <Figures totals={shown.totals} />}
      <div class="pane-bar">
        <Status />
        {shown && <FixAll findings={shown.findings} />}
      </div>
    </header>
  )
}
