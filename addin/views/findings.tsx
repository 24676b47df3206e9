import { computed, signal } from '@preact/signals'
import {
  address,
  type Finding,
  type FindingFilter,
  type FindingOrder,
  filterFindings,
  findingLines,
} from '../../core/index.ts'
import { FindingFilters } from '../../core/view/finding-filters.tsx'
import { FindingList } from '../../core/view/finding-list.tsx'
import { Empty } from '../../core/view/note.tsx'
import { applyFix, goToFinding } from '../actions.ts'
import { type Answer, answer, behind, phase, policy, selected } from '../state.ts'
import { ruleTitle, stageWords, viewWords, words } from './language.ts'

const order = signal<FindingOrder>('rule')
const everything: FindingFilter = { severity: '', search: '' }
const filter = signal(everything)
/** Keys of the groups that were put away. */
const closed = signal<ReadonlySet<string>>(new Set())

const nameOf = (row: number) => answer.value?.assessment(row)?.name ?? ''
const fitting = computed(() => filterFindings(answer.value?.findings ?? [], filter.value, nameOf))
const lines = computed(() => findingLines(fitting.value, order.value, nameOf, closed.value))

function toggle(key: string) {
  const next = new Set(closed.value)
  if (!next.delete(key)) next.add(key)
  closed.value = next
}

function isSelected(finding: Finding, shown: Answer): boolean {
  const at = selected.value
  return at !== null && at.sheet === shown.sheet && finding.cell === address(at.row, at.column)
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
  const view = viewWords.value
  const { findings, totals } = shown
  const found = fitting.value.length
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
          <FindingFilters
            order={order.value}
            filter={filter.value}
            counts={{ error: totals.errors, warning: totals.warnings, info: totals.infos }}
            onOrder={(next) => {
              order.value = next
            }}
            onFilter={(next) => {
              filter.value = next
            }}
          />
          {found < findings.length && <p class="list-head small">{view.shownOf(found, findings.length)}</p>}
          {found === 0 ? (
            <Empty title={view.noMatch}>
              <button
                type="button"
                class="btn"
                onClick={() => {
                  filter.value = everything
                }}
              >
                {view.clearFilters}
              </button>
            </Empty>
          ) : (
            <FindingList
              key={`${order.value} ${filter.value.severity} ${filter.value.search}`}
              label={say.findings}
              count={lines.value.length}
              lineAt={(index) => lines.value[index]}
              onToggle={toggle}
              titleOf={ruleTitle}
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
