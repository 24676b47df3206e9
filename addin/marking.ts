import type { Area, Review } from '../core/index.ts'
import { mayPass, type Outcome, type Trouble } from './excel/errors.ts'
import { SheetMarks } from './excel/mark.ts'
import type { CellsReading } from './excel/read.ts'
import { memory, type Pending } from './pending.ts'
import * as state from './state.ts'

/**
 * Writes into a sheet what its review marks. Marks are a help: without them the list is as right as with them, so what
 * could not be written is told once and tried again, as a whole, with the next change.
 */
export class Marking {
  readonly sheet: string
  readonly #marks: SheetMarks
  readonly #retry: () => void
  /** Counts moves of rows: of marks written across one it is not known on which side they landed. */
  #moves = 0
  #isDue = false
  /** The person knows that this sheet cannot be marked, and need not hear it after every edit. */
  #isTold = false
  #writtenAt = Number.NEGATIVE_INFINITY

  constructor(sheet: string, retry: () => void) {
    this.sheet = sheet
    this.#marks = new SheetMarks(sheet)
    this.#retry = retry
  }

  /** The rows whose marks may be concerned by an edit. */
  around(areas: readonly Area[]): Area[] {
    return this.#marks.around(areas)
  }

  insertRows(at: number, count: number) {
    this.#marks.insertRows(at, count)
    this.#moved()
  }

  deleteRows(at: number, count: number) {
    this.#marks.deleteRows(at, count)
    this.#moved()
  }

  #moved() {
    this.#moves += 1
    if (performance.now() - this.#writtenAt < memory) this.#isDue = true
  }

  /** Makes the sheet's marks those of the review, whatever lies there. */
  settle(review: Review): Promise<void> {
    return this.#write(() => this.#marks.settle(review.marks().marks))
  }

  /** Mends the marks after an edit, as far as it touched them. */
  async mend(review: Review, pending: Pending, read: CellsReading): Promise<void> {
    if (this.#isDue) return this.settle(review)
    const areas = pending.edited ? pending.areas : []
    const { marks, touched } = review.marks()
    return this.#write(() => this.#marks.mend(marks, touched, areas, read.formats, read.standing))
  }

  async remove(): Promise<void> {
    const removed = await this.#marks.remove()
    if (!removed.ok) this.#failed(removed.trouble)
  }

  async #write(write: () => Promise<Outcome<void>>) {
    const moves = this.#moves
    const outcome = await write()
    this.#writtenAt = performance.now()
    if (!outcome.ok) return this.#failed(outcome.trouble)
    this.#isDue = moves !== this.#moves
    this.#isTold = false
  }

  #failed(trouble: Trouble) {
    this.#isDue = true
    if (this.#isTold || mayPass(trouble.code) || trouble.code === 'gone') return
    this.#isTold = true
    state.mishap.value ??= { during: 'marks', trouble, done: 0, retry: this.#retry }
  }
}
