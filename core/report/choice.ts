import type { Policy } from '../policy/schema.ts'
import type { Grid } from '../roster/grid.ts'
import type { Layout } from '../roster/layout.ts'
import { locate, nearHeader } from '../roster/locate.ts'
import { classify } from '../roster/rows.ts'
import { Sheet } from '../roster/sheet.ts'
import type { OtherSheet } from './roster-findings.ts'
import { type StatedRoster, statedColumns } from './stated.ts'

/** Which sheet of a workbook is read. */
export interface Choice {
  /** The sheet that is read, or where there is no roster the one that is watched for becoming one. */
  grid: Grid
  /** Where the roster stands in it; null where there is none to be read. */
  layout: Layout | null
  otherSheets: OtherSheet[]
  /** There are rosters, but each is on a hidden sheet. */
  onlyHidden: boolean
}

/** A sheet that holds a roster. Its applicants are counted only where sheets have to be compared. */
class Candidate {
  readonly grid: Grid
  readonly layout: Layout
  #applicants: number | null = null

  constructor(grid: Grid, layout: Layout) {
    this.grid = grid
    this.layout = layout
  }

  get applicants(): number {
    this.#applicants ??= countApplicants(this.grid, this.layout)
    return this.#applicants
  }
}

function countApplicants(grid: Grid, layout: Layout): number {
  const sheet = new Sheet(grid)
  let count = 0
  for (let row = layout.firstRow; row <= sheet.lastRow; row++) if (classify(sheet, layout, row) === 'applicant') count++
  return count
}

const noSheet: Grid = {
  name: '',
  hidden: false,
  origin: { row: 0, column: 0 },
  values: [],
  texts: [],
  formats: [],
  merges: [],
  hiddenRows: new Set(),
  hiddenColumns: new Set(),
  date1904: false,
}

/**
 * The sheet asked for where it holds a roster, hidden or not; else of the visible ones with a roster the one with most
 * applicants, the first of several alike (D3.6). All others with applicants are named.
 *
 * @param sheet name of the sheet asked for
 * @param stated what a person says of the roster, its sheet included
 */
export function chooseSheet(
  sheets: readonly Grid[],
  policy: Policy,
  { sheet, stated }: { sheet?: string; stated?: StatedRoster },
): Choice {
  const wanted = sheet ?? stated?.sheet
  const found = candidates(sheets, policy)
  const named = sheets.find(({ name }) => name === wanted)
  const read = chooseFound(found, wanted)
  const onlyHidden = !read && found.length > 0
  const isStated = stated !== undefined && (named !== undefined || !onlyHidden)
  const grid = (isStated ? named : undefined) ?? read?.grid ?? watched(sheets, policy, wanted)
  const layout = isStated ? locateStated(grid, policy, stated) : (read?.layout ?? null)
  const own = isStated ? grid : read?.grid
  const otherSheets = found
    .filter((one) => one.grid !== own && one.applicants > 0)
    .map((one) => ({ sheet: one.grid.name, hidden: one.grid.hidden, applicants: one.applicants }))
  return { grid, layout, otherSheets, onlyHidden: onlyHidden && layout === null }
}

/** Where the roster stands in a sheet, by what a person says and by its headings. */
export function locateStated(grid: Grid, policy: Policy, stated: StatedRoster | undefined): Layout | null {
  const layout = locate(grid, policy.vocabulary.headings, statedColumns(stated))
  if (!layout || stated?.unit === undefined) return layout
  const supervisingUnit = { row: layout.supervisingUnit?.row ?? layout.headerRow, name: stated.unit }
  return { ...layout, supervisingUnit, tables: layout.tables.map((table) => ({ ...table, supervisingUnit })) }
}

function candidates(sheets: readonly Grid[], policy: Policy): Candidate[] {
  return sheets.flatMap((grid) => {
    const layout = locate(grid, policy.vocabulary.headings)
    return layout ? [new Candidate(grid, layout)] : []
  })
}

/** Of the sheets with a roster the one asked for, else the visible one with most applicants. */
function chooseFound(found: readonly Candidate[], wanted: string | undefined): Candidate | null {
  const visible = found.filter(({ grid }) => !grid.hidden)
  return (
    found.find(({ grid }) => grid.name === wanted) ??
    visible.reduce<Candidate | null>((best, one) => (best && best.applicants >= one.applicants ? best : one), null)
  )
}

/** Where no sheet holds a roster: the one asked for, else of those that can be seen the one that is nearest to holding one. */
function watched(sheets: readonly Grid[], policy: Policy, wanted: string | undefined): Grid {
  const known = (grid: Grid) => nearHeader(grid, policy.vocabulary.headings)?.found.length ?? 0
  const nearest = sheets
    .filter(({ hidden }) => !hidden)
    .map((grid) => ({ grid, known: known(grid) }))
    .reduce<{ grid: Grid; known: number } | null>((best, one) => (best && best.known >= one.known ? best : one), null)
  return sheets.find(({ name }) => name === wanted) ?? nearest?.grid ?? sheets[0] ?? noSheet
}
