import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { isolated } from '../../core/view/isolated.ts'
import { calm, goTo } from './calm.ts'
import { given, importFiles, openDesk, samplesOnDisk, startBrowser, watch } from './desk.ts'

/** The office's pages on the sample rosters, used as a person uses them. */
let browser: Browser
let shared: Page
let page: Page
/** What each desk said or asked for. */
const seen: string[][] = []
let samples: string[]

/** A desk with the samples in it. */
async function filled(): Promise<Page> {
  const opened = await openDesk(await browser.newContext({ viewport }))
  seen.push(watch(opened))
  await importFiles(opened, samples)
  await calm(opened)
  return opened
}
const viewport = { width: 1280, height: 720 }

beforeAll(async () => {
  browser = await startBrowser()
  samples = await samplesOnDisk()
  shared = await filled()
})
afterAll(() => browser.close())

// What is only looked at is looked at in one page: a filter stands in its address and goes with it.
beforeEach(async () => {
  page = shared
  await page.setViewportSize(viewport)
  await goTo(page, '#/overview')
})
afterEach(() => {
  expect(seen.flat()).toEqual([])
})

/** For what enters something: a desk of the test's own. */
function ownDesk() {
  beforeEach(async () => {
    page = await filled()
  })
  afterEach(() => page.context().close())
}

const head = () => page.locator('.page-head p').first().textContent()
const shownPeople = async () => Number(/显示 (\d+) 人/.exec((await head()) ?? '')?.[1])
const everyone = async () => Number(/共 (\d+) 人/.exec((await head()) ?? '')?.[1])
const hash = () => page.evaluate(() => decodeURIComponent(location.hash))
const firstName = () => page.locator('.is-row th').first().textContent()

describe('花名册', () => {
  test('C7.3 filters stand in the address, the count says of how many, and Back takes them off', async () => {
    await goTo(page, '#/roster')
    const all = await shownPeople()
    expect(all).toBe(await everyone())
    await page.getByRole('combobox', { name: '结论' }).selectOption({ index: 1 })
    await calm(page)
    expect(await hash()).toContain('verdict=ineligible')
    const narrowed = await shownPeople()
    expect(narrowed).toBeGreaterThan(0)
    expect(narrowed).toBeLessThan(all)
    expect(await everyone()).toBe(all)
    expect(await page.locator('.is-row .verdict.is-ineligible').count()).toBe(narrowed)
    await page.goBack()
    await calm(page)
    expect(await shownPeople()).toBe(all)
    await page.goForward()
    await calm(page)
    await page.getByRole('button', { name: `去掉筛选：结论：${isolated('不可申报')}` }).click()
    await calm(page)
    expect(await shownPeople()).toBe(all)
  })

  test('names are sorted by pinyin, and the heading turns the order round', async () => {
    // High enough for everyone to be in sight.
    await page.setViewportSize({ width: 1280, height: 1600 })
    await goTo(page, '#/roster')
    await page.getByRole('button', { name: '姓名' }).click()
    await calm(page)
    const names = await page.locator('.is-row th').allTextContents()
    expect(names).toHaveLength(await everyone())
    expect(names).toEqual([...names].sort(new Intl.Collator('zh-Hans-CN').compare))
    expect(await page.locator('th[aria-sort]').getAttribute('aria-sort')).toBe('ascending')
    await page.getByRole('button', { name: '姓名' }).click()
    await calm(page)
    expect(await firstName()).toBe(names.at(-1))
  })

  test('free search by initials, and by what a cell holds', async () => {
    await goTo(page, '#/roster')
    await page.getByLabel('查找：姓名、单位或拼音首字母').fill('zm')
    await calm(page)
    expect(await page.locator('.is-row th').allTextContents()).toContain('周敏')
    await page.getByLabel('查找：姓名、单位或拼音首字母').fill('')
    await page.getByRole('button', { name: '更多条件' }).click()
    await page.getByLabel('备注含').fill('驻村')
    await calm(page)
    expect(await shownPeople()).toBeGreaterThan(0)
    expect(await hash()).toContain('has.remarks=驻村')
    await page.getByLabel('姓名含').fill('没有这个人')
    await calm(page)
    await page.getByRole('heading', { name: '没有符合条件的人' }).waitFor()
  })

  test('by keyboard alone: into the table, down, and to the person', async () => {
    await goTo(page, '#/roster')
    await page.getByRole('region', { name: '申报人员' }).focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.waitForFunction(() => document.activeElement?.closest('tr')?.getAttribute('aria-rowindex') === '3')
    const name = await page.evaluate(() => document.activeElement?.textContent)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: name! }).waitFor()
    await page.goBack()
    await calm(page)
    await page.getByRole('heading', { level: 1, name: '花名册' }).waitFor()
  })

  test('every page-wide number leads to its people', async () => {
    await goTo(page, '#/roster?rule=cell%2Fblank')
    const people = await shownPeople()
    await goTo(page, '#/findings')
    const group = page.locator('details', { hasText: '栏目不得留空' }).first()
    await group.locator('summary').click()
    await calm(page)
    await group.getByRole('link', { name: '看这些人' }).click()
    await calm(page)
    expect(await shownPeople()).toBe(people)
  })
})

describe('申报人', () => {
  test('the row cell by cell with addresses, findings, fee with its tariff line, papers and history', async () => {
    await goTo(page, '#/roster?rule=eligibility%2Fcivil-service-managed')
    await page.locator('.is-row a').first().click()
    await calm(page)
    await page.getByRole('heading', { level: 1, name: '赵志强' }).waitFor()
    const row = page.getByRole('row', { name: /单位性质/ })
    expect(await row.locator('.cell').textContent()).toMatch(/^C\d+$/)
    expect(await row.locator('td').last().textContent()).toBe('参公事业单位')
    expect(await page.locator('.finding').count()).toBeGreaterThan(0)
    const facts = page.getByRole('region', { name: '核算' })
    expect(await facts.textContent()).toContain('380 元')
    expect(await facts.textContent()).toContain('通知八(二)')
    expect(await facts.textContent()).toContain('不可申报，不计入合计')
    expect(
      await page
        .getByRole('region', { name: /应交材料/ })
        .locator('li')
        .count(),
    ).toBeGreaterThan(9)
    expect(await page.getByRole('region', { name: /报送记录/ }).textContent()).toContain('第 1 次')
  })

  test('nobody of that number', async () => {
    await goTo(page, '#/person/999999')
    await page.getByRole('heading', { name: '没有这个人' }).waitFor()
  })
})

describe('问题', () => {
  test('by rule and by unit the counts agree, and everything can be opened', async () => {
    await goTo(page, '#/findings')
    const [, all] = /发现 (\d+) 处/.exec((await head()) ?? '')!
    const counts = await page.locator('.findings-by summary b').allTextContents()
    expect(counts.reduce((sum, text) => sum + Number.parseInt(text, 10), 0)).toBe(Number(all))
    await page.getByRole('button', { name: '按单位' }).click()
    await calm(page)
    const places = await page.locator('.findings-by summary > span:last-child').allTextContents()
    expect(places.reduce((sum, text) => sum + Number.parseInt(text, 10), 0)).toBe(Number(all))
    await page.locator('.findings-by summary').first().click()
    await calm(page)
    const first = Number.parseInt(places[0]!, 10)
    await expect.poll(() => page.locator('.findings-by details').first().locator('li').count()).toBe(first)
  })

  test.each([
    ['#/fees', /^主管单位,中级评审 380 元,初级评审 220 元,/m],
    ['#/roster', /,[A-Z]+\d+ [^,]*[\u4e00-\u9fff]/],
  ])('what stands apart in a cell of %s is apart in the table taken out', async (address, apart) => {
    await goTo(page, address)
    await page.locator('main').getByText('导出表格').click()
    const [taken] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '本页表格（.csv）' }).click(),
    ])
    expect(await readFile(await taken.path(), 'utf8')).toMatch(apart)
  })

  test.each([
    ['#/findings', '程度,规则,依据,处数,涉及单位,可修复', 3, 4],
    ['#/findings?by=unit', '主管单位,文件,行数,需补正＋不可申报,占比,错误,警告,提示,可修复', 5, 8],
  ])('the closed groups of %s are taken out as a table', async (address, headings, from, to) => {
    await goTo(page, address)
    const [, all] = /发现 (\d+) 处/.exec((await head()) ?? '')!
    await page.locator('main').getByText('导出表格').click()
    const [taken] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '本页表格（.csv）' }).click(),
    ])
    const [first, ...lines] = (await readFile(await taken.path(), 'utf8')).trimEnd().split('\r\n')
    expect(first).toBe(`\uFEFF${headings}`)
    const places = lines.map((line) => line.split(',').slice(from, to).map(Number))
    expect(places.flat().reduce((sum, count) => sum + count, 0)).toBe(Number(all))
    expect(await page.locator('.findings-by table').count()).toBe(0)
  })
})

describe('答辩', () => {
  ownDesk()

  test('a score that cannot be is refused with a sentence; a good one gives the exempt their mean and survives a reload', async () => {
    await goTo(page, '#/defense')
    const fields = page.locator('input.score')
    const total = await fields.count()
    expect(total).toBeGreaterThan(1)
    await fields.nth(0).fill('105')
    await fields.nth(0).press('Enter')
    await page.getByRole('alert').waitFor()
    expect(await page.getByRole('alert').textContent()).toContain('0到100')
    expect(await fields.nth(0).getAttribute('aria-invalid')).toBe('true')
    await fields.nth(0).fill('86.25')
    await fields.nth(0).press('Enter')
    // Enter leads to the field below.
    await page.keyboard.type('86.3')
    await page.keyboard.press('Enter')
    await calm(page)
    await page.getByRole('row', { name: /86\.28/ }).waitFor()
    // Left without Enter: what was typed is kept all the same.
    await fields.nth(2).fill('86.28')
    await goTo(page, '#/rules')
    await goTo(page, '#/defense')
    expect(await fields.nth(2).inputValue()).toBe('86.28')
    await goTo(page, '#/defense?show=exempt')
    expect(await page.locator('.is-row').first().textContent()).toContain('86.28')
    await page.reload()
    await calm(page)
    expect(await page.locator('.is-row').first().textContent()).toContain('86.28')
    await page.getByRole('button', { name: '不量化赋分' }).click()
    await calm(page)
    expect(await page.locator('.is-row').first().textContent()).toContain('视为通过')
  })

  test('scores pasted from a spreadsheet: what is understood and what is not is shown before it is kept', async () => {
    await goTo(page, '#/defense')
    const name = await page.locator('.is-row th').first().textContent()
    await page.getByRole('button', { name: '粘贴成绩…' }).click()
    const dialog = page.getByRole('dialog', { name: '粘贴成绩' })
    await dialog.getByRole('textbox').fill(`姓名\t成绩\n${name}\t91.5\n无此人\t80`)
    expect(await dialog.textContent()).toContain('没有找到须答辩的人')
    await dialog.getByRole('button', { name: '录入 1 人' }).click()
    await calm(page)
    expect(await page.locator('input.score').first().inputValue()).toBe('91.5')
    expect(await head()).toContain('已录入 1 人')
  })
})

describe('缴费', () => {
  ownDesk()

  test('payments are entered and pasted, and the difference says who paid too little', async () => {
    await goTo(page, '#/fees')
    const row = page.locator('.fee-table tbody tr').first()
    const unit = (await row.locator('th').textContent())!
    const due = Number(await row.locator('td.num').nth(-4).textContent())
    expect(await row.textContent()).toContain(`少 ${due}`)
    await page.getByRole('button', { name: `登记${isolated(unit)}的实缴` }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('金额（元）').fill('一百')
    await dialog.getByRole('button', { name: '登记这一笔' }).click()
    expect(await dialog.getByRole('alert').textContent()).toContain('不是金额')
    await dialog.getByLabel('金额（元）').fill(String(due - 100))
    await dialog.getByRole('button', { name: '登记这一笔' }).click()
    await calm(page)
    await dialog.getByRole('button', { name: '完成' }).click()
    expect(await row.textContent()).toContain('少 100')
    await page.getByRole('button', { name: '批量登记实缴…' }).click()
    const paste = page.getByRole('dialog', { name: '批量登记实缴' })
    await paste.getByRole('textbox').fill(`${unit}\t100\t2024-09-26\n没有的单位\t5`)
    expect(await paste.textContent()).toContain('没有这个主管单位')
    await paste.getByRole('button', { name: /登记 1 笔/ }).click()
    await calm(page)
    expect(await row.locator('td.num').nth(-2).textContent()).toBe('0')
    await page.getByRole('button', { name: '批量登记实缴…' }).click()
    const sheet = given('银行回单.csv', `单位,实缴金额,日期\n${unit},50,2024/9/27\n合计,50,`)
    await paste.getByLabel('选择表格文件').setInputFiles(sheet)
    await paste.getByRole('button', { name: '登记 1 笔，共 50 元' }).click()
    await calm(page)
    expect(await row.locator('td.num').nth(-2).textContent()).toBe('多 50')
  })
})

describe('免答辩、重复、规则', () => {
  test('the exempt with reasons and clauses; a reason leads to its people', async () => {
    await goTo(page, '#/exemptions')
    const total = Number(/共 (\d+) 人/.exec((await head()) ?? '')?.[1])
    expect(total).toBe(await page.locator('.is-row').count())
    const junior = page.getByRole('row', { name: /申报初级.*通知七\(二\)/ }).first()
    const count = Number(await junior.locator('td').last().textContent())
    await junior.locator('td').last().getByRole('link').click()
    await calm(page)
    expect(await page.locator('.is-row').count()).toBe(count)
    expect(await hash()).toContain('reason=junior')
  })

  test('a person in two rosters stands side by side, what differs marked', async () => {
    await goTo(page, '#/duplicates?show=across')
    const table = page.locator('.place-table').first()
    const headings = await table.locator('thead th a').allTextContents()
    expect(new Set(headings.map((heading) => heading.split(' 第')[0])).size).toBeGreaterThan(1)
  })

  test('a clause in a finding leads to its place in the rulebook; examples are in words', async () => {
    await goTo(page, `#/rules?clause=${encodeURIComponent('四(二)')}`)
    const section = page.locator('section[aria-current=true]')
    expect(await section.textContent()).toContain('cell/blank')
    expect(await section.textContent()).toMatch(/会报：.+留空/)
    await page.getByLabel('找规则、条款、代码').fill('id-number/invalid')
    expect(await page.locator('.rule').count()).toBe(1)
  })
})

describe('looks', () => {
  const addresses = [
    'roster',
    'roster?verdict=incomplete',
    'person/1',
    'findings',
    'findings?by=unit',
    'exemptions',
    'defense',
    'defense?show=exempt',
    'fees',
    'duplicates',
    'rules',
  ]

  test.each([1920, 1280, 768, 400])('nothing is wider than the window at %d px', async (width) => {
    await page.setViewportSize({ width, height: 900 })
    for (const address of addresses) {
      await goTo(page, `#/${address}`)
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect({ address, wide }).toEqual({ address, wide: 0 })
    }
  })
})
