import { expect, it } from 'vitest'
import { degreeFor } from '../../core/assess/education.ts'
import { readEducation, type Schooling } from '../../core/vocabulary/education.ts'
import { type Labelled, labelled } from './table.ts'

const words: Record<Schooling, string> = {
  doctor: '博士',
  master: '硕士',
  'second-bachelor': '第二学士',
  bachelor: '本科',
  associate: '大专',
  secondary: '中专',
  'senior-high-or-below': '高中及以下',
}

/** How the cell is read, in the words of the table; parts in one order. */
function reading(text: string): string {
  const read = readEducation(text)
  if (read === null) return '最高=不明'
  if (read.kind === 'unfinished') return inOrder(`最高=不明${read.studying ? ` 在读=${words[read.studying]}` : ''}`)
  const { held, studying } = read.education
  const [highest] = held
  const initial = degreeFor('initial', held)
  return inOrder(
    [
      `最高=${highest!.schooling ? words[highest!.schooling] : '不明'}`,
      highest!.partTime === null ? '' : `非全日制=${highest!.partTime ? '是' : '否'}`,
      studying ? `在读=${words[studying]}` : '',
      initial && initial !== highest ? `初定=${words[initial.schooling!]}` : '',
      highest!.ask ? '问' : '',
    ].join(' '),
  )
}

const inOrder = (text: string) => text.split(' ').filter(Boolean).sort().join(' ')
const wanted = (line: Labelled) => inOrder(line.reading)

it.each(labelled('degrees'))('D4.10 $text: $reading', (line) => {
  expect(reading(line.text)).toBe(wanted(line))
})

it.each([
  ['degrees', 22],
  ['round4-degrees', 48],
])('D4.10 reads what was kept aside in %s', (name, least) => {
  const lines = labelled(`kept-aside/${name}`)
  const right = lines.filter((line) => reading(line.text) === wanted(line)).length
  console.log(`${name} kept aside: ${right} of ${lines.length} right`)
  expect(right).toBeGreaterThanOrEqual(least)
})
