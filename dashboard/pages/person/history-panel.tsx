import { useMemo } from 'preact/hooks'
import { VerdictMark } from '../../../core/view/marks.tsx'
import { useQuery } from '../../store/use-query.ts'
import { personHref } from '../common/links.ts'
import { longDay } from '../common/page-head.tsx'
import { type HistoryLine, type HistoryStep, stepsOf } from './history.ts'
import type { PersonRow } from './person.ts'

/** Where the same person stands in every roster that came in, and what each submission changed. */
export function HistoryPanel({ person }: { person: PersonRow }) {
  const { rows } = useQuery<HistoryLine>('person-history', { person: person.person })
  const steps = useMemo(() => stepsOf(rows ?? []), [rows])
  return (
    <section class="panel" aria-labelledby="history-heading">
      <h2 id="history-heading">报送记录 {steps.length} 条</h2>
      <dl class="facts">
        {steps.map((step) => (
          <Step key={step.line.id} step={step} shown={person.id} />
        ))}
      </dl>
      <p class="small muted">同一人按姓名、出生年月、性别辨认；改过这三项的，前后两次不算同一人。</p>
    </section>
  )
}

function Step({ step: { line, changed }, shown }: { step: HistoryStep; shown: number }) {
  const place = `${line.file} 第 ${line.row} 行`
  return (
    <>
      <dt>第 {line.submission} 次</dt>
      <dd>
        {longDay(line.receivedAt.slice(0, 10))}，{line.id === shown ? place : <a href={personHref(line.id)}>{place}</a>}
        ，
        <VerdictMark verdict={line.verdict} />
        {changed && changed.length === 0 && <p class="muted">这一行没有改动</p>}
        {changed && changed.length > 0 && (
          <ul>
            {changed.map(({ heading, before, after }) => (
              <li key={heading}>
                {heading}由“<span class="as-typed">{before || '空'}</span>”改为“
                <span class="as-typed">{after || '空'}</span>”
              </li>
            ))}
          </ul>
        )}
      </dd>
    </>
  )
}
