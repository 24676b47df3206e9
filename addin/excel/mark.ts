/// <reference types="office-js" />
import { type Area, type Marks, markFormula, markLooks, type Severity, severityOfMark } from '../../core/index.ts'
import { lastColumn, readAreas } from './areas.ts'
import { Bands, sameMarks, type Written } from './bands.ts'
import { done, type Outcome } from './errors.ts'
import { cellKey, type Piece, planMarks } from './mark-plan.ts'
import { run } from './run.ts'

const lineStyles = { solid: 'Continuous', dashed: 'Dash', dotted: 'Dot' } as const

/** Conditional formats removed and put in within one request at most: a request on the web may have 5 MB. */
const formatsPerRequest = 60

interface Found {
  id: string
  severity: Severity
}

/**
 * Keeps the marks of one sheet: conditional formats of our own, told by their formula, one per severity over many areas.
 * A person's own fills, fonts, comments and conditional formats are never touched.
 */
export class SheetMarks {
  readonly sheet: string
  #bands = new Bands()
  /** Conditional formats that were looked at and are somebody else's. */
  readonly #foreign = new Set<string>()

  constructor(sheet: string) {
    this.sheet = sheet
  }

  insertRows(at: number, count: number) {
    this.#bands.insertRows(at, count)
  }

  deleteRows(at: number, count: number) {
    this.#bands.deleteRows(at, count)
  }

  /** The rows whose marks may be concerned by an edit: those of the bands it touches. */
  around(areas: readonly Area[]): Area[] {
    const bands = new Set(areas.flatMap((area) => this.#bands.bandsOn(area)))
    return [...bands].map((index) => {
      const { from, to } = this.#bands.rowsOf(index)
      return { top: from, bottom: to, left: 0, right: lastColumn }
    })
  }

  /** Makes the sheet's marks what is wanted, whatever lies there now. Writes nothing where they are right already. */
  async settle(wanted: Marks): Promise<Outcome<void>> {
    const found = await findMarks(this.sheet)
    if (!found.ok) return found
    this.#bands.clear()
    const lastRow = Math.max(
      0,
      ...wanted.keys(),
      ...found.value.flatMap((mark) => mark.cells.map((cell) => Math.floor(cell / 16_384))),
    )
    const strays = found.value.filter((mark) => !this.#bands.adopt(mark)).map((mark) => mark.id)
    const all = Array.from({ length: this.#bands.indexOf(lastRow) + 1 }, (_, index) => index)
    return this.#write(this.#different(all, wanted), strays, wanted)
  }

  /**
   * Mends the marks after an edit. `rows` are those whose findings changed; `areas` what was edited, `lying` the custom
   * conditional formats that were seen on it (a paste may have brought or stretched marks), and `standing` those seen in
   * the bands around it (an undo may have taken marks away). At most one sync, two where formats turn up that we do not
   * know, and a settling where Excel no longer has what we believe it has.
   */
  async mend(
    wanted: Marks,
    rows: Iterable<number>,
    areas: readonly Area[],
    lying: readonly string[],
    standing: readonly string[],
  ): Promise<Outcome<void>> {
    const there = new Set(standing)
    for (const index of new Set(areas.flatMap((area) => this.#bands.bandsOn(area)))) this.#bands.keepOnly(index, there)
    for (const area of areas) this.#doubt(area, lying)
    const unknown = [...new Set([...lying, ...standing])].filter(
      (id) => this.#bands.ownerOf(id) < 0 && !this.#foreign.has(id),
    )
    const strays = unknown.length > 0 ? await ours(this.sheet, unknown) : done<string[]>([])
    if (!strays.ok) return strays.trouble.code === 'gone' ? this.settle(wanted) : strays
    for (const id of unknown) if (!strays.value.includes(id)) this.#foreign.add(id)
    const dirty = new Set([...rows].map((row) => this.#bands.indexOf(row)))
    const indexes = [...new Set([...this.#different([...dirty], wanted), ...this.#bands.stale()])]
    const written = await this.#write(indexes, strays.value, wanted)
    return !written.ok && written.trouble.code === 'gone' ? this.settle(wanted) : written
  }

  /** Takes every mark of ours out of the sheet. */
  async remove(): Promise<Outcome<number>> {
    const found = await findMarks(this.sheet)
    if (!found.ok) return found
    this.#bands.clear()
    const removed = await replaceMarks(
      this.sheet,
      found.value.map((mark) => mark.id),
      [],
    )
    return removed.ok ? done(found.value.length) : removed
  }

  /** Marks on an edited area that are not those we wrote there have been pasted, or Excel has stretched ours. */
  #doubt(area: Area, lying: readonly string[]) {
    const expected = this.#bands.idsOn(area)
    const several = area.top !== area.bottom || area.left !== area.right
    for (const id of new Set([...expected, ...lying])) {
      const owner = this.#bands.ownerOf(id)
      if (owner >= 0 && (several || !expected.has(id) || !lying.includes(id))) this.#bands.touch(owner)
    }
  }

  #different(indexes: readonly number[], wanted: Marks): number[] {
    return indexes.filter((index) => {
      const { from, to } = this.#bands.rowsOf(index)
      return !sameMarks(this.#bands.writtenIn(index), planMarks(wanted, from, to))
    })
  }

  async #write(indexes: readonly number[], strays: readonly string[], wanted: Marks): Promise<Outcome<void>> {
    const gone = [...strays]
    const planned: { index: number; pieces: Piece[] }[] = []
    for (const index of indexes) {
      gone.push(...this.#bands.writtenIn(index).map((mark) => mark.id))
      const { from, to } = this.#bands.rowsOf(index)
      planned.push({ index, pieces: planMarks(wanted, from, to) })
    }
    if (gone.length === 0 && planned.every(({ pieces }) => pieces.length === 0)) {
      for (const { index } of planned) this.#bands.replace(index, [])
      return done(undefined)
    }
    const ids = await replaceMarks(
      this.sheet,
      gone,
      planned.flatMap(({ pieces }) => pieces),
    )
    if (!ids.ok) return ids
    let next = 0
    for (const { index, pieces } of planned) {
      this.#bands.replace(
        index,
        pieces.map((piece): Written => ({ ...piece, id: ids.value[next++]! })),
      )
    }
    return done(undefined)
  }
}

/** Takes our marks out of every sheet of the workbook; tells how many conditional formats went. */
export async function removeAllMarks(): Promise<Outcome<number>> {
  const sheets = await run(async (context) => {
    const { worksheets } = context.workbook
    worksheets.load('items/id')
    await context.sync()
    return worksheets.items.map((sheet) => sheet.id)
  })
  if (!sheets.ok) return sheets
  let removed = 0
  for (const sheet of sheets.value) {
    const count = await new SheetMarks(sheet).remove()
    if (!count.ok) return count
    removed += count.value
  }
  return done(removed)
}

/** Our marks in a sheet with the cells they lie on. */
function findMarks(sheet: string): Promise<Outcome<Written[]>> {
  return run(async (context) => {
    const formats = context.workbook.worksheets.getItem(sheet).getRange().conditionalFormats
    formats.load('items/id,items/type')
    await context.sync()
    const custom = formats.items.filter((format) => format.type === 'Custom')
    const found = await withFormula(context, custom)
    const asked = found.map(({ id, severity }) => {
      const ranges = formats.getItem(id).getRanges()
      ranges.load('address')
      return { id, severity, ranges }
    })
    if (asked.length > 0) await context.sync()
    return asked.map(({ id, severity, ranges }) => ({
      id,
      severity,
      address: ranges.address,
      cells: cellsIn(ranges.address),
    }))
  })
}

function cellsIn(address: string): number[] {
  const cells: number[] = []
  for (const area of readAreas(address) ?? []) {
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) cells.push(cellKey(row, column))
    }
  }
  return cells
}

async function withFormula(
  context: Excel.RequestContext,
  custom: readonly Excel.ConditionalFormat[],
): Promise<Found[]> {
  if (custom.length === 0) return []
  const rules = custom.map((format) => {
    const { rule } = format.custom
    rule.load('formula')
    return { id: format.id, rule }
  })
  await context.sync()
  return rules.flatMap(({ id, rule }) => {
    const severity = severityOfMark(rule.formula)
    return severity ? [{ id, severity }] : []
  })
}

/** Which of some custom conditional formats are marks of ours. */
function ours(sheet: string, ids: readonly string[]): Promise<Outcome<string[]>> {
  return run(async (context) => {
    const formats = context.workbook.worksheets.getItem(sheet).getRange().conditionalFormats
    const rules = ids.map((id) => {
      const { rule } = formats.getItem(id).custom
      rule.load('formula')
      return { id, rule }
    })
    await context.sync()
    return rules.filter(({ rule }) => severityOfMark(rule.formula)).map(({ id }) => id)
  })
}

/** Takes conditional formats out and puts others in; gives the ids of the new ones in their order. */
async function replaceMarks(
  sheet: string,
  gone: readonly string[],
  pieces: readonly Piece[],
): Promise<Outcome<string[]>> {
  const ids: string[] = []
  const size = Math.max(gone.length, pieces.length)
  for (let from = 0; from < size || from === 0; from += formatsPerRequest) {
    const part = await run(async (context) => {
      const worksheet = context.workbook.worksheets.getItem(sheet)
      const formats = worksheet.getRange().conditionalFormats
      for (const id of gone.slice(from, from + formatsPerRequest)) formats.getItem(id).delete()
      const added = pieces.slice(from, from + formatsPerRequest).map((piece) => addMark(worksheet, piece))
      await context.sync()
      return added.map((format) => format.id)
    })
    if (!part.ok) return part
    ids.push(...part.value)
  }
  return done(ids)
}

function addMark(worksheet: Excel.Worksheet, { severity, address }: Piece): Excel.ConditionalFormat {
  const format = worksheet.getRanges(address).conditionalFormats.add('Custom')
  const look = markLooks[severity]
  format.custom.rule.formula = markFormula(severity)
  format.custom.format.fill.color = look.fill
  const { borders } = format.custom.format
  for (const border of [borders.top, borders.bottom, borders.left, borders.right]) {
    border.style = lineStyles[look.line]
    border.color = look.edge
  }
  format.load('id')
  return format
}
