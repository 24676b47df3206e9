import { type Browser, chromium, type LaunchOptions } from 'playwright'
import { findBrowser, launchOptions } from '../../scripts/find-browser.mjs'

/** The options of the browser that this machine has. */
export async function browserOptions(): Promise<LaunchOptions> {
  const { found, trouble } = await findBrowser()
  if (!found) throw new Error(trouble)
  return launchOptions(found)
}

/** Bounds what hangs; a page on a busy machine may well take half a minute for what it does in a second elsewhere. */
export const patience = 120_000

export async function startBrowser(): Promise<Browser> {
  const browser = await chromium.launch(await browserOptions())
  browser.on('context', (context) => context.setDefaultTimeout(patience))
  return browser
}
