import type { Database } from 'sql.js'
import { defaultPolicy, formatMonth, nameKey, normalise, readMonth } from '../../core/index.ts'
import { query } from './database.ts'
import identity from './migrate-identity.sql?raw'

/** Months a birth as typed may be in; what cannot be read stands as it was typed. */
function birthKey(typed: string): string {
  const months = readMonth({ value: typed, text: typed, format: '' }, false, defaultPolicy.year + 1)?.months
  return months?.map(formatMonth).join('/') ?? normalise(typed)
}

/**
 * Up to version 2 a person's key had sex and an ambiguous birth as typed, the ID number was kept valid or not, and who
 * can be relied on was found out at each question. Scores follow the keys.
 */
export function bringIdentityUpToDate(database: Database): void {
  database.run(identity)
  const people = query(
    database,
    `SELECT a.id, a.person, a.name, coalesce(a.birth, ''), coalesce(r.birth, ''), coalesce(a.sex, r.sex, '')
     FROM applicant AS a JOIN roster_row AS r ON r.applicantId = a.id`,
  )
  for (const [id, was, ...told] of people.rows) {
    const [name, birth, typed, sex] = told.map(String) as [string, string, string, string]
    const person = [nameKey(name), birth || birthKey(typed), normalise(sex)].join('|')
    if (person === was) continue
    database.run('UPDATE applicant SET person = ? WHERE id = ?', [person, id!])
    database.run('UPDATE OR IGNORE score SET person = ? WHERE person = ?', [person, was!])
  }
}
