import { isolated } from '../core/view/isolated.ts'
import { say } from '../core/view/toast.tsx'
import { download } from './download.ts'
import { forgetImport, localTime } from './importing.ts'
import { troubleText, words } from './language.ts'
import { ask, changed, keeping } from './state.ts'

/** Hands the whole session out as one SQLite file. */
export async function saveSession() {
  const saved = await ask('save', null)
  if (!saved.ok) {
    say({ tone: 'error', text: troubleText(saved.trouble) })
    return
  }
  const name = words.value.session.fileName(localTime().replace(':', ''))
  download(name, saved.bytes, 'application/vnd.sqlite3')
  const { session } = words.value
  if (saved.missing.length > 0) say({ tone: 'error', text: session.savedWithout(isolated(name), saved.missing.length) })
  else say({ tone: 'ok', text: session.saved(isolated(name)) })
}

/** Puts a saved session in place of this one; where it cannot be read, nothing changes. */
export async function openSession(file: File) {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const opened = await ask('openSession', { bytes }, [bytes.buffer])
  if (!opened.ok) {
    say({ tone: 'error', text: troubleText(opened.trouble) })
    return
  }
  keeping.value = opened.keeping
  forgetImport()
  changed()
  const { session } = words.value
  if (opened.differing.length > 0) {
    const tables = opened.differing.map((table) => session.tables[table] ?? table)
    say({ tone: 'error', text: session.openedDiffering(isolated(file.name), tables) })
    return
  }
  const text =
    opened.migratedFrom === null ? session.opened(isolated(file.name)) : session.openedOlder(isolated(file.name))
  say({ tone: 'ok', text })
}

/** Forgets everything, here and in the browser's storage. */
export async function forgetEverything() {
  keeping.value = await ask('clear', null)
  forgetImport()
  changed()
  // Where the browser did not let go of it, the banner says so.
  if (keeping.peek().state === 'kept') say({ tone: 'ok', text: words.value.session.cleared })
}
