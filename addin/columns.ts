import {
  type ChosenColumns,
  type ColumnQuestion,
  type ColumnReading,
  chosenBy,
  type Grid,
  isSameRoster,
  type Policy,
  parseRemembered,
  type RememberedColumns,
  readColumns,
  recallColumns,
  rememberedBy,
  type StatedRoster,
  wordsIn,
} from '../core/index.ts'
import { done, type Outcome } from './excel/errors.ts'
import { readBook } from './excel/read.ts'

/** Loaded where something was said of columns, or is to be. */
export { keepColumns } from './excel/kept.ts'

/** What a workbook keeps is about its own rosters, whose ever they are. */
const unitKey = 'workbook'

/** What cannot be read was not said by us. */
function listIn(text: string | null): readonly RememberedColumns[] {
  const read = text === null ? null : parseRemembered(text)
  return read?.ok ? read.remembered : []
}

/** What was said of the first of these sheets with headings that are remembered. */
export function recall(text: string | null, sheets: readonly Grid[], policy: Policy): StatedRoster | null {
  return recallColumns(sheets, policy, listIn(text), () => unitKey)
}

/** What is to be kept once this was said of a sheet; null chosen: nothing any more. */
export function withColumns(text: string | null, reading: ColumnReading, chosen: ChosenColumns | null): string | null {
  const own = { unitKey, ...rememberedBy(reading, chosen ?? new Map()) }
  const others = listIn(text).filter((one) => !isSameRoster(one, own))
  const list = chosen ? [...others, own] : others
  return list.length > 0 ? JSON.stringify(list) : null
}

/** The same said of a sheet whose headings were written anew under what was said. */
export function carried(text: string | null, grid: Grid, policy: Policy, stated: StatedRoster): string | null {
  const reading = readColumns([grid], policy, { sheet: grid.name, stated })
  return withColumns(text, reading, chosenBy(wordsIn(reading)))
}

/** Reads the visible sheets, and tells how the columns of one are read. */
export async function lookAtColumns(
  question: ColumnQuestion,
  text: string | null,
  policy: Policy,
): Promise<Outcome<ColumnReading>> {
  const book = await readBook(() => {})
  if (!book.ok) return book
  const sheets = book.value.sheets.map(({ grid }) => grid).filter(({ hidden }) => !hidden)
  const asked = sheets.filter(({ name }) => name === question.sheet)
  const stated = question.headerRow === undefined ? recall(text, asked, policy) : null
  return done(readColumns(sheets, policy, { ...question, ...(stated && { stated }) }))
}
