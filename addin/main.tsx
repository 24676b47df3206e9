import { effect } from '@preact/signals'
import { render } from 'preact'
import { checker, restoreMarks } from './actions.ts'
import { viewAsked } from './commands.ts'
import { troubleOf } from './excel/errors.ts'
import { startHost } from './excel/host.ts'
import { whenLate } from './excel/run.ts'
import { selection } from './excel/select.ts'
import { watch } from './excel/watch.ts'
import { keptPolicy } from './policy.ts'
import * as state from './state.ts'
import { speak, tag } from './views/language.ts'
import { Pane } from './views/pane.tsx'

const { documentElement } = document

effect(() => {
  documentElement.dataset.state = state.idle.value && state.phase.value !== 'starting' ? 'idle' : 'busy'
})
effect(() => {
  documentElement.lang = tag.value
})

/** Excel's own theme, where it tells it; else that of the system. */
function takeTheme(dark: boolean | null) {
  if (dark !== null) documentElement.dataset.theme = dark ? 'dark' : 'light'
}

async function start() {
  const found = await startHost()
  state.host.value = found
  takeTheme(found.dark)
  await speak(found.language)
  if (!found.usable) {
    state.phase.value = 'unusable'
    return
  }
  state.policy.value = (await keptPolicy()) ?? state.builtInPolicy
  state.phase.value = 'checking'
  restoreMarks()
  whenLate((late) => {
    state.late.value = late
  })
  const fail = (thrown: unknown) => {
    state.mishap.value = { during: 'check', trouble: troubleOf(thrown), done: 0, retry: () => checker.checkAll() }
  }
  const watching = await watch((event) => checker.hear(event), fail)
  if (!watching.ok)
    state.mishap.value = { during: 'check', trouble: watching.trouble, done: 0, retry: () => location.reload() }
  checker.checkAll()
  const at = await selection()
  if (at.ok && at.value) checker.hear({ kind: 'selected', sheet: at.value.sheet, areas: [at.value.area] })
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') checker.checkAll()
  })
}

state.view.value = viewAsked(location.search)
render(<Pane />, document.getElementById('pane')!)
void state.working(start)
