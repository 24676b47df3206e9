import type { CellValue } from '../../core/index.ts'

/** What Excel gives as the text of a number that its column is too narrow to show. */
const signs = /^#+$/

interface Shown {
  value: CellValue
  text: string
  format: string
}

const isHidden = ({ value, text }: Shown) => typeof value === 'number' && signs.test(text)

/**
 * The texts of numbers and dates that Excel shows as ##### because their column is too narrow: as they would read in a
 * wider one, as files are read. The formatter is large and is fetched only for a sheet that has such cells.
 */
export async function spellOut(cells: readonly Shown[], date1904: boolean): Promise<void> {
  const hidden = cells.filter(isHidden)
  if (hidden.length === 0) return
  const { createDisplay } = await import('./number-display.ts')
  const display = createDisplay(date1904)
  for (const cell of hidden) cell.text = display.number(cell.value as number, cell.format)
}

/** The same for a whole grid. */
export async function spellOutGrid(
  grid: { values: readonly (readonly CellValue[])[]; formats: readonly (readonly string[])[]; date1904: boolean },
  texts: string[][],
): Promise<void> {
  const places = texts.flatMap((row, r) =>
    row.flatMap((text, c) => (signs.test(text) && typeof grid.values[r]?.[c] === 'number' ? [{ r, c }] : [])),
  )
  const cells = places.map(({ r, c }) => ({
    value: grid.values[r]?.[c] ?? null,
    text: texts[r]![c]!,
    format: grid.formats[r]?.[c] ?? '',
  }))
  await spellOut(cells, grid.date1904)
  places.forEach(({ r, c }, index) => {
    texts[r]![c] = cells[index]!.text
  })
}
