import { useCallback, useMemo, useState } from 'preact/hooks'
import { Dialog } from '../../../core/view/dialog.tsx'
import { download } from '../../download.ts'
import { handOutMarked } from '../../export/gather.ts'
import { SealPanel } from '../../export/seal-panel.tsx'
import { fileOf } from '../../importing.ts'
import { go, href } from '../../route.ts'
import { write } from '../../state.ts'
import { PageHead } from '../common/page-head.tsx'
import { sealOfFile } from '../self-check/check.ts'
import { compareSubmissions } from './compare.ts'
import { Difference } from './difference.tsx'
import { useHandedIn } from './handed-in.ts'
import { type SubmissionLine, sealWords } from './line.ts'

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
  return (
    <>
      <button type="button" class="btn is-danger" onClick={() => setAsking(true)}>
        移除…
      </button>
      <Dialog
        open={asking}
        title={`移除“${file}”？`}
        onClose={() => setAsking(false)}
        buttons={
          <>
            <button type="button" class="btn" onClick={() => setAsking(false)}>
              取消
            </button>
            <button type="button" class="btn is-danger" onClick={() => void remove(submission)}>
              移除
            </button>
          </>
        }
      >
        <p>
          {people} 人和 {errors + warnings + infos} 处问题将从这里移除，上一次报送重新计入。原文件不受影响。
        </p>
      </Dialog>
    </>
  )
}

/** Rosters of the same unit that count beside this one: it may be the next submission of one of them. */
function Follow({ submission, all }: { submission: SubmissionLine; all: readonly SubmissionLine[] }) {
  const beside = all.filter(
    ({ id, unitKey, isCurrent }) => isCurrent === 1 && unitKey === submission.unitKey && id !== submission.id,
  )
  if (submission.isCurrent === 0 || beside.length === 0) return null
  return (
    <section class="panel">
      <h2>同一单位另有 {beside.length} 份并列计入</h2>
      <p>如果本份是其中某一份改正后的再次报送，请合并，那一份就不再计入。</p>
      <p class="tools">
        {beside.map(({ id, file }) => (
          <button
            type="button"
            class="btn"
            key={id}
            onClick={() => void write('follow', [{ workbookId: submission.id, previousId: id }])}
          >
            本份是“{file}”的再次报送
          </button>
        ))}
      </p>
    </section>
  )
}

/** One submission: what it is, and what changed since the one before. */
export function Submission({ submission, all }: { submission: SubmissionLine; all: readonly SubmissionLine[] }) {
  const { id, supervisingUnit, submission: number, previousId, isCurrent, people, file, receivedAt, seal } = submission
  const after = useHandedIn(id)
  const before = useHandedIn(previousId)
  const readSeal = useCallback(async () => {
    const bytes = await fileOf(id)
    return bytes && sealOfFile(file, bytes)
  }, [id, file])
  const comparison = useMemo(() => before && after && compareSubmissions(before, after), [before, after])
  return (
    <>
      <PageHead
        title={`${supervisingUnit}　第 ${number} 次报送`}
        buttons={
          <>
            <button type="button" class="btn" onClick={() => void downloadFile(submission)}>
              下载原文件
            </button>
            <button type="button" class="btn" onClick={() => void handOutMarked(id, file)}>
              下载标注后的文件
            </button>
            <RemoveButton submission={submission} />
          </>
        }
      >
        {file}，{receivedAt} 收到，{people} 人。{isCurrent ? '' : '已有更新的报送，本份不再计入。'}
        {seal && `${sealWords[seal]}（只用来看出核验后有无改动，不是电子签名）。`}
      </PageHead>
      <p class="tools screen-only">
        <a href={href('submissions')}>全部报送</a>
        {isCurrent === 1 && <a href={href('roster', { workbook: String(id) })}>看人员</a>}
      </p>
      {seal === 'broken' && <SealPanel read={readSeal} />}
      <Follow submission={submission} all={all} />
      {previousId === null ? (
        <p>这是第一次报送，没有可以比较的上一份。</p>
      ) : (
        comparison && <Difference comparison={comparison} />
      )}
    </>
  )
}
