// Finds a Chromium-family browser that starts on this machine, for all that needs one.
//   node scripts/find-browser.mjs             says which it is; exit 1 if there is none
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { env, execPath, pid, platform } from 'node:process'
import { fileURLToPath, pathToFileURL } from 'node:url'

const project = fileURLToPath(new URL('..', import.meta.url))

/** What every browser is started with: nothing of its own may reach the network. */
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** The shell first, where there is one: in a whole browser each page of a test costs a window as well. */
const unixNames = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
]
const macNames = ['Google Chrome', 'Microsoft Edge', 'Chromium']
const windowsPlaces = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe']

function installed() {
  if (platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter((root) => root !== undefined)
    return roots.flatMap((root) => windowsPlaces.map((place) => join(root, place)))
  }
  if (platform === 'darwin') return macNames.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`)
  return (env.PATH ?? '').split(delimiter).flatMap((folder) => unixNames.map((name) => join(folder, name)))
}

/**
 * The browser that comes with @sparticuz/chromium, unpacked once; null where the package is not installed or of no use.
 * It is told that it runs in Amazon's cloud, for only then does it bring the libraries that a bare machine lacks, and it
 * unpacks into what it takes for the folder of temporary files.
 */
function unpacked() {
  if (platform !== 'linux') return null
  const name = '@sparticuz/chromium'
  try {
    const { version } = JSON.parse(readFileSync(join(project, 'node_modules', name, 'package.json'), 'utf8'))
    const kept = join(project, `node_modules/.cache/chromium-${version}`)
    if (existsSync(kept)) return kept
    const place = `${kept}.${pid}`
    mkdirSync(place, { recursive: true })
    const program = `import chromium from '${name}'; await chromium.executablePath()`
    execFileSync(execPath, ['--input-type=module', '--eval', program], {
      cwd: project,
      env: { ...env, TMPDIR: place, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' },
      stdio: 'ignore',
    })
    // Put in place whole: what was broken off would be taken for a browser the next time.
    renameSync(place, kept)
    return kept
  } catch {
    return null
  }
}

/** Ways to start the package's browser: with what the machine has, else with the libraries and the fonts it brings. */
function fromPackage() {
  const folder = unpacked()
  if (!folder) return []
  const executablePath = join(folder, 'chromium')
  const fonts = existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: join(folder, 'fonts') }
  const libraries = [join(folder, 'al2023/lib'), env.LD_LIBRARY_PATH].filter(Boolean).join(delimiter)
  return [
    { executablePath, args, env: fonts },
    { executablePath, args, env: { ...fonts, LD_LIBRARY_PATH: libraries } },
  ]
}

/** What is to be tried, the most wanted first; without a path it is playwright's own. */
function* candidates() {
  for (const executablePath of installed()) if (existsSync(executablePath)) yield { executablePath, args, env: {} }
  yield { args, env: {} }
  yield* fromPackage()
}

/** Where no locale is set, Chromium takes file names for ASCII: it neither opens nor saves a file with a Chinese name. */
const locale = env.LC_ALL || env.LC_CTYPE || env.LANG ? {} : { LC_ALL: 'C.UTF-8' }

/** The options for playwright that start a browser which was found. */
export function launchOptions(found) {
  return { ...found, env: { ...env, ...locale, ...found.env } }
}

async function starts(found) {
  try {
    const { chromium } = await import('playwright')
    const browser = await chromium.launch({ ...launchOptions(found), timeout: 60_000 })
    await browser.close()
    return true
  } catch {
    return false
  }
}

/** `{ found }`, or `{ trouble }` in a sentence for a person. What is there but does not start is passed over. */
export async function findBrowser() {
  if (env.FOUND_BROWSER) return { found: JSON.parse(env.FOUND_BROWSER) }
  if (env.CHROME_PATH) {
    const found = { executablePath: env.CHROME_PATH, args, env: {} }
    if (await starts(found)) return { found }
    const which = env.CHROME_PATH
    return {
      trouble: `CHROME_PATH 指明的浏览器启动不了：${which}。 The browser named in CHROME_PATH does not start: ${which}.`,
    }
  }
  for (const found of candidates()) if (await starts(found)) return { found }
  return {
    trouble:
      '没有能启动的浏览器：请安装 Chrome、Edge 或 Chromium，或在环境变量 CHROME_PATH 里写明一个的路径。 No browser starts here: install Chrome, Edge or Chromium, or name one in CHROME_PATH.',
  }
}

/** The options to start a browser with; where there is none, says so and ends the program. */
export async function browserOrExit() {
  const { found, trouble } = await findBrowser()
  if (found) return launchOptions(found)
  console.error(trouble)
  process.exit(1)
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { executablePath } = await browserOrExit()
  console.log(`浏览器 Browser: ${executablePath ?? 'Playwright'}`)
}
