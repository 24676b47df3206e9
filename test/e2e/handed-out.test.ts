import { readFile } from 'node:fs/promises'
import { unzipSync } from 'fflate'
import type { Browser, Download, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { defaultPolicy, openReview, readWorkbook } from '../../core/index.ts'
import { markFile } from '../../dashboard/export/findings.ts'
import { openXmlFaults } from '../workbook/open-xml-check.ts'
import { richWorkbook } from '../workbook/rich-workbooks.ts'
import { judged } from '../workbook/sample-roster.ts'
import { counters, given, importFiles, openDesk, samplesOnDisk, settled, startBrowser, visit, watch } from './desk.ts'

let browser: Browser
let samples: string[]
beforeAll(async () => {
  browser = await startBrowser()
  samples = await samplesOnDisk()
})
afterAll(() => browser.close())

async function bytesOf(download: Download): Promise<Uint8Array> {
  return new Uint8Array(await readFile(await download.path()))
}

/** Asks until the page says so; drawing takes as long as the machine is busy. */
const eventually = <Value>(ask: () => Promise<Value>) => expect.poll(ask)

/** Presses what hands out files and gives the first. */
async function handedOut(page: Page, press: () => Promise<void>): Promise<{ name: string; bytes: Uint8Array }> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()])
  await settled(page)
  return { name: download.suggestedFilename(), bytes: await bytesOf(download) }
}

describe('导出', () => {
  let page: Page
  let said: string[]
  beforeAll(async () => {
    page = await openDesk(await browser.newContext())
    said = watch(page)
    await importFiles(page, samples)
  })
  afterAll(async () => {
    expect(said).toEqual([])
    await page.context().close()
  })

  const paper = (name: string) =>
    handedOut(page, async () => {
      await page.locator('.topbar summary', { hasText: '导出' }).click()
      await page.getByRole('button', { name, exact: true }).click()
    })

  test.each([
    '全体花名册（附件8格式）',
    '免答辩人员名单',
    '答辩人员名单及评分表',
    '评审费核对表',
    '评审一览表',
    '统计表',
    '匿名名单和编号对照表',
    '问题清单',
  ])('%s is a sound workbook', async (name) => {
    const { name: file, bytes } = await paper(name)
    expect(file).toMatch(/^2024年.*\.xlsx$/)
    expect(openXmlFaults(bytes)).toEqual([])
  })

  test('the roster of everyone holds as many people as the counter says, and its seal is valid', async () => {
    const { bytes } = await paper('全体花名册（附件8格式）')
    const { review } = await judged(bytes, 'a.xlsx')
    await visit(page, '#/overview')
    expect(review.applicants).toHaveLength((await counters(page)).applicants!)
    expect(review.report.seal).toEqual({ status: 'valid' })
  })

  test('C6.2 each unit gets its own workbook back, marked: the bytes are those of the engine', async () => {
    const { bytes } = await paper('各单位核验结果（标注后的原文件）')
    const parts = unzipSync(bytes)
    for (const [name, handed] of Object.entries(parts)) {
      const path = samples.find((one) => one.endsWith(`/${name}`))!
      const marked = await markFile(
        { file: name, bytes: new Uint8Array(await readFile(path)) },
        { policy: defaultPolicy, sanctions: [], columns: [] },
      )
      expect(marked.ok && Buffer.compare(handed, marked.bytes)).toBe(0)
    }
    expect(Object.keys(parts).length).toBeGreaterThan(0)
  })

  test('any table of a page comes out whole, as it is shown: .xlsx and .csv', async () => {
    await visit(page, '#/roster')
    const { bytes } = await handedOut(page, async () => {
      await page.locator('summary', { hasText: '导出表格' }).click()
      await page.getByRole('button', { name: '本页表格（.xlsx）' }).click()
    })
    const read = await readWorkbook(bytes, 'a.xlsx')
    if (!read.ok) throw new Error(read.problem.message)
    await visit(page, '#/overview')
    const { applicants } = await counters(page)
    expect(read.workbook.sheets[0]!.texts.length).toBe(2 + applicants!)
    await visit(page, '#/fees')
    const csv = await handedOut(page, async () => {
      await page.locator('summary', { hasText: '导出表格' }).click()
      await page.getByRole('button', { name: '本页表格（.csv）' }).click()
    })
    expect(csv.name).toBe('缴费.csv')
    expect([...csv.bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  })

  test('documents of a unit as pages and as .docx', async () => {
    await visit(page, '#/documents')
    await page.getByLabel('主管单位').selectOption({ index: 1 })
    await settled(page)
    await page.getByLabel('文书').selectOption('truth-pledge')
    await settled(page)
    const shown = await page.locator('.paper').count()
    expect(shown).toBeGreaterThan(0)
    const { name, bytes } = await handedOut(page, () => page.getByRole('button', { name: '下载 .docx' }).click())
    expect(name).toMatch(/真实性保证书\.docx$/)
    const text = new TextDecoder().decode(unzipSync(bytes)['word/document.xml'])
    expect(text.match(/愿意按有关规定接受任何处理/g)).toHaveLength(shown)
  })
})

describe('单位自查', () => {
  let page: Page
  let said: string[]
  let original: Uint8Array
  beforeAll(async () => {
    original = await richWorkbook()
    page = await openDesk(await browser.newContext(), '#/self-check')
    said = watch(page)
  })
  afterAll(async () => {
    expect(said).toEqual([])
    await page.context().close()
  })

  const heading = () => page.locator('h1').textContent()
  const cell = (address: string) => page.locator(`[data-cell="${address}"]`)

  test('says of a file that is none what to do', async () => {
    await page.setInputFiles('[data-testid="self-check-file"]', given('说明.docx', 'PK\u0003\u0004'))
    await page.getByText('没有读取“说明.docx”').waitFor()
  })

  test('C6.1 finds what the engine finds, in the sheet drawn as it is', async () => {
    await page.setInputFiles('[data-testid="self-check-file"]', given('轮台县.xlsx', original))
    await cell('A1').waitFor()
    const { review } = await judged(original, '轮台县.xlsx')
    const { totals } = review.report
    const all = totals.errors + totals.warnings + totals.infos
    expect(await heading()).toBe(`检查了 ${totals.applicants} 行，发现 ${all} 个问题`)
    expect(await cell('D4').textContent()).toBe('王秀兰')
    expect(await page.locator('.check-side .finding').count()).toBe(all)
    expect(await counters(page)).toEqual({})
  })

  test('a cell is mended from the keyboard, and judged at once', async () => {
    await cell('G8').click()
    await eventually(() => cell('G8').getAttribute('aria-current')).toBe('true')
    await page.keyboard.press('Enter')
    await page.getByRole('textbox', { name: '修改 G8' }).fill('1985.10')
    await page.keyboard.press('Enter')
    await eventually(() => cell('G8').textContent()).toBe('1985.10')
    await eventually(() => page.locator('.check-side .finding', { hasText: 'G8' }).count()).toBe(0)
    await page.keyboard.press('ArrowLeft')
    await eventually(() => cell('F8').getAttribute('aria-current')).toBe('true')
    await page.keyboard.press('F2')
    await page.getByRole('textbox', { name: '修改 F8' }).fill('别的')
    await page.keyboard.press('Escape')
    await eventually(() => cell('F8').textContent()).toBe('维吾尔族')
  })

  test('all safe fixes are shown before they are written, and undone as one', async () => {
    const before = await heading()
    await page.getByRole('button', { name: /修复 \d+ 处安全项/ }).click()
    const rows = await page.locator('.fix-list tbody tr').allTextContents()
    expect(rows.length).toBeGreaterThan(1)
    await page.getByRole('button', { name: '全部修复' }).click()
    await eventually(heading).not.toBe(before)
    expect(await page.getByRole('button', { name: /修复 \d+ 处安全项/ }).count()).toBe(0)
    const after = await heading()
    await page.getByRole('button', { name: '撤销' }).click()
    await eventually(heading).toBe(before)
    await page.getByRole('button', { name: /修复 \d+ 处安全项/ }).click()
    await page.getByRole('button', { name: '全部修复' }).click()
    await eventually(heading).toBe(after)
  })

  test('another file waits for an answer while what was mended is not downloaded; an unreadable one changes nothing', async () => {
    const before = await heading()
    await page.setInputFiles('[data-testid="self-check-file"]', given('另一份.xlsx', original))
    await page.getByRole('button', { name: '先不换' }).click()
    expect(await heading()).toBe(before)
    expect(await cell('G8').textContent()).toBe('1985.10')
    await page.setInputFiles('[data-testid="self-check-file"]', given('坏.xlsx', 'PK\u0003\u0004'))
    await page.getByRole('button', { name: '不要改动，换文件' }).click()
    await page.getByText('没有读取“坏.xlsx”').waitFor()
    expect(await cell('G8').textContent()).toBe('1985.10')
  })

  test('the file comes back mended, sealed and marked, with all else of it', async () => {
    const { name, bytes } = await handedOut(page, () => page.getByRole('button', { name: '下载改好的文件' }).click())
    expect(name).toBe('轮台县.xlsx')
    expect(openXmlFaults(bytes)).toEqual(openXmlFaults(original))
    const read = await readWorkbook(bytes, name)
    if (!read.ok) throw new Error(read.problem.message)
    const review = openReview(read.workbook, defaultPolicy, { file: name })
    const report = review.report()
    expect(report.seal).toEqual({ status: 'valid' })
    expect(review.applicants().map((applicant) => applicant.text('birth'))).toContain('1985.10')
    const all = report.totals.errors + report.totals.warnings + report.totals.infos
    expect(await heading()).toBe(`检查了 ${report.totals.applicants} 行，发现 ${all} 个问题`)
    expect(read.workbook.sheets.at(-1)!.name).toBe('核验报告')
    const [one, other] = [unzipSync(original), unzipSync(bytes)]
    const kept = Object.keys(one).filter((part) => Buffer.compare(one[part]!, other[part] ?? new Uint8Array()) === 0)
    expect(kept).toEqual(
      expect.arrayContaining(['xl/media/image1.png', 'xl/worksheets/sheet1.xml', 'xl/tables/table1.xml']),
    )
  })

  test('a sealed roster says that its seal holds, and after a change which row broke it', async () => {
    const { bytes } = await handedOut(page, () => page.getByRole('button', { name: '下载改好的文件' }).click())
    await page.setInputFiles('[data-testid="self-check-file"]', given('再查.xlsx', bytes))
    await page.getByText('核验章完好').waitFor()
    await cell('J5').click()
    await page.keyboard.press('Enter')
    await page.getByRole('textbox', { name: '修改 J5' }).fill('11')
    await page.keyboard.press('Enter')
    await page.getByText('核验章已破').waitFor()
    expect(await page.locator('.seal-note li').allTextContents()).toEqual([
      expect.stringMatching(/^第 5 行.*内容有改动$/),
    ])
  })
})
