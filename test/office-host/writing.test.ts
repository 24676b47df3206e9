import { describe, expect, it } from 'vitest'
import { code, sheetOf, start } from './started.ts'

describe('writing into cells', () => {
  const cases: [string, string | number | boolean, unknown, string, string][] = [
    ['a number in a text', '5', 5, 'General', '5'],
    ['a month after a point, which loses its zero', '1990.10', 1990.1, 'General', '1990.1'],
    ['a date', '2024-8-1', 45505, 'yyyy/m/d', '2024/8/1'],
    ['a Chinese month', '2024年8月', 45505, 'yyyy"年"m"月"', '2024年8月'],
    ['a Chinese day', '2024年8月1日', 45505, 'yyyy"年"m"月"d"日"', '2024年8月1日'],
    ['a year and a month with a stroke', '2024/8', 45505, 'mmm-yy', 'Aug-24'],
    ['a day without a year takes the year of today', '8月1日', 45505, 'm"月"d"日"', '8月1日'],
    ['a day that is none', '2024-2-30', '2024-2-30', 'General', '2024-2-30'],
    ['a percentage', '5%', 0.05, '0%', '5%'],
    ['thousands', '1,200', 1200, '#,##0', '1,200'],
    ['yes', 'true', true, 'General', 'TRUE'],
    ['a leading apostrophe', "'007", '007', 'General', '007'],
    ['an ID number loses its last three digits', '652801199001011234', 652801199001011000, 'General', '6.52801E+17'],
    ['spaces around a number', ' 3 ', 3, 'General', '3'],
    ['a name', '阿依古丽', '阿依古丽', 'General', '阿依古丽'],
    ['an empty text clears', '', '', 'General', ''],
  ]

  it.each(cases)('%s: %j', async (_, written, value, format, text) => {
    const { host, Excel } = start({ today: '2024-08-15' })
    const seen = await Excel.run(async (context) => {
      const cell = sheetOf(context).getRange('B2')
      cell.values = [[written]]
      cell.load('values,numberFormat,text')
      await context.sync()
      return [cell.values[0]![0], cell.numberFormat[0]![0], cell.text[0]![0]]
    })
    expect(seen).toEqual([value, format, text])
    expect(host.missing).toEqual([])
  })

  it('keeps what is written to a text cell as it is', async () => {
    const { host, Excel } = start()
    await Excel.run(async (context) => {
      const range = sheetOf(context).getRange('A1:C1')
      range.numberFormat = [['@', '@', '@']]
      range.values = [['1990.10', '652801199001011234', 7]]
      await context.sync()
    })
    expect(['A1', 'B1', 'C1'].map((at) => host.cell(at).value)).toEqual(['1990.10', '652801199001011234', '7'])
  })

  it('leaves a cell alone where null is written', async () => {
    const { host, Excel } = start()
    host.person.paste('A1', [['a', 'b']])
    await Excel.run(async (context) => {
      sheetOf(context).getRange('A1:B1').values = [[null, 'c']]
      await context.sync()
    })
    expect([host.text('A1'), host.text('B1')]).toEqual(['a', 'c'])
  })

  it('refuses an array of another size and writes nothing of it', async () => {
    const { host, Excel } = start()
    const written = Excel.run(async (context) => {
      sheetOf(context).getRange('A1:B1').values = [['x'], ['y']]
      await context.sync()
    })
    expect(await code(written)).toBe('InvalidArgument')
    expect(host.text('A1')).toBe('')
  })

  it('writes more than 1,500 cells in the pieces the library makes, in one sync of ours', async () => {
    const { host, Excel } = start()
    await Excel.run(async (context) => {
      sheetOf(context).getRange('A1:J400').values = Array.from({ length: 400 }, (_, r) =>
        Array.from({ length: 10 }, (_, c) => r * 10 + c),
      )
      await context.sync()
    })
    expect(host.cell('J400').value).toBe(3999)
    expect(host.stats.syncs).toBe(1)
    expect(host.missing).toEqual([])
  })

  it('a date too wide for its column shows number signs, and its value stays', async () => {
    const { host, Excel } = start()
    host.person.paste('A1', [['2024年8月1日', '2024年8月1日', '12345', '很长的文字不会变']])
    const shown = await Excel.run(async (context) => {
      const sheet = sheetOf(context)
      sheet.getRange('A:A').format.columnWidth = 84
      sheet.getRange('B:D').format.columnWidth = 30
      const range = sheet.getRange('A1:D1')
      range.load('text,values')
      await context.sync()
      return [range.text[0], range.values[0]]
    })
    expect(shown).toEqual([
      ['2024年8月1日', '####', '####', '很长的文字不会变'],
      [45505, 45505, 12345, '很长的文字不会变'],
    ])
  })

  it('only the first cell of a merged area takes a value', async () => {
    const { host, Excel } = start()
    host.person.merge('A1:C1')
    await Excel.run(async (context) => {
      sheetOf(context).getRange('A1:C1').values = [['title', 'lost', 'lost']]
      await context.sync()
    })
    expect([host.text('A1'), host.text('B1')]).toEqual(['title', ''])
  })

  it('copies and fills formulas: what has a $ stays', async () => {
    const { host, Excel } = start()
    host.person.paste('A1', [[1, '=A1*2+$A$1'], [2], [3]])
    host.person.fill('B1', 'B1:B3')
    expect(['B1', 'B2', 'B3'].map((at) => host.cell(at).value)).toEqual([3, 5, 7])
    await Excel.run(async (context) => {
      const sheet = sheetOf(context)
      sheet.getRange('D2').copyFrom('B1')
      sheet.getRange('A5').copyFrom('A1:B2', Excel.RangeCopyType.values)
      await context.sync()
    })
    expect(host.cell('D2').formula).toBe('=C2*2+$A$1')
    expect([host.cell('B5'), host.cell('B6')].map(({ value, formula }) => [value, formula])).toEqual([
      [3, undefined],
      [5, undefined],
    ])
    host.person.copy('B1', 'A9')
    expect(host.cell('A9').formula).toBe('=#REF!*2+$A$1')
  })

  it('reckons formulas again, and moves their references', async () => {
    const { host, Excel } = start()
    await Excel.run(async (context) => {
      const sheet = sheetOf(context)
      sheet.getRange('A1:A3').values = [[1], [2], [3]]
      sheet.getRange('B1').formulas = [['=SUM(A1:A3)+A2']]
      await context.sync()
    })
    expect(host.cell('B1').value).toBe(8)
    host.person.type('A2', 5)
    expect(host.cell('B1').value).toBe(14)
    host.person.insertRows(2)
    expect(host.cell('B1')).toMatchObject({ value: 14, formula: '=SUM(A1:A4)+A3' })
    host.person.deleteRows(3)
    expect(host.cell('B1')).toMatchObject({ value: '#REF!', formula: '=SUM(A1:A3)+#REF!' })
  })
})
