import { formatMonth, readDay, readMonth } from '../../../core/index.ts'
import type { Sanction } from '../../store/protocol.ts'

/** The list of those who are barred, as it is pasted or read from a file: name, birth month, barred until. */
export type SanctionLine =
  | ({ ok: true; line: number } & Sanction)
  | { ok: false; line: number; text: string; message: string }

const latestYear = 2100
const isHeading = (cells: readonly string[]) => cells.some((cell) => cell.trim() === '姓名')

const asTyped = (text: string) => ({ value: text, text, format: '@' })

function readBirth(cell: string): string | null {
  const months = readMonth(asTyped(cell), false, latestYear)?.months
  return months?.length === 1 ? formatMonth(months[0]!) : null
}

/** Where each of the three stands; without a heading row, in this order. */
function placesIn(rows: readonly (readonly string[])[]): { name: number; birth: number; until: number } {
  const heads = rows.find(isHeading)?.map((cell) => cell.trim())
  const find = (pattern: RegExp, otherwise: number) => {
    const at = heads?.findIndex((head) => pattern.test(head)) ?? -1
    return at < 0 ? otherwise : at
  }
  return { name: find(/^姓名$/, 0), birth: find(/出生/, 1), until: find(/禁止|至|截止|期限/, 2) }
}

/** Reads lines of cells; the heading and empty lines are passed over. Lines count from 1. */
export function readSanctions(rows: readonly (readonly string[])[]): SanctionLine[] {
  const places = placesIn(rows)
  return rows.flatMap((cells, index): SanctionLine[] => {
    const text = cells.join(' ').trim()
    if (text === '' || isHeading(cells)) return []
    const refuse = (message: string): SanctionLine[] => [{ ok: false, line: index + 1, text, message }]
    const name = (cells[places.name] ?? '').trim()
    const birth = readBirth(cells[places.birth] ?? '')
    const barredUntil = readDay(asTyped(cells[places.until] ?? ''), false)
    if (name === '') return refuse('没有姓名')
    if (!birth) return refuse('出生年月要写成 1985.06 这样')
    if (!barredUntil) return refuse('禁止申报至要写成 2029-12-31 这样')
    return [{ ok: true, line: index + 1, name, birth, barredUntil }]
  })
}
