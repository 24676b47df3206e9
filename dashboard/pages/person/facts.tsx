import { decidingFindings, type ExemptionReason, type Finding } from '../../../core/index.ts'
import { CellChip, Clause } from '../../../core/view/marks.tsx'
import { Yuan } from '../../../core/view/number.tsx'
import { viewWords } from '../../language.ts'
import { label, levelWord, reasonWord, trackWord } from '../common/labels.ts'
import { clauseHref } from '../common/links.ts'
import { clauseOfReason, tariffOf } from '../common/policy.ts'
import type { PersonRow } from './person.ts'

/** What was reckoned of a person, each with its clause: level and track, fee, defense, verdict. */
export function Facts({ person, findings }: { person: PersonRow; findings: readonly Finding[] }) {
  return (
    <section class="panel" aria-labelledby="facts-heading">
      <h2 id="facts-heading">核算</h2>
      <dl class="facts">
        <dt>级别、类型</dt>
        <dd>
          {levelWord(person.level)}，{trackWord(person.track)}
        </dd>
        <dt>应缴</dt>
        <dd>
          <Fee person={person} />
        </dd>
        <dt>答辩</dt>
        <dd>
          <Defense person={person} />
        </dd>
        <dt>县市</dt>
        <dd>{label('county', person.county)}</dd>
        <dt>结论</dt>
        <dd>
          <Why person={person} findings={findings} />
        </dd>
      </dl>
    </section>
  )
}

function Fee({ person }: { person: PersonRow }) {
  const tariff = tariffOf(person.level, person.track)
  if (person.fee === null || !tariff)
    return (
      <>
        {viewWords.value.undetermined} <span class="muted">级别或申报类型看不出，或者没有这一档收费</span>
      </>
    )
  return (
    <>
      <Yuan value={person.fee} /> 元：{tariff.line} <Clause clause={tariff.clause} href={clauseHref(tariff.clause)} />
      {person.verdict === 'ineligible' && <span class="muted"> 不可申报，不计入合计</span>}
    </>
  )
}

function Defense({ person }: { person: PersonRow }) {
  const reasons = JSON.parse(person.exemptions) as ExemptionReason[]
  if (person.defense === 'required') return <>须答辩</>
  return (
    <>
      {person.defense === 'exempt' ? '免答辩' : '级别看不出，能否免答辩未定'}
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
  return (
    <>
      {label('verdict', person.verdict)}
      {why.length === 0 ? (
        <span class="muted"> {person.verdict === 'eligible' ? '没有影响申报的问题' : '花名册缺少必填栏目'}</span>
      ) : (
        <ul>
          {why.map((finding) => (
            <li key={`${finding.rule} ${finding.cell}`}>
              {finding.cell && <CellChip cell={finding.cell} severity={finding.severity} />} {finding.message}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
