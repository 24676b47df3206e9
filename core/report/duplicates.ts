import { formatMonth } from '../roster/month.ts'
import { ruleIndex } from '../rules/catalogue.ts'
import type { JudgedRow, PlacedHit } from '../rules/examine.ts'
import { normalise } from '../vocabulary/text.ts'

/** A row as the index keeps it; `row` may move when rows are inserted above. */
export interface IndexedRow {
  /** Sheet row counted from 0. */
  row: number
  identity: Identity | null
}

/** By what a person is known again. Parts that were not read are null. */
export interface Identity {
  name: string
  birth: string | null
  sex: string | null
  unit: string
  /** A valid ID number. */
  id: string | null
}

const personIndex = ruleIndex('duplicate/person')
const nameIndex = ruleIndex('duplicate/name')
const shown = 6

/** Who stands in a row, as far as no error stands on the cells that tell. */
export function identityOf(judged: JudgedRow): Identity | null {
  const { applicant } = judged
  if (!judged.sound('name', personIndex)) return null
  const id = judged.sound('idNumber', personIndex) ? applicant.read('idNumber') : null
  const birth = judged.sound('birth', personIndex) ? applicant.read('birth') : null
  return {
    name: normalise(applicant.text('name')).replace(/[•‧∙⋅・･.。]/g, '·'),
    birth: birth
      ? birth.months.length === 1
        ? formatMonth(birth.months[0]!)
        : birth.months.map(formatMonth).join('/')
      : null,
    sex: judged.sound('sex', personIndex) ? applicant.read('sex') : null,
    unit: normalise(applicant.text('unit')),
    id: id !== null && typeof id !== 'string' ? id.number : null,
  }
}

/** Someone in a roster, as plain data that can travel between threads. */
export interface Person {
  /** Sheet row counted from 0. */
  row: number
  /** A1 address of the name, and the name as typed. */
  cell: string | null
  value: string
  identity: Identity
}

/** Same name, month of birth and sex: the same person, as far as a roster tells. null where one was not read. */
export function personKey({ name, birth, sex }: Identity): string | null {
  return birth !== null && sex !== null ? `${name}|${birth}|${sex}` : null
}

/** Rows that share a key, parted by a tag; the first few of each tag are kept in order. */
class Group<Row extends IndexedRow> {
  readonly #byTag = new Map<string, Set<Row>>()
  readonly #units = new Map<string, number>()
  readonly #firsts = new Map<string, Row[]>()
  #mixed: { row: Row; tag: string }[] | null = null
  size = 0

  add(row: Row, tag: string, unit: string): void {
    const set = this.#byTag.get(tag) ?? new Set()
    set.add(row)
    this.#byTag.set(tag, set)
    this.#countUnit(tag, unit, 1)
    this.#changed(tag, 1)
  }

  remove(row: Row, tag: string, unit: string): void {
    const set = this.#byTag.get(tag)
    if (!set?.delete(row)) return
    if (set.size === 0) this.#byTag.delete(tag)
    this.#countUnit(tag, unit, -1)
    this.#changed(tag, -1)
  }

  #countUnit(tag: string, unit: string, by: number): void {
    for (const key of [unit, `${tag}\u0000${unit}`]) this.#units.set(key, (this.#units.get(key) ?? 0) + by)
  }

  #changed(tag: string, by: number): void {
    this.size += by
    this.#firsts.delete(tag)
    this.#mixed = null
  }

  /** The order of rows changed. */
  reorder(): void {
    this.#firsts.clear()
    this.#mixed = null
  }

  count(tag: string): number {
    return this.#byTag.get(tag)?.size ?? 0
  }

  /** Rows of this unit, of one tag or of all. */
  ofUnit(unit: string, tag?: string): number {
    return this.#units.get(tag === undefined ? unit : `${tag}\u0000${unit}`) ?? 0
  }

  #firstOf(tag: string): Row[] {
    const known = this.#firsts.get(tag)
    if (known) return known
    const rows = [...(this.#byTag.get(tag) ?? [])].sort((a, b) => a.row - b.row).slice(0, shown + 1)
    this.#firsts.set(tag, rows)
    return rows
  }

  /** The first few rows beside `self`, of the tags that `wanted` lets through. */
  others(self: Row, tags: readonly string[]): Row[] {
    const rows = tags.flatMap((tag) => this.#firstOf(tag)).filter((row) => row !== self)
    return rows.sort((a, b) => a.row - b.row).slice(0, shown)
  }

  /** The first few rows of every tag, in the order of the sheet. */
  #merged(): { row: Row; tag: string }[] {
    this.#mixed ??= [...this.#byTag.keys()]
      .flatMap((tag) => this.#firstOf(tag).map((row) => ({ row, tag })))
      .sort((a, b) => a.row.row - b.row.row)
    return this.#mixed
  }

  /** The first few rows whose tag is another. */
  beside(tag: string): Row[] {
    const found: Row[] = []
    for (const one of this.#merged()) {
      if (one.tag !== tag) found.push(one.row)
      if (found.length === shown) break
    }
    return found
  }

  /** The first few rows beside `self`. */
  all(self: Row): Row[] {
    const found: Row[] = []
    for (const { row } of this.#merged()) {
      if (row !== self) found.push(row)
      if (found.length === shown) break
    }
    return found
  }

  get tags(): number {
    return this.#byTag.size
  }

  *rows(): Generator<Row> {
    for (const set of this.#byTag.values()) yield* set
  }
}

const untagged = ''

/** Keeps who stands where, so that an edit costs what it touches and those it shares a duplicate with. */
export class DuplicateIndex<Row extends IndexedRow> {
  readonly #persons = new Map<string, Group<Row>>()
  readonly #ids = new Map<string, Group<Row>>()
  readonly #names = new Map<string, Group<Row>>()

  #keys(identity: Identity) {
    return { person: personKey(identity), id: identity.id, name: identity.birth === null ? null : identity.name }
  }

  add(row: Row): void {
    this.#each(row, (groups, key, tag, unit) => {
      const group = groups.get(key) ?? new Group<Row>()
      group.add(row, tag, unit)
      groups.set(key, group)
    })
  }

  remove(row: Row): void {
    this.#each(row, (groups, key, tag, unit) => {
      const group = groups.get(key)
      group?.remove(row, tag, unit)
      if (group?.size === 0) groups.delete(key)
    })
  }

  #each(row: Row, act: (groups: Map<string, Group<Row>>, key: string, tag: string, unit: string) => void): void {
    const { identity } = row
    if (!identity) return
    const keys = this.#keys(identity)
    // Two rows with ID numbers of their own are two people, so the number parts the group.
    if (keys.person !== null) act(this.#persons, keys.person, identity.id ?? untagged, identity.unit)
    if (keys.id !== null) act(this.#ids, keys.id, untagged, identity.unit)
    if (keys.name !== null) act(this.#names, keys.name, identity.birth!, identity.unit)
  }

  /** Rows were moved: what is kept in row order is kept anew. */
  reorder(): void {
    for (const groups of [this.#persons, this.#ids, this.#names]) for (const group of groups.values()) group.reorder()
  }

  /** Every row whose findings this one's identity can change, itself included. */
  related(row: Row): Set<Row> {
    const found = new Set<Row>([row])
    const { identity } = row
    if (!identity) return found
    const keys = this.#keys(identity)
    const groups = [
      keys.person === null ? undefined : this.#persons.get(keys.person),
      keys.id === null ? undefined : this.#ids.get(keys.id),
      keys.name === null ? undefined : this.#names.get(keys.name),
    ]
    for (const group of groups) if (group && group.size > 1) for (const other of group.rows()) found.add(other)
    return found
  }

  /** duplicate/person and duplicate/name at this row. */
  hits(row: Row): PlacedHit[] {
    const { identity } = row
    if (!identity) return []
    const found: PlacedHit[] = []
    const keys = this.#keys(identity)
    const person = this.#personHit(row, identity, keys)
    if (person) found.push(person)
    const names = keys.name === null ? undefined : this.#names.get(keys.name)
    if (names && names.tags > 1) {
      const rows = names.beside(identity.birth!)
      found.push(place(nameIndex, rows, { count: names.size - names.count(identity.birth!) }))
    }
    return found
  }

  #personHit(row: Row, identity: Identity, keys: { person: string | null; id: string | null }): PlacedHit | null {
    const ids = keys.id === null ? undefined : this.#ids.get(keys.id)
    if (ids && ids.size > 1)
      return place(personIndex, ids.others(row, [untagged]), { count: ids.size - 1, same: 'id' as const })
    const group = keys.person === null ? undefined : this.#persons.get(keys.person)
    if (!group || group.size < 2) return null
    const id = identity.id ?? untagged
    const tags = id === untagged ? null : [untagged, id]
    const count = (tags ? tags.reduce((sum, tag) => sum + group.count(tag), 0) : group.size) - 1
    if (count < 1) return null
    const rows = tags ? group.others(row, tags) : group.all(row)
    const sameUnit = identity.unit !== '' && this.#sharesUnit(group, identity.unit, id)
    return {
      ...place(personIndex, rows, { count, same: sameUnit ? ('unit' as const) : null }),
      severity: sameUnit ? 'error' : 'warning',
    }
  }

  #sharesUnit(group: Group<Row>, unit: string, id: string): boolean {
    if (id === untagged) return group.ofUnit(unit) > 1
    return group.ofUnit(unit, id) > 1 || group.ofUnit(unit, untagged) > 0
  }
}

function place(
  index: number,
  rows: readonly IndexedRow[],
  params: { count: number; same?: 'id' | 'unit' | null },
): PlacedHit {
  return { index, column: 'name', params: { rows: rows.map(({ row }) => row + 1), ...params } }
}
