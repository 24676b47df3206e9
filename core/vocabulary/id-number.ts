import { daysInMonth } from '../policy/day.ts'
import type { Sex } from './sex.ts'
import { normalise } from './text.ts'

export interface IdNumber {
  number: string
  /** Month of birth as year × 12 + (month − 1). */
  birth: number
  sex: Sex
}

const regions = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83 91'.split(
    ' ',
  ),
)
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

export type IdNumberFault = 'length' | 'region' | 'date' | 'check'

/** Reads an 18-character ID number (GB 11643), or says what is wrong with it. */
export function readIdNumber(text: string): IdNumber | IdNumberFault {
  const number = normalise(text).toUpperCase()
  if (!/^\d{17}[\dX]$/.test(number)) return 'length'
  if (!regions.has(number.slice(0, 2))) return 'region'
  const [year, month, day] = [number.slice(6, 10), number.slice(10, 12), number.slice(12, 14)].map(Number) as [
    number,
    number,
    number,
  ]
  if (year < 1900 || year > 2100 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return 'date'
  const sum = weights.reduce((total, weight, index) => total + weight * Number(number[index]), 0)
  if ('10X98765432'[sum % 11] !== number[17]) return 'check'
  return { number, birth: year * 12 + month - 1, sex: Number(number[16]) % 2 === 1 ? '男' : '女' }
}
