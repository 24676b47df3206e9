import { describe, expect, it } from 'vitest'
import { code, sheetOf, start } from './started.ts'

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

  it('a request larger than Excel takes, and does nothing of it', async () => {
    const { host, Excel } = start({ payloadLimit: 20_000 })
    const write = Excel.run(async (context) => {
      sheetOf(context).getRange('A1:A100').values = Array.from({ length: 100 }, () => ['字'.repeat(100)])
      await context.sync()
    })
    expect(await code(write)).toBe('RequestPayloadSizeLimitExceeded')
    expect(host.text('A1')).toBe('')
    expect(host.stats.batches.map(({ error }) => error)).toContain('office 5103')
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
