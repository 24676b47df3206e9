import type { Database } from 'sql.js'
import { beforeEach, describe, expect, test } from 'vitest'
import { explain } from '../../dashboard/pages/sql/errors.ts'
import { createDatabase } from '../../dashboard/store/database.ts'
import { mostRows, runSql } from '../../dashboard/store/sql-runner.ts'
import { loadSqlite } from '../../dashboard/store/sqlite.ts'

let database: Database
beforeEach(async () => {
  database = createDatabase(await loadSqlite())
  database.run("INSERT INTO setting VALUES ('a', '1'), ('b', '2')")
})

const rows = (text: string) => runSql(database, text, false).results.map((result) => result.rows)
const error = (text: string, writable = false) => explain(runSql(database, text, writable).error ?? '')

describe('typed SQL', () => {
  test('answers every statement with its table; one without a table has none', () => {
    expect(rows('SELECT name FROM setting ORDER BY name; SELECT 1 + 1')).toEqual([[['a'], ['b']], [[2]]])
    expect(runSql(database, 'CREATE TEMP TABLE t (x)', true)).toMatchObject({ results: [], error: null, changed: 0 })
  })

  test('F4.1 only reads unless it may write, whatever it says', () => {
    expect(error('DELETE FROM setting')).toContain('允许修改数据')
    expect(error('DROP TABLE setting')).toContain('允许修改数据')
    expect(rows('SELECT count(*) FROM setting')).toEqual([[[2]]])
  })

  test('F4.1 that may write changes all or nothing', () => {
    expect(runSql(database, "UPDATE setting SET value = '3'", true)).toMatchObject({ error: null, changed: 2 })
    expect(error('DELETE FROM setting; SELECT nobody FROM setting', true)).toContain('没有名为 nobody 的列')
    expect(rows('SELECT count(*) FROM setting')).toEqual([[[2]]])
  })

  test('that ends its own transaction does not lose the next answer', () => {
    runSql(database, "BEGIN; DELETE FROM setting; COMMIT; SELECT 'x'", true)
    expect(runSql(database, 'SELECT 1', false).error).toBeNull()
  })

  test('with a mistake is told in plain words, and the next one is answered', () => {
    expect(error('SELECT name FORM setting')).toContain('“setting”附近')
    expect(error('SELECT nobody FROM setting')).toContain('没有名为 nobody 的列')
    expect(error('SELECT * FROM nowhere')).toContain('没有名为 nowhere 的表')
    expect(error('SELECT (')).toContain('没有写完')
    expect(rows('SELECT 1')).toEqual([[[1]]])
  })

  test('F4.2 of more rows than anyone reads is cut, and says so', () => {
    const many = `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT ${mostRows + 1}) SELECT i FROM n`
    const [result] = runSql(database, many, false).results
    expect([result!.rows.length, result!.cut]).toEqual([mostRows, true])
  })
})
