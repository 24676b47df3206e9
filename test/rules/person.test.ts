import { describe, expect, it } from 'vitest'
import { expectSerious, fires, judge, type Overlay, reportOn, said, serious } from '../support/roster.ts'

describe('sequence/order', () => {
  const order = (...sequences: string[]) =>
    reportOn(sequences.map((sequence, index) => ({ sequence, name: `王建${'国军民平强'[index]}` }))).assessments.map(
      ({ findings }) => findings.map(({ rule, fix }) => [rule, fix?.value]),
    )
  it('numbers 1, 2, 3', () => expect(order('1', '2', '3')).toEqual([[], [], []]))
  it('the first is 1', () => expect(order('2', '3')).toEqual([[['sequence/order', '1']], []]))
  it('each is the one before plus one', () => {
    expect(order('1', '3', '4')).toEqual([[], [['sequence/order', '2']], []])
    expect(order('1', '1', '2')).toEqual([[], [['sequence/order', '2']], []])
    expect(order('1', '2', '2', '3')).toEqual([[], [], [['sequence/order', '3']], []])
  })
  it('or has its own place in the list: only the second of two alike is wrong', () => {
    expect(order('1', '2', '2', '4')).toEqual([[], [], [['sequence/order', '3']], []])
    expect(order('1', '5', '9', '4')).toEqual([[], [['sequence/order', '2']], [['sequence/order', '3']], []])
  })
  it('numbers that begin again at 1 are wrong where they begin', () => {
    expect(order('1', '2', '1', '2', '3')).toEqual([[], [], [['sequence/order', '3']], [], []])
  })
  it('what is no number says what it should be, and the next is judged by its place', () => {
    expect(order('1', '甲', '3')).toEqual([[], [['sequence/order', '2']], []])
    expect(order('1', '', '')).toEqual([[], [['sequence/order', '2']], [['sequence/order', '3']]])
    expect(judge({ sequence: '甲' }).findings[0]!.message).toBe('序号不是数字，这里应是 1')
    expect(judge({ sequence: '' }).findings[0]!.message).toBe('序号没有填，这里应是 1')
  })
  it('a fix is safe', () => {
    expect(judge({ sequence: '5' }).findings).toMatchObject([
      { rule: 'sequence/order', severity: 'warning', column: 'sequence', fix: { value: '1', safe: true } },
    ])
  })
  it('counts on over template rows, headers and footers', () => expect(order('1', '2')).toEqual([[], []]))
  it('stands beside no second finding where 序号 is vague or an error value', () => {
    for (const sequence of ['无', '#REF!', '同上']) {
      const found = judge({ sequence }).findings.filter(({ column }) => column === 'sequence')
      expect(found).toHaveLength(1)
    }
  })
})

describe('name/characters', () => {
  it.each([
    '王建国1',
    '王建国A',
    'Wang',
    '王建国（女）',
    '王',
    '王建国、赵强',
    '王建国*',
    '王?',
    '王建国2',
    `${'阿'.repeat(51)}`,
    '买买提-阿里',
    '王建国,',
  ])('%s', (name) => {
    expectSerious({ name }, ['error name/characters@name'])
  })
  it.each([
    '王强',
    '阿依努尔·艾合买提',
    '欧阳建国',
    `${'阿'.repeat(25)}·${'买'.repeat(24)}`,
    '𠮷田',
    '王〇',
    '努尔买买提·阿不都热合曼·吾守尔',
  ])('%s is a name', (name) => {
    expect(judge({ name }).findings).toEqual([])
  })
})

describe('name/separator', () => {
  it.each(['•', '‧', '∙', '⋅', '・', '．', '.', '。'])('%s between parts of a name: a safe fix', (separator) => {
    const { findings } = judge({ name: `阿依努尔${separator}艾合买提` })
    const found = findings.filter(({ severity }) => severity !== 'info')
    expect(found).toMatchObject([
      { rule: 'name/separator', severity: 'warning', fix: { value: '阿依努尔·艾合买提', safe: true } },
    ])
  })
  it('puts every separator right', () => {
    expect(judge({ name: '努尔.阿不都•吾守尔' }).findings[0]!.fix).toEqual({ value: '努尔·阿不都·吾守尔', safe: true })
  })
})

describe('sex/unknown, ethnicity/unknown, ethnicity/short', () => {
  it.each<[Overlay, string[]]>([
    [{ sex: '男性' }, ['error sex/unknown@sex']],
    [{ sex: '未知' }, ['error sex/unknown@sex']],
    [{ ethnicity: '哈' }, ['error ethnicity/unknown@ethnicity']],
    [{ ethnicity: '土' }, ['error ethnicity/unknown@ethnicity']],
    [{ ethnicity: '新疆' }, ['error ethnicity/unknown@ethnicity']],
    [{ ethnicity: '其他' }, ['warning ethnicity/unknown@ethnicity']],
    [{ ethnicity: '穿青人' }, ['warning ethnicity/unknown@ethnicity']],
    [{ ethnicity: '维族' }, []],
  ])('%j', (overlay, expected) => expectSerious(overlay, expected))

  it('ethnicity/short: a safe fix to the full name', () => {
    expect(judge({ ethnicity: '维' }).findings).toMatchObject([
      { rule: 'ethnicity/short', severity: 'info', fix: { value: '维吾尔族', safe: true } },
    ])
  })
  it('codes 97 and 98 leave the verdict unconfirmed', () => {
    expect(judge({ ethnicity: '其他' }).verdict).toBe('unconfirmed')
    expect(judge({ ethnicity: '哈' }).verdict).toBe('incomplete')
  })
})

describe('D10.1 duplicate/person and duplicate/name', () => {
  const of = (...rows: Overlay[]) =>
    reportOn(rows.map((row, index) => ({ sequence: String(index + 1), ...row }))).assessments.map(({ findings }) =>
      said(findings),
    )

  it.each<[string, Overlay[], string[][]]>([
    ['the same unit: an error on both', [{}, {}], [['error duplicate/person@name'], ['error duplicate/person@name']]],
    [
      'another unit: a warning on both',
      [{}, { unit: '库尔勒市检验检测中心' }],
      [['warning duplicate/person@name'], ['warning duplicate/person@name']],
    ],
    ['another sex', [{}, { sex: '女' }], [[], []]],
    ['another birth month', [{}, { birth: '1989.05' }], [['info duplicate/name@name'], ['info duplicate/name@name']]],
    [
      'the same month, written another way',
      [{}, { birth: '1988-05' }],
      [['error duplicate/person@name'], ['error duplicate/person@name', 'info date/format@birth']],
    ],
    [
      'a name with another dot',
      [{ name: '努尔·阿里' }, { name: '努尔.阿里' }],
      [['error duplicate/person@name'], ['warning name/separator@name', 'error duplicate/person@name']],
    ],
    [
      'a name with a gap',
      [{}, { name: '王 建国' }],
      [['error duplicate/person@name'], ['warning cell/spaces@name', 'error duplicate/person@name']],
    ],
    [
      'a name without its separator',
      [{ name: '努尔·阿里' }, { name: '努尔阿里' }],
      [['error duplicate/person@name'], ['error duplicate/person@name']],
    ],
    ['another name', [{}, { name: '王建军' }], [[], []]],
  ])('%s', (_, rows, expected) => expect(of(...rows)).toEqual(expected))

  it('all of three get it, with the others’ rows', () => {
    const report = reportOn([{ sequence: '1' }, { sequence: '2' }, { sequence: '3' }])
    for (const { findings } of report.assessments) expect(serious(findings)).toEqual(['duplicate/person@name'])
    expect(report.assessments[1]!.findings[0]!.message).toMatch(/4.*6/)
  })

  it('mixed units: an error for those who share one', () => {
    expect(of({}, {}, { unit: '库尔勒市检验检测中心' }).map(([first]) => first)).toEqual([
      'error duplicate/person@name',
      'error duplicate/person@name',
      'warning duplicate/person@name',
    ])
  })

  const [id, other] = ['652801198805120018', '652801198805120034']
  it('the same ID number: an error, whatever the names', () => {
    expect(of({ idNumber: id }, { idNumber: id, name: '王建军', unit: '库尔勒市检验检测中心' })).toEqual([
      ['error duplicate/person@name'],
      ['error duplicate/person@name'],
    ])
  })
  it('the same ID number under two names: the number is to be checked, nobody is to be deleted', () => {
    const rows = [{ idNumber: id }, { idNumber: id, sequence: '2' }, { idNumber: id, name: '王建军', sequence: '3' }]
    const said = reportOn(rows).assessments.map(({ findings }) => findings[0]!.message)
    expect(said[0]).toBe('身份证号与第 6 行相同，姓名却不同，请核对身份证号')
    expect(said[2]).toBe('身份证号与第 4、5 行相同，姓名却不同，请核对身份证号')
    expect(reportOn(rows.slice(0, 2)).assessments[0]!.findings[0]!.message).toMatch(/请删去重复的一处/)
  })
  it('two freelancers share no unit', () => {
    const freelancer = { unit: '无', unitNature: '自由职业' }
    expect(of(freelancer, { ...freelancer, sequence: '2' })[0]).toContain('warning duplicate/person@name')
  })
  it('two different valid ID numbers: silent', () =>
    expect(of({ idNumber: id }, { idNumber: other })).toEqual([[], []]))
  it('an ID number beside none: as without', () => {
    expect(of({ idNumber: id }, { idNumber: '' }).flat()).toEqual([
      'error duplicate/person@name',
      'error duplicate/person@name',
    ])
  })
  it('an invalid ID number does not part two people', () => {
    expect(of({ idNumber: id }, { idNumber: '123' })).toEqual([
      ['error duplicate/person@name'],
      ['error duplicate/person@name', 'error id-number/invalid@idNumber'],
    ])
  })
})

describe('D4.22 id-number/invalid, id-number/disagrees (GB 11643)', () => {
  it.each<[string, string[]]>([
    ['652801198805120018', []],
    ['65280119880612001X', ['error id-number/disagrees@idNumber']],
    ['65280119880612001x', ['error id-number/disagrees@idNumber']],
    ['652801198805120026', ['error id-number/disagrees@idNumber']],
    ['652801198805120019', ['error id-number/invalid@idNumber']],
    ['65280119880512001', ['error id-number/invalid@idNumber']],
    ['6528011988051200181', ['error id-number/invalid@idNumber']],
    ['652801198813120018', ['error id-number/invalid@idNumber']],
    ['992801198805120018', ['error id-number/invalid@idNumber']],
    ['6528011988051200１8', []],
    ['652801880512001', ['error id-number/invalid@idNumber']],
  ])('%s', (idNumber, expected) => expectSerious({ idNumber }, expected))

  it('a number cell of over 15 digits has lost some', () => {
    const report = reportOn([{ idNumber: '652801198805120000' }], { sheet: { numbers: ['idNumber'] } })
    expect(serious(report.assessments[0]!.findings)).toEqual(['id-number/invalid@idNumber'])
  })
  it('disagrees only with what was read', () => {
    expect(fires('id-number/disagrees', { idNumber: '65280119880612001X', birth: '不详' })).toBe(false)
    expect(fires('id-number/disagrees', { idNumber: '652801198805120026', sex: '不详' })).toBe(false)
    expect(fires('id-number/disagrees', { idNumber: '65280119880612001X', birth: '1988.1' })).toBe(true)
  })
})
