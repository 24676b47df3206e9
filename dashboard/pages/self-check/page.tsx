import './self-check.css'
import { useEffect, useRef } from 'preact/hooks'
import { stageOf, today, type WorkbookReport } from '../../../core/index.ts'
import { stageZh, viewZh } from '../../../core/messages/zh-CN.ts'
import { Dialog } from '../../../core/view/dialog.tsx'
import { Icon } from '../../../core/view/icon.tsx'
import { CellChip } from '../../../core/view/marks.tsx'
import { Empty, Note } from '../../../core/view/note.tsx'
import { Yuan } from '../../../core/view/number.tsx'
import { SealNote } from '../../export/seal-panel.tsx'
import {
  check,
  choose,
  downloadMended,
  findings,
  isUnsaved,
  mendedCount,
  openRoster,
  refusal,
  report,
  sealNow,
  waiting,
} from './check.ts'
import { FindingsPanel } from './findings-panel.tsx'
import { PersonCard } from './person-card.tsx'
import { SheetTable } from './sheet-table.tsx'

export const title = '单位自查'

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
      {check.value && report.value ? <Checked report={report.value} /> : <Start />}
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
  const close = () => {
    waiting.value = null
  }
  return (
    <Dialog
      open
      title={`换成“${file.name}”？`}
      onClose={close}
      buttons={
        <>
          <button type="button" class="btn" onClick={close}>
            先不换
          </button>
          <button type="button" class="btn is-danger" onClick={() => void openRoster(file)}>
            不要改动，换文件
          </button>
        </>
      }
    >
      <p>
        “{check.value?.file}”里改好的 {mendedCount.value} 处还没有下载，换文件后不能恢复。
      </p>
    </Dialog>
  )
}

/** Why the file chosen last could not be read; the one that is open stays. */
function Refusal() {
  const failed = refusal.value
  return (
    failed && (
      <Note tone="error" title={`没有读取“${failed.file}”`}>
        <p>{failed.message}</p>
      </Note>
    )
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
  return (
    <>
      <header class="page-head">
        <h1>{title}</h1>
        <p>报送前自己先查一遍：放进一份花名册，对照表格看问题，在这里改好，再下载</p>
      </header>
      <Refusal />
      <Empty icon="upload" title="把一份花名册拖到这里">
        <p>.xlsx、.xls、.csv 都可以。原文件不会改动，数据只在这台电脑上。</p>
        <FileButton label="选择文件" primary />
      </Empty>
    </>
  )
}

function Checked({ report: now }: { report: WorkbookReport }) {
  const open = check.value!
  const { totals } = now
  const changed = mendedCount.value
  const seal = sealNow.value
  const lines = stageOf(open.policy, today()).lines.map((line) => stageZh.line(line))
  return (
    <>
      <header class="page-head">
        <h1>{viewZh.checked(totals.applicants, findings.value.length)}</h1>
        <p>
          {(['eligible', 'unconfirmed', 'incomplete', 'ineligible'] as const)
            .map((verdict) => `${viewZh.verdict[verdict]} ${totals[verdict]} 人`)
            .join('，')}
          ；应缴 <Yuan value={totals.feeDue} /> 元
          {totals.feeUndetermined > 0 && `（${totals.feeUndetermined} 人金额未定）`}；免答辩 {totals.exempt} 人
        </p>
        <div class="end screen-only">
          <FileButton label="换一个文件" />
          <button type="button" class="btn" onClick={() => globalThis.print()}>
            <Icon name="print" /> 打印问题
          </button>
          <button type="button" class="btn is-primary" onClick={() => void downloadMended()}>
            <Icon name="download" /> 下载改好的文件
          </button>
        </div>
      </header>
      <Refusal />
      <p class="small muted">
        {[open.file, ...lines].join('　')}
        {'　'}
        {changed === 0 ? '还没有改动' : `已改 ${changed} 处，${isUnsaved.value ? '尚未下载' : '已下载'}`}
      </p>
      <div class="check-split">
        <div class="check-main">
          <SheetTable live={open.live} />
          <p class="small muted screen-only">
            单元格边框：
            <CellChip cell="实线" severity="error" /> 错误{'　'}
            <CellChip cell="虚线" severity="warning" /> 警告{'　'}
            <CellChip cell="点线" severity="info" /> 提示。选中后再点一次或按回车，即可修改。
          </p>
          <PersonCard live={open.live} />
          {seal && seal.reading.status !== 'absent' && <SealNote {...seal} />}
        </div>
        <FindingsPanel />
      </div>
      <p class="small muted screen-only">
        原文件没有改动。下载的文件里有改好的内容、标记、“核验报告”工作表和核验章；核验章只用来看出核验后有无改动，不是电子签名。
      </p>
    </>
  )
}
