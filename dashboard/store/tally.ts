import type { Database } from 'sql.js'
import type { Cell, Incoming } from './protocol.ts'

/** What a person is counted by, in the order read; the first five are what the overview can be narrowed to. */
const read = [
  ...(['county', 'verdict', 'level', 'track', 'unitNature'] as const),
  ...(['sex', 'ethnicity', 'education', 'ageBand', 'supervisingUnit'] as const),
  ...(['defense', 'fee', 'errors', 'warnings', 'infos'] as const),
]
const filters = 5
const dimensions = ['sex', 'ethnicity', 'education', 'ageBand', 'supervisingUnit'] as const
const [verdictAt, unitAt, defenseAt, feeAt] = (['verdict', 'supervisingUnit', 'defense', 'fee'] as const).map(
  (column) => read.indexOf(column),
) as [number, number, number, number]

/** Columns of table tally: whose counts they are, then the counts. */
const places = ['dimension', 'value', 'county', 'verdict', 'level', 'track', 'unitNature']
const counts = ['people', 'exempt', 'defense', 'feeDue', 'feeUndetermined', 'errors', 'warnings', 'infos']

const adding = `
  INSERT INTO tally (${[...places, ...counts].join(', ')})
  VALUES (${[...places, ...counts].map(() => '?').join(', ')})
  ON CONFLICT DO UPDATE SET ${counts.map((count) => `${count} = ${count} + excluded.${count}`).join(', ')}`

interface Tally {
  place: readonly Cell[]
  counts: number[]
}

/** The counts of one person, in the order of `counts`. */
function countsOf(person: readonly Cell[]): number[] {
  const counted = person[verdictAt] !== 'ineligible'
  const [defense, fee] = [person[defenseAt], person[feeAt]]
  return [
    1,
    Number(counted && defense === 'exempt'),
    Number(counted && defense === 'required'),
    counted ? Number(fee) : 0,
    Number(counted && fee === null),
    ...person.slice(feeAt + 1).map(Number),
  ]
}

/**
 * Keeps table tally: the people in sight, counted for every mixture of what the overview can be narrowed to, so that it
 * need not read everyone. What is loaded is added; after any other change everyone is counted anew.
 */
export class Tallies {
  readonly #pending = new Map<string, Tally>()
  /** All that is not pending stands in the table. */
  #counted = false

  /** A roster was loaded and replaced none. */
  add({ tables }: Incoming): void {
    const applicants = tables.find(({ table }) => table === 'applicant')
    if (!applicants || !this.#counted) return
    const { columns, values } = applicants
    const at = read.map((column) => columns.indexOf(column))
    for (let row = 0; row < values.length; row += columns.length)
      this.#addPerson(at.map((column) => (column < 0 ? null : (values[row + column] ?? null))))
  }

  /** Something else than a new roster changed who is in sight. */
  forget(): void {
    this.#counted = false
  }

  /** Writes what is missing; to be called within a transaction. Costs most where everyone is counted anew. */
  bringUpToDate(database: Database): void {
    if (!this.#counted) this.#countAnew(database)
    this.#counted = false
    const statement = database.prepare(adding)
    try {
      for (const { place, counts } of this.#pending.values()) statement.run([...place, ...counts])
    } finally {
      statement.free()
    }
    this.#pending.clear()
    this.#counted = true
  }

  #countAnew(database: Database): void {
    this.#pending.clear()
    database.run('DELETE FROM tally')
    const everyone = database.prepare(`SELECT ${read.join(', ')} FROM applicant WHERE isCurrent = 1`)
    try {
      while (everyone.step()) this.#addPerson(everyone.get() as Cell[])
    } finally {
      everyone.free()
    }
  }

  #addPerson(person: readonly Cell[]): void {
    const told = person.slice(0, unitAt + 1).map((value) => value ?? '?')
    const within = told.slice(0, filters)
    const key = within.join('\n')
    const counted = countsOf(person)
    dimensions.forEach((dimension, place) => {
      const value = told[filters + place]!
      // Units are narrowed by county alone; there are too many of them for every mixture.
      if (dimension === 'supervisingUnit')
        this.#count(`${value}\n${told[0]}\n${told[1]}`, [dimension, value, told[0]!, told[1]!, '', '', ''], counted)
      else this.#count(`${dimension}\n${value}\n${key}`, [dimension, value, ...within], counted)
    })
  }

  #count(key: string, place: readonly Cell[], counted: readonly number[]): void {
    const known = this.#pending.get(key)
    if (!known) this.#pending.set(key, { place, counts: [...counted] })
    else for (let at = 0; at < counted.length; at++) known.counts[at]! += counted[at]!
  }
}
