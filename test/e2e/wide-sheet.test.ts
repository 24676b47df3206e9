import { zipSync } from 'fflate'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { columnLetters } from '../../core/index.ts'
import { headings, rosterColumns } from '../../core/roster/columns.ts'
import { person } from '../support/sheet.ts'
import { longestTaskDuring } from '../support/tasks.ts'
import { calm } from './calm.ts'
import { given, openDesk, settled, startBrowser, watch } from './desk.ts'

const rows = 100_000
const columns = 16_384
/** A corner far away, with a text in every cell. */
const corner = 60

const cellXml = (row: number, column: number, text: string) =>
  `<c r="${columnLetters(column)}${row + 1}" t="inlineStr"><is><t>${text}</t></is></c>`
const rowXml = (row: number, cells: readonly string[], from = 0) =>
  `<row r="${row + 1}">${cells.map((text, at) => cellXml(row, from + at, text)).join('')}</row>`

/** A roster of five people in a sheet that reaches as far as a sheet can be wide. */
function wideRoster(): Uint8Array {
  const top = [
    ['2024年度质量技术监督专业职称评审申报人员花名册'],
    ['主管单位：且末县市场监督管理局'],
    rosterColumns.map((column) => headings[column]),
    ...['王建国', '李明', '张伟', '周敏', '吴强'].map((name, at) => person(at + 1, name)),
  ]
  const far = Array.from({ length: corner }, (_, at) =>
    rowXml(
      rows - corner + at,
      Array.from({ length: corner }, (_, column) => `角${at} ${column} ${'很长的话'.repeat(30)}`),
      columns - corner,
    ),
  )
  const sheet = `<sheetData>${top.map((cells, row) => rowXml(row, cells)).join('')}${far.join('')}</sheetData>`
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const packaged = 'xmlns="http://schemas.openxmlformats.org/package/2006'
  const type = (part: string, kind: string) =>
    `<Override PartName="${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`
  const relation = (kind: string, target: string) =>
    `<Relationships ${packaged}/relationships"><Relationship Id="r1" Type="${office}/${kind}" Target="${target}"/></Relationships>`
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types ${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${type('/xl/workbook.xml', 'sheet.main')}${type('/xl/worksheets/sheet1.xml', 'worksheet')}</Types>`,
    '_rels/.rels': relation('officeDocument', 'xl/workbook.xml'),
    'xl/workbook.xml': `<workbook ${main} xmlns:r="${office}"><sheets><sheet name="花名册" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relation('worksheet', 'worksheets/sheet1.xml'),
    'xl/worksheets/sheet1.xml': `<worksheet ${main}>${sheet}</worksheet>`,
  }
  const bytes = Object.entries(parts).map(([name, text]) => [name, new TextEncoder().encode(text)])
  return zipSync(Object.fromEntries(bytes))
}

let browser: Browser
let page: Page
let said: string[]
/** ms of the processor. */
let opening: number
/** ms a task may take. */
const most = 200

beforeAll(async () => {
  browser = await startBrowser()
  page = await openDesk(await browser.newContext({ viewport: { width: 1280, height: 800 } }), '#/self-check')
  said = watch(page)
  const bytes = wideRoster()
  opening = await longestTaskDuring(page, async () => {
    await page.setInputFiles('[data-testid="self-check-file"]', given('很宽.xlsx', bytes))
    await page.locator('.sheet [data-cell="D5"]').waitFor()
    await settled(page)
  })
})
afterAll(async () => {
  expect(said).toEqual([])
  await browser.close()
})

const elements = () => page.evaluate(() => document.querySelectorAll('*').length)
const current = () => page.locator('.sheet [aria-current="true"]')
/** Left and right edges of what is in sight of the sheet, and of an element in it. */
const edges = (selector: string) =>
  page.evaluate((sought) => {
    const sheet = document.querySelector('.sheet')!
    const { left, top } = sheet.getBoundingClientRect()
    const box = document.querySelector(sought)!.getBoundingClientRect()
    return {
      left: box.left - left,
      right: box.right - left,
      top: box.top - top,
      bottom: box.bottom - top,
      width: sheet.clientWidth,
      height: sheet.clientHeight,
    }
  }, selector)

async function press(key: string): Promise<void> {
  await page.keyboard.press(key)
  await calm(page)
}

async function scroll(left: number, top: number): Promise<void> {
  await page.locator('.sheet').evaluate((sheet, to) => sheet.scrollTo(to), { left, top })
  await calm(page)
}

describe('C7.7 单位自查 with a sheet as wide as there are', () => {
  test('opens it in short tasks, with few elements, and says how large it is', async () => {
    expect(opening).toBeLessThan(most)
    expect(await elements()).toBeLessThan(3000)
    const table = page.locator('.sheet table')
    expect(await table.getAttribute('aria-rowcount')).toBe(String(rows + 1))
    expect(await table.getAttribute('aria-colcount')).toBe(String(columns + 1))
    expect(await table.locator('caption').textContent()).toContain('花名册')
  })

  test('goes to the far corner and about it in short tasks; nothing grows', async () => {
    await page.locator('[data-cell="D5"]').click()
    const longest = await longestTaskDuring(page, async () => {
      await press('ControlOrMeta+End')
      await page.locator(`[data-cell="XFD${rows}"]`, { hasText: `角${corner - 1} ${corner - 1}` }).waitFor()
      for (const key of ['PageUp', 'PageUp', 'ArrowLeft', 'Home', 'End', 'PageDown']) await press(key)
      for (const share of [0.2, 0.5, 0.9, 1]) await scroll(share * 4_000_000, share * 3_000_000)
    })
    expect(longest).toBeLessThan(most)
    expect(await elements()).toBeLessThan(3000)
  })

  test('the selected cell is in sight wherever the keys lead, beside the headings and the names', async () => {
    await scroll(0, 0)
    await page.locator('[data-cell="D5"]').click()
    const places: [key: string, cell: string][] = [
      ['ControlOrMeta+End', `XFD${rows}`],
      ['ArrowUp', `XFD${rows - 1}`],
      ['ArrowLeft', `XFC${rows - 1}`],
      ['Home', `A${rows - 1}`],
      ['End', `XFD${rows - 1}`],
      ['ControlOrMeta+Home', 'A1'],
      ['PageDown', ''],
      ['ArrowRight', ''],
    ]
    for (const [key, cell] of places) {
      await press(key)
      await current().waitFor()
      if (cell) expect(await current().getAttribute('data-cell')).toBe(cell)
      expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-current'))).toBe('true')
      const { left, right, top, bottom, width, height } = await edges('.sheet [aria-current="true"]')
      const isIn = left >= 44 && right <= width + 2 && top >= 20 && bottom <= height + 2
      expect(isIn, JSON.stringify({ key, left, right, top, bottom, width, height })).toBe(true)
    }
  })

  test('numbers, letters and names stay in sight while it is scrolled either way', async () => {
    for (const [left, top] of [
      [0, 0],
      [900, 60],
      [3_000_000, 0],
    ] as const) {
      await scroll(left, top)
      const name = await edges('.sheet [data-cell="D6"]')
      expect(name.left).toBeGreaterThanOrEqual(44)
      expect(name.right).toBeLessThan(name.width)
      expect(await page.locator('[data-cell="D6"]').textContent()).toBe('张伟')
      const letters = await edges('.sheet thead th:nth-last-child(2)')
      expect(Math.round(letters.top)).toBeLessThanOrEqual(1)
      expect((await edges('.sheet thead .is-name')).left).toBe(name.left)
      expect((await edges('.sheet tr[data-line="5"] th')).left).toBeLessThanOrEqual(1)
    }
  })

  test('a finding leads to its cell from the far corner', async () => {
    await page.locator('[data-cell="D6"]').click()
    await press('ControlOrMeta+End')
    const finding = page.locator('.check-list button.finding').first()
    const cell = (await finding.locator('.cell').textContent())!
    await finding.click()
    await calm(page)
    if (/^[A-Z]+\d+$/.test(cell)) expect(await current().getAttribute('data-cell')).toBe(cell)
    const { left, right, width } = await edges('.sheet [aria-current="true"]')
    expect([left >= 44, right <= width + 1]).toEqual([true, true])
  })
})
