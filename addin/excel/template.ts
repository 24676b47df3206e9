/// <reference types="office-js" />
import { columnLetters, type RosterTemplate, type TemplateColumn } from '../../core/index.ts'
import { paneSheetsZh } from '../../core/messages/papers.zh-CN.ts'
import { areaAddress } from './areas.ts'
import { done, type Outcome } from './errors.ts'
import { run } from './run.ts'
import { forPaper, freeNames, pointsPerCharacter, removeSheets, rule } from './sheets.ts'

/** Rows of the title, the unit line and the header, from 0. */
const titleRow = 0
const unitRow = 1
const headerRow = 2
const firstRow = 3

/** Adds an empty roster on a sheet of its own and shows it. Nothing is left behind if that fails. */
export async function addTemplate(template: RosterTemplate): Promise<Outcome<{ name: string }>> {
  const names = await run((context) => freeNames(context, [template.sheet, paneSheetsZh.choices(template.sheet)]))
  if (!names.ok) return names
  const [roster, lists] = names.value as [string, string]
  const added = await run(async (context) => {
    const { worksheets } = context.workbook
    const sheet = worksheets.add(roster)
    const hidden = worksheets.add(lists)
    writeLists(hidden, template.columns)
    hidden.visibility = 'Hidden'
    writeText(sheet, template)
    dress(sheet, template)
    offerChoices(sheet, lists, template)
    forPaper(sheet, headerRow + 1)
    sheet.activate()
    sheet.getRange('A2').select()
    await context.sync()
  })
  if (added.ok) return done({ name: roster })
  await run(removeSheets([roster, lists]))
  return added
}

function rangeOf(sheet: Excel.Worksheet, top: number, left: number, rows: number, columns: number): Excel.Range {
  return sheet.getRange(areaAddress({ top, left, bottom: top + rows - 1, right: left + columns - 1 }))
}

function writeLists(sheet: Excel.Worksheet, columns: readonly TemplateColumn[]) {
  columns.forEach(({ choices }, index) => {
    if (choices.length > 0) rangeOf(sheet, 0, index, choices.length, 1).values = choices.map((choice) => [choice])
  })
}

function writeText(sheet: Excel.Worksheet, { title, unitLine, columns, rows, footnote }: RosterTemplate) {
  columns.forEach(({ text }, index) => {
    if (text) rangeOf(sheet, firstRow, index, rows, 1).numberFormat = Array.from({ length: rows }, () => ['@'])
  })
  rangeOf(sheet, titleRow, 0, 1, 1).values = [[title]]
  rangeOf(sheet, unitRow, 0, 1, 1).values = [[unitLine]]
  rangeOf(sheet, headerRow, 0, 1, columns.length).values = [columns.map(({ heading }) => heading)]
  rangeOf(sheet, firstRow, 0, rows, 1).values = Array.from({ length: rows }, (_, index) => [index + 1])
  rangeOf(sheet, firstRow + rows, 0, 1, 1).values = [[footnote]]
}

function dress(sheet: Excel.Worksheet, { columns, rows }: RosterTemplate) {
  const whole = rangeOf(sheet, titleRow, 0, firstRow + rows + 1, columns.length)
  whole.format.font.name = '宋体'
  whole.format.font.size = 10.5
  whole.format.verticalAlignment = 'Center'

  const title = rangeOf(sheet, titleRow, 0, 1, columns.length)
  title.merge()
  title.format.horizontalAlignment = 'Center'
  title.format.font.size = 18
  title.format.font.bold = true
  title.format.rowHeight = 36

  rangeOf(sheet, unitRow, 0, 1, 1).format.rowHeight = 22

  const table = rangeOf(sheet, headerRow, 0, rows + 1, columns.length)
  table.format.horizontalAlignment = 'Center'
  table.format.wrapText = true
  rule(table, rows + 1, columns.length)

  const header = rangeOf(sheet, headerRow, 0, 1, columns.length)
  header.format.font.bold = true
  header.format.rowHeight = 44
  rangeOf(sheet, firstRow, 0, rows, 1).format.rowHeight = 26
  columns.forEach(({ width }, index) => {
    rangeOf(sheet, headerRow, index, 1, 1).format.columnWidth = width * pointsPerCharacter
  })
}

/** Lists to choose from. They help and do not forbid: a paste would get past a rule anyway, and the pane checks everything. */
function offerChoices(sheet: Excel.Worksheet, lists: string, { columns, rows }: RosterTemplate) {
  columns.forEach(({ choices }, index) => {
    if (choices.length === 0) return
    const letters = columnLetters(index)
    const { dataValidation } = rangeOf(sheet, firstRow, index, rows, 1)
    dataValidation.rule = {
      list: { inCellDropDown: true, source: `='${lists}'!$${letters}$1:$${letters}$${choices.length}` },
    }
    dataValidation.ignoreBlanks = true
    dataValidation.errorAlert = { showAlert: false, style: 'Information', title: '', message: '' }
  })
}
