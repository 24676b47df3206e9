import type { DeskWords } from '../../../core/messages/desk.zh-CN.ts'
import { words } from '../../language.ts'

/** Scores of the defense, in whole hundredths: 86.25 is 8625, and no mean is ever off by a rounding. */

const highest = 100

export type ScoreReading = { ok: true; hundredths: number } | { ok: false; message: string }

const pattern = /^(\d{1,3})(?:\.(\d{1,2}))?$/

/** Reads a score as typed: 0 to 100, at most two decimals; full-width figures are figures. */
export function readScore(typed: string, say: DeskWords['defense'] = words.value.defense): ScoreReading {
  const text = typed.normalize('NFKC').trim().replace(/分$/, '')
  const match = pattern.exec(text)
  if (!match) return { ok: false, message: say.notAScore(typed.trim()) }
  const hundredths = Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'))
  if (hundredths > highest * 100) return { ok: false, message: say.tooHigh(typed.trim(), highest) }
  return { ok: true, hundredths }
}

/** 8625 → 86.25, 8600 → 86.00 */
export const scoreText = (hundredths: number) => (hundredths / 100).toFixed(2)

export interface Defender {
  /** Who it is; the same person in two rosters defends once. */
  person: string
  /** null: the roster has no such column, or nothing stands in it. */
  specialty: string | null
  /** Hundredths; null: none entered. */
  score: number | null
  /** false: did not come. */
  took: boolean
}

/** The mean of a specialty in hundredths and how many scores it is made of; null where there is none yet. */
export interface Mean {
  of: number
  hundredths: number | null
}

/** Whoever names no specialty belongs to one group of their own: a roster without that column is one specialty. */
export const specialtyKey = (specialty: string | null) => specialty?.trim() ?? ''

/** Half up, to the hundredth: (8625 + 8630) / 2 = 8627.5 → 8628. */
const roundedMean = (sum: number, count: number) => Math.floor((2 * sum + count) / (2 * count))

/** The mean of those who took the defense in each specialty (七). */
export function meansOf(defenders: readonly Defender[]): ReadonlyMap<string, Mean> {
  const sums = new Map<string, { sum: number; count: number }>()
  const seen = new Set<string>()
  for (const { person, specialty, score, took } of defenders) {
    if (score === null || !took || seen.has(person)) continue
    seen.add(person)
    const key = specialtyKey(specialty)
    const so = sums.get(key) ?? { sum: 0, count: 0 }
    sums.set(key, { sum: so.sum + score, count: so.count + 1 })
  }
  return new Map([...sums].map(([key, { sum, count }]) => [key, { of: count, hundredths: roundedMean(sum, count) }]))
}

/** The mean an exempt person gets; none scored in that specialty: pending. */
export const meanFor = (means: ReadonlyMap<string, Mean>, specialty: string | null): Mean =>
  means.get(specialtyKey(specialty)) ?? { of: 0, hundredths: null }
