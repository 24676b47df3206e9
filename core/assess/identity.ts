import type { Applicant } from '../roster/applicant.ts'
import type { ColumnKey } from '../roster/columns.ts'
import { formatMonth } from '../roster/month.ts'
import { nameKey } from '../vocabulary/name.ts'
import { normalise } from '../vocabulary/text.ts'

/** By what a person is known again. Parts that were not read, or on which an error stands, are null. */
export interface Identity {
  name: string
  birth: string | null
  sex: string | null
  unit: string
  /** A valid ID number. */
  id: string | null
  /** Same name, month of birth and sex: the same person, as far as a roster tells. null where one was not read. */
  person: string | null
}

/** Months the birth may be in, 1985.01/1985.10; null where it was not understood. */
function monthsOf(applicant: Applicant): string | null {
  const months = applicant.read('birth')?.months
  if (!months) return null
  return months.length === 1 ? formatMonth(months[0]!) : months.map(formatMonth).join('/')
}

/**
 * Name, month of birth and sex, as read or else as typed: what a row is found again by, whether or not it can be relied
 * on. Where all three can, it is the `person` of the identity.
 */
export function personKey(applicant: Applicant): string {
  const birth = monthsOf(applicant) ?? normalise(applicant.text('birth'))
  const sex = applicant.read('sex') ?? normalise(applicant.text('sex'))
  return keyOf(nameKey(applicant.text('name')), birth, sex)
}

const keyOf = (name: string, birth: string, sex: string) => `${name}|${birth}|${sex}`

/** Who stands in a row; null where the name cannot be relied on. `sound`: no error stands on the cell that tells. */
export function identityOf(applicant: Applicant, sound: (column: ColumnKey) => boolean): Identity | null {
  if (!sound('name')) return null
  const name = nameKey(applicant.text('name'))
  const id = sound('idNumber') ? applicant.read('idNumber') : null
  const birth = sound('birth') ? monthsOf(applicant) : null
  const sex = sound('sex') ? applicant.read('sex') : null
  return {
    name,
    birth,
    sex,
    unit: (!applicant.cells.unit?.none && applicant.read('unit')?.name) || '',
    id: id !== null && typeof id !== 'string' ? id.number : null,
    person: birth !== null && sex !== null ? keyOf(name, birth, sex) : null,
  }
}

/**
 * By what two rows are the same person: a valid ID number they share, else name, birth and sex; null where they are not.
 * Two numbers are two people, whatever else agrees.
 */
export function sameAs(a: Pick<Identity, 'id' | 'person'>, b: Pick<Identity, 'id' | 'person'>): 'id' | 'person' | null {
  if (a.id !== null && b.id !== null) return a.id === b.id ? 'id' : null
  return a.person !== null && a.person === b.person ? 'person' : null
}
