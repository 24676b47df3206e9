import { readIdNumber } from '../vocabulary/id-number.ts'
import { normalise } from '../vocabulary/text.ts'
import type { ColumnKey } from './columns.ts'
import { monthAt, tells } from './content.ts'
import type { HeadingReader } from './header.ts'
import type { Sheet } from './sheet.ts'

/** What is told of a person and stands in no heading. */
const traits = ['sex', 'ethnicity', 'education'] as const
/** Kinds of what is told, a name among them, that make a person of a row. */
const fewestKinds = 3
/** So many where the name stands in its column. */
const fewestBesideName = 2
/** A cell of more characters is a sentence. */
const longest = 40

/**
 * Does a row hold a person, so that it is no header: an ID number; or of name, sex, ethnic group, degree and month three
 * kinds, or a name in the column of names and one more? A row with as many known headings is none.
 *
 * @param columns what is said of columns, from 0
 */
export function holdsPerson(
  sheet: Sheet,
  row: number,
  columns: ReadonlyMap<ColumnKey, number | null>,
  match: HeadingReader,
): boolean {
  const kinds = new Set<string>()
  const sexes = new Set<string>()
  let known = 0
  const nameAt = columns.get('name') ?? null
  let isNamed = false
  for (const { column, text } of sheet.anchors(row)) {
    const word = text.length <= longest ? normalise(text) : ''
    if (word === '') continue
    if (typeof readIdNumber(word) === 'object') return true
    if (match(text)) {
      known++
      continue
    }
    const trait = traits.find((one) => tells[one](word))
    if (trait === 'sex') sexes.add(word)
    if (trait) kinds.add(trait)
    else if (monthAt(sheet, row, column) !== null) kinds.add('month')
    else if ((nameAt === null || column === nameAt) && tells.name(word)) kinds.add('name')
    if (column === nameAt && kinds.has('name')) isNamed = true
  }
  // 男 and 女 side by side are the headings of a count.
  if (sexes.size > 1) kinds.delete('sex')
  return known < kinds.size && kinds.size >= (isNamed ? fewestBesideName : fewestKinds)
}
