import { type Identity, identityOf } from '../assess/identity.ts'
import { ruleIndex } from '../rules/catalogue.ts'
import type { JudgedRow, PlacedHit } from '../rules/examine.ts'
import type { RuleParams } from '../rules/params.ts'

/** A row as the index keeps it; `row` may move when rows are inserted above. */
export interface IndexedRow {
  /** Sheet row counted from 0. */
  row: number
  identity: Identity | null
}

const personIndex = ruleIndex('duplicate/person')
const nameIndex = ruleIndex('duplicate/name')
const shown = 6

/** Who stands in a row, as far as no error stands on the cells that tell. */
export function identityIn(judged: JudgedRow): Identity | null {
  return identityOf(judged.applicant, (column) => judged.sound(column, personIndex))
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
const nothing: readonly PlacedHit[] = []
const none: readonly never[] = []

/** Only who gave a month of birth can be told from a namesake. */
function nameKey({ name, birth }: Identity): string | null {
  return birth === null ? null : name
}

/** What parts the rows of a group. */
type TagOf = (identity: Identity) => string

/** Rows by a key. Most keys have one row, and only where there are more is a group made of them. */
class Groups<Row extends IndexedRow> {
  readonly #byKey = new Map<string, Row | Group<Row>>()
  readonly #tagOf: TagOf

  constructor(tagOf: TagOf) {
    this.#tagOf = tagOf
  }

  /** The rows of a key, where there are several. */
  several(key: string | null): Group<Row> | null {
    const found = key === null ? undefined : this.#byKey.get(key)
    return found instanceof Group ? found : null
  }

  /** Gives the rows that stand in a group by this: the row itself, and the one that was alone before. */
  add(key: string | null, row: Row): readonly Row[] {
    if (key === null) return none
    const here = this.#byKey.get(key)
    if (here === undefined) {
      this.#byKey.set(key, row)
      return none
    }
    if (here instanceof Group) {
      this.#put(here, row)
      return [row]
    }
    const group = new Group<Row>()
    this.#put(group, here)
    this.#put(group, row)
    this.#byKey.set(key, group)
    return [here, row]
  }

  /** Gives the rows that stand in no group any more. */
  remove(key: string | null, row: Row): readonly Row[] {
    if (key === null) return none
    const here = this.#byKey.get(key)
    if (here === row) this.#byKey.delete(key)
    if (!(here instanceof Group)) return none
    here.remove(row, this.#tagOf(row.identity!), row.identity!.unit)
    const [last, another] = here.size < 2 ? here.rows() : []
    if (!last || another) return [row]
    this.#byKey.set(key, last)
    return [row, last]
  }

  reorder(): void {
    for (const here of this.#byKey.values()) if (here instanceof Group) here.reorder()
  }

  #put(group: Group<Row>, row: Row): void {
    group.add(row, this.#tagOf(row.identity!), row.identity!.unit)
  }
}

/** Keeps who stands where, so that an edit costs what it touches and those it shares a duplicate with. */
export class DuplicateIndex<Row extends IndexedRow> {
  /** Two rows with ID numbers of their own are two people, so the number parts the group. */
  readonly #persons = new Groups<Row>(({ id }) => id ?? untagged)
  /** One number under two names is a number mistyped. */
  readonly #ids = new Groups<Row>(({ name }) => name)
  readonly #names = new Groups<Row>(({ birth }) => birth ?? untagged)

  add(row: Row): void {
    const { identity } = row
    if (!identity) return
    this.#ids.add(identity.id, row)
    // Who is told by name, birth and sex is a namesake first: most names stand once, and nobody else is looked for.
    for (const one of this.#names.add(nameKey(identity), row)) this.#persons.add(one.identity!.person, one)
  }

  remove(row: Row): void {
    const { identity } = row
    if (!identity) return
    this.#ids.remove(identity.id, row)
    for (const one of this.#names.remove(nameKey(identity), row)) this.#persons.remove(one.identity!.person, one)
  }

  /** Rows were moved: what is kept in row order is kept anew. */
  reorder(): void {
    for (const groups of [this.#persons, this.#ids, this.#names]) groups.reorder()
  }

  /** Every row whose findings this one's identity can change, itself included. */
  related(row: Row): Set<Row> {
    const found = new Set<Row>([row])
    const { identity } = row
    if (!identity) return found
    const groups = [
      this.#persons.several(identity.person),
      this.#ids.several(identity.id),
      this.#names.several(nameKey(identity)),
    ]
    for (const group of groups) if (group) for (const other of group.rows()) found.add(other)
    return found
  }

  /** duplicate/person and duplicate/name at this row. */
  hits(row: Row): readonly PlacedHit[] {
    const { identity } = row
    if (!identity) return nothing
    const person = this.#personHit(row, identity)
    const names = this.#names.several(nameKey(identity))
    if (!names || names.tags === 1) return person ? [person] : nothing
    const rows = names.beside(identity.birth!)
    const namesake = place(nameIndex, rows, { count: names.size - names.count(identity.birth!) })
    return person ? [person, namesake] : [namesake]
  }

  #personHit(row: Row, identity: Identity): PlacedHit | null {
    const ids = this.#ids.several(identity.id)
    if (ids && ids.tags > 1) {
      const count = ids.size - ids.count(identity.name)
      return place(personIndex, ids.beside(identity.name), { count, same: 'number' })
    }
    if (ids) return place(personIndex, ids.all(row), { count: ids.size - 1, same: 'id' })
    const group = this.#persons.several(identity.person)
    if (!group) return null
    const id = identity.id ?? untagged
    const tags = id === untagged ? null : [untagged, id]
    const count = (tags ? tags.reduce((sum, tag) => sum + group.count(tag), 0) : group.size) - 1
    if (count < 1) return null
    const rows = tags ? group.others(row, tags) : group.all(row)
    const sameUnit = identity.unit !== '' && this.#sharesUnit(group, identity.unit, id)
    return {
      ...place(personIndex, rows, { count, same: sameUnit ? 'unit' : null }),
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
  params: { count: number; same?: RuleParams['duplicate/person']['same'] },
): PlacedHit {
  return { index, column: 'name', params: { rows: rows.map(({ row }) => row + 1), ...params } }
}
