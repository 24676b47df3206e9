import type { ColumnKey } from '../roster/columns.ts'
import type { HeadedTable } from '../roster/layout.ts'
import type { StatedRoster } from './stated.ts'

/**
 * The columns that a reading is not certain of: absent ones of the 15, those told by what they hold, and those that two
 * headings claim; in catalogue order. What a person said is certain.
 */
export function uncertainColumns(
  { missing, guessed, duplicates }: Pick<HeadedTable, 'missing' | 'guessed' | 'duplicates'>,
  stated: StatedRoster | undefined,
): ColumnKey[] {
  const open = new Set([...missing, ...guessed.map(({ column }) => column), ...duplicates.map(({ column }) => column)])
  return [...open].filter((column) => stated?.columns?.[column] === undefined)
}
