import { decidingFindings, type ExemptionReason, type Finding } from '../../../core/index.ts'
import { CellChip, Clause } from '../../../core/view/marks.tsx'
import { Yuan } from '../../../core/view/number.tsx'
import { Said, Told } from '../../../core/view/told.tsx'
import { viewWords, words } from '../../language.ts'
import { label, levelWord, reasonWord, trackWord } from '../common/labels.ts'
import { clauseHref } from '../common/links.ts'
import { clauseOfReason, tariffOf } from '../common/policy.ts'
import type { PersonRow } from './person.ts'

/** What was reckoned of a person, each with its clause: level and track, fee, defense, verdict. */
export function Facts({ person, findings }: { person: PersonRow; findings: readonly Finding[] }) {
  const { table, person: say } = words.value
  return (
    <section class="panel" aria-labelledby="facts-heading">
      <h2 id="facts-heading">{say.facts}</h2>
      <dl class="facts">
        <dt>{say.levelAndTrack}</dt>
        <dd>{say.level(levelWord(person.level), trackWord(person.track))}</dd>
        <dt>{table.fee}</dt>
        <dd>
          <Fee person={person} />
        </dd>
        <dt>{table.defense}</dt>
        <dd>
          <Defense person={person} />
        </dd>
        <dt>{table.county}</dt>
        <dd>
          <Told text={label('county', person.county)} />
        </dd>
        <dt>{table.verdict}</dt>
        <dd>
          <Why person={person} findings={findings} />
        </dd>
      </dl>
    </section>
  )
}

function Fee({ person }: { person: PersonRow }) {
  const tariff = tariffOf(person.level, person.track)
  const say = words.value.person
  if (person.fee === null || !tariff)
    return (
      <>
        {viewWords.value.undetermined} <span class="muted">{say.feeUnknown}</span>
      </>
    )
  return (
    <>
      {say.fee(<Yuan value={person.fee} />, viewWords.value.tariff(tariff.line, tariff.level, tariff.track))}{' '}
      <Clause clause={tariff.clause} href={clauseHref(tariff.clause)} />
      {person.verdict === 'ineligible' && <span class="muted"> {say.notCounted}</span>}
    </>
  )
}

function Defense({ person }: { person: PersonRow }) {
  const reasons = JSON.parse(person.exemptions) as ExemptionReason[]
  const { defense } = viewWords.value
  if (person.defense === 'required') return <>{defense.required}</>
  return (
    <>
      {person.defense === 'exempt' ? defense.exempt : words.value.person.defenseUnknown}
      {reasons.length > 0 && (
        <ul>
          {reasons.map((reason) => (
            <li key={reason}>
              {reasonWord(reason)} <Clause clause={clauseOfReason(reason)} href={clauseHref(clauseOfReason(reason))} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function Why({ person, findings }: { person: PersonRow; findings: readonly Finding[] }) {
  const why = decidingFindings(person.verdict, findings)
  const { nothingMatters, columnsMissing } = words.value.person
  return (
    <>
      {label('verdict', person.verdict)}
      {why.length === 0 ? (
        <span class="muted"> {person.verdict === 'eligible' ? nothingMatters : columnsMissing}</span>
      ) : (
        <ul>
          {why.map((finding) => (
            <li key={`${finding.rule} ${finding.cell}`}>
              {finding.cell && <CellChip cell={finding.cell} severity={finding.severity} />}{' '}
              <Said text={finding.message} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
