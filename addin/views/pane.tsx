import type { ComponentChildren } from 'preact'
import { type ColumnKey, headings } from '../../core/index.ts'
import { Icon } from '../../core/view/icon.tsx'
import { isolated } from '../../core/view/isolated.ts'
import { Empty } from '../../core/view/note.tsx'
import { Toasts } from '../../core/view/toast.tsx'
import { Said } from '../../core/view/told.tsx'
import { Words } from '../../core/view/words.tsx'
import { checker, goToSheet } from '../actions.ts'
import { answer, host, otherRosters, phase, policy, rosterless, selected, type View, view } from '../state.ts'
import { Findings } from './findings.tsx'
import { FixDialog } from './fix-dialog.tsx'
import { CellHelpLine } from './help.tsx'
import { viewWords, words } from './language.ts'
import { Later } from './later.tsx'
import { MishapNote } from './mishap.tsx'
import { PersonCard } from './person.tsx'
import { show } from './show.ts'
import { Top } from './top.tsx'

function Page({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section class="pane-page" aria-label={title}>
      <div class="page-head">
        <button type="button" class="btn is-quiet is-small" onClick={() => show('findings')}>
          <Icon name="down" class="is-back" /> {words.value.back}
        </button>
        <h2 tabIndex={-1} data-landing>
          {title}
        </h2>
      </div>
      {children}
    </section>
  )
}

function Body() {
  const say = words.value
  switch (view.value) {
    case 'template':
      return (
        <Page title={say.template.title}>
          <Later page="TemplateForm" />
        </Page>
      )
    case 'columns':
      return (
        <Page title={say.columns.title}>
          <Later page="ColumnsForm" />
        </Page>
      )
    case 'display':
      return (
        <Page title={say.display.title}>
          <Later page="DisplayReckoner" />
        </Page>
      )
    case 'settings':
      return (
        <Page title={say.settings.title}>
          <Later page="SettingsView" />
        </Page>
      )
    case 'seal':
      return answer.value ? (
        <Page title={say.seal.title}>
          <Later page="SealView" />
        </Page>
      ) : (
        <NoAnswer />
      )
    case 'export':
      return answer.value ? (
        <Page title={say.export.title}>
          <Later page="ExportForm" />
        </Page>
      ) : (
        <NoAnswer />
      )
    case 'findings':
      return answer.value ? <Findings /> : <NoAnswer />
  }
}

function ColumnsButton() {
  return (
    <button type="button" class="btn is-small" onClick={() => show('columns')}>
      {words.value.columns.choose}
    </button>
  )
}

function OtherRosters() {
  const say = words.value
  return (
    <>
      {otherRosters.value.map(({ id, name, hidden }) => (
        <button type="button" class="btn is-small" key={id} onClick={() => goToSheet(id, hidden)}>
          <span>
            <Said text={(hidden ? say.hiddenSheet : say.otherSheet)(isolated(name))} />
          </span>
        </button>
      ))}
    </>
  )
}

/** No roster, or not read yet: why, by the headings that were sought and where some were found, and what to do. */
function NoAnswer() {
  const { noRoster, columns } = words.value
  if (phase.value !== 'no-roster') return <div class="pane-list" aria-busy="true" />
  const near = rosterless.value?.near
  const names = (keys: readonly ColumnKey[]) => columns.names(keys.map((key) => headings[key]))
  return (
    <div class="pane-list">
      <Empty icon="search" title={noRoster.title}>
        <p>{near ? noRoster.near(near.row + 1, names(near.found)) : noRoster.none}</p>
        <p class="buttons">
          <OtherRosters />
          <ColumnsButton />
          <button type="button" class="btn is-small" onClick={() => show('template')}>
            {noRoster.create}
          </button>
        </p>
        <p class="muted">{noRoster.hint}</p>
        {near && near.missing.length > 0 && <p class="muted">{noRoster.missing(names(near.missing))}</p>}
      </Empty>
    </div>
  )
}

/** Which sheet the answer is of, where that is not plain, and where other rosters are. */
function Sheets() {
  const shown = answer.value
  const others = otherRosters.value
  const front = rosterless.value
  if (!shown || (!front && others.length === 0 && (selected.value === null || selected.value.sheet === shown.sheet)))
    return null
  const say = words.value
  return (
    <p class="pane-sheets small">
      <span>
        <Said
          text={front ? say.elsewhere(isolated(front.name), isolated(shown.name)) : say.sheet(isolated(shown.name))}
        />
      </span>
      {front && (
        <button type="button" class="btn is-small" onClick={() => goToSheet(shown.sheet)}>
          <span>
            <Said text={say.otherSheet(isolated(shown.name))} />
          </span>
        </button>
      )}
      <OtherRosters />
      {front?.near && <ColumnsButton />}
    </p>
  )
}

/** How sure the reading of the columns is, where it is not plain; a press lets the person say it. */
function Columns() {
  const shown = answer.value
  if (!shown || rosterless.value || (shown.uncertain.length === 0 && !shown.stated)) return null
  const { columns } = words.value
  return (
    <p class="pane-sheets small">
      <span>{shown.stated ? columns.stated : columns.uncertain(shown.uncertain.length)}</span>
      <ColumnsButton />
    </p>
  )
}

const pages: readonly { view: View; word: 'columns' | 'template' | 'export' | 'display' | 'settings' }[] = [
  { view: 'columns', word: 'columns' },
  { view: 'template', word: 'template' },
  { view: 'export', word: 'export' },
  { view: 'display', word: 'display' },
  { view: 'settings', word: 'settings' },
]

function Foot() {
  const say = words.value
  return (
    <footer class="pane-foot">
      <Toasts />
      <CellHelpLine />
      <PersonCard />
      <nav class="pane-actions" aria-label={say.menu}>
        {answer.value && (
          <button
            type="button"
            class={answer.value.totals.errors === 0 ? 'btn is-primary' : 'btn'}
            aria-pressed={view.value === 'seal'}
            onClick={() => show('seal')}
          >
            {say.seal.title}
          </button>
        )}
        <button type="button" class="btn" onClick={() => checker.checkAll()}>
          {say.checkAgain}
        </button>
        <details class="menu">
          <summary class="btn">{say.menu}</summary>
          <ul>
            {pages.map(({ view: page, word }) => (
              <li key={page}>
                <button
                  type="button"
                  class="btn is-quiet"
                  onClick={(event) => {
                    event.currentTarget.closest('details')?.removeAttribute('open')
                    show(page)
                  }}
                >
                  {say[word].title}
                </button>
              </li>
            ))}
          </ul>
        </details>
      </nav>
    </footer>
  )
}

/** What stands in the pane where Excel is missing or too old. */
function Unusable({ reason }: { reason: 'not-excel' | 'too-old' }) {
  const { title, hint } = words.value.unusable[reason]
  return (
    <main class="pane is-alone">
      <Empty icon="warning" tone="warning" title={title}>
        <p>{hint}</p>
      </Empty>
    </main>
  )
}

/** The task pane. */
export function Pane() {
  const reason = host.value?.reason
  return (
    <Words.Provider value={viewWords.value}>
      {phase.value === 'starting' ? (
        <p class="pane is-alone" role="status">
          {words.value.starting}
        </p>
      ) : phase.value === 'unusable' && reason && reason !== 'ready' ? (
        <Unusable reason={reason} />
      ) : (
        <main class="pane" aria-label={`${words.value.title} ${policy.value.year}`}>
          <h1 class="visually-hidden">{words.value.title}</h1>
          <Top />
          <div class="pane-middle">
            <MishapNote />
            {view.value === 'findings' && (
              <>
                <Sheets />
                <Columns />
              </>
            )}
            <Body />
          </div>
          <Foot />
          <FixDialog />
        </main>
      )}
    </Words.Provider>
  )
}
