import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright'
import { build } from 'vite'
import { convertedWorkbook } from '../../core/workbook/mark/convert.ts'
import { Tallies } from '../../dashboard/store/tally.ts'
import { counties, generateRows, gridOfTable, rosterTable } from '../support/generate.ts'
import { type Figure, milliseconds, type Part, ratio } from './part.ts'

const address = new URL('../../dist/dashboard/dashboard.html', import.meta.url).href
const workbooks = 300
const rowsEach = 200

/** Rosters as units would send them, on the disk. */
async function rosters(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'roster-review-bench-'))
  for (let index = 0; index < workbooks; index++) {
    const county = counties[index % counties.length]!
    const grid = gridOfTable(rosterTable(generateRows(rowsEach, index + 1, { county }), `${county}第${index + 1}单位`))
    const file = `单位${String(index + 1).padStart(3, '0')}.xlsx`
    const { bytes } = await convertedWorkbook({ file, format: 'xlsx', sheets: [grid], properties: {} })
    await writeFile(join(folder, file), bytes)
  }
  return folder
}

/** A script that does nothing but read the files it is given with hucre, and tells how long it took. */
async function bareReader(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      rolldownOptions: {
        input: new URL('../support/bare-read.ts', import.meta.url).pathname,
        output: { format: 'iife', codeSplitting: false },
      },
    },
  })
  const [bundle] = [result].flat()
  if (!bundle || !('output' in bundle)) throw new Error('the bare reader was not built')
  return bundle.output[0].code
}

async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => document.documentElement.dataset.state === 'idle', null, { timeout: 600_000 })
}

/** Milliseconds in which the browser reads all files with hucre and nothing else. */
async function bareTime(context: BrowserContext, files: readonly string[]): Promise<number> {
  const page = await context.newPage()
  await page.setContent('<input type="file" multiple>')
  await page.addScriptTag({ content: await bareReader() })
  await page.setInputFiles('input', [...files])
  const handle = await page.waitForFunction(
    () => (globalThis as unknown as { readInMilliseconds?: number }).readInMilliseconds,
    null,
    { timeout: 600_000 },
  )
  const time = (await handle.jsonValue())!
  await page.close()
  return time
}

interface Watched {
  took: number
  longest: number
}

/** Gives the files to the desk; milliseconds until it has settled, and its longest task on the main thread. */
async function importTime(page: Page, files: readonly string[]): Promise<Watched> {
  await page.evaluate(() => {
    const watched = { started: 0, ended: 0, longest: 0 }
    Object.assign(globalThis, { watched })
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) watched.longest = Math.max(watched.longest, duration)
    }).observe({ type: 'longtask' })
    document.querySelector('[data-testid="import"]')!.addEventListener('change', () => {
      watched.started = performance.now()
      new MutationObserver(() => {
        if (document.documentElement.dataset.state === 'idle') watched.ended = performance.now()
      }).observe(document.documentElement, { attributeFilter: ['data-state'] })
    })
  })
  await page.setInputFiles('[data-testid="import"]', [...files])
  await settled(page)
  const { started, ended, longest } = await page.evaluate(
    () => (globalThis as unknown as { watched: { started: number; ended: number; longest: number } }).watched,
  )
  return { took: ended - started, longest }
}

/** Milliseconds from a change of the address to the page drawn with its answer; the middle of several. */
async function redrawTime(page: Page, addresses: readonly string[]): Promise<number> {
  const times: number[] = []
  for (const hash of addresses)
    times.push(
      await page.evaluate(async (to) => {
        const started = performance.now()
        location.hash = to
        await new Promise((changed) => addEventListener('hashchange', changed, { once: true }))
        while (document.documentElement.dataset.state !== 'idle') await new Promise((next) => setTimeout(next))
        await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)))
        return performance.now() - started
      }, hash),
    )
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)]!
}

/** Of the frames while a long table is scrolled by the wheel, the share that came a frame late. */
async function droppedFrames(page: Page): Promise<{ frames: number; dropped: number }> {
  await page.evaluate(() => {
    location.hash = '#/roster'
  })
  await settled(page)
  await page.locator('.window-table').first().hover()
  await page.evaluate(() => {
    const frames: number[] = []
    Object.assign(globalThis, { frames })
    void (async () => {
      for (;;) frames.push(await new Promise<number>((drawn) => requestAnimationFrame(drawn)))
    })()
  })
  for (let turn = 0; turn < 120; turn++) await page.mouse.wheel(0, 400)
  const gaps = await page.evaluate(() => {
    const { frames } = globalThis as unknown as { frames: number[] }
    return frames.slice(1).map((at, index) => at - frames[index]!)
  })
  return { frames: gaps.length, dropped: gaps.filter((gap) => gap > 25).length }
}

/** MiB that the processes of the browser hold, where the system tells. */
function memoryOf(parent: number): number | null {
  try {
    const status = (pid: string) => readFileSync(`/proc/${pid}/status`, 'utf8')
    const children = readdirSync('/proc').filter((pid) => /^\d+$/.test(pid))
    const kin = new Set([String(parent)])
    let held = 0
    for (const pid of children) {
      const text = status(pid)
      if (!kin.has(/^PPid:\s*(\d+)/m.exec(text)?.[1] ?? '') && !kin.has(pid)) continue
      kin.add(pid)
      held += Number(/^VmRSS:\s*(\d+)/m.exec(text)?.[1] ?? 0)
    }
    return held / 1024
  } catch {
    return null
  }
}

const overviewFilters = ['county=轮台县', 'level=mid', 'verdict=eligible', 'county=若羌县&track=review', ''].map(
  (filter) => `#/overview?${encodeURI(filter)}`,
)

/** 300 workbooks of 200 people through the built page, in a browser. */
async function desk(): Promise<Figure[]> {
  const { chromium } = await import('playwright')
  const { browserArguments, findBrowser } = await import('../../scripts/find-browser.mjs')
  const folder = await rosters()
  const files = readdirSync(folder).map((name) => join(folder, name))
  const executablePath = findBrowser()
  const server = await chromium.launchServer({
    ...(executablePath ? { executablePath } : {}),
    args: browserArguments,
  })
  const browser = await chromium.connect(server.wsEndpoint())
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  const bare = await bareTime(context, files)
  const page = await context.newPage()
  await page.goto(address)
  await settled(page)
  const { took, longest } = await importTime(page, files)
  const held = memoryOf(server.process().pid!)
  const redraw = await redrawTime(page, overviewFilters)
  const { frames, dropped } = await droppedFrames(page)
  await browser.close()
  await server.close()
  await rm(folder, { recursive: true })
  return [
    milliseconds(`hucre reads ${workbooks} workbooks in the browser`, bare),
    milliseconds('from drop to settled', took),
    ratio('drop to settled ÷ hucre’s reads', took / bare, 2),
    { name: 'longest task on the main thread', value: `${longest.toFixed(0)} ms`, aim: '≤ 50 ms', met: longest <= 50 },
    { name: 'overview after a filter', value: `${redraw.toFixed(0)} ms`, aim: '≤ 150 ms', met: redraw <= 150 },
    {
      name: `late frames while scrolling ${workbooks * rowsEach} rows`,
      value: `${dropped} of ${frames}`,
      aim: '≤ 1 in 60',
      met: dropped * 60 <= frames,
    },
    { name: 'memory of the browser’s processes', value: held === null ? 'not told' : `${held.toFixed(0)} MiB` },
  ]
}

const million = 1_000_000
/** What the overview asks; the names of its queries. */
const overviewQueries = [
  'totals',
  'overview-totals',
  'overview-groups',
  'overview-files',
  'overview-units',
  'unreadable',
]

const sql = (path: string) => readFileSync(new URL(`../../dashboard/store/${path}.sql`, import.meta.url), 'utf8')

/** People made by the database itself: every value of what the overview counts, in all mixtures. */
const generated = `
  INSERT INTO applicant (id, workbookId, row, person, name, pinyin, supervisingUnit, unit, county, unitNature, sex,
    ethnicity, birth, age, ageBand, education, verdict, level, track, fee, defense, errors, warnings, infos)
  WITH RECURSIVE n (i, a, b) AS (
    SELECT 0, 1, 1 UNION ALL SELECT i + 1, (a * 48271) % 2147483647, (b * 16807 + 7) % 2147483647 FROM n LIMIT ${million}
  )
  SELECT i + 1, i / ${rowsEach} + 1, i % ${rowsEach} + 4, '张' || i || '|1985.06|男', '张' || i, 'zhang z',
    '第' || (i / ${rowsEach}) || '单位', '质量与计量检测所',
    nullif((json_array('库尔勒市', '轮台县', '尉犁县', '若羌县', '且末县', '和静县', '和硕县', '博湖县') ->> (a % 9)), ''),
    (json_array('public-institution', 'private-enterprise', 'state-enterprise') ->> (b % 4)),
    (json_array('男', '女') ->> (a % 2)), (json_array('汉族', '维吾尔族', '回族', '蒙古族', '哈萨克族') ->> (b % 5)),
    '1985.06', 39, (json_array('≤25', '26–30', '31–35', '36–40', '41–45', '46–50', '≥51') ->> (a % 7)),
    (json_array('bachelor', 'associate', 'master') ->> (b % 3)),
    (json_array('eligible', 'unconfirmed', 'incomplete', 'ineligible') ->> (a % 4)),
    (json_array('mid', 'junior') ->> (b % 3)), (json_array('review', 'initial') ->> (a % 3)), 380,
    (json_array('required', 'exempt') ->> (b % 2)), 0, 0, 0
  FROM n`

/** A million people in the store: all that the overview asks of it. */
async function store(): Promise<Figure[]> {
  const { default: initSqlJs } = await import('sql.js')
  const sqlite = await initSqlJs()
  const database = new sqlite.Database()
  database.run(sql('schema'))
  database.run(`
    INSERT INTO workbook (id, intake, receivedAt, file, digest, size, status, unitKey, submission)
    WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT ${million / rowsEach})
    SELECT i, 1, '', i, i, 1, 'read', i, 1 FROM n`)
  database.run(generated)
  const loaded = performance.now()
  database.run('BEGIN')
  new Tallies().bringUpToDate(database)
  database.run('COMMIT')
  const started = performance.now()
  for (const name of overviewQueries) database.exec(sql(`queries/${name}`).replaceAll(/(?<![:\w]):\w+/g, 'NULL'))
  const took = performance.now() - started
  database.close()
  return [
    milliseconds('everyone counted anew, as on opening a session', started - loaded),
    { name: `overview of ${million} people`, value: `${took.toFixed(0)} ms`, aim: '≤ 3000 ms', met: took <= 3000 },
  ]
}

export const parts: readonly Part[] = [
  { name: 'desk', title: `The dashboard: ${workbooks} workbooks, ${workbooks * rowsEach} applicants`, run: desk },
  { name: 'store', title: 'The store: a million applicants', run: store },
]
