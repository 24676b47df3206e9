import { describe, expect, it } from 'vitest'
import { code, sheetOf, start } from './started.ts'

describe('rows put in and taken out', () => {
  it('move what stands on the sheet', async () => {
    const { host, Excel } = start()
    host.person.merge('A5:C5')
    host.person.type('A8', 'last')
    await Excel.run(async (context) => {
      const sheet = sheetOf(context)
      const format = sheet.getRange('A7:C9').conditionalFormats.add(Excel.ConditionalFormatType.custom)
      format.custom.rule.formula = '=$A7<>""'
      sheet.getRange('B7:B9').dataValidation.rule = { list: { inCellDropDown: true, source: '男,女' } }
      context.workbook.names.add('people', sheet.getRange('A7:A9'))
      await context.sync()
      const tracked = sheet.getRange('A8')
      tracked.track()
      tracked.load('address')
      await context.sync()
      host.person.insertRows(3, 2)
      tracked.load('address,values')
      await context.sync()
      expect(tracked.address).toBe('Sheet1!A10')
      expect(tracked.values).toEqual([['last']])
    })
    const sheet = host.sheet()
    expect(sheet.merges).toEqual([{ top: 6, left: 0, bottom: 6, right: 2 }])
    expect(sheet.conditionalFormats[0]).toMatchObject({
      areas: [{ top: 8, left: 0, bottom: 10, right: 2 }],
      settings: { 'Rule.Formula': '=$A9<>""' },
    })
    expect(sheet.validations[0]!.areas).toEqual([{ top: 8, left: 1, bottom: 10, right: 1 }])
    expect(host.book.names.get('people')!.formula).toBe('=Sheet1!$A$9:$A$11')
    expect(host.missing).toEqual([])
  })

  it('take away a conditional format whose rows are deleted', async () => {
    const { host, Excel } = start()
    await Excel.run(async (context) => {
      sheetOf(context).getRange('A3:B4').conditionalFormats.add(Excel.ConditionalFormatType.custom)
      await context.sync()
    })
    host.person.deleteRows(3, 2)
    expect(host.sheet().conditionalFormats).toEqual([])
  })

  it('a range whose cells are gone answers InvalidReference', async () => {
    const { host, Excel } = start()
    const read = Excel.run(async (context) => {
      const range = sheetOf(context).getRange('A3')
      range.track()
      range.load('address')
      await context.sync()
      host.person.deleteRows(3)
      range.load('address')
      await context.sync()
    })
    expect(await code(read)).toBe('InvalidReference')
  })

  it('new rows look like the row above, without its contents', () => {
    const { host } = start()
    host.person.format('A1:C1', '@')
    host.person.type('A1', 'head')
    host.person.type('A2', '5')
    host.person.insertRows(2)
    expect(host.cell('A2')).toMatchObject({ value: null, format: '@' })
    expect(host.cell('A3').value).toBe(5)
  })

  it('the person takes back edits one by one', () => {
    const { host } = start()
    host.person.type('A1', 'one')
    host.person.insertRows(1)
    host.person.paste('A1', [['x', 'y']])
    expect([host.text('A1'), host.text('A2')]).toEqual(['x', 'one'])
    expect(host.person.undo()).toBe(true)
    expect(host.text('A1')).toBe('')
    expect(host.person.undo()).toBe(true)
    expect(host.text('A1')).toBe('one')
    expect(host.person.undo()).toBe(true)
    expect(host.person.undo()).toBe(false)
    expect(host.toGrid().values).toEqual([])
  })

  it("an add-in's write empties the list of edits to take back", async () => {
    const { host, Excel } = start()
    host.person.type('A1', 'one')
    await Excel.run(async (context) => {
      sheetOf(context).getRange('B1').values = [['ours']]
      await context.sync()
    })
    expect(host.person.undo()).toBe(false)
  })

  it.each([
    [false, true],
    [true, false],
  ])('where Excel forgets (%j), a mark of the add-in leaves something to take back: %j', async (forgetsUndo, left) => {
    const { host, Excel } = start({ forgetsUndo })
    host.person.type('A1', 'one')
    await Excel.run(async (context) => {
      sheetOf(context).getRange('A1').load('values')
      await context.sync()
    })
    expect(host.book.canUndo).toBe(true)
    await Excel.run(async (context) => {
      sheetOf(context).getRange('A1').conditionalFormats.add(Excel.ConditionalFormatType.custom)
      await context.sync()
    })
    expect(host.book.canUndo).toBe(left)
  })
})
