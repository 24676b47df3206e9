import type { SqlJsStatic } from 'sql.js'
import { beforeAll, describe, expect, test } from 'vitest'
import { explain } from '../../dashboard/pages/sql/errors.ts'
import { createDatabase } from '../../dashboard/store/database.ts'
import { mostRows, SqlDesk } from '../../dashboard/store/sql-runner.ts'
import { loadSqlite } from '../../dashboard/store/sqlite.ts'

let sqlite: SqlJsStatic
let bytes: Uint8Array
beforeAll(async () => {
  sqlite = await loadSqlite()
  const database = createDatabase(sqlite)
  database.run("INSERT INTO setting VALUES ('a', '1'), ('b', '2')")
  bytes = database.export()
})

const desk = () => new SqlDesk(sqlite, bytes)
const ask = (text: string, writable = false) => desk().run(text, writable)
const rows = (text: string, at = desk()) => at.run(text, false).results.map((result) => result.rows)
const error = (text: string, writable = false) => explain(ask(text, writable).error ?? '')
const settings = (copy: Uint8Array) =>
  new sqlite.Database(copy).exec('SELECT name, value FROM setting ORDER BY name')[0]?.values ?? []
const both = [
  ['a', '1'],
  ['b', '2'],
]

describe('typed SQL', () => {
  test('answers every statement with its table; one without a table has none', () => {
    expect(rows('SELECT name FROM setting ORDER BY name; SELECT 1 + 1')).toEqual([[['a'], ['b']], [[2]]])
    expect(ask('CREATE TEMP TABLE t (x)', true)).toMatchObject({ results: [], error: null, changed: 0, copy: null })
  })

  test('F4.1 only reads unless it may write', () => {
    expect(error('DELETE FROM setting')).toContain('允许修改数据')
    expect(error('DROP TABLE setting')).toContain('允许修改数据')
    expect(error("WITH x AS (SELECT 1) UPDATE setting SET value = '9'")).toContain('允许修改数据')
  })

  test.each([
    'PRAGMA query_only = OFF; DELETE FROM setting',
    'COMMIT; PRAGMA query_only = OFF; DELETE FROM setting; BEGIN',
    "ROLLBACK; PRAGMA query_only=0; UPDATE setting SET value = 'x'",
    'COMMIT',
    'ROLLBACK',
    'BEGIN; SELECT 1',
    'PRAGMA query_only = OFF; BEGIN; DROP TABLE setting',
    'RELEASE typed',
    '/* SELECT */ PRAGMA query_only = OFF; VACUUM; DELETE FROM setting',
    'PRAGMA writable_schema = ON; DELETE FROM sqlite_schema',
    "ATTACH ':memory:' AS other; CREATE TABLE other.t (x)",
    'SELECT 1; PRAGMA query_only = OFF; DELETE FROM setting',
    'SELECT (',
    '',
    ';;;',
  ])('F4.1 claims no change and hands nothing back, and the next answer is of the session: %s', (text) => {
    const typed = desk()
    expect(typed.run(text, false)).toMatchObject({ changed: 0, copy: null })
    expect(rows('SELECT name, value FROM setting ORDER BY name', typed)).toEqual([both])
  })

  test('F4.1 that may write changes all or nothing', () => {
    const wrote = ask("UPDATE setting SET value = '3'", true)
    expect(wrote).toMatchObject({ error: null, changed: 2 })
    expect(settings(wrote.copy!)).toEqual([
      ['a', '3'],
      ['b', '3'],
    ])
    const typed = desk()
    for (const text of [
      'DELETE FROM setting; SELECT nobody FROM setting',
      'BEGIN; DELETE FROM setting; COMMIT; SELECT nobody FROM setting',
    ]) {
      expect(typed.run(text, true)).toMatchObject({ changed: 0, copy: null })
      expect(rows('SELECT name, value FROM setting ORDER BY name', typed)).toEqual([both])
    }
  })

  test('F4.1 a transaction that was never ended hands back what there was before it', () => {
    const { copy } = ask('BEGIN; DELETE FROM setting', true)
    expect(settings(copy!)).toEqual(both)
  })

  test('with a mistake is told in plain words, and the next one is answered', () => {
    const typed = desk()
    expect(explain(typed.run('SELECT name FORM setting', false).error!)).toContain('“setting”附近')
    expect(error('SELECT nobody FROM setting')).toContain('没有名为 nobody 的列')
    expect(error('SELECT * FROM nowhere')).toContain('没有名为 nowhere 的表')
    expect(error('SELECT (')).toContain('没有写完')
    expect(rows('SELECT 1', typed)).toEqual([[[1]]])
  })

  test('F4.2 of more rows than anyone reads is cut, and says so', () => {
    const many = `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT ${mostRows + 1}) SELECT i FROM n`
    const [result] = ask(many).results
    expect([result!.rows.length, result!.cut]).toEqual([mostRows, true])
  })

  test('F4.2 of very large values, or of very many tables, is cut, and says so', () => {
    const million = "SELECT printf('%.*c', 1000000, 'x') FROM (VALUES (1), (2), (3))"
    const large = ask(Array.from({ length: 20 }, () => million).join(';')).results
    const characters = large
      .flatMap((result) => result.rows.flat())
      .reduce<number>((sum, one) => sum + String(one).length, 0)
    expect(characters).toBeLessThanOrEqual(32 * 1024 * 1024)
    expect(large.at(-1)!.cut).toBe(true)
    expect(ask('SELECT 1;'.repeat(150)).results).toHaveLength(100)
  })

  test('a copy that is no database is an answer', () => {
    const broken = new SqlDesk(sqlite, new TextEncoder().encode('x'.repeat(4096)))
    expect(broken.run('SELECT * FROM setting', false).error).toBeTruthy()
  })
})
