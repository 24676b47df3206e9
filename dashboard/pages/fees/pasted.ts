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

/** 2024-09-26, 2024/9/26, 2024.9.26, 2024年9月26日 → 2024-09-26 */
export function readPaidOn(cell: string): string | null {
  const match = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(cell.normalize('NFKC').trim())
  if (!match) return null
  const day = `${match[1]}-${match[2]!.padStart(2, '0')}-${match[3]!.padStart(2, '0')}`
  return isDay(day) ? day : null
}

const isHeading = (cells: readonly string[]) =>
  cells.some((cell) => /单位/.test(cell)) && cells.some((cell) => /金额|实缴|缴费|已缴/.test(cell))
const isTotal = (cells: readonly string[]) => cells.some((cell) => /^(?:合计|总计|小计)$/.test(normalise(cell)))

/** Reads lines of cells; headings, totals and empty lines are passed over. Lines count from 1. */
export function readPayments(
  rows: readonly (readonly string[])[],
  units: readonly string[],
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
    const days = cells.map(readPaidOn)
    const amounts = cells.filter((cell, at) => at > unitAt && cell.trim() !== '' && days[at] === null)
    const typed = amounts[0]
    if (typed === undefined) return refuse(say.paste.noAmount)
    const reading = readYuan(typed, say)
    if (!reading.ok) return refuse(reading.message)
    const paidOn = days.find((day) => day !== null) ?? null
    return [{ ok: true, line, supervisingUnit: known.get(normalise(cells[unitAt]!))!, amount: reading.amount, paidOn }]
  })
}
