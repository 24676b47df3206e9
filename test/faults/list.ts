import type { BrowserContext, Page } from 'playwright'
import { endStore, importFiles, openDesk, settled } from '../e2e/desk.ts'
import { manyRosters, rosterFile } from '../e2e/rosters.ts'

/** One way in which keeping can go wrong. */
export interface Fault {
  /** As the table of docs/reliability.md names it. */
  name: string
  /** Brings it about, and takes one more roster in; the page may be gone afterwards. */
  inject: (page: Page, context: BrowserContext) => Promise<void>
}

const another = rosterFile('若羌县.csv', '若羌县市场监督管理局', [{ name: '孙倩' }])
async function inWorkers(page: Page, work: (() => void) | string): Promise<void> {
  for (const worker of page.workers()) await worker.evaluate(work as () => void)
}

const beginImport = (page: Page) => page.setInputFiles('input[data-testid="import"]', manyRosters(40, 100))
const loaded = (page: Page, files: number) =>
  page.waitForFunction((least) => (document.querySelector('progress')?.value ?? 0) >= least, files)
const restart = (page: Page) => page.getByRole('button', { name: '重新启动数据库' }).click()

/** A fault of the storage itself: it is brought about, then a roster comes in. */
const ofStorage = (name: string, work: () => void): Fault => ({
  name,
  inject: async (page) => {
    await inWorkers(page, work)
    await importFiles(page, [another])
  },
})

export const faults: readonly Fault[] = [
  { name: '没有故障', inject: (page) => importFiles(page, [another]) },
  ofStorage('存储拒绝写入', () => {
    IDBDatabase.prototype.transaction = () => {
      throw new DOMException('refused', 'InvalidStateError')
    }
  }),
  ofStorage('磁盘已满', () => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
  }),
  ofStorage('写到一半时磁盘已满', () => {
    const { put } = IDBObjectStore.prototype
    let left = 2
    IDBObjectStore.prototype.put = function (...given) {
      if (left-- <= 0) throw new DOMException('full', 'QuotaExceededError')
      return put.apply(this, given)
    }
  }),
  ofStorage('事务被中止', () => {
    const { put } = IDBObjectStore.prototype
    IDBObjectStore.prototype.put = function (...given) {
      const request = put.apply(this, given)
      this.transaction.abort()
      return request
    }
  }),
  ofStorage('写入的内容读回来不一样', () => {
    const { put } = IDBObjectStore.prototype
    IDBObjectStore.prototype.put = function (value, key) {
      const changed = value instanceof Uint8Array ? value.map((byte, at) => (at === 9 ? byte ^ 1 : byte)) : value
      return put.call(this, changed, key)
    }
  }),
  ofStorage('一次写入失败，下一次成功', () => {
    const { put } = IDBObjectStore.prototype
    let failing = true
    IDBObjectStore.prototype.put = function (...given) {
      if (failing) {
        failing = false
        throw new DOMException('full', 'QuotaExceededError')
      }
      return put.apply(this, given)
    }
  }),
  ofStorage('存储不应答', () => {
    IDBObjectStore.prototype.get = () => ({}) as IDBRequest
  }),
  {
    name: '数据库进程中止',
    inject: async (page) => {
      endStore(page)
      await page.getByText('数据库已停止').waitFor()
      await restart(page)
      await settled(page)
      await importFiles(page, [another])
    },
  },
  {
    name: '导入途中数据库进程中止',
    inject: async (page) => {
      await beginImport(page)
      await loaded(page, 3)
      endStore(page)
      await page.getByText('数据库已停止').waitFor()
      await settled(page)
    },
  },
  {
    name: '导入途中关闭标签页',
    inject: async (page) => {
      await beginImport(page)
      await loaded(page, 3)
      await page.close()
    },
  },
  {
    name: '保存途中关闭标签页',
    inject: async (page) => {
      const [store] = page.workers()
      await store!.evaluate(() => {
        const { put } = IDBObjectStore.prototype
        IDBObjectStore.prototype.put = function (value, key) {
          // The list of pieces is the last thing that is written: the page is gone before it.
          if (key === 'contents') for (;;);
          return put.call(this, value, key)
        }
      })
      await page.setInputFiles('input[data-testid="import"]', [another])
      await page.getByText('没有应答').waitFor()
      await page.close()
    },
  },
  {
    name: '保存途中刷新',
    inject: async (page) => {
      page.on('dialog', (dialog) => void dialog.accept())
      await beginImport(page)
      await loaded(page, 20)
      await page.reload()
      await settled(page)
    },
  },
  {
    name: '两个标签页同时导入',
    inject: async (page, context) => {
      const second = await openDesk(context)
      await importFiles(second, [another])
      await second.getByText('另一个标签页正在使用').waitFor()
      await importFiles(page, [another])
    },
  },
  {
    name: '另一个标签页强行接管',
    inject: async (page, context) => {
      const second = await openDesk(context)
      await beginImport(page)
      await loaded(page, 3)
      await second.getByRole('button', { name: '在这里使用' }).click()
      await second.getByText('那个标签页正在导入').waitFor()
      await second.getByRole('button', { name: '仍然改在这里使用' }).click()
      await settled(second)
      await settled(page)
    },
  },
  {
    name: '时钟被拨回',
    inject: async (page) => {
      await page.clock.setFixedTime(new Date('1999-12-31T23:59:59'))
      await importFiles(page, [another])
    },
  },
]
