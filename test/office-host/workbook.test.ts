import { describe, expect, it } from 'vitest'
import type { HostOptions } from './host.ts'
import { connect, createHost } from './node.ts'

const start = (options: HostOptions = {}) => {
  const host = createHost(options)
  return { host, ...connect(host) }
}

const code = async (promise: Promise<unknown>): Promise<string> => {
  try {
    await promise
  } catch (error) {
    return String(Reflect.get(error as object, 'code'))
  }
  return 'done'
}

const sheetOf = (context: Excel.RequestContext) => context.workbook.worksheets.getActiveWorksheet()

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

  it('only the first cell of a merged area takes a value', async () => {
    const { host, Excel } = start()
    host.person.merge('A1:C1')
    await Excel.run(async (context) => {
      sheetOf(context).getRange('A1:C1').values = [['title', 'lost', 'lost']]
      await context.sync()
    })
    expect([host.text('A1'), host.text('B1')]).toEqual(['title', ''])
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
})

describe('events', () => {
  const listen = async (options: HostOptions = {}) => {
    const started = start(options)
    const seen: Record<string, unknown>[] = []
    await started.Excel.run(async (context) => {
      const sheet = sheetOf(context)
      const all = context.workbook.worksheets
      const note = (name: string) => async (event: object) => {
        seen.push({ name, ...event })
      }
      sheet.onChanged.add(note('changed'))
      sheet.onSelectionChanged.add(note('selected'))
      sheet.onFormatChanged.add(note('format'))
      all.onActivated.add(note('activated'))
      all.onAdded.add(note('added'))
      await context.sync()
    })
    return { ...started, seen }
  }

  it('tell one cell before and after, and an area without', async () => {
    const { host, seen } = await listen()
    host.person.type('A1', '5')
    host.person.paste('A1', [['x', 'y']])
    await host.settled()
    expect(seen).toMatchObject([
      {
        name: 'changed',
        address: 'A1',
        changeType: 'RangeEdited',
        source: 'Local',
        details: { valueBefore: '', valueAfter: 5, valueTypeBefore: 'Empty', valueTypeAfter: 'Double' },
      },
      { name: 'changed', address: 'A1:B1', details: undefined },
    ])
  })

  it('tell rows put in and taken out, also when that was taken back', async () => {
    const { host, seen } = await listen()
    host.person.insertRows(3, 2)
    host.person.deleteRows(1)
    host.person.undo()
    await host.settled()
    expect(seen.map(({ changeType, address }) => [changeType, address])).toEqual([
      ['RowInserted', '3:4'],
      ['RowDeleted', '1:1'],
      ['RowInserted', '1:1'],
    ])
  })

  it('tell what another author did as Remote, and our own writes too', async () => {
    const { host, seen, Excel } = await listen()
    host.author.type('B2', 'theirs')
    await Excel.run(async (context) => {
      sheetOf(context).getRange('C1').values = [['ours']]
      await context.sync()
    })
    await host.settled()
    expect(seen.map(({ address, source, triggerSource }) => [address, source, triggerSource])).toEqual([
      ['B2', 'Remote', 'Unknown'],
      ['C1', 'Local', 'ThisLocalAddin'],
    ])
  })

  it('tell a changed format as a format and as a change', async () => {
    const { host, seen } = await listen()
    host.person.paint('A1:B2', '#FFCC00')
    await host.settled()
    expect(seen.map(({ name, address }) => [name, address])).toEqual([
      ['format', 'A1:B2'],
      ['changed', 'A1:B2'],
    ])
  })

  it('tell the selection, new sheets and which one is in front', async () => {
    const { host, seen } = await listen()
    host.person.select('C3:D4')
    host.person.addSheet('第二')
    await host.settled()
    expect(seen.map(({ name, address }) => [name, address])).toEqual([
      ['selected', 'C3:D4'],
      ['added', undefined],
      ['activated', undefined],
    ])
  })

  it('come late, are lost, and stop, as a test asks for', async () => {
    const { host, seen } = await listen({ eventDelay: 20 })
    host.dropEvents(1)
    host.person.type('A1', 'lost')
    host.person.type('A2', 'late')
    expect(seen).toEqual([])
    await host.settled()
    expect(seen.map(({ address }) => address)).toEqual(['A2'])
    expect(host.stats.events).toBe(1)
    expect(host.listens('DataChanged', 'Sheet1')).toBe(true)
    expect(host.listens('DataChanged')).toBe(false)
  })

  it('give the range of a change even when rows moved since', async () => {
    const { host, Excel } = start()
    const places: string[] = []
    await Excel.run(async (context) => {
      sheetOf(context).onChanged.add(async (event) => {
        if (event.changeType !== 'RangeEdited') return
        await Excel.run(async (inner) => {
          const range = event.getRange(inner)
          range.load('address')
          await inner.sync()
          places.push(range.address)
        })
      })
      await context.sync()
    })
    host.person.type('A5', 'x')
    host.person.insertRows(1)
    await host.settled()
    await host.settled()
    expect(places).toEqual(['Sheet1!A6'])
  })

  it('stop when the add-in turns them off for itself', async () => {
    const { host, seen, Excel } = await listen()
    await Excel.run(async (context) => {
      context.runtime.enableEvents = false
      sheetOf(context).getRange('A1').values = [['quiet']]
      await context.sync()
      context.runtime.enableEvents = true
      await context.sync()
    })
    host.person.type('A2', 'heard')
    await host.settled()
    expect(seen.map(({ address }) => address)).toEqual(['A2'])
  })
})

describe('what Excel refuses', () => {
  it('writes to a protected sheet, by the add-in and by the person', async () => {
    const { host, Excel } = start()
    host.person.unlock('B1')
    host.person.protect()
    const write = (address: string) =>
      Excel.run(async (context) => {
        sheetOf(context).getRange(address).values = [['x']]
        await context.sync()
      })
    expect(await code(write('A1'))).toBe('AccessDenied')
    expect(await code(write('B1'))).toBe('done')
    expect(() => host.person.type('A1', 'x')).toThrow('cannot perform')
    expect(() => host.person.insertRows(1)).toThrow('cannot perform')
    const marks = Excel.run(async (context) => {
      sheetOf(context).getRange('A1').conditionalFormats.add(Excel.ConditionalFormatType.custom)
      await context.sync()
    })
    expect(await code(marks)).toBe('AccessDenied')
    host.person.unprotect()
    expect(await code(write('A1'))).toBe('done')
  })

  it('any change to a read-only workbook', async () => {
    const { host, Excel } = start()
    host.book.readOnly = true
    const write = Excel.run(async (context) => {
      context.workbook.properties.custom.add('seal', 'x')
      await context.sync()
    })
    expect(await code(write)).toBe('AccessDenied')
  })

  it('requests while a cell is open for typing, unless they wait', async () => {
    const { host, Excel } = start()
    const read = (options: object) =>
      Excel.run(options, async (context) => {
        const range = sheetOf(context).getRange('A1')
        range.load('values')
        await context.sync()
        return range.values[0]![0] as unknown
      })
    host.startEditing()
    expect(await code(read({}))).toBe('InvalidOperationInCellEditMode')
    const waiting = read({ delayForCellEdit: true })
    host.person.type('A1', 'typed')
    host.stopEditing()
    expect(await waiting).toBe('typed')
  })

  it('the rest of a batch after an error; what came before is done', async () => {
    const { host, Excel } = start()
    const batch = Excel.run(async (context) => {
      const sheet = sheetOf(context)
      sheet.getRange('A1').values = [['done']]
      sheet.getRange('A2:B2').values = [['wrong size']]
      sheet.getRange('A3').values = [['left out']]
      await context.sync()
    })
    expect(await code(batch)).toBe('InvalidArgument')
    expect([host.text('A1'), host.text('A3')]).toEqual(['done', ''])
  })

  it('a batch half-way, when a test asks for it', async () => {
    const { host, Excel } = start()
    host.failNext({ code: 'GeneralException', at: 1 })
    const batch = () =>
      Excel.run(async (context) => {
        const sheet = sheetOf(context)
        sheet.getRange('A1').values = [['one']]
        sheet.getRange('A2').values = [['two']]
        await context.sync()
      })
    expect(await code(batch())).toBe('GeneralException')
    expect([host.text('A1'), host.text('A2')]).toEqual(['one', ''])
    expect(await code(batch())).toBe('done')
  })

  it('a lost session, too much at once, and an answer that does not come', async () => {
    const { host, Excel } = start({ payloadLimit: 20_000 })
    const read = (address: string) =>
      Excel.run(async (context) => {
        const range = sheetOf(context).getRange(address)
        range.load('values')
        await context.sync()
      })
    host.failNext({ error: 5012 })
    expect(await code(read('A1'))).toBe('InvalidOrTimedOutSession')
    expect(await code(read('A1:Z1000'))).toBe('ResponsePayloadSizeLimitExceeded')
    host.failNext({ hang: true })
    let answered = false
    const hanging = read('A1').then(() => {
      answered = true
    })
    await Promise.resolve()
    expect(answered).toBe(false)
    host.release()
    await hanging
    expect(answered).toBe(true)
  })

  it('members above its version, and remembers which', async () => {
    const { host, Excel, OfficeExtension } = start({ version: '1.10' })
    const merged = () =>
      Excel.run(async (context) => {
        sheetOf(context).getRange('A1').getMergedAreasOrNullObject()
        await context.sync()
      })
    expect(await code(merged())).toBe('ApiNotFound')
    expect(host.missing).toEqual([])
    // Without the library's own check the host refuses by itself.
    Reflect.set(Reflect.get(OfficeExtension, 'CommonUtility') as object, '_doApiNotSupportedCheck', false)
    expect(await code(merged())).toBe('ApiNotFound')
    expect(host.missing).toEqual([
      { member: 'Range.getMergedAreasOrNullObject', reason: 'above the version', needs: '1.13' },
    ])
    const newer = start({ version: '1.14' })
    newer.host.person.merge('A1:B1')
    await newer.Excel.run(async (context) => {
      const areas = sheetOf(context).getRange('A1:C3').getMergedAreasOrNullObject()
      areas.load('address')
      await context.sync()
      expect(areas.address).toBe('Sheet1!A1:B1')
    })
  })

  it('what is not built, by its name', async () => {
    const { host, Excel } = start()
    const chart = Excel.run(async (context) => {
      sheetOf(context).charts.add('Line', sheetOf(context).getRange('A1:B2'))
      await context.sync()
    })
    expect(await code(chart)).toBe('ApiNotFound')
    expect(host.missing).toEqual([{ member: 'Worksheet.Charts', reason: 'not built' }])
  })
})

describe('objects the pane uses', () => {
  it('null objects stand in for what is not there', async () => {
    const { host, Excel } = start()
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject('nope')
      const range = sheet.getRange('A1')
      const used = sheetOf(context).getUsedRangeOrNullObject(true)
      const property = context.workbook.properties.custom.getItemOrNullObject('nope')
      sheet.load('name')
      range.load('values')
      await context.sync()
      expect([sheet.isNullObject, range.isNullObject, used.isNullObject, property.isNullObject]).toEqual([
        true,
        true,
        true,
        true,
      ])
    })
    const missingSheet = Excel.run(async (context) => {
      context.workbook.worksheets.getItem('nope').load('name')
      await context.sync()
    })
    expect(await code(missingSheet)).toBe('ItemNotFound')
    expect(host.missing).toEqual([])
  })

  it('conditional formats keep their areas, priority and looks, over several areas at once', async () => {
    const { host, Excel } = start({ version: '1.10' })
    await Excel.run(async (context) => {
      const sheet = sheetOf(context)
      const marks = sheet.getRanges('B3:B4,D5').conditionalFormats.add(Excel.ConditionalFormatType.custom)
      marks.custom.rule.formula = '=TRUE'
      marks.custom.format.fill.color = '#ffcc00'
      marks.stopIfTrue = false
      const other = sheet.getRange('B3').conditionalFormats.add(Excel.ConditionalFormatType.cellValue)
      other.cellValue.rule = { formula1: '=1', operator: 'EqualTo' }
      await context.sync()
      const found = sheet.getRange('A1:Z50').conditionalFormats
      found.load('items/id,items/type,items/priority')
      await context.sync()
      expect(found.items.map(({ type, priority }) => [type, priority])).toEqual([
        ['CellValue', 0],
        ['Custom', 1],
      ])
      const mine = found.items[1]!
      const areas = mine.getRanges()
      areas.load('address')
      mine.custom.rule.load('formula')
      mine.custom.format.fill.load('color')
      await context.sync()
      expect(areas.address).toBe('Sheet1!B3:B4,Sheet1!D5')
      expect([mine.custom.rule.formula, mine.custom.format.fill.color]).toEqual(['=TRUE', '#FFCC00'])
      mine.delete()
      await context.sync()
    })
    expect(host.sheet().conditionalFormats.map(({ type }) => type)).toEqual(['CellValue'])
    expect(host.missing).toEqual([])
  })

  it('drop-down lists are kept, and stop what is not in them when typed but not when pasted', async () => {
    const { host, Excel } = start()
    await Excel.run(async (context) => {
      const range = sheetOf(context).getRange('E5:E20')
      range.dataValidation.rule = { list: { inCellDropDown: true, source: '男,女' } }
      range.dataValidation.errorAlert = { message: '请选男或女', showAlert: true, style: 'Stop', title: '性别' }
      range.dataValidation.prompt = { message: '男或女', showPrompt: true, title: '性别' }
      await context.sync()
      range.dataValidation.load('type,rule,prompt')
      await context.sync()
      expect(range.dataValidation.type).toBe('List')
      expect(range.dataValidation.rule.list?.source).toBe('男,女')
    })
    expect(() => host.person.type('E5', '不详')).toThrow('数据验证')
    host.person.type('E5', '女')
    host.person.paste('E6', [['不详']])
    expect([host.text('E5'), host.text('E6')]).toEqual(['女', '不详'])
  })

  it('a list written out may have 255 characters, not more', async () => {
    const { Excel } = start()
    const set = (length: number) =>
      Excel.run(async (context) => {
        sheetOf(context).getRange('A1').dataValidation.rule = {
          list: { inCellDropDown: true, source: '甲'.repeat(length) },
        }
        await context.sync()
      })
    expect(await code(set(255))).toBe('done')
    expect(await code(set(256))).toBe('InvalidArgument')
  })

  it('custom properties are found without regard to case and cut at 255 characters', async () => {
    const { host, Excel } = start()
    await Excel.run(async (context) => {
      const { custom } = context.workbook.properties
      custom.add('RosterReview.1', 'x'.repeat(300))
      const found = custom.getItem('rosterreview.1')
      found.load('key,value')
      custom.load('items/key')
      await context.sync()
      expect([found.key, (found.value as string).length]).toEqual(['RosterReview.1', 255])
      expect(custom.items.map(({ key }) => key)).toEqual(['RosterReview.1'])
      found.delete()
      await context.sync()
    })
    expect(host.book.custom.size).toBe(0)
    expect(host.missing).toEqual([])
  })

  it('a page is laid out, frozen, framed and printed as asked', async () => {
    const { host, Excel } = start({ version: '1.10' })
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('花名册')
      sheet.activate()
      sheet.freezePanes.freezeRows(6)
      sheet.showGridlines = false
      const page = sheet.pageLayout
      page.orientation = Excel.PageOrientation.landscape
      page.paperSize = Excel.PaperType.a4
      page.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 }
      page.centerHorizontally = true
      page.setPrintTitleRows('$1:$6')
      page.setPrintArea('A1:O40')
      page.setPrintMargins(Excel.PrintMarginUnit.centimeters, { top: 1.5, left: 1 })
      page.headersFooters.defaultForAllPages.centerFooter = '第 &P 页'
      const head = sheet.getRange('A1:O1')
      head.merge(false)
      head.values = [['花名册', ...Array.from({ length: 14 }, () => '')]]
      head.format.font.name = '宋体'
      head.format.font.size = 18
      head.format.horizontalAlignment = Excel.HorizontalAlignment.center
      head.format.rowHeight = 30
      sheet.getRange('A:A').format.columnWidth = 40
      Object.assign(sheet.getRange('G:G'), { numberFormat: '@' })
      const border = sheet.getRange('A6:O40').format.borders.getItem('InsideHorizontal')
      border.style = 'Continuous'
      await context.sync()
    })
    const sheet = host.sheet('花名册')
    expect(sheet.page).toMatchObject({ Orientation: 'Landscape', PaperSize: 'A4', TopMargin: 42.52 })
    expect(sheet.printTitleRows).toMatchObject({ top: 0, bottom: 5 })
    expect(sheet.frozen).toMatchObject({ top: 0, bottom: 5 })
    expect(sheet.headersFooters['DefaultForAllPages.CenterFooter']).toBe('第 &P 页')
    expect(sheet.merges).toHaveLength(1)
    expect([sheet.columnWidth(0), sheet.rowHeight(0)]).toEqual([40, 30])
    expect(sheet.cell(500, 6).format).toBe('@')
    expect(sheet.showGridlines).toBe(false)
    expect(host.missing).toEqual([])
  })

  it('an object is set from a plain one and loaded whole', async () => {
    const { host, Excel } = start()
    await Excel.run(async (context) => {
      const range = sheetOf(context).getRange('A1:B1')
      range.set({ values: [['a', 'b']], format: { font: { bold: true }, wrapText: true } })
      range.load()
      range.format.font.load('bold')
      await context.sync()
      expect(range.values).toEqual([['a', 'b']])
      expect(range.format.font.bold).toBe(true)
      expect(range.address).toBe('Sheet1!A1:B1')
    })
    expect(host.missing).toEqual([])
  })

  it('tells what was hidden and filtered', async () => {
    const { host, Excel } = start()
    host.person.paste('A1', [['性别'], ['男'], ['女'], ['男']])
    host.person.filter('A1:A4', 'A', (text) => text === '男')
    await Excel.run(async (context) => {
      const row = sheetOf(context).getRange('A3')
      const whole = sheetOf(context).getRange('A2:A4')
      row.load('rowHidden')
      whole.load('rowHidden')
      await context.sync()
      expect([row.rowHidden, whole.rowHidden]).toEqual([true, null])
    })
    expect([...host.toGrid().hiddenRows]).toEqual([2])
  })

  it('sorts by the person, blanks last, and keeps equal rows in order', () => {
    const { host } = start()
    host.person.paste('A1', [
      ['b', 1],
      ['', 2],
      ['a', 3],
      ['b', 4],
      [10, 5],
    ])
    host.person.sort('A1:B5', 'A')
    expect(host.toGrid().values.map((row) => row[1])).toEqual([5, 3, 1, 4, 2])
  })

  it('gives back the grid it was given', () => {
    const { host } = start()
    const grid = {
      name: '和静县',
      hidden: false,
      origin: { row: 2, column: 1 },
      values: [
        ['姓名', 45505],
        ['艾力', null],
      ],
      texts: [
        ['姓名', '2024年8月'],
        ['艾力', ''],
      ],
      formats: [
        ['@', 'yyyy"年"m"月"'],
        ['General', 'General'],
      ],
      merges: [{ top: 0, left: 0, bottom: 0, right: 14 }],
      hiddenRows: new Set([3]),
      hiddenColumns: new Set([2]),
      date1904: false,
    }
    host.openGrids([grid])
    expect(host.toGrid('和静县')).toEqual(grid)
  })
})
