/// <reference types="office-js" />
import { address } from '../../core/index.ts'
import { done, failed, type Outcome, type Trouble } from './errors.ts'
import { run } from './run.ts'

/** A cell to be written; rows and columns from 0. */
export interface Edit {
  row: number
  column: number
  /** What the cell showed when the change was prepared; a cell that shows something else is left alone. */
  expected: string
  /** A number is written as one (序号, 年限), but in a cell that is for text. */
  value: string | number
}

/** What a cell held: its formula or value, its number format and what it showed. */
interface Contents {
  formula: unknown
  /** A text that was typed, even where it looks like a number, a date or a formula. */
  literal: boolean
  format: string
  shown: string
}

/** What was written where, and what stood there: enough to put it back exactly. */
export interface Correction {
  row: number
  column: number
  before: Contents
  after: Contents
}

export interface Corrections {
  made: Correction[]
  /** Cells left alone because they show something else by now, as A1 addresses. */
  changed: string[]
  /** Why Excel stopped before the end, if it did. */
  trouble: Trouble | null
}

/** Cells written in one batch: few enough that a batch stays small, many enough that a roster takes one or two. */
const cellsPerBatch = 200

/** Writes cells, each only if it still shows what was expected. What was written before a failure is in `made`. */
export async function applyEdits(sheet: string, edits: readonly Edit[]): Promise<Corrections> {
  const result: Corrections = { made: [], changed: [], trouble: null }
  for (let from = 0; from < edits.length && !result.trouble; from += cellsPerBatch) {
    await applyBatch(sheet, edits.slice(from, from + cellsPerBatch), result)
  }
  return result
}

async function applyBatch(sheet: string, edits: readonly Edit[], result: Corrections) {
  const before = await readContents(sheet, edits)
  if (!before.ok) {
    result.trouble = before.trouble
    return
  }
  const going = edits
    .map((edit, index) => ({ edit, before: before.value[index]! }))
    .filter(({ edit, before }) => {
      if (before.shown === edit.expected) return true
      result.changed.push(address(edit.row, edit.column))
      return false
    })
  if (going.length === 0) return
  const written = await run(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet)
    for (const { edit, before } of going) write(cellOf(worksheet, edit), edit, before.format)
    await context.sync()
  })
  // A batch that failed may have been carried out in part, and one that was given up may still be: only reading tells.
  const after = await readContents(
    sheet,
    going.map(({ edit }) => edit),
  )
  if (!after.ok) {
    result.trouble = written.ok ? after.trouble : written.trouble
    return
  }
  going.forEach(({ edit, before }, index) => {
    const now = after.value[index]!
    if (!sameContents(now, before)) result.made.push({ row: edit.row, column: edit.column, before, after: now })
  })
  if (!written.ok) result.trouble = written.trouble
}

/** Puts back what stood in the cells before; a cell that was changed since is refused and named. */
export async function undo(
  sheet: string,
  corrections: readonly Correction[],
): Promise<Outcome<{ undone: Correction[]; refused: string[] }>> {
  const undone: Correction[] = []
  const refused: string[] = []
  for (let from = 0; from < corrections.length; from += cellsPerBatch) {
    const part = corrections.slice(from, from + cellsPerBatch)
    const now = await readContents(sheet, part)
    if (!now.ok) return now
    const going = part.filter((correction, index) => {
      const same = sameContents(now.value[index]!, correction.after)
      if (!same) refused.push(address(correction.row, correction.column))
      return same
    })
    const restored = await run(async (context) => {
      const worksheet = context.workbook.worksheets.getItem(sheet)
      for (const correction of going) restore(cellOf(worksheet, correction), correction.before)
      await context.sync()
    })
    if (!restored.ok)
      return restored.trouble.code === 'protected' || undone.length === 0
        ? restored
        : failed('partial', restored.trouble.detail)
    undone.push(...going)
  }
  return done({ undone, refused })
}

function cellOf(worksheet: Excel.Worksheet, { row, column }: { row: number; column: number }): Excel.Range {
  return worksheet.getCell(row, column)
}

function readContents(sheet: string, cells: readonly { row: number; column: number }[]): Promise<Outcome<Contents[]>> {
  return run(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet)
    const ranges = cells.map((cell) => {
      const range = cellOf(worksheet, cell)
      range.load('values,formulas,valueTypes,numberFormat,text')
      return range
    })
    await context.sync()
    return ranges.map((range) => {
      const formula: unknown = range.formulas[0]?.[0] ?? ''
      return {
        formula,
        literal: range.valueTypes[0]?.[0] === 'String' && formula === range.values[0]?.[0],
        format: String(range.numberFormat[0]?.[0] ?? 'General'),
        shown: range.text[0]?.[0] ?? '',
      }
    })
  })
}

function sameContents(a: Contents, b: Contents): boolean {
  return a.formula === b.formula && a.format === b.format && a.literal === b.literal && a.shown === b.shown
}

const textFormat = '@'

/** Months and the like are written as text: Excel would make 1991.10 the number 1991.1. */
function write(range: Excel.Range, { value }: Edit, format: string) {
  if (typeof value === 'number' && format !== textFormat) {
    range.values = [[value]]
    return
  }
  const text = String(value)
  if (format !== textFormat && mayBeRead(text)) range.numberFormat = [[textFormat]]
  range.values = [[text]]
}

/** Format first, so that Excel reads the contents as it did when they were typed. */
function restore(range: Excel.Range, { formula, literal, format }: Contents) {
  range.numberFormat = [[format]]
  range.formulas = [[literal && typeof formula === 'string' ? asTyped(formula, format) : formula]]
}

/** An apostrophe keeps Excel from reading a text as something else; it is not part of what the cell holds. */
function asTyped(text: string, format: string): string {
  return text.startsWith("'") || (format !== textFormat && mayBeRead(text)) ? `'${text}` : text
}

/** True where Excel might take a text for something else: a number, a date, a truth value, a formula. */
function mayBeRead(text: string): boolean {
  return (
    !/^[\p{Script=Han}\p{Script=Arabic}]/u.test(text.trim()) ||
    /^[\p{Nd}一二三四五六七八九十百千万上下]+/u.test(text.trim())
  )
}
