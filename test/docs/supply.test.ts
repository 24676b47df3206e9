import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }
import lock from '../../package-lock.json' with { type: 'json' }
import { bill } from '../../scripts/sbom.ts'
import { sourcesIn } from '../architecture/sources.ts'
import { newFolder } from '../cli/command.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const read = (path: string) => readFileSync(join(root, path), 'utf8')

interface Locked {
  version?: string
  integrity?: string
  resolved?: string
  link?: boolean
  license?: string
  /** Only for building and testing. */
  dev?: boolean
  hasInstallScript?: boolean
}

const packages = new Map(
  Object.entries<Locked>(lock.packages)
    .filter(([path]) => path !== '')
    .map(([path, one]) => [path.replace(/^.*node_modules\//, ''), { path, ...one }]),
)

describe('C8.3 the lock file', () => {
  it('is of the kind that npm checks whole', () => {
    expect(lock.lockfileVersion).toBe(3)
    expect(packages.size).toBeGreaterThan(200)
  })

  it('knows every package by its contents, and none by an address: the registry is whoever installs’ own', () => {
    const loose = [...packages].filter(
      ([, { integrity, version, resolved, link }]) =>
        !/^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity ?? '') ||
        !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version ?? '') ||
        resolved !== undefined ||
        link,
    )
    expect(loose).toEqual([])
  })

  it('pins what the package asks for, to the figure', () => {
    const asked = { ...manifest.dependencies, ...manifest.devDependencies }
    const pinned = Object.fromEntries(Object.keys(asked).map((name) => [name, packages.get(name)?.version]))
    expect(asked).toEqual(pinned)
    const { dependencies, devDependencies } = lock.packages['']
    expect({ ...dependencies, ...devDependencies }).toEqual(asked)
  })
})

/** Packages that want to run a program of their own while they are installed, and why we can do without. */
const installScripts: Readonly<Record<string, string>> = {
  esbuild: 'puts its program in place of a starter, to save a few milliseconds; without that the starter finds it',
}

describe('C8.4 programs that packages run while they are installed', () => {
  it('are known by name, each with the reason why it need not run', () => {
    const wanting = [...packages].filter(([, { hasInstallScript }]) => hasInstallScript).map(([name]) => name)
    expect(wanting).toEqual(Object.keys(installScripts))
  })

  it('are those of the packages that are here, not only of the lock file', () => {
    const scripted = [...packages].filter(([, { path }]) => {
      if (!existsSync(join(root, path, 'package.json'))) return false
      const { scripts = {} }: { scripts?: Record<string, string> } = JSON.parse(read(`${path}/package.json`))
      const runs = ['preinstall', 'install', 'postinstall'].some((name) => Object.hasOwn(scripts, name))
      return runs || existsSync(join(root, path, 'binding.gyp'))
    })
    expect(scripted.map(([name]) => name)).toEqual(Object.keys(installScripts))
  })

  it('are not run', () => {
    const hasRun = (settings: string, ...options: string[]) => {
      const project = newFolder()
      mkdirSync(join(project, 'hostile'))
      const scripts = { postinstall: `node -e "require('fs').writeFileSync('ran','')"` }
      const manifest = { name: 'hostile', version: '1.0.0', scripts }
      writeFileSync(join(project, 'hostile/package.json'), JSON.stringify(manifest))
      writeFileSync(join(project, 'package.json'), JSON.stringify({ dependencies: { hostile: 'file:hostile' } }))
      writeFileSync(join(project, '.npmrc'), settings)
      // npm hands its own settings on to what it runs, these tests among it.
      const { npm_config_ignore_scripts: _, ...env } = process.env
      const shell = process.platform === 'win32'
      const args = ['install', '--offline', '--no-audit', '--no-fund', ...options]
      execFileSync('npm', args, { cwd: project, env, shell, stdio: 'ignore' })
      return existsSync(join(project, 'hostile/ran'))
    }
    expect(hasRun('', '--ignore-scripts=false')).toBe(true)
    expect(hasRun(read('.npmrc'))).toBe(false)
  })
})

/** What may be handed out with our own work, and what our tools may be under besides. Whatever reads otherwise is looked at by a person. */
const handedOut: ReadonlySet<string> = new Set(['MIT'])
const forTools: ReadonlySet<string> = new Set([
  ...handedOut,
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'ISC',
  'MIT OR Apache-2.0',
])

const fileByFile = 'asks that changes to its own files be given away; we change none, and hand none out'
/** Packages under another licence, each with why it may be here. The names of a family end in `*`. */
const byName: Readonly<Record<string, { license: string; dev: boolean; why: string }>> = {
  '@microsoft/office-js': {
    license: 'LICENSE',
    dev: false,
    why: 'Microsoft’s own terms: handed out unchanged, with its licence, for use with Microsoft 365 alone',
  },
  'axe-core': { license: 'MPL-2.0', dev: true, why: fileByFile },
  'lightningcss*': { license: 'MPL-2.0', dev: true, why: fileByFile },
  'node-forge': { license: '(BSD-3-Clause OR GPL-2.0)', dev: true, why: 'taken under BSD-3-Clause' },
}

const entryFor = (name: string) =>
  Object.entries(byName).find(([key]) => (key.endsWith('*') ? name.startsWith(key.slice(0, -1)) : name === key))

function isAllowed(name: string, { license = '', dev = false }: Locked): boolean {
  const named = entryFor(name)?.[1]
  if (named) return named.license === license && named.dev === dev
  return (dev ? forTools : handedOut).has(license)
}

describe('C8.2 licences', () => {
  it('of every package are ones that may be handed out or built with', () => {
    const others = [...packages].filter(([name, one]) => !isAllowed(name, one))
    expect(others.map(([name, { license, dev }]) => ({ name, license, dev }))).toEqual([])
  })

  it('of any other kind would be found', () => {
    expect(isAllowed('new', { license: 'MIT' })).toBe(true)
    for (const license of ['GPL-3.0-only', 'Apache-2.0', 'MIT OR Apache-2.0', 'LICENSE', ''])
      expect({ license, allowed: isAllowed('new', { license }) }).toEqual({ license, allowed: false })
    expect(isAllowed('new', {})).toBe(false)
    expect(isAllowed('new', { license: 'MPL-2.0', dev: true })).toBe(false)
    expect(isAllowed('axe-core', { license: 'MPL-2.0' })).toBe(false)
  })

  it('are as the packages that are here say', () => {
    const here = [...packages].filter(([, { path }]) => existsSync(join(root, path, 'package.json')))
    const said = here.map(([name, { path }]) => [name, JSON.parse(read(`${path}/package.json`)).license])
    expect(said).toEqual(here.map(([name, { license }]) => [name, license]))
  })

  it('that are allowed by name or kind are all needed', () => {
    const used = new Set([...packages.keys()].map((name) => entryFor(name)?.[0]))
    expect(Object.keys(byName).filter((name) => !used.has(name))).toEqual([])
    const licences = new Set([...packages.values()].map(({ license }) => license))
    expect([...forTools].filter((license) => !licences.has(license))).toEqual([])
  })
})

describe('C8.1 the bill of materials', () => {
  const made = bill()
  const required = made.components.filter(({ scope }) => scope === 'required')
  const optional = made.components.filter(({ scope }) => scope === 'optional')
  const notices = read('THIRD-PARTY-NOTICES.md')

  it('names what the notices name, in the same versions and under the same licences', () => {
    const rows = [...notices.matchAll(/^\| (\S+) \| (\d\S*) \| ([^|]+) \|/gm)].map(([, ...cells]) => cells)
    const licence = ({ licenses = [] }: (typeof required)[number]) =>
      licenses.map((one) => ('expression' in one ? one.expression : Object.values(one.license)[0]))
    const billed = required.map((one) => [one.name, one.version, ...licence(one)])
    const office = 'Microsoft Software License Terms (Office JavaScript API Library)'
    const noticed = rows.map(([name, version, said]) => [
      name,
      version,
      said === 'Microsoft Office.js 许可' ? office : said,
    ])
    expect(billed.sort()).toEqual(noticed.sort())
    expect(notices).toContain(office.replace(/^(.*) \((.*)\)$/, '$1（$2）'))
  })

  it('names the programs of which each system takes its own, as the notices do', () => {
    const isNoticed = ({ name, version }: (typeof optional)[number]) =>
      notices.includes(`\`${name.replace(/^(@[^/]+)\/.*$/, '$1/*')}\` ${version}`)
    expect(optional.length).toBeGreaterThan(0)
    expect(optional.filter((one) => !isNoticed(one))).toEqual([])
  })

  it('knows each by the contents that the lock file knows', () => {
    for (const { name, version, purl, hashes } of made.components) {
      const locked = packages.get(name)
      const content = Buffer.from(locked!.integrity!.replace('sha512-', ''), 'base64').toString('hex')
      expect(purl).toBe(`pkg:npm/${name.replace('@', '%40')}@${version}`)
      expect({ version, hashes }).toEqual({ version: locked!.version, hashes: [{ alg: 'SHA-512', content }] })
      expect(locked!.dev).toBeUndefined()
    }
  })

  it('has all that our own code takes from packages when it runs', () => {
    const imports = ['core', 'addin', 'dashboard'].flatMap(sourcesIn).flatMap((source) => source.imports)
    const taken = imports.filter(
      ({ from, isType }) => !isType && /^[@a-z]/.test(from) && !/^(?:node:|core\/|addin\/|dashboard\/)/.test(from),
    )
    const names = new Set(taken.map(({ from }) => /^(?:@[^/]+\/)?[^/]+/.exec(from)![0]))
    expect(names.size).toBeGreaterThan(5)
    expect([...names].filter((name) => !required.some((one) => one.name === name))).toEqual([])
  })

  it('holds together: whatever needs and is needed is in it', () => {
    const refs = [made.metadata.component, ...made.components].map((one) => one['bom-ref']).sort()
    expect(made.dependencies.map(({ ref }) => ref).sort()).toEqual(refs)
    expect(made.dependencies.flatMap(({ dependsOn }) => dependsOn).filter((ref) => !refs.includes(ref))).toEqual([])
  })

  it('is the same whenever and wherever it is made: no time, number, machine, place or settings of one', () => {
    expect(Object.keys(made)).toEqual([
      '$schema',
      'bomFormat',
      'specVersion',
      'version',
      'metadata',
      'components',
      'dependencies',
    ])
    expect(Object.keys(made.metadata)).toEqual(['component'])
    const text = JSON.stringify(made)
    expect(text).not.toContain(root)
    expect(text.match(/\bhttps?:[^"]*/g)).toEqual(['http://cyclonedx.org/schema/bom-1.5.schema.json'])
    const before = process.env.NODE_ENV
    process.env.NODE_ENV = 'production'
    try {
      expect(JSON.stringify(bill())).toBe(text)
    } finally {
      process.env.NODE_ENV = before
    }
  })

  it('comes with the build', () => {
    expect(manifest.scripts.build).toMatch(/&& npm run --silent sbom$/)
  })
})
