import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { catalogueVersion } from '../../core/index.ts'
import { cliZh } from '../../core/messages/cli.zh-CN.ts'
import manifest from '../../package.json' with { type: 'json' }
import lock from '../../package-lock.json' with { type: 'json' }

const root = fileURLToPath(new URL('../..', import.meta.url))
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const inFolder = (folder: string) => readdirSync(join(root, folder)).filter((name) => name.endsWith('.md'))

const documents = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'THIRD-PARTY-NOTICES.md',
  'SECURITY.md',
  'addin/README.md',
  'dashboard/README.md',
  'core/view/README.md',
  ...['docs', 'docs/decisions', 'docs/spec'].flatMap((folder) => inFolder(folder).map((name) => `${folder}/${name}`)),
]

/** Where the links of a document lead, within the project. */
function linksOf(path: string): string[] {
  const links = [...read(path).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target!)
  const local = links.filter((target) => !/^[a-z]+:|^#/.test(target))
  return local.map((target) => normalize(join(dirname(path), decodeURI(target.replace(/#.*$/, '')))))
}

describe.each(documents)('%s', (path) => {
  it('links only to what is there', () => {
    expect(linksOf(path).filter((target) => !existsSync(join(root, target)))).toEqual([])
  })

  it('names only npm scripts that there are', () => {
    const named = [...read(path).matchAll(/npm (?:run (?:--silent )?)([a-z][a-z:-]*)/g)].map(([, name]) => name!)
    expect(named.filter((name) => !Object.hasOwn(manifest.scripts, name))).toEqual([])
  })

  it('names only scripts that there are', () => {
    const named = [...read(path).matchAll(/scripts\/[a-z-]+\.(?:mjs|ts)/g)].map(([name]) => name)
    expect(named.filter((name) => !existsSync(join(root, name)))).toEqual([])
  })
})

describe('README.md', () => {
  const readme = read('README.md')

  it('tells of every npm script', () => {
    const silent = /^(?:pre|post)/
    const told = (name: string) => readme.includes(`npm run ${name}`) || readme.includes(`npm run --silent ${name}`)
    const untold = Object.keys(manifest.scripts).filter(
      (name) => !silent.test(name) && !told(name) && !readme.includes(`npm ${name}`),
    )
    expect(untold).toEqual([])
  })

  it('tells of every option of the command line, and of no other', () => {
    const options = [...new Set(cliZh.usage.match(/(?<=\[)--[a-z-]+/g))]
    const rows = [...readme.matchAll(/^\| `(--[a-z-]+)` \|/gm)].map(([, option]) => option)
    expect(rows).toEqual(options)
    expect(readme).toContain(cliZh.usage.replace(/^用法：/, ''))
  })
})

describe('docs/README.md', () => {
  const linked = linksOf('docs/README.md')

  it('leads to every document, decision and part of the spec', () => {
    const wanted = documents.filter((path) => path.startsWith('docs/') && path !== 'docs/README.md')
    expect(wanted.filter((path) => !linked.includes(path))).toEqual([])
  })

  it('leads to each of them once', () => {
    expect(linked.filter((path, index) => linked.indexOf(path) !== index)).toEqual([])
  })
})

describe.each(['addin', 'dashboard', 'core/view'])('%s/README.md', (folder) => {
  it('names only files that are there', () => {
    const files = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    const there = new Set(files.map((name) => name.replaceAll('\\', '/')))
    const named = [...read(`${folder}/README.md`).matchAll(/[\w./-]+\.(?:tsx?|css|html|sql)\b/g)].map(([name]) => name)
    const isThere = (name: string) =>
      existsSync(join(root, name)) || [...there].some((file) => `/${file}`.endsWith(`/${name}`))
    expect(named.length).toBeGreaterThan(3)
    // What the build makes is there only once it has run.
    const isMeant = (name: string) => !name.includes('NAME') && !name.startsWith('dist/')
    expect(named.filter((name) => isMeant(name) && !isThere(name))).toEqual([])
  })
})

describe('CHANGELOG.md', () => {
  it('tells of the version', () => {
    expect(read('CHANGELOG.md')).toContain(`## ${manifest.version}`)
    expect(catalogueVersion).toMatch(/^\d+$/)
  })
})

interface LockedPackage {
  version?: string
  license?: string
  dependencies?: Record<string, string>
}

const packages: Record<string, LockedPackage> = lock.packages

/** Everything that is there at run time, with what it needs in turn. Types are for the compiler alone. */
function runtimePackages(): Map<string, LockedPackage> {
  const found = new Map<string, LockedPackage>()
  const waiting = Object.keys(manifest.dependencies)
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const locked = packages[`node_modules/${name}`]
    if (!locked || found.has(name) || name.startsWith('@types/') || name === 'undici-types') continue
    found.set(name, locked)
    waiting.push(...Object.keys(locked.dependencies ?? {}))
  }
  return found
}

describe('THIRD-PARTY-NOTICES.md', () => {
  const rows = [...read('THIRD-PARTY-NOTICES.md').matchAll(/^\| (\S+) \| (\d\S*) \| ([^|]+) \|/gm)]
  const noticed = new Map(rows.map(([, name, version, licence]) => [name!, { version, licence: licence! }]))

  it('names every package that runs, and no other', () => {
    expect([...noticed.keys()].sort()).toEqual([...runtimePackages().keys()].sort())
  })

  it.each([...runtimePackages()])('names the version and licence of %s', (name, { version, license }) => {
    expect(noticed.get(name)?.version).toBe(version)
    expect(noticed.get(name)?.licence).toBe(name === '@microsoft/office-js' ? 'Microsoft Office.js 许可' : license)
  })

  it('goes with reasons for every direct dependency', () => {
    const reasons = read('docs/decisions/dependencies.md')
    expect(Object.keys(manifest.dependencies).filter((name) => !reasons.includes(name))).toEqual([])
  })
})
