import { readEducation } from '../vocabulary/education.ts'
import { readEthnicity } from '../vocabulary/ethnicity.ts'
import { looksLikeName } from '../vocabulary/looks-like-name.ts'
import { readSex } from '../vocabulary/sex.ts'
import { readTitle } from '../vocabulary/title.ts'
import type { ColumnKey } from './columns.ts'
import { readMonth } from './month.ts'
import type { Sheet } from './sheet.ts'

/** What a cell can be told to be, whatever its heading says. */
export type Content = 'name' | 'sex' | 'ethnicity' | 'education' | 'title' | 'month'

export const contentOf: Partial<Record<ColumnKey, Content>> = {
  name: 'name',
  sex: 'sex',
  ethnicity: 'ethnicity',
  education: 'education',
  currentTitle: 'title',
  targetTitle: 'title',
}

/** Is a normalised text such a thing? */
export const tells: Record<Exclude<Content, 'month'>, (text: string) => boolean> = {
  sex: (text) => readSex(text) !== null,
  ethnicity: (text) => readEthnicity(text) !== null,
  education: (text) => readEducation(text) !== null,
  title: (text) => {
    const title = readTitle(text)
    return title !== null && title.kind !== 'none'
  },
  name: looksLikeName,
}

/** Months a roster may name: none of them is to be judged here, so that any year will do. */
const latestYear = 2999

/** The month of a cell, in months; null where it is none. */
export function monthAt(sheet: Sheet, row: number, at: number): number | null {
  const cell = { value: sheet.value(row, at), text: sheet.text(row, at), format: sheet.format(row, at) }
  return readMonth(cell, sheet.grid.date1904, latestYear)?.months[0] ?? null
}
