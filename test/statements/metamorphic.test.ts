import { describe, expect, it } from 'vitest'
import { defaultPolicy } from '../../core/index.ts'
import { tellingOf } from '../../core/statements/answers.ts'
import { sentencesOf } from '../../core/statements/clauses.ts'
import { labelled } from '../labelled/table.ts'
import { judge } from '../support/roster.ts'

const files = [
  'status',
  'discipline',
  'exemptions',
  'track',
  'ordinary',
  'round2-status',
  'round2-deeds',
  'round2-discipline',
]
const remarks = files.flatMap(labelled).filter(({ column }) => column === '')
const texts = remarks.map(({ text }) => text.replace(/^\{[^}]*\} ?/, ''))

/** Every topic that counts or is asked, and the track. */
function told(text: string): string {
  const { answers, track } = tellingOf(text, defaultPolicy, '2024-09-14')
  const said = [...answers].filter(([, { said }]) => said !== 'no').map(([topic, { said }]) => `${topic} ${said}`)
  return [...said.sort(), track ?? 'no track'].join(', ')
}

/** Sentences that say nothing of the person: a duty about others, a quoted rule, a relative's case, work beside a deed. */
const ofOthers = [
  '负责退休人员档案管理',
  '按规定，公务员不得参加职称评审',
  '爱人2019年参加访惠聚驻村工作',
  '受处分影响期内的人员不得申报',
  '父亲曾任村第一书记',
  '给驻村工作队修过电子秤',
  '妻子在若羌县工作',
  '整理2022年度考核不合格人员材料',
]

describe('D4.19 a sentence that says nothing of the person changes nothing', () => {
  it.each(ofOthers)('%s', (sentence) => {
    const changed = texts.filter(
      (text) => told(text) !== told(`${text}。${sentence}。`) || told(text) !== told(`${sentence}。${text}`),
    )
    expect(changed).toEqual([])
  })

  it('nor verdict, track, exemption or fee of a row', () => {
    const outcome = (text: string) => {
      const { verdict, track, exemptions, fee, defense } = judge({ remarks: text })
      return { verdict, track, exemptions, fee, defense }
    }
    for (const text of texts.filter((_, index) => index % 40 === 0))
      for (const sentence of ofOthers) expect(outcome(`${text}。${sentence}。`), text).toEqual(outcome(text))
  })
})

describe('D4.18 the order of the sentences of a remark changes nothing', () => {
  it('of two lines of the table put together', () => {
    const changed: string[] = []
    for (let index = 0; index + 1 < texts.length; index += 2) {
      const [one, other] = [texts[index]!, texts[index + 1]!]
      if (told(`${one}。${other}`) !== told(`${other}。${one}`)) changed.push(`${one}。${other}`)
    }
    expect(changed).toEqual([])
  })

  it('of the sentences of one', () => {
    const several = texts
      .map((text) => text.split(/[。；;⏎]/).filter((part) => part.trim() !== ''))
      .filter(({ length }) => length > 1)
    expect(several.length).toBeGreaterThan(50)
    const changed = several.filter(
      (parts) =>
        sentencesOf(parts.join('。')).length === parts.length &&
        told(parts.join('。')) !== told([...parts].reverse().join('。')),
    )
    expect(changed).toEqual([])
  })
})
