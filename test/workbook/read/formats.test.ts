import { utils, type WorkBook, write } from '@e965/xlsx'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Grid } from '../../../core/roster/grid.ts'
import { encodeGb18030, readable, textsOf } from './fixtures.ts'

const rows = [
  ['2024年计量质量专业技术人员花名册'],
  [],
  ['序号', '姓名', '出生年月', '专业技术工作年限', '是否继续教育'],
  [1, '阿依古丽·买买提', '1985.06', 12, '是'],
  [2, '张三', 31199, 12.5, true],
  [3, '李四', '1985.10', '12年', '否'],
]

/** One roster with merges, hidden rows, columns and sheets, for every format that a library writes. */
function roster(date1904: boolean): WorkBook {
  const sheet = utils.aoa_to_sheet(rows)
  sheet.C5 = { t: 'n', v: date1904 ? 31199 - 1462 : 31199, z: 'yyyy.mm' }
  sheet['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 4 } }]
  sheet['!cols'] = [{}, {}, {}, { hidden: true }]
  sheet['!rows'] = [{}, {}, {}, { hidden: true }]
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, '花名册')
  utils.book_append_sheet(book, utils.aoa_to_sheet([['字典']]), '字典')
  book.Workbook = { WBProps: { date1904 }, Sheets: [{ Hidden: 0 }, { Hidden: 1 }] }
  return book
}

const texts = [
  ['2024年计量质量专业技术人员花名册'],
  [],
  ['序号', '姓名', '出生年月', '专业技术工作年限', '是否继续教育'],
  ['1', '阿依古丽·买买提', '1985.06', '12', '是'],
  ['2', '张三', '1985.06', '12.5', 'TRUE'],
  ['3', '李四', '1985.10', '12年', '否'],
]

describe.each([false, true])('one roster in every format, 1904 system: %s', (date1904) => {
  let book: WorkBook
  beforeAll(() => {
    book = roster(date1904)
  })
  const sheetsOf = async (bookType: 'xlsx' | 'xlsb' | 'xlml' | 'biff8'): Promise<Grid[]> =>
    (await readable(new Uint8Array(write(book, { type: 'array', bookType })))).sheets

  it.each(['xlsx', 'xlsb', 'xlml', 'biff8'] as const)('%s shows the same texts', async (bookType) => {
    const sheets = await sheetsOf(bookType)
    expect(sheets.map(({ name }) => name)).toEqual(['花名册', '字典'])
    expect(textsOf(sheets[0]!)).toEqual(texts)
    expect(sheets[0]?.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 4 }])
  })

  it.each(['xlsx', 'xlsb'] as const)('%s says what is hidden and from when days count', async (bookType) => {
    const [first, second] = await sheetsOf(bookType)
    expect([first?.hidden, second?.hidden]).toEqual([false, true])
    expect([first?.date1904, second?.date1904]).toEqual([date1904, date1904])
    expect([...first!.hiddenRows]).toEqual([3])
    expect([...first!.hiddenColumns]).toEqual([3])
  })
})

describe('one roster as delimited text', () => {
  const csv = texts.map((row) => row.join(',')).join('\r\n')

  it.each([
    ['UTF-8', new TextEncoder().encode(csv)],
    ['GB18030', encodeGb18030(csv)],
  ])('%s shows the same texts, formats that text cannot carry aside', async (_name, bytes) => {
    const { sheets } = await readable(bytes)
    expect(sheets.map(textsOf)).toEqual([texts])
  })
})
