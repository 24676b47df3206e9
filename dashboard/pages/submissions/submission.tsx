import { useCallback, useMemo, useState } from 'preact/hooks'
import { Dialog } from '../../../core/view/dialog.tsx'
import { isolated } from '../../../core/view/isolated.ts'
import { Note } from '../../../core/view/note.tsx'
import { Said } from '../../../core/view/told.tsx'
import { download } from '../../download.ts'
import { handOutMarked } from '../../export/gather.ts'
import { SealPanel } from '../../export/seal-panel.tsx'
import { fileOf, rememberedColumns } from '../../importing.ts'
import { viewWords, words } from '../../language.ts'
import { go, href } from '../../route.ts'
import { write } from '../../state.ts'
import type { SubmissionLine } from '../../tables/submissions.tsx'
import { DeskColumns } from '../common/desk-columns.tsx'
import { PageHead } from '../common/page-head.tsx'
import { sealOfFile } from '../self-check/check.ts'
import { compareSubmissions } from './compare.ts'
import { Difference } from './difference.tsx'
import { useHandedIn } from './handed-in.ts'

async function downloadFile({ id, file }: SubmissionLine) {
  const bytes = await fileOf(id)
  if (bytes) download(file.split('/').at(-1)!, bytes, 'application/octet-stream')
}

async function remove({ id }: SubmissionLine) {
  await write('remove-workbook', [{ workbookId: id }])
  go(href('submissions'))
}

function RemoveButton({ submission }: { submission: SubmissionLine }) {
  const [asking, setAsking] = useState(false)
  const { file, people, errors, warnings, infos } = submission
  const { submissions: say } = words.value
  return (
    <>
      <button type="button" class="btn is-danger" onClick={() => setAsking(true)}>
        {say.removeAsk}
      </button>
      <Dialog
        open={asking}
        title={say.removeTitle(isolated(file))}
        onClose={() => setAsking(false)}
        buttons={
          <>
            <button type="button" class="btn" onClick={() => setAsking(false)}>
              {viewWords.value.cancel}
            </button>
            <button type="button" class="btn is-danger" onClick={() => void remove(submission)}>
              {say.remove}
            </button>
          </>
        }
      >
        <p>{say.removeText(people, errors + warnings + infos)}</p>
      </Dialog>
    </>
  )
}

/** How its columns were read, where that is not plain. */
function Columns({ submission: { id, file, columnsStated, columnsUncertain } }: { submission: SubmissionLine }) {
  const { columns: say } = words.value
  if (columnsStated === 0 && columnsUncertain === 0) return null
  const [title, text] =
    columnsUncertain > 0 ? [say.uncertain(columnsUncertain), say.uncertainText] : [say.isStated, say.statedText]
  return (
    <div class="columns-note">
      <Note tone={columnsUncertain > 0 ? 'warning' : 'info'} title={title}>
        <p>{text}</p>
        <DeskColumns workbookId={id} file={file} />
      </Note>
    </div>
  )
}

/** Rosters of the same unit that count beside this one: it may be the next submission of one of them. */
function Follow({ submission, all }: { submission: SubmissionLine; all: readonly SubmissionLine[] }) {
  const beside = all.filter(
    ({ id, unitKey, isCurrent }) => isCurrent === 1 && unitKey === submission.unitKey && id !== submission.id,
  )
  if (submission.isCurrent === 0 || beside.length === 0) return null
  const { submissions: say } = words.value
  return (
    <section class="panel">
      <h2>{say.beside(beside.length)}</h2>
      <p>{say.besideText}</p>
      <p class="tools">
        {beside.map(({ id, file }) => (
          <button
            type="button"
            class="btn"
            key={id}
            onClick={() => void write('follow', [{ workbookId: submission.id, previousId: id }])}
          >
            <span>
              <Said text={say.follow(isolated(file))} />
            </span>
          </button>
        ))}
      </p>
    </section>
  )
}

/** One submission: what it is, and what changed since the one before. */
export function Submission({ submission, all }: { submission: SubmissionLine; all: readonly SubmissionLine[] }) {
  const { id, supervisingUnit, submission: number, previousId, isCurrent, people, file, receivedAt, seal } = submission
  const say = words.value.submissions
  const after = useHandedIn(id)
  const before = useHandedIn(previousId)
  const readSeal = useCallback(async () => {
    const bytes = await fileOf(id)
    return bytes && sealOfFile(file, bytes, await rememberedColumns())
  }, [id, file])
  const comparison = useMemo(() => before && after && compareSubmissions(before, after), [before, after])
  return (
    <>
      <PageHead
        title={say.title(isolated(supervisingUnit), number)}
        buttons={
          <>
            <button type="button" class="btn" onClick={() => void downloadFile(submission)}>
              {say.download}
            </button>
            <button type="button" class="btn" onClick={() => void handOutMarked(id, file)}>
              {say.downloadMarked}
            </button>
            <RemoveButton submission={submission} />
          </>
        }
      >
        <Said text={say.about(isolated(file), receivedAt, people)} />
        {isCurrent ? '' : say.replaced}
        {seal && say.sealTells(say.sealStatus[seal])}
      </PageHead>
      <p class="tools screen-only">
        <a href={href('submissions')}>{say.all}</a>
        {isCurrent === 1 && <a href={href('roster', { workbook: String(id) })}>{say.people}</a>}
      </p>
      {seal === 'broken' && <SealPanel read={readSeal} />}
      <Columns submission={submission} />
      <Follow submission={submission} all={all} />
      {previousId === null ? <p>{say.first}</p> : comparison && <Difference comparison={comparison} />}
    </>
  )
}
