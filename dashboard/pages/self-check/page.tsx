import { isolated } from '../../../core/view/isolated.ts'
import { Said, Told } from '../../../core/view/told.tsx'
import './self-check.css'
import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { type StatedRoster, stageOf, statedBy, today } from '../../../core/index.ts'
import { Dialog } from '../../../core/view/dialog.tsx'
import { inFrame } from '../../../core/view/frames.ts'
import { Icon } from '../../../core/view/icon.tsx'
import { CellChip } from '../../../core/view/marks.tsx'
import { Empty, Note } from '../../../core/view/note.tsx'
import { Yuan } from '../../../core/view/number.tsx'
import { SealNote } from '../../export/seal-panel.tsx'
import { problemText, stageWords, viewWords, words } from '../../language.ts'
import { ColumnDialog } from '../common/column-dialog.tsx'
import { PasswordForm } from '../common/password-form.tsx'
import {
  check,
  choose,
  downloadMended,
  head,
  isLost,
  isUnsaved,
  mendedCount,
  openRoster,
  openUnread,
  printAll,
  readOwnColumns,
  refusal,
  retry,
  sayColumns,
  seal,
  type Unread,
  waiting,
} from './check.ts'
import { FindingsPanel } from './findings-panel.tsx'
import { PersonCard } from './person-card.tsx'
import type { Head } from './protocol.ts'
import { SheetTable } from './sheet-table.tsx'

/** Takes what is dropped on an element, before the page takes it for a submission. */
function takeDrops(place: HTMLElement | null) {
  const taken = new AbortController()
  const own = (event: DragEvent) => {
    event.preventDefault()
    event.stopPropagation()
  }
  place?.addEventListener('dragover', own, taken)
  place?.addEventListener(
    'drop',
    (event) => {
      own(event)
      const file = event.dataTransfer?.files[0]
      if (file) choose(file)
    },
    taken,
  )
  return () => taken.abort()
}

/** A unit checks one roster here, without the store: what is dropped on this page stays on this page. */
export function Page() {
  const place = useRef<HTMLElement>(null)
  useEffect(() => takeDrops(place.current), [])
  useEffect(askBeforeLeaving, [])
  return (
    <section class="self-check" ref={place}>
      {check.value && head.value ? <Checked file={check.value.file} head={head.value} /> : <Start />}
      {waiting.value && <AskFirst file={waiting.value} />}
    </section>
  )
}

/** The browser asks before it closes a page with mended cells in it. */
function askFirst(event: BeforeUnloadEvent) {
  if (isUnsaved.peek()) event.preventDefault()
}

/** It goes on asking while another page of the desk is shown: what was mended is still there. */
function askBeforeLeaving() {
  addEventListener('beforeunload', askFirst)
}

/** Another file was chosen while mended cells were not downloaded. */
function AskFirst({ file }: { file: File }) {
  const { replace } = words.value.selfCheck
  const close = () => {
    waiting.value = null
  }
  return (
    <Dialog
      open
      title={replace.title(isolated(file.name))}
      onClose={close}
      buttons={
        <>
          <button type="button" class="btn" onClick={close}>
            {replace.no}
          </button>
          <button type="button" class="btn is-danger" onClick={() => void openRoster(file)}>
            {replace.yes}
          </button>
        </>
      }
    >
      <p>
        <Said text={replace.text(isolated(check.value?.file ?? ''), mendedCount.value)} />
      </p>
    </Dialog>
  )
}

/** What can be done about a file that could not be read. */
function WayIn({ failed }: { failed: Unread }) {
  const [isChoosing, setChoosing] = useState(false)
  const { selfCheck, columns } = words.value
  const { file, key, isLocked, hasNoRoster } = failed
  if (isLocked)
    return (
      <PasswordForm
        text={selfCheck.locked}
        onPassword={(password) => void openRoster(file, { ...key, passwords: [password] })}
      />
    )
  if (!hasNoRoster) return null
  return (
    <>
      <button type="button" class="btn screen-only" onClick={() => setChoosing(true)}>
        {columns.choose}
      </button>
      {isChoosing && <UnreadColumns failed={failed} onClose={() => setChoosing(false)} />}
    </>
  )
}

/** The columns of a file in which no roster was found. */
function UnreadColumns({ failed: { file, key }, onClose }: { failed: Unread; onClose: () => void }) {
  const [source] = useState(() => openUnread(file, key))
  useEffect(() => source.end, [])
  return (
    <ColumnDialog
      file={file.name}
      look={source.look}
      onApply={(reading, chosen) => {
        onClose()
        void openRoster(file, { ...key, stated: statedBy(reading, chosen) })
      }}
      onClose={onClose}
    />
  )
}

/** Which column of the open roster is which: where that is not plain, and a way to say it. */
function OwnColumns({ file, head: { uncertain, isStated } }: { file: string; head: Head }) {
  const [isChoosing, setChoosing] = useState(false)
  const { columns, selfCheck } = words.value
  if (uncertain.length === 0 && !isStated) return null
  const say = (stated: StatedRoster | null) => {
    setChoosing(false)
    void sayColumns(stated)
  }
  return (
    <Note
      tone={uncertain.length > 0 ? 'warning' : 'info'}
      title={uncertain.length > 0 ? columns.uncertain(uncertain.length) : columns.isStated}
    >
      <p>{uncertain.length > 0 ? columns.uncertainText : selfCheck.columnsStated}</p>
      <button type="button" class="btn is-small screen-only" onClick={() => setChoosing(true)}>
        {columns.choose}
      </button>
      {isChoosing && (
        <ColumnDialog
          file={file}
          look={readOwnColumns}
          onApply={(reading, chosen) => say(statedBy(reading, chosen))}
          onForget={() => say(null)}
          onClose={() => setChoosing(false)}
        />
      )}
    </Note>
  )
}

/** Why the file chosen last could not be read, or why the one that is open is not up to date; it stays. */
function Refusal() {
  const failed = refusal.value
  const { notRead, hung, lost } = words.value.selfCheck
  return (
    <>
      {failed && (
        <Note tone="error" title={notRead(isolated(failed.file.name))}>
          {(!failed.isLocked || failed.key.passwords) && (
            <p>
              <Said text={failed.message === null ? hung : problemText(failed.message)} />
            </p>
          )}
          <WayIn failed={failed} key={failed.file.name} />
        </Note>
      )}
      {isLost.value && (
        <Note tone="error" title={lost.title}>
          <p>{lost.text}</p>
          <button type="button" class="btn" onClick={() => void retry()}>
            {lost.retry}
          </button>
        </Note>
      )}
    </>
  )
}

function FileButton({ label, primary }: { label: string; primary?: boolean }) {
  return (
    <label class={primary ? 'btn is-primary' : 'btn'}>
      <Icon name="upload" /> {label}
      <input
        class="visually-hidden"
        type="file"
        accept=".xlsx,.xlsm,.xls,.csv,.et,.ods,.xlsb"
        data-testid="self-check-file"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0]
          if (file) choose(file)
          event.currentTarget.value = ''
        }}
      />
    </label>
  )
}

function Start() {
  const { pages, selfCheck: say } = words.value
  return (
    <>
      <header class="page-head">
        <h1>{pages['self-check']}</h1>
        <p>{say.lead}</p>
      </header>
      <Refusal />
      <Empty icon="upload" title={say.drop}>
        <p>{say.dropHint}</p>
        <FileButton label={say.choose} primary />
      </Empty>
    </>
  )
}

/** What the roster comes to, and what can be done with it as a whole. */
function Heading({ totals }: Pick<Head, 'totals'>) {
  const say = words.value.selfCheck
  const view = viewWords.value
  const verdicts = (['eligible', 'unconfirmed', 'incomplete', 'ineligible'] as const).map((verdict) =>
    say.verdict(view.verdict[verdict], totals[verdict]),
  )
  return (
    <header class="page-head">
      <h1>{view.checked(totals.applicants, totals.errors + totals.warnings + totals.infos)}</h1>
      <p>
        {say.verdicts(verdicts.join(say.comma))} <Yuan value={totals.feeDue} />{' '}
        {say.figures(totals.feeUndetermined, totals.exempt)}
      </p>
      <div class="end screen-only">
        <FileButton label={say.another} />
        <button type="button" class="btn" onClick={() => void printAll()}>
          <Icon name="print" /> {say.print}
        </button>
        <button type="button" class="btn is-primary" onClick={() => void downloadMended()}>
          <Icon name="download" /> {say.download}
        </button>
      </div>
    </header>
  )
}

/** How the cells of the sheet are edged, and how they are changed. */
function Edges() {
  const { edges } = words.value.selfCheck
  const { severity } = viewWords.value
  return (
    <p class="small muted screen-only">
      {edges.label}
      {(['error', 'warning', 'info'] as const).map((one) => (
        <span key={one}>
          <CellChip cell={edges[one]} severity={one} /> {severity[one]}
          {'　'}
        </span>
      ))}
      {edges.how}
    </p>
  )
}

/** Is drawn in a frame of its own. */
function Later({ children }: { children: ComponentChildren }) {
  const [isDrawn, setDrawn] = useState(false)
  useEffect(() => inFrame(() => setDrawn(true)), [])
  return isDrawn ? children : null
}

function Checked({ file, head: now }: { file: string; head: Head }) {
  const open = check.value!
  const say = words.value.selfCheck
  const lines = stageOf(open.policy, today()).lines.map((line) => stageWords.value.line(line))
  const changed = mendedCount.value
  return (
    <>
      <Heading totals={now.totals} />
      <Refusal />
      <p class="small muted check-file">
        <Told text={file} />
        {'　'}
        {lines.join('　')}
        {'　'}
        {changed === 0 ? say.unchanged : say.changed(changed, !isUnsaved.value)}
      </p>
      <OwnColumns file={file} head={now} key={open.number} />
      <div class="check-split" key={`split ${open.number}`}>
        <div class="check-main">
          <Later>
            <SheetTable head={now} />
          </Later>
          <Edges />
          <PersonCard />
          {seal.value && <SealNote {...seal.value} />}
        </div>
        <Later>
          <FindingsPanel head={now} />
        </Later>
      </div>
      <p class="small muted screen-only">{say.untouched}</p>
    </>
  )
}
