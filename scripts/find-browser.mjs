// Finds a Chromium-family browser for the tests that need one.
//   node scripts/find-browser.mjs             prints its path; exit 1 if there is none
//   node scripts/find-browser.mjs --install   gets one first where there is none
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { env, platform } from 'node:process'
import { pathToFileURL } from 'node:url'

/** What every test browser is started with: nothing of its own may reach the network. */
export const browserArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const unixNames = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
]
const macNames = ['Google Chrome', 'Microsoft Edge', 'Chromium']
const windowsPlaces = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe']

function candidates() {
  if (env.CHROME_PATH) return [env.CHROME_PATH]
  if (platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter((root) => root !== undefined)
    return roots.flatMap((root) => windowsPlaces.map((place) => join(root, place)))
  }
  if (platform === 'darwin') return macNames.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`)
  return (env.PATH ?? '').split(delimiter).flatMap((folder) => unixNames.map((name) => join(folder, name)))
}

/** Path of an installed browser, or undefined: playwright's own is used then. */
export function findBrowser() {
  return candidates().find((path) => existsSync(path))
}

async function playwrightsOwn() {
  const { chromium } = await import('playwright')
  const path = chromium.executablePath()
  return existsSync(path) ? path : undefined
}

async function install() {
  execFileSync('npx', ['playwright', 'install', '--with-deps', 'chromium'], {
    stdio: ['ignore', 2, 2],
    shell: platform === 'win32',
  })
  return playwrightsOwn()
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const found = findBrowser() ?? (await playwrightsOwn()) ?? (process.argv.includes('--install') && (await install()))
  if (!found) {
    console.error('No browser: install Chrome, Edge or Chromium, or name one in CHROME_PATH.')
    process.exit(1)
  }
  console.log(found)
}
