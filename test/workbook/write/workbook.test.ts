import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readWorkbook } from '../../../core/index.ts'
import type { Grid } from '../../../core/roster/grid.ts'
import { csvBytes } from '../../../core/workbook/write/csv.ts'
import { fileName, fileNames, sheetNames } from '../../../core/workbook/write/names.ts'
import { type TableSpec, tablePlaces, tableSheet } from '../../../core/workbook/write/table.ts'
import { cellText, cellTextLimit, cutMark, textWidth, wrappedLines } from '../../../core/workbook/write/text.ts'
import { type SheetSpec, type StyledCell, writeWorkbook } from '../../../core/workbook/write/workbook.ts'
import { needs } from '../../support/machine.ts'
import { openXmlFaults } from '../open-xml-check.ts'
import { converted, partsOf, withoutResults } from '../rich-workbooks.ts'

function textSheet(texts: readonly string[], name = '表'): SheetSpec {
  return { name, widths: [20], rows: texts.map((content) => ({ cells: [{ content, style: 'text' } as StyledCell] })) }
}

async function reread(bytes: Uint8Array): Promise<Grid[]> {
  const read = await readWorkbook(bytes, 'a.xlsx')
  if (!read.ok) throw new Error(read.problem.message)
  return read.workbook.sheets
}

const textsOf = (grid: Grid | undefined) => grid?.texts.map((row) => row[0] ?? '') ?? []

describe('texts', () => {
  const awkward = [
    '=1+1',
    '+86 138',
    '-5',
    '@name',
    '#N/A',
    '#REF!',
    "'引号",
    '65280119900101123X',
    '652801199001011234',
    '1985.10',
    '001',
    '_x000D_',
    '_x0041_和_x005F_',
    '<b>&amp;"',
    ' 两端有空格 ',
    '两行\n文字',
    '😀、（） ·',
    'TRUE',
  ]

  it('stay texts whatever they look like, and come back as they were', async () => {
    const [grid] = await reread(await writeWorkbook([textSheet(awkward)]))
    expect(textsOf(grid)).toEqual(awkward)
    expect(grid?.values.map((row) => typeof row[0])).toEqual(awkward.map(() => 'string'))
    expect(new Set(grid?.formats.flat())).toEqual(new Set(['@']))
  })

  it('any text comes back as cellText makes it (property)', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'binary', maxLength: 12 }), { minLength: 1, maxLength: 20 }),
        async (texts) => {
          const written = ['头', ...texts, '尾']
          const [grid] = await reread(await writeWorkbook([textSheet(written)]))
          expect(textsOf(grid)).toEqual(written.map(cellText))
        },
      ),
      { numRuns: 60 },
    )
  })

  it('lose what XML cannot hold, and nothing else', () => {
    expect(cellText('a\u0000\u0008b\ufffe\uffff\ud800c\udc00😀\r\n')).toBe('ab' + 'c😀\n')
  })

  it('of 32,767 characters stay whole; longer ones end with a mark that says so', () => {
    const whole = '长'.repeat(cellTextLimit)
    expect(cellText(whole)).toBe(whole)
    const cut = cellText(`${'长'.repeat(cellTextLimit)}😀`)
    expect(cut).toHaveLength(cellTextLimit)
    expect(cut.endsWith(cutMark)).toBe(true)
    expect(cellText('😀'.repeat(20_000)).replace(cutMark, '')).not.toMatch(/[\ud800-\udbff]$/)
  })
})

describe('names', () => {
  it('of sheets: signs Excel refuses, length, blanks, reserved words, twins', () => {
    expect(
      sheetNames([
        '巴州[2024]/花名册:*?',
        '',
        'History',
        "'库尔勒'",
        '甲、乙（丙） 😀',
        'Abc',
        'aBC',
        `${'长'.repeat(30)}😀`,
      ]),
    ).toEqual([
      '巴州_2024__花名册___',
      '工作表',
      '工作表History',
      '库尔勒',
      '甲、乙（丙） 😀',
      'Abc',
      'aBC (2)',
      '长'.repeat(30),
    ])
  })

  it('of sheets are always valid, unique and at most 31 units (property)', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 40 }), { maxLength: 12 }), (wanted) => {
        const names = sheetNames(wanted)
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(wanted.length)
        for (const name of names) {
          expect(name.length).toBeGreaterThan(0)
          expect(name.length).toBeLessThanOrEqual(31)
          expect(name).not.toMatch(/[:\\/?*[\]]|^'|'$/)
        }
      }),
    )
  })

  it('of files: separators, devices, dots, twins, direction marks', () => {
    expect(fileName('../库尔勒\\市:*?"<>|', 'xlsx')).toBe('_库尔勒_市_______.xlsx')
    expect(fileName('con', 'xlsx')).toBe('_con.xlsx')
    expect(fileName(' ... ', 'csv')).toBe('未命名.csv')
    expect(fileName('花\u202e名册', 'xlsx')).toBe('花_名册.xlsx')
    expect(fileNames(['轮台县', '轮台县', '甲、乙（丙） 😀'], 'xlsx')).toEqual([
      '轮台县.xlsx',
      '轮台县（2）.xlsx',
      '甲、乙（丙） 😀.xlsx',
    ])
  })
})

describe('widths', () => {
  it('count a Chinese character as two, of several lines the widest', () => {
    expect(textWidth('工程师A')).toBe(7)
    expect(textWidth('一\n一二三')).toBe(6)
    expect(textWidth('阿依古丽·买买提')).toBe(15)
    expect(wrappedLines('工程师工程师', 7)).toBe(2)
    expect(wrappedLines('', 7)).toBe(1)
  })
})

describe('a table of the office', () => {
  const spec: TableSpec = {
    name: '名单',
    title: '名单（测试）',
    lines: [{ left: '共 2 人', right: '2024年9月27日' }, { left: '整行' }],
    columns: [
      { heading: '序号', style: 'ordinal' },
      { heading: '姓名', style: 'center', choices: ['甲', '乙'] },
      { heading: '评审', group: '中级', style: 'number' },
      { heading: '授予', group: '中级', style: 'number' },
      { heading: '应缴', style: 'money' },
    ],
    rows: [
      [1, '甲', 2, 0, { formula: 'C6*380+D6*380', result: 760 }],
      [2, '乙', 1, 1, { formula: 'C7*380+D7*380', result: 760 }],
    ],
    total: ['', '合　计', 3, 1, { formula: 'SUM(E6:E7)', result: 1520 }],
    notes: ['注：测试。'],
    signatures: ['制表人'],
    filter: true,
  }

  it('has title, lines, two rows of head, sums, notes and room to sign, and breaks no rule of Open XML', async () => {
    expect(tablePlaces(spec)).toEqual({ head: 3, first: 5 })
    const bytes = await writeWorkbook([tableSheet(spec)], { title: '名单', properties: { 甲: '乙' } })
    expect(openXmlFaults(bytes)).toEqual([])
    const [grid] = await reread(bytes)
    expect(grid?.texts.slice(0, 8).map((row) => row.join('|'))).toEqual([
      '名单（测试）',
      '共 2 人||2024年9月27日',
      '整行',
      '序号|姓名|中级||应缴',
      '||评审|授予',
      '1|甲|2|0|760',
      '2|乙|1|1|760',
      '|合　计|3|1|1,520',
    ])
  })

  it('prints on A4 landscape with its head on every page and page x of y; the head stays in view', async () => {
    const bytes = await writeWorkbook([tableSheet(spec)])
    const parts = partsOf(bytes)
    const sheet = new TextDecoder().decode(parts['xl/worksheets/sheet1.xml'])
    expect(sheet).toContain('<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>')
    expect(sheet).toContain('第 &amp;P 页，共 &amp;N 页')
    expect(sheet).toContain('<pane ySplit="5" topLeftCell="A6" state="frozen"')
    expect(sheet).toContain('<autoFilter ref="A5:E7"/>')
    expect(sheet).toContain("<formula1>'选项'!$A$1:$A$2</formula1>")
    expect(new TextDecoder().decode(parts['xl/workbook.xml'])).toContain("'名单'!$4:$5</definedName>")
  })

  it('equal input gives equal bytes', async () => {
    const [one, other] = [await writeWorkbook([tableSheet(spec)]), await writeWorkbook([tableSheet(spec)])]
    expect(Buffer.compare(one, other)).toBe(0)
  })

  it('without a row it is a table still', async () => {
    const { total: _, ...rest } = spec
    const bytes = await writeWorkbook([tableSheet({ ...rest, rows: [] })])
    expect(openXmlFaults(bytes)).toEqual([])
    expect((await reread(bytes))[0]?.texts.length).toBe(7)
  })

  it('formulas give the numbers that are written beside them (LibreOffice reckons anew)', async (context) => {
    needs('libreOffice', context)
    const bytes = await writeWorkbook([tableSheet(spec)])
    const [csv] = converted(
      [{ name: 'a.xlsx', bytes: withoutResults(bytes) }],
      'csv:Text - txt - csv (StarCalc):44,34,76',
    )
    expect(new TextDecoder().decode(csv)).toContain('合　计,3,1,"1,520"')
  })
})

describe('.csv', () => {
  it('is UTF-8 with its mark; formulas and long numbers stay text; quotes and line breaks survive', () => {
    const bytes = csvBytes([
      ['姓名', '身份证号'],
      ['=1+1', '652801199001011234'],
      ['-5', 7],
      ['1980.10', '1980.1'],
      ['-1.50', '＝1+1'],
      ['100.00%', '10'],
      ['两"行\n字', null],
    ])
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(new TextDecoder().decode(bytes)).toBe(
      '姓名,身份证号\r\n' +
        "'=1+1,'652801199001011234\r\n" +
        "'-5,7\r\n" +
        "'1980.10,1980.1\r\n" +
        "'-1.50,'＝1+1\r\n" +
        '100.00%,10\r\n' +
        '"两""行\n字",',
    )
  })
})
