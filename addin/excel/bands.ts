import type { Area, Severity } from '../../core/index.ts'
import { bandRows, cellKey, keyColumn, keyRow, type Piece } from './mark-plan.ts'

/** A conditional format of ours as Excel knows it. */
export interface Written extends Piece {
  id: string
}

/** Rows from `start` to the next band's start, and the marks that were written there. */
interface Band {
  start: number
  written: Written[]
  /** Excel may have moved or stretched these marks by itself: they must be written anew. */
  stale: boolean
}

/**
 * What we know of our marks in one sheet without asking Excel: which conditional format lies where. Rows put in or taken
 * out move it as Excel moves the formats, so that an edit costs the same in a roster of any length.
 */
export class Bands {
  #bands: Band[] = [{ start: 0, written: [], stale: false }]

  clear() {
    this.#bands = [{ start: 0, written: [], stale: false }]
  }

  /** Index of the band a row belongs to; the last one is cut when the row lies beyond it. */
  indexOf(row: number): number {
    while (row >= this.#bands.at(-1)!.start + bandRows) {
      this.#bands.push({ start: this.#bands.at(-1)!.start + bandRows, written: [], stale: false })
    }
    let low = 0
    let high = this.#bands.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (this.#bands[middle]!.start <= row) low = middle
      else high = middle - 1
    }
    return low
  }

  /** First and last row of a band. */
  rowsOf(index: number): { from: number; to: number } {
    const from = this.#bands[index]!.start
    return { from, to: (this.#bands[index + 1]?.start ?? from + bandRows) - 1 }
  }

  writtenIn(index: number): readonly Written[] {
    return this.#bands[index]!.written
  }

  replace(index: number, written: Written[]) {
    this.#bands[index] = { ...this.#bands[index]!, written, stale: false }
  }

  /** Takes up a mark found in the sheet. False if it lies over more than one band. */
  adopt(mark: Written): boolean {
    const indexes = new Set(mark.cells.map((cell) => this.indexOf(keyRow(cell))))
    const [index] = indexes
    if (index === undefined || indexes.size > 1) return false
    this.#bands[index]!.written.push(mark)
    return true
  }

  stale(): number[] {
    return this.#bands.flatMap((band, index) => (band.stale ? [index] : []))
  }

  touch(index: number) {
    this.#bands[index]!.stale = true
  }

  /** Index of the band that owns a conditional format, or -1. */
  ownerOf(id: string): number {
    return this.#bands.findIndex((band) => band.written.some((mark) => mark.id === id))
  }

  /** Ids of the marks that should lie on an area. */
  idsOn(area: Area): Set<string> {
    const ids = new Set<string>()
    for (const index of this.bandsOn(area)) {
      for (const mark of this.#bands[index]!.written) if (mark.cells.some((cell) => lies(cell, area))) ids.add(mark.id)
    }
    return ids
  }

  /** Indexes of the bands an area touches; rows beyond the last mark belong to the last band that is known. */
  bandsOn({ top, bottom }: Area): number[] {
    const last = this.#bands.length - 1
    const first = Math.min(this.indexOf(Math.min(top, this.#bands[last]!.start)), last)
    const found: number[] = []
    for (let index = first; index <= last && this.#bands[index]!.start <= bottom; index++) found.push(index)
    return found
  }

  /** Of a band's marks those that are not among `ids` are gone; what is left must be written anew. */
  keepOnly(index: number, ids: ReadonlySet<string>) {
    const band = this.#bands[index]!
    const kept = band.written.filter((mark) => ids.has(mark.id))
    if (kept.length === band.written.length) return
    band.written = kept
    band.stale = true
  }

  insertRows(at: number, count: number) {
    const hit = this.indexOf(at)
    // The last band ends where the next would begin: that end must move too.
    if (hit === this.#bands.length - 1) this.indexOf(this.#bands[hit]!.start + bandRows)
    this.#bands.forEach((band, index) => {
      if (index < hit) return
      for (const mark of band.written)
        mark.cells = mark.cells.map((cell) => (keyRow(cell) >= at ? moved(cell, count) : cell))
      if (index > hit) band.start += count
    })
    this.touch(hit)
    // Excel gives a new row the formats of the row above it, which may belong to the band before.
    if (hit > 0 && this.#bands[hit]!.start === at) this.touch(hit - 1)
  }

  deleteRows(at: number, count: number) {
    const end = at + count
    for (const band of this.#bands) {
      for (const mark of band.written) {
        mark.cells = mark.cells
          .filter((cell) => keyRow(cell) < at || keyRow(cell) >= end)
          .map((cell) => (keyRow(cell) >= end ? moved(cell, -count) : cell))
      }
      // A conditional format whose cells are all gone is gone with them.
      band.written = band.written.filter((mark) => mark.cells.length > 0)
      if (band.start >= end) band.start -= count
      else if (band.start > at) band.start = at
    }
    this.#dropEmpty()
    this.touch(this.indexOf(at))
  }

  /** Of bands that now begin on the same row the last keeps the rows; it takes over what the others still hold. */
  #dropEmpty() {
    const kept: Band[] = []
    for (const band of this.#bands) {
      const before = kept.at(-1)
      if (before && before.start === band.start) {
        before.written.push(...band.written)
        before.stale ||= band.stale
      } else kept.push(band)
    }
    this.#bands = kept
  }
}

const moved = (cell: number, rows: number) => cellKey(keyRow(cell) + rows, keyColumn(cell))

function lies(cell: number, area: Area): boolean {
  const row = keyRow(cell)
  const column = keyColumn(cell)
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right
}

/** The same marks: same severities on the same cells. */
export function sameMarks(written: readonly Written[], planned: readonly Piece[]): boolean {
  return signature(written) === signature(planned)
}

function signature(pieces: readonly { severity: Severity; cells: readonly number[] }[]): string {
  const cells = pieces.flatMap(({ severity, cells }) => cells.map((cell) => `${cell}${severity}`))
  return cells.sort().join(' ')
}
