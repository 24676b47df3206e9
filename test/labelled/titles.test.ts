import { expect, it } from 'vitest'
import { readCurrentTitle, readTargetTitle } from '../../core/vocabulary/title.ts'
import { type Labelled, labelled } from './table.ts'

const kinds = { none: '无', worker: '工人等级', qualification: '职业资格', 'other-series': '其他系列' } as const

const target = '拟晋升'
/** Said of the title that is held, and of no other. */
const held = '现任'

/** How the title is read, in the words of the table. */
function reading({ column, text }: Labelled): string {
  const title = column === target ? readTargetTitle(text) : readCurrentTitle(text)
  if (title === null) return '不明'
  if (title.kind !== 'engineering') return kinds[title.kind]
  return `${title.title}${title.specialty ? ` 专业=${title.specialty}` : ''}${title.asked ? ' 问' : ''}`
}

/** A post is nothing that is understood as a title; a bare 初级 is read as 助理工程师 and asked. */
const wanted = ({ reading }: Labelled) => reading.replace(/^职务$/, '不明').replace(/^初级(?= )/, '助理工程师')

it.each(labelled('titles'))('D4.13 $text: $reading', (line) => {
  expect(['', target, held]).toContain(line.column)
  expect(reading(line)).toBe(wanted(line))
})

it.each([
  ['titles', 22],
  ['round4-titles', 80],
])('D4.13 reads what was kept aside in %s', (name, least) => {
  const lines = labelled(`kept-aside/${name}`)
  const right = lines.filter((line) => reading(line) === wanted(line)).length
  console.log(`${name} kept aside: ${right} of ${lines.length} right`)
  expect(right).toBeGreaterThanOrEqual(least)
})
