import { headingKey, listedHeading } from '../roster/columns.ts'
import { daysBetween } from './day.ts'
import type { Policy, TargetTitle, WindowName } from './schema.ts'

/** What must agree between the fields of a pack whose shape is right already. */

export type Path = readonly (string | number)[]

/** Every mistake this file finds, with what its sentence needs. */
export interface MistakeParams {
  'window-reversed': { from: string; to: string }
  'window-times-reversed': { fromTime: string; toTime: string }
  'window-out-of-turn': { from: string; earlier: WindowName; earlierFrom: string }
  'year-differs': { year: number; value: string }
  'year-late': { year: number; value: number }
  repeated: { value: string }
  'unknown-clause': { id: string }
  'unknown-basis': { id: string }
  'route-not-higher': { target: string; current: string }
  'route-years-without-title': Record<never, never>
  'route-late-degree': Record<never, never>
  'assumption-unlisted': { path: string }
  'assumption-dangling': { path: string }
  'title-without-level': { title: string }
  'title-without-route': { title: string }
  'unknown-level': { level: string }
  'unknown-county': { name: string }
  'direct-is-county': { name: string }
  'unknown-document': { id: string }
  'unknown-statement': { id: string }
  'ages-reversed': { min: number; max: number }
  'day-both': { day: string }
  'range-too-long': { range: string }
  'calendar-year-empty': { year: number }
  'spelling-twice': { spelling: string; first: string; second: string }
}

export type MistakeCode = keyof MistakeParams
export type Mistake = {
  [Code in MistakeCode]: { code: Code; path: Path; params: MistakeParams[Code] }
}[MistakeCode]

const windowOrder = ['online', 'paper', 'payment', 'defense'] as const satisfies readonly WindowName[]
const titleOrder = ['none', '技术员', '助理工程师', '工程师'] as const
/** A holiday range longer than this is a slip of the pen. */
const longestRange = 60

function* windowMistakes({ windows, year }: Policy): Generator<Mistake> {
  let previous: WindowName | null = null
  for (const name of windowOrder) {
    const { from, to, fromTime, toTime } = windows[name]
    const path = ['windows', name]
    if (to < from) yield { code: 'window-reversed', path: [...path, 'to'], params: { from, to } }
    if (from === to && fromTime !== undefined && toTime !== undefined && toTime <= fromTime) {
      yield { code: 'window-times-reversed', path: [...path, 'toTime'], params: { fromTime, toTime } }
    }
    for (const edge of ['from', 'to'] as const) {
      const value = windows[name][edge]
      const distance = Number(value.slice(0, 4)) - year
      const opening = name === 'online' && edge === 'from'
      if (distance !== 0 && (opening || distance !== 1)) {
        yield { code: 'year-differs', path: [...path, edge], params: { year, value } }
      }
    }
    if (previous !== null && from < windows[previous].from) {
      const params = { from, earlier: previous, earlierFrom: windows[previous].from }
      yield { code: 'window-out-of-turn', path: [...path, 'from'], params }
    }
    previous = name
  }
}

function* yearMistakes(policy: Policy): Generator<Mistake> {
  const { year, referenceMonth, continuingEducation, assessmentYears } = policy
  const distance = Number(referenceMonth.slice(0, 4)) - year
  if (distance !== 0 && distance !== -1) {
    yield { code: 'year-differs', path: ['referenceMonth'], params: { year, value: referenceMonth } }
  }
  const lists: [Path, readonly number[]][] = [[['assessmentYears'], assessmentYears]]
  for (const level of ['junior', 'mid'] as const) {
    for (const kind of ['general', 'professional'] as const) {
      lists.push([['continuingEducation', level, kind], continuingEducation[level][kind]])
    }
  }
  for (const [path, years] of lists) {
    for (const [index, value] of years.entries()) {
      if (value > year) yield { code: 'year-late', path: [...path, index], params: { year, value } }
      if (years.indexOf(value) < index) {
        yield { code: 'repeated', path: [...path, index], params: { value: String(value) } }
      }
    }
  }
}

/** The second and later of things that may stand only once. */
function* repeated(places: Iterable<readonly [Path, string]>): Generator<Mistake> {
  const seen = new Set<string>()
  for (const [path, value] of places) {
    if (seen.has(value)) yield { code: 'repeated', path, params: { value } }
    seen.add(value)
  }
}

function* repeatedMistakes(policy: Policy): Generator<Mistake> {
  const each = <Item>(name: string, items: readonly Item[], key: string, of: (item: Item) => string) =>
    repeated(items.map((item, index) => [[name, index, key], of(item)] as const))
  const ids = [
    ...policy.clauses.map(({ id }, index) => [['clauses', index, 'id'], id] as const),
    ...policy.bases.map(({ id }, index) => [['bases', index, 'id'], id] as const),
  ]
  yield* repeated(ids)
  yield* each('routes', policy.routes, 'id', ({ id }) => id)
  yield* each('levels', policy.levels, 'level', ({ level }) => level)
  yield* each('exclusions', policy.exclusions, 'code', ({ code }) => code)
  yield* each('counts', policy.counts, 'topic', ({ topic }) => topic)
  yield* each('fees', policy.fees, 'track', ({ level, track }) => `${level} ${track}`)
  yield* each('exemptions', policy.exemptions, 'code', ({ code }) => code)
  yield* each('documents', policy.documents, 'id', ({ id }) => id)
  yield* each('statements', policy.statements ?? [], 'id', ({ id }) => id)
  yield* each('ownLists', policy.ownLists ?? [], 'track', ({ track }) => track)
  yield* each('assumptions', policy.assumptions, 'path', ({ path }) => path)
  yield* each('counties', policy.counties, 'code', ({ code }) => code)
  yield* repeated(
    policy.levels.flatMap(({ titles }, index) =>
      titles.map((title, at) => [['levels', index, 'titles', at], title] as const),
    ),
  )
  yield* repeated(countyNames(policy))
  for (const [index, { townships }] of policy.counties.entries()) {
    yield* repeated(townships.map((township, at) => [['counties', index, 'townships', at], township] as const))
  }
}

function countyNames({ counties }: Policy): (readonly [Path, string])[] {
  return counties.flatMap(({ name, aliases }, index) => [
    [['counties', index, 'name'], name] as const,
    ...aliases.map((alias, at) => [['counties', index, 'aliases', at], alias] as const),
  ])
}

function* referenceMistakes(policy: Policy): Generator<Mistake> {
  const clauses = new Set(policy.clauses.map(({ id }) => id))
  const bases = new Set(policy.bases.map(({ id }) => id))
  const documents = new Set(policy.documents.map(({ id }) => id))
  const statements = new Set(policy.statements?.map(({ id }) => id))
  const levels = new Set(policy.levels.map(({ level }) => level))
  const cited: (readonly [Path, string])[] = [[['penalties', 'clause'], policy.penalties.clause]]
  for (const name of [
    'exclusions',
    'fees',
    'exemptions',
    'materials',
    'documents',
    'statements',
    'ownLists',
  ] as const) {
    for (const [index, { clause }] of (policy[name] ?? []).entries()) cited.push([[name, index, 'clause'], clause])
  }
  for (const [path, id] of cited) {
    if (!clauses.has(id)) yield { code: 'unknown-clause', path, params: { id } }
  }
  const founded: (readonly [Path, string])[] = [
    ...policy.routes.map(({ basis }, index) => [['routes', index, 'basis'], basis] as const),
    ...policy.counts.map(({ clause }, index) => [['counts', index, 'clause'], clause] as const),
  ]
  for (const [path, id] of founded)
    if (!bases.has(id) && !clauses.has(id)) yield { code: 'unknown-basis', path, params: { id } }
  for (const [index, { level }] of policy.fees.entries()) {
    if (!levels.has(level)) yield { code: 'unknown-level', path: ['fees', index, 'level'], params: { level } }
  }
  for (const [index, material] of policy.materials.entries()) {
    for (const [at, id] of (material.documents ?? []).entries()) {
      const path = ['materials', index, 'documents', at]
      if (!documents.has(id)) yield { code: 'unknown-document', path, params: { id } }
    }
    for (const [at, id] of (material.statements ?? []).entries()) {
      const path = ['materials', index, 'statements', at]
      if (!statements.has(id)) yield { code: 'unknown-statement', path, params: { id } }
    }
  }
}

function* routeMistakes({ routes, levels, assumptions }: Policy): Generator<Mistake> {
  const listed = new Set(assumptions.map(({ path }) => path))
  const titled = new Set<TargetTitle>(levels.flatMap(({ titles }) => titles))
  for (const [index, route] of routes.entries()) {
    const path = ['routes', index]
    for (const target of route.target) {
      if (!titled.has(target))
        yield { code: 'title-without-level', path: [...path, 'target'], params: { title: target } }
      for (const current of route.current) {
        if (titleOrder.indexOf(current) < titleOrder.indexOf(target)) continue
        yield { code: 'route-not-higher', path: [...path, 'current'], params: { target, current } }
      }
    }
    if (route.yearsInTitle !== undefined && route.current.includes('none')) {
      yield { code: 'route-years-without-title', path: [...path, 'yearsInTitle'], params: {} }
    }
    const late = route.serviceYearsLateDegree
    if (late !== undefined && (route.serviceYears === undefined || late < route.serviceYears)) {
      yield { code: 'route-late-degree', path: [...path, 'serviceYearsLateDegree'], params: {} }
    }
    const listing = `routes.${route.id}`
    if (route.assumption !== undefined && !listed.has(listing)) {
      yield { code: 'assumption-unlisted', path: [...path, 'assumption'], params: { path: listing } }
    }
  }
  const routed = new Set(routes.flatMap(({ target }) => target))
  for (const [index, { titles }] of levels.entries()) {
    for (const [at, title] of titles.entries()) {
      const path = ['levels', index, 'titles', at]
      if (!routed.has(title)) yield { code: 'title-without-route', path, params: { title } }
    }
  }
}

function* placeMistakes(policy: Policy): Generator<Mistake> {
  const names = countyNames(policy).map(([, name]) => name)
  for (const [index, name] of policy.remoteCounties.entries()) {
    if (!names.includes(name)) yield { code: 'unknown-county', path: ['remoteCounties', index], params: { name } }
  }
  const { direct } = policy.prefecture
  if (names.includes(direct)) {
    yield { code: 'direct-is-county', path: ['prefecture', 'direct'], params: { name: direct } }
  }
}

const startOf = (entry: string) => entry.slice(0, 10)
const endOf = (entry: string) => entry.slice(-10)

function* calendarMistakes({ calendar, plausibleAge }: Policy): Generator<Mistake> {
  for (const name of ['regionalHolidays', 'workingDays'] as const) {
    for (const [index, range] of calendar[name].entries()) {
      if (daysBetween(startOf(range), endOf(range)) < longestRange) continue
      yield { code: 'range-too-long', path: ['calendar', name, index], params: { range } }
    }
  }
  for (const [index, worked] of calendar.workingDays.entries()) {
    const off = calendar.regionalHolidays.find((one) => startOf(one) <= endOf(worked) && startOf(worked) <= endOf(one))
    if (off === undefined) continue
    const day = startOf(off) > startOf(worked) ? startOf(off) : startOf(worked)
    yield { code: 'day-both', path: ['calendar', 'workingDays', index], params: { day } }
  }
  for (const [index, year] of (calendar.completeYears ?? []).entries()) {
    if (calendar.regionalHolidays.some((range) => range.startsWith(`${year}-`))) continue
    yield { code: 'calendar-year-empty', path: ['calendar', 'completeYears', index], params: { year } }
  }
  const { min, max } = plausibleAge
  if (min >= max) yield { code: 'ages-reversed', path: ['plausibleAge', 'max'], params: { min, max } }
}

/** The column that a heading already means, where that is another one. */
function builtIn(kind: string, spelling: string, meaning: string): string | undefined {
  const column = kind === 'headings' ? listedHeading(spelling)?.column : undefined
  return column === meaning ? undefined : column
}

function* spellingMistakes({ vocabulary }: Policy): Generator<Mistake> {
  for (const kind of ['headings', 'education', 'titles', 'unitNatures'] as const) {
    const taken = new Map<string, string>()
    for (const [meaning, spellings] of Object.entries(vocabulary[kind])) {
      for (const [index, spelling] of spellings.entries()) {
        const key = kind === 'headings' ? headingKey(spelling) : spelling.normalize('NFKC').trim()
        const first = taken.get(key) ?? builtIn(kind, spelling, meaning)
        const path = ['vocabulary', kind, meaning, index]
        if (first !== undefined) yield { code: 'spelling-twice', path, params: { spelling, first, second: meaning } }
        taken.set(key, meaning)
      }
    }
  }
}

/** What `segment` names in `place`: a field, or an element of a list by its id, code, name, level or topic. */
function step(place: unknown, segment: string): unknown {
  if (Array.isArray(place)) {
    const named = (item: unknown) =>
      typeof item === 'object' &&
      item !== null &&
      ['id', 'code', 'name', 'level', 'topic'].some((key) => (item as Record<string, unknown>)[key] === segment)
    return place.find(named)
  }
  if (typeof place !== 'object' || place === null || !Object.hasOwn(place, segment)) return undefined
  return (place as Record<string, unknown>)[segment]
}

/** True where an assumption's path (`referenceMonth`, `routes.mid-doctor`) leads to something in the pack. */
function leadsSomewhere(policy: Policy, path: string): boolean {
  return path.split('.').reduce<unknown>(step, policy) !== undefined
}

function* assumptionMistakes(policy: Policy): Generator<Mistake> {
  for (const [index, { path }] of policy.assumptions.entries()) {
    if (leadsSomewhere(policy, path)) continue
    yield { code: 'assumption-dangling', path: ['assumptions', index, 'path'], params: { path } }
  }
}

/** Every disagreement within a pack, in the order of its fields' families. */
export function* mistakesIn(policy: Policy): Generator<Mistake> {
  yield* windowMistakes(policy)
  yield* yearMistakes(policy)
  yield* repeatedMistakes(policy)
  yield* referenceMistakes(policy)
  yield* routeMistakes(policy)
  yield* placeMistakes(policy)
  yield* calendarMistakes(policy)
  yield* spellingMistakes(policy)
  yield* assumptionMistakes(policy)
}
