/// <reference types="office-js" />
import { columnLetters } from '../../core/index.ts'
import { areaAddress } from './areas.ts'
import { done, type Outcome } from './errors.ts'
import { run } from './run.ts'
import { forPaper, freeNames, pointsPerCharacter, removeSheets, rule } from './sheets.ts'

export interface TableColumn {
  heading: string
  /** Characters of the standard font. */
  width: number
  /** text: kept as typed, '=' and leading zeros too. number: right-aligned. link: an address in `target`. */
  kind: 'text' | 'number' | 'link'
}

/** A sheet to be added for printing. */
export interface PrintTable {
  sheet: string
  title: string
  /** Lines under the title. */
  lines: readonly string[]
  columns: readonly TableColumn[]
  rows: readonly (readonly (string | number | null)[])[]
  /** Name of the sheet the links lead to. */
  target: string
  /** Rows of the table, from 0, before which a new page begins. */
  breaks: readonly number[]
}

/** Values and formats of this many cells go into one request. */
const cellsPerRequest = 10_000
const textFormat = '@'

/** Adds sheets for printing; gives their names. What was added is taken away again if a later part fails. */
export async function addTables(tables: readonly PrintTable[]): Promise<Outcome<string[]>> {
  const names: string[] = []
  for (const table of tables) {
    const name = await addTable(table)
    if (!name.ok) {
      await run(removeSheets(names))
      return name
    }
    names.push(name.value)
  }
  return done(names)
}

async function addTable(table: PrintTable): Promise<Outcome<string>> {
  const names = await run((context) => freeNames(context, [table.sheet]))
  if (!names.ok) return names
  const name = names.value[0]!
  const filled = await fill(name, table)
  if (!filled.ok) {
    await run(removeSheets([name]))
    return filled
  }
  return done(name)
}

async function fill(name: string, table: PrintTable): Promise<Outcome<void>> {
  const top = table.lines.length + 2
  const framed = await run(async (context) => {
    const sheet = context.workbook.worksheets.add(name)
    frame(sheet, table)
    await context.sync()
  })
  if (!framed.ok) return framed
  const step = Math.max(1, Math.floor(cellsPerRequest / table.columns.length))
  for (let from = 0; from < table.rows.length; from += step) {
    const part = await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(name)
      writeRows(sheet, table, top + from, table.rows.slice(from, from + step))
      await context.sync()
    })
    if (!part.ok) return part
  }
  return run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(name)
    layOut(sheet, table, top)
    sheet.activate()
    await context.sync()
  })
}

function area(sheet: Excel.Worksheet, top: number, left: number, rows: number, columns: number): Excel.Range {
  return sheet.getRange(areaAddress({ top, left, bottom: top + rows - 1, right: left + columns - 1 }))
}

function frame(sheet: Excel.Worksheet, { title, lines, columns }: PrintTable) {
  const width = columns.length
  const heading = area(sheet, 0, 0, 1, width)
  area(sheet, 0, 0, 1, 1).values = [[title]]
  heading.merge()
  heading.format.horizontalAlignment = 'Center'
  heading.format.font.name = '黑体'
  heading.format.font.size = 16
  heading.format.rowHeight = 32
  lines.forEach((line, index) => {
    const cell = area(sheet, index + 1, 0, 1, 1)
    cell.numberFormat = [[textFormat]]
    cell.values = [[line]]
    cell.format.font.name = '宋体'
  })
  const head = area(sheet, lines.length + 1, 0, 1, width)
  head.values = [columns.map((column) => column.heading)]
  head.format.font.name = '黑体'
  head.format.font.bold = true
  head.format.horizontalAlignment = 'Center'
  columns.forEach((column, index) => {
    area(sheet, 0, index, 1, 1).format.columnWidth = column.width * pointsPerCharacter
  })
}

function writeRows(sheet: Excel.Worksheet, { columns, target }: PrintTable, top: number, rows: PrintTable['rows']) {
  const range = area(sheet, top, 0, rows.length, columns.length)
  range.numberFormat = rows.map(() => columns.map(({ kind }) => (kind === 'text' ? textFormat : 'General')))
  range.formulas = rows.map((row) =>
    columns.map(({ kind }, index) => {
      const value = row[index] ?? ''
      return kind === 'link' && typeof value === 'string' && value !== '' ? link(target, value) : value
    }),
  )
  range.format.font.name = '宋体'
  range.format.font.size = 10
  range.format.wrapText = true
  range.format.verticalAlignment = 'Center'
}

/** A formula that leads to a cell; the sheet's name is the clerk's own and may hold quotes. */
function link(sheet: string, cell: string): string {
  const place = `#'${sheet.replaceAll("'", "''")}'!${cell}`
  return `=HYPERLINK("${place.replaceAll('"', '""')}","${cell}")`
}

function layOut(sheet: Excel.Worksheet, { columns, rows, breaks }: PrintTable, top: number) {
  rule(area(sheet, top - 1, 0, rows.length + 1, columns.length), rows.length + 1, columns.length)
  for (const row of breaks) sheet.horizontalPageBreaks.add(`A${top + row + 1}`)
  forPaper(sheet, top).setPrintArea(`A1:${columnLetters(columns.length - 1)}${top + rows.length}`)
}
