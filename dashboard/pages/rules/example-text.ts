import { type ColumnKey, type Example, headings } from '../../../core/index.ts'

const names = (columns: readonly ColumnKey[]) => columns.map((column) => headings[column]).join('、')

function typedText(text: string): string {
  if (text === '') return '留空'
  return text.trim() === '' ? '只有空格' : `填“${text}”`
}

function cellsText(row: Partial<Record<ColumnKey, string>>): string {
  const cells = Object.entries(row) as [ColumnKey, string][]
  if (cells.length === 0) return '各栏都按要求填写'
  return cells.map(([column, text]) => `${headings[column]}${typedText(text)}`).join('，')
}

function sheetText(sheet: NonNullable<Example['sheet']>): string[] {
  const parts: (string | false | undefined)[] = [
    sheet.title !== undefined && `标题是“${sheet.title}”`,
    sheet.unitLine === null && '没有“主管单位”一行',
    typeof sheet.unitLine === 'string' && `表头写“${sheet.unitLine}”`,
    sheet.without && `没有“${names(sheet.without)}”栏`,
    sheet.headings && `另有“${sheet.headings.join('、')}”栏`,
    sheet.hiddenRows && `隐藏了第 ${sheet.hiddenRows.map((row) => row + 1).join('、')} 行`,
    sheet.hiddenColumns && `隐藏了 ${sheet.hiddenColumns.length} 列`,
    sheet.merges && `合并了 ${sheet.merges.length} 处单元格`,
    sheet.numbers && `${names(sheet.numbers)}是数值单元格`,
    sheet.second && '另一张工作表里也有花名册',
  ]
  return parts.filter((part): part is string => typeof part === 'string')
}

/** An example in words: what stands in the cells, row by row, and what is special about the sheet. */
export function exampleText({ rows, sheet, sanctions }: Example): string {
  const lines = rows.map(cellsText)
  const people = lines.length > 1 ? lines.map((line, at) => `第${at + 1}人：${line}`) : lines
  const barred = (sanctions ?? []).map(
    ({ name, birth, barredUntil }) => `名单上有${name}（${birth}，禁止至${barredUntil}）`,
  )
  return [...(sheet ? sheetText(sheet) : []), ...people, ...barred].join('；') || '没有申报人员'
}
