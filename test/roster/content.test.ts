import { expect, it } from 'vitest'
import { contentOf } from '../../core/index.ts'

it.each([
  ['serviceYears', '12', 12],
  ['serviceYears', '12.5', 12.5],
  ['sequence', '0', 0],
  // A number would show these in another way than they were typed.
  ['serviceYears', '12.50', '12.50'],
  ['sequence', '007', '007'],
  ['fee', '1234567890', '1234567890'],
  ['fee', '380元', '380元'],
  ['birth', '1985', '1985'],
  ['idNumber', '6528', '6528'],
  [null, '12', '12'],
] as const)('a cell of %s in which %j is written holds %j', (column, text, content) => {
  expect(contentOf(column, text)).toBe(content)
})
