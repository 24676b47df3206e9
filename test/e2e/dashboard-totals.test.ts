import type { Browser, BrowserContext, Page } from 'playwright'
import type { Database } from 'sql.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadSqlite } from '../../dashboard/store/sqlite.ts'
import { sampleFiles, samplePath } from '../support/samples.ts'
import {
  commandLine,
  counters,
  importFiles,
  openDesk,
  samplesOnDisk,
  saveSession,
  startBrowser,
  sumOf,
  visit,
} from './desk.ts'

const samples = sampleFiles.map(samplePath)

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

describe('counters', () => {
  test('C7.1 are all there, at 0, before anything has come in', async () => {
    const context = await browser.newContext()
    const page = await openDesk(context, '#/overview')
    const shown = await counters(page)
    expect(Object.keys(shown).sort()).toEqual(
      [
        ...['workbooks', 'unreadable', 'applicants', 'eligible', 'unconfirmed', 'incomplete', 'ineligible', 'junior'],
        ...['mid', 'exempt', 'defense', 'feeDue', 'feeUndetermined', 'errors', 'warnings', 'infos'],
      ].sort(),
    )
    expect(Object.values(shown).every((value) => value === 0)).toBe(true)
    await context.close()
  })

  test('C6.1 equal the totals of the command line on the built-in samples', async () => {
    const files = await samplesOnDisk()
    const context = await browser.newContext()
    const page = await openDesk(context)
    await importFiles(page, files)
    expect(await counters(page)).toEqual(sumOf(await commandLine(files)))
    await context.close()
  })

  test('equal the totals of the command line on the samples of the tests', async () => {
    const context = await browser.newContext()
    const page = await openDesk(context)
    await importFiles(page, samples)
    expect(await counters(page)).toEqual(sumOf(await commandLine(samples)))
    await context.close()
  })
})

describe('numbers of the overview', () => {
  let context: BrowserContext
  let page: Page
  let saved: Database
  beforeAll(async () => {
    context = await browser.newContext()
    page = await openDesk(context)
    await importFiles(page, await samplesOnDisk())
    const sqlite = await loadSqlite()
    saved = new sqlite.Database(await saveSession(page))
  })
  afterAll(() => context.close())

  const counted = (column: string) =>
    Object.fromEntries(
      saved.exec(`SELECT coalesce(${column}, '?'), count(*) FROM applicant WHERE isCurrent = 1 GROUP BY 1`)[0]!.values,
    ) as Record<string, number>

  /** Numbers of a table by the filter that the link on each leads to. */
  const linked = (caption: string, filter: string) =>
    page.$$eval(
      'table',
      (tables, [caption, filter]) => {
        const table = tables.find((one) => one.caption?.textContent?.startsWith(caption!))
        const links = [...(table?.querySelectorAll('td a') ?? [])] as HTMLAnchorElement[]
        return Object.fromEntries(
          links.map((link) => {
            const query = new URLSearchParams(link.hash.split('?')[1])
            return [[...query].length === 1 ? (query.get(filter!) ?? '') : '', Number(link.textContent)]
          }),
        )
      },
      [caption, filter] as const,
    )

  test.each([
    ['申报级别', 'level'],
    ['申报类型', 'track'],
    ['性别', 'sex'],
    ['族别', 'ethnicity'],
    ['最高学历', 'education'],
    ['单位性质', 'unitNature'],
    ['各年龄段的人数', 'ageBand'],
  ])('%s: equal SQL on the saved session', async (caption, column) => {
    expect(await linked(caption, column)).toEqual(counted(column))
  })

  test('各县市: every number equals SQL on the saved session', async () => {
    const rows = await page.$$eval('table.county tbody tr', (rows) =>
      rows.map((row) => [...row.children].map((cell) => cell.textContent).filter((_, at) => at !== 2)),
    )
    const expected = saved.exec(`
      SELECT coalesce(county, '未识别'), count(*), sum(verdict = 'eligible'), sum(verdict = 'unconfirmed'),
        sum(verdict = 'incomplete'), sum(verdict = 'ineligible'), sum(level = 'mid'), sum(level = 'junior'),
        coalesce(sum(CASE WHEN verdict <> 'ineligible' THEN fee END), 0)
      FROM applicant WHERE isCurrent = 1 GROUP BY county ORDER BY county IS NULL, count(*) DESC`)[0]!.values
    const sorted = (table: unknown[][]) => table.map((row) => row.map(String).join(' ')).sort()
    expect(sorted(rows)).toEqual(sorted(expected))
  })

  test('a filter narrows every counter to its people', async () => {
    await visit(page, '#/overview?county=%E8%BD%AE%E5%8F%B0%E5%8E%BF')
    const shown = await counters(page)
    const [[people, fees]] = saved.exec(
      `SELECT count(*), sum(fee) FILTER (WHERE verdict <> 'ineligible') FROM applicant WHERE county = '轮台县'`,
    )[0]!.values as [[number, number]]
    expect([shown.applicants, shown.feeDue]).toEqual([people, fees])
    await page.goBack()
  })
})
