import { expect, it } from 'vitest'
import { lengthsIn, readLength } from '../../core/vocabulary/duration.ts'
import { countsIn } from '../../core/vocabulary/number.ts'
import { normalise } from '../../core/vocabulary/text.ts'
import { type Labelled, labelled } from './table.ts'

/** How the cell, or the one length in the remarks, is read in the words of the table. */
function reading({ column, text }: Labelled): string {
  const word = normalise(text)
  const [count] = column === '备注' ? countsIn(word) : []
  if (count) return `次数=${count.count}`
  const length = column === '备注' ? lengthsIn(word)[0] : readLength(text)
  if (!length) return '不明'
  if (length.blur !== null || length.years === null) return '含糊'
  return String(Math.round(length.years * 100) / 100)
}

it.each(labelled('durations'))('D4.7 $column $text: $reading', (line) => {
  expect(reading(line)).toBe(line.reading)
})

it.each([
  ['durations', 25],
  ['round4-durations', 24],
])('D4.7 reads what was kept aside in %s', (name, least) => {
  const lines = labelled(`kept-aside/${name}`)
  const right = lines.filter((line) => reading(line) === line.reading).length
  console.log(`${name} kept aside: ${right} of ${lines.length} right`)
  expect(right).toBeGreaterThanOrEqual(least)
})
