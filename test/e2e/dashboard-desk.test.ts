import { readFileSync } from 'node:fs'
import type { Browser, BrowserContext, Page } from 'playwright'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { defaultPolicy } from '../../core/index.ts'
import { counters, given, importFiles, openDesk, samplesOnDisk, settled, startBrowser, visit } from './desk.ts'
import { rosterFile } from './rosters.ts'

let browser: Browser
let context: BrowserContext
let page: Page
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())
beforeEach(async () => {
  context = await browser.newContext()
  page = await openDesk(context)
  return () => context.close()
})

const unit = '且末县市场监督管理局'
const first = rosterFile('且末县.csv', unit, [
  { name: '周敏', remarks: '' },
  { name: '郭静' },
  { name: '何丽娟', title: '高级工程师' },
])
const second = rosterFile('且末县（改）.csv', unit, [
  { name: '周敏', remarks: '无' },
  { name: '郭静', birth: '1990.05' },
  { name: '孙倩' },
])

describe('D9.6 a workbook with a password', () => {
  test('is asked about, and read with the password', async () => {
    const encrypted = readFileSync(new URL('../fixtures/encrypted/agile.xlsx', import.meta.url))
    await importFiles(page, [given('若羌县.xlsx', encrypted)])
    expect(await counters(page)).toMatchObject({ workbooks: 1, unreadable: 1 })
    await visit(page, '#/import')
    const open = async (password: string) => {
      await page.getByLabel('密码', { exact: true }).fill(password)
      await page.getByRole('button', { name: '用密码打开' }).click()
      await settled(page)
    }
    await open('巴州2023!')
    await page.getByText('给出的密码打不开').waitFor()
    await open('巴州2024!')
    await page.getByLabel('密码', { exact: true }).waitFor({ state: 'detached' })
    await visit(page, '#/overview')
    expect(await counters(page)).toMatchObject({ workbooks: 1, unreadable: 0 })
  })
})

describe('D9.6 locked files among others', () => {
  const ofUnit = '若羌县市场监督管理局'
  const locked = readFileSync(new URL('../fixtures/encrypted/agile.xlsx', import.meta.url))
  const beside = rosterFile('若羌县明文.csv', ofUnit, [{ name: '周敏' }, { name: '郭静' }])
  const lines = () => page.locator('.importing tbody tr').allTextContents()
  const open = async (password: string) => {
    await page.getByLabel('密码', { exact: true }).fill(password)
    await page.getByRole('button', { name: '用密码打开' }).click()
    await settled(page)
  }

  test('stand beside those they came with once a password opens them, on the receipt of all', async () => {
    await importFiles(page, [beside, first, given('加密.xlsx', locked)])
    await visit(page, '#/import')
    await open('巴州2023!')
    expect(await lines()).toHaveLength(3)
    await page.getByText('请核对后重输').waitFor()
    await open('巴州2024!')
    expect(await lines()).toHaveLength(3)
    expect((await lines()).join('\n')).toMatch(/加密\.xlsx.*\d+ 人/)
    expect((await lines()).join()).not.toContain('第 2 次')
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SECTION')
    await visit(page, '#/overview')
    const { applicants } = await counters(page)
    await visit(page, '#/import')
    const people = (await page.locator('.importing tbody td:last-child').allTextContents()).map(Number.parseFloat)
    expect(applicants).toBe(people.reduce((sum, one) => sum + one, 0))
  })

  test('are asked about by name, also after another import, and can be passed by and come back to', async () => {
    await importFiles(page, [given('加密.xlsx', locked)])
    await importFiles(page, [first])
    await page.getByRole('navigation').getByRole('link', { name: '本次导入' }).click()
    await page.getByText('1 个文件设有密码：“加密.xlsx”').waitFor()
    await page.getByRole('button', { name: '略过' }).click()
    await page.getByLabel('密码', { exact: true }).waitFor({ state: 'detached' })
    await visit(page, '#/overview')
    await page.getByRole('link', { name: '输入密码' }).click()
    await open('巴州2024!')
    await visit(page, '#/overview')
    expect(await counters(page)).toMatchObject({ workbooks: 2, unreadable: 0 })
  })
})

describe('the next submission', () => {
  test('replaces the one before and is compared with it row by row', async () => {
    await importFiles(page, [first])
    await importFiles(page, [second])
    expect(await counters(page)).toMatchObject({ workbooks: 1, applicants: 3 })
    await visit(page, '#/submissions')
    await page.getByText('报送 2 次').waitFor()
    await page.getByRole('link', { name: '第 2 次' }).click()
    await page.getByText('新增 1 人，减少 1 人，改动 2 人，没有变化 0 人').waitFor()
    const changed = page.locator('.change')
    expect(await changed.nth(0).textContent()).toMatch(/周敏.*备注.*空 → 无.*已改正/)
    expect(await changed.nth(1).textContent()).toMatch(/郭静.*出生年月.*1989\.04 → 1990\.05/)
    expect(await page.locator('.panel', { hasText: '新增 1 人' }).textContent()).toContain('孙倩')
    expect(await page.locator('.panel', { hasText: '减少 1 人' }).textContent()).toContain('何丽娟')
  })

  test('lets an older one be looked at, and comes out again with what it replaced counted', async () => {
    await importFiles(page, [first])
    await importFiles(page, [second])
    await visit(page, '#/submissions')
    await page.getByRole('link', { name: '第 1 次' }).click()
    await page.getByText('这是第一次报送').waitFor()
    await page.goBack()
    await page.getByRole('link', { name: '第 2 次' }).click()
    await page.getByRole('button', { name: '移除…' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '移除' }).click()
    await settled(page)
    await visit(page, '#/overview')
    expect(await counters(page)).toMatchObject({ workbooks: 1, applicants: 3, ineligible: 1 })
  })

  test('of the same import stands beside it until the person says that it follows', async () => {
    await importFiles(page, [first, second])
    expect(await counters(page)).toMatchObject({ workbooks: 2, applicants: 6 })
    await visit(page, '#/submissions')
    await page.locator('tr', { hasText: '且末县（改）.csv' }).getByRole('link').click()
    await page.getByRole('button', { name: '本份是“且末县.csv”的再次报送' }).click()
    await settled(page)
    await page.getByText('新增 1 人，减少 1 人').waitFor()
    await visit(page, '#/overview')
    expect(await counters(page)).toMatchObject({ workbooks: 1, applicants: 3 })
  })

  test('that is the very same file is noticed', async () => {
    await importFiles(page, [first])
    await importFiles(page, [{ ...first, name: '且末县（副本）.csv' }])
    await visit(page, '#/import')
    await page.getByText('与已有的“且末县.csv”完全相同').waitFor()
    await visit(page, '#/overview')
    expect(await counters(page)).toMatchObject({ workbooks: 1, applicants: 3 })
  })
})

const pack = (change: object) => given('来年.json', JSON.stringify({ ...defaultPolicy, id: 'next-year', ...change }))

describe('another policy', () => {
  test('is checked, put in force, judges the same rosters anew and lists what differs; the built-in one brings all back', async () => {
    await importFiles(page, [first])
    const before = await counters(page)
    const fees = defaultPolicy.fees.map((line) => ({ ...line, amount: line.amount + 20 }))
    await visit(page, '#/policy')
    await page.setInputFiles('[data-testid="policy"]', pack({ fees }))
    await page.getByRole('button', { name: '启用并重新核验' }).click()
    await settled(page)
    await page.getByText('重新核验后的变化：2 人，2 处').waitFor()
    expect(await page.locator('.window-table').textContent()).toContain('380 元 → 400 元')
    await visit(page, '#/overview')
    expect(await counters(page)).toEqual({ ...before, feeDue: before.feeDue! + 20 * (before.feeDue! / 380) })
    await page.reload()
    await settled(page)
    await visit(page, '#/policy')
    expect(await page.locator('tr', { hasText: 'next-year' }).textContent()).toContain('正在使用')
    await page.getByRole('button', { name: '改用' }).click()
    await settled(page)
    await visit(page, '#/overview')
    expect(await counters(page)).toEqual(before)
  })

  test('with mistakes is refused, each with its place', async () => {
    await visit(page, '#/policy')
    await page.setInputFiles('[data-testid="policy"]', pack({ year: 'next', fees: 'free' }))
    await page.getByText('处要改，没有启用').waitFor()
    const places = await page.locator('.note code').allTextContents()
    expect(places).toEqual(expect.arrayContaining(['year', 'fees']))
    expect(await page.getByRole('button', { name: '启用并重新核验' }).count()).toBe(0)
  })
})

describe('the list of sanctions', () => {
  test('eligibility/sanctioned: a match may not apply, and may again once the list is empty', async () => {
    await importFiles(page, [second])
    expect(await counters(page)).toMatchObject({ ineligible: 0 })
    await visit(page, '#/policy')
    await page.getByRole('button', { name: '载入名单…' }).click()
    await page
      .getByRole('dialog')
      .locator('textarea')
      .fill('姓名\t出生年月\t禁止申报至\n郭静\t1990.05\t2029-12-31\n周敏\t1970.01\t2029-12-31\n王某\t不详\t2029-12-31')
    await page.getByText('出生年月要写成').waitFor()
    await page.getByRole('button', { name: '用这 2 人替换名单' }).click()
    await settled(page)
    await visit(page, '#/overview')
    expect(await counters(page)).toMatchObject({ ineligible: 1 })
    await visit(page, '#/policy')
    await page.getByRole('button', { name: '清空名单' }).click()
    await settled(page)
    await visit(page, '#/overview')
    expect(await counters(page)).toMatchObject({ ineligible: 0 })
  })
})

describe('typed SQL', () => {
  const run = async (text: string) => {
    await page.getByLabel('SQL 语句').fill(text)
    await page.getByLabel('SQL 语句').press('Control+Enter')
    await settled(page)
  }

  test('every ready question is answered', async () => {
    await importFiles(page, await samplesOnDisk())
    await visit(page, '#/sql')
    const questions = page.locator('.questions button')
    expect(await questions.count()).toBeGreaterThan(5)
    for (const question of await questions.all()) {
      await question.click()
      await settled(page)
      await page.locator('.window-table td, .window-table th[scope=row]').first().waitFor()
      expect(await page.locator('.note.is-error').count()).toBe(0)
    }
  })

  test('may not write unless the person says otherwise', async () => {
    await importFiles(page, [first])
    await visit(page, '#/sql')
    await run('DELETE FROM applicant')
    await page.getByText('请先勾选“允许修改数据”').waitFor()
    await run('PRAGMA query_only = OFF; DELETE FROM roster_row')
    await visit(page, '#/overview')
    expect(await counters(page)).toMatchObject({ applicants: 3 })
    await visit(page, '#/sql')
    await page.getByLabel('允许修改数据').check()
    await run("UPDATE applicant SET county = '州直' WHERE name = '周敏'")
    await page.getByText('改动 1 行，已存下').waitFor()
    await page.reload()
    await settled(page)
    await run("SELECT name FROM applicant WHERE county = '州直'")
    expect(await page.locator('.window-table').textContent()).toContain('周敏')
  })

  test('F4.2 that does not end is stopped, and nothing is lost', async () => {
    await importFiles(page, [first])
    await visit(page, '#/sql')
    await page
      .getByLabel('SQL 语句')
      .fill('WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n')
    await page.getByRole('button', { name: /^运行/ }).click()
    await page.getByRole('button', { name: '停止' }).click()
    await page.getByText('查询已停止').waitFor()
    await run('SELECT count(*) AS 人数 FROM current_applicant')
    expect(await page.locator('.window-table').textContent()).toContain('3')
    await visit(page, '#/overview')
    expect(await counters(page)).toMatchObject({ applicants: 3 })
  })

  test('with a mistake says where', async () => {
    await visit(page, '#/sql')
    await run('SELECT name FORM applicant WHERE')
    await page.getByText(/语句在“.*”附近写得不对|语句没有写完/).waitFor()
    await run('SELECT nobody FROM applicant')
    await page.getByText('没有名为 nobody 的列').waitFor()
  })
})

describe('addresses', () => {
  test('a number leads to its people, Back returns, an unknown page says so', async () => {
    await importFiles(page, [first])
    await page.locator('[data-stat="ineligible"]').click()
    await settled(page)
    expect(await page.evaluate(() => location.hash)).toBe('#/roster?verdict=ineligible')
    await page.goBack()
    await page.locator('[data-stat="ineligible"]').waitFor()
    await visit(page, '#/nowhere')
    await page.getByText('没有这一页').first().waitFor()
  })
})
