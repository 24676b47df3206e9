import { type Browser, chromium, type LaunchOptions } from 'playwright'
import { findBrowser, launchOptions } from '../../scripts/find-browser.mjs'

/** The options of the browser that this machine has. */
export async function browserOptions(): Promise<LaunchOptions> {
  const { found, trouble } = await findBrowser()
  if (!found) throw new Error(trouble)
  return launchOptions(found)
}

export async function startBrowser(): Promise<Browser> {
  return chromium.launch(await browserOptions())
}
