import { useRef } from 'preact/hooks'
import { Empty } from '../../../core/view/note.tsx'
import { type Import, type ImportLine, importing } from '../../importing.ts'
import { language, words } from '../../language.ts'
import { ShortTable } from '../../tables/data-table.tsx'
import { importTable } from '../../tables/import.tsx'
import { DeskColumns } from '../common/desk-columns.tsx'
import { PageHead } from '../common/page-head.tsx'
import { LockedFiles } from './locked-files.tsx'

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

/** Where the office may say which column is which. */
function columnsOf({ outcome }: ImportLine) {
  if (!outcome || outcome.columns === 'certain') return null
  const { isUncertain, isStated } = words.value.columns
  return (
    <div class="small file-columns">
      {outcome.status === 'read' && (outcome.columns === 'stated' ? isStated : isUncertain)}{' '}
      <DeskColumns workbookId={outcome.workbookId} file={outcome.file} />
    </div>
  )
}

/** Every file of the last import and what became of it. */
export function Page() {
  const now = importing.value
  const { pages, importing: say } = words.value
  const receipt = useRef<HTMLElement>(null)
  return (
    <>
      <PageHead title={pages.import}>{now && summary(now)}</PageHead>
      {!now && <Empty title={say.none}>{say.noneText}</Empty>}
      <LockedFiles after={() => receipt.current?.focus()} />
      {now && (
        <section class="panel importing" ref={receipt} tabIndex={-1}>
          <ShortTable
            table={importTable(language.value, say.files, now.running ? undefined : columnsOf)}
            rows={now.lines.map((line, at) => ({ line, begun: now.running && at <= now.at }))}
            keyOf={({ line }) => line.file}
            captionHidden
          />
        </section>
      )}
    </>
  )
}
