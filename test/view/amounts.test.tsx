import { expect, test } from 'vitest'
import { Numeral, Yuan } from '../../core/view/number.tsx'
import { Difference } from '../../dashboard/pages/fees/difference.tsx'
import { mount } from './mount.ts'

/** What the eye parts: the text between the gaps. */
const seen = (piece: Element) => piece.innerHTML.replaceAll(/<span class="thousands">(\d{3}[.\d]*)<\/span>/g, '|$1')

test.each([
  [0, '0'],
  [380, '380'],
  [1000, '1|000'],
  [209480, '209|480'],
  [4000.5, '4|000.50'],
  [0.3, '0.30'],
  [-8880, '-8|880'],
])('%d yuan: thousands parted to the eye, cents with both places', (value, shown) => {
  const place = mount(<Yuan value={value} />)
  expect(seen(place)).toBe(shown)
  expect(Number(place.textContent)).toBe(value)
})

test('a count keeps the decimals it has', () => {
  expect(mount(<Numeral value={1234.5} />).textContent).toBe('1234.5')
})

test.each([
  [{ due: 8880, paid: 0 }, '少 8|880'],
  [{ due: 0.3, paid: 0.1 }, '少 0.20'],
  [{ due: 380, paid: 400 }, '多 20'],
  [{ due: 1720, paid: 1720 }, '0'],
])('%o: what was paid too little or too much, parted like every amount', (of, shown) => {
  expect(seen(mount(<Difference of={of} />))).toBe(shown)
})
