/// <reference types="office-js" />
import type { Area } from '../../core/index.ts'
import { areaAddress, readAreas } from './areas.ts'
import type { Outcome } from './errors.ts'
import { run } from './run.ts'

/** Brings a sheet to the front and selects a cell of it; rows and columns from 0. */
export function goTo(sheet: string, row: number, column: number): Promise<Outcome<void>> {
  return run(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet)
    worksheet.activate()
    worksheet.getRange(areaAddress({ top: row, left: column, bottom: row, right: column })).select()
    await context.sync()
  })
}

/** Brings a sheet to the front; a hidden one is shown. */
export function showSheet(sheet: string, isHidden: boolean): Promise<Outcome<void>> {
  return run(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet)
    if (isHidden) worksheet.visibility = 'Visible'
    worksheet.activate()
    await context.sync()
  })
}

/** What is selected now; null where it is no range of cells. */
export function selection(): Promise<Outcome<{ sheet: string; area: Area } | null>> {
  return run(async (context) => {
    const range = context.workbook.getSelectedRange()
    range.load('address')
    const sheet = range.worksheet
    sheet.load('id')
    await context.sync()
    const area = readAreas(range.address)?.[0]
    return area ? { sheet: sheet.id, area } : null
  })
}
