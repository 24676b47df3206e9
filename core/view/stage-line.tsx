import { type StageWords, stageZh } from '../messages/zh-CN.ts'
import type { StageLine as Line, Stage, StageWindow } from '../policy/stage.ts'

interface StageLineProps {
  /** What `stageOf` of core/policy/stage.ts says of the day. */
  stage: Stage
  words?: StageWords
}

const classes = { before: undefined, open: 'is-now', after: 'is-past' } as const

/** 2024-09-14 → 9.14 */
const short = (day: string) => `${Number(day.slice(5, 7))}.${Number(day.slice(8, 10))}`

function period({ from, to, tentative }: StageWindow, words: StageWords): string {
  const days = from === to ? short(from) : `${short(from)}–${short(to)}`
  return tentative ? `${days} ${words.tentative}` : days
}

/** The days of a sentence stand out: 距网上申报截止还有 **5** 天. The year of a season that is over does not. */
function emphasised(line: Line, words: StageWords) {
  const text = words.line(line)
  const match = /^(.*? )(\d+)( .*)$/.exec(text)
  if (!match || line.code === 'over') return text
  return (
    <>
      {match[1]}
      <b>{match[2]}</b>
      {match[3]}
    </>
  )
}

/** The notice's calendar: what is open, how many days are left, and the last day a display can begin. */
export function StageLine({ stage, words = stageZh }: StageLineProps) {
  const [first, ...others] = stage.lines
  return (
    <>
      <p class="days">{first && emphasised(first, words)}</p>
      <ol class="stages">
        {stage.windows.map((window) => (
          <li
            key={window.name}
            class={classes[window.state]}
            aria-current={window.state === 'open' ? 'step' : undefined}
          >
            {words.windows[window.name]} <small>{period(window, words)}</small>
            <span class="visually-hidden">{words.states[window.state]}</span>
          </li>
        ))}
      </ol>
      {others.map((line) => (
        <p class="small muted" key={line.code}>
          {words.line(line)}
        </p>
      ))}
    </>
  )
}
