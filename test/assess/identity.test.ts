import { describe, expect, it } from 'vitest'
import { defaultPolicy, nameKey, openReview, personKey, sameAs } from '../../core/index.ts'
import { gridOf, type Overlay } from '../support/roster.ts'

function reviewOf(...rows: Overlay[]) {
  return openReview({ file: '甲.xlsx', sheets: [gridOf(rows)], properties: {} }, defaultPolicy)
}
const keyOf = (row: Overlay) => personKey(reviewOf(row).applicants()[0]!)
const identityOf = (row: Overlay) => reviewOf(row).people()[0]?.identity ?? null

const sound: Overlay = { name: '阿依努尔·艾合买提', sex: '女', birth: '1989.04' }

describe('who a person is', () => {
  it.each([...'•‧∙⋅・･．.。● ', ' · ', ''])('a name with “%s” between its parts is the same name', (dot) => {
    expect(nameKey(`阿依努尔${dot}艾合买提`)).toBe('阿依努尔艾合买提')
    expect(keyOf({ ...sound, name: `阿依努尔 ${dot} 艾合买提` })).toBe(keyOf(sound))
  })

  it('a birth written in another way is the same birth, and one that may be two months is both', () => {
    expect(keyOf({ ...sound, birth: '1989年4月' })).toBe(keyOf(sound))
    expect(keyOf({ ...sound, birth: '1989.1' })).toBe('阿依努尔艾合买提|1989.01/1989.10|女')
    expect(identityOf({ ...sound, birth: '1989.1' })?.person).toBe('阿依努尔艾合买提|1989.01/1989.10|女')
  })

  it('what was not read stands in the key as typed, and is no identity', () => {
    expect(keyOf({ ...sound, birth: '看不清', sex: '女性' })).toBe('阿依努尔艾合买提|看不清|女性')
    expect(identityOf({ ...sound, birth: '看不清' })).toMatchObject({ birth: null, person: null })
    expect(identityOf({ ...sound, name: 'A1' })).toBeNull()
  })

  it('where all is read the key is the identity', () => {
    expect(identityOf(sound)?.person).toBe(keyOf(sound))
  })

  it('one ID number is one person and two are two; without them name, birth and sex tell', () => {
    expect(sameAs({ id: '1', person: 'a' }, { id: '1', person: 'b' })).toBe('id')
    expect(sameAs({ id: '1', person: 'a' }, { id: '2', person: 'a' })).toBeNull()
    expect(sameAs({ id: '1', person: 'a' }, { id: null, person: 'a' })).toBe('person')
    expect(sameAs({ id: null, person: null }, { id: null, person: null })).toBeNull()
  })
})

describe('eligibility/sanctioned', () => {
  it('eligibility/sanctioned: a barred name is known whatever stands between its parts', () => {
    const sanctions = [{ name: '阿依努尔•艾合买提', birth: '1989.04', barredUntil: '2027-06-30' }]
    const review = openReview({ file: '甲.xlsx', sheets: [gridOf([sound])], properties: {} }, defaultPolicy, {
      sanctions,
    })
    expect(review.allFindings().map(({ rule }) => rule)).toContain('eligibility/sanctioned')
  })
})
