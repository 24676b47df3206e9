import { paneSheetsZh } from '../../core/messages/papers.zh-CN.ts'
/// <reference types="office-js" />

/** What every sheet we add has in common: a name of its own, black lines, A4 landscape. */

/** Points a character of the standard font takes, as column widths are given in points. */
export const pointsPerCharacter = 5.7

const edges = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideHorizontal', 'InsideVertical'] as const

/** Names no sheet has yet: the wanted ones, or with a number behind them. */
export async function freeNames(context: Excel.RequestContext, wanted: readonly string[]): Promise<string[]> {
  const { worksheets } = context.workbook
  worksheets.load('items/name')
  await context.sync()
  const taken = new Set(worksheets.items.map((sheet) => sheet.name))
  return wanted.map((name) => {
    let count = 1
    while (taken.has(count === 1 ? name : `${name}${count}`)) count += 1
    return count === 1 ? name : `${name}${count}`
  })
}

/** Takes sheets away that are there, and does not mind those that are not. */
export function removeSheets(names: readonly string[]) {
  return async (context: Excel.RequestContext) => {
    const sheets = names.map((name) => context.workbook.worksheets.getItemOrNullObject(name))
    for (const sheet of sheets) sheet.load('id')
    await context.sync()
    for (const sheet of sheets) if (!sheet.isNullObject) sheet.delete()
    await context.sync()
  }
}

/** Lines around and between the cells of a table; Excel refuses inner lines where there is but one row or column. */
export function rule(table: Excel.Range, rows: number, columns: number) {
  for (const edge of edges) {
    if ((edge === 'InsideHorizontal' && rows < 2) || (edge === 'InsideVertical' && columns < 2)) continue
    table.format.borders.getItem(edge).style = 'Continuous'
  }
}

/** A4 landscape, one page wide, the head repeated and pages numbered; `headRow` and the rows above it stay in sight. */
export function forPaper(sheet: Excel.Worksheet, headRow: number): Excel.PageLayout {
  sheet.freezePanes.freezeRows(headRow)
  const page = sheet.pageLayout
  page.orientation = 'Landscape'
  page.paperSize = 'A4'
  page.centerHorizontally = true
  page.zoom = { horizontalFitToPages: 1 }
  page.setPrintTitleRows(`$${headRow}:$${headRow}`)
  page.headersFooters.defaultForAllPages.centerFooter = paneSheetsZh.footer
  return page
}
