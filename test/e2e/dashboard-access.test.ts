import { readFileSync } from 'node:fs'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Browser } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pages } from './all-pages.ts'
import { calm, goTo } from './calm.ts'
import { importFiles, openDesk, samplesOnDisk, startBrowser, visit } from './desk.ts'

let browser: Browser
let samples: string[]
beforeAll(async () => {
  browser = await startBrowser()
  samples = await samplesOnDisk()
})
afterAll(() => browser.close())

/** What pages show with a filter, another order or one person. */
const more = ['roster?verdict=incomplete', 'person/1', 'findings?by=unit', 'defense?show=exempt']
const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8')

describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
  test('axe finds nothing on any page, empty or filled', async () => {
    const context = await browser.newContext({ colorScheme })
    const page = await openDesk(context)
    await page.evaluate(axe)
    const look = async (where: string) => {
      const { violations } = await page.evaluate(() =>
        (globalThis as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } }).axe.run({
          resultTypes: ['violations'],
        }),
      )
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${where}: ${id} ${html.slice(0, 200)}`))
    }
    const found: string[] = []
    for (const name of pages) {
      await visit(page, `#/${name}`)
      found.push(...(await look(`empty ${name}`)))
    }
    await importFiles(page, samples)
    for (const name of [...pages, ...more]) {
      await goTo(page, `#/${name}`)
      // What is folded away is looked at too.
      for (const summary of await page.locator('main summary').all()) await summary.click()
      await calm(page)
      found.push(...(await look(name)))
    }
    expect(found).toEqual([])
    await context.close()
  })
})

describe('keyboard', () => {
  test('C7.2, C7.3 reaches the text past the navigation, the control for files and every page', async () => {
    const context = await browser.newContext()
    const page = await openDesk(context)
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('跳到正文')
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main')
    const reached = new Set<string>()
    for (let press = 0; press < 60; press++) {
      await page.keyboard.press('Shift+Tab')
      reached.add(
        await page.evaluate(() => {
          const element = document.activeElement
          return element instanceof HTMLAnchorElement ? element.hash : (element?.id ?? '')
        }),
      )
    }
    for (const name of pages.filter((name) => name !== 'import')) expect(reached).toContain(`#/${name}`)
    expect(reached).toContain('import')
    await context.close()
  })
})
