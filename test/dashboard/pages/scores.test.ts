import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Defender, meanFor, meansOf, readScore, scoreText } from '../../../dashboard/pages/defense/scores.ts'

const took = (person: string, score: number | null, specialty: string | null = null, came = true): Defender => ({
  person,
  specialty,
  score,
  took: came,
})

describe('a score as typed', () => {
  test.each([
    ['86', 8600],
    ['86.5', 8650],
    ['86.25', 8625],
    ['0', 0],
    ['100', 10000],
    ['100.00', 10000],
    [' ８６．５ ', 8650],
    ['86分', 8600],
  ])('%s is read', (typed, hundredths) => {
    expect(readScore(typed)).toEqual({ ok: true, hundredths })
  })

  test.each(['105', '100.01', '-3', '86.255', '八十', '', '8 6', '1e2', '优'])(
    '%s is refused with a sentence',
    (typed) => {
      const reading = readScore(typed)
      expect(reading.ok).toBe(false)
      expect(!reading.ok && reading.message).toMatch(/成绩/)
    },
  )
})

describe('D7.4 the mean the exempt get (七)', () => {
  test('two decimals, half up', () => {
    const means = meansOf([took('a', 8625), took('b', 8630)])
    expect(meanFor(means, null)).toEqual({ of: 2, hundredths: 8628 })
    expect(scoreText(8628)).toBe('86.28')
  })

  test('a third is not rounded up', () => {
    expect(meanFor(meansOf([took('a', 8000), took('b', 8000), took('c', 8100)]), null)).toEqual({
      of: 3,
      hundredths: 8033,
    })
  })

  test('each specialty has its own; those without one are a group of their own', () => {
    const means = meansOf([took('a', 9000, '计量'), took('b', 8000, '计量 '), took('c', 7000, null)])
    expect(meanFor(means, '计量')).toEqual({ of: 2, hundredths: 8500 })
    expect(meanFor(means, null)).toEqual({ of: 1, hundredths: 7000 })
    expect(meanFor(means, '')).toEqual({ of: 1, hundredths: 7000 })
  })

  test('none scored yet: pending', () => {
    expect(meanFor(meansOf([took('a', null)]), null)).toEqual({ of: 0, hundredths: null })
    expect(meanFor(meansOf([took('a', 9000, '计量')]), '特种设备检验')).toEqual({ of: 0, hundredths: null })
  })

  test('who did not come counts in no mean, and a person in two rosters counts once', () => {
    const means = meansOf([took('a', 9000), took('a', 9000), took('b', 6000, null, false), took('c', 8000)])
    expect(meanFor(means, null)).toEqual({ of: 2, hundredths: 8500 })
  })

  test('agrees with exact reckoning for any scores', () => {
    const scores = fc.array(fc.integer({ min: 0, max: 10000 }), { minLength: 1, maxLength: 300 })
    fc.assert(
      fc.property(scores, (hundredths) => {
        const mean = meanFor(meansOf(hundredths.map((score, at) => took(String(at), score))), null)
        const sum = hundredths.reduce((total, score) => total + BigInt(score), 0n)
        const count = BigInt(hundredths.length)
        const exact = (sum * 2n + count) / (count * 2n)
        expect(BigInt(mean.hundredths!)).toBe(exact)
      }),
    )
  })
})
