import { useRef, useState } from 'preact/hooks'
import { Dialog } from '../core/view/dialog.tsx'
import { Icon } from '../core/view/icon.tsx'
import { fromInput } from './dropping.ts'
import { takeIn } from './importing.ts'
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
      aria-label="添加花名册文件"
      onChange={(event) => takeFrom(event.currentTarget)}
    />
  )
}

function Question({
  title,
  text,
  yes,
  onYes,
  onClose,
}: {
  title: string
  text: string
  yes: string
  onYes: () => void
  onClose: () => void
}) {
  return (
    <Dialog
      open
      title={title}
      onClose={onClose}
      buttons={
        <>
          <button type="button" class="btn" onClick={onClose}>
            取消
          </button>
          <button
            type="button"
            class="btn is-danger"
            onClick={() => {
              onYes()
              onClose()
            }}
          >
            {yes}
          </button>
        </>
      }
    >
      <p>{text}</p>
    </Dialog>
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
  const menu = useRef<HTMLDetailsElement>(null)
  const close = () => menu.current?.removeAttribute('open')
  const pickSession = () =>
    pick(
      (input) => {
        input.accept = '.sqlite'
      },
      ({ files }) => files?.[0] && onOpen(files[0]),
    )
  const items: [string, () => void][] = [
    ['添加整个文件夹…', pickFolder],
    ['保存会话', () => void saveSession()],
    ['打开会话…', pickSession],
    ['全部清除…', onClear],
  ]
  return (
    <details
      class="menu"
      ref={menu}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        close()
        menu.current?.querySelector('summary')?.focus()
      }}
      onFocusOut={({ relatedTarget, currentTarget }) => {
        if (relatedTarget instanceof Node && !currentTarget.contains(relatedTarget)) close()
      }}
    >
      <summary class="btn">会话</summary>
      <div class="menu-items">
        {items.map(([label, run]) => (
          <button
            type="button"
            class="btn is-quiet"
            key={label}
            onClick={() => {
              close()
              run()
            }}
          >
            {label}
          </button>
        ))}
      </div>
    </details>
  )
}

/** Adding files, saving and opening the session, forgetting it. */
export function SessionMenu() {
  const workbooks = useTotals()?.workbooks ?? 0
  const [asking, setAsking] = useState<'clear' | File | null>(null)
  const held = `现有 ${workbooks} 个文件和填写的内容将从这台电脑上移除，不能恢复。原文件不受影响。`
  const choose = (file: File) => {
    if (workbooks > 0) setAsking(file)
    else void openSession(file)
  }
  return (
    <>
      <RosterInput />
      <label class="btn" for={importId}>
        <Icon name="upload" />
        添加文件
      </label>
      <Menu onOpen={choose} onClear={() => setAsking('clear')} />
      {asking === 'clear' && (
        <Question
          title="清除这台电脑上的全部数据？"
          text={held}
          yes="全部清除"
          onYes={() => void forgetEverything()}
          onClose={() => setAsking(null)}
        />
      )}
      {asking instanceof File && (
        <Question
          title={`打开“${asking.name}”？`}
          text={held}
          yes="打开"
          onYes={() => void openSession(asking)}
          onClose={() => setAsking(null)}
        />
      )}
    </>
  )
}
