import { effect } from '@preact/signals'
import { render } from 'preact'
import { Icon } from '../core/view/icon.tsx'
import { isolated } from '../core/view/isolated.ts'
import { restoreTheme, ThemeSwitch } from '../core/view/theme.tsx'
import { Toasts } from '../core/view/toast.tsx'
import { Said } from '../core/view/told.tsx'
import { Words } from '../core/view/words.tsx'
import { activePolicy, readActivePolicy } from './active-policy.ts'
import { Banners } from './banners.tsx'
import { acceptDrops, draggedOver } from './dropping.ts'
import { ExportMenu } from './export/menu.tsx'
import { ImportProgress } from './import-progress.tsx'
import { importing } from './importing.ts'
import { chooseLanguage, language, restoreLanguage, viewWords, words } from './language.ts'
import { navigation, pages } from './pages.ts'
import { followAddress, go, href, route } from './route.ts'
import { SessionMenu } from './session-menu.tsx'
import { ready, startStore, version } from './state.ts'
import { useTotals } from './totals.ts'

function Search() {
  const { page, filters } = route.value
  const typedBefore = page === 'roster' ? (filters.search ?? '') : ''
  const { find } = words.value.shell
  return (
    <form
      role="search"
      onSubmit={(event) => {
        event.preventDefault()
        const typed = new FormData(event.currentTarget).get('search')
        go(href('roster', { search: typeof typed === 'string' ? typed.trim() : '' }))
      }}
    >
      <input
        class="field"
        type="search"
        name="search"
        placeholder={find}
        aria-label={find}
        defaultValue={typedBefore}
        key={typedBefore}
      />
    </form>
  )
}

function Header() {
  const { year, title } = activePolicy.value
  return (
    <header class="topbar">
      <p class="brand">{words.value.brand}</p>
      <p class="policy" title={isolated(title)}>
        <Said text={words.value.shell.policy(year, isolated(title))} />
      </p>
      <Search />
      <SessionMenu />
      <ExportMenu />
      <LanguageSwitch />
      <ThemeSwitch />
    </header>
  )
}

/** What a page is called; undefined for an address that is no page's. */
function titleOf(page: string): string | undefined {
  const titles: Readonly<Record<string, string | undefined>> = words.value.pages
  return pages.has(page) ? titles[page] : undefined
}

/** One button that says the other language in that language. */
function LanguageSwitch() {
  const { label, other } = words.value.language
  const next = language.value.tag === 'en' ? 'zh-CN' : 'en'
  return (
    <button type="button" class="btn is-quiet" lang={next} title={label} onClick={() => chooseLanguage(next)}>
      {other}
    </button>
  )
}

/** There is a receipt once files have come. */
const canGoTo = (name: string) => name !== 'import' || importing.value !== null

function Navigation() {
  const totals = useTotals()
  const counts: Record<string, number | undefined> = {
    roster: totals?.applicants,
    exemptions: totals?.exempt,
    defense: totals?.defense,
  }
  const shown = route.value.page === 'person' ? 'roster' : route.value.page
  return (
    <nav class="nav" aria-label={words.value.shell.pages}>
      <ul>
        {navigation.filter(canGoTo).map((name) => {
          const page = pages.get(name)
          const count = counts[name]
          return (
            page && (
              <li key={name}>
                <a href={href(name)} aria-current={shown === name ? 'page' : undefined}>
                  {titleOf(name)} {count !== undefined && count > 0 && <span>{count}</span>}
                </a>
              </li>
            )
          )
        })}
      </ul>
      <p>
        <Icon name="shield" /> {words.value.shell.noRequests}
      </p>
    </nav>
  )
}

function NoSuchPage() {
  return (
    <section class="panel">
      <h1>{words.value.shell.noSuchPage}</h1>
      <p>
        {words.value.shell.maybeMistyped}
        <a href={href('overview')}>{words.value.shell.toOverview}</a>
      </p>
    </section>
  )
}

function Main() {
  const { page, id } = route.value
  const Page = pages.get(page)?.Page ?? NoSuchPage
  return (
    <main id="main" tabIndex={-1}>
      <Banners />
      <ImportProgress />
      <Page key={`${page}/${id}`} />
    </main>
  )
}

/** A link to '#main' would be taken for a route, hence the button. */
function Skip() {
  return (
    <button type="button" class="skip" onClick={() => document.getElementById('main')?.focus()}>
      {words.value.shell.skip}
    </button>
  )
}

function Shell() {
  return (
    <Words.Provider value={viewWords.value}>
      <Skip />
      <Header />
      <Navigation />
      <Main />
      <Toasts />
      {draggedOver.value && (
        <div class="drop-veil" aria-hidden="true">
          <p>{words.value.shell.drop}</p>
        </div>
      )}
    </Words.Provider>
  )
}

/** Puts the page up at once; the database comes when it is ready. */
export function startPage() {
  restoreTheme()
  restoreLanguage()
  followAddress()
  startStore(() => importing.peek()?.running ?? false)
  acceptDrops()
  effect(() => {
    if (ready.value && version.value > 0) void readActivePolicy()
  })
  effect(() => {
    document.title = `${titleOf(route.value.page) ?? words.value.shell.noSuchPage} · ${words.value.brand}`
  })
  const place = document.getElementById('desk')!
  place.className = 'dash'
  render(<Shell />, place)
}
