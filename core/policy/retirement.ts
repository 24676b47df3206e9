import { monthIndex } from './day.ts'
import type { Policy } from './schema.ts'

/**
 * Month in which a person reaches the age of retirement, as a month index (year × 12 + month − 1). From the reform's
 * first month on, a month is added for every started step, up to the cap (D8.2). Age alone proves neither way:
 * early and late retirement by choice, and women workers at 50, are not told apart.
 */
export function retirementMonth(
  policy: Pick<Policy, 'retirement'>,
  sex: 'male' | 'female',
  birthMonthIndex: number,
): number {
  const { maleYears, femaleYears, reform } = policy.retirement
  const original = birthMonthIndex + 12 * (sex === 'male' ? maleYears : femaleYears)
  if (reform === null) return original
  const since = original - monthIndex(reform.from)
  if (since < 0) return original
  const cap = sex === 'male' ? reform.maleCap : reform.femaleCap
  return original + Math.min(cap, Math.floor(since / reform.monthsPerStep) + 1)
}
