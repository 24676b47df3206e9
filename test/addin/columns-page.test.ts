import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startBrowser } from '../support/browser.ts'
import { closeDesk, type Desk, openDesk } from './desk.ts'
import { notesGrid, oddRoster, soundRoster } from './rosters.ts'

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

/** 姓名 told by its content, 族别 and 备注 not found, two columns that claim 性别. */
const odd = () => oddRoster({ D: '甲', F: '性别', O: '其它说明' })
const readAs = (desk: Desk, letters: string) => desk.frame.getByLabel(`${letters} 列读作`)
const heading = (desk: Desk, name: string | RegExp) => desk.frame.getByRole('heading', { name })
async function openColumns(desk: Desk): Promise<void> {
  await desk.button('指定栏目…').click()
  await heading(desk, '指定栏目').waitFor()
  await readAs(desk, 'F').waitFor()
}
async function choose(desk: Desk): Promise<void> {
  await readAs(desk, 'F').selectOption({ label: '族别' })
  await readAs(desk, 'O').selectOption({ label: '备注' })
  await desk.button('按选定的读').click()
  await heading(desk, '检查了 5 行，发现 0 个问题').waitFor()
  await desk.settled()
}
const textOf = async (desk: Desk) => (await desk.frame.locator('.pane-middle').innerText()).replace(/\s+/g, '')

describe('C5.9 in the pane the clerk says which column is which', () => {
  it('sees what is not certain and what the first rows hold, says it, and can take it back', async () => {
    const desk = await openDesk({ grids: [odd()], browser })
    expect(await textOf(desk)).toContain('4个栏目读得不确定')
    await openColumns(desk)
    const text = await textOf(desk)
    expect(text).toContain('没有找到“族别”“备注”。“姓名”的栏目名认不出，是看内容读的。不止一列的栏目名像“性别”。')
    expect(text).toContain('D甲看内容读的王建国、赵国强、李明辉')
    expect(text).toContain('F性别也像“性别”汉族、汉族、汉族')
    expect(text).toContain('其余11列都认得')
    await choose(desk)
    expect(await textOf(desk)).toContain('按指定的栏目读')
    expect(await desk.stat('eligible')).toBe('5')
    await desk.button('撤销').click()
    await expect.poll(() => desk.stat('eligible')).toBe('0')
    expect(await textOf(desk)).toContain('4个栏目读得不确定')
    expect(desk.host.book.settings.size).toBe(0)
    await closeDesk(desk)
  })

  it('one column is one thing, and nothing goes without 姓名', async () => {
    const desk = await openDesk({ grids: [odd()], browser })
    await openColumns(desk)
    await readAs(desk, 'F').selectOption({ label: '姓名' })
    await expect.poll(() => readAs(desk, 'D').inputValue()).toBe('')
    await readAs(desk, 'F').selectOption({ label: '不读' })
    await expect.poll(() => readAs(desk, 'D').inputValue()).toBe('name')
    await readAs(desk, 'D').selectOption({ label: '不读' })
    await desk.frame.getByRole('alert').getByText('请指出“姓名”是哪一列').waitFor()
    expect(await desk.button('按选定的读').isDisabled()).toBe(true)
    await closeDesk(desk)
  })

  it('has the headings written before the roster is sealed, so that everybody reads it so', async () => {
    const desk = await openDesk({ grids: [odd()], browser })
    await openColumns(desk)
    await choose(desk)
    await desk.button('核验并盖章').click()
    await desk.frame.getByText('别处打开这个文件不知道您指定的').waitFor()
    expect(await desk.button('盖章').isDisabled()).toBe(true)
    await desk.button('改 3 处栏目名').click()
    await expect.poll(() => desk.button('盖章').isDisabled()).toBe(false)
    expect(['D3', 'F3', 'O3'].map((cell) => desk.host.text(cell))).toEqual(['姓名', '族别', '备注'])
    await desk.button('撤销').last().click()
    await expect.poll(() => desk.host.text('D3')).toBe('甲')
    await desk.settled()
    await closeDesk(desk)
  })

  it('forgets it when told to', async () => {
    const desk = await openDesk({ grids: [odd()], browser })
    await openColumns(desk)
    await choose(desk)
    await openColumns(desk)
    await desk.frame.getByText('现在按指定的栏目读').waitFor()
    await desk.button('忘掉指定，按栏目名读').click()
    await expect.poll(() => desk.stat('eligible')).toBe('0')
    await closeDesk(desk)
  })

  it('says that a workbook which cannot be written to does not remember it', async () => {
    const prepare = (host: Desk['host']) => {
      host.book.readOnly = true
    }
    const desk = await openDesk({ grids: [odd()], browser, prepare })
    await openColumns(desk)
    await choose(desk)
    await desk.frame.getByText('工作簿写不进去，关掉窗格就不记得了').waitFor()
    await closeDesk(desk)
  })

  it('by keyboard alone', async () => {
    const desk = await openDesk({ grids: [odd()], browser, flavour: 'desktop' })
    const { keyboard } = desk.page
    const active = () =>
      desk.frame.evaluate(() => {
        const at = document.activeElement
        return at?.getAttribute('aria-label') ?? at?.textContent ?? ''
      })
    const tabTo = async (name: string) => {
      for (let presses = 0; presses < 60; presses++) {
        await keyboard.press('Tab')
        if ((await active()) === name) return
      }
      throw new Error(`No way by keyboard to ${name}`)
    }
    await tabTo('指定栏目…')
    await keyboard.press('Enter')
    await readAs(desk, 'F').waitFor()
    expect(await active()).toBe('指定栏目')
    await tabTo('F 列读作')
    // On the way every other column is passed: none of them is lost to the column it was.
    for (let press = 0; press < 6; press++) await keyboard.press('ArrowDown')
    expect(await readAs(desk, 'F').inputValue()).toBe('ethnicity')
    await tabTo('按选定的读')
    await keyboard.press('Enter')
    await expect.poll(() => textOf(desk)).toContain('按指定的栏目读')
    await desk.settled()
    expect(await active()).toBe('问题')
    await closeDesk(desk)
  })

  it('in English', async () => {
    const desk = await openDesk({ grids: [odd()], browser, locale: 'en-US' })
    await desk.button('Say columns…').click()
    await desk.frame.getByText('Not found: “族别”, “备注”. Read by content').waitFor()
    await desk.frame.getByLabel('Column F is read as').selectOption({ label: '族别' })
    await desk.button('Read it so').click()
    await desk.frame.getByText('Columns read as you said').waitFor()
    await desk.settled()
    await closeDesk(desk)
  })
})

describe('D3.9 a sheet without a roster', () => {
  it('says which headings were found where and which were not, and what to do', async () => {
    const desk = await openDesk({ grids: [notesGrid('说明'), { ...soundRoster(3), hidden: true }], browser })
    await heading(desk, '这张工作表里没有花名册').waitFor()
    const text = await textOf(desk)
    expect(text).toContain('第2行最像表头，认得“姓名”“性别”“族别”。')
    expect(text).toContain('没有找到“序号”“工作单位”')
    await desk.button('显示隐藏的“花名册”').click()
    await expect.poll(() => desk.stat('applicants')).toBe('3')
    await desk.settled()
    await closeDesk(desk)
  })

  it('tells it from the sheet whose answer is shown, which is a press away', async () => {
    const desk = await openDesk({ grids: [notesGrid('说明'), soundRoster(3)], browser })
    await desk.frame.getByText('“说明”里没有花名册，下面是“花名册”的结果').waitFor()
    await desk.button('去“花名册”工作表').click()
    await expect.poll(() => desk.frame.getByText('里没有花名册').count()).toBe(0)
    await desk.settled()
    await closeDesk(desk)
  })

  it('where no heading is known says that', async () => {
    const desk = await openDesk({ browser })
    await desk.frame.getByText('没有一行写着附件8的栏目名。').waitFor()
    await desk.button('指定栏目…').click()
    await desk.frame.getByText('这张工作表里没有像表头的行：请填表头在第几行。').waitFor()
    await closeDesk(desk)
  })
})

describe('for everyone', () => {
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
  async function audit(desk: Desk): Promise<string[]> {
    await desk.frame.evaluate(axe)
    return desk.frame.evaluate(async () => {
      const found = await (globalThis as unknown as { axe: typeof import('axe-core') }).axe.run(document)
      return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
    })
  }

  it.each([
    { theme: 'light', width: 320, height: 460 },
    { theme: 'dark', width: 450, height: 700 },
  ] as const)('axe finds nothing, and nothing but the list scrolls, $theme, $width', async (look) => {
    const desk = await openDesk({ grids: [odd(), notesGrid('说明')], browser, ...look })
    const isWide = () => desk.frame.evaluate(() => document.documentElement.scrollWidth > innerWidth)
    const isWideInside = () =>
      desk.frame.evaluate(() => {
        const page = document.querySelector('.pane-page, .pane-list')!
        return page.scrollWidth > page.clientWidth
      })
    expect([await audit(desk), await isWide(), await isWideInside()]).toEqual([[], false, false])
    await openColumns(desk)
    await desk.frame.getByText('其余 11 列都认得').click()
    expect([await audit(desk), await isWide(), await isWideInside()]).toEqual([[], false, false])
    await choose(desk)
    desk.host.person.switchSheet('说明')
    await desk.settled()
    expect([await audit(desk), await isWide()]).toEqual([[], false])
    await closeDesk(desk)
  })
})
