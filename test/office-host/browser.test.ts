import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startBrowser } from '../support/browser.ts'
import { openPane, type Pane, type PaneOptions } from './browser.ts'

const folder = fileURLToPath(new URL('./fixtures', import.meta.url))
let browser: Browser

beforeAll(async () => {
  browser = await startBrowser()
})

afterAll(async () => {
  await browser.close()
})

const open = async (options: PaneOptions): Promise<Pane> => {
  const pane = await openPane({ browser, folder, file: 'page.html', ...options })
  await pane.frame.locator('#state[data-ready]').waitFor()
  return pane
}

/** What the page heard, once it heard as many events as expected. */
const heard = async (pane: Pane, count: number) => {
  await pane.frame.locator(`#events[data-count="${count}"]`).waitFor()
  return pane.frame.locator('#events li').allTextContents()
}

const hosts: [string, PaneOptions, string][] = [
  ['Excel on the web, ExcelApi 1.10', { flavour: 'web', version: '1.10' }, 'Excel OfficeOnline 1.10 zh-CN'],
  ['Excel on the web, ExcelApi 1.14', { flavour: 'web', version: '1.14' }, 'Excel OfficeOnline 1.14 zh-CN'],
  ['Excel for Windows, ExcelApi 1.10', { flavour: 'desktop', version: '1.10' }, 'Excel PC 1.10 zh-CN'],
]

describe.each(hosts)('%s', (_, options, state) => {
  it('starts office.js, reads, writes and hears of edits', async () => {
    const pane = await open(options)
    expect(await pane.frame.locator('#state').textContent()).toBe(state)

    await pane.frame.getByRole('button', { name: 'write' }).click()
    await expect.poll(() => pane.host.text('B2')).toBe('2024年8月')
    expect(await heard(pane, 1)).toEqual(['RangeEdited A1:B2 Local'])

    pane.host.person.type('C3', '阿依古丽')
    pane.host.author.insertRows(2)
    expect(await heard(pane, 3)).toEqual(['RangeEdited A1:B2 Local', 'RangeEdited C3 Local', 'RowInserted 2:2 Remote'])

    await pane.frame.getByRole('button', { name: 'read' }).click()
    await pane.frame.locator('#read[data-ready]').waitFor()
    expect(JSON.parse((await pane.frame.locator('#read').textContent())!)).toEqual({
      address: 'Sheet1!A1:C4',
      text: [
        ['5', 'x', ''],
        ['', '', ''],
        ['001', '2024年8月', ''],
        ['', '', '阿依古丽'],
      ],
    })
    expect(pane.host.missing).toEqual([])
    expect(pane.errors).toEqual([])
    expect(pane.strayRequests).toEqual([])
    await pane.close()
  })

  it('passes on what Excel refuses, with its code', async () => {
    const pane = await open(options)
    const refusal = async () => {
      await pane.frame.getByRole('button', { name: 'write' }).click()
      const output = pane.frame.locator('#error')
      await output.and(pane.frame.locator(':not(:empty)')).waitFor()
      const code = await output.textContent()
      await output.evaluate((element) => {
        element.textContent = ''
      })
      return code
    }
    pane.host.startEditing()
    expect(await refusal()).toBe('InvalidOperationInCellEditMode')
    pane.host.stopEditing()
    pane.host.person.protect()
    expect(await refusal()).toBe('AccessDenied')
    pane.host.failNext({ error: 5102 })
    expect(await refusal()).toBe('ActivityLimitReached')
    pane.host.failNext({ code: 'RequestAborted', at: 0 })
    expect(await refusal()).toBe('RequestAborted')
    expect(pane.host.missing).toEqual([])
    await pane.close()
  })

  it('enforces the version and presses ribbon buttons', async () => {
    const pane = await open(options)
    await pane.frame.getByRole('button', { name: 'merged areas' }).click()
    const output = pane.frame.locator('#error:not(:empty)')
    await output.waitFor()
    expect(await output.textContent()).toBe(options.version === '1.10' ? 'ApiNotFound' : 'none')
    pane.door.pressButton('greet')
    await pane.frame.locator('#command:not(:empty)').waitFor()
    expect(await pane.frame.locator('#command').textContent()).toBe('greet')
    await expect.poll(() => pane.door.commandsDone.length).toBe(1)
    expect(pane.host.missing).toEqual([])
    await pane.close()
  })
})

it('a pane in English in a read-only workbook knows both', async () => {
  const pane = await open({ locale: 'en-US', prepare: (host) => Object.assign(host.book, { readOnly: true }) })
  expect(await pane.frame.locator('#state').textContent()).toBe('Excel OfficeOnline 1.14 en-US')
  expect(await pane.frame.evaluate(() => String(Office.context.document.mode))).toBe('readOnly')
  await pane.close()
})
