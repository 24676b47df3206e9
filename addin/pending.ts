import type { Area } from '../core/index.ts'
import { lastColumn, meets } from './excel/areas.ts'

/** What may have changed in a sheet since it was last read. */
export interface Pending {
  /** Areas to be read again, as they stand in the sheet now. */
  areas: Area[]
  /** Rows moved: what is known has changed even where nothing is to be read. */
  moved: boolean
  /** An area was edited, not merely formatted: a paste may have brought marks with it. */
  edited: boolean
  /** Nothing less than the whole sheet will do. */
  all: boolean
}

/** Read areas are remembered this long: a row put in while they were on the way is only heard of afterwards. */
export const memory = 2_000
/** More separate areas than this are read as one rectangle. */
const mostAreas = 40

/**
 * Collects events between two readings. Areas move with rows that are put in or taken out. Where rows move while, or
 * shortly after, areas were read, it is not known which side of the move the answer came from: they are read once more.
 */
export class Changes {
  #areas: Area[] = []
  #moved = false
  #edited = false
  #all = false
  #recent: { area: Area; at: number }[] = []
  readonly #now: () => number

  /** `now` gives milliseconds of a clock that never goes back. */
  constructor(now: () => number) {
    this.#now = now
  }

  get waiting(): boolean {
    return this.#all || this.#moved || this.#areas.length > 0
  }

  edited(areas: readonly Area[]) {
    this.#edited = true
    this.#add(areas)
  }

  formatted(areas: readonly Area[]) {
    this.#add(areas)
  }

  reshaped() {
    this.#all = true
  }

  rowsInserted(at: number, count: number) {
    this.#moved = true
    this.#areas = this.#areas.map((area) => inserted(area, at, count))
    this.#repeat((area) => [area, inserted(area, at, count)])
    this.edited([{ top: at, bottom: at + count - 1, left: 0, right: lastColumn }])
  }

  rowsDeleted(at: number, count: number) {
    this.#moved = true
    this.#areas = this.#areas.flatMap((area) => deleted(area, at, count))
    this.#repeat((area) => [area, ...deleted(area, at, count)])
  }

  /** Hands over what waits; it counts as read from now on. */
  take(): Pending {
    const areas = this.#areas.length > mostAreas ? [bounds(this.#areas)] : this.#areas
    const taken = { areas, moved: this.#moved, edited: this.#edited, all: this.#all }
    const at = this.#now()
    this.#recent = [...this.#recent.filter((read) => at - read.at < memory), ...areas.map((area) => ({ area, at }))]
    this.#areas = []
    this.#moved = false
    this.#edited = false
    this.#all = false
    return taken
  }

  /** What was taken could not be read: it waits again. */
  giveBack({ areas, moved, edited, all }: Pending) {
    this.#add(areas)
    this.#moved ||= moved
    this.#edited ||= edited
    this.#all ||= all
  }

  #add(areas: readonly Area[]) {
    for (const area of areas) {
      if (this.#areas.some((known) => holds(known, area))) continue
      this.#areas = [...this.#areas.filter((known) => !holds(area, known)), area]
    }
  }

  /** Reads again what was read just now, on both sides of the move. */
  #repeat(sides: (area: Area) => Area[]) {
    const at = this.#now()
    const recent = this.#recent.filter((read) => at - read.at < memory)
    this.#recent = []
    this.#add(recent.flatMap(({ area }) => sides(area)))
  }
}

function holds(outer: Area, inner: Area): boolean {
  return (
    outer.top <= inner.top && outer.bottom >= inner.bottom && outer.left <= inner.left && outer.right >= inner.right
  )
}

function bounds(areas: readonly Area[]): Area {
  return {
    top: Math.min(...areas.map((area) => area.top)),
    left: Math.min(...areas.map((area) => area.left)),
    bottom: Math.max(...areas.map((area) => area.bottom)),
    right: Math.max(...areas.map((area) => area.right)),
  }
}

/** Where an area stands after rows were put in above or within it. */
export function inserted(area: Area, at: number, count: number): Area {
  if (area.bottom < at) return area
  return { ...area, top: area.top >= at ? area.top + count : area.top, bottom: area.bottom + count }
}

/** Where an area stands after rows were taken out; nothing if all of it went. */
export function deleted(area: Area, at: number, count: number): Area[] {
  const gone: Area = { ...area, top: at, bottom: at + count - 1 }
  const shift = (row: number) => (row < at ? row : Math.max(at, row - count))
  if (!meets(area, gone)) return [{ ...area, top: shift(area.top), bottom: shift(area.bottom) }]
  if (area.top >= at && area.bottom < at + count) return []
  const top = area.top < at ? area.top : at
  const bottom = area.bottom >= at + count ? area.bottom - count : at - 1
  return [{ ...area, top, bottom }]
}
