import { signal } from '@preact/signals'
import { address, type Finding, type Severity } from '../../core/index.ts'
import { SearchField, Segmented, SelectFilter } from '../../core/view/filters.tsx'
import { FindingList, type FindingOrder } from '../../core/view/finding-list.tsx'
import { Empty } from '../../core/view/note.tsx'
import { applyFix, goToFinding } from '../actions.ts'
import { type Answer, answer, behind, phase, policy, selected } from '../state.ts'
import { ruleTitle, stageWords, viewWords, words } from './language.ts'

const order = signal<FindingOrder>('rule')
const severity = signal<Severity | ''>('')
const search = signal('')

const severities: readonly Severity[] = ['error', 'warning', 'info']

function matches(finding: Finding, shown: Answer): boolean {
  if (severity.value !== '' && finding.severity !== severity.value) return false
  const wanted = search.value.trim().toLowerCase()
  if (wanted === '') return true
  const name = finding.row === null ? '' : (shown.assessment(finding.row)?.name ?? '')
  const cell = finding.cell?.toLowerCase() ?? ''
  return (
    cell.startsWith(wanted) ||
    [name, finding.value, finding.message].some((text) => text.toLowerCase().includes(wanted))
  )
}

function isSelected(finding: Finding, shown: Answer): boolean {
  const at = selected.value
  return at !== null && at.sheet === shown.sheet && finding.cell === address(at.row, at.column)
}

function Filters({ findings }: { findings: readonly Finding[] }) {
  const say = words.value
  const view = viewWords.value
  return (
    <div class="pane-filters">
      <Segmented
        label={view.group.label}
        value={order.value}
        options={[
          { value: 'rule', label: view.group.rule },
          { value: 'sheet', label: view.group.sheet },
        ]}
        onChange={(value) => {
          order.value = value === 'sheet' ? 'sheet' : 'rule'
        }}
      />
      <SelectFilter
        label={say.severityFilter}
        value={severity.value}
        options={severities.map((value) => ({
          value,
          label: view.severity[value],
          count: findings.filter((finding) => finding.severity === value).length,
        }))}
        onChange={(value) => {
          severity.value = severities.find((known) => known === value) ?? ''
        }}
      />
      <SearchField
        label={say.search}
        value={search.value}
        onInput={(text) => {
          search.value = text
        }}
      />
    </div>
  )
}

/** Nothing found: it says what was checked, and what comes next. */
function Clean({ totals }: Answer) {
  const say = words.value
  const { payment } = policy.value.windows
  return (
    <Empty tone="ok" title={say.checked(totals.applicants, 0)}>
      <p>
        {say.clean.defense(totals.defense, totals.exempt)}
        <br />
        {say.clean.fee(totals.feeDue, stageWords.value.period(payment.from, payment.to))}
      </p>
    </Empty>
  )
}

function Skipped({ skipped }: Answer) {
  const say = words.value
  if (skipped.length === 0) return null
  const counts = new Map<Answer['skipped'][number]['reason'], number>()
  for (const { reason } of skipped) counts.set(reason, (counts.get(reason) ?? 0) + 1)
  return (
    <p class="small muted skipped">
      {say.skipped([...counts].map(([reason, count]) => say.skippedPart(reason, count)))}
    </p>
  )
}

/** The list of findings with its filters, or the good news that there are none. */
export function Findings() {
  const say = words.value
  const shown = answer.value
  if (!shown) return null
  const { findings } = shown
  const fitting = findings.filter((finding) => matches(finding, shown))
  return (
    <section
      class={behind.value ? 'pane-list is-stale' : 'pane-list'}
      aria-busy={phase.value === 'checking' || behind.value !== null}
      aria-label={say.findings}
    >
      <h2 class="visually-hidden" tabIndex={-1} data-landing>
        {say.findings}
      </h2>
      {findings.length === 0 ? (
        <Clean {...shown} />
      ) : (
        <>
          <Filters findings={findings} />
          {fitting.length < findings.length && (
            <p class="list-head small">{say.shown(fitting.length, findings.length)}</p>
          )}
          {fitting.length === 0 ? (
            <Empty title={say.noMatch}>
              <button
                type="button"
                class="btn"
                onClick={() => {
                  severity.value = ''
                  search.value = ''
                }}
              >
                {say.clearFilters}
              </button>
            </Empty>
          ) : (
            <FindingList
              findings={fitting}
              order={order.value}
              titleOf={ruleTitle}
              nameOf={(row) => shown.assessment(row)?.name ?? ''}
              isCurrent={(finding) => isSelected(finding, shown)}
              onGo={goToFinding}
              onFix={applyFix}
            />
          )}
        </>
      )}
      {!shown.mergesKnown && <p class="small muted skipped">{say.mergesUnknown}</p>}
      <Skipped {...shown} />
    </section>
  )
}
