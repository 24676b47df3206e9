import { readFile } from 'node:fs/promises'
import axe from 'axe-core'
import type { Browser, Page } from 'playwright'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { defaultPolicy, openReview, readWorkbook } from '../../core/index.ts'
import { headings, rosterColumns } from '../../core/roster/columns.ts'
import { person } from '../support/sheet.ts'
import { calm } from './calm.ts'
import {
  counters,
  type Given,
  given,
  importFiles,
  openDesk,
  saveSession,
  settled,
  startBrowser,
  visit,
  watch,
} from './desk.ts'

/** Rosters whose headings do not tell which column is which. */
let browser: Browser
let page: Page
let said: string[]
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())
beforeEach(async () => {
  page = await openDesk(await browser.newContext({ viewport: { width: 1360, height: 850 } }))
  page.setDefaultTimeout(20_000)
  said = watch(page)
})
afterEach(async () => {
  expect(said).toEqual([])
  await page.context().close()
})

const unit = '库尔勒市市场监督管理局'
const odd = { 姓名: '甲', 族别: '性别', 备注: '其它说明' }
const unknown = Object.fromEntries(rosterColumns.map((column, at) => [headings[column], `第${at + 1}项`]))

function rosterOf(
  file: string,
  change: Readonly<Record<string, string>>,
  names: readonly string[] = ['王建国', '赵国强', '李明辉', '陈志远'],
  supervisingUnit = unit,
): Given {
  const lines = [
    ['2024年度质量技术监督专业职称评审申报人员花名册'],
    [`主管单位：${supervisingUnit}`],
    rosterColumns.map((column) => change[headings[column]] ?? headings[column]),
    ...names.map((name, at) => person(at + 1, name)),
  ]
  return given(file, lines.map((line) => line.map((cell) => `"${cell}"`).join(',')).join('\n'))
}

const dialog = () => page.getByRole('dialog')
const readAs = (letters: string) => dialog().getByLabel(`${letters} 列读作`)
async function choose(choices: Readonly<Record<string, string>>): Promise<void> {
  await dialog().getByRole('table').waitFor()
  await settled(page)
  for (const [letters, name] of Object.entries(choices)) await readAs(letters).selectOption({ label: name })
  await dialog().getByRole('button', { name: '按选定的读' }).click()
  await calm(page)
}
const open = (within = page.locator('main')) => within.getByRole('button', { name: '指定栏目…' }).first().click()
const line = (file: string) => page.locator('.importing tr', { hasText: file })

describe('C5.9 the office says which column is which', () => {
  test('with the first rows beside, and the roster is judged so, with a way back', async () => {
    await importFiles(page, [rosterOf('甲.csv', odd)])
    const before = await counters(page)
    expect(before).toMatchObject({ applicants: 4, eligible: 0 })
    await visit(page, '#/import')
    expect(await line('甲.csv').textContent()).toContain('有的栏目读得不确定')
    await open(line('甲.csv'))
    await dialog().getByRole('table').waitFor()
    expect(await dialog().textContent()).toContain(
      '没有找到“族别”“备注”。“姓名”的栏目名认不出，是看内容读的。不止一列的栏目名像“性别”。',
    )
    expect(await dialog().locator('tr', { hasText: '其它说明' }).textContent()).toContain('O')
    expect(await dialog().locator('tr', { hasText: '甲' }).first().textContent()).toContain('王建国赵国强李明辉')
    await choose({ F: '族别', O: '备注' })
    expect(await line('甲.csv').textContent()).toContain('按指定的栏目读')
    await visit(page, '#/overview')
    expect(await counters(page)).toMatchObject({ applicants: 4, eligible: 4, errors: 0, warnings: 0 })
    await page.getByRole('status').getByRole('button', { name: '撤销' }).click()
    await calm(page)
    expect(await counters(page)).toEqual(before)
  })

  test('one column is one thing: what is chosen anew is taken from the other, and nothing goes without 姓名', async () => {
    await importFiles(page, [rosterOf('甲.csv', odd)])
    await visit(page, '#/import')
    await open(line('甲.csv'))
    await dialog().getByRole('table').waitFor()
    await readAs('F').selectOption({ label: '姓名' })
    expect(await readAs('D').inputValue()).toBe('')
    await readAs('F').selectOption({ label: '族别' })
    expect(await readAs('D').inputValue()).toBe('name')
    await readAs('D').selectOption({ label: '不读' })
    await dialog().getByText('请指出“姓名”是哪一列').waitFor()
    expect(await dialog().getByRole('button', { name: '按选定的读' }).isDisabled()).toBe(true)
    await page.keyboard.press('Escape')
    expect(await dialog().count()).toBe(0)
    expect(await line('甲.csv').textContent()).toContain('有的栏目读得不确定')
  })

  test('by keyboard alone', async () => {
    await importFiles(page, [rosterOf('甲.csv', odd)])
    await visit(page, '#/import')
    await line('甲.csv').getByRole('button').focus()
    await page.keyboard.press('Enter')
    await dialog().getByRole('table').waitFor()
    await readAs('O').focus()
    // On the way every other column is passed: none of them is lost to the column it was.
    for (const _ of rosterColumns) await page.keyboard.press('ArrowDown')
    expect(await readAs('O').inputValue()).toBe('remarks')
    expect([await readAs('A').inputValue(), await readAs('D').inputValue()]).toEqual(['sequence', 'name'])
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await calm(page)
    expect(await line('甲.csv').textContent()).toContain('按指定的栏目读')
  })

  test('F2.6 it is remembered for the unit alone, in the session file too, until it is forgotten', async () => {
    await importFiles(page, [rosterOf('甲.csv', odd)])
    await visit(page, '#/import')
    await open(line('甲.csv'))
    await choose({ F: '族别', O: '备注' })
    const saved = await saveSession(page)

    await page.context().close()
    page = await openDesk(await browser.newContext())
    said = watch(page)
    await page.getByText('会话', { exact: true }).click()
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: '打开会话…' }).click(),
    ])
    await chooser.setFiles(given('会话.sqlite', saved))
    await page.getByText('已打开').waitFor()
    await settled(page)
    const names = ['王建国', '赵国强', '李明辉', '周立新']
    const other = rosterOf('焉耆.csv', odd, ['马文斌', '买买提', '古丽', '帕提古丽'], '焉耆县市场监督管理局')
    await importFiles(page, [rosterOf('第二次.csv', odd, names), other])
    await visit(page, '#/import')
    expect(await line('第二次.csv').textContent()).toContain('按指定的栏目读')
    expect(await line('焉耆.csv').textContent()).toContain('有的栏目读得不确定')
    await visit(page, '#/overview')
    expect(await counters(page)).toMatchObject({ workbooks: 2, applicants: 8, eligible: 4 })

    await visit(page, '#/submissions')
    await page.getByRole('link', { name: '第 2 次' }).click()
    await settled(page)
    await page.getByText('按指定的栏目读').waitFor()
    await open()
    await dialog().getByRole('button', { name: '忘掉指定，按栏目名读' }).click()
    await calm(page)
    await page.getByText('4 个栏目读得不确定').waitFor()
    await visit(page, '#/overview')
    expect(await counters(page)).toMatchObject({ workbooks: 2, applicants: 8, eligible: 0 })
  })

  test('a file in which no roster was found becomes one, and its marked copy is marked by the same columns', async () => {
    await importFiles(page, [rosterOf('无.csv', unknown)])
    expect(await counters(page)).toMatchObject({ unreadable: 1, applicants: 0 })
    await open()
    const letters = [...'ABCDEFGHIJKLMNO']
    await choose(Object.fromEntries(letters.map((letter, at) => [letter, headings[rosterColumns[at]!]])))
    expect(await counters(page)).toMatchObject({ unreadable: 0, applicants: 4, eligible: 4, errors: 0, warnings: 0 })
    await visit(page, '#/submissions')
    await page.getByRole('link', { name: '第 1 次' }).click()
    await settled(page)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '下载标注后的文件' }).click(),
    ])
    const read = await readWorkbook(new Uint8Array(await readFile(await download.path())), 'x.xlsx')
    if (!read.ok) throw new Error(read.problem.message)
    expect(read.workbook.sheets.map(({ name }) => name)).toContain('核验报告')
    await page.getByRole('status').getByRole('button', { name: '撤销' }).click()
    await calm(page)
    await visit(page, '#/overview')
    expect(await counters(page)).toMatchObject({ unreadable: 1, applicants: 0 })
  })

  test.each(['light', 'dark'] as const)('the dialog holds to the rules of access in %s', async (colorScheme) => {
    await page.emulateMedia({ colorScheme })
    await importFiles(page, [rosterOf('甲.csv', odd)])
    await visit(page, '#/import')
    await open(line('甲.csv'))
    await dialog().getByRole('table').waitFor()
    await page.evaluate(axe.source)
    const found = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run('dialog'))
    expect(found.violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
  })
})

describe('单位自查', () => {
  const take = async (file: Given) => {
    await page.setInputFiles('[data-testid="self-check-file"]', file)
    await settled(page)
  }
  const cell = (address: string) => page.locator(`[data-cell="${address}"]`)
  const found = () => page.locator('h1').textContent()
  beforeEach(() => visit(page, '#/self-check'))

  test('C5.9 lets the clerk say which column is which as a step that can be taken back', async () => {
    await take(rosterOf('甲.csv', odd))
    await page.getByText('4 个栏目读得不确定').waitFor()
    await cell('G4').click()
    await page.keyboard.press('Enter')
    await page.keyboard.type('1989.06')
    await page.keyboard.press('Enter')
    await settled(page)
    const before = await found()
    await open()
    await choose({ F: '族别', O: '备注' })
    await page.getByText('栏目是您指定的').waitFor()
    expect(await found()).toBe('检查了 4 行，发现 0 个问题')
    expect(await cell('G4').textContent()).toBe('1989.06')
    await page.getByRole('button', { name: '撤销', exact: true }).click()
    await calm(page)
    expect(await found()).toBe(before)
    expect(await cell('G4').textContent()).toBe('1989.06')
  })

  test('C6.1 what is handed back says by its own headings what was said, so that others read it alike', async () => {
    await take(rosterOf('甲.csv', odd))
    await open()
    await choose({ F: '族别', O: '备注' })
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '下载改好的文件' }).click(),
    ])
    await page.getByText('D3、F3、O3 的栏目名已改成附件8的写法').waitFor()
    const read = await readWorkbook(new Uint8Array(await readFile(await download.path())), 'x.xlsx')
    if (!read.ok) throw new Error(read.problem.message)
    const review = openReview(read.workbook, defaultPolicy)
    expect(review.allFindings()).toEqual([])
    expect(review.seal()?.status).toBe('valid')
  })

  test('C5.9 opens a file in which no roster was found', async () => {
    await take(rosterOf('无.csv', unknown))
    await page.getByText('没有找到花名册').waitFor()
    await open()
    const letters = [...'ABCDEFGHIJKLMNO']
    await choose(Object.fromEntries(letters.map((letter, at) => [letter, headings[rosterColumns[at]!]])))
    await cell('D4').waitFor()
    expect(await found()).toBe('检查了 4 行，发现 0 个问题')
  })

  test('D9.6 asks for the password of a locked file, and says that the download has none', async () => {
    const encrypted = await readFile(new URL('../fixtures/encrypted/agile.xlsx', import.meta.url))
    await take(given('若羌县.xlsx', encrypted))
    const enter = async (password: string) => {
      await page.getByLabel('密码', { exact: true }).fill(password)
      await page.getByRole('button', { name: '用密码打开' }).click()
      await settled(page)
    }
    await enter('巴州2023!')
    await page.getByText('给出的密码打不开').waitFor()
    await enter('巴州2024!')
    await page.locator('.sheet [data-cell]').first().waitFor()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '下载改好的文件' }).click(),
    ])
    await page.getByText('下载的文件没有密码').waitFor()
    expect((await readWorkbook(new Uint8Array(await readFile(await download.path())), 'x.xlsx')).ok).toBe(true)
  })
})
