import { describe, expect, it } from 'vitest'
import type { HostOptions } from './host.ts'
import { sheetOf, start } from './started.ts'

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
