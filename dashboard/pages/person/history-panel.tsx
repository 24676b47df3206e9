import { useMemo } from 'preact/hooks'
import { isolated } from '../../../core/view/isolated.ts'
import { VerdictMark } from '../../../core/view/marks.tsx'
import { Said } from '../../../core/view/told.tsx'
import { words } from '../../language.ts'
import { useQuery } from '../../store/use-query.ts'
import { personHref } from '../common/links.ts'
import { longDay } from '../common/page-head.tsx'
import { type HistoryLine, type HistoryStep, stepsOf } from './history.ts'
import type { PersonRow } from './person.ts'

/** Where the same person stands in every roster that came in, and what each submission changed. */
export function HistoryPanel({ person }: { person: PersonRow }) {
  const { rows } = useQuery<HistoryLine>('person-history', { person: person.person })
  const steps = useMemo(() => stepsOf(rows ?? []), [rows])
  const { history, samePerson } = words.value.person
  return (
    <section class="panel" aria-labelledby="history-heading">
      <h2 id="history-heading">{history(steps.length)}</h2>
      <dl class="facts">
        {steps.map((step) => (
          <Step key={step.line.id} step={step} shown={person.id} />
        ))}
      </dl>
      <p class="small muted">{samePerson}</p>
    </section>
  )
}

function Step({ step: { line, changed }, shown }: { step: HistoryStep; shown: number }) {
  const say = words.value.person
  const place = <Said text={say.place(isolated(line.file), line.row)} />
  return (
    <>
      <dt>{say.submission(line.submission)}</dt>
      <dd>
        {say.step(
          longDay(line.receivedAt.slice(0, 10)),
          line.id === shown ? place : <a href={personHref(line.id)}>{place}</a>,
          <VerdictMark verdict={line.verdict} />,
        )}
        {changed && changed.length === 0 && <p class="muted">{say.unchanged}</p>}
        {changed && changed.length > 0 && (
          <ul>
            {changed.map(({ heading, before, after }) => (
              <li key={heading} class="as-typed">
                <Said text={say.changed(heading, before && isolated(before), after && isolated(after))} />
              </li>
            ))}
          </ul>
        )}
      </dd>
    </>
  )
}
