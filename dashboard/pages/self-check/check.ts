import { batch, computed, effect, signal } from '@preact/signals'
import {
  type Assessment,
  address,
  type ColumnQuestion,
  type Finding,
  type FindingLine,
  instant,
  type Policy,
  parseAddress,
  type RememberedColumns,
  type StatedRoster,
} from '../../../core/index.ts'
import { isolated } from '../../../core/view/isolated.ts'
import { say } from '../../../core/view/toast.tsx'
import { activePolicy } from '../../active-policy.ts'
import { download } from '../../download.ts'
import { typeOf } from '../../export/client.ts'
import type { ReadSeal } from '../../export/seal-panel.tsx'
import { type LanguageTag, language, problemText, words } from '../../language.ts'
import { whileBusy } from '../../state.ts'
import { CheckClient } from './client.ts'
import type { HandedBack } from './hand-back.ts'
import {
  type FixLine,
  type Head,
  type Look,
  type QuestionName,
  type Questions,
  type SheetCell,
  type Step,
  shownText,
} from './protocol.ts'
import { SheetRows } from './sheet-rows.ts'
import { Slices } from './slices.ts'

/** One roster that a unit checks for itself: it is never put into the store. A worker holds it and judges it. */
interface Check {
  /** Tells one roster from the next; it stays when its worker is another. */
  number: number
  file: string
  bytes: Blob
  /** The password it was opened with, and what was said of its columns to find a roster in it. */
  key: Key
  /** The notice by which it was judged when it was opened. */
  policy: Policy
  client: CheckClient
}

export const check = signal<Check | null>(null)
/** The figures of the roster as it stands now. */
export const head = signal<Head | null>(null)
/** What a file is opened with. Passwords are kept nowhere but here. */
export interface Key {
  passwords?: readonly string[]
  stated?: StatedRoster | null
}

/** A file that could not be read, why, and what can be asked for. */
export interface Unread {
  file: File
  key: Key
  /** Why, as reading said it; null: it did not finish. */
  message: string | null
  isLocked: boolean
  hasNoRoster: boolean
}
export const refusal = signal<Unread | null>(null)
/** The worker was ended and could not be started again with this roster: what is shown is what it said last. */
export const isLost = signal(false)
/** A file that was chosen, or read, while mended cells were not downloaded yet: the person is asked first. */
export const waiting = signal<File | null>(null)
/** The cell that is looked at, as an address. */
export const selected = signal<string | null>(null)
/** Which findings are looked at, and how. */
export const look = signal<Look>({ order: 'rule', filter: { severity: '', search: '' }, closed: [] })
/** How many lines and findings the list has in all; null before it was asked. */
export const listed = signal<{ count: number; found: number } | null>(null)
export const person = signal<Assessment | null>(null)
export const seal = signal<ReadSeal | null>(null)

/** What was done to the roster so far, so that it can be done again if its worker is lost. */
let journal: Step[] = []
/** Goes up with every answer about the whole roster. */
const revision = signal(0)
/** Goes up with every step that is asked for. */
const changes = signal(0)
/** Steps that are not answered yet. */
const underway = signal(0)
/** The changes that were last handed to the person. */
const handedOver = signal(0)

/**
 * Asks the worker. null: it had to be ended, and the roster has been opened again, or is lost; or another roster is open
 * by now.
 */
async function ask<Name extends QuestionName>(
  name: Name,
  question: Questions[Name]['ask'],
): Promise<Questions[Name]['answer'] | null> {
  const now = check.peek()
  if (!now) return null
  const answer = await whileBusy(now.client.ask(name, question))
  if (now.client.isOver && check.peek() === now) await whileBusy(reopen(now))
  return answer
}

export const lines = new Slices<FindingLine>(async (from, to) => {
  const answer = await ask('lines', { look: look.peek(), from, to })
  if (!answer) return null
  listed.value = { count: answer.count, found: answer.found }
  return answer.lines
})
export const rows = new SheetRows((area) => ask('rows', area))
/** The whole text of a cell; null where the worker was lost. */
export const wholeText = (cell: string) => ask('text', { cell })
export const fixes = new Slices<FixLine>((from, to) => ask('fixes', { from, to }))

/** The worker of the file that was chosen last, until that has been read. */
let opening: CheckClient | null = null

/** Takes a chosen file in place of one that is still being read, or asks first where mended cells would be lost. */
export function choose(file: File): void {
  opening?.end()
  opening = null
  if (isUnsaved.value) waiting.value = file
  else void openRoster(file)
}

/**
 * Opens a roster for checking. The one before is let go once the new one has been read; where it was mended meanwhile the
 * person is asked again.
 */
export async function openRoster(file: File, key: Key = {}): Promise<void> {
  waiting.value = null
  opening?.end()
  const client = new CheckClient()
  opening = client
  const before = changes.peek()
  // A copy: the file on the disk may have changed when it is needed again.
  const bytes = new Blob([await file.arrayBuffer()])
  const policy = activePolicy.value
  const { tag } = language.peek()
  const opened = await whileBusy(
    client.ask('open', { file: file.name, bytes, policy, language: tag, steps: [], ...key }),
  )
  if (opening !== client) return
  opening = null
  if (!opened?.ok) {
    client.end()
    refusal.value = { message: null, isLocked: false, hasNoRoster: false, ...opened, file, key }
    return
  }
  if (changes.peek() !== before && isUnsaved.peek()) {
    client.end()
    waiting.value = file
    return
  }
  const last = check.peek()
  last?.client.end()
  journal = []
  batch(() => {
    refusal.value = null
    isLost.value = false
    selected.value = null
    look.value = { order: 'rule', filter: { severity: '', search: '' }, closed: [] }
    handedOver.value = changes.value
    check.value = { number: (last?.number ?? 0) + 1, file: file.name, bytes, key, policy, client }
    show(opened.head)
    for (const slices of [lines, rows, fixes]) slices.clear()
  })
  speak(tag)
}

/** Opens a file in which no roster was found in a worker of its own, which tells how its columns are read. */
export function openUnread(file: File, key: Key) {
  const client = new CheckClient()
  const opening = {
    file: file.name,
    bytes: file,
    policy: activePolicy.peek(),
    language: language.peek().tag,
    steps: [],
  }
  const opened = client.ask('open', { ...opening, ...key })
  const look = async (question: ColumnQuestion) => {
    await whileBusy(opened)
    return whileBusy(client.ask('columns', question))
  }
  return { look, end: () => client.end() }
}

/** Opens the same roster in a new worker and does again what was done to it; null: it is lost. */
async function opened(now: Check): Promise<Check | null> {
  const { file, bytes, key, policy } = now
  const client = new CheckClient()
  const { tag } = language.peek()
  const answer = await client.ask('open', { file, bytes, policy, language: tag, steps: journal, ...key })
  if (check.peek() !== now || !answer?.ok) {
    client.end()
    return null
  }
  now.client.end()
  const next = { ...now, client }
  batch(() => {
    check.value = next
    show(answer.head)
    renew()
  })
  speak(tag)
  return next
}

/** What is under way to bring a roster back, so that several questions that were lost bring it back once. */
let reopening: { of: Check; done: Promise<void> } | null = null

/** Its worker is over: says so, and brings the roster back as it was. */
function reopen(now: Check): Promise<void> {
  if (reopening?.of === now) return reopening.done
  const done = opened(now).then((next) => {
    const { selfCheck } = words.value
    if (next) say({ tone: 'warning', text: selfCheck.ended(mendedCount.value) })
    else if (check.peek() === now) isLost.value = true
  })
  reopening = { of: now, done }
  return done
}

/** Tries once more to bring back a roster that was lost. */
export async function retry(): Promise<void> {
  const now = check.peek()
  if (now && (await whileBusy(opened(now)))) isLost.value = false
}

/** The roster is spoken of in a language: where the page has come to speak another, so shall its worker. */
function speak(spoken: LanguageTag) {
  const { tag } = language.peek()
  if (tag !== spoken) void speakNow(tag)
}

async function speakNow(tag: LanguageTag) {
  const answer = await ask('speak', tag)
  if (!answer) return
  show(answer)
  renew()
}

/** Everything is to be said in the page's language, also what stands in the list already. */
let spoken = language.peek().tag
effect(() => {
  const { tag } = language.value
  if (tag === spoken) return
  spoken = tag
  void speakNow(tag)
})

/** What the seal of a roster's file says. */
export async function sealOfFile(
  file: string,
  bytes: Uint8Array<ArrayBuffer>,
  remembered: readonly RememberedColumns[],
): Promise<ReadSeal | null> {
  const client = new CheckClient()
  const opening = {
    file,
    bytes: new Blob([bytes]),
    policy: activePolicy.value,
    language: language.value.tag,
    steps: [],
    remembered,
  }
  const opened = await client.ask('open', opening)
  const answer = opened?.ok ? await client.ask('seal', null) : null
  client.end()
  return answer
}

/** Shows the figures of a roster that has changed, and asks anew for what is in sight of it. */
function show(next: Head) {
  head.value = next
  revision.value = revision.peek() + 1
  void askForSeal()
}

function renew() {
  for (const slices of [lines, rows, fixes]) slices.renew()
}

function changed(next: Head) {
  show(next)
  renew()
}

/** Asks for a step; from then on something may be lost. */
async function step<Name extends 'take' | 'undo'>(name: Name, question: Questions[Name]['ask']): Promise<Head | null> {
  changes.value = changes.peek() + 1
  underway.value = underway.peek() + 1
  const answer = await ask(name, question)
  underway.value = underway.peek() - 1
  return answer
}

/** Whether this roster is open still. */
const isOpen = (roster: number | undefined) => check.peek()?.number === roster

async function askForSeal() {
  const at = revision.peek()
  const answer = await ask('seal', null)
  if (at === revision.peek()) seal.value = answer
}

/** The person of the selected row, as it stands now. */
effect(() => {
  void revision.value
  const place = selected.value === null ? null : parseAddress(selected.value)
  void askForPerson(place ? place.row + 1 : null)
})

let personAsked = 0
async function askForPerson(row: number | null) {
  const turn = ++personAsked
  const answer = row === null ? null : await ask('person', { row })
  if (turn === personAsked) person.value = answer
}

/** Looks at other findings, or at them in another way. */
export function lookAt(change: Partial<Look>): void {
  look.value = { ...look.peek(), ...change }
  if (change.closed) {
    lines.renew()
    return
  }
  listed.value = null
  lines.clear()
}

/** Closes or opens a group of findings. */
export function toggle(key: string): void {
  const { closed } = look.peek()
  lookAt({ closed: closed.includes(key) ? closed.filter((one) => one !== key) : [...closed, key] })
}

/** Brings every finding to the page, then prints it. */
export async function printAll(): Promise<void> {
  await whileBusy(lines.all(listed.peek()?.count ?? 0))
  print()
}

async function take(taken: Step): Promise<void> {
  const roster = check.peek()?.number
  const answer = await step('take', taken)
  if (!isOpen(roster)) return
  if (!answer) {
    say({ tone: 'error', text: words.value.selfCheck.notTaken })
    renew()
    return
  }
  // Answers come in the order of the questions: what is shown is the state before this one.
  if (answer.steps > (head.peek()?.steps ?? 0)) journal.push(taken)
  changed(answer)
}

const withText = ({ mark, merge }: SheetCell, text: string): SheetCell => ({
  ...shownText(text),
  ...(mark && { mark }),
  ...(merge && { merge }),
})

/**
 * Writes a text into a cell as a step that can be undone. It stands there at once; what it means follows.
 *
 * @param roster number of the roster it was typed for: no other is changed
 */
export function mend(cell: string, text: string, roster = check.peek()?.number): void {
  if (!isOpen(roster)) return
  const place = parseAddress(cell)
  const known = place && rows.cellAt(place.row, place.column)
  if (!place || (known && !known.isCut && known.text === text)) return
  if (known) rows.put(place.row, place.column, withText(known, text))
  void take({ kind: 'cells', changes: [{ cell, text }] })
}

/** Writes every fix that loses no meaning, as one step. */
export const mendAll = () => take({ kind: 'safe-fixes' })

/** Says which column is which, as a step that can be taken back. */
export const sayColumns = (stated: StatedRoster | null) => take({ kind: 'columns', stated })

/** How the columns of the open roster are read. */
export const readOwnColumns = (question: ColumnQuestion) => ask('columns', question)

/** Takes the last step back. */
export async function undo(): Promise<void> {
  const answer = await step('undo', null)
  if (!answer) return
  journal.pop()
  changed(answer)
}

/** Goes to the cell of a finding, or to its row. */
export function goTo({ cell, row }: Finding): void {
  if (cell !== null) selected.value = cell
  else if (row !== null) selected.value = address(row - 1, 0)
}

export const mendedCount = computed(() => head.value?.mended ?? 0)

/** Something was mended that the person does not have as a file yet. */
export const isUnsaved = computed(
  () => (mendedCount.value > 0 || underway.value > 0) && changes.value !== handedOver.value,
)

/** Hands the mended, sealed and marked file to the person. */
export async function downloadMended(): Promise<void> {
  const now = check.peek()
  if (!now) return
  const written = changes.value
  const back = await ask('handBack', { at: instant() })
  if (!isOpen(now.number)) {
    say({ tone: 'warning', text: words.value.selfCheck.leftBehind(isolated(now.file)) })
    return
  }
  if (back?.ok) handedOver.value = written
  tell(back)
}

function tell(back: HandedBack | null) {
  const { selfCheck } = words.value
  if (!back?.ok) {
    say({ tone: 'error', text: selfCheck.notMade(back ? problemText(back.message) : selfCheck.hung) })
    return
  }
  download(back.file, new Uint8Array(back.bytes), typeOf(back.file))
  if (check.peek()?.key.passwords) say({ tone: 'warning', text: selfCheck.withoutPassword })
  if (back.headings.length > 0) say({ tone: 'info', text: selfCheck.headingsWritten(back.headings) })
  if (back.needsTelling) say({ tone: 'warning', text: selfCheck.needsTelling })
  for (const note of back.notes) say({ tone: 'warning', text: problemText(note) })
  if (back.readInstead !== null) say({ tone: 'warning', text: selfCheck.readInstead(isolated(back.readInstead)) })
  if (back.refused.length > 0) say({ tone: 'warning', text: selfCheck.formulas(back.refused) })
  say({ tone: 'ok', text: selfCheck.downloaded(isolated(back.file)) })
}
