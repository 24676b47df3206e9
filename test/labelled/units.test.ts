import { expect, it } from 'vitest'
import { judge } from '../support/roster.ts'
import { type Labelled, labelled } from './table.ts'

/** How the unit is read, in the words of the table; a nature that is not given is left blank. */
function reading({ text }: Labelled): string {
  const [, unitNature = '', unit = ''] = /^(?:\{性质：([^}]+)\})?(.*)$/.exec(text)!
  const { county, exemptions, findings } = judge({ unit, unitNature })
  const found = findings.filter(({ column }) => column === 'unit').map(({ rule }) => rule)
  const below = exemptions.includes('below-county') ? '是' : found.includes('remarks/ask') ? '问' : '否'
  const more = [
    found.includes('eligibility/outside-prefecture') ? ' 州外=是' : '',
    found.includes('defense/township-enterprise') ? ' 乡镇企业=是' : '',
  ]
  return `县市=${county ?? '无'} 县以下=${below}${more.join('')}`
}

it.each(labelled('units'))('D4.20, D7.3 $text: $reading', (line) => {
  expect(reading(line)).toBe(line.reading)
})

it.each([
  ['units', 31],
  ['round4-units', 70],
])('D4.20, D7.3 reads what was kept aside in %s', (name, least) => {
  const lines = labelled(`kept-aside/${name}`)
  const right = lines.filter((line) => reading(line) === line.reading).length
  console.log(`${name} kept aside: ${right} of ${lines.length} right`)
  expect(right).toBeGreaterThanOrEqual(least)
})
