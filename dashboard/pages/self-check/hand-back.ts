import {
  type AnnotateResult,
  address,
  annotateWorkbook,
  baseName,
  type CellEdit,
  type CellValue,
  catalogueVersion,
  convertedWorkbook,
  type Grid,
  type Layout,
  mendPackage,
  openReview,
  type Policy,
  type Review,
  readWorkbook,
  type StatedRoster,
  sealPackage,
  sealProperties,
  type Workbook,
} from '../../../core/index.ts'
import { annotateZh } from '../../../core/messages/zh-CN.ts'

/** A roster that was mended in the page. */
export interface Mended {
  file: string
  bytes: Uint8Array
  sheet: string
  edits: readonly CellEdit[]
  /** What a person said of the columns, and the headings that say the same by themselves. */
  stated: StatedRoster | null
  headings: readonly CellEdit[]
  policy: Policy
  /** ISO time for the seal. */
  at: string
}

export type HandedBack =
  | {
      ok: true
      file: string
      bytes: Uint8Array
      notes: string[]
      refused: string[]
      /** Where whoever opens the file would now read another of its sheets: that one. */
      readInstead: string | null
      /** Cells of headings that were written. */
      headings: string[]
      /** Whoever opens the file has to be told which column is which. */
      needsTelling: boolean
    }
  | { ok: false; message: string }

/** The unit's own file with the mended cells written in, the sheet that was checked judged anew, sealed and marked. */
export async function handBack(mended: Mended): Promise<HandedBack> {
  const written = await withEdits(mended)
  if (!written.ok) return written
  const read = await readWorkbook(written.bytes, written.file)
  if (!read.ok) return { ok: false, message: read.problem.message }
  const { file, sheet } = written
  const bare = openReview(read.workbook, mended.policy, { file, sheet })
  const said =
    mended.stated && openReview(read.workbook, mended.policy, { file, sheet, stated: { ...mended.stated, sheet } })
  const needsTelling = said !== null && !isReadAlike(bare, said)
  const review = needsTelling ? said : bare
  const seal = sealProperties({
    rows: review.applicants(),
    policyId: mended.policy.id,
    rulesVersion: catalogueVersion,
    totals: review.totals(),
    at: mended.at,
  })
  const sealed = sealPackage(written.bytes, seal)
  if (!sealed.ok) return { ok: false, message: sealed.problem.message }
  const marked: AnnotateResult = await annotateWorkbook(
    sealed.bytes,
    read.workbook,
    { report: review.report(), skipped: review.skipped() },
    mended.policy,
    written.notes,
  )
  if (!marked.ok) return { ok: false, message: marked.problem.message }
  const unasked = openReview(read.workbook, mended.policy).grid.name
  return {
    ...marked,
    refused: written.refused,
    readInstead: unasked === sheet ? null : unasked,
    headings: mended.headings.map(({ row, column }) => address(row, column)),
    needsTelling,
  }
}

/** Do the headings say by themselves what was said of the columns? */
function isReadAlike({ layout: bare }: Review, { layout: said }: Review): boolean {
  return bare !== null && said !== null && isSameColumns(bare.columns, said.columns)
}

const isSameColumns = (one: Layout['columns'], other: Layout['columns']) =>
  one.size === other.size && [...one].every(([column, at]) => other.get(column) === at)

type Written =
  | { ok: true; file: string; sheet: string; bytes: Uint8Array; notes: string[]; refused: string[] }
  | { ok: false; message: string }

/** The file with its cells mended: an .xlsx in place, any other format written anew as one. */
async function withEdits({ file, bytes, sheet, edits: mended, headings }: Mended): Promise<Written> {
  const edits = [...mended, ...headings]
  const read = await readWorkbook(bytes, file)
  if (!read.ok) return { ok: false, message: read.problem.message }
  if (read.workbook.format === 'xlsx') {
    const written = mendPackage(bytes, sheet, edits)
    return written.ok ? { ...written, file, sheet, notes: [] } : { ok: false, message: written.problem.message }
  }
  const converted = await convertedWorkbook(editedWorkbook(read.workbook, sheet, edits))
  const at = read.workbook.sheets.findIndex(({ name }) => name === sheet)
  return {
    ok: true,
    file: converted.file,
    sheet: converted.sheets[at] ?? sheet,
    bytes: converted.bytes,
    notes: [annotateZh.converted(baseName(file))],
    refused: [],
  }
}

function editedWorkbook(workbook: Workbook, sheet: string, edits: readonly CellEdit[]): Workbook {
  return { ...workbook, sheets: workbook.sheets.map((grid) => (grid.name === sheet ? editedGrid(grid, edits) : grid)) }
}

function editedGrid(grid: Grid, edits: readonly CellEdit[]): Grid {
  const values: CellValue[][] = grid.values.map((row) => [...row])
  const texts = grid.texts.map((row) => [...row])
  for (const { row, column, content } of edits) {
    const [r, c] = [row - grid.origin.row, column - grid.origin.column]
    while (values.length <= r) values.push([])
    while (texts.length <= r) texts.push([])
    while (values[r]!.length < c) values[r]!.push(null)
    while (texts[r]!.length < c) texts[r]!.push('')
    values[r]![c] = content
    texts[r]![c] = String(content)
  }
  return { ...grid, values, texts }
}
