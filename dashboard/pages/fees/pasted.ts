import { isDay, normalise } from '../../../core/index.ts'
import type { DeskWords } from '../../../core/messages/desk.zh-CN.ts'
import { words } from '../../language.ts'
import type { Read } from '../common/cells.ts'
import { readYuan } from './fees.ts'

/** Payments pasted from a spreadsheet or read from a file: unit, amount, and a day where there is one. */

export interface PastedPayment {
  supervisingUnit: string
  /** Yuan. */
  amount: number
  paidOn: string | null
}

const wholeDay = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})[日号]?$/
const dayOfYear = /^(\d{1,2})(?:月(\d{1,2})[日号]?|[-/](\d{1,2}))$/

/** 2024-09-26, 2024/9/26, 2024.9.26, 2024年9月26日 → 2024-09-26; so is 9月26日 or 9/26, in the year of the notice. */
export function readPaidOn(cell: string, ofYear: number): string | null {
  const text = cell.normalize('NFKC').replace(/\s/g, '')
  const [, year, ofWhole, wholeIn] = wholeDay.exec(text) ?? []
  const [, ofShort, named, plain] = dayOfYear.exec(text) ?? []
  const [month, dayIn] = [ofWhole ?? ofShort, wholeIn ?? named ?? plain]
  if (month === undefined || dayIn === undefined) return null
  const day = `${year ?? ofYear}-${month.padStart(2, '0')}-${dayIn.padStart(2, '0')}`
  return isDay(day) ? day : null
}

/** Somebody meant a day by it, whether it is one or not. */
const isMeantAsDay = (cell: string) =>
  /\d\s*[年月日号]|^\d{1,4}[-/]\d{1,2}|^\d{1,4}[.]\d{1,2}[.]|^(?:19|20)\d{6}$/.test(cell.normalize('NFKC').trim())
/** After the amount also 9.26. */
const isMeantAsShortDay = (cell: string) => isMeantAsDay(cell) || /^\d{1,2}[.]\d{1,2}$/.test(cell.trim())

const isHeading = (cells: readonly string[]) =>
  cells.some((cell) => /单位/.test(cell)) && cells.some((cell) => /金额|实缴|缴费|已缴/.test(cell))
const isTotal = (cells: readonly string[]) => cells.some((cell) => /^(?:合计|总计|小计)$/.test(normalise(cell)))

/** Reads lines of cells; headings, totals and empty lines are passed over. Lines count from 1. `year`: of the notice. */
export function readPayments(
  rows: readonly (readonly string[])[],
  units: readonly string[],
  year: number,
  say: DeskWords['fees'] = words.value.fees,
): Read<PastedPayment>[] {
  const known = new Map(units.map((unit) => [normalise(unit), unit]))
  return rows.flatMap((cells, index): Read<PastedPayment>[] => {
    const line = index + 1
    const text = cells.join(' ').trim()
    if (text === '' || isHeading(cells) || isTotal(cells)) return []
    const refuse = (message: string): Read<PastedPayment>[] => [{ ok: false, line, text, message }]
    const unitAt = cells.findIndex((cell) => known.has(normalise(cell)))
    if (unitAt < 0) return refuse(say.paste.noUnit)
    const days = cells.map((cell) => readPaidOn(cell, year))
    const isOpen = (at: number) => at !== unitAt && cells[at]!.trim() !== '' && days[at] === null
    const amountAt = cells.findIndex((cell, at) => at > unitAt && isOpen(at) && !isMeantAsDay(cell))
    const strange = cells.find(
      (cell, at) => isOpen(at) && at !== amountAt && (at > amountAt ? isMeantAsShortDay(cell) : isMeantAsDay(cell)),
    )
    if (strange !== undefined) return refuse(say.paste.noDay(strange.trim()))
    if (amountAt < 0) return refuse(say.paste.noAmount)
    const reading = readYuan(cells[amountAt]!, say)
    if (!reading.ok) return refuse(reading.message)
    const paidOn = days.find((day) => day !== null) ?? null
    return [{ ok: true, line, supervisingUnit: known.get(normalise(cells[unitAt]!))!, amount: reading.amount, paidOn }]
  })
}
