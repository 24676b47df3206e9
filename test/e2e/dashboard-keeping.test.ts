import { mkdtempSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page, type Worker } from 'playwright'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { browserOptions, patience } from '../support/browser.ts'
import {
  address,
  counters,
  endStore,
  given,
  importFiles,
  openDesk,
  saveSession,
  settled,
  startBrowser,
  visit,
} from './desk.ts'
import { manyRosters, rosterFile } from './rosters.ts'

let browser: Browser
let context: BrowserContext
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())
beforeEach(async () => {
  context = await browser.newContext()
  return () => context.close()
})

const first = rosterFile('且末县.csv', '且末县市场监督管理局', [{ name: '周敏' }, { name: '郭静' }])
const second = rosterFile('若羌县.csv', '若羌县市场监督管理局', [{ name: '孙倩' }])
async function applicants(page: Page): Promise<number | undefined> {
  await visit(page, '#/overview')
  return (await counters(page)).applicants
}

async function pay(page: Page, amount: number): Promise<void> {
  await visit(page, '#/fees')
  await page
    .getByRole('button', { name: /^登记.*的实缴$/ })
    .first()
    .click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('金额（元）').fill(String(amount))
  await dialog.getByRole('button', { name: '登记这一笔' }).click()
  await settled(page)
  await dialog.getByRole('button', { name: '完成' }).click()
}

/** What the first unit has paid. */
async function paid(page: Page): Promise<string | null> {
  await visit(page, '#/fees')
  return page.locator('.fee-table tbody tr').first().locator('td.num').nth(-3).textContent()
}

async function reopened(page: Page): Promise<Page> {
  await page.close()
  return openDesk(context)
}

/** Runs in the page before its own script: counts what the readers have said. */
function countReplies() {
  Object.assign(globalThis, { replies: 0 })
  const counted = globalThis as unknown as { replies: number }
  globalThis.Worker = class extends Worker {
    constructor(address: string | URL, options?: WorkerOptions) {
      super(address, options)
      if (options?.name === 'reader') this.addEventListener('message', () => counted.replies++)
    }
  }
}

async function startLongImport(page: Page) {
  await page.setInputFiles('input[data-testid="import"]', manyRosters(60, 200))
  await page.waitForFunction(() => (document.querySelector('progress')?.value ?? 0) >= 3)
}

describe('what was imported', () => {
  test('F2.5 survives a reload and a closed tab', async () => {
    let page = await openDesk(context)
    await importFiles(page, [first, second])
    await page.reload()
    await settled(page)
    expect(await applicants(page)).toBe(3)
    page = await reopened(page)
    expect(await applicants(page)).toBe(3)
  })

  test('F2.5 is whole, and the half import is gone and said to be gone, when the page is closed in the middle', async () => {
    let page = await openDesk(context)
    await importFiles(page, [first])
    await startLongImport(page)
    page = await reopened(page)
    expect(await applicants(page)).toBe(2)
    await page.getByText('上次导入 60 个文件时中断了').waitFor()
    await page.getByRole('button', { name: '知道了' }).click()
    page = await reopened(page)
    expect(await page.getByText('中断了').count()).toBe(0)
    expect(await applicants(page)).toBe(2)
  })

  test('stays when the import is stopped: what was read is kept', async () => {
    let page = await openDesk(context)
    await startLongImport(page)
    await page.getByRole('button', { name: '停止' }).click()
    await settled(page)
    const kept = await applicants(page)
    expect(kept).toBeGreaterThan(0)
    expect(kept).toBeLessThan(60 * 200)
    await visit(page, '#/import')
    await page.getByText('已停止').waitFor()
    page = await reopened(page)
    expect(await applicants(page)).toBe(kept)
    expect(await page.getByText('中断了').count()).toBe(0)
  })

  test('is forgotten only after a question', async () => {
    let page = await openDesk(context)
    await importFiles(page, [first])
    const ask = async () => {
      await page.getByText('会话', { exact: true }).click()
      await page.getByRole('button', { name: '全部清除…' }).click()
    }
    await ask()
    await page.getByRole('button', { name: '取消' }).click()
    expect(await applicants(page)).toBe(2)
    await ask()
    await page.getByRole('dialog').getByRole('button', { name: '全部清除' }).click()
    await settled(page)
    expect(await applicants(page)).toBe(0)
    page = await reopened(page)
    expect(await applicants(page)).toBe(0)
  })
})

describe('a bad file', () => {
  test('D9.4 never stops the rest, and is listed with what to do', async () => {
    const page = await openDesk(context)
    await importFiles(page, [given('坏.xlsx', 'PK\x03\x04nothing'), first, given('空.xlsx', ''), second])
    expect(await counters(page)).toMatchObject({ workbooks: 4, unreadable: 2, applicants: 3 })
    for (const file of ['坏.xlsx', '空.xlsx']) {
      const line = page.locator('.problem', { hasText: file })
      expect(await line.locator('p').textContent()).toMatch(/请/)
    }
  })

  test('mended under the same name is no longer unreadable', async () => {
    const page = await openDesk(context)
    await importFiles(page, [given('且末县.csv', '姓名,电话\n')])
    expect(await counters(page)).toMatchObject({ workbooks: 1, unreadable: 1 })
    await importFiles(page, [first])
    expect(await counters(page)).toMatchObject({ workbooks: 1, unreadable: 0, applicants: 2 })
  })
})

describe('a file that hangs', () => {
  test('timeout: is given up after a minute, the rest comes in', async () => {
    await context.addInitScript(countReplies)
    const page = await openDesk(context)
    await page.clock.install()
    const readers: Worker[] = []
    const hung = new Promise<void>((hangs) =>
      page.on('worker', (worker) => {
        readers.push(worker)
        if (readers.length > 1) return
        // The loop never ends, so neither does this call; it dies with its worker.
        worker.evaluate('for (;;) {}').catch(() => {})
        hangs()
      }),
    )
    await page.setInputFiles('input[data-testid="import"]', manyRosters(60, 200))
    await hung
    // The others go on, but not without end: what they read waits for its turn. A minute may pass once they are done.
    await page.waitForFunction(() => {
      const number = (pattern: RegExp) => Number(pattern.exec(document.querySelector('.importing')!.textContent!)?.[1])
      const [begun, loaded] = [number(/第 (\d+) 个/), number(/已读入 (\d+) 个/)]
      return begun === loaded + 16 && (globalThis as unknown as { replies: number }).replies === begun - 1
    })
    expect(await page.evaluate(() => document.documentElement.dataset.state)).toBe('busy')
    const before = readers.length
    await page.clock.fastForward(61_000)
    await settled(page)
    expect(readers).toHaveLength(before + 1)
    const shown = await counters(page)
    expect([shown.workbooks, shown.unreadable, shown.applicants]).toEqual([60, 1, 59 * 200])
    await page.getByText('读取超过一分钟').waitFor()
  })
})

async function openSession(page: Page, bytes: Uint8Array, name = '备份.sqlite') {
  await page.getByText('会话', { exact: true }).click()
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: '打开会话…' }).click(),
  ])
  await chooser.setFiles(given(name, bytes))
}

describe('a session file', () => {
  test('opens on another computer with everything in it', async () => {
    const page = await openDesk(context)
    await importFiles(page, [first, second])
    const bytes = await saveSession(page)
    const other = await browser.newContext()
    const there = await openDesk(other)
    await openSession(there, bytes)
    await there.getByText('已打开“备份.sqlite”').waitFor()
    await settled(there)
    expect(await counters(there)).toEqual(await counters(page))
    await there.reload()
    await settled(there)
    expect(await applicants(there)).toBe(3)
    await other.close()
  })

  test('asks before it replaces what is there; one that is no session is refused and changes nothing', async () => {
    const page = await openDesk(context)
    await importFiles(page, [first])
    await openSession(page, new TextEncoder().encode('not a database'))
    await page.getByRole('dialog').getByRole('button', { name: '打开' }).click()
    await page.getByText('这不是本程序保存的会话文件').waitFor()
    expect(await applicants(page)).toBe(2)
  })
})

const useHere = (page: Page) => page.getByRole('button', { name: '在这里使用' })
const isElsewhere = (page: Page) => page.getByText('另一个标签页正在使用这些数据')

describe('another tab', () => {
  test('F2.8 is given the data by the one that has it, which then says so', async () => {
    const one = await openDesk(context)
    await importFiles(one, [first])
    const two = await openDesk(context)
    await isElsewhere(two).waitFor()
    expect(await applicants(two)).toBe(2)
    await useHere(two).click()
    await settled(two)
    await isElsewhere(one).waitFor()
    expect(await isElsewhere(two).count()).toBe(0)
    await importFiles(two, [second])
    await one.close()
    await two.reload()
    await settled(two)
    expect(await applicants(two)).toBe(3)
  })

  test('F2.8 asks before what was imported in it gives way to what was kept', async () => {
    const one = await openDesk(context)
    await importFiles(one, [first])
    const two = await openDesk(context)
    await importFiles(two, [second])
    expect(await applicants(two)).toBe(3)
    await useHere(two).click()
    await two.getByRole('dialog').getByRole('button', { name: '取消' }).click()
    expect(await applicants(two)).toBe(3)
    await useHere(two).click()
    await two.getByRole('dialog').getByRole('button', { name: '在这里使用' }).click()
    await settled(two)
    expect(await applicants(two)).toBe(2)
    expect(await isElsewhere(two).count()).toBe(0)
  })

  test('F2.8 is not given it while the one that has it takes files in, and may force it only on its own word', async () => {
    const one = await openDesk(context)
    await importFiles(one, [first])
    const two = await openDesk(context)
    await startLongImport(one)
    await useHere(two).click()
    await two.getByText('那个标签页正在导入').waitFor()
    await settled(one)
    expect(await applicants(one)).toBe(2 + 60 * 200)
    expect(await isElsewhere(one).count()).toBe(0)
    await two.getByRole('button', { name: '仍然改在这里使用' }).click()
    await settled(two)
    expect(await applicants(two)).toBe(2 + 60 * 200)
    await isElsewhere(one).waitFor()
  })

  test('F2.9 is cleared with this one, whichever has the data', async () => {
    const one = await openDesk(context)
    await importFiles(one, [first])
    const two = await openDesk(context)
    await two.getByText('会话', { exact: true }).click()
    await two.getByRole('button', { name: '全部清除…' }).click()
    await two.getByRole('dialog').getByRole('button', { name: '全部清除' }).click()
    await two.getByText('已全部清除').waitFor()
    await isElsewhere(one).waitFor()
    await one.close()
    await two.close()
    expect(await applicants(await openDesk(context))).toBe(0)
  })

  test('closed lets the other one write', async () => {
    const one = await openDesk(context)
    const two = await openDesk(context)
    await isElsewhere(two).waitFor()
    await one.close()
    await two.reload()
    await settled(two)
    expect(await isElsewhere(two).count()).toBe(0)
  })
})

/** Runs in the page: changes a byte of what is kept of the database, or of the first roster file. */
function damagePiece(of: 'database' | 'file'): Promise<void> {
  return new Promise((resolve) => {
    const opening = indexedDB.open('roster-review')
    opening.onsuccess = () => {
      const transaction = opening.result.transaction(['session', 'pieces'], 'readwrite')
      const reading = transaction.objectStore('session').get('contents')
      reading.onsuccess = () => {
        const { database, files } = reading.result as { database: string[]; files: Record<string, string[]> }
        const [name] = of === 'database' ? database : Object.values(files)[0]!
        const pieces = transaction.objectStore('pieces')
        const piece = pieces.get(name!)
        piece.onsuccess = () => {
          piece.result[piece.result.length - 1] ^= 1
          pieces.put(piece.result, name)
        }
      }
      transaction.oncomplete = () => {
        opening.result.close()
        resolve()
      }
    }
  })
}

/** Runs in the page: puts a session as 0.1.0 kept it. */
function keepInOneValue(bytes: number[]): Promise<void> {
  return new Promise((resolve) => {
    const opening = indexedDB.open('roster-review')
    opening.onsuccess = () => {
      const transaction = opening.result.transaction('session', 'readwrite')
      transaction.objectStore('session').delete('contents')
      transaction.objectStore('session').put(new Uint8Array(bytes), 'snapshot')
      transaction.oncomplete = () => {
        opening.result.close()
        resolve()
      }
    }
  })
}

describe('what is kept', () => {
  test('F2.7 and was damaged is not read as something else, not written over, and goes only when the person clears it', async () => {
    let page = await openDesk(context)
    await importFiles(page, [first])
    await page.evaluate(damagePiece, 'database' as const)
    page = await reopened(page)
    await page.getByText('存下的数据有损坏').waitFor()
    await importFiles(page, [second])
    page = await reopened(page)
    await page.getByText('存下的数据有损坏').waitFor()
    expect(await applicants(page)).toBe(0)
    await page.getByText('会话', { exact: true }).click()
    await page.getByRole('button', { name: '全部清除…' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '全部清除' }).click()
    await settled(page)
    await importFiles(page, [second])
    page = await reopened(page)
    expect(await applicants(page)).toBe(1)
  })

  test('F2.7 a roster file that was damaged leaves its roster as it was judged, is said, and is whole once it is added again', async () => {
    let page = await openDesk(context)
    await importFiles(page, [first, second])
    await page.evaluate(damagePiece, 'file' as const)
    page = await reopened(page)
    const judgeAnew = async (name: string) => {
      await visit(page, '#/policy')
      await page.getByRole('button', { name: '载入名单…' }).click()
      await page
        .getByRole('dialog')
        .locator('textarea')
        .fill(`姓名\t出生年月\t禁止申报至\n${name}\t1980.01\t2029-12-31`)
      await page.getByRole('button', { name: '用这 1 人替换名单' }).click()
      await settled(page)
      await visit(page, '#/import')
      return page.getByText('原文件读不出来').count()
    }
    expect(await judgeAnew('张三')).toBe(1)
    expect(await applicants(page)).toBe(3)
    // What else there is to keep is kept.
    expect(await page.getByText('数据没有存下').count()).toBe(0)
    await importFiles(page, [first, second])
    expect(await judgeAnew('李四')).toBe(0)
    page = await reopened(page)
    expect(await judgeAnew('王五')).toBe(0)
    expect(await applicants(page)).toBe(3)
  })

  test('F2.7 of 0.1.0, in one value, is read, and kept in pieces from the next change on', async () => {
    let page = await openDesk(context)
    await importFiles(page, [first])
    const saved = await saveSession(page)
    await page.evaluate(keepInOneValue, [...saved])
    page = await reopened(page)
    expect(await applicants(page)).toBe(2)
    await importFiles(page, [second])
    page = await reopened(page)
    expect(await applicants(page)).toBe(3)
  })
})

/** Files given to a page whose store has ended: each is said not to be in. */
async function importFilesInVain(page: Page): Promise<void> {
  await importFiles(page, [second])
  await visit(page, '#/import')
  await page.getByText('数据库停止了').first().waitFor()
  await visit(page, '#/overview')
}

/** Runs in the page before its own script: its workers open a storage that never answers. */
function silenceStorage() {
  const { createObjectURL } = URL
  URL.createObjectURL = (source: Blob | MediaSource) =>
    createObjectURL(
      source instanceof Blob
        ? new Blob(['if (self.indexedDB) indexedDB.open = () => ({});', source], { type: source.type })
        : source,
    )
}

describe('the store', () => {
  test('F2.11 that has ended is said, started again from the page, and has what was kept', async () => {
    const page = await openDesk(context)
    await importFiles(page, [first])
    endStore(page)
    await page.getByText('数据库已停止').waitFor()
    expect(await page.getByRole('button', { name: '再试一次' }).count()).toBe(0)
    await importFilesInVain(page)
    await page.getByRole('button', { name: '重新启动数据库' }).click()
    await settled(page)
    expect(await page.getByText('数据库已停止').count()).toBe(0)
    expect(await applicants(page)).toBe(2)
    await importFiles(page, [second])
    expect(await applicants(page)).toBe(3)
    expect(await applicants(await reopened(page))).toBe(3)
  })

  test('F2.11 that does not answer is said after 5 seconds, and started again', async () => {
    const page = await openDesk(context)
    await importFiles(page, [first])
    await page.clock.install()
    for (const worker of page.workers()) worker.evaluate('for (;;) {}').catch(() => {})
    // Whether the loop has begun cannot be seen: it is asked again until no answer comes.
    const isSaid = async () => {
      await page.evaluate(() => {
        location.hash = location.hash === '#/fees' ? '#/exemptions' : '#/fees'
      })
      await page.clock.fastForward(5001)
      return page.getByText('数据库超过 5 秒没有应答').count()
    }
    await expect.poll(isSaid).toBe(1)
    await page.getByRole('button', { name: '重新启动数据库' }).click()
    await settled(page)
    expect(await page.getByText('没有应答').count()).toBe(0)
    await visit(page, '#/overview')
    expect(await applicants(page)).toBe(2)
  })

  test('F2.10 the browser asks before a page with something unkept, or with an import under way, is left', async () => {
    const page = await openDesk(context)
    await importFiles(page, [first])
    const asked: string[] = []
    page.on('dialog', (dialog) => {
      asked.push(dialog.type())
      void dialog.dismiss()
    })
    const leave = () => page.close({ runBeforeUnload: true })
    await page.locator('h1').click()
    await startLongImport(page)
    await leave()
    await expect.poll(() => asked).toEqual(['beforeunload'])
    await settled(page)
    await Promise.all([page.waitForEvent('close'), leave()])
    expect(asked).toHaveLength(1)
  })
})

describe('storage', () => {
  test('F2.11 that does not answer is said within 5 seconds, and the page works', async () => {
    const page = await context.newPage()
    await page.addInitScript(silenceStorage)
    await page.goto(address)
    await page.getByText('存数据的地方超过 5 秒没有应答').waitFor()
    await settled(page)
    await importFiles(page, [first])
    expect(await applicants(page)).toBe(2)
  })

  test('F2.7 that is full is said at once, stays said until everything is kept, and the next that can be kept is everything', async () => {
    let page = await openDesk(context)
    await importFiles(page, [first])
    const ofStore = async (work: () => void) => {
      for (const worker of page.workers()) await worker.evaluate(work)
    }
    // No quota can be set for pages opened from the disk: the browser's own put is made to answer as it does when full.
    await ofStore(() => {
      const { put } = IDBObjectStore.prototype
      Object.assign(globalThis, { put })
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('The disk is full', 'QuotaExceededError')
      }
    })
    await importFiles(page, [second])
    await page.getByText('磁盘空间不足').waitFor()
    expect(await applicants(page)).toBe(3)
    expect((await saveSession(page)).length).toBeGreaterThan(1000)
    await page.getByRole('button', { name: '再试一次' }).click()
    await settled(page)
    expect(await page.getByText('磁盘空间不足').count()).toBe(1)
    const kept = await openDesk(context)
    expect(await applicants(kept)).toBe(2)
    await kept.close()
    await ofStore(() => {
      IDBObjectStore.prototype.put = (globalThis as unknown as { put: typeof IDBObjectStore.prototype.put }).put
    })
    // One small write, and all that was not kept before is kept with it.
    await pay(page, 100)
    expect(await page.getByText('磁盘空间不足').count()).toBe(0)
    page = await reopened(page)
    expect(await applicants(page)).toBe(3)
    expect(await paid(page)).toBe('100')
  })

  test('that is refused is said at once, and the page still works', async () => {
    const profile = mkdtempSync(join(tmpdir(), 'roster-review-profile-'))
    // A file where the browser would make the folder of its databases: whatever the browser, it can open none.
    await mkdir(join(profile, 'Default'))
    await writeFile(join(profile, 'Default', 'IndexedDB'), '')
    const refusing = await chromium.launchPersistentContext(profile, { ...(await browserOptions()), locale: 'zh-CN' })
    refusing.setDefaultTimeout(patience)
    const page = await refusing.newPage()
    await page.goto(address)
    await settled(page)
    await page.getByText('数据没有存下').waitFor()
    await importFiles(page, [first])
    expect(await applicants(page)).toBe(2)
    expect((await saveSession(page)).length).toBeGreaterThan(1000)
    await refusing.close()
  })
})
