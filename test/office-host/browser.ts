import { existsSync, readFileSync } from 'node:fs'
import { extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContext, Page, Frame as PaneFrame } from 'playwright'
import type { Grid } from '../../core/roster/grid.ts'
import { startBrowser } from '../support/browser.ts'
import { DesktopBridge } from './desktop.ts'
import { defaultFrame, Frame, frameName, hostInfo } from './frame.ts'
import type { Host, HostOptions } from './host.ts'
import { createHost } from './node.ts'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const officeFolder = at('../../node_modules/@microsoft/office-js/dist')
const desktopShim = () => readFileSync(at('./desktop-shim.js'), 'utf8')
const origin = 'https://addin.test'
const parentPath = '/excel-stand-in'

export interface PaneOptions extends HostOptions {
  flavour?: 'web' | 'desktop'
  /** What is opened in Excel before the pane starts; one empty sheet if left out. */
  workbook?: { file: string; sheets: readonly Grid[]; properties: Readonly<Record<string, string>> }
  grids?: readonly Grid[]
  locale?: 'zh-CN' | 'en-US'
  theme?: 'light' | 'dark'
  /** Width and height of the pane in CSS pixels; Excel's narrowest is 320. */
  width?: number
  height?: number
  /** Folder with the built pane, and its page (a query may follow); dist/addin/taskpane.html if left out. */
  folder?: string
  file?: string
  /** Changes the host before the pane opens. */
  prepare?: (host: Host) => void
  /** An open browser to use; it stays open then. */
  browser?: Browser
  /** Settings of the pane's browser context, e.g. `forcedColors` or `reducedMotion`. */
  context?: Parameters<Browser['newContext']>[0]
}

export interface Pane {
  host: Host
  page: Page
  /** The pane's own document; in the desktop flavour the page itself. */
  frame: PaneFrame
  context: BrowserContext
  /** Ribbon buttons and settings of the web flavour. */
  door: Frame | DesktopBridge
  /** What the pane wrote to the console as an error, and exceptions nobody caught. */
  errors: string[]
  /** Requests that went to anywhere but the add-in's own server. There should be none. */
  strayRequests: string[]
  close(): Promise<void>
}

/** A browser page that panes are opened in, one after the other: a new one costs as much as the pane. */
class Place {
  readonly page: Page
  readonly context: BrowserContext
  /** Of the pane that is open in it. */
  host: Host | null = null
  door: Frame | DesktopBridge | null = null
  errors: string[] = []
  strayRequests: string[] = []

  private constructor(page: Page) {
    this.page = page
    this.context = page.context()
  }

  static async make(browser: Browser, settings: Parameters<Browser['newContext']>[0], folder: string): Promise<Place> {
    const context = await browser.newContext(settings)
    const place = new Place(await context.newPage())
    const { page } = place
    page.on('pageerror', (error) => place.errors.push(error.message))
    page.on('console', (message) => {
      if (message.type() === 'error') place.errors.push(message.text())
    })
    await serve(place, folder)
    await context.addInitScript(enforceVersions)
    await page.exposeFunction('__toHost', (message: unknown) => {
      if (place.door instanceof Frame) void place.door.receive(message)
    })
    await page.exposeFunction('__execute', (call: number, id: number, params: unknown) =>
      place.door instanceof DesktopBridge ? place.door.execute(call, id, params) : null,
    )
    return place
  }

  /** Leaves nothing of a pane behind: no page, no host, nothing stored. */
  async clear(): Promise<void> {
    this.host?.release()
    this.host = null
    await this.page.goto(origin + parentPath)
    await this.page.evaluate(() => {
      localStorage.clear()
      sessionStorage.clear()
    })
    this.door = null
  }
}

/** By browser and by what their context was made with: places whose pane was closed. */
const vacant = new WeakMap<Browser, Map<string, Place[]>>()

function vacantOf(browser: Browser, settings: unknown): Place[] {
  const places = vacant.get(browser) ?? new Map<string, Place[]>()
  vacant.set(browser, places)
  const key = JSON.stringify(settings)
  const alike = places.get(key) ?? []
  places.set(key, alike)
  return alike
}

/** Opens the pane beside a workbook in Chromium, with Microsoft's own office.js in it. */
export async function openPane(options: PaneOptions = {}): Promise<Pane> {
  const host = createHost(options)
  if (options.workbook) host.openWorkbook(options.workbook)
  else if (options.grids) host.openGrids(options.grids)
  options.prepare?.(host)
  const browser = options.browser ?? (await startBrowser())
  const folder = options.folder ?? at('../../dist/addin')
  const settings = { locale: options.locale ?? 'zh-CN', ...options.context }
  const places = vacantOf(browser, [settings, folder])
  const place = places.pop() ?? (await Place.make(browser, settings, folder))
  const { page, context } = place
  place.host = host
  place.errors = []
  place.strayRequests = []
  await page.setViewportSize({ width: options.width ?? 320, height: options.height ?? 720 })
  await page.emulateMedia({ colorScheme: options.theme ?? 'light' })
  const opened = options.flavour === 'desktop' ? openDesktop : openWeb
  const { frame, door, over } = await opened(place, host, options)
  const close = async () => {
    await over?.()
    if (options.browser) {
      await place.clear()
      places.push(place)
    } else {
      host.release()
      await browser.close()
    }
  }
  return { host, page, frame, context, door, errors: place.errors, strayRequests: place.strayRequests, close }
}

/** Makes the client library refuse members above the host's version as soon as they are touched. */
const enforceVersions = `
  Object.defineProperty(window, 'OfficeExtension', {
    configurable: true,
    get: () => window.__officeExtension,
    set: (library) => {
      window.__officeExtension = library
      let common
      Object.defineProperty(library, 'CommonUtility', {
        configurable: true,
        enumerable: true,
        get: () => common,
        set: (utility) => {
          common = utility
          Object.defineProperty(utility, '_doApiNotSupportedCheck', { get: () => true, set: () => undefined })
        },
      })
    },
  })
`

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
}

/** Everything under the add-in's address comes from disk; everything else is refused and noted. */
async function serve(place: Place, folder: string) {
  await place.context.route('**/*', async (route) => {
    const url = new URL(route.request().url())
    if (url.protocol === 'data:' || url.protocol === 'blob:') return route.continue()
    if (url.origin !== origin) {
      place.strayRequests.push(url.href)
      return route.abort()
    }
    if (url.pathname === parentPath) {
      return route.fulfill({
        contentType: types['.html']!,
        body: '<!doctype html><meta charset="utf-8"><title>工作簿</title>',
      })
    }
    const path = normalize(decodeURIComponent(url.pathname))
    const file = [join(folder, path), join(officeFolder, path)].find((candidate) => existsSync(candidate))
    if (!file) return route.fulfill({ status: 404, body: '' })
    return route.fulfill({ contentType: types[extname(file)] ?? 'application/octet-stream', body: readFileSync(file) })
  })
}

/** A page may bring a query of its own: 'taskpane.html?view=template'. */
function paneUrl(file: string, info: string): string {
  const url = new URL(file, `${origin}/`)
  return `${url.href}${url.search === '' ? '?' : '&'}_host_Info=${encodeURIComponent(info)}`
}

interface Opened {
  frame: PaneFrame
  door: Frame | DesktopBridge
  /** Takes out of the page what only this pane needs. */
  over?: () => Promise<void>
}

async function openWeb(place: Place, host: Host, options: PaneOptions): Promise<Opened> {
  const { page } = place
  const locale = options.locale ?? 'zh-CN'
  const settings = { ...defaultFrame, locale, documentUrl: `https://example.test/${host.book.name}` }
  const door = new Frame(host, (message) => void post(page, message), settings)
  place.door = door
  await page.goto(origin + parentPath)
  await page.evaluate(
    ({ name, src }) => {
      const frame = document.createElement('iframe')
      frame.name = name
      frame.src = src
      frame.style.cssText = 'position:fixed;inset:0;width:100%;height:100%;border:0'
      frame.title = 'pane'
      const toHost = Reflect.get(window, '__toHost') as (message: unknown) => void
      window.addEventListener('message', (event) => {
        if (event.source === frame.contentWindow) toHost(event.data)
      })
      Reflect.set(window, '__toPane', (message: string) => frame.contentWindow?.postMessage(message, location.origin))
      document.body.append(frame)
    },
    { name: frameName(settings, origin), src: paneUrl(options.file ?? 'taskpane.html', hostInfo('web', locale)) },
  )
  const element = await page.waitForSelector('iframe')
  const frame = await element.contentFrame()
  if (!frame) throw new Error('The pane has no frame')
  await frame.waitForLoadState()
  return { frame, door }
}

/** A page that is closing takes no more messages. */
const post = (page: Page, message: string) =>
  page
    .evaluate((text) => (Reflect.get(window, '__toPane') as (message: string) => void)(text), message)
    .catch(() => undefined)

async function openDesktop(place: Place, host: Host, options: PaneOptions): Promise<Opened> {
  const { page } = place
  const locale = options.locale ?? 'zh-CN'
  const door = new DesktopBridge(host, (name, value) => {
    void page
      .evaluate(
        ([call, data]) => (Reflect.get(window, call!) as (data: string) => void)(data!),
        [name, JSON.stringify(value)],
      )
      .catch(() => undefined)
  })
  place.door = door
  const settings = {
    locale,
    matrix: door.matrix,
    documentUrl: `C:\\花名册\\${host.book.name}`,
    readOnly: host.book.readOnly,
    dark: options.theme === 'dark',
  }
  const content = `window.__excelForWindows = ${JSON.stringify(settings)};\n${desktopShim()}`
  const shim = await page.addInitScript({ content })
  await page.goto(paneUrl(options.file ?? 'taskpane.html', hostInfo('desktop', locale)))
  return { frame: page.mainFrame(), door, over: () => shim.dispose() }
}
