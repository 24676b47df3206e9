import type { Database, SqlJsStatic } from 'sql.js'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { writeText } from '../../dashboard/store/catalogue.ts'
import { createDatabase, query, write } from '../../dashboard/store/database.ts'
import { load } from '../../dashboard/store/load.ts'
import type { Incoming } from '../../dashboard/store/protocol.ts'
import { judgeAgain } from '../../dashboard/store/rejudge.ts'
import { loadSqlite } from '../../dashboard/store/sqlite.ts'
import { asObjects } from '../../dashboard/store/use-query.ts'
import { roster, unreadable } from './incoming.ts'

let sqlite: SqlJsStatic
let database: Database
beforeAll(async () => {
  sqlite = await loadSqlite()
})
beforeEach(() => {
  database = createDatabase(sqlite)
})

const at = '2024-09-01 10:00'
const take = (incoming: Incoming, number = 1) => load(database, incoming, { number, at })
const totals = () => asObjects<Record<string, number>>(query(database, 'SELECT * FROM totals'))[0]!
const names = () => query(database, 'SELECT name FROM current_applicant ORDER BY id').rows.flat()
const everyRow = (table: string) => Number(query(database, `SELECT count(*) FROM ${table}`).rows[0]![0])

const first = roster({ file: '甲.xlsx', supervisingUnit: '甲局', people: [{ name: '周敏' }, { name: '杨帆' }] })

describe('loading', () => {
  test('an empty session counts nothing', () => {
    expect(Object.values(totals()).every((value) => value === 0)).toBe(true)
  })

  test('totals count people, fees and findings as the report does', () => {
    take(
      roster({
        file: '甲.xlsx',
        supervisingUnit: '甲局',
        people: [
          { name: '周敏' },
          { name: '杨帆', level: 'junior', fee: 220, defense: 'exempt' },
          { name: '何丽娟', verdict: 'ineligible', errors: ['eligibility/retired'] },
          { name: '李建军', verdict: 'unconfirmed', fee: null, defense: 'exempt' },
        ],
      }),
    )
    expect(totals()).toMatchObject({
      ...{ workbooks: 1, unreadable: 0, applicants: 4, eligible: 2, unconfirmed: 1, ineligible: 1 },
      ...{ junior: 1, mid: 3, exempt: 2, defense: 1, feeDue: 600, feeUndetermined: 1, errors: 1 },
    })
  })

  test('D9.4, F2.1 a file that breaks half-way leaves nothing behind and the next one loads', () => {
    const broken = roster({ file: '坏.xlsx', supervisingUnit: '乙局', people: [{ name: '郭静' }, { name: '孙倩' }] })
    const verdict = broken.tables[0]!.columns.indexOf('verdict')
    broken.tables[0]!.values[broken.tables[0]!.columns.length + verdict] = null
    expect(() => take(broken)).toThrow(/NOT NULL/)
    for (const table of ['workbook', 'workbook_file', 'applicant', 'roster_row', 'finding'])
      expect(everyRow(table)).toBe(0)
    take(first)
    expect(names()).toEqual(['周敏', '杨帆'])
  })

  test('F2.1 the same bytes twice are noticed and counted once', () => {
    take(first)
    const outcome = take({ ...first, file: '甲（副本）.xlsx' }, 2)
    expect(outcome).toMatchObject({ status: 'repeated', file: '甲（副本）.xlsx', message: '甲.xlsx' })
    expect(totals()).toMatchObject({ workbooks: 1, applicants: 2 })
  })

  test('F2.2 an unreadable file is counted until a file of its name can be read', () => {
    take(unreadable('甲.xlsx', 'x'))
    expect(totals()).toMatchObject({ workbooks: 1, unreadable: 1, applicants: 0 })
    take(first, 2)
    expect(totals()).toMatchObject({ workbooks: 1, unreadable: 0, applicants: 2 })
  })

  test('the same unreadable file again is one unreadable file', () => {
    take(unreadable('甲.xlsx', 'x'))
    expect(take(unreadable('甲.xlsx', 'x'), 2)).toMatchObject({ status: 'unreadable', message: '文件已损坏' })
    expect(totals()).toMatchObject({ workbooks: 1, unreadable: 1 })
  })
})

describe('D10.5, F2.3 submissions', () => {
  const second = roster({
    file: '甲（改）.xlsx',
    supervisingUnit: '甲局',
    people: [{ name: '周敏' }, { name: '杨帆' }, { name: '郭静' }],
  })

  test('a unit that is there already hands in its next submission', () => {
    take(first)
    expect(take(second, 2)).toMatchObject({ submission: 2, applicants: 3 })
    expect(names()).toEqual(['周敏', '杨帆', '郭静'])
    expect(totals()).toMatchObject({ workbooks: 1, applicants: 3 })
    expect(everyRow('applicant')).toBe(5)
  })

  test('files of one import stand beside each other: none is the later', () => {
    take(first)
    expect(take(second)).toMatchObject({ submission: 1 })
    expect(totals()).toMatchObject({ workbooks: 2, applicants: 5 })
  })

  test('of several rosters of a unit the one of the same name is replaced, else the one most alike', () => {
    take(first)
    take(roster({ file: '乙.xlsx', supervisingUnit: '甲局', people: [{ name: '孙倩' }, { name: '王磊' }] }))
    take(roster({ file: '甲.xlsx', supervisingUnit: '甲局', people: [{ name: '周敏' }], bytes: '2' }), 2)
    expect(names()).toEqual(['孙倩', '王磊', '周敏'])
    take(roster({ file: '丙.xlsx', supervisingUnit: '甲局', people: [{ name: '王磊' }], bytes: '3' }), 3)
    expect(names()).toEqual(['周敏', '王磊'])
  })

  test('a removed submission lets the one before count again', () => {
    take(first)
    const { workbookId } = take(second, 2)
    write(database, writeText('remove-workbook'), [{ workbookId }])
    expect(names()).toEqual(['周敏', '杨帆'])
    expect(totals()).toMatchObject({ workbooks: 1, applicants: 2 })
    expect(everyRow('roster_row')).toBe(2)
  })

  test('two that stand beside each other can be made one after the other', () => {
    const { workbookId: previousId } = take(first)
    const { workbookId } = take(second)
    write(database, writeText('follow'), [{ workbookId, previousId }])
    expect(totals()).toMatchObject({ workbooks: 1, applicants: 3 })
    const { rows } = query(database, 'SELECT submission FROM workbook WHERE id = :workbookId', { workbookId })
    expect(rows).toEqual([[2]])
  })
})

describe('F2.4 judging anew', () => {
  test('what differs is listed and the standing stays', () => {
    const { workbookId } = take(first)
    const again = roster({
      file: '甲.xlsx',
      supervisingUnit: '甲局',
      people: [{ name: '周敏' }, { name: '杨帆', verdict: 'ineligible', errors: ['eligibility/sanctioned'] }],
    })
    judgeAgain(database, workbookId, again)
    expect(query(database, 'SELECT name, field, before, after FROM judgement_change').rows).toEqual([
      ['杨帆', 'verdict', 'eligible', 'ineligible'],
      ['杨帆', 'eligibility/sanctioned', null, '1'],
    ])
    expect(totals()).toMatchObject({ workbooks: 1, applicants: 2, ineligible: 1, errors: 1 })
  })

  test('a file that is a roster now is the next submission of its unit, and goes back when it is none', () => {
    take(first)
    const file = '乙.xlsx'
    const none = { ...unreadable(file, 'x'), bytes: new TextEncoder().encode('x'), bytesDigest: 'x' }
    const { workbookId } = take(none, 2)
    const stated = roster({ file, supervisingUnit: '甲局', people: [{ name: '孙倩' }], bytes: 'y' })
    const told = { ...stated, workbook: { ...stated.workbook, columnsStated: 1 } }
    const outcome = judgeAgain(database, workbookId, told)
    expect(outcome).toMatchObject({ status: 'read', submission: 2, columns: 'stated' })
    expect(names()).toEqual(['孙倩'])
    expect(
      query(database, 'SELECT intake, w.digest, f.digest FROM workbook AS w JOIN workbook_file AS f ON workbookId = id')
        .rows,
    ).toEqual([
      [1, '甲.xlsx', '甲.xlsx'],
      [2, 'x', 'x'],
    ])
    const back = judgeAgain(database, outcome.workbookId, none)
    expect(back).toMatchObject({ status: 'unreadable', submission: 0 })
    expect(names()).toEqual(['周敏', '杨帆'])
    expect(everyRow('workbook_file')).toBe(2)
  })

  test('a file opened later stands beside those it came with and replaces none that came after it', () => {
    take(first)
    const { workbookId } = take(unreadable('锁.xlsx', 'x'))
    take(roster({ file: '丙.xlsx', supervisingUnit: '乙局', people: [{ name: '王磊' }] }), 2)
    const locked = judgeAgain(database, workbookId, { ...unreadable('锁.xlsx', 'x'), isLocked: true })
    expect(locked).toMatchObject({ status: 'unreadable', isLocked: true })
    const opened = roster({ file: '锁.xlsx', supervisingUnit: '甲局', people: [{ name: '孙倩' }], bytes: 'x' })
    expect(judgeAgain(database, workbookId, opened)).toMatchObject({ status: 'read', submission: 1 })
    expect(names()).toEqual(['周敏', '杨帆', '王磊', '孙倩'])
    const late = take(unreadable('迟.xlsx', 'z')).workbookId
    const ofB = roster({ file: '迟.xlsx', supervisingUnit: '乙局', people: [{ name: '郭静' }], bytes: 'z' })
    expect(judgeAgain(database, late, ofB)).toMatchObject({ status: 'read', submission: 1 })
    expect(names()).toContain('王磊')
  })

  test('one that does not count is let be', () => {
    const { workbookId } = take(unreadable('乙.xlsx', 'x'))
    take(unreadable('乙.xlsx', 'y'), 2)
    const stated = roster({ file: '乙.xlsx', supervisingUnit: '甲局', people: [{ name: '孙倩' }] })
    expect(judgeAgain(database, workbookId, stated).status).toBe('unreadable')
    expect(totals()).toMatchObject({ unreadable: 1, applicants: 0 })
  })

  test('what is told of columns and header is of the last judgement', () => {
    const { workbookId } = take({ ...first, workbook: { ...first.workbook, columnsUncertain: 2 } })
    const again = { ...first, workbook: { ...first.workbook, headerRow: 5, columnsStated: 1, columnsUncertain: 0 } }
    expect(judgeAgain(database, workbookId, again).columns).toBe('stated')
    expect(query(database, 'SELECT headerRow FROM workbook').rows).toEqual([[5]])
  })

  test('a submission that no longer counts stays so', () => {
    const { workbookId } = take(first)
    take(roster({ file: '甲.xlsx', supervisingUnit: '甲局', people: [{ name: '周敏' }], bytes: '2' }), 2)
    judgeAgain(database, workbookId, first)
    expect(totals()).toMatchObject({ workbooks: 1, applicants: 1 })
  })
})
