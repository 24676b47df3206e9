import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startBrowser } from '../support/browser.ts'
import { askAll, type SavedAnswers } from './conformance/probe.ts'
import { probes } from './conformance/probes.ts'
import { connect, createHost } from './node.ts'

const project = fileURLToPath(new URL('../..', import.meta.url))
let browser: Browser
let server: ChildProcess
let address: string

const freePort = () =>
  new Promise<number>((resolve) => {
    const probe = createServer()
    probe.listen(0, 'localhost', () => {
      const at = probe.address()
      probe.close(() => resolve(typeof at === 'object' && at ? at.port : 0))
    })
  })

beforeAll(async () => {
  const port = await freePort()
  server = spawn('node', ['--import', 'tsx', 'scripts/pane.mjs', '--port', String(port)], { cwd: project })
  address = await new Promise<string>((resolve, reject) => {
    let said = ''
    const listen = (chunk: Buffer) => {
      said += chunk.toString()
      const found = /http:\/\/localhost:\d+\//.exec(said)
      if (found) resolve(found[0])
    }
    server.stdout?.on('data', listen)
    server.stderr?.on('data', listen)
    server.on('exit', () => reject(new Error(`npm run pane ended: ${said}`)))
  })
  browser = await startBrowser()
})

afterAll(async () => {
  await browser?.close()
  server.removeAllListeners('exit')
  server.kill()
})

it('npm run pane shows the grid and the pane, and what is typed reaches both', async () => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  const failures: string[] = []
  page.on('pageerror', (error) => failures.push(error.message))
  await page.goto(address)
  const sheet = page.getByRole('grid', { name: '工作表' })
  await expect.poll(() => sheet.getByRole('gridcell', { name: '维族', exact: true }).count()).toBe(1)
  const pane = page.frameLocator('iframe[title="花名册核验"]')
  const place = pane.getByRole('button', { name: /E4/ }).first()
  await place.waitFor()

  // The person corrects the sex in E4: the mark and the finding go.
  await sheet.getByRole('gridcell', { name: '南', exact: true }).click()
  await page.keyboard.type('男')
  await page.keyboard.press('Enter')
  await expect.poll(() => pane.getByRole('button', { name: /E4/ }).count()).toBe(0)
  await expect.poll(() => page.locator('[data-row="3"][data-column="4"]').getAttribute('title')).toBeNull()

  // Ctrl+Z brings both back.
  await page.keyboard.press('Control+z')
  await place.waitFor()
  expect(await page.locator('#missing').textContent()).toBe('')
  expect(failures).toEqual([])
  await page.close()
})

it('the page of questions for a real Excel asks the stand-in too, and saves the answers', async () => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  await page.goto(address)
  await page.getByRole('button', { name: '核对主机' }).click()
  const questions = page.frameLocator('iframe[title="花名册核验"]')
  await questions.getByText(/共 \d+ 个问题/).waitFor()
  await questions.getByRole('button', { name: '开始' }).click()
  await questions.getByText(/问完了/).waitFor()
  const record = JSON.parse(await questions.getByLabel('答案').inputValue()) as SavedAnswers
  expect(record).toMatchObject({ asked: 'Excel PC 16.0.17000.10000', version: '1.14' })
  const host = createHost({ version: '1.14' })
  expect(record.answers).toEqual(await askAll(connect(host), probes, '1.14', () => host.settled()))
  expect(await page.locator('#missing').textContent()).toBe('')
  await page.close()
})
