import type { Area } from '../../../core/roster/grid.ts'
import type { Book } from '../book/book.ts'
import { addin } from '../book/events.ts'
import type { Anchor, Sheet } from '../book/sheet.ts'
import { invalidReference } from '../errors.ts'
import type { HostObject } from './object.ts'
import type { Range } from './range.ts'
import type { RangeAreas } from './range-areas.ts'
import type { Worksheet } from './worksheet.ts'

/** A range the add-in holds by reference; it moves with its cells until it is let go. */
export interface Held {
  readonly sheet: Sheet
  readonly anchors: Anchor[]
  readonly referenceId: string
}

/** Makes the objects that refer to one another, so that their files need not. */
export interface Makers {
  range(session: Session, sheet: Sheet, area: Area): Range
  areas(session: Session, sheet: Sheet, areas: readonly Area[]): RangeAreas
  worksheet(session: Session, sheet: Sheet): Worksheet
}

const eventRanges = 256

/** What the add-in's side of a workbook has open: references, event ranges, and who writes. */
export class Session {
  readonly book: Book
  readonly actor = addin
  private readonly held = new Map<string, { holder: HostObject & Held; kept: number }>()
  private readonly events: string[] = []
  private loose: Held[] = []
  private ids = 0
  private readonly makers: Makers

  constructor(book: Book, makers: Makers) {
    this.book = book
    this.makers = makers
  }

  range(sheet: Sheet, area: Area): Range {
    return this.makers.range(this, sheet, area)
  }

  areas(sheet: Sheet, areas: readonly Area[]): RangeAreas {
    return this.makers.areas(this, sheet, areas)
  }

  worksheet(sheet: Sheet): Worksheet {
    return this.makers.worksheet(this, sheet)
  }

  /** A new reference id, for a range that has just been made. */
  nextReference(): string {
    this.ids++
    return `ref${this.ids}`
  }

  /** Lets a range follow its cells at least until the batch ends. */
  open(range: Held) {
    for (const anchor of range.anchors) range.sheet.anchors.add(anchor)
    this.loose.push(range)
  }

  keep(range: HostObject & Held) {
    const entry = this.held.get(range.referenceId)
    if (entry) entry.kept++
    else this.held.set(range.referenceId, { holder: range, kept: 1 })
  }

  release(referenceId: string) {
    const entry = this.held.get(referenceId)
    if (!entry) return
    entry.kept--
    if (entry.kept > 0) return
    this.held.delete(referenceId)
    this.close(entry.holder)
  }

  releaseAll() {
    for (const referenceId of [...this.held.keys()]) {
      const entry = this.held.get(referenceId)!
      this.held.delete(referenceId)
      this.close(entry.holder)
    }
  }

  find(referenceId: string): HostObject & Held {
    const entry = this.held.get(referenceId)
    if (!entry) throw invalidReference()
    return entry.holder
  }

  get count(): number {
    return this.held.size
  }

  /** Ranges the add-in itself keeps, without the places of events. */
  get kept(): number {
    return [...this.held.keys()].filter((referenceId) => !this.events.includes(referenceId)).length
  }

  endBatch() {
    for (const range of this.loose) if (!this.held.has(range.referenceId)) this.close(range)
    this.loose = []
  }

  private close(range: Held) {
    for (const anchor of range.anchors) range.sheet.anchors.delete(anchor)
  }

  /** Keeps the place of an event for `getRange(context)`; the oldest are forgotten. */
  keepForEvent(sheet: Sheet, area: Area): string {
    const range = this.range(sheet, area)
    this.keep(range)
    this.events.push(range.referenceId)
    if (this.events.length > eventRanges) this.release(this.events.shift()!)
    return range.referenceId
  }
}
