import type { Grid } from '../../core/roster/grid.ts'
import type { ApiSets } from './api-sets.ts'
import { parseReference, type wholeSheet } from './book/areas.ts'
import { Book } from './book/book.ts'
import { type BookEvent, eventTypes, person, secondAuthor } from './book/events.ts'
import { gridOf, sheetFrom } from './book/grids.ts'
import type { Sheet } from './book/sheet.ts'
import { HostError } from './errors.ts'
import { type Answer, type Batch, execute, type Missing } from './executor.ts'
import { Range } from './model/range.ts'
import { RangeAreas } from './model/range-areas.ts'
import { Session } from './model/session.ts'
import { Worksheet } from './model/worksheet.ts'
import { Person } from './person.ts'
import { bytesOf, described, isLibrarysOwn, isOurAction, isOurs, mayChange, Stats } from './traffic.ts'

export interface HostOptions {
  /** Highest ExcelApi version, as a string: '1.10' is not '1.1'. */
  version?: string
  /** Milliseconds before an answer, and before an event is delivered. */
  latency?: number
  eventDelay?: number
  /** YYYY-MM-DD, for dates typed without a year. */
  today?: string
  /** Bytes a request or an answer may have; Excel on the web takes 5 MB, on the desktop there is no limit. */
  payloadLimit?: number
  /** Excel below ExcelApi 1.19: whatever an add-in changes, marks too, empties the person's list of edits to undo. */
  forgetsUndo?: boolean
}

/** How a request ends before it comes to its actions: a number of Office's own error list, or the answer. */
export type Outcome = { ok: true; body: string } | { ok: false; error: number }

/** Something that goes wrong with the next matching request. */
export interface Fault {
  /** An Office error number instead of an answer: 5012 lost session, 5102 too busy, 7000 not allowed. */
  error?: number
  /** An error inside the batch before its action `at` (0 is the first load, write or call); the rest before is done. */
  code?: string
  message?: string
  at?: number
  /** Milliseconds this answer is late. */
  delay?: number
  /** Never answered, until `host.release()`. */
  hang?: boolean
  /** Only for a request whose body matches. */
  when?: RegExp
  /** How many matching requests it hits; 1 if left out. */
  times?: number
}

/** An event on its way, as Excel packs it: category, type, target, arguments, 0, from another author. */
export type Envelope = [65536, number, string, string, 0, boolean]

export const officeErrors = {
  invalidApiCallInContext: 5004,
  lostSession: 5012,
  tooBusy: 5102,
  requestTooLarge: 5103,
  responseTooLarge: 5104,
  noCapability: 7000,
} as const

const delayForCellEdit = 64
const webPayloadLimit = 5 * 1024 * 1024

/** Excel: a workbook, the people in front of it, and the door by which an add-in comes in. */
export class Host {
  readonly book = new Book()
  readonly version: string
  readonly stats = new Stats()
  /** What the add-in asked for and did not get; a test leaves it empty. */
  readonly missing: Missing[] = []
  /** The clerk at the keyboard, and somebody who edits the same workbook elsewhere. */
  readonly person: Person
  readonly author: Person
  latency: number
  eventDelay: number
  private readonly sets: ApiSets
  private readonly session: Session
  private readonly payloadLimit: number
  private readonly forgetsUndo: boolean
  private readonly subscriptions = new Map<string, number>()
  private readonly receivers = new Set<(events: Envelope[]) => void>()
  private readonly faults: Fault[] = []
  private held: (() => void)[] = []
  private waitingForCell: (() => void)[] = []
  private editing = false
  private queue: Envelope[] = []
  private flushing = false
  private dropped = 0
  private open = 0
  private idle: (() => void)[] = []

  constructor(sets: ApiSets, options: HostOptions = {}) {
    this.sets = sets
    this.version = options.version ?? '1.14'
    this.latency = options.latency ?? 0
    this.eventDelay = options.eventDelay ?? 0
    this.payloadLimit = options.payloadLimit ?? webPayloadLimit
    this.forgetsUndo = options.forgetsUndo ?? false
    if (options.today) this.book.today = options.today
    this.session = new Session(this.book, {
      range: (session, sheet, area) => new Range(session, sheet, area),
      areas: (session, sheet, areas) => new RangeAreas(session, sheet, areas),
      worksheet: (session, sheet) => new Worksheet(session, sheet),
    })
    this.person = new Person(this.book, person)
    this.author = new Person(this.book, secondAuthor)
    this.book.listeners.add((event) => this.tell(event))
    this.openGrids([])
  }

  /** Puts these sheets in place of what is open; without any, one empty sheet. Tells no events. */
  openGrids(grids: readonly Grid[], properties: Readonly<Record<string, string>> = {}) {
    this.book.reset()
    for (const grid of grids) this.book.sheets.push(sheetFrom(grid, this.book.nextId()))
    if (this.book.sheets.length === 0) this.book.addSheet('Sheet1', person)
    for (const [key, value] of Object.entries(properties)) this.book.custom.set(key, value)
    this.book.activeId = (this.book.sheets.find((sheet) => sheet.visibility === 'Visible') ?? this.book.sheets[0]!).id
  }

  /** Opens a workbook as core/workbook reads it. */
  openWorkbook(workbook: { file: string; sheets: readonly Grid[]; properties: Readonly<Record<string, string>> }) {
    this.openGrids(workbook.sheets, workbook.properties)
    this.book.name = workbook.file
  }

  /** What is in a sheet now (the one in front if none is named), in the shape the engine reads. */
  toGrid(name?: string): Grid {
    return gridOf(this.sheet(name))
  }

  grids(): Grid[] {
    return this.book.sheets.map(gridOf)
  }

  sheet(name?: string): Sheet {
    const sheet = name === undefined ? this.book.active : this.book.find(name)
    if (!sheet) throw new Error(`There is no sheet ${name}`)
    return sheet
  }

  /** What a cell shows, by address: 'B3', 'Sheet2!B3'. */
  text(address: string): string {
    const { sheet, row, column } = this.cellAt(address)
    return sheet.text(row, column)
  }

  /** What a cell holds: value, formula, number format, style. */
  cell(address: string) {
    const { sheet, row, column } = this.cellAt(address)
    return sheet.cell(row, column)
  }

  private cellAt(address: string): { sheet: Sheet; row: number; column: number } {
    const reference = parseReference(address)
    if (!reference) throw new Error(`Not an address: ${address}`)
    const { top, left } = reference.areas[0]!
    return { sheet: this.sheet(reference.sheet ?? undefined), row: top, column: left }
  }

  /** The clerk has a cell open for typing; requests are refused, or wait when they asked to. */
  startEditing() {
    this.editing = true
  }

  stopEditing() {
    this.editing = false
    const waiting = this.waitingForCell
    this.waitingForCell = []
    for (const go of waiting) go()
  }

  failNext(fault: Fault) {
    this.faults.push({ times: 1, ...fault })
  }

  /** Lets hanging requests go on, and forgets faults that are still to come. */
  release() {
    this.faults.length = 0
    const held = this.held
    this.held = []
    for (const go of held) go()
  }

  /** Loses the next events, as Excel sometimes does with fast edits. */
  dropEvents(count: number) {
    this.dropped = count
  }

  onEvents(receive: (events: Envelope[]) => void): () => void {
    this.receivers.add(receive)
    return () => this.receivers.delete(receive)
  }

  /** Resolves when no request is open, every event was delivered, and nothing came of it in this process. */
  async settled(): Promise<void> {
    for (let quiet = 0; quiet < 3; quiet++) {
      await new Promise((resolve) => setTimeout(resolve, 0))
      if (!this.busy) continue
      quiet = -1
      await new Promise<void>((resolve) => this.idle.push(resolve))
    }
  }

  private get busy(): boolean {
    return this.open > 0 || this.flushing
  }

  private checkIdle() {
    if (this.busy) return
    const idle = this.idle
    this.idle = []
    for (const go of idle) go()
  }

  /** Carries out one ProcessQuery body. `flags`: the request flags beside it. */
  async process(body: string, flags = 0): Promise<Outcome> {
    this.open++
    try {
      return await this.processed(body, flags)
    } finally {
      this.open--
      this.checkIdle()
    }
  }

  private async processed(body: string, flags: number): Promise<Outcome> {
    const fault = this.takeFault(body)
    const delay = this.latency + (fault?.delay ?? 0)
    if (delay > 0) await new Promise((resolve) => setTimeout(resolve, delay))
    if (fault?.hang) await new Promise<void>((resolve) => this.held.push(resolve))
    const batch = JSON.parse(body) as Batch
    const ours = isOurs(batch)
    if (this.editing && ours) {
      if ((flags & delayForCellEdit) === 0) return this.refused(batch, body, officeErrors.invalidApiCallInContext)
      await new Promise<void>((resolve) => this.waitingForCell.push(resolve))
    }
    if (fault?.error !== undefined) return this.refused(batch, body, fault.error)
    if (bytesOf(body) > this.payloadLimit) return this.refused(batch, body, officeErrors.requestTooLarge)
    const answer = this.executed(batch, fault)
    if (this.forgetsUndo && mayChange(batch)) this.book.forgetEdits()
    const text = JSON.stringify(answer)
    if (bytesOf(text) > this.payloadLimit) return this.refused(batch, body, officeErrors.responseTooLarge)
    this.count(batch, body, text, answer.Error?.Code ?? null)
    return { ok: true, body: text }
  }

  private takeFault(body: string): Fault | null {
    const index = this.faults.findIndex((fault) =>
      fault.when ? fault.when.test(body) : isOurs(JSON.parse(body) as Batch),
    )
    const fault = this.faults[index]
    if (!fault) return null
    fault.times = (fault.times ?? 1) - 1
    if (fault.times <= 0) this.faults.splice(index, 1)
    return fault
  }

  private executed(batch: Batch, fault: Fault | null): Answer {
    let ourActions = 0
    return execute(batch, this.session, {
      version: this.version,
      sets: this.sets,
      missing: this.missing,
      subscribe: (key, on) => this.subscribe(key, on),
      before: (action) => {
        if (fault?.code === undefined || !isOurAction(action)) return
        if (ourActions++ !== (fault.at ?? 0)) return
        throw new HostError(fault.code, fault.message ?? 'The request failed.', 500)
      },
    })
  }

  private refused(batch: Batch, body: string, error: number): Outcome {
    this.count(batch, body, '', `office ${error}`)
    return { ok: false, error }
  }

  private count(batch: Batch, request: string, response: string, error: string | null) {
    if (isLibrarysOwn(batch)) return
    this.stats.batches.push({
      actions: batch.Actions.flatMap((action) => described(action) ?? []),
      requestBytes: bytesOf(request),
      responseBytes: bytesOf(response),
      ours: isOurs(batch),
      error,
    })
  }

  private subscribe(key: string, on: boolean) {
    const count = (this.subscriptions.get(key) ?? 0) + (on ? 1 : -1)
    if (count > 0) this.subscriptions.set(key, count)
    else this.subscriptions.delete(key)
  }

  /** Ranges the add-in has not let go of; what grows here slows Excel down. */
  get heldRanges(): number {
    return this.session.kept
  }

  /** Whether an add-in listens to an event, of a sheet or of all. */
  listens(event: keyof typeof eventTypes, sheet?: string): boolean {
    const target = sheet === undefined ? 'Workbook' : this.sheet(sheet).id
    return this.subscriptions.has(`${eventTypes[event]}:${target}`)
  }

  private tell(event: BookEvent) {
    if (!this.book.eventsEnabled) return
    const type = eventTypes[event.name]
    const targets = [event.sheetId, 'Workbook'].filter((target) => this.subscriptions.has(`${type}:${target}`))
    if (targets.length === 0) return
    if (this.dropped > 0) {
      this.dropped--
      return
    }
    for (const target of targets) this.queue.push(this.envelope(type, target, event))
    this.flushLater()
  }

  private envelope(type: number, target: string, event: BookEvent): Envelope {
    const { referenceArea, ...args } = event.args
    const sheet = this.book.sheets.find((own) => own.id === event.sheetId)
    const area = (referenceArea as typeof wholeSheet | undefined) ?? null
    const referenceId = sheet && area ? this.session.keepForEvent(sheet, area) : undefined
    const all = referenceId === undefined ? args : { ...args, referenceId }
    return [65536, type, target, JSON.stringify(all), 0, args.source === 'Remote']
  }

  private flushLater() {
    if (this.flushing) return
    this.flushing = true
    setTimeout(() => this.flush(), this.eventDelay)
  }

  private flush() {
    const events = this.queue
    this.queue = []
    this.stats.events += events.length
    this.stats.eventBytes += bytesOf(JSON.stringify(events))
    for (const receive of this.receivers) receive(events)
    this.flushing = false
    this.checkIdle()
  }
}
