import { describe, expect, it } from 'vitest'
import { clauses, mentions, normalise } from '../../core/vocabulary/text.ts'

const counts = (text: string, word: string) => mentions(text, new RegExp(word, 'g')).length > 0

describe('D4.1 text as it is compared', () => {
  it('takes out width, white space and what nobody sees', () => {
    expect(normalise('１９８５．０６')).toBe('1985.06')
    expect(normalise('王\u3000建\u200b国\ufeff ')).toBe('王建国')
    expect(normalise('阿依努尔·艾合买提')).toBe('阿依努尔·艾合买提')
  })
})

describe('D4.18 clauses end at ，,。；; brackets and line breaks, not at 、 or and', () => {
  it.each([
    ['驻村，支教', ['驻村', '支教']],
    ['驻村,支教', ['驻村', '支教']],
    ['驻村。支教', ['驻村', '支教']],
    ['驻村；支教;返聘', ['驻村', '支教', '返聘']],
    ['驻村（2022年）', ['驻村', '2022年']],
    ['驻村\n支教', ['驻村', '支教']],
    ['驻村、支教', ['驻村、支教']],
    ['驻村和支教', ['驻村和支教']],
    ['', []],
    ['，，', []],
  ])('%s', (text, expected) => expect(clauses(text).map((clause) => clause.text)).toEqual(expected))

  it('a sentence is text between 。；; and line breaks', () => {
    expect(clauses('原公务员，2015年调入。现为工程师').map(({ sentence }) => sentence)).toEqual([
      '原公务员,2015年调入',
      '原公务员,2015年调入',
      '现为工程师',
    ])
  })
})

describe('D4.19 a keyword counts where its clause does not deny it', () => {
  it.each([
    ['参加访惠聚驻村工作', true],
    ['未参加访惠聚驻村工作', false],
    ['没参加过驻村', false],
    ['没有参加驻村', false],
    ['无驻村经历', false],
    ['不参加驻村', false],
    ['非驻村人员', false],
    ['并非驻村人员', false],
    ['不是驻村人员', false],
    ['从未参加驻村', false],
    ['未驻村', false],
    ['无1234567驻村', true],
    ['无123456驻村', false],
    ['未获处分2022年驻村', true],
    ['无违纪，驻村工作队员', true],
    ['无，驻村', true],
    ['驻村：无', false],
    ['驻村无', false],
    ['驻村：否', false],
    ['驻村否', false],
    ['驻村没有', false],
    ['驻村：未参加', false],
    ['驻村×', false],
    ['驻村:×', false],
    ['驻村（无）', false],
    ['驻村（2022年）', true],
    ['驻村、支教均未参加', true],
    ['未参加支教、驻村', false],
    ['2019年未评上，2020年驻村', true],
  ])('%s', (text, expected) => expect(counts(text, '驻村')).toBe(expected))
})
