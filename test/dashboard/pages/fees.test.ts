import { describe, expect, test } from 'vitest'
import { defaultPolicy } from '../../../core/index.ts'
import {
  differenceOf,
  type FeeLine,
  feesByUnit,
  feeTotal,
  type Payment,
  readYuan,
} from '../../../dashboard/pages/fees/fees.ts'

const line = (
  supervisingUnit: string,
  level: FeeLine['level'],
  track: FeeLine['track'],
  fee: number | null,
  people: number,
): FeeLine => ({
  supervisingUnit,
  level,
  track,
  fee,
  people,
  due: (fee ?? 0) * people,
})
const paid = (supervisingUnit: string, amount: number, id = 1): Payment => ({
  id,
  supervisingUnit,
  amount,
  paidOn: null,
  note: '',
  enteredAt: '2024-09-26T00:00:00Z',
})

const lines = [
  line('甲局', 'mid', 'review', 380, 3),
  line('甲局', 'junior', 'initial', 100, 2),
  line('甲局', 'mid', null, null, 1),
  line('乙局', 'junior', 'review', 220, 4),
]

describe('what units owe (八(二))', () => {
  const units = feesByUnit(lines, [paid('甲局', 960, 1), paid('丙局', 0.1, 2), paid('丙局', 0.2, 3)], defaultPolicy)
  const unit = (name: string) => units.find(({ supervisingUnit }) => supervisingUnit === name)!

  test('people stand under their tariff line, and only there', () => {
    const first = unit('甲局')
    expect(first.counts.reduce((sum, count) => sum + count, 0)).toBe(5)
    expect(defaultPolicy.fees.map(({ level, track }, at) => [level, track, first.counts[at]])).toContainEqual([
      'mid',
      'review',
      3,
    ])
    expect(defaultPolicy.fees.map(({ level, track }, at) => [level, track, first.counts[at]])).toContainEqual([
      'junior',
      'initial',
      2,
    ])
  })

  test('due, paid, difference; the undetermined are counted apart', () => {
    expect(unit('甲局')).toMatchObject({ people: 5, undetermined: 1, due: 1340, paid: 960 })
    expect(differenceOf(unit('甲局'))).toBe(-380)
    expect(differenceOf(unit('乙局'))).toBe(-880)
  })

  test('a unit that paid without a roster is listed, and cents add up', () => {
    expect(unit('丙局')).toMatchObject({ people: 0, due: 0, paid: 0.3 })
    expect(differenceOf(unit('丙局'))).toBe(0.3)
  })

  test('the total is the sum of the units', () => {
    expect(feeTotal(units, defaultPolicy.fees.length)).toMatchObject({
      people: 9,
      undetermined: 1,
      due: 2220,
      paid: 960.3,
    })
  })

  test('nothing at all', () => {
    expect(feesByUnit([], [], defaultPolicy)).toEqual([])
    expect(differenceOf({ due: 0, paid: 0 })).toBe(0)
  })
})

describe('yuan as typed', () => {
  test.each([
    ['10420', 10420],
    ['10,420.00', 10420],
    ['￥380元', 380],
    ['１００', 100],
    ['0.5', 0.5],
  ])('%s', (typed, amount) => {
    expect(readYuan(typed)).toEqual({ ok: true, amount })
  })
  test.each(['', '-5', '0', '1.005', '三百', '999999999'])('%s is refused', (typed) => {
    expect(readYuan(typed).ok).toBe(false)
  })
})
