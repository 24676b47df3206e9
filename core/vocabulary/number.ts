import { chineseNumber } from './common.ts'
import { normalise } from './text.ts'

/** 12, 12年, 十二年, 12.5, 12年6个月, 12年半, 半年 → years; null where it is no number. */
export function readYears(text: string): number | null {
  const word = normalise(text)
  if (/^[+-]?\d{1,6}(?:\.\d{1,6})?$/.test(word)) return Number(word)
  const match =
    /^(?:(-?\d{1,4}(?:\.\d{1,4})?|[零〇一二两三四五六七八九十]{1,3})(年|周年)?)?(?:零?(\d{1,2}|[一二两三四五六七八九十]{1,2})个?月|(半)年?)?$/.exec(
      word,
    )
  if (!match || word === '') return null
  const [, years, unit, months, half] = match
  if (years !== undefined && unit === undefined && (months !== undefined || half !== undefined)) return null
  const whole = years === undefined ? 0 : /^[-\d]/.test(years) ? Number(years) : chineseNumber(years)
  const part = months === undefined ? 0 : /^\d/.test(months) ? Number(months) : chineseNumber(months)
  if (whole === null || part === null) return null
  return whole + part / 12 + (half ? 0.5 : 0)
}

/** 380, 380元, ¥380.00, 1,380 → 380 …; null where it is no amount. */
export function readAmount(text: string): number | null {
  const match = /^[¥￥]?(-?\d{1,3}(?:,\d{3})+|-?\d{1,9})(\.\d{1,4})?(?:元|元\/人)?整?$/.exec(normalise(text))
  return match ? Number(match[1]!.replaceAll(',', '') + (match[2] ?? '')) : null
}

/** 2, 2次, 第2次, 二 → 2; null where it is no count. */
export function readCount(text: string): number | null {
  const match = /^第?(\d{1,4}|[零一二两三四五六七八九十]{1,3})次?$/.exec(normalise(text))
  if (!match) return null
  return /^\d/.test(match[1]!) ? Number(match[1]) : chineseNumber(match[1]!)
}
