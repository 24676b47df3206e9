import { utils, write } from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { problemsZh } from '../../../core/messages/zh-CN.ts'
import { readWorkbook } from '../../../core/workbook/read/read.ts'
import { type Bytes, biffStream, f64, record, u8, u16, u32, wide } from './biff-streams.ts'
import { cellAt, encodeGb18030, onlySheet, problemOf, readable, textsOf } from './fixtures.ts'

const number = (row: number, column: number, style: number, value: number) =>
  record(0x0203, u16(row), u16(column), u16(style), f64(value))
const label = (row: number, column: number, text: string) =>
  record(0x0204, u16(row), u16(column), u16(0), wide(text, 2))
const style = (format: number) => record(0x00e0, u16(0), u16(format), ...Array.from({ length: 16 }, () => u8(0)))
const formatRecord = (id: number, code: string) => record(0x041e, u16(id), wide(code, 2))
const one = (records: Bytes[], globals: Bytes[] = []) => biffStream({ globals, sheets: [{ name: '花名册', records }] })
const formula = (row: number, column: number, result: Bytes) =>
  record(0x0006, u16(row), u16(column), u16(0), result, u16(0), u32(0), u16(0))

describe('an .xls of Excel 97 to 2003', () => {
  it('reads numbers in every form with their formats', async () => {
    const globals = [formatRecord(164, 'yyyy.mm'), style(0), style(164), style(57)]
    const rk = (integer: number, flags: number) => u32((integer << 2) | flags)
    const grid = await onlySheet(
      one(
        [
          number(0, 0, 1, 31199),
          number(0, 1, 2, 45549),
          record(0x027e, u16(1), u16(0), u16(0), rk(1985, 2)),
          record(0x027e, u16(1), u16(1), u16(0), rk(198510, 3)),
          record(0x00bd, u16(2), u16(1), u16(0), rk(7, 2), u16(0), rk(-8, 2), u16(2)),
        ],
        globals,
      ),
    )
    expect(textsOf(grid)).toEqual([
      ['1985.06', '2024年9月'],
      ['1985', '1985.1'],
      ['', '7', '-8'],
    ])
    expect(cellAt(grid, 0, 0)).toEqual({ value: 31199, text: '1985.06', format: 'yyyy.mm' })
  })

  it('reads shared strings on from one record into the next, wide and narrow, and passes rich and phonetic data over', async () => {
    const strings: Bytes[] = [
      [...u16(2), 1, ...u16(0x5f20), ...u16(0x4e09)],
      [...u16(2), 0x08 | 1, ...u16(1), ...u16(0x674e), ...u16(0x56db), ...u32(0)],
      [...u16(1), 0x04 | 1, ...u32(4), ...u16(0x738b), ...u32(9)],
    ]
    const split: Bytes = [...u16(6), 0, ...Array.from('abc').map((c) => c.charCodeAt(0))]
    const rest: Bytes = [1, ...[0x4e2d, 0x6587, 0x5b57].flatMap(u16)]
    const sst = [...record(0x00fc, u32(4), u32(4), ...strings, split), ...record(0x003c, rest)]
    const cells = [0, 1, 2, 3].map((i) => record(0x00fd, u16(0), u16(i), u16(0), u32(i)))
    const grid = await onlySheet(one(cells, [sst]))
    expect(grid.texts).toEqual([['张三', '李四', '王', 'abc中文字']])
  })

  it('takes the cached results of formulas: number, text, boolean, error, nothing', async () => {
    const special = (kind: number, value: number): Bytes => [kind, 0, value, 0, 0, 0, 0xff, 0xff]
    const grid = await onlySheet(
      one([
        formula(0, 0, f64(2.5)),
        formula(0, 1, special(0, 0)),
        record(0x04bc, u16(0)),
        record(0x0207, wide('结果', 2)),
        formula(0, 2, special(1, 1)),
        formula(0, 3, special(2, 42)),
        formula(0, 4, special(3, 0)),
        record(0x0205, u16(0), u16(5), u16(0), u8(7), u8(1)),
        record(0x0205, u16(0), u16(6), u16(0), u8(0), u8(0)),
      ]),
    )
    expect(grid.values).toEqual([[2.5, '结果', true, '#N/A', null, '#DIV/0!', false]])
  })

  it('reads merges, hidden rows and columns, hidden sheets and the 1904 system', async () => {
    const records = [
      label(0, 0, '甲'),
      number(0, 1, 0, 0),
      record(0x0208, u16(3), u16(0), u16(1), u16(255), u32(0), u16(0x20), u16(0)),
      record(0x007d, u16(2), u16(3), u16(2048), u16(0), u16(1), u16(0)),
      record(0x00e5, u16(2), u16(0), u16(1), u16(0), u16(4), u16(5), u16(5), u16(0), u16(1)),
    ]
    const { sheets } = await readable(
      biffStream({
        globals: [record(0x0022, u16(1)), style(14)],
        sheets: [
          { name: '甲', records },
          { name: '乙', state: 1, records: [] },
          { name: '丙', state: 2, records: [] },
        ],
      }),
    )
    expect(sheets.map(({ name, hidden, date1904 }) => [name, hidden, date1904])).toEqual([
      ['甲', false, true],
      ['乙', true, true],
      ['丙', true, true],
    ])
    const [grid] = sheets
    expect(grid?.texts).toEqual([['甲', '1904/1/1']])
    expect([...(grid?.hiddenRows ?? [])]).toEqual([3])
    expect([...(grid?.hiddenColumns ?? [])]).toEqual([2, 3])
    expect(grid?.merges).toEqual([
      { top: 0, left: 0, bottom: 1, right: 4 },
      { top: 5, left: 0, bottom: 5, right: 1 },
    ])
  })

  it('passes a chart inside a sheet over', async () => {
    const chart = [...record(0x0809, u16(0x0600), u16(0x20), u32(0), u32(0)), ...label(5, 0, '图'), ...record(0x000a)]
    const grid = await onlySheet(one([label(0, 0, '前'), chart, label(1, 0, '后')]))
    expect(grid.texts).toEqual([['前'], ['后']])
  })

  it('is encrypted if it carries FILEPASS', async () => {
    const file = one([label(0, 0, '甲')], [record(0x002f, u16(1), u16(1), u16(1))])
    const problem = { code: 'encrypted', message: problemsZh.encryptedXls() }
    for (const passwords of [[], ['甲']])
      expect(await readWorkbook(file, 'x.xls', { passwords })).toMatchObject({ problem, isLocked: false })
    expect(problem.message).toContain('.xlsx')
  })

  it('D9.3 is corrupt, never half read, when it is cut short anywhere', async () => {
    const whole = one([label(0, 0, '甲'), label(1, 0, '乙'), label(2, 0, '丙')])
    for (let length = 40; length < whole.length; length += 7) {
      expect((await problemOf(whole.subarray(0, length))).code).toBe('corrupt')
    }
  })

  it('does not believe the counts that records declare', async () => {
    const huge = record(0x00fc, u32(0xffffffff), u32(0xffffffff), u16(1), u8(0), u8(65))
    const merges = record(0x00e5, u16(0xffff), u16(0), u16(1), u16(0), u16(1))
    const grid = await onlySheet(one([record(0x00fd, u16(0), u16(0), u16(0), u32(0)), merges], [huge]))
    expect(grid.texts).toEqual([['A']])
    expect(grid.merges).toHaveLength(1)
  })
})

describe('an .xls of Excel 5 and 95', () => {
  it('reads texts in the code page of the file', async () => {
    const bytes = (text: string) => [...encodeGb18030(text)]
    const text = bytes('巴音郭楞')
    const grid = await onlySheet(
      biffStream({
        version: 0x0500,
        globals: [record(0x0042, u16(936)), record(0x041e, u16(164), u8(4), bytes('0.00')), style(164)],
        nameBytes: (name) => [bytes(name).length, ...bytes(name)],
        sheets: [
          {
            name: '花名册',
            records: [record(0x0204, u16(0), u16(0), u16(0), u16(text.length), text), number(0, 1, 0, 1.5)],
          },
        ],
      }),
    )
    expect(grid.name).toBe('花名册')
    expect(grid.texts).toEqual([['巴音郭楞', '1.50']])
  })
})

describe('files of @e965/xlsx', () => {
  const rows = [
    ['序号', '姓名', '出生年月'],
    [1, '阿依古丽·买买提', '1985.06'],
    [2, '张三', 31199],
  ]
  const sheet = utils.aoa_to_sheet(rows)
  sheet.C3 = { t: 'n', v: 31199, z: 'yyyy.mm' }
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, '花名册')
  const texts = [
    ['序号', '姓名', '出生年月'],
    ['1', '阿依古丽·买买提', '1985.06'],
    ['2', '张三', '1985.06'],
  ]

  it.each([
    ['biff8', 'xls'],
    ['xlsx', 'xlsx'],
    ['xlsm', 'xlsx'],
    ['xlsb', 'xlsb'],
    ['xlml', 'xml-2003'],
  ] as const)('%s is read as %s with the same texts', async (bookType, format) => {
    const workbook = await readable(new Uint8Array(write(book, { type: 'array', bookType })))
    expect(workbook.format).toBe(format)
    expect(workbook.sheets.map(textsOf)).toEqual([texts])
  })

  it('biff2 is too old, and the sentence says what to do', async () => {
    const problem = await problemOf(new Uint8Array(write(book, { type: 'array', bookType: 'biff2' })))
    expect(problem).toEqual({ code: 'not-a-workbook', message: problemsZh.tooOld() })
  })
})
