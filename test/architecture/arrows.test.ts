import { describe, expect, it } from 'vitest'
import { partOf as storeyOf } from './rooms.ts'
import { type Source, sourcesIn } from './sources.ts'

const core = sourcesIn('core')
const addin = sourcesIn('addin')
const dashboard = sourcesIn('dashboard')
const product = [...core, ...addin, ...dashboard]
const byPath = new Map(product.map((source) => [source.path, source]))

/** Part of the house that a file belongs to; each room of the workbook is a part of its own. */
function partOf(path: string): string {
  const part = storeyOf(path)
  return part === 'workbook' ? path.split('/').slice(1, 3).join('/') : part
}

const rooms = ['package', 'read', 'write', 'mark', 'seal'].map((room) => `workbook/${room}`)

/** Where the arrows of each part may lead, beside the part itself and the shared shapes. */
const arrows: Record<string, readonly string[]> = {
  types: [],
  vocabulary: ['policy'],
  policy: ['roster', 'messages'],
  statements: ['policy'],
  roster: ['statements', 'vocabulary', 'policy'],
  assess: ['roster', 'statements', 'vocabulary', 'policy'],
  rules: ['assess', 'roster', 'vocabulary', 'policy', 'messages'],
  messages: ['roster', 'policy'],
  report: ['rules', 'assess', 'roster', 'vocabulary', 'policy', 'messages', 'workbook/seal'],
  'workbook/package': ['messages'],
  'workbook/read': ['workbook/package', 'roster', 'messages'],
  'workbook/write': ['workbook/package', 'roster'],
  'workbook/mark': ['workbook/package', 'workbook/write', 'report', 'roster', 'messages'],
  'workbook/seal': ['workbook/package', 'roster'],
  view: ['messages', 'roster', 'policy'],
  door: ['report', 'rules', 'assess', 'roster', 'vocabulary', 'policy', 'messages', ...rooms],
  cli: ['door', 'messages'],
  addin: ['door', 'messages', 'view'],
  dashboard: ['door', 'messages', 'view'],
}

/** Faces go in by the door, types too; inside the house types may be taken from further down, but nothing from a face. */
const faces = ['addin', 'dashboard', 'cli']

function arrowsOf({ path, imports }: Source, isAllowed: (to: string, isType: boolean) => boolean): string[] {
  const inProduct = imports.filter(({ from }) => /^(?:core|addin|dashboard)\//.test(from))
  return inProduct.filter(({ from, isType }) => !isAllowed(partOf(from), isType)).map(({ from }) => `${path} → ${from}`)
}

describe('arrows', () => {
  it.each(Object.keys(arrows))('C5.1 %s reaches no further than it may', (part) => {
    const sources = product.filter(({ path }) => partOf(path) === part)
    expect(sources.length).toBeGreaterThan(0)
    const wrong = sources.flatMap((source) =>
      arrowsOf(
        source,
        (to, isType) =>
          to === part ||
          arrows[part]!.includes(to) ||
          (!faces.includes(part) && (to === 'types' || (isType && !faces.includes(to)))),
      ),
    )
    expect(wrong).toEqual([])
  })

  it('every folder of the core is a part of the house', () => {
    expect([...new Set(product.map(({ path }) => partOf(path)))].sort()).toEqual(Object.keys(arrows).sort())
  })

  it('faces know nothing of each other, and nothing in core of a face', () => {
    const wrong = product.flatMap((source) => {
      const own = partOf(source.path)
      return arrowsOf(source, (to) => to === own || !faces.includes(to))
    })
    expect(wrong).toEqual([])
  })

  it('no circle of imports', () => {
    const state = new Map<string, 'open' | 'done'>()
    const circles: string[] = []
    const visit = (path: string, way: readonly string[]) => {
      if (state.get(path) === 'done') return
      if (state.get(path) === 'open') {
        circles.push([...way.slice(way.indexOf(path)), path].join(' → '))
        return
      }
      state.set(path, 'open')
      for (const { from, isType } of byPath.get(path)?.imports ?? [])
        if (!isType && byPath.has(from)) visit(from, [...way, path])
      state.set(path, 'done')
    }
    for (const { path } of product) visit(path, [])
    expect(circles).toEqual([])
  })
})

describe('who may use what', () => {
  const users = (uses: (source: Source) => boolean, sources: readonly Source[] = product) =>
    sources.filter(uses).map(({ path }) => path)
  const imports = (pattern: RegExp) => (source: Source) => source.imports.some(({ from }) => pattern.test(from))
  const outside = (folder: string) => product.filter(({ path }) => !path.startsWith(folder))

  it.each([
    ['fflate', ['core/workbook/package/pack.ts', 'core/workbook/package/zip.ts']],
    ['numfmt', ['core/workbook/read/display.ts']],
    [
      'hucre',
      [
        'core/workbook/read/csv.ts',
        'core/workbook/read/legacy/html.ts',
        'core/workbook/write/csv.ts',
        'core/workbook/write/workbook.ts',
      ],
    ],
    ['@e965/xlsx', []],
  ])('%s is known to the files that stand before it, and to no others', (library, files) => {
    expect(users(imports(new RegExp(`^${library}(?:/|$)`))).sort()).toEqual(files)
  })

  it('only core/cli imports node:*', () => {
    expect(users(imports(/^node:/), outside('core/cli/'))).toEqual([])
    expect(users(imports(/^node:/)).length).toBeGreaterThan(0)
  })

  it('only addin/excel names Excel or Office', () => {
    const names = ({ names }: Source) => names.has('Excel') || names.has('Office') || names.has('OfficeExtension')
    expect(users(names, outside('addin/excel/'))).toEqual([])
    expect(users(names).length).toBeGreaterThan(0)
  })

  it('Date is used only where the calendar is read or a library demands it', () => {
    expect(users(({ names }) => names.has('Date'))).toEqual(expect.arrayContaining(['core/policy/stage.ts']))
    const allowed = [
      'core/policy/stage.ts',
      'core/policy/workdays.ts',
      'core/roster/month.ts',
      'core/workbook/write/workbook.ts',
    ]
    expect(users(({ names }) => names.has('Date')).filter((path) => !allowed.includes(path))).toEqual([])
  })

  it('no day or hour is asked of the local clock outside core/policy/stage.ts', () => {
    const local =
      /^(?:get|set)(?:FullYear|Month|Date|Day|Hours|Minutes|Seconds|TimezoneOffset)$|^toLocale(?:Date|Time)String$/
    const asks = ({ members }: Source) => [...members].some((member) => local.test(member))
    expect(users(asks).filter((path) => path !== 'core/policy/stage.ts')).toEqual([])
  })

  it('no any', () => {
    const all = [...product, ...sourcesIn('test'), ...sourcesIn('scripts')]
    expect(users(({ usesAny }) => usesAny, all)).toEqual([])
  })
})
