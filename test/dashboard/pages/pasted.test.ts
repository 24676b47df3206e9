import { describe, expect, test } from 'vitest'
import { cellsOf } from '../../../dashboard/pages/common/cells.ts'
import { type Candidate, readPasted } from '../../../dashboard/pages/defense/pasted.ts'
import { readPaidOn, readPayments } from '../../../dashboard/pages/fees/pasted.ts'

const candidate = (name: string, unit = '甲检测所', person = name): Candidate => ({
  person,
  name,
  unit,
  supervisingUnit: '甲局',
})
const people = [
  candidate('周敏'),
  candidate('古丽娜尔·阿不都热合曼'),
  candidate('王磊', '甲检测所', '王磊1'),
  candidate('王磊', '乙检测所', '王磊2'),
]
const read = (text: string) => readPasted(cellsOf(text), people)

describe('cells of pasted text', () => {
  test('tabs part the cells of a sheet, and blanks inside a cell stay', () => {
    expect(cellsOf('周 敏\t86\r\n杨帆\t')).toEqual([
      ['周 敏', '86'],
      ['杨帆', ''],
    ])
  })
  test('without tabs commas and spaces do', () => {
    expect(cellsOf('周敏，86\n杨帆 90')).toEqual([
      ['周敏', '86'],
      ['杨帆', '90'],
    ])
  })
})

describe('pasted scores', () => {
  test('a name and a score', () => {
    expect(read('周敏\t86.5')).toEqual([{ ok: true, line: 1, candidate: people[0], hundredths: 8650, took: true }])
  })
  test('headings and empty lines are passed over; lines keep their numbers', () => {
    expect(read('序号\t姓名\t成绩\n\n1\t周敏\t86').map(({ line, ok }) => [line, ok])).toEqual([[3, true]])
  })
  test('a heading says which column is the score', () => {
    const [line] = read('姓名\t成绩\t电话\n周敏\t86\t2260026')
    expect(line).toMatchObject({ ok: true, hundredths: 8600 })
  })
  test('a dot of another kind in the name is the same name', () => {
    expect(read('古丽娜尔•阿不都热合曼\t90')[0]).toMatchObject({ ok: true, hundredths: 9000 })
  })
  test('who did not come', () => {
    expect(read('周敏\t缺席')[0]).toMatchObject({ ok: true, hundredths: null, took: false })
  })
  test('one of two with the same name needs the unit', () => {
    expect(read('王磊\t86')[0]).toMatchObject({ ok: false, message: expect.stringContaining('工作单位') })
    expect(read('王磊\t乙检测所\t86')[0]).toMatchObject({ ok: true, candidate: { person: '王磊2' } })
  })
  test('what cannot be is refused line by line with a sentence, and the rest is read', () => {
    const lines = read('周敏\t105\n无此人\t80\n古丽娜尔·阿不都热合曼\t\n王磊\t乙检测所\t70')
    expect(lines.map(({ ok }) => ok)).toEqual([false, false, false, true])
    expect(lines.flatMap((line) => (line.ok ? [] : [line.message]))).toEqual([
      expect.stringContaining('0到100'),
      expect.stringContaining('没有找到'),
      expect.stringContaining('没有成绩'),
    ])
  })
  test('a second line of the same person is refused', () => {
    expect(read('周敏\t80\n周敏\t81').map(({ ok }) => ok)).toEqual([true, false])
  })
  test('hostile text is refused, not thrown at', () => {
    const text = `周敏\t${'9'.repeat(10_000)}\n\u0000\t\u202e1\n${'a,'.repeat(5_000)}`
    expect(read(text).every(({ ok }) => !ok)).toBe(true)
  })
})

describe('pasted payments', () => {
  const units = ['轮台县市场监督管理局', '州纤维检验所']
  const pay = (text: string) => readPayments(cellsOf(text), units, 2024)

  test('unit, amount, day', () => {
    expect(pay('轮台县市场监督管理局\t5,480.00元\t2024年9月26日')).toEqual([
      { ok: true, line: 1, supervisingUnit: units[0], amount: 5480, paidOn: '2024-09-26' },
    ])
  })
  test('the day may come first or be missing', () => {
    expect(pay('2024/9/5\t州纤维检验所\t220')[0]).toMatchObject({ amount: 220, paidOn: '2024-09-05' })
    expect(pay('州纤维检验所\t220')[0]).toMatchObject({ amount: 220, paidOn: null })
  })
  test('a day without its year is of the year of the notice; one that is none is never dropped without a word', () => {
    expect(pay('轮台县市场监督管理局 10540元 9月26日')[0]).toMatchObject({ amount: 10540, paidOn: '2024-09-26' })
    for (const typed of ['9月31日', '2024.13.1', '9.26', '26/9/2024', '20240926', '9月底'])
      expect(pay(`州纤维检验所\t220\t${typed}`)[0], typed).toMatchObject({
        ok: false,
        message: expect.stringContaining(`没有看懂日期“${typed}”`),
      })
    expect(pay('州纤维检验所\t9月31日\t220')[0]).toMatchObject({
      ok: false,
      message: expect.stringContaining('9月31日'),
    })
    expect(pay('州纤维检验所\t10.50\t转账')[0]).toMatchObject({ ok: true, amount: 10.5, paidOn: null })
  })
  test('headings and totals are passed over', () => {
    expect(pay('主管单位\t实缴金额\n州纤维检验所\t220\n合计\t220')).toHaveLength(1)
  })
  test('an unknown unit, no amount, a bad amount: a sentence each', () => {
    const lines = pay('无此单位\t100\n州纤维检验所\n州纤维检验所\t一百\n州纤维检验所\t-5\n州纤维检验所\t0')
    expect(lines.map(({ ok }) => ok)).toEqual([false, false, false, false, false])
    expect(lines.every((line) => !line.ok && line.message.length > 5)).toBe(true)
  })
  test.each([
    ['2024-09-31', null],
    ['2024-2-29', '2024-02-29'],
    ['26/9/2024', null],
    ['9月26日', '2024-09-26'],
    ['9 月 6 号', '2024-09-06'],
    ['9/26', '2024-09-26'],
    ['9月31日', null],
    ['', null],
  ])('the day %s', (typed, day) => {
    expect(readPaidOn(typed, 2024)).toBe(day)
  })
})
