import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Turns } from '../../dashboard/store/turns.ts'

function taking() {
  const taken: string[] = []
  return { taken, turns: new Turns<string>((thing) => taken.push(thing)) }
}

describe('turns', () => {
  test('what comes early waits for those before it', () => {
    const { taken, turns } = taking()
    turns.begin(7)
    turns.come(8, 'second')
    expect(taken).toEqual([])
    turns.come(7, 'first')
    expect(taken).toEqual(['first', 'second'])
  })

  test('a number that will have nothing lets the next one pass', () => {
    const { taken, turns } = taking()
    turns.come(3, 'third')
    turns.come(1, null)
    turns.come(2, null)
    expect(taken).toEqual(['third'])
  })

  test('a second thing of a number is dropped, whether the first was taken, waits or was passed over', () => {
    const { taken, turns } = taking()
    turns.come(2, 'second')
    turns.come(2, 'again')
    turns.come(1, null)
    turns.come(1, 'late')
    turns.come(2, 'later still')
    expect(taken).toEqual(['second'])
  })

  test('what was held back of one import is not taken in the next', () => {
    const { taken, turns } = taking()
    turns.come(2, 'held back')
    turns.begin(10)
    turns.come(1, 'stray')
    turns.come(10, 'new')
    expect(taken).toEqual(['new'])
  })

  test('in whatever order things come, each is taken once and in order', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([1, 2, 3, 4, 5, 6, 7, 8], { minLength: 8 }),
        fc.array(fc.nat(7)),
        (order, gaps) => {
          const { taken, turns } = taking()
          const none = new Set(gaps.map((at) => at + 1))
          for (const number of order) turns.come(number, none.has(number) ? null : String(number))
          expect(taken).toEqual([1, 2, 3, 4, 5, 6, 7, 8].filter((number) => !none.has(number)).map(String))
        },
      ),
    )
  })
})
