import { useState } from 'preact/hooks'
import { Empty } from '../../../core/view/note.tsx'
import { type Import, importing, locked, unlock } from '../../importing.ts'
import { language, words } from '../../language.ts'
import { ShortTable } from '../../tables/data-table.tsx'
import { importTable } from '../../tables/import.tsx'
import { PageHead } from '../common/page-head.tsx'

function summary({ lines, stopped, passedOver, running }: Import): string {
  const count = (status: string) => lines.filter(({ outcome }) => outcome?.status === status).length
  const failed = lines.filter(({ failed }) => failed !== null).length
  return words.value.importing.summary({
    files: lines.length,
    read: count('read'),
    unread: count('unreadable') + failed,
    repeated: count('repeated'),
    waiting: lines.filter(({ outcome, failed }) => outcome === null && failed === null).length,
    running,
    stopped,
    passedOver,
  })
}

/** Asks for the password of files that are locked with one. */
function PasswordForm() {
  const [password, setPassword] = useState('')
  const say = words.value.importing
  return (
    <form
      class="panel tools"
      onSubmit={(event) => {
        event.preventDefault()
        if (password === '') return
        setPassword('')
        void unlock(password)
      }}
    >
      <p>{say.locked(locked.value.length)}</p>
      <label>
        {say.password}
        <input
          class="field"
          type="password"
          autocomplete="off"
          value={password}
          onInput={(event) => setPassword(event.currentTarget.value)}
        />
      </label>
      <button type="submit" class="btn">
        {say.unlock}
      </button>
    </form>
  )
}

/** Every file of the last import and what became of it. */
export function Page() {
  const now = importing.value
  const { pages, importing: say } = words.value
  return (
    <>
      <PageHead title={pages.import}>{now && summary(now)}</PageHead>
      {!now && <Empty title={say.none}>{say.noneText}</Empty>}
      {now && !now.running && locked.value.length > 0 && <PasswordForm />}
      {now && (
        <section class="panel importing">
          <ShortTable
            table={importTable(language.value, say.files)}
            rows={now.lines.map((line, at) => ({ line, begun: now.running && at <= now.at }))}
            keyOf={({ line }) => line.file}
            captionHidden
          />
        </section>
      )}
    </>
  )
}
