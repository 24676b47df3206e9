import { readFile } from 'node:fs/promises'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { Browser, Page } from 'playwright'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { defaultPolicy, type Grid, openReview, readWorkbook } from '../../core/index.ts'
import { annotateEn, problemsEn } from '../../core/messages/en.ts'
import { problemsZh } from '../../core/messages/zh-CN.ts'
import { convertedWorkbook } from '../../core/workbook/mark/convert.ts'
import { generateRows, gridOfTable, rosterTable } from '../support/generate.ts'
import { rosterOfManyFindings, watchMessages } from '../support/many-findings.ts'
import { given, openDesk, settled, startBrowser, visit, watch } from './desk.ts'

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

let page: Page
let said: string[]
afterEach(async () => {
  expect(said).toEqual([])
  await page.context().close()
})

const eventually = <Value>(ask: () => Promise<Value>) => expect.poll(ask, { timeout: 20_000 })
const cell = (address: string) => page.locator(`[data-cell="${address}"]`)
const textOf = (address: string) => cell(address).textContent()

/** Opens 单位自查, with something done to the page before its program runs. */
async function start(before?: () => void): Promise<void> {
  const context = await browser.newContext({ locale: 'zh-CN' })
  if (before) await context.addInitScript(before)
  page = await openDesk(context, '#/self-check')
  page.setDefaultTimeout(20_000)
  said = watch(page)
}

/** What is asked of a worker under the name `hold` waits until `letGo`. */
function holdBack() {
  const post = Worker.prototype.postMessage
  const held: (() => void)[] = []
  const letGo = () => {
    for (const go of held.splice(0)) go()
  }
  Object.assign(globalThis, { letGo })
  Worker.prototype.postMessage = function (this: Worker, message: { name?: string }, ...rest: []) {
    if (message.name !== undefined && message.name === (globalThis as { hold?: string }).hold) {
      const asked = structuredClone(message)
      held.push(() => post.call(this, asked, ...rest))
    } else post.call(this, message, ...rest)
  }
}
const hold = (name: string) => page.evaluate((one) => void Object.assign(globalThis, { hold: one }), name)
const letGo = async () => {
  await hold('')
  await page.evaluate(() => (globalThis as unknown as { letGo(): void }).letGo())
  await settled(page)
}

async function mend(address: string, text: string): Promise<void> {
  await cell(address).click()
  await page.keyboard.press('Enter')
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
}

async function choose(name: string, bytes: Uint8Array): Promise<void> {
  await page.setInputFiles('[data-testid="self-check-file"]', given(name, bytes))
  await page.locator('.sheet [data-cell]').first().waitFor()
  await settled(page)
}

async function workbookOf(...sheets: Grid[]): Promise<Uint8Array> {
  const { bytes } = await convertedWorkbook({ file: '花名册.xlsx', format: 'xlsx', sheets, properties: {} })
  return bytes
}
const sheetOf = (rows: number, seed: number, name = '花名册') =>
  gridOfTable(rosterTable(generateRows(rows, seed, { faultyShare: 0.6 })), name)

describe('单位自查 with a long roster', () => {
  const rows = 1000

  test('holds in the page only what is in sight, and no message of the worker is as long as the roster', async () => {
    await start(watchMessages)
    await choose('花名册.xlsx', await rosterOfManyFindings(rows))
    const heading = (await page.locator('h1').textContent()) ?? ''
    const [checked, found] = [...heading.matchAll(/\d+/g)].map(([digits]) => Number(digits))
    expect(checked).toBe(rows)
    expect(found).toBeGreaterThan(4 * rows - 1)
    const elements = () => page.evaluate(() => document.querySelectorAll('*').length)
    const longest = () =>
      page.evaluate(() => (globalThis as unknown as { messages: { longest: number } }).messages.longest)
    expect(await elements()).toBeLessThan(3000)
    for (const share of [0.3, 0.9, 1]) {
      for (const box of ['.sheet', '.check-list'])
        await page.locator(box).evaluate((element, at) => element.scrollTo(0, element.scrollHeight * at), share)
      await settled(page)
      expect(await elements()).toBeLessThan(3000)
    }
    await eventually(() => page.locator(`tr[aria-rowindex="${rows + 3}"] th`).count()).toBe(1)
    await page.locator('.check-list button').first().focus()
    await page.keyboard.press('End')
    const place = () => page.evaluate(() => document.activeElement?.closest('li')?.getAttribute('aria-posinset'))
    const size = await page.locator('.check-list li').first().getAttribute('aria-setsize')
    await eventually(place).toBe(size)
    await page.getByRole('button', { name: /^修复/ }).first().click()
    await page.locator('.fix-list .is-row').first().waitFor()
    expect(await elements()).toBeLessThan(3000)
    await page.getByRole('button', { name: '全部修复' }).click()
    await settled(page)
    expect(await elements()).toBeLessThan(3000)
    expect(await longest()).toBeLessThan(60_000)
  }, 120_000)
})

describe('单位自查', () => {
  test('names another sheet that holds a roster, as every face does', async () => {
    const sheets = [sheetOf(12, 1), sheetOf(9, 2, '第二张')]
    const bytes = await workbookOf(...sheets)
    await start()
    await choose('轮台县.xlsx', bytes)
    const wanted = openReview({ file: '轮台县.xlsx', sheets, properties: {} }, defaultPolicy).allFindings()
    await page.getByRole('button', { name: '按表中顺序' }).click()
    await eventually(() => page.locator('.check-side .finding').count()).toBe(wanted.length)
    const texts = await page.locator('.check-side .finding').allTextContents()
    for (const [index, { message }] of wanted.entries()) expect(texts[index]).toContain(message)
    expect(wanted.map(({ rule }) => rule)).toContain('roster/other-sheets')
  })

  test('loses no key that is typed right after a cell was mended', async () => {
    await start()
    await choose('a.xlsx', await workbookOf(sheetOf(20, 3)))
    await cell('J8').click()
    const { keyboard } = page
    for (const key of ['Enter', ...'11', 'Enter', 'ArrowLeft', 'F2', ...'abc', 'Enter', 'ArrowDown', 'Enter', ...'xyz'])
      await keyboard.press(key)
    await keyboard.press('Enter')
    await keyboard.press('F2')
    await keyboard.press('End')
    await keyboard.press('!')
    await keyboard.press('Enter')
    await settled(page)
    expect([await textOf('J8'), await textOf('I8'), await textOf('I9')]).toEqual(['11', 'abc', 'xyz!'])
  })

  test('keeps the lines of a cell that is changed; Alt+Enter makes another', async () => {
    const table = rosterTable(generateRows(5, 9))
    table[4]![1] = '且末县质量\n计量检测所'
    await start()
    await choose('a.xlsx', await workbookOf(gridOfTable(table)))
    await cell('B5').click()
    const { keyboard } = page
    for (const key of ['Enter', 'ControlOrMeta+End', '1', 'Alt+Enter', '2', 'Enter']) await keyboard.press(key)
    await settled(page)
    expect(await textOf('B5')).toBe('且末县质量\n计量检测所1\n2')
    await keyboard.press('Enter')
    await page.locator('.cell-editor').evaluate((editor) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', '甲\n乙\r\n')
      editor.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    })
    await keyboard.press('Enter')
    await settled(page)
    expect(await textOf('B5')).toBe('甲\n乙')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '下载改好的文件' }).click(),
    ])
    const read = await readWorkbook(new Uint8Array(await readFile(await download.path())), 'a.xlsx')
    expect(read.ok && read.workbook.sheets[0]!.texts[4]![1]).toBe('甲\n乙')
  })

  const give = async (name: string, grid: Grid) =>
    page.setInputFiles('[data-testid="self-check-file"]', given(name, await workbookOf(grid)))
  const shows = (name: string) => page.locator('.self-check > p', { hasText: name }).first().waitFor()

  test('of two files the one chosen last is opened, however long the other takes, and what is mended in it stays', async () => {
    await start(holdBack)
    await hold('open')
    await give('慢.xlsx', sheetOf(30, 7))
    await page.waitForFunction(() => document.documentElement.dataset.state === 'busy')
    await hold('')
    await give('快.xlsx', sheetOf(20, 8))
    await shows('快.xlsx')
    await mend('J8', '99')
    await letGo()
    await shows('快.xlsx')
    await page.getByText('已改 1 处').waitFor()
    expect(await textOf('J8')).toBe('99')
    expect(await page.locator('dialog[open]').count()).toBe(0)
  })

  test('a file that is read while cells are mended waits for an answer; what is being typed is not written into it', async () => {
    const next = sheetOf(30, 7)
    const mended = next.texts[8]![9]!
    await start(holdBack)
    await choose('a.xlsx', await workbookOf(sheetOf(20, 8)))
    const type = async () => {
      await cell('J9').click()
      for (const key of ['Enter', '8', '8']) await page.keyboard.press(key)
    }
    await hold('open')
    await give('b.xlsx', next)
    await type()
    await letGo()
    await shows('b.xlsx')
    expect([await textOf('J9'), await page.locator('.cell-editor').count()]).toEqual([mended, 0])
    await page.getByText('还没有改动').waitFor()
    await hold('open')
    await give('c.xlsx', sheetOf(20, 8))
    await mend('J8', '99')
    await type()
    await letGo()
    await page.getByText('换成“c.xlsx”？').waitFor()
    await page.getByRole('button', { name: '先不换' }).click()
    await shows('b.xlsx')
    expect([await textOf('J8'), await textOf('J9')]).toEqual(['99', '88'])
  })

  test('says that a file is not downloaded where another is opened before it is made', async () => {
    await start(holdBack)
    await choose('a.xlsx', await workbookOf(sheetOf(20, 8)))
    await hold('handBack')
    await page.getByRole('button', { name: '下载改好的文件' }).click()
    await give('b.xlsx', sheetOf(20, 7))
    await shows('b.xlsx')
    await page.getByText('没有下载“a.xlsx”').waitFor()
    await settled(page)
    expect(await page.locator('.toast').count()).toBe(1)
  })

  test('an answer that does not come ends the worker; what was mended is there in the next one', async () => {
    await start(() => {
      const post = Worker.prototype.postMessage
      Worker.prototype.postMessage = function (this: Worker, message: { name?: string }, ...rest: []) {
        const lose = globalThis as unknown as { lose?: string }
        if (message.name !== undefined && message.name === lose.lose) delete lose.lose
        else post.call(this, message, ...rest)
      }
    })
    await page.clock.install()
    await choose('a.xlsx', await workbookOf(sheetOf(20, 4)))
    await mend('J8', '11')
    await settled(page)
    const before = await textOf('J9')
    await page.evaluate(() => Object.assign(globalThis, { lose: 'take' }))
    await mend('J9', '12')
    await page.clock.fastForward(61_000)
    await page.getByText('一分钟没有回答，已经重新核验这份花名册，改好的 1 处都在。').waitFor()
    await page.getByText('这一步没有做成，请再试一次。').waitFor()
    await settled(page)
    expect([await textOf('J8'), await textOf('J9')]).toEqual(['11', before])
    // It is selected still: Enter opens it.
    for (const key of ['Enter', '1', '2', 'Enter']) await page.keyboard.press(key)
    await settled(page)
    expect(await textOf('J9')).toBe('12')
    await page.getByText('已改 2 处').waitFor()
  })

  test('in English the page and its findings are in English', async () => {
    const context = await browser.newContext({ locale: 'en-US' })
    page = await openDesk(context, '#/self-check')
    said = watch(page)
    await choose('a.xlsx', await workbookOf(sheetOf(12, 5)))
    const own = (await page.locator('.self-check').innerText()).replace(/“[^”]*”/g, '')
    const list = await page.locator('.check-side').innerText()
    expect(own).toContain('rows checked')
    expect(list.replace(/“[^”]*”/g, '')).toMatch(/[A-Za-z]{4}/)
    await page.getByRole('button', { name: 'In sheet order' }).click()
    await settled(page)
    const [first] = await page.locator('.check-side .finding').allInnerTexts()
    expect(first).toMatch(/[A-Za-z]{4}/)
    await cell('D4').click()
    const due = page.locator('.check-person dd').nth(1)
    await eventually(() => due.innerText()).toMatch(/^\d+ yuan [a-z, -]+$/)
    await visit(page, '#/rules')
    const tariff = page.locator('dt', { hasText: /^Fees$/ }).locator('+ dd')
    expect(await tariff.innerText()).toMatch(/^(?:[a-z, -]+ \d+ yuan[;,]? ?)+$/)
  })

  test('keeps what is mended while the language changes, and speaks the one chosen last', async () => {
    await start(holdBack)
    await choose('a.xlsx', await workbookOf(sheetOf(20, 4)))
    const speak = (language: string) => page.getByRole('button', { name: language, exact: true }).click()
    await hold('open')
    await speak('English')
    await speak('中文')
    await letGo()
    const message = page.locator('.check-side .finding').first()
    expect(await message.innerText()).toMatch(/\p{Script=Han}{2}.*[，：；]/u)
    await hold('open')
    await speak('English')
    await mend('J8', '11')
    await letGo()
    await page.getByText('1 cell changed').waitFor()
    await speak('中文')
    await settled(page)
    await page.getByText('已改 1 处').waitFor()
    expect(await textOf('J8')).toBe('11')
  })

  test('in English it says in English why a file is not read, and why none is made', async () => {
    const context = await browser.newContext({ locale: 'en-US' })
    page = await openDesk(context, '#/self-check')
    said = watch(page)
    const refused = page.locator('.self-check .note')
    const noRoster = await workbookOf(gridOfTable([['x']]))
    const files: [name: string, bytes: Uint8Array, reason: string][] = [
      ['empty.xlsx', new Uint8Array(), problemsEn.emptyFile()],
      ['other.xlsx', noRoster, problemsEn.noRoster()],
    ]
    for (const [name, bytes, reason] of files) {
      await page.setInputFiles('[data-testid="self-check-file"]', given(name, bytes))
      await eventually(() => refused.innerText()).toContain(`“${name}” was not read\n\n${reason}`)
    }
    await page.getByRole('button', { name: '中文' }).click()
    await eventually(() => refused.innerText()).toContain(`没有读取“other.xlsx”\n\n${problemsZh.noRoster()}`)
    await page.getByRole('button', { name: 'English' }).click()
    const parts = unzipSync(await workbookOf(sheetOf(5, 6)))
    const workbook = strFromU8(parts['xl/workbook.xml']!)
    const deep = `<extLst>${'<a>'.repeat(600)}${'</a>'.repeat(600)}</extLst></workbook>`
    parts['xl/workbook.xml'] = strToU8(workbook.replace('</workbook>', deep))
    await choose('deep.xlsx', zipSync(parts))
    await page.getByRole('button', { name: 'Download the mended file' }).click()
    await page.getByText(`No file was made: ${annotateEn.unfit()}`).waitFor()
  })
})
