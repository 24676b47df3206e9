import * as sheetjs from '@e965/xlsx'
import { beforeAll, describe, expect, it } from 'vitest'
import { defaultPolicy, openReview, readWorkbook, type WorkbookReport } from '../../core/index.ts'
import { convertedWorkbook } from '../../core/workbook/mark/convert.ts'
import { generateRows, gridOfTable, rosterTable } from '../support/generate.ts'
import { encodeGb18030 } from '../workbook/read/fixtures.ts'

const table = rosterTable(generateRows(120, 5, { faultyShare: 0.6 }))
/** As a unit has it: every cell as typed, nothing guarded. */
const csv = table.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(',')).join('\r\n')

/** BIFF8, every cell a text, written by another hand than ours. */
function xls(): Uint8Array {
  const sheet = sheetjs.utils.aoa_to_sheet(table)
  for (const cell of Object.values(sheet) as sheetjs.CellObject[]) if (cell.t === 's') cell.z = '@'
  const book = sheetjs.utils.book_new()
  sheetjs.utils.book_append_sheet(book, sheet, '花名册')
  return new Uint8Array(sheetjs.write(book, { type: 'array', bookType: 'biff8' }))
}

const makers: Record<string, () => Uint8Array | Promise<Uint8Array>> = {
  '.xlsx': async () =>
    (await convertedWorkbook({ file: '花名册.xlsx', format: 'xlsx', sheets: [gridOfTable(table)], properties: {} }))
      .bytes,
  '.xls': xls,
  '.csv in UTF-8 with its mark': () => new TextEncoder().encode(`\ufeff${csv}`),
  '.csv in UTF-8': () => new TextEncoder().encode(csv),
  '.csv in GB18030': () => encodeGb18030(csv),
}

/** All that is concluded; what a file cannot carry (the sheet's name) left out. */
async function conclusions(bytes: Uint8Array): Promise<Omit<WorkbookReport, 'sheet'>> {
  const read = await readWorkbook(bytes, '花名册')
  if (!read.ok) throw new Error(read.problem.message)
  const { sheet, ...report } = openReview(read.workbook, defaultPolicy, { file: '花名册' }).report()
  expect(sheet).not.toBeNull()
  return report
}

describe('D9.5, C5.5 the same roster in another format', () => {
  let expected: Omit<WorkbookReport, 'sheet'>

  beforeAll(async () => {
    expected = await conclusions(await makers['.xlsx']!())
  })

  it('has mistakes of many kinds', () => {
    const rules = new Set(expected.assessments.flatMap(({ findings }) => findings.map(({ rule }) => rule)))
    expect(expected.assessments).toHaveLength(120)
    expect(rules.size).toBeGreaterThan(12)
  })

  it.each(Object.keys(makers))('%s: the same findings, verdicts, fees and totals', async (format) => {
    expect(await conclusions(await makers[format]!())).toEqual(expected)
  })
})
