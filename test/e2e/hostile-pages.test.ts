import { mkdirSync } from 'node:fs'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { calm, goTo } from './calm.ts'
import { importFiles, openDesk, settled, startBrowser, watch } from './desk.ts'
import { hostileRosters, marker } from './hostile-rosters.ts'

let browser: Browser
let page: Page
let said: string[]

beforeAll(async () => {
  browser = await startBrowser()
  page = await openDesk(await browser.newContext({ viewport: { width: 1280, height: 900 } }))
  said = watch(page)
  const rosters = await hostileRosters()
  await importFiles(page, rosters)
  await calm(page)
  await goTo(page, '#/self-check')
  await page.setInputFiles('[data-testid="self-check-file"]', rosters[0]!)
  await page.locator('.sheet [data-cell]').first().waitFor()
  await settled(page)
})
afterAll(() => browser.close())

/** What is to be looked at: an address, and what is done there first. */
interface View {
  hash: string
  first?: () => Promise<unknown>
}

const click = (selector: string) => () => page.locator(selector).first().click()
const openAll = () =>
  page.evaluate(() => {
    for (const summary of document.querySelectorAll<HTMLElement>('main details:not([open], .menu) > summary'))
      summary.click()
  })

const kinds = ['recommendation', 'continuing-education-exemption', 'freelance-conduct', 'review-pledge', 'handwriting']

const views: Readonly<Record<string, View>> = {
  overview: { hash: '#/overview', first: openAll },
  roster: { hash: '#/roster?search=☡', first: () => page.getByRole('button', { name: '更多条件' }).click() },
  'findings by rule': { hash: '#/findings', first: openAll },
  'findings by unit': { hash: '#/findings?by=unit', first: openAll },
  person: { hash: '#/roster', first: () => page.locator('.is-row th a').first().click() },
  exemptions: { hash: '#/exemptions' },
  defense: { hash: '#/defense' },
  fees: { hash: '#/fees' },
  'fees of a unit': { hash: '#/fees', first: click('.fee-table button') },
  duplicates: { hash: '#/duplicates', first: () => page.locator('.place-table').first().waitFor() },
  submissions: { hash: '#/submissions' },
  submission: { hash: '#/submissions', first: click('a.shown >> nth=-1') },
  documents: { hash: '#/documents', first: () => choosePaper(page, 'display') },
  ...Object.fromEntries(
    kinds.map((kind) => [`document ${kind}`, { hash: '#/documents', first: () => choosePerson(page, kind) }]),
  ),
  'documents of many': { hash: '#/documents', first: () => choosePaper(page, 'catalogue') },
  comparison: { hash: '#/submissions', first: compare },
  sql: { hash: '#/sql', first: runSql },
  import: { hash: '#/import' },
  columns: { hash: '#/import', first: click('.file-columns button') },
  'self-check': { hash: '#/self-check', first: click('.sheet [data-cell="D8"]') },
  'self-check fixes': {
    hash: '#/self-check',
    first: () => page.getByRole('button', { name: /^修复/ }).first().click(),
  },
}

async function choosePaper(shown: Page, kind: string) {
  await shown.locator('.paper-choices select').first().selectOption(kind)
  await shown.locator('.paper-choices select').nth(1).selectOption({ index: 1 })
}

async function choosePerson(shown: Page, kind: string) {
  await choosePaper(shown, kind)
  await calm(shown)
  await shown.locator('.paper-choices select').nth(2).selectOption({ index: 2 })
}

/** The later roster of the unit follows the earlier one; then both are compared. */
async function compare() {
  const rows = page.locator('tbody tr', { hasText: '二很长' })
  await rows.locator('a.shown').click()
  await calm(page)
  const follow = page.getByRole('button', { name: '的再次报送' })
  if ((await follow.count()) > 0) await follow.click()
  await page.locator('.changes').waitFor()
}

async function runSql() {
  await page.locator('textarea.sql').fill('select name, count(*) as n from applicants group by name')
  await page.getByRole('button', { name: '运行' }).click()
}

async function show({ hash, first }: View, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 900 })
  await goTo(page, '#/rules')
  await goTo(page, hash)
  await first?.()
  await calm(page)
}

/** What stands in the page from a file without an element or marks of its own; texts and attributes. */
function bareIn(page: Page): Promise<string[]> {
  return page.evaluate((marker) => {
    const wrong: string[] = []
    const isHeld = (text: string) => !text.replace(/\u2068[^\u2066-\u2069\u202a-\u202e]*\u2069/g, '').includes(marker)
    const inText = /^(OPTION|TITLE|TEXTAREA)$/
    const nodes = document.createTreeWalker(document, NodeFilter.SHOW_TEXT)
    for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
      const text = node.textContent ?? ''
      const { parentElement: around } = node
      if (!text.includes(marker) || !around || around.tagName === 'TEXTAREA') continue
      if (/[\u202a-\u202e\u2066-\u2069]/.test(text) && !inText.test(around.tagName))
        wrong.push(`moves: ${around.outerHTML.slice(0, 120)}`)
      if (inText.test(around.tagName) ? !isHeld(text) : !around.closest('bdi'))
        wrong.push(`text: ${around.outerHTML.slice(0, 160)}`)
    }
    for (const element of document.querySelectorAll('*'))
      for (const name of ['title', 'aria-label', 'placeholder', 'alt', 'aria-description']) {
        const text = element.getAttribute(name) ?? ''
        if (text.includes(marker) && !isHeld(text)) wrong.push(`${name}: ${element.outerHTML.slice(0, 160)}`)
      }
    return [...new Set(wrong)]
  }, marker)
}

/** Words of ours that are not where they belong: beyond the page or their frame, out of order, or in a tower. */
function misplacedIn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const wrong: string[] = []
    const name = (element: Element) =>
      `${element.tagName}.${element.className} ${(element.textContent ?? '').slice(0, 30)}`
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth > clientWidth) {
      const widest = [...document.querySelectorAll('body *')].filter(
        (one) => one.getBoundingClientRect().right > clientWidth + 2,
      )
      wrong.push(`the page is ${scrollWidth} wide of ${clientWidth}: ${widest.slice(0, 3).map(name).join(' | ')}`)
    }
    const scrolls = (element: Element) => /auto|scroll/.test(getComputedStyle(element).overflowX)
    const scroller = (element: Element) => {
      for (let at = element.parentElement; at; at = at.parentElement) if (scrolls(at)) return at
      return null
    }
    const seen = (box: DOMRect) => box.width > 1 && box.height > 1
    for (const own of document.querySelectorAll(
      'button:not(.skip), label, .btn, h1, h2, h3, .cell, .verdict, .clause, select, summary',
    )) {
      const box = own.getBoundingClientRect()
      if (!seen(box) || own.matches('.visually-hidden, details:not([open]) > :not(summary) *') || scroller(own))
        continue
      const frame = (
        own.parentElement?.closest('.panel, .note, dialog, .tools, .page-head, main, header, nav') ?? document.body
      ).getBoundingClientRect()
      if (box.left < frame.left - 2 || box.right > frame.right + 2)
        wrong.push(
          `${name(own)} ${Math.round(box.left)}–${Math.round(box.right)} beyond ${Math.round(frame.left)}–${Math.round(frame.right)}`,
        )
    }
    for (const told of document.querySelectorAll('bdi')) {
      const box = told.getBoundingClientRect()
      if (!seen(box) || !told.parentElement || told.closest('.visually-hidden, .paper')) continue
      if (box.height > 130) wrong.push(`${name(told.parentElement)} has a text ${Math.round(box.height)} high`)
      const around = told.parentElement.getBoundingClientRect()
      if (around.height > 400 && !told.parentElement.matches('.cells'))
        wrong.push(`${name(told.parentElement)} is ${Math.round(around.height)} high`)
    }
    for (const around of new Set([...document.querySelectorAll('bdi')].map((told) => told.parentElement!))) {
      if (around.closest('.visually-hidden')) continue
      let last: DOMRect | null = null
      for (const child of around.childNodes) {
        const range = document.createRange()
        range.selectNodeContents(child)
        const box: DOMRect = child instanceof Element ? child.getBoundingClientRect() : range.getBoundingClientRect()
        if (!seen(box)) continue
        const isBeside =
          last && Math.abs(last.top - box.top) < 4 && Math.abs(last.height - box.height) < 8 && box.height < 40
        if (last && isBeside && box.left < last.right - 2) wrong.push(`${name(around)} is out of order`)
        last = box
      }
    }
    return [...new Set(wrong)]
  })
}

/** Pictures to be looked at, where a folder is named for them. */
const pictures = process.env.HOSTILE_PICTURES

async function picture(name: string): Promise<void> {
  if (!pictures) return
  mkdirSync(pictures, { recursive: true })
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme })
    await page.screenshot({ path: `${pictures}/${name}-${colorScheme}.png` })
  }
}

describe.each([1280, 400])('C7.8 under hostile rosters, %i px wide', (width) => {
  it.each(Object.entries(views))('%s keeps our words in their place', async (name, view) => {
    await show(view, width)
    await picture(`${name.replaceAll(' ', '-')}-${width}`)
    expect(await bareIn(page)).toEqual([])
    expect(await misplacedIn(page)).toEqual([])
    expect(said).toEqual([])
  })
})
