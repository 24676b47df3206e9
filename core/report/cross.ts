import { zhCN } from '../messages/zh-CN.ts'
import type { Policy } from '../policy/schema.ts'
import { catalogue, ruleIndex } from '../rules/catalogue.ts'
import type { RuleParams } from '../rules/params.ts'
import type { Person } from './duplicates.ts'
import { shownOf } from './finding.ts'
import type { CrossFinding, RunReport, WorkbookReport } from './types.ts'

/** What of a review tells who is in it. */
export interface Population {
  report: Pick<WorkbookReport, 'file'>
  people: readonly Person[]
}

interface Entry extends Person {
  from: Population
  /** Its turn among all. */
  place: number
}

const personRule = catalogue[ruleIndex('duplicate/person')]!
const named = 6
/** Places that `others` lists: of a name that stands thousands of times all would be millions. */
const listed = 20

type Same = RuleParams['duplicate/person']['same']

/** Entries of one key in their order; those of one workbook stand side by side. */
class Entries {
  readonly #all: Entry[] = []
  readonly #spans = new Map<Population, { start: number; end: number }>()

  add(entry: Entry): void {
    const span = this.#spans.get(entry.from)
    if (span) span.end++
    else this.#spans.set(entry.from, { start: this.#all.length, end: this.#all.length + 1 })
    this.#all.push(entry)
  }

  /** How many stand in other workbooks. */
  countBeside(from: Population): number {
    const span = this.#spans.get(from)
    return this.#all.length - (span ? span.end - span.start : 0)
  }

  /** Those of other workbooks, in their order. */
  *beside(from: Population): Generator<Entry> {
    const { start, end } = this.#spans.get(from) ?? { start: 0, end: 0 }
    for (let at = 0; at < start; at++) yield this.#all[at]!
    for (let at = end; at < this.#all.length; at++) yield this.#all[at]!
  }
}

/** Who else is meant: how many in other workbooks, and the first few. */
interface Others {
  count: number
  first: readonly Entry[]
}

function firstOf(entries: Iterable<Entry>): Entry[] {
  const first: Entry[] = []
  for (const entry of entries) if (first.push(entry) === listed) break
  return first
}

/** Lists of entries by keys of several parts. */
class Groups {
  readonly #groups = new Map<string, Entries>()

  add(key: readonly string[], entry: Entry): void {
    const text = key.join('\u0000')
    const group = this.#groups.get(text) ?? new Entries()
    this.#groups.set(text, group)
    group.add(entry)
  }

  get(...key: readonly string[]): Entries | undefined {
    return this.#groups.get(key.join('\u0000'))
  }
}

const anyNumber = '*'

/** Who stands in which workbooks: what is asked of one entry costs the few it names, however often its name stands. */
class CrossIndex {
  /** By name, birth and sex, all of them and parted by the ID number: two numbers are two people. */
  readonly #persons = new Groups()
  readonly #ofUnit = new Groups()
  readonly #ids = new Groups()
  readonly #namesOfId = new Groups()
  /** Entries of one workbook, number and name ask the same. */
  readonly #misnamed = new Map<Population, Map<string, Others>>()

  add(entry: Entry): void {
    const { id, person, name, unit } = entry.identity
    if (person !== null)
      for (const number of [anyNumber, id ?? '']) {
        this.#persons.add([person, number], entry)
        this.#ofUnit.add([person, number, unit], entry)
      }
    if (id !== null) {
      this.#ids.add([id], entry)
      this.#namesOfId.add([id, name], entry)
    }
  }

  /** Those who have the number of this entry and another name. */
  misnamed({ from, identity: { id, name } }: Entry): Others {
    const all = id === null ? undefined : this.#ids.get(id)
    if (!all) return { count: 0, first: [] }
    const known = this.#misnamed.get(from) ?? new Map<string, Others>()
    this.#misnamed.set(from, known)
    const key = `${id}\u0000${name}`
    const others = known.get(key) ?? {
      count: all.countBeside(from) - (this.#namesOfId.get(id!, name)?.countBeside(from) ?? 0),
      first: firstOf(otherwiseNamed(all.beside(from), name)),
    }
    known.set(key, others)
    return others
  }

  sameNumber({ from, identity: { id } }: Entry): Others {
    return othersIn(from, id === null ? [] : [this.#ids.get(id)])
  }

  /** The same name, birth and sex, and no other number. */
  samePerson({ from, identity: { id, person } }: Entry): Others {
    if (person === null) return othersIn(from, [])
    return othersIn(
      from,
      (id === null ? [anyNumber] : ['', id]).map((number) => this.#persons.get(person, number)),
    )
  }

  /** Whether one of those is of the same unit. */
  sharesUnit({ from, identity: { id, person, unit } }: Entry): boolean {
    if (unit === '' || person === null) return false
    const numbers = id === null ? [anyNumber] : ['', id]
    return numbers.some((number) => (this.#ofUnit.get(person, number, unit)?.countBeside(from) ?? 0) > 0)
  }
}

function* otherwiseNamed(entries: Iterable<Entry>, name: string): Generator<Entry> {
  for (const entry of entries) if (entry.identity.name !== name) yield entry
}

function othersIn(from: Population, groups: readonly (Entries | undefined)[]): Others {
  const found = groups.filter((group) => group !== undefined)
  const first = found.flatMap((group) => firstOf(group.beside(from))).sort((a, b) => a.place - b.place)
  return { count: found.reduce((sum, group) => sum + group.countBeside(from), 0), first: first.slice(0, listed) }
}

/** Whether a number, or a name with birth and sex, stands in several workbooks: of most it does not, and nothing is kept of those. */
function sharedKeys(populations: readonly Population[]): (person: Person) => boolean {
  if (populations.length < 2) return () => false
  const homes = new Map<string, Population>()
  const shared = new Set<string>()
  for (const from of populations)
    for (const { identity } of from.people)
      for (const key of [identity.person, identity.id]) {
        if (key === null) continue
        const home = homes.get(key)
        if (!home) homes.set(key, from)
        else if (home !== from) shared.add(key)
      }
  return ({ identity: { person, id } }) => (person !== null && shared.has(person)) || (id !== null && shared.has(id))
}

function* entriesOf(populations: readonly Population[]): Generator<Entry> {
  let place = 0
  for (const from of populations) for (const person of from.people) yield { ...person, from, place: place++ }
}

/**
 * The same person in several workbooks of a run: same name, month of birth and sex, or the same ID number. Rows of one
 * workbook are its own affair. They come one by one: of a long run nobody need hold all.
 */
export function* eachCrossFinding(populations: readonly Population[]): Generator<CrossFinding> {
  const isShared = sharedKeys(populations)
  const index = new CrossIndex()
  for (const entry of entriesOf(populations)) if (isShared(entry)) index.add(entry)
  for (const entry of entriesOf(populations)) {
    if (!isShared(entry)) continue
    const misnamed = index.misnamed(entry)
    const sameNumber = index.sameNumber(entry)
    const samePerson = index.samePerson(entry)
    if (misnamed.count > 0) yield findingOf(entry, misnamed, 'number')
    else if (sameNumber.count > 0) yield findingOf(entry, sameNumber, 'id')
    else if (samePerson.count > 0) yield findingOf(entry, samePerson, index.sharesUnit(entry) ? 'unit' : null)
  }
}

/** All of them. */
export const crossFindings = (populations: readonly Population[]): CrossFinding[] => [...eachCrossFinding(populations)]

function findingOf(entry: Entry, { count, first }: Others, same: Same): CrossFinding {
  const places = first.map((other) => ({ file: other.from.report.file, row: other.row + 1 }))
  const files = places.slice(0, named).map((place) => `${place.file} 第 ${place.row} 行`)
  return {
    rule: personRule.code,
    severity: same === null ? 'warning' : 'error',
    row: entry.row + 1,
    column: 'name',
    cell: entry.cell,
    ...shownOf(entry.value),
    message: zhCN['duplicate/person'].message({ rows: [], count, same, files }),
    clause: personRule.clause,
    file: entry.from.report.file,
    others: places,
  }
}

/** A whole run (C3.5). */
export function runReport(
  reviews: readonly { report: WorkbookReport; people: readonly Person[] }[],
  policy: Policy,
  asOf: string,
): RunReport {
  return {
    policy: { id: policy.id, year: policy.year },
    asOf,
    workbooks: reviews.map(({ report }) => report),
    findings: crossFindings(reviews),
  }
}
