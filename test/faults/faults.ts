// Injects every fault of keeping into the built page, one by one, and says what came of it:  npm run faults
// With --write the table goes into docs/reliability.md.
import { readFileSync, writeFileSync } from 'node:fs'
import type { BrowserContext, Page } from 'playwright'
import { counters, importFiles, openDesk, settled, startBrowser } from '../e2e/desk.ts'
import { rosterFile } from '../e2e/rosters.ts'
import { type Fault, faults } from './list.ts'

const kept = rosterFile('且末县.csv', '且末县市场监督管理局', [{ name: '周敏' }, { name: '郭静' }])
const told = /数据没有存下|数据库已停止|没有应答|中断了|另一个标签页正在使用/

/** What a person sees of it. */
interface Seen {
  applicants: number
  /** The page says that something is not kept, or not in. */
  said: string | null
}

async function look(page: Page): Promise<Seen> {
  const { applicants } = await counters(page)
  const text = (await page.locator('.banners').textContent()) ?? ''
  return { applicants: applicants!, said: told.exec(text)?.[0] ?? null }
}

interface Came {
  fault: Fault
  before: Seen
  after: Seen
  held: boolean
}

/** One roster is kept; the fault comes; another is taken in; the page is closed and opened again. */
async function tried(context: BrowserContext, fault: Fault): Promise<Came> {
  const page = await openDesk(context)
  await importFiles(page, [kept])
  await fault.inject(page, context)
  const before = page.isClosed() ? null : await look(page)
  if (!page.isClosed()) await page.close()
  for (const other of context.pages()) await other.close()
  const again = await openDesk(context)
  const after = await look(again)
  await settled(again)
  const shown = before ?? { applicants: after.applicants, said: null }
  // Where the page was gone in the midst of it, what was there before must be, or it is said that a part is gone.
  const held = before
    ? before.applicants === after.applicants || before.said !== null
    : after.applicants === 2 || after.said !== null
  return { fault, before: shown, after, held: held && after.applicants >= 2 }
}

const line = ({ fault, before, after, held }: Came) =>
  `| ${fault.name} | ${before.applicants}${before.said ? `，说了“${before.said}”` : ''} | ${after.applicants}${
    after.said ? `，说了“${after.said}”` : ''
  } | ${held ? '是' : '**否**'} |`

const browser = await startBrowser()
const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const came: Came[] = []
for (const fault of faults.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  const context = await browser.newContext()
  context.setDefaultTimeout(120_000)
  const one = await tried(context, fault)
  came.push(one)
  console.log(line(one))
  await context.close()
}
await browser.close()
if (process.argv.includes('--write')) {
  const path = 'docs/reliability.md'
  const text = readFileSync(path, 'utf8')
  const table = ['| 故障 | 当时屏幕上的人数 | 重新打开后的人数 | 守住 |', '|---|---|---|---|', ...came.map(line)].join(
    '\n',
  )
  writeFileSync(path, text.replace(/(<!-- faults -->)[\s\S]*?(<!-- \/faults -->)/, `$1\n${table}\n$2`))
}
const lost = came.filter(({ held }) => !held)
console.log(`${came.length - lost.length} of ${came.length} held`)
process.exit(lost.length > 0 ? 1 : 0)
