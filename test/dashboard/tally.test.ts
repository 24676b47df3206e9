import fc from 'fast-check'
import type { Database, SqlJsStatic } from 'sql.js'
import { beforeAll, describe, expect, test } from 'vitest'
import { queryText } from '../../dashboard/store/catalogue.ts'
import { createDatabase, inTransaction, query } from '../../dashboard/store/database.ts'
import { Files } from '../../dashboard/store/files.ts'
import { load } from '../../dashboard/store/load.ts'
import { readSession } from '../../dashboard/store/migrate.ts'
import type { Parameters } from '../../dashboard/store/protocol.ts'
import { loadSqlite } from '../../dashboard/store/sqlite.ts'
import { Tallies } from '../../dashboard/store/tally.ts'
import { type MadePerson, roster } from './incoming.ts'

let sqlite: SqlJsStatic
beforeAll(async () => {
  sqlite = await loadSqlite()
})

const persons: fc.Arbitrary<MadePerson> = fc.record({
  name: fc.constantFrom('周敏', '杨帆', '何丽娟'),
  sex: fc.constantFrom('男' as const, '女' as const),
  verdict: fc.constantFrom('eligible' as const, 'unconfirmed' as const, 'incomplete' as const, 'ineligible' as const),
  level: fc.constantFrom('junior' as const, 'mid' as const, null),
  fee: fc.constantFrom(220, 380, null),
  defense: fc.constantFrom('required' as const, 'exempt' as const, null),
  county: fc.constantFrom('且末县', '轮台县', null),
  errors: fc.constantFrom([], ['cell/blank'], ['cell/blank', 'eligibility/retired']),
})
const narrowings: fc.Arbitrary<Parameters> = fc.record({
  county: fc.constantFrom(null, '且末县', '?'),
  verdict: fc.constantFrom(null, 'eligible', 'ineligible'),
  level: fc.constantFrom(null, 'mid', '?'),
})

/** The condition of a narrowing on table applicant itself. */
const within = ({ county, verdict, level }: Parameters) =>
  [
    'isCurrent = 1',
    county === '?' ? 'county IS NULL' : county && `county = '${county}'`,
    verdict && `verdict = '${verdict}'`,
    level === '?' ? 'level IS NULL' : level && `level = '${level}'`,
  ]
    .filter(Boolean)
    .join(' AND ')

const count = (database: Database, tallies: Tallies) => inTransaction(database, () => tallies.bringUpToDate(database))
const tally = (database: Database) => query(database, 'SELECT * FROM tally ORDER BY 1, 2, 3, 4, 5, 6, 7').rows

function take(database: Database, unit: string, people: readonly MadePerson[], number = 1) {
  const incoming = roster({ file: `${unit}.xlsx`, supervisingUnit: unit, people, bytes: `${unit} ${number}` })
  load(database, incoming, { number, at: '2024-09-01 10:00' })
  return incoming
}

describe('what is counted beforehand', () => {
  test('agrees with the people themselves, however it is narrowed', () => {
    fc.assert(
      fc.property(fc.array(persons, { maxLength: 12 }), narrowings, (people, narrowing) => {
        const database = createDatabase(sqlite)
        take(database, '甲局', people)
        count(database, new Tallies())
        const where = within(narrowing)
        const ask = (name: string) => query(database, queryText(name), narrowing).rows
        const [applicants, errors] = query(
          database,
          `SELECT count(*), coalesce(sum(errors), 0) FROM applicant WHERE ${where}`,
        ).rows[0]!
        const totals = query(database, queryText('overview-totals'), narrowing)
        const total = Object.fromEntries(totals.columns.map((column, at) => [column, totals.rows[0]![at]]))
        const direct = query(
          database,
          `SELECT coalesce(sum(fee), 0), count(*) FILTER (WHERE fee IS NULL),
             count(*) FILTER (WHERE defense = 'exempt'), count(*) FILTER (WHERE defense = 'required')
           FROM applicant WHERE ${where} AND verdict <> 'ineligible'`,
        ).rows[0]!
        expect([total.applicants, total.errors]).toEqual([applicants, errors])
        expect([total.feeDue, total.feeUndetermined, total.exempt, total.defense]).toEqual(direct)
        for (const dimension of ['county', 'ageBand', 'education'])
          expect(
            ask('overview-groups')
              .filter(([name]) => name === dimension)
              .map(([, value, counted]) => [value, counted]),
          ).toEqual(
            query(
              database,
              `SELECT ${dimension}, count(*) FROM applicant WHERE ${where} GROUP BY 1 ORDER BY coalesce(${dimension}, '?')`,
            ).rows,
          )
        database.close()
      }),
    )
  })

  test('is the same whether rosters are added or everyone is counted anew', () => {
    fc.assert(
      fc.property(fc.array(fc.array(persons, { maxLength: 5 }), { maxLength: 4 }), (rosters) => {
        const database = createDatabase(sqlite)
        const tallies = new Tallies()
        count(database, tallies)
        rosters.forEach((people, at) => {
          tallies.add(take(database, `第${at}局`, people))
          if (at % 2) count(database, tallies)
        })
        count(database, tallies)
        const added = tally(database)
        count(database, new Tallies())
        expect(added).toEqual(tally(database))
        database.close()
      }),
    )
  })

  test('follows a later submission once it is told that more than a roster changed', () => {
    const database = createDatabase(sqlite)
    const tallies = new Tallies()
    take(database, '甲局', [{ name: '周敏' }, { name: '杨帆' }])
    count(database, tallies)
    take(database, '甲局', [{ name: '周敏' }], 2)
    tallies.forget()
    count(database, tallies)
    expect(query(database, queryText('overview-units')).rows).toEqual([['甲局', 1, 0]])
  })

  test('F1.4 is never taken from a session file', () => {
    const database = createDatabase(sqlite)
    take(database, '甲局', [{ name: '周敏' }])
    count(database, new Tallies())
    database.run('UPDATE tally SET people = 99')
    const read = readSession(sqlite, database.export(), new Files())
    expect(read.ok && tally(read.database)).toEqual([])
  })
})
