import { computed, signal } from '@preact/signals'
import {
  address,
  allColumns,
  type Cell,
  type CellEdit,
  type Finding,
  instant,
  numericColumns,
  openReview,
  type Policy,
  parseAddress,
  type Review,
  safeFixes as safeFixesOf,
  type Workbook,
  type WorkbookReport,
} from '../../../core/index.ts'
import { say } from '../../../core/view/toast.tsx'
import { activePolicy } from '../../active-policy.ts'
import { download } from '../../download.ts'
import { typeOf } from '../../export/client.ts'
import type { ReadSeal } from '../../export/seal-panel.tsx'
import { whileBusy } from '../../state.ts'
import { startWorker } from '../../store/worker-source.ts'
import type { HandedBack } from './hand-back.ts'
import type { CheckReply, CheckRequest } from './worker.ts'

/** One roster that a unit checks for itself: it is never put into the store. */
export interface Check {
  file: string
  bytes: Uint8Array<ArrayBuffer>
  workbook: Workbook
  live: Review
  /** The notice by which it was judged when it was opened. */
  policy: Policy
  /** Cells mended so far by address, as they are now. */
  mended: Map<string, Cell>
  /** What each step has changed, as it was before; the last is undone first. */
  steps: Cell[][]
}

export const check = signal<Check | null>(null)
/** Why the last file could not be read. */
export const refusal = signal<{ file: string; message: string } | null>(null)
/** Goes up with every change of a cell. */
const revision = signal(0)
/** The revision that was last handed to the person. */
const handedOver = signal(0)
/** A file that was chosen while mended cells were not downloaded yet: the person is asked first. */
export const waiting = signal<File | null>(null)
/** The cell that is looked at, as an address. */
export const selected = signal<string | null>(null)

export const report = computed<WorkbookReport | null>(() => {
  void revision.value
  return check.value?.live.report() ?? null
})

/** Every finding: of the roster first, then row by row. */
export const findings = computed<Finding[]>(() => {
  const now = report.value
  return now ? (check.value?.live.allFindings() ?? []) : []
})

/** How long a file may take before it is given up, in milliseconds. */
const patience = 60_000

/** Asks a worker that lives as long as the question; null where it hangs or breaks. */
function inWorker(request: CheckRequest): Promise<CheckReply | null> {
  return new Promise((answer) => {
    const worker = startWorker('check')
    const end = (reply: CheckReply | null) => {
      clearTimeout(timer)
      worker.terminate()
      answer(reply)
    }
    const timer = setTimeout(() => end(null), patience)
    worker.onmessage = ({ data }: MessageEvent<CheckReply>) => end(data)
    worker.onerror = () => end(null)
    worker.postMessage(request)
  })
}

const hung = '读取没有完成。请在 Excel 中打开它，删去多余的工作表和空行，另存为 .xlsx 后重试。'

/** Takes a chosen file, or asks first where mended cells would be lost. */
export function choose(file: File): void {
  if (isUnsaved.value) waiting.value = file
  else void openRoster(file)
}

/** Opens a roster for checking; the one before is let go once the new one has been read. */
export async function openRoster(file: File): Promise<void> {
  waiting.value = null
  const bytes = new Uint8Array(await file.arrayBuffer())
  const reply = await whileBusy(inWorker({ kind: 'read', file: file.name, bytes }))
  const refuse = (message: string) => {
    refusal.value = { file: file.name, message }
  }
  if (reply?.kind !== 'read') return refuse(hung)
  if (!reply.result.ok) return refuse(reply.result.problem.message)
  const { workbook } = reply.result
  const policy = activePolicy.value
  const live = openReview(workbook, policy, { file: file.name })
  if (!live.layout) return refuse(live.report().problem?.message ?? hung)
  refusal.value = null
  selected.value = null
  handedOver.value = revision.value
  check.value = { file: file.name, bytes, workbook, live, policy, mended: new Map(), steps: [] }
}

/** What the seal of a roster's file says. */
export async function sealOfFile(file: string, bytes: Uint8Array): Promise<ReadSeal | null> {
  const reply = await inWorker({ kind: 'seal', file, bytes, policy: activePolicy.value })
  return reply?.kind === 'seal' ? reply.result : null
}

/** What the seal says of the roster as it stands in the page now. */
export const sealNow = computed<ReadSeal | null>(() => {
  void revision.value
  const now = check.value
  if (!now) return null
  const reading = now.live.seal()
  return reading && { reading, places: now.live.applicants().map(({ row, name }) => ({ row: row + 1, name })) }
})

/** The cell as the sheet shows it now. */
export function cellAt(live: Review, row: number, column: number): Cell {
  const { grid } = live
  const [r, c] = [row - grid.origin.row, column - grid.origin.column]
  return {
    row,
    column,
    value: grid.values[r]?.[c] ?? null,
    text: grid.texts[r]?.[c] ?? '',
    format: grid.formats[r]?.[c] ?? '',
  }
}

function apply(now: Check, cells: readonly Cell[]) {
  for (const cell of cells) now.mended.set(address(cell.row, cell.column), cell)
  now.live.update(cells)
  revision.value++
}

/** Writes texts into cells as one step that can be undone. */
export function mend(changes: readonly { cell: string; text: string }[]): void {
  const now = check.value
  if (!now) return
  const cells = changes.flatMap(({ cell, text }): Cell[] => {
    const place = parseAddress(cell)
    return place ? [{ ...place, value: text === '' ? null : text, text, format: '@' }] : []
  })
  const before = cells.map(({ row, column }) => cellAt(now.live, row, column))
  if (cells.every(({ text }, index) => text === before[index]!.text)) return
  now.steps.push(before)
  apply(now, cells)
}

/** Takes the last step back. */
export function undo(): void {
  const now = check.value
  const step = now?.steps.pop()
  if (now && step) apply(now, step)
}

export const canUndo = computed(() => {
  void revision.value
  return (check.value?.steps.length ?? 0) > 0
})

/** Fixes that lose no meaning, one a cell: where several speak of a cell, the first. */
export const safeFixes = computed(() => {
  return safeFixesOf(findings.value).flatMap((finding) =>
    finding.cell !== null && finding.fix ? [{ cell: finding.cell, finding, text: finding.fix.value }] : [],
  )
})

const plainNumber = /^(?:0|[1-9]\d{0,8})(?:\.\d*[1-9])?$/

function editOf(cell: Cell, live: Review): CellEdit {
  const key = allColumns.find((column) => live.layout?.columns.get(column) === cell.column)
  const isNumber = key !== undefined && numericColumns.has(key) && plainNumber.test(cell.text)
  return { row: cell.row, column: cell.column, content: isNumber ? Number(cell.text) : cell.text }
}

/** Cells that differ from the file as it came. */
function editsOf({ workbook, live, mended }: Check): CellEdit[] {
  const original = workbook.sheets.find(({ name }) => name === live.grid.name)
  return [...mended.values()]
    .filter(({ row, column, text }) => {
      const [r, c] = [row - (original?.origin.row ?? 0), column - (original?.origin.column ?? 0)]
      return (original?.texts[r]?.[c] ?? '') !== text
    })
    .map((cell) => editOf(cell, live))
}

export const mendedCount = computed(() => {
  void revision.value
  return check.value ? editsOf(check.value).length : 0
})

/** Something was mended that the person does not have as a file yet. */
export const isUnsaved = computed(() => mendedCount.value > 0 && revision.value !== handedOver.value)

/** Hands the mended, sealed and marked file to the person. */
export async function downloadMended(): Promise<void> {
  const now = check.value
  if (!now) return
  const mended = {
    file: now.file,
    bytes: now.bytes,
    sheet: now.live.grid.name,
    edits: editsOf(now),
    policy: now.policy,
    at: instant(),
  }
  const written = revision.value
  const reply = await whileBusy(inWorker({ kind: 'hand-back', mended }))
  if (reply?.kind === 'hand-back' && reply.result.ok) handedOver.value = written
  tell(reply?.kind === 'hand-back' ? reply.result : { ok: false, message: hung })
}

function tell(back: HandedBack) {
  if (!back.ok) {
    say({ tone: 'error', text: `没有生成文件：${back.message}` })
    return
  }
  download(back.file, new Uint8Array(back.bytes), typeOf(back.file))
  for (const note of back.notes) say({ tone: 'warning', text: note })
  if (back.refused.length > 0) {
    const cells = back.refused.join('、')
    say({ tone: 'warning', text: `${cells} 是其他单元格所依据的公式，没有改动，请在 Excel 中修改。` })
  }
  say({ tone: 'ok', text: `已下载 ${back.file}：改好的内容、标注和核验章都在里面。` })
}
