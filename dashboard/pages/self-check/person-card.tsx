import type { Assessment } from '../../../core/index.ts'
import { isolated } from '../../../core/view/isolated.ts'
import { VerdictMark } from '../../../core/view/marks.tsx'
import { Yuan } from '../../../core/view/number.tsx'
import { Said } from '../../../core/view/told.tsx'
import { viewWords, words } from '../../language.ts'
import { check, person } from './check.ts'

/** What the notice says of the applicant in the selected row. */
export function PersonCard() {
  const now = person.value
  const say = words.value.selfCheck.card
  if (!now) {
    return (
      <section class="panel check-person">
        <p class="muted">{say.hint}</p>
      </section>
    )
  }
  return (
    <section class="panel check-person" aria-labelledby="check-person">
      <h2 id="check-person">
        <span>
          <Said text={say.title(now.row, isolated(now.name))} />
        </span>{' '}
        <VerdictMark verdict={now.verdict} />
      </h2>
      <Facts person={now} />
    </section>
  )
}

function Facts({ person: { level, track, fee, defense, exemptions, verdict, findings } }: { person: Assessment }) {
  const view = viewWords.value
  const { card: say, comma } = words.value.selfCheck
  const tariff = check.value?.policy.fees.find((line) => line.level === level && line.track === track)
  const reasons = exemptions.map((reason) => view.exemption[reason]).join(comma)
  const kinds = [level ? view.level[level] : view.unknown, track ? view.track[track] : view.unknown]
  return (
    <dl class="facts">
      <dt>{say.kind}</dt>
      <dd>{kinds.join(comma)}</dd>
      <dt>{say.due}</dt>
      <dd>
        {fee === null ? (
          view.undetermined
        ) : (
          <>
            <Yuan value={fee} /> {say.yuan}
          </>
        )}
        {tariff && <span class="muted"> {view.tariff(tariff.line, tariff.level, tariff.track)}</span>}
        {verdict === 'ineligible' && fee !== null && <span class="muted"> {say.notCounted}</span>}
      </dd>
      <dt>{say.defense}</dt>
      <dd>
        {defense === null ? view.undetermined : view.defense[defense]}
        {reasons && <span class="muted"> {reasons}</span>}
      </dd>
      <dt>{say.findings}</dt>
      <dd>{findings.length === 0 ? view.noFindings : say.count(findings.length)}</dd>
    </dl>
  )
}
