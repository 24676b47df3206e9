import { read } from '@e965/xlsx'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { readWorkbook } from '../../../core/index.ts'
import { attribute, child, parseXml } from '../../../core/workbook/package/xml-tree.ts'
import type { Workbook } from '../../../core/workbook/read/workbook.ts'
import { type SheetSpec, type StyledCell, writeWorkbook } from '../../../core/workbook/write/workbook.ts'
import { isHere, needs } from '../../support/machine.ts'
import { openXmlFaults } from '../open-xml-check.ts'
import { converted, partsOf } from '../rich-workbooks.ts'

/**
 * All that the project needs of whatever writes its new workbooks, told by what three other programs see in the result, or
 * by what Open XML says where none of them tells. A writer that keeps these tests can take the place of the present one.
 */

const text = (content: string): StyledCell => ({ content, style: 'text' })

const list: SheetSpec = {
  name: '名单',
  widths: [6, 20.5, 12],
  rows: [
    { cells: [{ content: '申报人员名单', style: 'title' }], height: 34 },
    { cells: ['序号', '姓名', '应缴'].map((content) => ({ content, style: 'head' })) },
    { cells: [{ content: 1, style: 'ordinal' }, text('王秀兰'), { content: 1380, style: 'money' }] },
    { cells: [{ content: 2, style: 'ordinal' }, text('=1+1'), { content: 380.5, style: 'score' }] },
    { cells: [{ content: null, style: 'blank' }, text('652801199001011234'), { content: true, style: 'center' }] },
    {
      cells: [
        { content: { text: '去附表', sheet: '附表：[1]', cell: 'B2' }, style: 'link' },
        text('#N/A'),
        { content: { formula: 'SUM(C3:C4)', result: 1760.5 }, style: 'totalMoney' },
      ],
    },
  ],
  merges: [{ top: 0, left: 0, bottom: 0, right: 2 }],
  freeze: { rows: 2, columns: 0 },
  repeat: { first: 1, last: 1 },
  filter: { top: 1, left: 0, bottom: 5, right: 2 },
  dropDowns: [
    { area: { top: 2, left: 1, bottom: 4, right: 1 }, choices: ['王秀兰', '马晓燕'], warning: '请从列表中选' },
  ],
}
const other: SheetSpec = { name: '附表：[1]', widths: [10], rows: [{ cells: [text('一'), text('二')] }], hidden: true }
const properties = { 'RosterReview.At': '2024-09-10T08:00:00Z', 编制: '甲 & <乙>' }

let bytes: Uint8Array
beforeAll(async () => {
  bytes = await writeWorkbook([list, other], { title: '名单 & 附表', properties, at: '2024-09-10T08:00:00Z' })
})

describe('a workbook we write, opened by our own reader', () => {
  let book: Workbook
  beforeAll(async () => {
    const result = await readWorkbook(bytes, 'a.xlsx')
    if (!result.ok) throw new Error(result.problem.message)
    book = result.workbook
  })

  it('shows each cell as its look says, texts as texts', () => {
    expect(book.sheets[0]!.texts.map((row) => row.join('|'))).toEqual([
      '申报人员名单',
      '序号|姓名|应缴',
      '1|王秀兰|1,380',
      '2|=1+1|380.50',
      '|652801199001011234|TRUE',
      '去附表|#N/A|1,761',
    ])
    expect(book.sheets[0]!.values.slice(2).map((row) => row.map((value) => value ?? ''))).toEqual([
      [1, '王秀兰', 1380],
      [2, '=1+1', 380.5],
      ['', '652801199001011234', true],
      ['去附表', '#N/A', 1760.5],
    ])
    expect(book.sheets[0]!.formats.slice(2).map((row) => row[1])).toEqual(['@', '@', '@', '@'])
  })

  it('has its sheets under names Excel takes, the hidden ones hidden, and the choices on one of their own', () => {
    expect(book.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['名单', false],
      ['附表：_1_', true],
      ['选项', true],
    ])
    expect(book.sheets[2]!.texts).toEqual([['王秀兰'], ['马晓燕']])
  })

  it('has its merged cells and its properties', () => {
    expect(book.sheets[0]!.merges).toEqual(list.merges)
    expect(book.properties).toEqual(properties)
  })

  it('keeps its head in view, as Open XML says it', () => {
    const sheet = parseXml(new TextDecoder().decode(partsOf(bytes)['xl/worksheets/sheet1.xml']))!
    const pane = child(child(child(sheet, 'sheetViews')!, 'sheetView')!, 'pane')!
    expect([attribute(pane, 'ySplit'), attribute(pane, 'state')]).toEqual(['2', 'frozen'])
  })

  it('breaks no rule of Open XML', () => {
    expect(openXmlFaults(bytes)).toEqual([])
  })
})

describe('a workbook we write, opened by SheetJS', () => {
  const opened = () => read(bytes, { type: 'array', cellStyles: true, cellNF: true, cellText: true })

  it('has the same cells, with a formula beside its result and a link that leads to its cell', () => {
    const sheet = opened().Sheets.名单!
    expect([sheet.C6?.f, sheet.C6?.v]).toEqual(['SUM(C3:C4)', 1760.5])
    expect(sheet.A6?.l?.Target).toBe("#'附表：_1_'!B2")
    expect([sheet.B4?.t, sheet.B4?.v, sheet.B4?.f]).toEqual(['s', '=1+1', undefined])
    expect([sheet.B6?.t, sheet.B6?.v]).toEqual(['s', '#N/A'])
    expect([sheet.C3?.z, sheet.C4?.z, sheet.B3?.z]).toEqual(['#,##0', '0.00', '@'])
  })

  it('has widths, heights, the filter, the margins and the head that is printed on every page', () => {
    const book = opened()
    const sheet = book.Sheets.名单!
    expect(sheet['!cols']?.map((column) => column?.width)).toEqual(list.widths)
    expect(sheet['!rows']?.[0]?.hpt).toBe(34)
    expect(sheet['!autofilter']).toEqual({ ref: 'A2:C6' })
    expect(sheet['!margins']).toMatchObject({ left: 0.55, right: 0.55, top: 0.63, bottom: 0.71 })
    const titles = book.Workbook?.Names?.find(({ Name }) => /Print_Titles/.test(Name))
    expect(titles).toMatchObject({ Sheet: 0, Ref: "'名单'!$2:$2" })
  })

  it('has its title, the time it was given and no other, and its own properties', () => {
    const { Props, Custprops } = opened()
    expect(Props?.Title).toBe('名单 & 附表')
    expect(Props?.ModifiedDate?.toISOString()).toBe('2024-09-10T08:00:00.000Z')
    // SheetJS takes the bytes of other names and values for Latin letters; our own reader has them above.
    expect(Custprops).toMatchObject({ 'RosterReview.At': properties['RosterReview.At'] })
  })
})

describe('a workbook we write, opened by LibreOffice', () => {
  let flat: string
  beforeEach((context) => needs('libreOffice', context))
  beforeAll(() => {
    if (!isHere('libreOffice')) return
    flat = new TextDecoder().decode(converted([{ name: 'a.xlsx', bytes }], 'fods')[0])
  }, 240_000)

  it('is printed on A4 landscape, one page wide, its head on every page, with page x of y', () => {
    expect(flat).toMatch(/fo:page-width="(?:29\.7\d*cm|11\.69\d*in)"/)
    expect(flat).toMatch(/style:print-orientation="landscape"/)
    expect(flat).toMatch(/style:scale-to-X="1"/)
    const head = flat.split('<table:table-header-rows>')[1]?.split('</table:table-header-rows>')[0]
    expect(head?.replace(/<[^>]*>|\s/g, '')).toBe('序号姓名应缴')
    expect(flat.replace(/<[^>]*>/g, '')).toMatch(/第 \d+ ?页，共 \d+ ?页/)
  })

  it('offers the choices, warns of others and still takes them', () => {
    expect(flat).toMatch(/<table:content-validation [^>]*is-in-list\(\[\$选项\.\$A\$1:\.\$A\$2\]\)/)
    expect(flat).toMatch(/<table:error-message[^>]*table:message-type="warning"/)
    expect(flat).toContain('请从列表中选')
  })
})
