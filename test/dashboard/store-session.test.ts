import type { Database, SqlJsStatic } from 'sql.js'
import { beforeAll, describe, expect, test } from 'vitest'
import { queryNames, queryText, writeNames, writeText } from '../../dashboard/store/catalogue.ts'
import { writeChecksums } from '../../dashboard/store/checksum.ts'
import { createDatabase, query, schemaVersion } from '../../dashboard/store/database.ts'
import { Files } from '../../dashboard/store/files.ts'
import { load } from '../../dashboard/store/load.ts'
import { readSession, storedTables } from '../../dashboard/store/migrate.ts'
import { digestOf } from '../../dashboard/store/pieces.ts'
import { loadSqlite } from '../../dashboard/store/sqlite.ts'
import type { Trouble } from '../../dashboard/store/trouble.ts'
import { roster } from './incoming.ts'
import versionOne from './session-version-1.sql?raw'

let sqlite: SqlJsStatic
beforeAll(async () => {
  sqlite = await loadSqlite()
})

function session(): Database {
  const database = createDatabase(sqlite)
  const people = [{ name: '周敏' }, { name: '杨帆', errors: ['cell/blank'] }]
  load(database, roster({ file: '甲.xlsx', supervisingUnit: '甲局', people }), { number: 1, at: '2024-09-01 10:00' })
  database.run("INSERT INTO score (person, score, enteredAt) VALUES ('周敏|1990.01|男', 81.5, '2024-10-10')")
  return database
}

const tables = ['workbook', 'workbook_file', 'applicant', 'roster_row', 'finding', 'score', 'payment']
const contents = (database: Database) =>
  Object.fromEntries(tables.map((table) => [table, query(database, `SELECT * FROM ${table}`).rows]))

function opened(bytes: Uint8Array): Database {
  const read = readSession(sqlite, bytes, new Files())
  if (!read.ok) throw new Error(read.trouble.code)
  return read.database
}

function refusal(bytes: Uint8Array): Trouble['code'] {
  const read = readSession(sqlite, bytes, new Files())
  if (read.ok) throw new Error('it was opened')
  return read.trouble.code
}

describe('a saved session', () => {
  test('F3.1 comes back as it was', () => {
    const saved = session()
    const before = contents(saved)
    const files = new Files()
    files.put('甲.xlsx', new TextEncoder().encode('甲.xlsx'))
    const read = readSession(sqlite, saved.export(), files)
    expect(read).toMatchObject({ ok: true, migratedFrom: null, differing: [] })
    expect(contents(read.ok ? read.database : saved)).toEqual(before)
  })

  test('F1.1, F1.3 carries its version and can be asked by its views', () => {
    const saved = session()
    const plain = new sqlite.Database(saved.export())
    expect(plain.exec('PRAGMA user_version')[0]!.values).toEqual([[schemaVersion]])
    expect(plain.exec('SELECT name FROM current_applicant ORDER BY name')[0]!.values.flat()).toEqual(
      ['周敏', '杨帆'].sort(),
    )
    expect(plain.exec('PRAGMA integrity_check')[0]!.values).toEqual([['ok']])
  })

  test('F3.3 of version 1 is brought up to date: one amount a unit becomes a payment', () => {
    const old = new sqlite.Database()
    old.run(versionOne)
    const read = readSession(sqlite, old.export(), new Files())
    expect(read).toMatchObject({ ok: true, migratedFrom: 1 })
    const database = read.ok ? read.database : old
    expect(query(database, 'SELECT supervisingUnit, amount, paidOn, note FROM payment').rows).toEqual([
      ['甲局', 760, null, ''],
    ])
    expect(query(database, 'SELECT name FROM current_applicant').rows).toEqual([['周敏']])
    expect(query(database, 'PRAGMA user_version').rows).toEqual([[schemaVersion]])
  })

  test('of version 2 knows the same people again as one of today, and their scores follow', () => {
    const old = session()
    old.run(`
      ALTER TABLE applicant DROP COLUMN known;
      UPDATE applicant SET person = '周敏|1985.1|男性', birth = NULL, idNumber = '65282219890412004x' WHERE name = '周敏';
      UPDATE applicant SET idNumber = '123' WHERE name = '杨帆';
      UPDATE roster_row SET birth = '1985.1', sex = '男性' WHERE name = '周敏';
      UPDATE score SET person = '周敏|1985.1|男性';
      INSERT INTO finding (workbookId, applicantId, position, rule, severity, row, columnKey, cell, value, message, clause)
        SELECT workbookId, id, 9, 'date/ambiguous', 'warning', row, 'birth', 'G5', '1985.1', '', '' FROM applicant
        WHERE name = '周敏';
      INSERT INTO finding (workbookId, applicantId, position, rule, severity, row, columnKey, cell, value, message, clause)
        SELECT workbookId, id, 9, 'id-number/invalid', 'error', row, 'idNumber', 'P6', '123', '', '' FROM applicant
        WHERE name = '杨帆';
      PRAGMA user_version = 2`)
    const read = readSession(sqlite, old.export(), new Files())
    expect(read).toMatchObject({ ok: true, migratedFrom: 2 })
    const database = read.ok ? read.database : old
    expect(query(database, 'SELECT name, person, known, idNumber FROM applicant ORDER BY id').rows).toEqual([
      ['周敏', '周敏|1985.01/1985.10|男', 1, '65282219890412004X'],
      ['杨帆', '杨帆|1990.01|男', 0, null],
    ])
    expect(query(database, 'SELECT person, score FROM score').rows).toEqual([['周敏|1985.01/1985.10|男', 81.5]])
  })

  test('F3.1 carries its roster files, and gives them back', () => {
    const saved = session()
    const bytes = new TextEncoder().encode('the roster itself')
    saved.run('UPDATE workbook_file SET bytes = ?', [bytes])
    const files = new Files()
    const read = readSession(sqlite, saved.export(), files)
    if (!read.ok) throw new Error(read.trouble.code)
    expect(query(read.database, 'SELECT digest, bytes FROM workbook_file').rows).toEqual([
      [digestOf(bytes), new Uint8Array()],
    ])
    expect(files.held(digestOf(bytes))).toEqual(bytes)
  })

  test('F3.1 a roster file that is neither in it nor here is left out, so that nobody waits for it', () => {
    const read = readSession(sqlite, session().export(), new Files())
    expect(read.ok && query(read.database, 'SELECT * FROM workbook_file').rows).toEqual([])
  })

  test('F3.5 knows whether it is what was saved, table by table', () => {
    const saved = session()
    writeChecksums(saved, storedTables(saved))
    const differing = (change: string) => {
      const copy = new sqlite.Database(saved.export())
      copy.run(change)
      const read = readSession(sqlite, copy.export(), new Files())
      return read.ok ? read.differing : read.trouble
    }
    expect(differing('SELECT 1')).toEqual([])
    expect(differing('UPDATE score SET score = 81.6')).toEqual(['score'])
    expect(differing('DELETE FROM score')).toEqual(['score'])
    expect(differing("UPDATE applicant SET name = '周敏 ' WHERE name = '周敏'")).toEqual(['applicant'])
    expect(differing("UPDATE applicant SET county = '' WHERE county IS NULL")).toEqual([])
    expect(differing("UPDATE applicant SET ethnicity = '' WHERE ethnicity IS NULL")).toEqual(['applicant'])
    expect(differing('DELETE FROM checksum WHERE "table" = \'payment\'')).toEqual(['payment'])
    expect(differing("INSERT INTO checksum VALUES ('nowhere', 1, 'x')")).toEqual(['nowhere'])
    // An older version wrote none, and one that is opened by hand and saved with them is what it says.
    expect(differing('DELETE FROM checksum')).toEqual([])
  })

  test('F3.5 one bit of it is never read as another session without a word', () => {
    const saved = session()
    writeChecksums(saved, storedTables(saved))
    const bytes = saved.export()
    const before = contents(opened(bytes))
    let told = 0
    for (let at = 100; at < bytes.length; at += 97) {
      const flipped = bytes.slice()
      flipped[at]! ^= 1 << (at % 8)
      const read = readSession(sqlite, flipped, new Files())
      if (!read.ok || read.differing.length > 0) told++
      else expect(contents(read.database)).toEqual(before)
    }
    expect(told).toBeGreaterThan(20)
  })

  test('F3.4 of a newer version is refused', () => {
    const newer = session()
    newer.run(`PRAGMA user_version = ${schemaVersion + 1}`)
    expect(refusal(newer.export())).toBe('newer-session')
  })
})

describe('F3.4 a file that is no session', () => {
  test('no bytes, a text, and another database are refused with what to do', () => {
    const other = new sqlite.Database()
    other.run('CREATE TABLE notes (text TEXT); PRAGMA user_version = 2')
    for (const bytes of [new Uint8Array(), new TextEncoder().encode('姓名,性别'), other.export()])
      expect(refusal(bytes)).toBe('not-a-session')
  })

  test('a session cut short or overwritten is refused, or gives what the schema allows', () => {
    const bytes = session().export()
    expect(refusal(bytes.slice(0, 4096))).toBe('damaged-session')
    for (let seed = 1; seed <= 200; seed++) {
      const broken = bytes.slice()
      for (let at = 0; at < 64; at++)
        broken[100 + ((seed * 7919 + at * 104_729) % (broken.length - 100))] = (seed * 31 + at) % 256
      const read = readSession(sqlite, broken, new Files())
      if (read.ok) expect(query(read.database, 'PRAGMA integrity_check').rows).toEqual([['ok']])
      else expect(read.trouble.reason).not.toBe('')
    }
  })

  test('F3.2 values of the wrong kind are refused', () => {
    const wrong = new sqlite.Database(session().export())
    wrong.run(`PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace(sql, ') STRICT', ')')`)
    const loose = new sqlite.Database(wrong.export())
    loose.run(`UPDATE applicant SET fee = 'three hundred'`)
    expect(refusal(loose.export())).toBe('damaged-session')
  })

  test('F3.2 triggers, views and generated columns of a foreign file do nothing', () => {
    const hostile = session()
    hostile.run(`
      CREATE TRIGGER steal AFTER INSERT ON score BEGIN DELETE FROM applicant; END;
      DROP VIEW current_applicant;
      CREATE VIEW current_applicant AS SELECT 'nobody' AS name;
      ALTER TABLE setting ADD COLUMN extra TEXT AS ('made up');
      INSERT INTO setting (name, value) VALUES ('defense', 'scored');
    `)
    const database = opened(hostile.export())
    const kinds = query(database, "SELECT count(*) FROM sqlite_schema WHERE type = 'trigger'").rows
    expect(kinds).toEqual([[0]])
    expect(query(database, 'SELECT name FROM current_applicant ORDER BY id').rows.flat()).toEqual(['周敏', '杨帆'])
    expect(query(database, 'SELECT * FROM setting').rows).toEqual([['defense', 'scored']])
  })

  test('a view in the place of a table is not read', () => {
    const hostile = session()
    hostile.run(`
      DROP TABLE score;
      CREATE VIEW score AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i AS person FROM n;
    `)
    expect(query(opened(hostile.export()), 'SELECT * FROM score').rows).toEqual([])
  })

  test('rows that point nowhere are refused', () => {
    const orphan = session()
    orphan.run('PRAGMA foreign_keys = OFF; DELETE FROM workbook')
    expect(refusal(orphan.export())).toBe('damaged-session')
  })
})

describe('queries and writes', () => {
  test('every one fits the schema', () => {
    const database = session()
    expect(queryNames().length).toBeGreaterThan(10)
    for (const name of queryNames()) expect(() => query(database, queryText(name)), name).not.toThrow()
    for (const name of writeNames())
      for (const statement of database.iterateStatements(writeText(name))) expect(statement.getSQL(), name).not.toBe('')
  })
})
