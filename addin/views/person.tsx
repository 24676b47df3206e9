import {
  type Applicant,
  type Assessment,
  monthIndex,
  type Qualification,
  qualificationOf,
  routeName,
} from '../../core/index.ts'
import { CellChip, Clause, VerdictMark } from '../../core/view/marks.tsx'
import { Said, Told } from '../../core/view/told.tsx'
import { goToFinding } from '../actions.ts'
import { type Answer, answer, policy, selected } from '../state.ts'
import { viewWords, words } from './language.ts'

/** The applicant of the selected row. */
function selectedApplicant(shown: Answer): { applicant: Applicant; assessment: Assessment } | null {
  const at = selected.value
  if (!at || at.sheet !== shown.sheet) return null
  const assessment = shown.assessment(at.row + 1)
  const applicant = shown.applicants.find(({ row }) => row === at.row)
  return assessment && applicant ? { applicant, assessment } : null
}

function qualified(applicant: Applicant, { track, findings }: Assessment): Qualification | null {
  // What is said of eligibility rests on these figures; only an error in a figure itself makes it useless.
  const faults = findings.filter(({ rule, severity }) => severity === 'error' && !rule.startsWith('eligibility/'))
  const wrong = new Set(faults.map(({ column }) => column))
  const notice = policy.value
  const month = monthIndex(notice.referenceMonth)
  return qualificationOf(applicant, track, notice, month, (column) => !wrong.has(column))
}

function Fee({ assessment }: { assessment: Assessment }) {
  const say = words.value.person
  const { fee, level, track, verdict } = assessment
  if (fee === null) return <>{viewWords.value.undetermined}</>
  const tariff = policy.value.fees.find((line) => line.level === level && line.track === track)
  const line = tariff ? viewWords.value.tariff(tariff.line, tariff.level, tariff.track) : ''
  return (
    <>
      {say.yuan(fee, line)} {tariff && <Clause clause={tariff.clause} />}{' '}
      {verdict === 'ineligible' && <span class="muted">{say.notCounted}</span>}
    </>
  )
}

function Defense({ assessment }: { assessment: Assessment }) {
  const say = words.value.person
  const view = viewWords.value
  const { defense, exemptions } = assessment
  if (defense === null) return <>{view.undetermined}</>
  if (defense === 'required') return <>{view.defense.required}</>
  const clauses = new Set(
    policy.value.exemptions.filter(({ code }) => exemptions.includes(code)).map(({ clause }) => clause),
  )
  return (
    <>
      {say.exempt(exemptions.map((reason) => view.exemption[reason]).join('、'))}{' '}
      {[...clauses].map((clause) => (
        <Clause key={clause} clause={clause} />
      ))}
    </>
  )
}

/** What decided the verdict: for people who may not apply or must mend something, the findings themselves. */
function Why({ assessment }: { assessment: Assessment }) {
  const say = words.value.person
  const { verdict, findings } = assessment
  const telling = findings.filter(({ rule, severity }) =>
    verdict === 'ineligible'
      ? severity === 'error' && rule.startsWith('eligibility/')
      : verdict === 'incomplete'
        ? severity === 'error'
        : severity === 'warning',
  )
  return (
    <>
      {say.why[verdict]}
      {verdict !== 'eligible' && (
        <ul>
          {telling.map((finding) => (
            <li key={`${finding.rule} ${finding.column}`}>
              <button type="button" class="link" onClick={() => goToFinding(finding)}>
                {finding.cell && <CellChip cell={finding.cell} severity={finding.severity} />}{' '}
                <Said text={finding.message} />
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

/** A month so many months after another, written YYYY.MM. */
function later(until: string, months: number): string {
  const index = Number(until.slice(0, 4)) * 12 + Number(until.slice(5, 7)) - 1 + months
  return `${Math.floor(index / 12)}.${String((index % 12) + 1).padStart(2, '0')}`
}

function Route({ qualification }: { qualification: Qualification }) {
  const say = words.value.person
  if (qualification.fits === 'unknown') return null
  if (qualification.fits !== 'none') {
    const { route } = qualification
    return (
      <div class="route">
        <b>{qualification.fits === 'pass' ? say.routeMet(routeName(route)) : say.routeConfirm(routeName(route))}</b>{' '}
        <Clause clause={route.basis} />
      </div>
    )
  }
  const { nearest } = qualification
  if (!nearest) return null
  const { route, of, months, until, late } = nearest
  const years =
    of === 'title'
      ? route.yearsInTitle
      : late
        ? (route.serviceYearsLateDegree ?? route.serviceYears)
        : route.serviceYears
  const need = (years ?? 0) * 12
  return (
    <div class="route">
      <b>{say.routeShort(routeName(route))}</b> <Clause clause={route.basis} />
      {months > 0 && need > 0 && (
        <>
          <progress value={Math.max(0, need - months)} max={need} aria-label={say.months(need - months, need)} />
          <p class="small muted">
            {say.months(need - months, need)}；{say.from(later(until, months))}
          </p>
        </>
      )}
    </div>
  )
}

/** The card of the selected row's applicant, at the foot of the pane; it opens upward. */
export function PersonCard() {
  const shown = answer.value
  if (!shown) return null
  const say = words.value.person
  const view = viewWords.value
  const found = selectedApplicant(shown)
  if (!found) return <p class="person-none small muted">{say.none}</p>
  const { applicant, assessment } = found
  const { row, name, verdict, level, track, county } = assessment
  const qualification = qualified(applicant, assessment)
  return (
    <details class="person">
      <summary>
        <span class="muted">{view.row(row)}</span>
        <b>
          <Told text={name} />
        </b>
        <VerdictMark verdict={verdict} />
      </summary>
      <section class="person-body" aria-label={say.region(row)}>
        <dl class="facts">
          <dt>{say.levelTrack}</dt>
          <dd>
            {level ? view.level[level] : say.unread}，{track ? view.track[track] : say.unread}
          </dd>
          <dt>{say.fee}</dt>
          <dd>
            <Fee assessment={assessment} />
          </dd>
          <dt>{say.defense}</dt>
          <dd>
            <Defense assessment={assessment} />
          </dd>
          <dt>{say.county}</dt>
          <dd>{county ?? say.unread}</dd>
          <dt>{say.because}</dt>
          <dd>
            <Why assessment={assessment} />
          </dd>
        </dl>
        {qualification && <Route qualification={qualification} />}
      </section>
    </details>
  )
}
