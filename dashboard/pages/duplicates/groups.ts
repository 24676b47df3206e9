import { allColumns, type ColumnKey, readIdNumber, type Verdict } from '../../../core/index.ts'

/** A row of queries/duplicates.sql: one place where somebody stands, with its cells. */
export type Place = {
  id: number
  person: string
  workbookId: number
  verdict: Verdict
  supervisingUnit: string
  /** 1: name, birth month and sex can be relied on. */
  known: number
  /** 1: the ID number can be relied on. */
  numberKnown: number
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

/** The ID number of a place, where it is a valid one. */
function validNumber(place: Place): string | null {
  const reading = place.numberKnown === 1 && place.idNumber ? readIdNumber(place.idNumber) : null
  return reading !== null && typeof reading !== 'string' ? reading.number : null
}

/** The same valid number is one person; two different valid numbers are two, whatever else agrees. */
function samePerson(a: Place, b: Place): boolean {
  const [first, second] = [validNumber(a), validNumber(b)]
  if (first !== null && second !== null) return first === second
  return a.person === b.person && a.known === 1 && b.known === 1
}

/** Puts places of one person together; those in several workbooks come first. */
export function groupsOf(places: readonly Place[]): DuplicateGroup[] {
  const groups = new Set<Place[]>()
  const byKey = new Map<string, Place[][]>()
  for (const place of places) {
    const number = validNumber(place)
    const keys = [...(place.known === 1 ? [place.person] : []), ...(number === null ? [] : [`number ${number}`])]
    const near = new Set(keys.flatMap((key) => byKey.get(key) ?? []))
    let own = [...near].find((group) => group.some((other) => samePerson(place, other)))
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
  const numbers = places.map(validNumber).filter((number) => number !== null)
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
