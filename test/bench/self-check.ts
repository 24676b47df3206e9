import { mkdtempSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { rosterOfManyFindings } from '../support/many-findings.ts'
import { isTask, processorTime, traced } from '../support/tasks.ts'
import type { Figure, Part } from './part.ts'

const address = new URL('../../dist/dashboard/dashboard.html#/self-check', import.meta.url).href
const rows = 10_000
/** ms that a task of the page's thread may take. */
const most = 50

async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => document.documentElement.dataset.state === 'idle', null, { timeout: 600_000 })
  // What was answered last is drawn with the next frame.
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn, 100))))
}

/** Where the browser posts the tasks in which it collects memory by itself, when a page has come to rest. */
const collector = /^v8\/src\/heap\//
/** ms of such tasks: they are told apart from the page's. */
const collected: number[] = []

/** ms of each task of the page's own thread while something is done: by the clock, and of the processor. */
async function tasksDuring(page: Page, work: () => Promise<void>): Promise<{ clock: number[]; processor: number[] }> {
  const own = await traced(page, async () => {
    await work()
    await settled(page)
  })
  // Each task holds another event, which says where it was posted.
  const isCollecting = new Set<number>()
  for (const { ts, dur = 0, args } of own) {
    if (!collector.test(args.src_file ?? '')) continue
    for (const task of own)
      if (isTask(task) && task.ts <= ts && ts + dur <= task.ts + (task.dur ?? 0)) isCollecting.add(task.ts)
  }
  const all = own.filter(isTask)
  collected.push(...all.filter(({ ts }) => isCollecting.has(ts)).map(({ dur = 0 }) => dur / 1000))
  const tasks = all.filter(({ ts }) => !isCollecting.has(ts))
  return {
    clock: tasks.map(({ dur = 0 }) => dur / 1000),
    processor: tasks.map(processorTime),
  }
}

/**
 * Does something; the longest task of the page's thread. Held is the time of the processor: by the clock a task also waits
 * for whatever else the machine does.
 */
async function longestTask(page: Page, name: string, work: () => Promise<void>): Promise<Figure> {
  await settled(page)
  const { clock, processor } = await tasksDuring(page, work)
  const longest = Math.max(0, ...processor)
  return {
    name,
    value: `${longest.toFixed(0)} ms (${Math.max(0, ...clock).toFixed(0)} by the clock)`,
    aim: `≤ ${most} ms`,
    met: longest <= most && processor.length > 0,
  }
}

async function wheel(page: Page, selector: string): Promise<void> {
  await page.locator(selector).hover()
  for (let turn = 0; turn < 60; turn++) await page.mouse.wheel(0, turn < 40 ? 500 : -700)
}

/** Jumps through the whole of a list as somebody does who drags its scroll bar. */
async function drag(page: Page, selector: string): Promise<void> {
  await page.locator(selector).evaluate(async (box) => {
    for (let step = 0; step <= 30; step++) {
      box.scrollTop = (box.scrollHeight * step) / 30
      await new Promise((drawn) => requestAnimationFrame(drawn))
    }
    box.scrollTop = 0
  })
}

async function edit(page: Page): Promise<void> {
  await page.locator('[data-cell="J6"]').click()
  await page.keyboard.press('Enter')
  await page.keyboard.type('12')
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowDown')
}

/** A roster of 10,000 rows with 40,000 findings in 单位自查, after the file is read. */
async function selfCheck(): Promise<Figure[]> {
  const { chromium } = await import('playwright')
  const { browserOrExit } = await import('../../scripts/find-browser.mjs')
  const browser = await chromium.launch(await browserOrExit())
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: 'zh-CN' })
  await page.goto(address)
  await settled(page)
  const folder = mkdtempSync(join(tmpdir(), 'roster-review-bench-'))
  const file = join(folder, '花名册.xlsx')
  await writeFile(file, await rosterOfManyFindings(rows))
  const figures: Figure[] = []
  const during = async (name: string, work: () => Promise<void>) => {
    figures.push(await longestTask(page, name, work))
  }
  const list = '.check-list'
  const button = (name: string | RegExp) => page.getByRole('button', { name }).first()
  await during('the file is opened, judged and shown', async () => {
    await page.setInputFiles('[data-testid="self-check-file"]', file)
    await page.locator('.check-list .finding').first().waitFor({ timeout: 120_000 })
  })
  const found = Number(/\d+/.exec((await page.locator('.check-side h2').textContent()) ?? '')?.[0])
  await during('the list is scrolled by the wheel', () => wheel(page, list))
  await during('the list is dragged through', () => drag(page, list))
  await during('the sheet is scrolled by the wheel', () => wheel(page, '.sheet'))
  await during('the sheet is dragged through', () => drag(page, '.sheet'))
  await during('order, severity and words are changed', async () => {
    await button('按表中顺序').click()
    await page.locator('.finding-filters select').selectOption({ index: 1 })
    await page.locator('.finding-filters input').pressSequentially('库尔勒', { delay: 30 })
    await page.locator('.finding-filters input').fill('')
    await page.locator('.finding-filters select').selectOption({ index: 0 })
    await button('按规则').click()
  })
  await during('a group is put away and brought back', async () => {
    await page.locator('.group-head button').first().click()
    await settled(page)
    await page.locator('.group-head button').first().click()
  })
  await during('a cell is mended from the keyboard', () => edit(page))
  await during('and taken back', () => button('撤销').click())
  await during('all safe fixes are looked at', async () => {
    await button(/^修复/).click()
    await page.locator('.fix-list .is-row').first().waitFor()
    await drag(page, '.fix-list .window-table')
  })
  await during('and written', () => button('全部修复').click())
  await during('and taken back as one', () => button('撤销').click())
  const nodes = await page.evaluate(() => document.querySelectorAll('*').length)
  await browser.close()
  await rm(folder, { recursive: true })
  return [
    { name: 'findings', value: String(found) },
    ...figures,
    { name: 'longest the browser collects memory, at rest', value: `${Math.max(0, ...collected).toFixed(0)} ms` },
    { name: 'elements in the page', value: String(nodes), aim: '≤ 4000', met: nodes <= 4000 },
  ]
}

export const parts: readonly Part[] = [
  { name: 'self-check', title: `单位自查: one roster of ${rows} rows, tasks of the page’s thread`, run: selfCheck },
]
