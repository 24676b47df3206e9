import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { defaultPolicy, type Finding, headings, type RunReport, validateRoster } from '../../core/index.ts'
import type { Grid } from '../../core/roster/grid.ts'
import { isolated } from '../../core/view/isolated.ts'
import { serveFolder } from '../../scripts/serve.mjs'
import { startBrowser } from '../support/browser.ts'
import { closeDesk, type Desk, openDesk } from './desk.ts'
import { expectMarks, marksIn } from './marks.ts'
import { rosterGrid, soundRow } from './rosters.ts'
import { commandLine, sample, samples } from './samples.ts'

let browser: Browser
let said: RunReport
beforeAll(async () => {
  browser = await startBrowser()
  said = commandLine(samples)
})
afterAll(() => browser.close())

/** Five people: one may not apply, one has a cell left blank, one a month and a name to be mended. */
function faulty(): Grid {
  const rows = [0, 1, 2, 3, 4].map(soundRow)
  rows[1]![2] = '参公事业单位'
  rows[2]![14] = null
  rows[3]![6] = '1973年4月'
  rows[4]![3] = '帕提古丽．艾合买提'
  return rosterGrid(rows)
}

const clean = () => rosterGrid([0, 1, 2].map(soundRow))

function expected(finding: Finding, name: string): string {
  const severity = { error: '错误', warning: '警告', info: '提示' }[finding.severity]
  const place = finding.cell ?? (finding.row === null ? '整张表' : `第 ${finding.row} 行`)
  const heading = finding.column ? headings[finding.column] : ''
  const clause = /^[一二三四五六七八九]/.test(finding.clause) ? `通知${finding.clause}` : finding.clause
  return [place, severity, heading, finding.message, name, clause].join('').replace(/\s/g, '')
}

/** Every finding in the order of the sheet, however long the list. */
async function listed(desk: Desk): Promise<string[]> {
  await desk.button('按表中顺序').click()
  // As for the printer: else only those in sight are in the page.
  await desk.frame.evaluate(() => dispatchEvent(new Event('beforeprint')))
  const buttons = await desk.frame.locator('button.finding').allTextContents()
  return buttons.map((text) => text.replace(/\s/g, ''))
}

const surroundings = [
  { title: 'Excel on the web with ExcelApi 1.10', options: { version: '1.10' } },
  { title: 'Excel on the web with ExcelApi 1.14', options: { version: '1.14' } },
  { title: 'Excel on the desktop', options: { version: '1.14', flavour: 'desktop' as const } },
]

describe.each(surroundings)('$title', ({ options }) => {
  const open = (grids: Grid[], more = {}) => openDesk({ ...options, grids, browser, ...more })

  describe('the samples', () => {
    // All of them where Excel offers least; elsewhere one with findings of every kind.
    const opened = options.version === '1.10' ? samples : samples.filter((name) => name.includes('有误'))
    it.each(opened)('%s: the list is the command line’s, finding by finding; so are the figures', async (name) => {
      const report = said.workbooks[samples.indexOf(name)]!
      const desk = await openDesk({ ...options, workbook: await sample(name), browser })
      const rows = report.assessments.flatMap((one) => one.findings.map((finding) => expected(finding, one.name)))
      const wanted = [...report.findings.map((finding) => expected(finding, '')), ...rows]
      if (wanted.length > 0) expect(await listed(desk)).toEqual(wanted)
      for (const [stat, value] of Object.entries(report.totals)) expect(await desk.stat(stat), stat).toBe(String(value))
      await closeDesk(desk)
    })
  })

  it('C7.5 a finding is a button named by its cell, and goes there', async () => {
    const desk = await open([faulty()])
    await desk.button(/^C5/).click()
    await desk.settled()
    expect(desk.host.book.active.selection).toMatchObject({ top: 4, left: 2 })
    await expect.poll(() => desk.button(/^C5/).getAttribute('aria-current')).toBe('true')
    await closeDesk(desk)
  })

  it('filters by severity and by words say how many are left, and can be cleared', async () => {
    const desk = await open([faulty()])
    const all = (await desk.findings()).length
    await desk.frame.getByLabel('只看').selectOption({ index: 1 })
    await desk.frame.getByText(/^显示 \d+ 个/).waitFor()
    const errors = (await desk.findings()).length
    expect(errors).toBeGreaterThan(0)
    expect(errors).toBeLessThan(all)
    await desk.frame.getByText(`显示 ${errors} 个，共 ${all} 个`).waitFor()
    await desk.frame.getByLabel('查找姓名、单元格或内容').fill('没有这个词')
    await desk.button('清除筛选').click()
    await expect.poll(() => desk.findings()).toHaveLength(all)
    await desk.frame.getByLabel('查找姓名、单元格或内容').fill('d8')
    await expect.poll(() => desk.findings()).toEqual([expect.stringMatching(/^D8/)])
    await closeDesk(desk)
  })

  it('the selected applicant’s card: level, track, fee with its tariff, defense with its clause, verdict and why, route', async () => {
    const rows = [soundRow(0), soundRow(1)]
    rows[0]![1] = '且末县市场监督管理局'
    rows[1]![9] = '4'
    rows[1]![11] = '2021.07'
    const desk = await open([rosterGrid(rows)])
    desk.host.person.select('D4')
    await desk.frame.getByText('第 4 行').click()
    const card = desk.frame.getByRole('region', { name: '第 4 行的核算' })
    await card.waitFor()
    const text = (await card.innerText()).replace(/\s+/g, '')
    for (const part of ['中级，评审', '380元', '通知八(二)', '且末县', '通知七(一)', '符合：'])
      expect(text).toContain(part)
    desk.host.person.select('D5')
    const short = desk.frame.getByRole('region', { name: '第 5 行的核算' })
    await expect
      .poll(async () => (await short.innerText()).replace(/\s+/g, ''))
      .toContain('最近的途径：本科＋助理工程师满4年')
    expect((await short.innerText()).replace(/\s+/g, '')).toContain('已41个月，需48个月；2025.07起满足')
    await closeDesk(desk)
  })

  it('an edit is answered and its mark put in; mended, both go', async () => {
    const desk = await open([clean()])
    await desk.frame.getByRole('heading', { name: '检查了 3 行，发现 0 个问题' }).waitFor()
    desk.host.person.type('E5', '不详')
    await desk.settled()
    expect(await desk.findings()).toHaveLength(1)
    expect(marksIn(desk.host)).toEqual({ E5: 'error' })
    desk.host.person.type('E5', '女')
    await desk.settled()
    expect(marksIn(desk.host)).toEqual({})
    await desk.frame.getByRole('heading', { name: '检查了 3 行，发现 0 个问题' }).waitFor()
    await closeDesk(desk)
  })

  it('marks are taken out with one button, stay out, and come back when wanted; a person’s own formats stay', async () => {
    const desk = await open([faulty()], { prepare: (host: Desk['host']) => host.person.paint('C5', '#FFEE00') })
    expect(Object.keys(marksIn(desk.host)).length).toBeGreaterThan(2)
    await desk.open('设置')
    await desk.button('清除表中的全部核验标记').click()
    await desk.settled()
    expect(marksIn(desk.host)).toEqual({})
    desk.host.person.type('E6', '不详')
    await desk.settled()
    expect(marksIn(desk.host)).toEqual({})
    await desk.frame.getByLabel('在表中标出有问题的单元格').check()
    await desk.settled()
    const { findings, assessments } = validateRoster(desk.host.toGrid(), defaultPolicy)
    expectMarks(desk.host, [...findings, ...assessments.flatMap((one) => one.findings)])
    expect(desk.host.cell('C5').style?.fill ?? JSON.stringify(desk.host.cell('C5'))).toContain('FFEE00')
    await closeDesk(desk)
  })

  it('one fix by one click, and its undo', async () => {
    const desk = await open([faulty()])
    await desk.button(`填“${isolated('无')}” O6`).click()
    await desk.settled()
    expect(desk.host.text('O6')).toBe('无')
    expect((await desk.findings()).some((text) => text.startsWith('O6'))).toBe(false)
    await desk.button('撤销').click()
    await desk.settled()
    expect(desk.host.text('O6')).toBe('')
    expect((await desk.findings()).some((text) => text.startsWith('O6'))).toBe(true)
    await closeDesk(desk)
  })

  it('all safe fixes with before and after, one undo; a cell changed since is refused by name', async () => {
    const desk = await open([faulty()])
    const before = desk.host.toGrid()
    await desk.button(/^修复 3 处…/).click()
    const rows = desk.frame.getByRole('dialog').getByRole('row')
    await rows.last().waitFor()
    expect((await rows.allInnerTexts()).slice(1).map((text) => text.replace(/\s+/g, ' '))).toEqual([
      'O6 空 无',
      'G7 1973年4月 1973.04',
      'D8 帕提古丽．艾合买提 帕提古丽·艾合买提',
    ])
    await desk.button('取消').click()
    expect(desk.host.toGrid()).toEqual(before)
    await desk.button(/^修复 3 处…/).click()
    await desk.button('修复 3 处').click()
    await desk.settled()
    expect(['O6', 'G7', 'D8'].map((cell) => desk.host.text(cell))).toEqual(['无', '1973.04', '帕提古丽·艾合买提'])
    desk.host.person.type('D8', '帕提古丽·买买提')
    await desk.settled()
    await desk.button('撤销').click()
    await desk.settled()
    expect(['O6', 'G7', 'D8'].map((cell) => desk.host.text(cell))).toEqual(['', '1973年4月', '帕提古丽·买买提'])
    await desk.frame.getByText('D8 后来又改过，没有恢复').waitFor()
    await closeDesk(desk)
  })

  it('a new roster is laid out as the notice has it, with columns that were asked for', async () => {
    const desk = await open([])
    await desk.button('新建空白花名册').click()
    await desk.frame.getByLabel('身份证号').check()
    await desk.frame.getByLabel('空行数').fill('12')
    await desk.button('新建').click()
    await desk.settled()
    const sheet = desk.host.sheet('花名册')
    expect(desk.host.book.active).toBe(sheet)
    expect(sheet.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 15 }])
    expect(desk.host.text('花名册!P3')).toBe('身份证号')
    expect(sheet.page).toMatchObject({ Orientation: 'Landscape', PaperSize: 'A4' })
    expect(await desk.stat('applicants')).toBe('0')
    desk.host.person.paste('B4', [soundRow(0).slice(1)])
    desk.host.person.type('A2', '主管单位（盖章）：若羌县市场监督管理局')
    await desk.settled()
    expect(await desk.stat('applicants')).toBe('1')
    await desk.frame.getByRole('heading', { name: '检查了 1 行，发现 0 个问题' }).waitFor()
    await closeDesk(desk)
  })

  it('the selected cell says what belongs there, and the reckoner the end of a display', async () => {
    const desk = await open([clean()])
    desk.host.person.select('G5')
    await expect
      .poll(() => desk.frame.getByRole('note', { name: '这一格填什么' }).innerText())
      .toMatch(/出生年月.*1985\.06/s)
    await desk.open('公示期推算')
    await desk.frame.getByLabel('公示开始日期').fill('2024-09-10')
    await desk.frame.getByText('公示满 5 个工作日，最早 9月14日结束').waitFor()
    await closeDesk(desk)
  })

  it('the seal is refused while there are errors, written when there are none, and broken by a change it names', async () => {
    const desk = await open([clean()])
    desk.host.person.type('E5', '不详')
    await desk.settled()
    await desk.button('核验并盖章').click()
    await desk.frame.getByText('还有 1 个错误，改正后才能盖章').waitFor()
    expect(await desk.button('盖章').isDisabled()).toBe(true)
    desk.host.person.type('E5', '女')
    await desk.settled()
    await desk.button('盖章').click()
    await desk.frame.getByText(/核验章有效/).waitFor()
    await desk.frame.getByText('这不是电子签名').waitFor()
    const names = [...desk.host.book.custom.keys()]
    for (const name of ['Policy', 'Rules', 'Digest', 'Counts', 'At']) expect(names).toContain(`RosterReview.${name}`)
    desk.host.person.type('J6', '11')
    await desk.settled()
    await desk.button('返回').click()
    await desk.button('核验并盖章').click()
    await desk.frame.getByText(/核验章已失效/).waitFor()
    await desk.frame.getByText('第 6 行的内容改过').waitFor()
    await closeDesk(desk)
  })

  it('sheets are added for printing: findings with links, fees and defense, papers a page a person', async () => {
    const desk = await open([faulty()])
    await desk.open('导出')
    await desk.button('导出').last().click()
    await desk.settled()
    const names = desk.host.book.sheets.map((sheet) => sheet.name)
    expect(names).toEqual(['花名册', '核验报告', '缴费与答辩', '目录清单'])
    expect(desk.host.cell('核验报告!A6').formula).toMatch(/HYPERLINK/)
    const catalogue = Array.from({ length: 30 }, (_, row) =>
      ['A', 'F'].map((column) => desk.host.text(`目录清单!${column}${row + 1}`)).join(' '),
    ).join('\n')
    expect(catalogue).toContain('咨询电话：2260026、6882202。')
    expect(catalogue).toContain('□A4纸正反双面打印\n□有水印\n□贴本人免冠近照\n□本人在个人总结栏最后手写承诺语')
    expect(desk.host.sheet('目录清单').page).toMatchObject({ Orientation: 'Landscape', PaperSize: 'A4' })
    await closeDesk(desk)
  })

  it('a protected sheet: what was not done, what to do, and a retry that works', async () => {
    const desk = await open([faulty()])
    desk.host.person.protect()
    await desk.button(`填“${isolated('无')}” O6`).click()
    const alert = desk.frame.getByRole('alert')
    await alert.getByText('O6 没有改：工作表受保护').waitFor()
    expect(desk.host.text('O6')).toBe('')
    desk.host.person.unprotect()
    await alert.getByRole('button', { name: '重试' }).click()
    await desk.settled()
    expect(desk.host.text('O6')).toBe('无')
    expect(await alert.count()).toBe(0)
    await closeDesk(desk)
  })

  it('a cell being edited: a fix says so and is done after all; the list says that it is behind', async () => {
    const desk = await open([faulty()])
    desk.host.startEditing()
    await desk.button(`填“${isolated('无')}” O6`).click()
    await desk.frame
      .getByRole('alert')
      .getByText(/有单元格正在编辑/)
      .waitFor()
    await desk.frame.getByText('单元格正在编辑，按回车后继续检查').waitFor()
    desk.host.stopEditing()
    await desk.settled()
    await desk.frame.getByRole('alert').getByRole('button', { name: '重试' }).click()
    await desk.settled()
    expect(desk.host.text('O6')).toBe('无')
    await closeDesk(desk)
  })
})

describe('hosts that cannot, and hosts that do not answer', () => {
  it('Excel below ExcelApi 1.10: the person is told what to do instead', async () => {
    const desk = await openDesk({ version: '1.9', grids: [clean()], browser })
    await desk.frame.getByRole('heading', { name: '这个版本的 Excel 太旧' }).waitFor()
    await desk.frame.getByText('花名册核验工作台').waitFor()
    await closeDesk(desk)
  })
})

describe('the ribbon', () => {
  it.each([
    ['template', '新建花名册'],
    ['seal', '核验并盖章'],
    ['export', '导出'],
  ])('the button for %s opens the pane there', async (view, heading) => {
    const desk = await openDesk({ grids: [clean()], browser, file: `taskpane.html?view=${view}` })
    await desk.frame.getByRole('heading', { name: heading, exact: true }).waitFor()
    expect(await desk.stat('applicants')).toBe('3')
    await closeDesk(desk)
  })
})

describe('another notice', () => {
  const file = (text: string) => ({ name: 'pack.json', mimeType: 'application/json', buffer: Buffer.from(text) })

  it('a pack is taken up, kept for the next time, and given up again; one with mistakes is refused with every place', async () => {
    const desk = await openDesk({ grids: [clean()], browser })
    const pack = structuredClone(defaultPolicy)
    pack.fees = pack.fees.map((fee) => ({ ...fee, amount: 400 }))
    await desk.open('设置')
    const choose = desk.frame.getByLabel('换用另一份通知（政策包文件）')
    await choose.setInputFiles(file(JSON.stringify({ ...pack, year: '二〇二五' })))
    await desk.frame.getByRole('alert').getByText('year', { exact: true }).waitFor()
    expect(await desk.stat('feeDue')).toBe('1140')
    await choose.setInputFiles(file('{'))
    await desk.frame
      .getByRole('alert')
      .getByText(/这份政策包有 1 处错误/)
      .waitFor()
    await choose.setInputFiles(file(JSON.stringify(pack)))
    await expect.poll(() => desk.stat('feeDue')).toBe('1200')
    await desk.settled()
    const kept = await desk.frame.evaluate(() => localStorage.getItem('roster-review.pane.policy'))
    expect(JSON.parse(kept!)).toEqual(pack)
    await desk.button('恢复内置的通知').click()
    await expect.poll(() => desk.stat('feeDue')).toBe('1140')
    expect(await desk.frame.evaluate(() => localStorage.getItem('roster-review.pane.policy'))).toBeNull()
    await desk.settled()
    await closeDesk(desk)
  })
})

describe('outside Excel', () => {
  it('the page says where it belongs, in a plain browser', async () => {
    const server = serveFolder(fileURLToPath(new URL('../../dist/addin', import.meta.url)))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    const page = await browser.newPage({ locale: 'zh-CN' })
    await page.goto(`http://127.0.0.1:${port}/taskpane.html`)
    await page.getByRole('heading', { name: '请在 Excel 中打开' }).waitFor()
    await page.close()
    server.close()
  })
})

describe('English', () => {
  it('the pane speaks English where Office does', async () => {
    const desk = await openDesk({ grids: [clean()], browser, locale: 'en-US' })
    await desk.frame.getByRole('heading', { name: 'Checked 3 rows, found 0 problems' }).waitFor()
    expect(await desk.frame.evaluate(() => document.documentElement.lang)).toBe('en')
    desk.host.person.type('E5', '不详')
    await desk.settled()
    await desk.open('Export')
    await desk.button('Export').last().click()
    await desk.settled()
    // What is handed in stays Chinese.
    expect(desk.host.text('核验报告!A1')).toBe('花名册核验报告')
    const { assessments } = validateRoster(desk.host.toGrid('花名册'), defaultPolicy)
    expect(desk.host.text('核验报告!F6')).toBe(assessments[1]!.findings[0]!.message)
    await closeDesk(desk)
  })
})

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

async function audit(desk: Desk): Promise<string[]> {
  await desk.frame.evaluate(axe)
  return desk.frame.evaluate(async () => {
    const found = await (globalThis as unknown as { axe: typeof import('axe-core') }).axe.run(document)
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
  })
}

describe('for everyone', () => {
  it.each(['light', 'dark'] as const)('axe finds nothing in any state, %s', async (theme) => {
    const desk = await openDesk({ grids: [faulty()], browser, theme })
    desk.host.person.select('D5')
    await desk.frame.getByText('第 5 行').click()
    await desk.frame.getByText('更多数字').click()
    expect(await audit(desk)).toEqual([])
    await desk.button('按表中顺序').click()
    await desk.button(/^修复/).click()
    expect(await audit(desk)).toEqual([])
    await desk.button('取消').click()
    for (const page of ['新建花名册', '导出', '公示期推算', '设置']) {
      await desk.open(page)
      await desk.frame.getByRole('heading', { name: page }).waitFor()
      expect(await audit(desk), page).toEqual([])
    }
    await desk.button('核验并盖章').click()
    await desk.frame.getByRole('heading', { name: '核验并盖章' }).waitFor()
    expect(await audit(desk)).toEqual([])
    await closeDesk(desk)
  })

  it('by keyboard alone: to a finding, to its fix, to the undo, to the menu', async () => {
    // On the desktop the pane is the page itself, so that the keys go to it as they do in Excel.
    const desk = await openDesk({ grids: [faulty()], browser, flavour: 'desktop' })
    const { keyboard } = desk.page
    const active = () =>
      desk.frame.evaluate(() => {
        const { activeElement: at, body } = document
        return at === null || at === body ? '' : (at.getAttribute('aria-label') ?? at.textContent ?? '')
      })
    const tabTo = async (name: RegExp) => {
      for (let presses = 0; presses < 60; presses++) {
        await keyboard.press('Tab')
        if (name.test(await active())) return
      }
      throw new Error(`No way by keyboard to ${name}`)
    }
    // The list is one stop of the Tab key; arrows go from line to line, and a fix is a Tab away from its finding.
    const arrowTo = async (name: RegExp) => {
      for (let presses = 0; presses < 20; presses++) {
        if (name.test(await active())) return
        await keyboard.press('ArrowDown')
      }
      throw new Error(`No way by arrows to ${name}`)
    }
    await tabTo(/^错误/)
    await arrowTo(/^C5/)
    await keyboard.press('Enter')
    await desk.settled()
    expect(desk.host.book.active.selection).toMatchObject({ top: 4, left: 2 })
    await arrowTo(/^O6/)
    await keyboard.press('Tab')
    expect(await active()).toBe(`填“${isolated('无')}” O6`)
    await keyboard.press('Space')
    await desk.settled()
    expect(desk.host.text('O6')).toBe('无')
    await tabTo(/^撤销/)
    await keyboard.press('Enter')
    await desk.settled()
    expect(desk.host.text('O6')).toBe('')
    await tabTo(/^更多$/)
    await keyboard.press('Enter')
    await tabTo(/^公示期推算/)
    await keyboard.press('Enter')
    await desk.frame.getByLabel('公示开始日期').waitFor()
    await expect.poll(active).toBe('公示期推算')
    await keyboard.press('Shift+Tab')
    expect((await active()).trim()).toBe('返回')
    await keyboard.press('Enter')
    await desk.button(/^C5/).waitFor()
    await closeDesk(desk)
  })

  it('in high contrast severities, the current finding and the stage stay apart without colour', async () => {
    const desk = await openDesk({ grids: [faulty()], browser, context: { forcedColors: 'active' } })
    const edges = await desk.frame
      .locator('.cell')
      .evaluateAll((chips) => chips.map((chip) => [chip.className, getComputedStyle(chip).borderTopStyle]))
    const styles = new Map(edges.map(([name, style]) => [name, style]))
    expect(styles.get('cell is-error')).toBe('solid')
    expect(styles.get('cell is-warning')).toBe('dashed')
    expect(styles.get('cell is-info')).toBe('dotted')
    await closeDesk(desk)
  })

  it.each([320, 450])(
    'nothing is cut off or scrolls sideways at %d pixels, also at twice the size of text',
    async (width) => {
      const desk = await openDesk({ grids: [faulty()], browser, width })
      const overflow = () =>
        desk.frame.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
      expect(await overflow()).toBe(0)
      await desk.frame.evaluate(() => {
        document.documentElement.style.fontSize = '200%'
      })
      expect(await overflow()).toBe(0)
      await closeDesk(desk)
    },
  )
})
