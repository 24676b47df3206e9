import type { SheetArea, SheetCell, SheetRow } from './protocol.ts'
import { Slices } from './slices.ts'

/** Columns asked for at a time. */
const width = 32
/** Bands of columns kept; those longest out of sight go first. */
const most = 6

/** The band a column stands in. */
export const bandOf = (column: number) => Math.floor(column / width)

/** The part of a sheet that the page holds: bands of columns, each as slices of its rows. */
export class SheetRows {
  readonly #ask: (area: SheetArea) => Promise<readonly SheetRow[] | null>
  /** By their number, the one wanted last at the end. */
  readonly #bands = new Map<number, Slices<SheetRow>>()
  #wanted: readonly number[] = []

  constructor(ask: (area: SheetArea) => Promise<readonly SheetRow[] | null>) {
    this.#ask = ask
  }

  /** A row's part in a band; undefined while it is not there. */
  readonly at = (row: number, band: number): SheetRow | undefined => this.#band(band).at(row)

  readonly cellAt = (row: number, column: number): SheetCell | undefined =>
    this.at(row, bandOf(column))?.cells[column % width]

  /** Says which rows and bands are in sight: what is missing of them is asked for. */
  readonly want = (first: number, last: number, bands: readonly number[]): void => {
    this.#wanted = bands
    for (const band of bands) {
      const slices = this.#band(band)
      this.#bands.delete(band)
      this.#bands.set(band, slices)
      slices.want(first, last)
    }
    for (const old of [...this.#bands.keys()].slice(0, -most)) this.#bands.delete(old)
  }

  /** The sheet has changed. */
  renew(): void {
    for (const [band, slices] of this.#bands)
      if (this.#wanted.includes(band)) slices.renew()
      else this.#bands.delete(band)
  }

  /** Another sheet stands here now, and its corner is in sight. */
  clear(): void {
    this.#bands.clear()
    this.#wanted = [0]
    this.#band(0).clear()
  }

  /** Shows a text in a cell before the worker has said so. */
  put(row: number, column: number, cell: SheetCell): void {
    const band = this.#band(bandOf(column))
    const known = band.at(row)
    if (known) band.put(row, { ...known, cells: known.cells.with(column % width, cell) })
  }

  #band(band: number): Slices<SheetRow> {
    const known = this.#bands.get(band)
    if (known) return known
    const left = band * width
    const slices = new Slices<SheetRow>((from, to) => this.#ask({ from, to, left, right: left + width }))
    this.#bands.set(band, slices)
    return slices
  }
}
