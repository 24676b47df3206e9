import type { Database } from 'sql.js'
import { beforeAll, describe, expect, test } from 'vitest'
import { defaultPolicy, openReview, readWorkbook } from '../../../core/index.ts'
import { parametersOf } from '../../../dashboard/pages/roster/filters.ts'
import { sampleFiles } from '../../../dashboard/samples.ts'
import { queryText, writeText } from '../../../dashboard/store/catalogue.ts'
import { createDatabase, query, write } from '../../../dashboard/store/database.ts'
import { flatten, refused } from '../../../dashboard/store/flatten.ts'
import { load } from '../../../dashboard/store/load.ts'
import type { Parameters } from '../../../dashboard/store/protocol.ts'
import { loadSqlite } from '../../../dashboard/store/sqlite.ts'
import { asObjects } from '../../../dashboard/store/use-query.ts'
import { roster } from '../incoming.ts'

/** The pages' queries over the sample rosters, read and judged by the engine as an import does. */
let database: Database

type Row = Record<string, string | number | null>
const ask = (name: string, parameters: Parameters = {}) => asObjects<Row>(query(database, queryText(name), parameters))
const sql = (text: string) => Number(query(database, text).rows[0]![0])
const ids = (filters: Record<string, string>, more: Parameters = {}) =>
  JSON.parse(String(ask('roster-ids', { ...parametersOf(filters), ...more })[0]!.ids)) as number[]

beforeAll(async () => {
  database = createDatabase(await loadSqlite())
  for (const { name, file } of await sampleFiles()) {
    const bytes = new Uint8Array(await file.arrayBuffer())
    const source = { file: name, digest: name, bytesDigest: name, bytes }
    const read = await readWorkbook(bytes, name)
    const incoming = read.ok
      ? flatten(source, read.workbook.format, openReview(read.workbook, defaultPolicy, { file: name }), defaultPolicy)
      : refused(source, read.problem, defaultPolicy)
    load(database, incoming, { number: 1, at: '2024-09-12 09:00' })
  }
})

describe('who fits', () => {
  test('without filters everyone, once', () => {
    const all = ids({})
    expect(all).toHaveLength(sql('SELECT count(*) FROM current_applicant'))
    expect(new Set(all).size).toBe(all.length)
    expect(all.length).toBeGreaterThan(10)
  })

  test.each([
    'county',
    'verdict',
    'level',
    'track',
    'defense',
    'sex',
    'ethnicity',
    'education',
    'ageBand',
    'unitNature',
  ])('every value of %s, with those it could not be told of, adds up to everyone', (column) => {
    const values = ask('roster-values').filter((row) => row.column === column)
    const counts = values.map(({ value }) => ids({ [column]: value === null ? '?' : String(value) }).length)
    expect(counts).toEqual(values.map(({ people }) => people))
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(ids({}).length)
  })

  test('free search finds by name, unit, pinyin and initials; all words must fit', () => {
    const wanted = ids({ search: '周敏' })
    expect(wanted.length).toBeGreaterThan(0)
    for (const search of ['zhoumin', 'zm', 'ZM', '周敏 和静'])
      expect(ids({ search })).toEqual(expect.arrayContaining(wanted.slice(0, 1)))
    expect(ids({ search: '周敏 没有这样的单位' })).toEqual([])
  })

  test('the cell as typed must hold what is asked; several cells at once', () => {
    const typed = ids({ 'has.remarks': '初次确定' })
    expect(typed).toHaveLength(sql("SELECT count(*) FROM roster_row WHERE instr(remarks, '初次确定') > 0"))
    expect(ids({ 'has.remarks': '初次确定', 'has.sex': '男', 'has.name': '没有' })).toEqual([])
  })

  test('by rule, by exemption, by fee, by severity', () => {
    expect(ids({ rule: 'cell/blank' })).toHaveLength(
      sql(
        "SELECT count(DISTINCT applicantId) FROM current_finding WHERE rule = 'cell/blank' AND applicantId IS NOT NULL",
      ),
    )
    expect(ids({ exemption: 'junior' })).toHaveLength(
      sql("SELECT count(*) FROM exemption e JOIN current_applicant a ON a.id = e.applicantId WHERE reason = 'junior'"),
    )
    expect(ids({ fee: '380' })).toHaveLength(sql('SELECT count(*) FROM current_applicant WHERE fee = 380'))
    expect(ids({ fee: '?' })).toHaveLength(sql('SELECT count(*) FROM current_applicant WHERE fee IS NULL'))
    expect(ids({ severity: 'none' })).toHaveLength(
      sql('SELECT count(*) FROM current_applicant WHERE errors + warnings + infos = 0'),
    )
    expect(ids({ counted: '1' })).toHaveLength(
      sql("SELECT count(*) FROM current_applicant WHERE verdict <> 'ineligible'"),
    )
  })

  test('sorted by fee, turned round, the undetermined last both ways', () => {
    const fees = (list: number[]) => list.map((id) => sql(`SELECT coalesce(fee, -1) FROM applicant WHERE id = ${id}`))
    const up = fees(ids({}, { sort: 'fee' }))
    const down = fees(ids({}, { sort: 'fee', descending: 1 }))
    const known = up.filter((fee) => fee >= 0)
    expect(known).toEqual([...known].sort((a, b) => a - b))
    expect(down.filter((fee) => fee >= 0)).toEqual([...known].reverse())
    expect([up, down].map((list) => list.indexOf(-1))).toEqual([known.length, known.length])
  })

  test('sorted by a column of Chinese in the order given', () => {
    const order = ['陈雪梅', '杨帆', '周敏']
    const list = ids({}, { sort: 'name', order: JSON.stringify(order) }).map((id) =>
      String(query(database, `SELECT name FROM applicant WHERE id = ${id}`).rows[0]![0]),
    )
    expect([...new Set(list)].slice(0, 3)).toEqual(order)
  })

  test('hostile filters are values, never SQL', () => {
    for (const text of ["' OR 1=1 --", '"; DROP TABLE applicant', '%', '\u0000']) {
      expect(ids({ county: text, search: text, 'has.name': text })).toEqual([])
    }
    expect(sql('SELECT count(*) FROM applicant')).toBeGreaterThan(0)
  })
})

describe('rows and persons', () => {
  test('rows come in the order asked for, each with its gravest finding', () => {
    const wanted = ids({}).reverse()
    const rows = ask('roster-rows', { ids: JSON.stringify(wanted) })
    expect(rows.map(({ id }) => id)).toEqual(wanted)
    for (const { id, severity, findings } of rows) {
      const errors = sql(`SELECT errors FROM applicant WHERE id = ${id}`)
      expect(severity === 'error').toBe(errors > 0)
      expect(severity === null).toBe(findings === 0)
    }
  })

  test('a person has every cell as typed, letters of the columns, findings and history', () => {
    const id = String(ids({ rule: 'cell/blank' })[0])
    const [person] = ask('person-row', { id })
    expect(Object.keys(JSON.parse(String(person!.letters)))).toHaveLength(15)
    expect(JSON.parse(String(person!.typed))).toMatchObject({ name: person!.name })
    expect(ask('person-findings', { id }).some(({ rule }) => rule === 'cell/blank')).toBe(true)
    expect(ask('person-history', { person: person!.person! }).map((row) => row.id)).toContain(Number(id))
    expect(ask('person-row', { id: 'nobody' })).toEqual([])
  })

  test('tell findings in English where they are asked so, and in Chinese where only that was kept', () => {
    const [id] = query(database, "SELECT applicantId FROM finding WHERE rule = 'cell/blank' LIMIT 1").rows[0]!
    const said = (more: Parameters) =>
      ask('person-findings', { id: id!, ...more }).map(({ message }) => String(message))
    const chinese = said({})
    const inEnglish = said({ english: 1 })
    expect(chinese.every((message) => /\p{Script=Han}/u.test(message))).toBe(true)
    expect(inEnglish).toHaveLength(chinese.length)
    expect(inEnglish.every((message) => /^[A-Z“]/.test(message))).toBe(true)
    database.run('SAVEPOINT before; UPDATE finding SET messageEn = NULL')
    expect(said({ english: 1 })).toEqual(chinese)
    database.run('ROLLBACK TO before; RELEASE before')
  })
})

describe('findings', () => {
  test('totals are those of the report, and rules and units add up to them', () => {
    const [totals] = ask('findings-totals')
    const all = Number(totals!.errors) + Number(totals!.warnings) + Number(totals!.infos)
    expect(all).toBe(sql('SELECT count(*) FROM current_finding'))
    const byRule = ask('findings-by-rule')
    expect(byRule.reduce((sum, { places }) => sum + Number(places), 0)).toBe(all)
    for (const { rule, severity, clause, places } of byRule) {
      expect(ask('findings-of-rule', { rule: rule!, severity: severity!, clause: clause! })).toHaveLength(
        Number(places),
      )
    }
    const byUnit = ask('findings-by-unit')
    expect(byUnit.reduce((sum, row) => sum + Number(row.errors) + Number(row.warnings) + Number(row.infos), 0)).toBe(
      all,
    )
    for (const { id, errors } of byUnit)
      expect(ask('findings-of-unit', { workbook: String(id), severity: 'error' })).toHaveLength(Number(errors))
  })

  test('narrowed to a county they are those of its people', () => {
    const [totals] = ask('findings-totals', { county: '轮台县' })
    expect(totals!.rows).toBe(sql("SELECT count(*) FROM current_applicant WHERE county = '轮台县'"))
    const places = ask('findings-by-rule', { county: '轮台县' }).reduce((sum, row) => sum + Number(row.places), 0)
    expect(places).toBe(Number(totals!.errors) + Number(totals!.warnings) + Number(totals!.infos))
  })
})

describe('defense, fees, duplicates', () => {
  test('exempt and required are the totals of the report', () => {
    const [totals] = ask('totals')
    expect(ask('exemption-list')).toHaveLength(Number(totals!.exempt))
    expect(ask('defense-list', { defense: 'exempt' })).toHaveLength(Number(totals!.exempt))
    expect(ask('defense-list', { defense: 'required' })).toHaveLength(Number(totals!.defense))
    expect(ask('defense-counts')).toMatchObject([{ required: totals!.defense, exempt: totals!.exempt }])
  })

  test('fees by line add up to feeDue, and the undetermined are listed', () => {
    const [totals] = ask('totals')
    expect(ask('fee-lines').reduce((sum, { due }) => sum + Number(due), 0)).toBe(totals!.feeDue)
    expect(ask('fee-undetermined')).toHaveLength(Number(totals!.feeUndetermined))
  })

  test('a person of two sample rosters is found in both', () => {
    const places = ask('duplicates')
    expect(new Set(places.map(({ workbookId }) => workbookId)).size).toBeGreaterThan(1)
  })

  test('scores and payments are written, changed and taken back', () => {
    const [one] = ask('defense-list', { defense: 'required' })
    const person = one!.person!
    const find = () => ask('defense-list', { defense: 'required' }).find((row) => row.person === person)
    write(database, writeText('score-save'), [{ person, score: 86.5, took: 1, enteredAt: 't' }])
    expect(find()).toMatchObject({ score: 86.5, took: 1 })
    write(database, writeText('score-save'), [{ person, score: null, took: 0, enteredAt: 't' }])
    expect(find()).toMatchObject({ score: null, took: 0 })
    write(database, writeText('score-clear'), [{ person }])
    expect(find()).toMatchObject({ score: null, took: null })
    const payment = { supervisingUnit: '甲局', amount: 380, paidOn: '2024-09-26', enteredAt: 't' }
    write(database, writeText('payment-add'), [payment, payment])
    const [first, ...others] = ask('fee-payments')
    expect(others).toHaveLength(1)
    write(database, writeText('payment-remove'), [{ id: first!.id! }])
    expect(ask('fee-payments')).toHaveLength(1)
    write(database, writeText('setting-save'), [{ name: 'defense-scored', value: 'no' }])
    write(database, writeText('setting-save'), [{ name: 'defense-scored', value: 'yes' }])
    expect(ask('setting', { name: 'defense-scored' })).toEqual([{ value: 'yes' }])
  })
})

describe('a form nobody has filled in', () => {
  test('is no submission of a unit and is not handed back', () => {
    const blank = roster({ file: '空白模板（附件8）.xlsx', supervisingUnit: '', people: [] })
    load(database, blank, { number: 2, at: '2024-09-12 10:00' })
    const named = roster({ file: '空表.xlsx', supervisingUnit: '和硕县某所', people: [] })
    load(database, named, { number: 2, at: '2024-09-12 10:00' })
    const lines = ask('submissions')
    expect(lines.filter(({ isBlank }) => isBlank === 1).map(({ file }) => file)).toEqual([blank.file])
    const files = ask('export-workbooks').map(({ file }) => file)
    expect(files).toContain(named.file)
    expect(files).not.toContain(blank.file)
  })
})
