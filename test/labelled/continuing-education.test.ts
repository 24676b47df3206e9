import { describe, expect, it } from 'vitest'
import { readContinuingEducation } from '../../core/index.ts'
import { labelled } from './table.ts'

const answers = { yes: '是', no: '否', exempt: '免' } as const

/** How the cell is read, in the words of the table. */
function reading(text: string): string {
  const answer = readContinuingEducation(text.replaceAll('⏎', '\n'))
  return answer ? answers[answer] : '不明'
}

describe('D4.17 是否继续教育', () => {
  it.each(labelled('continuing-education'))('$text: $reading', (line) => expect(reading(line.text)).toBe(line.reading))

  // Were it the square of the length, this would not end within the limit of all tests.
  it('costs what the cell is long', () => {
    for (const word of ['公需', '免（', '已完成，', '未', '2020', '驻村免学', '专业课未完成，公需已补完，'])
      reading(word.repeat(Math.ceil(400_000 / word.length)))
  })
})
