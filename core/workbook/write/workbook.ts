import { type Cell, type CellStyle, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import { type Area, address } from '../../roster/grid.ts'
import { zipFiles } from '../package/pack.ts'
import { openPackage } from '../package/package.ts'
import { encodeEscapes } from '../package/xml-text.ts'
import { quotedSheetName, sheetNames } from './names.ts'
import { type Look, type StyleName, styles } from './styles.ts'
import { cellText } from './text.ts'

/** A formula and the value it has now, so that a reader that does not reckon shows the number too. */
export interface FormulaCell {
  formula: string
  result: number | string
}

/** A text that leads to a cell of the same workbook, on the sheet that was given this name. */
export interface LinkCell {
  text: string
  sheet: string
  cell: string
}

export type CellContent = string | number | boolean | null | FormulaCell | LinkCell

export interface StyledCell {
  content: CellContent
  style: StyleName
  /** The number format of a number from another file, in place of the style's own. */
  format?: string
}

/** Cells of a row from column A on; `height` in points. */
export interface SheetRow {
  cells: readonly StyledCell[]
  height?: number
}

/** A drop-down on an area of cells; what it offers is kept on a hidden sheet. */
export interface DropDown {
  area: Area
  choices: readonly string[]
  /** Shown when another value is typed; without it any other value is taken in silence. */
  warning?: string
}

/** A sheet to be written. Rows and columns count from 0. */
export interface SheetSpec {
  /** As wanted; what Excel does not take in a sheet's name is replaced, and two alike are numbered. */
  name: string
  hidden?: boolean
  /** Widths in Excel's units (a digit; a Chinese character is two). */
  widths: readonly number[]
  rows: readonly SheetRow[]
  merges?: readonly Area[]
  hiddenRows?: ReadonlySet<number>
  hiddenColumns?: ReadonlySet<number>
  /** Rows and columns that stay in view. */
  freeze?: { rows: number; columns: number }
  /** Rows repeated on every printed page, first and last inclusive. */
  repeat?: { first: number; last: number }
  filter?: Area
  dropDowns?: readonly DropDown[]
  orientation?: 'landscape' | 'portrait'
}

export interface WriteOptions {
  title?: string
  /** Custom document properties by name, all texts. */
  properties?: Record<string, string>
  /** Date serials count from 1904-01-01. */
  date1904?: boolean
  /** ISO time for the file's own properties; the file holds no other time, so equal input gives equal bytes. */
  at?: string
}

const noTime = '2024-01-01T00:00:00Z'

/**
 * A new .xlsx: sheets on A4 with repeated heads and “第 x 页，共 y 页” at the foot. Text stays text whatever it begins with;
 * characters no workbook may hold are dropped; a text over 32,767 characters ends with a visible cut mark.
 */
export async function writeWorkbook(sheets: readonly SheetSpec[], options: WriteOptions = {}): Promise<Uint8Array> {
  const lists = choiceLists(sheets)
  const names = sheetNames([...sheets.map((sheet) => sheet.name), ...(lists.length > 0 ? ['选项'] : [])])
  const nameOf = (wanted: string) => names[sheets.findIndex((sheet) => sheet.name === wanted)]
  const choices: Choices = { sheet: names.at(-1)!, lists }
  const written = sheets.map((sheet, index) => writeSheet(sheet, names[index]!, nameOf, choices))
  if (lists.length > 0) written.push(listSheet(choices))
  const bytes = await writeXlsx({
    sheets: written,
    defaultFont: { name: '宋体', size: 10.5, family: 3, charset: 134 },
    properties: {
      modified: new Date(options.at ?? noTime),
      ...(options.title === undefined ? {} : { title: cellText(options.title) }),
      ...(options.properties === undefined ? {} : { custom: options.properties }),
    },
    namedRanges: sheets.flatMap((sheet, index) => printTitles(sheet, names[index]!)),
    ...(options.date1904 ? { dateSystem: '1904' as const } : {}),
  })
  return repack(bytes)
}

/** The same archive packed by fflate: its bytes do not depend on the browser's or Node's own deflate. */
function repack(bytes: Uint8Array): Uint8Array {
  const parts = openPackage(bytes)
  return zipFiles(
    parts.names.map((name) => ({ name, bytes: parts.read(name)! })),
    6,
  )
}

/** Different lists of choices, each once, in order of use. */
function choiceLists(sheets: readonly SheetSpec[]): (readonly string[])[] {
  const lists = new Map<string, readonly string[]>()
  for (const sheet of sheets) {
    for (const { choices } of sheet.dropDowns ?? []) lists.set(choices.join('\n'), choices)
  }
  return [...lists.values()]
}

/** The lists that drop-downs offer and the hidden sheet that keeps them, a column a list. */
interface Choices {
  sheet: string
  lists: readonly (readonly string[])[]
}

/** The name a sheet got in the file, by the name that was wanted for it. */
type NameOf = (wanted: string) => string | undefined

function listSheet({ sheet, lists }: Choices): WriteSheet {
  const length = Math.max(...lists.map((list) => list.length))
  const rows = Array.from({ length }, (_, row) => lists.map((list) => list[row] ?? null))
  return { name: sheet, hidden: true, rows }
}

function writeSheet(sheet: SheetSpec, name: string, nameOf: NameOf, choices: Choices): WriteSheet {
  const cells = new Map<string, Partial<Cell>>()
  const rowDefs: NonNullable<WriteSheet['rowDefs']> = new Map()
  sheet.rows.forEach((row, r) => {
    const hidden = sheet.hiddenRows?.has(r)
    if (row.height !== undefined || hidden)
      rowDefs.set(r, { ...(row.height === undefined ? {} : { height: row.height }), ...(hidden ? { hidden } : {}) })
    row.cells.forEach((cell, c) => {
      cells.set(`${r},${c}`, writeCell(cell, nameOf))
    })
  })
  const { filter, freeze } = sheet
  return {
    name,
    hidden: sheet.hidden ?? false,
    columns: sheet.widths.map((width, c) => ({ width, ...(sheet.hiddenColumns?.has(c) ? { hidden: true } : {}) })),
    rows: [],
    cells,
    rowDefs,
    merges: (sheet.merges ?? []).map((area) => ({
      startRow: area.top,
      startCol: area.left,
      endRow: area.bottom,
      endCol: area.right,
    })),
    dataValidations: (sheet.dropDowns ?? []).map((dropDown) => dropDownRule(dropDown, choices)),
    ...(freeze ? { freezePane: freeze } : {}),
    ...(filter ? { autoFilter: { range: areaName(filter) } } : {}),
    pageSetup: {
      paperSize: 'a4',
      orientation: sheet.orientation ?? 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { top: 0.63, bottom: 0.71, left: 0.55, right: 0.55, header: 0.3, footer: 0.35 },
    },
    headerFooter: { oddFooter: '&C第 &P 页，共 &N 页' },
  }
}

function dropDownRule(dropDown: DropDown, { sheet, lists }: Choices) {
  const list = lists.findIndex((choices) => choices.join('\n') === dropDown.choices.join('\n'))
  const last = address(dropDown.choices.length - 1, list).replace(/^([A-Z]+)/, '$$$1$$')
  const first = last.replace(/\d+$/, '1')
  return {
    type: 'list' as const,
    range: areaName(dropDown.area),
    formula1: `${quotedSheetName(sheet)}!${first}:${last}`,
    allowBlank: true,
    ...(dropDown.warning === undefined
      ? {}
      : { showErrorMessage: true, errorStyle: 'warning' as const, errorMessage: dropDown.warning }),
  }
}

function areaName(area: Area): string {
  return `${address(area.top, area.left)}:${address(area.bottom, area.right)}`
}

const line = { style: 'thin', color: { rgb: '000000' } } as const

/** A look in the words of the writer; 3 and 134 say that a font is one of Chinese characters. */
function writtenStyle({ font, framed, horizontal, vertical, wraps, format }: Look): CellStyle {
  const { name, size, bold, underline, colour } = font
  return {
    font: {
      ...{ name, size, family: 3, charset: 134 },
      ...(bold && { bold }),
      ...(underline && { underline }),
      ...(colour !== undefined && { color: { rgb: colour } }),
    },
    alignment: { vertical, ...(wraps && { wrapText: wraps }), ...(horizontal && { horizontal }) },
    ...(framed && { border: { top: line, right: line, bottom: line, left: line } }),
    ...(format !== undefined && { numFmt: format }),
  }
}

const writtenStyles = Object.fromEntries(
  Object.entries(styles).map(([name, look]) => [name, writtenStyle(look)]),
) as Record<StyleName, CellStyle>

function writeCell({ content, style, format }: StyledCell, nameOf: NameOf): Partial<Cell> {
  const look = { style: format === undefined ? writtenStyles[style] : { ...writtenStyles[style], numFmt: format } }
  if (content === null || typeof content === 'boolean') return { ...look, value: content }
  if (typeof content === 'number') return { ...look, value: Number.isFinite(content) ? content : null }
  if (typeof content === 'string') return { ...look, ...textCell(content) }
  if ('formula' in content) return { ...look, formula: content.formula, formulaResult: content.result }
  const target = nameOf(content.sheet)
  if (target === undefined) return { ...look, ...textCell(content.text) }
  const location = `${quotedSheetName(target)}!${content.cell}`
  return { ...look, ...textCell(content.text), hyperlink: { target: '', location } }
}

/** A text cell. What looks like an error value goes as rich text, or the writer would make a real error of it. */
function textCell(text: string): Partial<Cell> {
  const value = encodeEscapes(cellText(text))
  return value.startsWith('#') ? { value, richText: [{ text: value }] } : { value: value === '' ? null : value }
}

/** The name Excel keeps the repeated rows under. */
function printTitles(sheet: SheetSpec, name: string) {
  if (!sheet.repeat) return []
  const { first, last } = sheet.repeat
  return [{ name: '_xlnm.Print_Titles', range: `${quotedSheetName(name)}!$${first + 1}:$${last + 1}`, scope: name }]
}
