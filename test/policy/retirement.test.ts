import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { monthIndex, monthOf } from '../../core/policy/day.ts'
import { defaultPolicy } from '../../core/policy/default.ts'
import { retirementMonth } from '../../core/policy/retirement.ts'

const month = (sex: 'male' | 'female', birth: string, policy = defaultPolicy) =>
  monthOf(retirementMonth(policy, sex, monthIndex(birth)))

describe('D8.2 month of retirement (eligibility/retirement-age)', () => {
  it.each([
    ['male', '1964-09', '2024-09'],
    ['male', '1964-12', '2024-12'],
    ['male', '1965-01', '2025-02'],
    ['male', '1965-04', '2025-05'],
    ['male', '1965-05', '2025-07'],
    ['male', '1976-08', '2039-07'],
    ['male', '1976-09', '2039-09'],
    ['male', '1990-01', '2053-01'],
    ['female', '1969-12', '2024-12'],
    ['female', '1970-01', '2025-02'],
    ['female', '1981-08', '2039-07'],
    ['female', '1981-09', '2039-09'],
  ] as const)('%s born %s retires %s', (sex, birth, retires) => {
    expect(month(sex, birth)).toBe(retires)
  })

  it('stays at 60 and 55 where the pack knows no reform', () => {
    const policy = { ...defaultPolicy, retirement: { ...defaultPolicy.retirement, reform: null } }
    expect(month('male', '1980-06', policy)).toBe('2040-06')
    expect(month('female', '1980-06', policy)).toBe('2035-06')
  })

  it('never retires the younger before the older, nor outside 0 to 36 months of delay', () => {
    const sex = fc.constantFrom('male' as const, 'female' as const)
    fc.assert(
      fc.property(sex, fc.integer({ min: monthIndex('1930-01'), max: monthIndex('2010-12') }), (one, birth) => {
        const years = one === 'male' ? 60 : 55
        const retires = retirementMonth(defaultPolicy, one, birth)
        expect(retirementMonth(defaultPolicy, one, birth + 1)).toBeGreaterThan(retires)
        expect(retires - birth - years * 12).toBeGreaterThanOrEqual(0)
        expect(retires - birth - years * 12).toBeLessThanOrEqual(36)
      }),
    )
  })
})
