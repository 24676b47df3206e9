import { useState } from 'preact/hooks'
import { Icon } from '../core/view/icon.tsx'
import { isolated } from '../core/view/isolated.ts'
import { DropMenu } from './drop-menu.tsx'
import { fromInput } from './dropping.ts'
import { takeIn } from './importing.ts'
import { words } from './language.ts'
import { Question } from './question.tsx'
import { forgetEverything, openSession, saveSession } from './session-file.ts'
import { useTotals } from './totals.ts'

/** The id of the one control that takes files; labels elsewhere name it. */
export const importId = 'import'

function takeFrom(input: HTMLInputElement) {
  if (input.files) {
    const { sources, passedOver } = fromInput(input.files)
    void takeIn(sources, passedOver)
  }
  input.value = ''
}

/** The one control that takes rosters; the keyboard reaches it, the pointer its label. */
function RosterInput() {
  return (
    <input
      class="visually-hidden"
      id={importId}
      type="file"
      multiple
      data-testid="import"
      aria-label={words.value.session.addFilesLabel}
      onChange={(event) => takeFrom(event.currentTarget)}
    />
  )
}

/** Asks the person for a file or a folder. */
function pick(set: (input: HTMLInputElement) => void, take: (input: HTMLInputElement) => void) {
  const input = document.createElement('input')
  input.type = 'file'
  set(input)
  input.onchange = () => take(input)
  input.click()
}

const pickFolder = () =>
  pick((input) => {
    input.webkitdirectory = true
  }, takeFrom)

interface MenuProps {
  onOpen: (file: File) => void
  onClear: () => void
}

function Menu({ onOpen, onClear }: MenuProps) {
  const pickSession = () =>
    pick(
      (input) => {
        input.accept = '.sqlite'
      },
      ({ files }) => files?.[0] && onOpen(files[0]),
    )
  const { session } = words.value
  return (
    <DropMenu
      label={session.menu}
      items={[
        { label: session.addFolder, run: pickFolder },
        { label: session.save, run: () => void saveSession() },
        { label: session.open, run: pickSession },
        { label: session.clear, run: onClear },
      ]}
    />
  )
}

/** Adding files, saving and opening the session, forgetting it. */
export function SessionMenu() {
  const workbooks = useTotals()?.workbooks ?? 0
  const [asking, setAsking] = useState<'clear' | File | null>(null)
  const { session } = words.value
  const held = session.held(workbooks)
  const choose = (file: File) => {
    if (workbooks > 0) setAsking(file)
    else void openSession(file)
  }
  return (
    <>
      <RosterInput />
      <label class="btn" for={importId}>
        <Icon name="upload" />
        {session.addFiles}
      </label>
      <Menu onOpen={choose} onClear={() => setAsking('clear')} />
      {asking === 'clear' && (
        <Question
          title={session.clearTitle}
          text={held}
          yes={session.clearYes}
          onYes={() => void forgetEverything()}
          onClose={() => setAsking(null)}
        />
      )}
      {asking instanceof File && (
        <Question
          title={session.openTitle(isolated(asking.name))}
          text={held}
          yes={session.openYes}
          onYes={() => void openSession(asking)}
          onClose={() => setAsking(null)}
        />
      )}
    </>
  )
}
