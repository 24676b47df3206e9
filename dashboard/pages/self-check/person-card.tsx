import { parseAddress, type Review } from '../../../core/index.ts'
import { viewZh } from '../../../core/messages/zh-CN.ts'
import { VerdictMark } from '../../../core/view/marks.tsx'
import { Yuan } from '../../../core/view/number.tsx'
import { check, report, selected } from './check.ts'

/** What the notice says of the applicant in the selected row. */
export function PersonCard({ live }: { live: Review }) {
  const now = report.value
  const place = selected.value === null ? null : parseAddress(selected.value)
  const person = now && place ? live.assessment(place.row + 1) : null
  if (!person) {
    return (
      <section class="panel check-person">
        <p class="muted">点一行，看这个人的级别、应缴评审费、是否免答辩。</p>
      </section>
    )
  }
  const { level, track, fee, defense, exemptions, verdict } = person
  const tariff = check.value?.policy.fees.find((line) => line.level === level && line.track === track)
  const reasons = exemptions.map((reason) => viewZh.exemption[reason]).join('；')
  return (
    <section class="panel check-person" aria-labelledby="check-person">
      <h2 id="check-person">
        第 {person.row} 行 {person.name} <VerdictMark verdict={verdict} />
      </h2>
      <dl class="facts">
        <dt>级别、类型</dt>
        <dd>
          {level ? viewZh.level[level] : viewZh.unknown}，{track ? viewZh.track[track] : viewZh.unknown}
        </dd>
        <dt>应缴</dt>
        <dd>
          {fee === null ? (
            viewZh.undetermined
          ) : (
            <>
              <Yuan value={fee} /> 元
            </>
          )}
          {tariff && <span class="muted"> {tariff.line}</span>}
          {verdict === 'ineligible' && fee !== null && <span class="muted"> 不可申报，不计入合计</span>}
        </dd>
        <dt>答辩</dt>
        <dd>
          {defense === null ? viewZh.undetermined : viewZh.defense[defense]}
          {reasons && <span class="muted"> {reasons}</span>}
        </dd>
        <dt>问题</dt>
        <dd>{person.findings.length === 0 ? viewZh.noFindings : `${person.findings.length} 处`}</dd>
      </dl>
    </section>
  )
}
