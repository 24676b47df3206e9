import { strToU8 } from 'fflate'
import { headings, rosterColumns } from '../../core/roster/columns.ts'
import { pack, packageParts } from '../workbook/read/fixtures.ts'

/** Files made to cost far more than their size says. Each is small to keep and is made anew where it is needed. */

const letters = (column: number) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[column]!
const inline = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`
const row = (cells: readonly string[]) => `<row>${cells.join('')}</row>`
const header = row(rosterColumns.map((column) => inline(headings[column])))
const person = [
  '1',
  '某局',
  '全额事业',
  '王秀兰',
  '女',
  '汉族',
  '1988.05',
  '本科',
  '2011.07新疆大学食品科学专业',
  '13',
  '助理工程师',
  '2018.12',
  '工程师',
  '是',
  '无',
]
const rosterOf = (rows: string) => `<sheetData>${header}${rows}</sheetData>`
const xlsx = (xml: string, strings?: string) =>
  pack(packageParts({ sheets: [{ name: '花名册', xml }], ...(strings === undefined ? {} : { strings }) }))

/** A roster each of whose cells shows one and the same text of `length` characters. */
export function sharedText(length: number, rows: number): Uint8Array {
  const cells = rosterColumns.map(() => '<c t="s"><v>0</v></c>')
  return xlsx(rosterOf(row(cells).repeat(rows)), `<si><t>${'无'.repeat(length)}</t></si>`)
}

/** Rows of one person, again and again. */
export const namesakes = (rows: number): Uint8Array => xlsx(rosterOf(row(person.map(inline)).repeat(rows)))

/** Merged areas that each cover the whole sheet, over a roster of so many rows. */
export const mergesOverAll = (count: number, rows: number): Uint8Array =>
  xlsx(
    `${rosterOf(row(person.map(inline)).repeat(rows))}<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(count)}</mergeCells>`,
  )

/** Merged areas beside each other, a column each, down the whole sheet. */
export function mergedColumns(count: number, rows: number): Uint8Array {
  const name = (column: number): string =>
    column < 26 ? letters(column) : name(Math.floor(column / 26) - 1) + letters(column % 26)
  const areas = Array.from({ length: count }, (_, at) => `<mergeCell ref="${name(at)}1:${name(at)}1048576"/>`)
  return xlsx(`${rosterOf(row(person.map(inline)).repeat(rows))}<mergeCells>${areas.join('')}</mergeCells>`)
}

/** An HTML table of one cell that holds so many entities. */
export const entityPage = (entities: number): Uint8Array =>
  strToU8(`<html><body><table><tr><td>${'&nbsp;'.repeat(entities)}</td></tr></table></body></html>`)

/** Texts that cells might share, by the million. */
export const manyStrings = (count: number): Uint8Array =>
  xlsx(rosterOf(row(person.map(inline))), '<si><t>a</t></si>'.repeat(count))
/** Cells of dates written out. */
export function manyDates(count: number): Uint8Array {
  const cells = Array.from(
    { length: 20 },
    (_, at) => `<c t="d"><v>2024-0${(at % 9) + 1}-01T00:00:0${at % 10}.5</v></c>`,
  )
  return xlsx(rosterOf(row(cells).repeat(count / 20)))
}

/** Cells of serial numbers under a date's format, no two alike. */
export function manySerials(count: number): Uint8Array {
  const styles =
    '<numFmts><numFmt numFmtId="200" formatCode="[DBNum1]yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot; h:mm:ss AM/PM"/></numFmts><cellXfs><xf numFmtId="200"/></cellXfs>'
  const rows: string[] = []
  for (let at = 0; at < count; at += 40)
    rows.push(`<row>${Array.from({ length: 40 }, (_, i) => `<c s="0"><v>${(at + i) / 50}</v></c>`).join('')}</row>`)
  return pack(packageParts({ styles, sheets: [{ name: '花名册', xml: rosterOf(rows.join('')) }] }))
}

/** Rows that are opened and never closed. */
export const unclosedRows = (count: number): Uint8Array => xlsx(`<sheetData>${header}${'<row>'.repeat(count)}`)
