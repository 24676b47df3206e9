import { beforeAll, describe, expect, test } from 'vitest'
import { allColumns, defaultPolicy, headings, openReview, readWorkbook, rosterColumns } from '../../../core/index.ts'
import { compareSubmissions, type HandedIn } from '../../../dashboard/pages/submissions/compare.ts'
import { queryText } from '../../../dashboard/store/catalogue.ts'
import { createDatabase, query } from '../../../dashboard/store/database.ts'
import { flatten } from '../../../dashboard/store/flatten.ts'
import { load } from '../../../dashboard/store/load.ts'
import { loadSqlite } from '../../../dashboard/store/sqlite.ts'
import { asObjects } from '../../../dashboard/store/use-query.ts'

let sqlite: Awaited<ReturnType<typeof loadSqlite>>
beforeAll(async () => {
  sqlite = await loadSqlite()
})

/** Name, sex, birth and ID number as typed. */
type Typed = readonly [name: string, sex: string, birth: string, idNumber: string]

/** The rows of a submission as the page is handed them by the store. */
async function submission(...people: Typed[]): Promise<HandedIn[]> {
  const database = createDatabase(sqlite)
  const lines = [
    ['主管单位：甲局'],
    [...rosterColumns.map((column) => headings[column]), headings.idNumber],
    ...people.map(([name, sex, birth, idNumber], at) => [
      ...[String(at + 1), `第${at + 1}检测所`, '事业单位', name, sex, '汉族', birth, '大学本科'],
      ...['2011年7月新疆大学化学专业毕业', '13', '助理工程师', '2018.11', '工程师', '是', '无', idNumber],
    ]),
  ]
  const bytes = new TextEncoder().encode(lines.map((line) => line.join(',')).join('\n'))
  const read = await readWorkbook(bytes, '甲.csv')
  if (!read.ok) throw new Error(read.problem.message)
  const review = openReview(read.workbook, defaultPolicy)
  const incoming = flatten({ file: '甲.csv', digest: 'a', bytesDigest: 'a', bytes }, 'csv', review, defaultPolicy)
  load(database, incoming, { number: 1, at: '2024-09-12 09:00' })
  type Line = Record<string, string | null> & { row: number; person: string; applicant: string }
  const rows = asObjects<Line>(query(database, queryText('submission-rows'), { workbookId: 1 }))
  database.close()
  return rows.map((line) => ({
    row: line.row,
    person: line.person,
    idNumber: line.validNumber ?? null,
    name: line.applicant,
    cells: Object.fromEntries(allColumns.map((column) => [column, line[column] ?? null])) as HandedIn['cells'],
    findings: [],
  }))
}

const names = (rows: readonly HandedIn[]) => rows.map(({ name }) => name)

describe('who stands in both submissions', () => {
  test('strangers are not paired by the same invalid text in the column of ID numbers', async () => {
    const before = await submission(['周敏', '女', '1989.04', '无'])
    const after = await submission(['杨帆', '男', '1990.05', '无'])
    const { gone, added } = compareSubmissions(before, after)
    expect([names(gone), names(added)]).toEqual([['周敏'], ['杨帆']])
  })

  test('a valid ID number is the same with spaces and a small x', async () => {
    const before = await submission(['周敏', '女', '1989.04', '65282219890412004X'])
    const after = await submission(['周敏敏', '女', '1989.05', ' 65282219890412004x'])
    const { gone, added, changed } = compareSubmissions(before, after)
    expect([gone, added, changed.length]).toEqual([[], [], 1])
  })

  test('a birth or a name written in another way is the same person', async () => {
    const before = await submission(['阿依古丽.买买提', '女', '1989.1', ''], ['周敏', '女', '1989.04', ''])
    const after = await submission(['周敏', '女', '1989年4月', ''], ['阿依古丽·买买提', '女', '1989．1', ''])
    const { gone, added, changed } = compareSubmissions(before, after)
    expect([gone, added]).toEqual([[], []])
    expect(changed.map(({ before, after }) => [before.name, after.name])).toEqual([
      ['周敏', '周敏'],
      ['阿依古丽.买买提', '阿依古丽·买买提'],
    ])
  })
})
