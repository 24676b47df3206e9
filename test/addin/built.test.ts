import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))
const built = join(root, 'dist/addin')
const page = readFileSync(join(built, 'taskpane.html'), 'utf8')
const assets = readdirSync(join(built, 'assets')).filter((name) => name.endsWith('.js'))
const source = (name: string) => readFileSync(join(built, 'assets', name), 'utf8')
const weight = (names: readonly string[]) => names.reduce((sum, name) => sum + gzipSync(source(name)).length, 0)

/** Files the page needs before it shows anything: its own script and what that imports, and so on. */
function atStart(): string[] {
  const wanted = [/assets\/(taskpane[^"]*\.js)/.exec(page)![1]!]
  for (const name of wanted) {
    for (const [, other] of source(name).matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g)) {
      if (!wanted.includes(other!)) wanted.push(other!)
    }
  }
  return wanted
}

const isData = (name: string) => /^(?:notice|places|words|sentences)-/.test(name)

describe('the built pane', () => {
  it('is at most 118 kB of code, gzip, beside office.js; the notice, the calendar, names of places, words that are read and sentences are 74 kB more', () => {
    const start = atStart()
    expect(start.filter(isData)).toHaveLength(4)
    expect(weight(start.filter((name) => !isData(name)))).toBeLessThanOrEqual(118_000)
    expect(weight(start.filter(isData))).toBeLessThanOrEqual(74_000)
  })

  it('fetches English, packs, seals, exports and pages only when they are asked for, and none is large', () => {
    const later = assets.filter((name) => !atStart().includes(name))
    for (const part of ['english', 'policy-file', 'sealing', 'exports', 'pages', 'new-roster'])
      expect(
        later.some((name) => name.startsWith(`${part}-`)),
        part,
      ).toBe(true)
    // The formatter of numbers is fetched only where a column is too narrow to show one.
    for (const name of later) {
      expect(weight([name]), name).toBeLessThanOrEqual(name.startsWith('number-display-') ? 40_000 : 19_000)
    }
  })

  it('holds no reader of files, no database, no charts', () => {
    const all = assets.map(source).join('\n')
    for (const word of ['vnd.openxmlformats', 'xl/worksheets', 'CREATE TABLE', 'Chart.register', 'biff'])
      expect(all.includes(word), word).toBe(false)
  })

  it('loads office.js from beside itself by a classic script and may talk to nobody else', () => {
    expect(page).toContain('<script src="office.js"></script>')
    expect(page).toContain("connect-src 'self'")
    expect(page).not.toMatch(/https?:\/\//)
    for (const file of [
      'office.js',
      'excel-web-16.00.js',
      'excel-win32-16.01.js',
      'excel-mac-16.00.js',
      'zh-cn/office_strings.js',
      'en-us/office_strings.js',
      'office-js-LICENSE.md',
    ])
      expect(existsSync(join(built, file)), file).toBe(true)
    expect(readdirSync(built).some((name) => /telemetry|aria/i.test(name))).toBe(false)
  })
})

/** Every source file of a folder. */
function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory()
      ? sources(join(folder, entry.name))
      : /\.tsx?$/.test(entry.name)
        ? [join(folder, entry.name)]
        : [],
  )
}

describe('the seam', () => {
  it('only addin/excel calls Excel and Office', () => {
    for (const file of [...sources('addin'), ...sources('core')]) {
      if (file.startsWith(join('addin', 'excel'))) continue
      const code = readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*|'[^'\n]*'|`[^`]*`/g, '')
      expect(/\b(?:Excel|Office|OfficeExtension)\./.test(code), file).toBe(false)
    }
  })
})
