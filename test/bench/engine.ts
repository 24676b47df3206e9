import { readXlsx } from 'hucre/xlsx'
import {
  createLiveRoster,
  defaultPolicy,
  openReview,
  type Policy,
  type Review,
  readWorkbook,
  validateRoster,
  type Workbook,
} from '../../core/index.ts'
import { convertedWorkbook } from '../../core/workbook/mark/convert.ts'
import { counties, generateRows, gridOfTable, rosterTable } from '../support/generate.ts'
import { type Figure, inTurn, milliseconds, type Part, peakMemory, ratio } from './part.ts'

const firstRow = 3
const remarksColumn = 14

async function workbookBytes(rows: number, seed: number, county = counties[0]!): Promise<Uint8Array> {
  const grid = gridOfTable(rosterTable(generateRows(rows, seed, { county }), county))
  const { bytes } = await convertedWorkbook({ file: '花名册.xlsx', format: 'xlsx', sheets: [grid], properties: {} })
  return bytes
}

async function readable(bytes: Uint8Array): Promise<Workbook> {
  const read = await readWorkbook(bytes, '花名册.xlsx')
  if (!read.ok) throw new Error(read.problem.message)
  return read.workbook
}

/** A policy that no judge has seen, so that nothing is remembered from an earlier round. */
const unseenPolicy = (): Policy => structuredClone(defaultPolicy)

/** 100,000 rows: validation against the bare read of the same rows. */
async function validation(): Promise<Figure[]> {
  const rows = 100_000
  const bytes = await workbookBytes(rows, 1)
  const workbook = await readable(bytes)
  const grid = workbook.sheets[0]!
  const [bare, own, validating] = await inTurn(5, [
    () => readXlsx(bytes),
    () => readWorkbook(bytes, '花名册.xlsx'),
    () => validateRoster(grid, unseenPolicy()),
  ])
  return [
    milliseconds(`hucre reads ${rows} rows`, bare!),
    milliseconds('our reader, displayed texts and all', own!),
    milliseconds('validation', validating!),
    ratio('validation ÷ hucre’s read', validating! / bare!, 0.4),
    peakMemory([bytes]),
  ]
}

/** 200 workbooks of 500 rows: read and judged against the bare reads. */
async function workbooks(): Promise<Figure[]> {
  const files = await Promise.all(
    Array.from({ length: 200 }, (_, index) => workbookBytes(500, index + 1, counties[index % counties.length])),
  )
  const judgeAll = async () => {
    const policy = unseenPolicy()
    for (const bytes of files) openReview(await readable(bytes), policy).report()
  }
  const [bare, judged] = await inTurn(3, [
    async () => {
      for (const bytes of files) await readXlsx(bytes)
    },
    judgeAll,
  ])
  return [
    milliseconds('bare reads of 200 × 500 rows', bare!),
    milliseconds('read and judged', judged!),
    ratio('read and judged ÷ bare reads', judged! / bare!, 1.5),
    peakMemory(files),
  ]
}

/** Milliseconds of one edit, over many edits all through the roster. */
async function editTime(roster: Review, rows: number): Promise<number> {
  const edits = 400
  const remarks = ['无', '2022年参加访惠聚驻村工作', '退休返聘', '']
  let count = 0
  const [time] = await inTurn(9, [
    () => {
      for (let edit = 0; edit < edits; edit++, count++) {
        const text = remarks[count % remarks.length]!
        const row = firstRow + ((count * 7919) % rows)
        roster.update([{ row, column: remarksColumn, value: text || null, text, format: '@' }])
      }
    },
  ])
  return time! / edits
}

/** One edit of a live roster, against a full validation and against the roster's length. */
async function live(): Promise<Figure[]> {
  const [small, medium, large] = [1_000, 10_000, 100_000].map((rows) => ({
    rows,
    grid: gridOfTable(rosterTable(generateRows(rows, 1))),
  }))
  const times: number[] = []
  for (const { rows, grid } of [small!, medium!, large!])
    times.push(await editTime(createLiveRoster(grid, unseenPolicy()), rows))
  const [full] = await inTurn(9, [() => validateRoster(medium!.grid, unseenPolicy())])
  return [
    milliseconds('full validation of 10,000 rows', full!),
    milliseconds('one edit among 1,000 rows', times[0]!),
    milliseconds('one edit among 10,000 rows', times[1]!),
    milliseconds('one edit among 100,000 rows', times[2]!),
    ratio('one edit ÷ full validation, 10,000 rows', times[1]! / full!, 0.001),
    ratio('edit at 100,000 rows ÷ at 1,000', times[2]! / times[0]!, 2),
  ]
}

export const parts: readonly Part[] = [
  { name: 'validation', title: 'Validation of 100,000 rows', run: validation },
  { name: 'workbooks', title: '200 workbooks of 500 rows', run: workbooks },
  { name: 'live', title: 'One edit of a live roster', run: live },
]
