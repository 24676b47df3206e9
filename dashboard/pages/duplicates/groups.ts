import { allColumns, type ColumnKey, sameAs, type Verdict } from '../../../core/index.ts'

/** A row of queries/duplicates.sql: one place where somebody stands, with its cells. */
export type Place = {
  id: number
  /** Name, birth month and sex; null where they cannot be relied on. */
  person: string | null
  /** A valid ID number that can be relied on. */
  validNumber: string | null
  workbookId: number
  verdict: Verdict
  supervisingUnit: string
  file: string
  sheetRow: number
} & Record<ColumnKey, string | null>

export interface DuplicateGroup {
  places: Place[]
  /** In more than one workbook. */
  across: boolean
  /** An ID number says that it is one person; else name, birth month and sex do. */
  byNumber: boolean
}

/** A place as the engine knows who stands in it. */
const identity = ({ person, validNumber }: Place) => ({ person, id: validNumber })

/** Puts places of one person together; those in several workbooks come first. */
export function groupsOf(places: readonly Place[]): DuplicateGroup[] {
  const groups = new Set<Place[]>()
  const byKey = new Map<string, Place[][]>()
  for (const place of places) {
    const { person, validNumber } = place
    const keys = [...(person === null ? [] : [person]), ...(validNumber === null ? [] : [`number ${validNumber}`])]
    const near = new Set(keys.flatMap((key) => byKey.get(key) ?? []))
    let own = [...near].find((group) => group.some((other) => sameAs(identity(place), identity(other))))
    if (own) own.push(place)
    else {
      own = [place]
      groups.add(own)
    }
    for (const key of keys) {
      const known = byKey.get(key) ?? []
      if (!known.includes(own)) byKey.set(key, [...known, own])
    }
  }
  return [...groups]
    .filter((group) => group.length > 1)
    .map(groupOf)
    .sort((a, b) => Number(b.across) - Number(a.across))
}

function groupOf(places: Place[]): DuplicateGroup {
  const numbers = places.flatMap(({ validNumber }) => validNumber ?? [])
  return {
    places,
    across: new Set(places.map(({ workbookId }) => workbookId)).size > 1,
    byNumber: new Set(numbers).size < numbers.length,
  }
}

/** Columns in which the places say different things; the number of a row differs always and says nothing. */
export function differing({ places }: DuplicateGroup): Set<ColumnKey> {
  const differs = (column: ColumnKey) => new Set(places.map((place) => (place[column] ?? '').trim())).size > 1
  return new Set(allColumns.filter((column) => column !== 'sequence' && differs(column)))
}

/** Columns that at least one of the places fills in. */
export function filled({ places }: DuplicateGroup): ColumnKey[] {
  return allColumns.filter((column) => places.some((place) => (place[column] ?? '').trim() !== ''))
}
