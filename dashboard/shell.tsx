import { effect } from '@preact/signals'
import { render } from 'preact'
import { Icon } from '../core/view/icon.tsx'
import { restoreTheme, ThemeSwitch } from '../core/view/theme.tsx'
import { Toasts } from '../core/view/toast.tsx'
import { activePolicy, readActivePolicy } from './active-policy.ts'
import { Banners } from './banners.tsx'
import { acceptDrops, draggedOver } from './dropping.ts'
import { ExportMenu } from './export/menu.tsx'
import { ImportProgress } from './import-progress.tsx'
import { navigation, pages } from './pages.ts'
import { followAddress, go, href, route } from './route.ts'
import { SessionMenu } from './session-menu.tsx'
import { ready, startStore, version } from './state.ts'
import { useTotals } from './totals.ts'

function Search() {
  const { page, filters } = route.value
  const words = page === 'roster' ? (filters.search ?? '') : ''
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
        placeholder="找姓名、单位"
        aria-label="找姓名、单位"
        defaultValue={words}
        key={words}
      />
    </form>
  )
}

function Header() {
  const { year, title } = activePolicy.value
  return (
    <header class="topbar">
      <p class="brand">花名册核验</p>
      <p class="policy" title={title}>
        {year} 年度 · {title}
      </p>
      <Search />
      <SessionMenu />
      <ExportMenu />
      <ThemeSwitch />
    </header>
  )
}

function Navigation() {
  const totals = useTotals()
  const counts: Record<string, number | undefined> = {
    roster: totals?.applicants,
    exemptions: totals?.exempt,
    defense: totals?.defense,
  }
  const shown = route.value.page === 'person' ? 'roster' : route.value.page
  return (
    <nav class="nav" aria-label="页面">
      <ul>
        {navigation.map((name) => {
          const page = pages.get(name)
          const count = counts[name]
          return (
            page && (
              <li key={name}>
                <a href={href(name)} aria-current={shown === name ? 'page' : undefined}>
                  {page.title} {count !== undefined && count > 0 && <span>{count}</span>}
                </a>
              </li>
            )
          )
        })}
      </ul>
      <p>
        <Icon name="shield" /> 数据只在这台电脑上，本页不发出任何网络请求
      </p>
    </nav>
  )
}

function NoSuchPage() {
  return (
    <section class="panel">
      <h1>没有这一页</h1>
      <p>
        地址可能写错了。<a href={href('overview')}>回到总览</a>
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
      跳到正文
    </button>
  )
}

function Shell() {
  return (
    <>
      <Skip />
      <Header />
      <Navigation />
      <Main />
      <Toasts />
      {draggedOver.value && (
        <div class="drop-veil" aria-hidden="true">
          <p>松开即可添加花名册</p>
        </div>
      )}
    </>
  )
}

/** Puts the page up at once; the database comes when it is ready. */
export function startPage() {
  restoreTheme()
  followAddress()
  startStore()
  acceptDrops()
  effect(() => {
    if (ready.value && version.value > 0) void readActivePolicy()
  })
  effect(() => {
    document.title = `${pages.get(route.value.page)?.title ?? '没有这一页'} · 花名册核验`
  })
  const place = document.getElementById('desk')!
  place.className = 'dash'
  render(<Shell />, place)
}
