import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitDelimited } from '../../../core/workbook/read/csv.ts'
import { encodeGb18030, encodeUtf16, onlySheet, problemOf, readable, textsOf } from './fixtures.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const table = '序号,姓名,身份证号,出生年月\r\n1,"张,三",652801198510014321,1985.10\r\n2,"李 ""四""\r\n二",00123,\r\n'
const expected = [
  ['序号', '姓名', '身份证号', '出生年月'],
  ['1', '张,三', '652801198510014321', '1985.10'],
  ['2', '李 "四"\n二', '00123'],
]

describe('a .csv', () => {
  it.each([
    ['UTF-8', utf8(table)],
    ['UTF-8 with a mark', utf8(`\ufeff${table}`)],
    ['UTF-16 LE with a mark', encodeUtf16(table, true, true)],
    ['UTF-16 BE with a mark', encodeUtf16(table, false, true)],
    ['UTF-16 LE without a mark', encodeUtf16(table, true, false)],
    ['UTF-16 BE without a mark', encodeUtf16(table, false, false)],
    ['GB18030', encodeGb18030(table)],
  ])('in %s is the same table, every cell a text', async (_name, bytes) => {
    const workbook = await readable(bytes)
    expect(workbook.format).toBe('csv')
    expect(workbook.sheets.map(textsOf)).toEqual([expected])
    expect(workbook.sheets[0]?.values.flat().every((value) => value === null || typeof value === 'string')).toBe(true)
  })

  it.each([
    ['tabs', '甲\t乙,丙\n丁\t戊\n'],
    ['semicolons', '甲;"乙,丙"\n丁;戊\n'],
    ['what its first line declares', 'sep=|\n甲|乙,丙\n丁|戊\n'],
  ])('is parted by %s', async (_name, text) => {
    expect(textsOf(await onlySheet(utf8(text)))).toEqual([
      ['甲', '乙,丙'],
      ['丁', '戊'],
    ])
  })

  it('is text in spite of a stray control character, and of a 一 in UTF-16', async () => {
    expect(textsOf(await onlySheet(utf8(`姓名,备注\n张三,上\v下\x1f${'文'.repeat(50)}\n`)))[1]?.[0]).toBe('张三')
    const lines = '姓名,第一书记\n一一,一一一\n'.repeat(3)
    expect(textsOf(await onlySheet(encodeUtf16(lines, true, false)))[1]).toEqual(['一一', '一一一'])
  })

  it('keeps the place of rows and cells after blank ones', async () => {
    const grid = await onlySheet(utf8('\n\n,,丙\r\r,乙'))
    expect(grid.origin.row).toBe(2)
    expect(grid.texts).toEqual([['', '', '丙'], [], ['', '乙']])
  })

  it('takes what follows a closing quote into the field, and a quote inside a field as a quote', async () => {
    expect(textsOf(await onlySheet(utf8('"甲"乙,5" 管,"未完\n')))).toEqual([['甲乙', '5" 管', '未完\n']])
  })

  it('is empty without a filled cell', async () => {
    expect((await problemOf(utf8(',,\r\n,,\r\n'))).code).toBe('empty')
    expect((await problemOf(utf8('\ufeff'))).code).toBe('empty')
  })

  it('cuts a field at what a cell can hold', async () => {
    const grid = await onlySheet(utf8(`"${'甲'.repeat(40_000)}",乙`))
    expect(grid.texts[0]?.map((text) => text.length)).toEqual([32_767, 1])
  })

  it('comes back from quoting as it went in', () => {
    const cell = fc.string({ unit: fc.constantFrom('甲', 'a', '"', ',', '\n', '\r', ' '), maxLength: 6 })
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 5 }), (rows) => {
        const text = rows.map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(',')).join('\r\n')
        const found: string[] = []
        splitDelimited(text, ',', (row, column, value) => found.push(`${row}/${column}/${value}`))
        const wanted = rows.flatMap((row, r) => row.flatMap((value, c) => (value === '' ? [] : [`${r}/${c}/${value}`])))
        expect(found).toEqual(wanted)
      }),
    )
  })
})

describe('an HTML table saved as .xls', () => {
  const page = (body: string, head = '') =>
    `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head>${head}<style>td{mso-number-format:"\\@"}</style></head><body>${body}</body></html>`
  const rows =
    '<table border=1><tr><th colspan=2>花名册</th><th>备注</th></tr><tr><td nowrap>652801198510014321</td><td>1985.10</td><td>一<br>二&nbsp;&amp;</td></tr><tr><td rowspan=2>甲</td><td>乙</td></tr><tr><td>丙\n  丁</td></tr></table>'
  const texts = [
    ['花名册', '', '备注'],
    ['652801198510014321', '1985.10', '一\n二 &'],
    ['甲', '乙'],
    ['', '丙 丁'],
  ]

  it.each([
    ['UTF-8', utf8(page(rows))],
    [
      'GB18030 that says gb2312',
      encodeGb18030(page(rows, '<meta http-equiv=Content-Type content="text/html; charset=gb2312">')),
    ],
    ['UTF-16', encodeUtf16(page(rows), true, true)],
  ])('is read in %s with its merges, numbers as they are written', async (_name, bytes) => {
    const workbook = await readable(bytes)
    expect(workbook.format).toBe('html')
    expect(workbook.sheets.map(textsOf)).toEqual([texts])
    expect(workbook.sheets[0]?.merges).toEqual([
      { top: 0, left: 0, bottom: 0, right: 1 },
      { top: 2, left: 0, bottom: 3, right: 0 },
    ])
  })

  it('shows nothing of scripts and styles', async () => {
    const grid = await onlySheet(
      utf8(
        page(
          '<script>if (1 < 2) write("<table><tr><td>假</td></tr></table>")</script><table><tr><td>真</td></tr></table>',
        ),
      ),
    )
    expect(textsOf(grid)).toEqual([['真']])
  })

  it('is empty without a table', async () => {
    expect((await problemOf(utf8(page('<p>没有表格</p>')))).code).toBe('empty')
  })
})
