import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import type { Browser, BrowserContext, Page } from 'playwright'
import type { Totals } from '../../core/report/types.ts'
import { sampleFiles } from '../../dashboard/samples.ts'
import { startBrowser as startFound } from '../support/browser.ts'

/** The built dashboard as a person has it: opened from the disk, in a browser of its own. */

const built = 'dist/dashboard/dashboard.html'
export const address = pathToFileURL(built).href

/** A browser whose first language is Chinese, as the office's is, unless a test says otherwise. */
export async function startBrowser(): Promise<Browser> {
  if (!existsSync(built)) throw new Error(`${built} is not there: npm run build makes it`)
  const browser = await startFound()
  const newContext = browser.newContext.bind(browser)
  browser.newContext = (options) => newContext({ locale: 'zh-CN', ...options })
  return browser
}

/** Everything a page said or asked for that it should not have. */
export function watch(page: Page): string[] {
  const seen: string[] = []
  page.on('request', (request) => {
    if (!/^(file|blob|data):/.test(request.url())) seen.push(`request ${request.url()}`)
  })
  page.on('console', (message) => seen.push(`console ${message.text()}`))
  page.on('pageerror', (error) => seen.push(`error ${error.message}`))
  return seen
}

/** Waits until the page has done all it was asked (C7.2). */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => document.documentElement.dataset.state === 'idle')
}

export async function openDesk(context: BrowserContext, hash = ''): Promise<Page> {
  const page = await context.newPage()
  await page.goto(address + hash)
  await settled(page)
  return page
}

export async function visit(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to
  }, hash)
  await settled(page)
}

/** A file to be given to a file control. */
export interface Given {
  name: string
  mimeType: string
  buffer: Buffer
}

export const given = (name: string, bytes: Uint8Array | string): Given => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(bytes),
})

/** Gives files to the import control and waits until all of them are in. */
export async function importFiles(page: Page, files: readonly Given[] | string[]): Promise<void> {
  await page.setInputFiles('input[type=file][data-testid="import"]', files as Given[])
  await settled(page)
}

/** The counters of the page by name. */
export async function counters(page: Page): Promise<Record<string, number>> {
  const texts = await page.$$eval('[data-stat]', (elements) =>
    elements.map((element) => [(element as HTMLElement).dataset.stat!, element.textContent ?? '']),
  )
  return Object.fromEntries(texts.map(([name, text]) => [name!, Number(text)]))
}

/** The sample rosters of the desk as files on the disk. */
export async function samplesOnDisk(): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'roster-review-'))
  const files = await sampleFiles()
  return Promise.all(
    files.map(async ({ name, file }) => {
      const path = join(folder, name)
      await writeFile(path, new Uint8Array(await file.arrayBuffer()))
      return path
    }),
  )
}

export interface CommandReport {
  workbooks: { file: string; status: string; totals: Totals }[]
}

/** What the command line says of the files. */
export async function commandLine(files: readonly string[], more: readonly string[] = []): Promise<CommandReport> {
  const command = ['--import', 'tsx', 'core/cli/main.ts', '--json', ...more, ...files]
  const run = promisify(execFile)(process.execPath, command, { maxBuffer: 1 << 28 })
  const { stdout } = await run.catch((error: { stdout?: string }) => {
    if (!error.stdout) throw error
    return { stdout: error.stdout }
  })
  return JSON.parse(stdout) as CommandReport
}

/** Totals over all workbooks of a run, with the two counters of files. */
export function sumOf({ workbooks }: CommandReport): Record<string, number> {
  const sum: Record<string, number> = {
    workbooks: workbooks.length,
    unreadable: workbooks.filter(({ status }) => status === 'unreadable').length,
  }
  for (const { totals } of workbooks)
    for (const [name, value] of Object.entries(totals)) sum[name] = (sum[name] ?? 0) + value
  return sum
}

/** Presses what saves the session and gives the bytes of the file. */
export async function saveSession(page: Page): Promise<Uint8Array> {
  await page.getByText('会话', { exact: true }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '保存会话' }).click(),
  ])
  return readFile(await download.path())
}

/** Ends the store, which is the first of a page's workers, by an error nobody catches. */
export function endStore(page: Page): void {
  const end = () => {
    setTimeout(() => {
      throw new Error('ended')
    })
  }
  // The call may end with its worker.
  page
    .workers()[0]!
    .evaluate(end)
    .catch(() => {})
}
