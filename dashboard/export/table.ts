import { csvBytes, tableSheet, writeWorkbook } from '../../core/index.ts'
import { type TableData, textOf, type Value } from '../tables/table.ts'

/** Tables as a workbook, a sheet each: numbers as numbers, texts as texts, whatever they begin with. */
export function tablesWorkbook(tables: readonly TableData[], title: string): Promise<Uint8Array> {
  return writeWorkbook(tables.map(tableSpec), { title })
}

function tableSpec({ caption, columns, rows, total }: TableData) {
  return tableSheet({ name: caption, title: caption, columns, rows, ...(total ? { total } : {}), filter: true })
}

/** Between Chinese characters no space parts what stood in two lines. */
const chineseBreak = /(?<=\p{Script=Han})\n(?=\p{Script=Han})/gu

/** A heading in one line, after that of its group: 中级 over 评审 is 中级评审, 评审 over 380 元 is 评审 380 元. */
function inOneLine(heading: string, group?: string): string {
  const lines = group === undefined ? heading : `${group}\n${heading}`
  return lines.replace(chineseBreak, '').replaceAll('\n', ' ')
}

function linesOf({ columns, rows, total }: TableData): Value[][] {
  const written = (row: readonly Value[]) =>
    row.map((value, at) => (columns[at]?.style === 'share' ? textOf(value, 'share') : value))
  const headings = columns.map(({ heading, group }) => inOneLine(heading, group))
  return [headings, ...rows.map(written), ...(total ? [written(total)] : [])]
}

/** Tables as .csv; of several each stands under its caption, parted from the next by an empty line. */
export function tablesCsv(tables: readonly TableData[]): Uint8Array {
  const only = tables.length === 1 ? tables[0] : undefined
  if (only) return csvBytes(linesOf(only))
  return csvBytes(tables.flatMap((table, at) => [...(at > 0 ? [[]] : []), [table.caption], ...linesOf(table)]))
}
