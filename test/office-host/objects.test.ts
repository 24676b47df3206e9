import { describe, expect, it } from 'vitest'
import { code, sheetOf, start } from './started.ts'

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

  it('ranges are let go of when a run ends, and those tracked when they are untracked', async () => {
    const { host, Excel } = start()
    let kept: Excel.Range | null = null
    await Excel.run(async (context) => {
      const sheet = sheetOf(context)
      sheet.getRange('A1').load('values')
      kept = sheet.getRange('B2')
      kept.load('address')
      kept.track()
      await context.sync()
      expect(host.heldRanges).toBe(2)
    })
    await host.settled()
    expect(host.heldRanges).toBe(1)
    await Excel.run(kept!, async (context) => {
      context.trackedObjects.remove(kept!)
      await context.sync()
    })
    await host.settled()
    expect(host.heldRanges).toBe(0)
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
