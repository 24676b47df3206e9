import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import {
  crossFindings,
  defaultPolicy,
  headings,
  openReview,
  type Review,
  readWorkbook,
  rosterColumns,
} from '../../../core/index.ts'
import { groupsOf, type Place } from '../../../dashboard/pages/duplicates/groups.ts'
import { sampleFiles } from '../../../dashboard/samples.ts'
import { queryText } from '../../../dashboard/store/catalogue.ts'
import { createDatabase, query } from '../../../dashboard/store/database.ts'
import { flatten } from '../../../dashboard/store/flatten.ts'
import { load } from '../../../dashboard/store/load.ts'
import { loadSqlite } from '../../../dashboard/store/sqlite.ts'
import { asObjects } from '../../../dashboard/store/use-query.ts'

/** The page and the engine must know the same person again: the page from the session's tables, the engine from rows. */
let sqlite: Awaited<ReturnType<typeof loadSqlite>>
beforeAll(async () => {
  sqlite = await loadSqlite()
})

interface Given {
  name: string
  bytes: Uint8Array<ArrayBuffer>
}

async function compare(files: readonly Given[]) {
  const database = createDatabase(sqlite)
  const reviews: Review[] = []
  for (const { name, bytes } of files) {
    const read = await readWorkbook(bytes, name)
    if (!read.ok) continue
    const review = openReview(read.workbook, defaultPolicy, { file: name })
    if (!review.layout) continue
    reviews.push(review)
    const source = { file: name, digest: name, bytesDigest: name, bytes }
    load(database, flatten(source, read.workbook.format, review, defaultPolicy), { number: 1, at: '2024-09-12 09:00' })
  }
  const places = asObjects<Place>(query(database, queryText('duplicates')))
  const page = groupsOf(places)
    .filter(({ across }) => across)
    .flatMap((group) => group.places.map(({ file, sheetRow }) => `${file} ${sheetRow}`))
  const engine = crossFindings(reviews.map((review) => ({ report: review.report(), people: review.people() }))).map(
    ({ file, row }) => `${file} ${row}`,
  )
  database.close()
  return { page: page.sort(), engine: engine.sort() }
}

test('D10.1 duplicate/person: the sample rosters', async () => {
  const files = await Promise.all(
    (await sampleFiles()).map(async ({ name, file }) => ({ name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  )
  const { page, engine } = await compare(files)
  expect(page).toEqual(engine)
  expect(page.length).toBeGreaterThan(1)
})

function csv(name: string, people: readonly string[][]): Given {
  const lines = [
    ['2024年度质量技术监督专业职称评审申报人员花名册'],
    [`主管单位：${name}`],
    [...rosterColumns.map((column) => headings[column]), headings.idNumber],
    ...people.map(([person, sex, birth, number], at) => [
      ...[String(at + 1), '且末县质量检测所', '事业单位', person!, sex!, '汉族', birth!, '大学本科'],
      ...['2011年7月新疆大学化学专业毕业', '13', '助理工程师', '2018.11', '工程师', '是', '无', number!],
    ]),
  ]
  return { name: `${name}.csv`, bytes: new TextEncoder().encode(lines.map((line) => line.join(',')).join('\n')) }
}

/** Check digits by GB 11643; nobody's numbers. */
const numbers = ['', '', '652825198904120020', '652825198904120047', '123', '652825198904120021']
const person = fc.tuple(
  fc.constantFrom('周敏', '杨帆', '周 敏', '阿依古丽·买买提', '阿依古丽.买买提', 'A1', ''),
  fc.constantFrom('女', '女', '不详'),
  fc.constantFrom('1989.04', '1989.04', '1989-04', '1989.1', '1989.10', '看不清', '2030.01'),
  fc.constantFrom(...numbers),
)

test('duplicate/person: any two rosters, with names, months and numbers that cannot be relied on among them', async () => {
  const roster = fc.array(person, { minLength: 4, maxLength: 7 })
  let met = 0
  await fc.assert(
    fc.asyncProperty(roster, roster, async (first, second) => {
      const { page, engine } = await compare([csv('甲局', first), csv('乙局', second)])
      expect(page).toEqual(engine)
      met += engine.length
    }),
    { numRuns: 60 },
  )
  expect(met).toBeGreaterThan(0)
})
