import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pages } from './all-pages.ts'
import { address, openDesk, settled, startBrowser, visit, watch } from './desk.ts'

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

const source = readFileSync('dist/dashboard/dashboard.html', 'utf8')

describe('C7.6 the page alone', () => {
  test('asks for nothing and says nothing on any page, with samples loaded', async () => {
    const context = await browser.newContext()
    const page = await context.newPage()
    const seen = watch(page)
    await page.goto(address)
    await settled(page)
    await page.getByRole('button', { name: '载入示例花名册' }).click()
    await page.waitForFunction(() => document.querySelector('[data-stat="workbooks"]')?.textContent === '5')
    await settled(page)
    for (const name of pages) await visit(page, `#/${name}`)
    expect(seen).toEqual([])
    await context.close()
  })

  test('control: the same watch sees a request and a message', async () => {
    const server = createServer((_, response) => response.end('x'))
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
    const { port } = server.address() as AddressInfo
    const context = await browser.newContext()
    const page = await context.newPage()
    const seen = watch(page)
    await page.setContent(`<script>console.log('here')</script><img src="http://127.0.0.1:${port}/x.png">`)
    expect(seen).toContain('console here')
    expect(seen).toContain(`request http://127.0.0.1:${port}/x.png`)
    await context.close()
    server.close()
  })

  test('its policy stops a request that a script of its own would make', async () => {
    const context = await browser.newContext()
    const page = await openDesk(context)
    const seen = watch(page)
    const answer = await page.evaluate(() =>
      fetch('http://127.0.0.1:9/').then(
        () => 'went',
        () => 'stopped',
      ),
    )
    expect(answer).toBe('stopped')
    expect(seen.some((line) => line.includes('Content Security Policy'))).toBe(true)
    await context.close()
  })

  test('carries a Content-Security-Policy without a way out', () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(source)?.[1] ?? ''
    expect(policy).toMatch(
      /^default-src 'none'; script-src 'sha256-[^']+' 'sha256-[^']+' 'wasm-unsafe-eval'; worker-src blob:;/,
    )
    expect(policy).toContain("base-uri 'none'; form-action 'none'")
    expect(policy).not.toMatch(/https?:|unsafe-inline|'unsafe-eval'|connect-src|\*/)
    expect(source).not.toMatch(/<link rel="stylesheet"|<script[^>]* src=/)
  })

  test('shows itself before the database is ready', async () => {
    const context = await browser.newContext()
    const page = await context.newPage()
    await page.addInitScript(() => {
      const mark = () => {
        const shown = document.querySelector('.topbar') !== null
        if (shown) Object.assign(globalThis, { stateWhenShown: document.documentElement.dataset.state })
        else requestAnimationFrame(mark)
      }
      mark()
    })
    await page.goto(address)
    await settled(page)
    expect(await page.evaluate(() => (globalThis as unknown as { stateWhenShown: string }).stateWhenShown)).toBe('busy')
    await context.close()
  })

  test('stays small enough to be sent by mail', () => {
    expect(Buffer.byteLength(source)).toBeLessThanOrEqual(1_500_000)
  })
})
