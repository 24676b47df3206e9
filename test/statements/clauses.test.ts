import { describe, expect, it } from 'vitest'
import { sentencesOf } from '../../core/statements/clauses.ts'

const cut = (text: string) => sentencesOf(text).map((clauses) => clauses.map(({ text }) => text))

describe('D4.18 a sentence ends at 。； a line break or a list number, a clause at ， or a bracket, not at 、 or and', () => {
  it.each<[string, string[][]]>([
    ['驻村，支教', [['驻村', '支教']]],
    ['驻村,支教', [['驻村', '支教']]],
    ['驻村。支教', [['驻村'], ['支教']]],
    ['驻村；支教;返聘', [['驻村'], ['支教'], ['返聘']]],
    ['驻村\n支教', [['驻村'], ['支教']]],
    ['1.驻村 2.支教', [['驻村'], ['支教']]],
    ['①驻村②支教', [['驻村'], ['支教']]],
    ['（一）驻村；（二）支教', [['驻村'], ['支教']]],
    ['驻村、支教', [['驻村、支教']]],
    ['驻村和支教', [['驻村和支教']]],
    ['驻村（已返岗的队员）', [['驻村', '已返岗的队员']]],
    ['2021.03驻村', [['2021.03驻村']]],
    ['', []],
    ['，，', []],
  ])('%j', (text, expected) => expect(cut(text)).toEqual(expected))

  it('what is only a time, a length or a state belongs to the clause before it, at the beginning to the one behind', () => {
    const notes = (text: string) => sentencesOf(text)[0]!.map(({ text, notes }) => [text, notes])
    expect(notes('驻村（2022年）')).toEqual([['驻村', '，2022年']])
    expect(notes('驻村，2022年至2023年，期满')).toEqual([['驻村', '，2022年至2023年，期满']])
    expect(notes('2022年，驻村')).toEqual([['驻村', '，2022年']])
  })

  it('an answer in brackets stands where a colon would', () => {
    expect(cut('驻村（无）')).toEqual([['驻村:无']])
  })
})
