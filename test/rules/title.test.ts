import { describe, expect, it } from 'vitest'
import { expectSerious, judge, type Overlay, untitled } from '../support/roster.ts'

describe('title/unknown, title/ask', () => {
  it.each<[Overlay, string[]]>([
    [{ targetTitle: '检验员' }, ['error title/unknown@targetTitle']],
    [{ targetTitle: '副所长' }, ['error title/unknown@targetTitle']],
    [{ targetTitle: '总工程师' }, ['error title/unknown@targetTitle']],
    [{ targetTitle: '未评' }, ['error title/unknown@targetTitle']],
    [{ currentTitle: '科员', remarks: '申报评审' }, ['warning title/unknown@currentTitle']],
    [{ currentTitle: '科员' }, ['warning title/unknown@currentTitle', 'warning fee/track-unclear@remarks']],
    [{ targetTitle: '计量工程师' }, []],
    [{ targetTitle: '中级' }, []],
    [{ currentTitle: '初级' }, []],
    [{ currentTitle: '助理工程师（计量）', targetTitle: '工程师（计量）' }, []],
  ])('%j', (overlay, expected) => expectSerious(overlay, expected))

  it('初级 is asked in either column', () => {
    expect(judge({ currentTitle: '初级' }).findings).toMatchObject([
      { rule: 'title/ask', severity: 'info', column: 'currentTitle' },
    ])
    const junior = judge({ ...untitled, targetTitle: '初级', remarks: '初次确定' })
    expect(junior).toMatchObject({ level: 'junior', track: 'initial', fee: 100, verdict: 'eligible' })
    expect(junior.findings.map(({ rule, column }) => [rule, column])).toEqual([['title/ask', 'targetTitle']])
  })
})

describe('title/date-mismatch', () => {
  it.each<[Overlay, string[]]>([
    [{ currentTitle: '无', remarks: '申报评审' }, ['error title/date-mismatch@currentTitleDate']],
    [{ currentTitleDate: '无' }, ['error title/date-mismatch@currentTitleDate']],
    [{ ...untitled, remarks: '申报评审' }, []],
    [{ currentTitle: '未评', currentTitleDate: '无', remarks: '申报评审' }, []],
    [{ currentTitle: '科员', currentTitleDate: '无', remarks: '申报评审' }, ['warning title/unknown@currentTitle']],
    [
      { currentTitle: '技师', currentTitleDate: '无' },
      ['warning eligibility/skilled-worker@currentTitle', 'error title/date-mismatch@currentTitleDate'],
    ],
  ])('%j', (overlay, expected) => expectSerious(overlay, expected))
})

describe('unitNature/unknown, application-type/unknown, continuing-education/unknown', () => {
  it.each<[Overlay, string[]]>([
    [{ unitNature: '行政事业单位' }, ['warning unitNature/unknown@unitNature']],
    [{ unitNature: '其他' }, ['warning unitNature/unknown@unitNature']],
    [{ unitNature: '公益一类' }, []],
    [{ applicationType: '评审' }, []],
    [{ applicationType: '正常晋升' }, []],
    [{ applicationType: '破格' }, ['warning application-type/unknown@applicationType']],
    [{ applicationType: '转评' }, ['warning application-type/unknown@applicationType']],
    [
      { applicationType: '破格', serviceYears: '2', currentTitleDate: '2022.12' },
      ['warning application-type/unknown@applicationType'],
    ],
    [{ applicationType: '破格', ...untitled }, ['warning application-type/unknown@applicationType']],
    [{ continuingEducation: '90学时' }, ['error continuing-education/unknown@continuingEducation']],
  ])('%j', (overlay, expected) => expectSerious(overlay, expected))

  it('an application that is not understood leaves track and fee open', () => {
    expect(judge({ applicationType: '破格' })).toMatchObject({ track: null, fee: null, verdict: 'unconfirmed' })
  })
  it('a blank application type is read as not there', () => {
    expect(judge({ applicationType: '' })).toMatchObject({ track: 'review', findings: [] })
  })
})
