import { useState } from 'preact/hooks'
import type { Finding } from '../../../core/index.ts'
import { FindingFilters } from '../../../core/view/finding-filters.tsx'
import { FindingList } from '../../../core/view/finding-list.tsx'
import { Icon } from '../../../core/view/icon.tsx'
import { Empty } from '../../../core/view/note.tsx'
import { ruleTitle, viewWords, words } from '../../language.ts'
import { goTo, lines, listed, look, lookAt, mend, selected, toggle, undo } from './check.ts'
import { FixAll } from './fix-all.tsx'
import type { Head } from './protocol.ts'

const fix = ({ cell, fix: offered }: Finding) => {
  if (cell === null || !offered) return
  mend(cell, offered.value)
  selected.value = cell
}

/** Everything found; a finding leads to its cell, a fix writes it, one button takes the last step back. */
export function FindingsPanel({ head }: { head: Head }) {
  const say = words.value.selfCheck
  const [asking, setAsking] = useState(false)
  const { totals, fixes } = head
  const all = totals.errors + totals.warnings + totals.infos
  return (
    <aside class="panel check-side" aria-label={say.findings}>
      <div class="panel-head">
        <h2>
          {say.findings} {all}
        </h2>
        <span class="screen-only">
          <button type="button" class="btn is-small" disabled={head.steps === 0} onClick={() => void undo()}>
            {say.undo}
          </button>
          {fixes > 0 && (
            <button type="button" class="btn is-small" onClick={() => setAsking(true)}>
              {say.fixAll(fixes)}
            </button>
          )}
        </span>
      </div>
      {all === 0 ? (
        <p class="check-clean">
          <Icon name="ok" /> {viewWords.value.checked(totals.applicants, 0)}
        </p>
      ) : (
        <List head={head} all={all} />
      )}
      {asking && <FixAll count={fixes} onClose={() => setAsking(false)} />}
    </aside>
  )
}

function List({ head: { totals }, all }: { head: Head; all: number }) {
  const view = viewWords.value
  const { order, filter } = look.value
  const { errors, warnings, infos } = totals
  const size = listed.value
  return (
    <>
      <div class="screen-only">
        <FindingFilters
          order={order}
          filter={filter}
          counts={{ error: errors, warning: warnings, info: infos }}
          onOrder={(next) => lookAt({ order: next })}
          onFilter={(next) => lookAt({ filter: next })}
        />
      </div>
      {size && size.found < all && <p class="small muted">{view.shownOf(size.found, all)}</p>}
      {size?.found === 0 && (
        <Empty title={view.noMatch}>
          <button type="button" class="btn" onClick={() => lookAt({ filter: { severity: '', search: '' } })}>
            {view.clearFilters}
          </button>
        </Empty>
      )}
      {size && size.found > 0 && (
        <div class="check-list">
          <FindingList
            key={`${order} ${filter.severity} ${filter.search}`}
            label={words.value.selfCheck.findings}
            count={size.count}
            lineAt={lines.at}
            onWindow={lines.want}
            onToggle={toggle}
            titleOf={ruleTitle}
            isCurrent={({ cell }) => cell !== null && cell === selected.value}
            onGo={goTo}
            onFix={fix}
          />
        </div>
      )}
    </>
  )
}
