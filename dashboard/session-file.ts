import { say } from '../core/view/toast.tsx'
import { download } from './download.ts'
import { localTime } from './importing.ts'
import { ask, changed, keeping } from './state.ts'

/** Hands the whole session out as one SQLite file. */
export async function saveSession() {
  const saved = await ask('save', null)
  if (!saved.ok) {
    say({ tone: 'error', text: saved.message })
    return
  }
  const name = `花名册核验 ${localTime().replace(':', '')}.sqlite`
  download(name, saved.bytes, 'application/vnd.sqlite3')
  say({ tone: 'ok', text: `会话已保存为“${name}”，可以在另一台电脑上打开` })
}

/** Puts a saved session in place of this one; where it cannot be read, nothing changes. */
export async function openSession(file: File) {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const opened = await ask('openSession', { bytes }, [bytes.buffer])
  if (!opened.ok) {
    say({ tone: 'error', text: opened.message })
    return
  }
  keeping.value = opened.keeping
  changed()
  const version = opened.migratedFrom === null ? '' : '，旧版本的数据已转换'
  say({ tone: 'ok', text: `已打开“${file.name}”${version}` })
}

/** Forgets everything, here and in the browser's storage. */
export async function forgetEverything() {
  keeping.value = await ask('clear', null)
  changed()
  say({ tone: 'ok', text: '这台电脑上的数据已全部清除' })
}
