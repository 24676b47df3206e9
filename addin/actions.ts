import { signal } from '@preact/signals'
import {
  type ChosenColumns,
  type ColumnQuestion,
  type ColumnReading,
  contentOf,
  type Finding,
  type HeadingEdit,
  type OptionalColumn,
  type Policy,
  parseAddress,
  wholeValue,
} from '../core/index.ts'
import { say } from '../core/view/toast.tsx'
import { Checker } from './checker.ts'
import type { Outcome, Trouble } from './excel/errors.ts'
import { applyEdits, type Correction, type Edit, undo } from './excel/fix.ts'
import { removeAllMarks } from './excel/mark.ts'
import { goTo, showSheet } from './excel/select.ts'
import type { ExportKind } from './export-kinds.ts'
import { keepPolicy } from './policy.ts'
import * as state from './state.ts'
import { words } from './views/language.ts'

export const checker = new Checker()

/** Fixes that are shown before they are written. */
export const preview = signal<readonly Finding[]>([])

function fail(during: state.Mishap['during'], trouble: Trouble, retry: (() => void) | null, done = 0) {
  state.mishap.value = { during, trouble, done, retry }
}

/** Runs an attempt of the person's; what goes wrong is shown with a way to try again. */
async function attempt<T>(during: state.Mishap['during'], task: () => Promise<Outcome<T>>): Promise<T | null> {
  state.mishap.value = null
  const outcome = await state.working(task)
  if (outcome.ok) return outcome.value
  fail(during, outcome.trouble, () => void attempt(during, task))
  return null
}

/** Goes to a finding's cell, or to its row where it has no cell. */
export function goToFinding(finding: Finding) {
  const shown = state.answer.value
  if (!shown) return
  const at = finding.cell ? parseAddress(finding.cell) : { row: finding.row === null ? 0 : finding.row - 1, column: 0 }
  if (at) void attempt('go', () => goTo(shown.sheet, at.row, at.column))
}

/** Brings another sheet to the front; it is checked then. */
export function goToSheet(sheet: string, isHidden = false) {
  void attempt('go', () => showSheet(sheet, isHidden))
}

/** Writes a safe fix at once; one that is a guess is shown first. */
export function applyFix(finding: Finding) {
  if (finding.fix?.safe) void applyFixes([finding])
  else preview.value = [finding]
}

function editOf(finding: Finding): Edit[] {
  const at = finding.cell === null ? null : parseAddress(finding.cell)
  if (!at || !finding.fix || finding.column === null) return []
  return [{ ...at, expected: wholeValue(finding), value: contentOf(finding.column, finding.fix.value) }]
}

/** Writes fixes, each only where the cell still shows what the finding was about; one undo takes all of them back. */
export async function applyFixes(findings: readonly Finding[]) {
  const shown = state.answer.value
  if (!shown) return
  state.mishap.value = null
  const edits = findings.flatMap(editOf)
  const { made, changed, trouble } = await state.working(() => applyEdits(shown.sheet, edits))
  const { fix } = words.value
  const text = findings.length === 1 ? fix.one(findings[0]!.cell ?? '') : fix.done(made.length)
  told(shown.sheet, edits, made, changed, text)
  if (trouble) {
    const left = new Set(made.map(({ row, column }) => `${row},${column}`))
    const rest = findings.filter((finding) => editOf(finding).some(({ row, column }) => !left.has(`${row},${column}`)))
    const cells = rest.length === 1 && rest[0]!.cell !== null ? { cells: [rest[0]!.cell] } : {}
    fail('fix', { ...trouble, ...cells }, () => void applyFixes(rest), made.length)
  }
}

/** Says what was written and what was left alone, with a way back, and has it read again. */
function told(sheet: string, edits: readonly Edit[], made: Correction[], changed: readonly string[], text: string) {
  if (made.length > 0) state.corrections.value = { sheet, made }
  checker.wrote(edits.map(({ row, column }) => ({ top: row, bottom: row, left: column, right: column })))
  const { fix } = words.value
  if (made.length > 0) say({ tone: 'ok', text, action: { label: fix.undo, run: () => void undoFixes() } })
  if (changed.length > 0) say({ tone: 'warning', text: fix.skippedCells(changed.join('、')) })
}

/** Writes headings that say by themselves what was said of their columns; undone like a fix. */
export async function writeHeadings(headings: readonly HeadingEdit[]) {
  const shown = state.answer.value
  if (!shown) return
  state.mishap.value = null
  const edits = headings.map(
    ({ row, column, before, after }): Edit => ({ row, column, expected: before, value: after }),
  )
  const { made, changed, trouble } = await state.working(() => applyEdits(shown.sheet, edits))
  told(shown.sheet, edits, made, changed, words.value.columns.written(made.length))
  if (trouble) fail('fix', trouble, null, made.length)
}

/** How the columns of a sheet are read as the workbook is now; null where Excel does not say. */
export function lookAtColumns(question: ColumnQuestion): Promise<ColumnReading | null> {
  return attempt('columns', async () => {
    const { lookAtColumns: look } = await import('./columns.ts')
    return look(question, checker.said, state.policy.value)
  })
}

/** Reads by what is said of a sheet's columns from now on, null: by their headings; the workbook remembers it. */
export async function sayColumns(reading: ColumnReading, chosen: ChosenColumns | null) {
  const before = checker.said
  const { withColumns } = await import('./columns.ts')
  const isKept = await keepSaid(withColumns(before, reading, chosen))
  const { columns, fix } = words.value
  const text = chosen ? columns.applied : columns.forgotten
  say({
    ...(isKept ? { tone: 'ok', text } : { tone: 'warning', text: columns.notKept(text) }),
    action: { label: fix.undo, run: () => void keepSaid(before) },
  })
}

async function keepSaid(said: string | null): Promise<boolean> {
  const { ok } = await state.working(async () => (await import('./columns.ts')).keepColumns(said))
  checker.told(said, ok)
  return ok
}

/** Puts back what stood there before the last fix. */
export async function undoFixes() {
  const kept = state.corrections.value
  if (!kept) return
  const outcome = await attempt('undo', () => undo(kept.sheet, kept.made))
  if (!outcome) return
  state.corrections.value = null
  checker.wrote(kept.made.map(({ row, column }) => ({ top: row, bottom: row, left: column, right: column })))
  const { fix } = words.value
  if (outcome.undone.length > 0) say({ tone: 'ok', text: fix.undone(outcome.undone.length) })
  if (outcome.refused.length > 0) say({ tone: 'warning', text: fix.refused(outcome.refused.join('、')) })
}

const marksName = 'roster-review.pane.marks'

/** Takes up what the person chose last time; where nothing is kept, cells are marked. */
export function restoreMarks() {
  try {
    state.marksOn.value = localStorage.getItem(marksName) !== 'off'
  } catch {
    state.marksOn.value = true
  }
}

function keepMarks(on: boolean) {
  try {
    localStorage.setItem(marksName, on ? 'on' : 'off')
  } catch {
    return
  }
}

export async function setMarks(on: boolean) {
  state.marksOn.value = on
  keepMarks(on)
  await state.working(() => checker.mark(on))
}

/** Takes every mark of ours out of the workbook, and makes no new ones until the person wants them again. */
export async function removeMarks() {
  state.marksOn.value = false
  keepMarks(false)
  const removed = await attempt('marks', removeAllMarks)
  if (removed !== null) say({ tone: 'ok', text: words.value.marks.removed(removed) })
}

/** Adds an empty roster and goes back to the list, which soon shows it. */
export async function createTemplate(optional: readonly OptionalColumn[], rows: number) {
  const created = await attempt('template', async () => {
    const { addRoster } = await import('./new-roster.ts')
    return addRoster(state.policy.value, optional, rows)
  })
  if (created === null) return
  state.view.value = 'findings'
  say({ tone: 'ok', text: words.value.template.done(created.name) })
  checker.checkAll()
}

/** Seals the roster as it was checked last. */
export async function sealRoster() {
  const shown = state.answer.value
  if (!shown || shown.totals.errors > 0) return
  const written = await attempt('seal', async () => {
    const { sealWorkbook } = await import('./sealing.ts')
    return sealWorkbook(shown.applicants, state.policy.value, shown.totals)
  })
  if (!written) return
  checker.sealedBy(written)
  say({ tone: 'ok', text: words.value.seal.done })
}

/** Adds the chosen sheets for printing to the workbook. */
export async function exportSheets(kinds: readonly ExportKind[]) {
  const shown = state.answer.value
  if (!shown || kinds.length === 0) return
  const names = await attempt('export', async () => {
    const { addExports } = await import('./exports.ts')
    return addExports(kinds, { ...shown, findings: checker.findingsInChinese() }, state.policy.value)
  })
  if (names) say({ tone: 'ok', text: words.value.export.done(names.join('、')) })
}

/** Judges by another notice from now on, also the next time the pane is opened. */
export function usePolicy(policy: Policy) {
  state.policy.value = policy
  const { policyKept, policyNotKept } = words.value.settings
  const kept = keepPolicy(policy === state.builtInPolicy ? null : policy)
  say({ tone: kept ? 'ok' : 'warning', text: kept ? policyKept : policyNotKept })
  checker.checkAll()
}
