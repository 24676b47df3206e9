import { type ColumnKey, columnLetters, type Example, headings, rosterColumns } from '../../../core/index.ts'
import { words } from '../../language.ts'

const names = (columns: readonly ColumnKey[]) =>
  words.value.rules.example.list(columns.map((column) => headings[column]))

function cellsText(row: Partial<Record<ColumnKey, string>>): string {
  const { cells, cell } = words.value.rules.example
  return cells((Object.entries(row) as [ColumnKey, string][]).map(([column, text]) => cell(headings[column], text)))
}

function sheetText(sheet: NonNullable<Example['sheet']>): string[] {
  const say = words.value.rules.example
  const parts: (string | false | undefined)[] = [
    sheet.title !== undefined && say.title(sheet.title),
    sheet.unitLine === null && say.noUnitLine,
    typeof sheet.unitLine === 'string' && say.unitLine(sheet.unitLine),
    sheet.without && say.without(names(sheet.without)),
    sheet.headings && say.headings(say.list(sheet.headings)),
    sheet.hiddenRows && say.hiddenRows(say.list(sheet.hiddenRows.map((row) => String(row + 1)))),
    ...Object.entries(sheet.renamed ?? {}).map(([column, text]) => say.renamed(headings[column as ColumnKey], text)),
    ...(sheet.hiddenColumns ?? []).map((at) => say.hiddenColumn(columnLetters(at), at >= rosterColumns.length)),
    ...(sheet.merges ?? []).map(({ top, left, bottom, right }) =>
      say.merged(`${columnLetters(left)}${top + 1}:${columnLetters(right)}${bottom + 1}`),
    ),
    sheet.numbers && say.numbers(names(sheet.numbers)),
    sheet.second && say.second,
    sheet.continued && say.continued(sheet.continued.swapped ? names(sheet.continued.swapped) : null),
  ]
  return parts.filter((part): part is string => typeof part === 'string')
}

/** An example in words: what stands in the cells, row by row, and what is special about the sheet. */
export function exampleText({ rows, sheet, sanctions }: Example): string {
  const say = words.value.rules.example
  const lines = rows.map(cellsText)
  const people = lines.length > 1 ? lines.map((line, at) => say.person(at + 1, line)) : lines
  const barred = (sanctions ?? []).map(({ name, birth, barredUntil }) => say.barred(name, birth, barredUntil))
  return say.parts([...(sheet ? sheetText(sheet) : []), ...people, ...barred])
}
