import { mkdtempSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { type Browser, chromium } from 'playwright'
import { build } from 'vite'
import { browserOrExit } from '../../scripts/find-browser.mjs'
import { gzipped } from '../../scripts/gzipped.ts'
import { type Figure, middle, milliseconds, type Part, ratio } from './part.ts'

const built = new URL('../../dist/dashboard/dashboard.html', import.meta.url).href
const rounds = 10

/** A page that starts SQLite in a worker and nothing else: what no change of ours could save. */
async function barePage(folder: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [gzipped()],
    build: {
      write: false,
      rolldownOptions: {
        input: fileURLToPath(new URL('../support/bare-sqlite.ts', import.meta.url)),
        output: { format: 'iife', codeSplitting: false },
      },
    },
  })
  const [bundle] = [result].flat()
  if (!bundle || !('output' in bundle)) throw new Error('the bare page was not built')
  const file = join(folder, 'bare.html')
  await writeFile(file, `<!doctype html><meta charset="utf-8"><script id="program">${bundle.output[0].code}</script>`)
  return pathToFileURL(file).href
}

/** Milliseconds from the start of the navigation until the page is at rest, by the page's own clock. */
async function openingTime(browser: Browser, address: string): Promise<number> {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.addInitScript(() => {
    const watch = new MutationObserver(() => {
      if (document.documentElement?.dataset.state !== 'idle') return
      watch.disconnect()
      Object.assign(globalThis, { atRest: performance.now() })
    })
    watch.observe(document, { subtree: true, childList: true, attributeFilter: ['data-state'] })
  })
  await page.goto(address)
  const handle = await page.waitForFunction(() => (globalThis as unknown as { atRest?: number }).atRest)
  const time = (await handle.jsonValue())!
  await context.close()
  return time
}

/** Median times of opening these pages, in turn, each as if for the first time. One round is not counted. */
async function openingTimes(addresses: readonly string[]): Promise<number[]> {
  const browser = await chromium.launch(await browserOrExit())
  const times = addresses.map((): number[] => [])
  for (let round = 0; round <= rounds; round++)
    for (const [index, address] of addresses.entries()) {
      const time = await openingTime(browser, address)
      if (round > 0) times[index]!.push(time)
    }
  await browser.close()
  return times.map(middle)
}

/** EARLIER_PAGE names the page of another build, to be held against this one. */
async function opening(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'roster-review-opening-'))
  const earlier = process.env.EARLIER_PAGE
  const others = earlier ? [pathToFileURL(earlier).href] : []
  const [page, bare, before] = await openingTimes([built, await barePage(folder), ...others])
  await rm(folder, { recursive: true })
  return [
    milliseconds('SQLite alone in a worker', bare!),
    milliseconds('the dashboard, empty, at rest', page!),
    ratio('dashboard ÷ SQLite alone', page! / bare!, 4),
    ...(before === undefined
      ? []
      : [milliseconds('the earlier page', before), ratio('dashboard ÷ the earlier page', page! / before, 1)]),
  ]
}

export const parts: readonly Part[] = [
  { name: 'opening', title: `The page: opened from the disk ${rounds} times`, run: opening },
]
