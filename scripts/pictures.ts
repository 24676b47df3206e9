// Takes the pictures of the office's manual from the built dashboard:  npm run build && npm run pictures
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright'
import { sampleFiles } from '../dashboard/samples.ts'
import { given, importFiles, openDesk, settled, startBrowser, visit } from '../test/e2e/desk.ts'

export const folder = fileURLToPath(new URL('../docs/pictures/', import.meta.url))
/** What each picture showed when it was taken: name → digest of its words and structure. */
export const record = `${folder}pictures.json`

interface Picture {
  name: string
  /** Address of the page it is of. */
  hash: string
  /** Before any roster is in. */
  empty?: true
  /** What a person does there first. */
  prepare?: (page: Page) => Promise<void>
}

const open = (label: string) => async (page: Page) => {
  await page.locator('summary', { hasText: label }).first().click()
}

async function chooseUnit(page: Page) {
  await page.getByLabel('主管单位').selectOption({ index: 1 })
}

/** The second sample has mistakes of many kinds. */
async function checkOne(page: Page) {
  const { name, file } = (await sampleFiles())[1]!
  const bytes = new Uint8Array(await file.arrayBuffer())
  await page.setInputFiles('[data-testid="self-check-file"]', [given(name, bytes)])
  // The sheet and the list come by slices, each when it is in sight.
  await page.locator('.self-check [data-cell]').first().waitFor()
  await page.locator('.self-check .finding').first().waitFor()
  await page.waitForFunction(() => document.querySelector('.self-check .zero') === null)
}

async function ask(page: Page) {
  await page.locator('.questions button').first().click()
}

/** In the order of the manual. */
export const pictures: readonly Picture[] = [
  { name: 'start', hash: '#/overview', empty: true },
  { name: 'import', hash: '#/import' },
  { name: 'overview', hash: '#/overview' },
  { name: 'findings', hash: '#/findings' },
  { name: 'roster', hash: '#/roster' },
  { name: 'person', hash: '#/person/1' },
  { name: 'exemptions', hash: '#/exemptions' },
  { name: 'defense', hash: '#/defense' },
  { name: 'fees', hash: '#/fees' },
  { name: 'duplicates', hash: '#/duplicates' },
  { name: 'submissions', hash: '#/submissions' },
  { name: 'self-check', hash: '#/self-check', prepare: checkOne },
  { name: 'documents', hash: '#/documents', prepare: chooseUnit },
  { name: 'export', hash: '#/fees', prepare: open('导出') },
  { name: 'sql', hash: '#/sql', prepare: ask },
  { name: 'session', hash: '#/overview', prepare: open('会话') },
  { name: 'policy', hash: '#/policy' },
]

const indent = (line: string) => line.search(/\S/)
const roleOf = (line: string) => /^\s*- (?:'|")?([a-z]+)/.exec(line)?.[1] ?? ''

/**
 * What a reader of the picture would go by: roles, names and words as the browser tells them, without figures. Of rows and
 * items the first stands for all, but in the navigation, so that more people or another font change nothing.
 */
export function outline(snapshot: string): string {
  const kept: string[] = []
  /** The roles one stands in, outermost first, with how many children each has had. */
  const above: { role: string; depth: number; children: number }[] = []
  let passedOver = Number.POSITIVE_INFINITY
  for (const line of snapshot.split('\n')) {
    const depth = indent(line)
    if (depth > passedOver) continue
    passedOver = Number.POSITIVE_INFINITY
    while (above.length > 0 && above.at(-1)!.depth >= depth) above.pop()
    const parent = above.at(-1)
    if (parent) parent.children++
    above.push({ role: roleOf(line), depth, children: 0 })
    const repeats = parent && /^(?:rowgroup|list)$/.test(parent.role) && parent.children > 1
    if (repeats && !above.some(({ role }) => role === 'navigation')) passedOver = depth
    else kept.push(line.replace(/\d[\d,. :-]*/g, '0'))
  }
  return kept.join('\n')
}

async function shown(page: Page, { hash, prepare }: Picture): Promise<void> {
  await visit(page, hash)
  await prepare?.(page)
  await settled(page)
}

const digestOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16)

/** A page with nothing of its own about it: one language, one day, one size. */
async function fresh(browser: Browser): Promise<Page> {
  const context = await browser.newContext({
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1200, height: 700 },
    colorScheme: 'light',
    reducedMotion: 'reduce',
  })
  await context.clock.setFixedTime('2024-09-09T10:00:00+08:00')
  return openDesk(context)
}

async function takeSamples(page: Page): Promise<void> {
  const samples = await sampleFiles()
  const files = await Promise.all(
    samples.map(async ({ name, file }) => given(name, new Uint8Array(await file.arrayBuffer()))),
  )
  await importFiles(page, files)
}

/** Goes through all pictures and says what each shows; `take` gets the page while it does. */
export async function showAll(take: (page: Page, name: string) => Promise<void>): Promise<Record<string, string>> {
  const browser = await startBrowser()
  try {
    const page = await fresh(browser)
    const digests: Record<string, string> = {}
    const show = async (picture: Picture) => {
      await shown(page, picture)
      digests[picture.name] = digestOf(outline(await page.locator('body').ariaSnapshot()))
      await take(page, picture.name)
      // A menu left open would lie over the next page.
      await page.keyboard.press('Escape')
    }
    for (const picture of pictures.filter(({ empty }) => empty)) await show(picture)
    await takeSamples(page)
    for (const picture of pictures.filter(({ empty }) => !empty)) await show(picture)
    return digests
  } finally {
    await browser.close()
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const digests = await showAll(async (page, name) => {
    await page.screenshot({ path: `${folder}${name}.png`, animations: 'disabled', caret: 'hide' })
  })
  writeFileSync(record, `${JSON.stringify(digests, null, 2)}\n`)
}
