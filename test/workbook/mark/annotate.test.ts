import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as sheetjs from '@e965/xlsx'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { readWorkbook } from '../../../core/index.ts'
import { defaultPolicy } from '../../../core/policy/default.ts'
import { severityOfMark } from '../../../core/report/mark-formula.ts'
import type { Finding, WorkbookReport } from '../../../core/report/types.ts'
import { emptyTotals } from '../../../core/report/verdict.ts'
import { type AnnotateResult, annotateWorkbook } from '../../../core/workbook/mark/annotate.ts'
import { markAreas } from '../../../core/workbook/mark/marks.ts'
import type { ToldReview } from '../../../core/workbook/mark/report-sheet.ts'
import { attribute, parseXml, type XmlNode } from '../../../core/workbook/package/xml-tree.ts'
import { generateRows, rosterTable } from '../../support/generate.ts'
import { corpusFolder, isHere, needs } from '../../support/machine.ts'
import { openXmlFaults } from '../open-xml-check.ts'
import { converted, macroWorkbook, oddWorkbook, partsOf, richWorkbook } from '../rich-workbooks.ts'
import { judged } from '../sample-roster.ts'

type Marked = Extract<AnnotateResult, { ok: true }>

async function marked(bytes: Uint8Array, file = '轮台县.xlsx'): Promise<Marked> {
  const { workbook, review } = await judged(bytes, file)
  const result = await annotateWorkbook(bytes, workbook, review, defaultPolicy)
  if (!result.ok) throw new Error(result.problem.message)
  return result
}

function tree(bytes: Uint8Array, name: string): XmlNode {
  return parseXml(new TextDecoder().decode(partsOf(bytes)[name]))!
}

/** Names of the parts that are not byte for byte the same in both, and of those that one of them lacks. */
function differences(before: Uint8Array, after: Uint8Array): { changed: string[]; added: string[]; gone: string[] } {
  const [one, other] = [partsOf(before), partsOf(after)]
  const same = (name: string) => Buffer.compare(one[name]!, other[name]!) === 0
  return {
    changed: Object.keys(one).filter((name) => name in other && !same(name)),
    added: Object.keys(other).filter((name) => !(name in one)),
    gone: Object.keys(one).filter((name) => !(name in other)),
  }
}

function marksOf(sheet: XmlNode): { severity: string | null; areas: string; priority: number }[] {
  return sheet.children
    .filter(({ local }) => local === 'conditionalFormatting')
    .flatMap((format) =>
      format.children.map((rule) => ({
        severity: severityOfMark(rule.children.find(({ local }) => local === 'formula')?.text ?? ''),
        areas: attribute(format, 'sqref') ?? '',
        priority: Number(attribute(rule, 'priority')),
      })),
    )
}

describe('C4.7 a marked workbook', () => {
  let before: Uint8Array
  let after: Marked
  beforeAll(async () => {
    before = await richWorkbook()
    after = await marked(before)
  })

  it('keeps every part it need not touch byte for byte, in its place', () => {
    expect(differences(before, after.bytes)).toEqual({
      changed: [
        '[Content_Types].xml',
        'xl/workbook.xml',
        'xl/_rels/workbook.xml.rels',
        'xl/styles.xml',
        'xl/worksheets/sheet2.xml',
      ],
      added: ['xl/worksheets/roster-review.xml'],
      gone: [],
    })
    const names = Object.keys(partsOf(before))
    expect(Object.keys(partsOf(after.bytes)).slice(0, names.length)).toEqual(names)
  })

  it('changes nothing of the sheet but for our formats', () => {
    const text = new TextDecoder().decode(partsOf(after.bytes)['xl/worksheets/sheet2.xml'])
    const ours =
      /<conditionalFormatting sqref="[^"]*"><cfRule type="expression" dxfId="\d+" priority="\d+"><formula>LEN\([^<]*<\/formula><\/cfRule><\/conditionalFormatting>/g
    expect(text.replace(ours, '')).toBe(new TextDecoder().decode(partsOf(before)['xl/worksheets/sheet2.xml']))
  })

  it('marks each flagged cell once, by its gravest finding, behind the clerk’s own formats', async () => {
    const { review } = await judged(before, '轮台县.xlsx')
    const findings = review.report.assessments.flatMap((assessment) => assessment.findings)
    const marks = marksOf(tree(after.bytes, 'xl/worksheets/sheet2.xml'))
    expect(marks.map(({ severity }) => severity)).toEqual([null, null, 'error', 'warning', 'info'])
    expect(marks.map(({ priority }) => priority)).toEqual([1, 2, 3, 4, 5])
    const areas = markAreas([...review.report.findings, ...findings])
    for (const { severity, areas: written } of marks.slice(2)) {
      expect(written.split(' ')).toEqual(areas.get(severity as 'error'))
    }
    expect(marks.find(({ severity }) => severity === 'error')?.areas.split(' ')).toContain('C7')
    expect(marks.find(({ severity }) => severity === 'warning')?.areas.split(' ')).toContain('D5')
  })

  it('breaks no rule of Open XML that the original kept', () => {
    expect(openXmlFaults(after.bytes)).toEqual(openXmlFaults(before))
  })

  it('marked twice is marked once, byte for byte', async () => {
    expect(Buffer.compare((await marked(after.bytes)).bytes, after.bytes)).toBe(0)
  })

  it('loses marks and lines of what was mended since', async () => {
    const { workbook, review } = await judged(after.bytes, '轮台县.xlsx')
    const clean: ToldReview = {
      ...review,
      report: { ...review.report, findings: [], assessments: [], totals: emptyTotals() },
    }
    const again = await annotateWorkbook(after.bytes, workbook, clean, defaultPolicy)
    if (!again.ok) throw new Error(again.problem.message)
    expect(marksOf(tree(again.bytes, 'xl/worksheets/sheet2.xml')).map(({ severity }) => severity)).toEqual([null, null])
    expect(new TextDecoder().decode(partsOf(again.bytes)['xl/worksheets/roster-review.xml'])).toContain('发现 0 个问题')
    expect(openXmlFaults(again.bytes)).toEqual([])
  })

  it('has the sheet 核验报告: a line a finding, its cell a link, and what was skipped', async () => {
    const { workbook, review } = await judged(after.bytes, '轮台县.xlsx')
    const sheet = workbook.sheets.find(({ name }) => name === '核验报告')!
    const all = [...review.report.findings, ...review.report.assessments.flatMap(({ findings }) => findings)]
    const head = sheet.texts.findIndex((row) => row[0] === '序号')
    const lines = sheet.texts.slice(head + 1, head + 1 + all.length)
    expect(lines.map((row) => [row[1], row[4], row[6]])).toEqual(
      all.map(({ cell, row, value, message }) => [cell ?? (row === null ? '整表' : `第${row}行`), value, message]),
    )
    expect(sheet.texts.flat().join('\n')).toContain('跳过 1 行：表尾说明 1（第 9 行）')
    const links = tree(after.bytes, 'xl/worksheets/roster-review.xml').children.find(
      ({ local }) => local === 'hyperlinks',
    )
    expect(links?.children.map((link) => attribute(link, 'location'))).toContain("'花名册（正式）'!C7")
    expect(links?.children).toHaveLength(all.filter(({ cell, row }) => cell ?? row).length)
  })

  it('gives the same answer when it is read: marks and report are no part of the roster', async () => {
    const [one, other] = [await judged(before, '轮台县.xlsx'), await judged(after.bytes, '轮台县.xlsx')]
    expect(other.review.report).toEqual(one.review.report)
  })

  it('keeps a macro project and its content type', async () => {
    const macro = await macroWorkbook()
    const result = await marked(macro, '轮台县.xlsm')
    expect(result.file).toBe('轮台县.xlsm')
    expect(differences(macro, result.bytes).changed).not.toContain('xl/vbaProject.bin')
    expect(new TextDecoder().decode(partsOf(result.bytes)['[Content_Types].xml'])).toContain('macroEnabled')
    expect(openXmlFaults(result.bytes)).toEqual(openXmlFaults(macro))
  })

  it('says that a signature is no longer valid, and leaves it as it is', async () => {
    const signed = zipSync({ ...unzipSync(oddWorkbook()), '_xmlsignatures/sig1.xml': strToU8('<Signature/>') })
    const result = await marked(signed)
    expect(result.notes.join()).toContain('签名不再有效')
    expect(differences(signed, result.bytes).changed).not.toContain('_xmlsignatures/sig1.xml')
  })
})

describe('packages that Excel did not write', () => {
  it.each([
    ['a prefix for the main namespace', { prefix: 'x' }],
    ['the strict family', { strict: true }],
    ['strict with a prefix', { strict: true, prefix: 'x' }],
    ['absolute targets and unusual folders', { absolute: true }],
    ['a sheet of the person’s own called 核验报告', { sheets: ['核验报告'] }],
    ['several sheets, ids with gaps', { sheets: ['甲', '乙、（丙） 😀'] }],
    [
      'elements behind the cells',
      { behind: '<pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/>' },
    ],
    [
      'formats of others with high priorities',
      {
        behind:
          '<conditionalFormatting sqref="A1:A9"><cfRule type="expression" priority="40"><formula>TRUE</formula></cfRule></conditionalFormatting>',
      },
    ],
  ])('%s: sound, marked once however often', async (_, oddities) => {
    const before = oddWorkbook(oddities)
    const once = await marked(before)
    expect(openXmlFaults(once.bytes)).toEqual(openXmlFaults(before))
    expect(Buffer.compare((await marked(once.bytes)).bytes, once.bytes)).toBe(0)
    const { changed } = differences(before, once.bytes)
    expect(changed.filter((name) => !/Content_Types|book\.xml|styles|s0\.xml/.test(name))).toEqual([])
    const [one, other] = [await judged(before, 'a.xlsx'), await judged(once.bytes, 'a.xlsx')]
    expect(other.review.report).toEqual(one.review.report)
  })

  it('takes another name where 核验报告 is a person’s own sheet, and finds it again', async () => {
    const once = await marked(oddWorkbook({ sheets: ['核验报告'] }))
    const { workbook } = await judged((await marked(once.bytes)).bytes, 'a.xlsx')
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['花名册', '核验报告', '核验报告 (2)'])
    expect(workbook.sheets[1]!.texts[0]).toEqual(['核验报告'])
  })

  it('finds its report again after it was renamed', async () => {
    const once = partsOf((await marked(oddWorkbook())).bytes)
    const book = new TextDecoder().decode(once['xl/book.xml']).replaceAll('核验报告', '上次的结果')
    const renamed = zipSync({ ...once, 'xl/book.xml': strToU8(book) })
    const { workbook } = await judged((await marked(renamed)).bytes, 'a.xlsx')
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['花名册', '上次的结果'])
  })

  it('takes its marks out of formats it shares with others', async () => {
    const shared =
      '<conditionalFormatting sqref="A1"><cfRule type="expression" priority="1"><formula>TRUE</formula></cfRule><cfRule type="expression" priority="2"><formula>LEN("RosterReview:error")&gt;0</formula></cfRule></conditionalFormatting>'
    const result = await marked(oddWorkbook({ behind: shared }))
    const marks = marksOf(tree(result.bytes, 'xl/worksheets/s0.xml'))
    expect(marks.filter(({ areas }) => areas === 'A1').map(({ severity }) => severity)).toEqual([null])
  })

  it('a package that is no package is a problem with a sentence, not an exception', async () => {
    const { workbook, review } = await judged(oddWorkbook(), 'a.xlsx')
    for (const bytes of [new Uint8Array(), strToU8('PK\u0003\u0004'), zipSync({ a: strToU8('b') })]) {
      const result = await annotateWorkbook(bytes, workbook, review, defaultPolicy)
      expect(result).toMatchObject({
        ok: false,
        problem: { code: 'corrupt', message: expect.stringContaining('另存') },
      })
    }
  })
})

describe('a workbook made to harm', () => {
  it('with formats nested a hundred thousand deep is a problem with a sentence, not an exception', async () => {
    const nested = `<extLst>${'<ext>'.repeat(100_000)}${'</ext>'.repeat(100_000)}</extLst>`
    const bytes = oddWorkbook({ behind: nested })
    const { workbook, review } = await judged(oddWorkbook(), 'a.xlsx')
    const result = await annotateWorkbook(bytes, workbook, review, defaultPolicy)
    expect(result).toMatchObject({ ok: false, problem: { code: 'corrupt' } })
  })

  it('never writes its report over the roster, wherever our hidden name points', async () => {
    const before = await richWorkbook()
    const { review } = await judged(before, 'a.xlsx')
    const parts = partsOf((await marked(before)).bytes)
    const book = new TextDecoder().decode(parts['xl/workbook.xml'])
    const named = book.replace(/(?<=_RosterReview_Report"[^>]*>'?)[^<'!]+/, review.report.sheet!)
    expect(named).toContain(review.report.sheet)
    const doctored = zipSync({ ...parts, 'xl/workbook.xml': strToU8(named) })
    const again = await judged((await marked(doctored)).bytes, 'a.xlsx')
    expect(again.review.report.assessments).toEqual(review.report.assessments)
  })

  it('never writes its report over the roster’s part, under whatever other name that is listed', async () => {
    const parts = partsOf(oddWorkbook({ sheets: ['副本'] }))
    const text = (name: string) => new TextDecoder().decode(parts[name])
    const name = '<definedName name="_RosterReview_Report" hidden="1">副本!$A$1</definedName>'
    const book = text('xl/book.xml').replace('</workbook>', `<definedNames>${name}</definedNames></workbook>`)
    const related = text('xl/_rels/book.xml.rels').replace('s1.xml', 'S0.xml')
    const before = zipSync({ ...parts, 'xl/book.xml': strToU8(book), 'xl/_rels/book.xml.rels': strToU8(related) })
    const [one, other] = [await judged(before, 'a.xlsx'), await judged((await marked(before)).bytes, 'a.xlsx')]
    expect(other.workbook.sheets.map(({ name }) => name)).toEqual(['花名册', '副本', '核验报告'])
    expect(other.workbook.sheets.slice(0, 2)).toEqual(one.workbook.sheets)
  })
})

describe('marks', () => {
  const finding = (cell: string | null, severity: Finding['severity']): Finding => ({
    rule: 'cell/blank',
    severity,
    row: 1,
    column: 'name',
    cell,
    value: '',
    message: '不得留空',
    clause: '四(二)',
  })

  it('cells below each other with one mark are one area; a finding without a cell marks nothing', () => {
    const areas = markAreas([
      finding('B3', 'error'),
      finding('A2', 'error'),
      finding('A1', 'error'),
      finding('A3', 'info'),
      finding('A3', 'warning'),
      finding(null, 'error'),
    ])
    expect(Object.fromEntries(areas)).toEqual({ error: ['A1:A2', 'B3'], warning: ['A3'], info: [] })
  })

  it('10,000 flagged cells stay within what one attribute may hold', async () => {
    const bytes = oddWorkbook()
    const { workbook, review } = await judged(bytes, 'a.xlsx')
    const many = Array.from({ length: 10_000 }, (_, index) => finding(`A${index * 2 + 1}`, 'error'))
    const report: WorkbookReport = { ...review.report, findings: many, assessments: [] }
    const result = await annotateWorkbook(bytes, workbook, { ...review, report }, defaultPolicy)
    if (!result.ok) throw new Error(result.problem.message)
    const marks = marksOf(tree(result.bytes, 'xl/worksheets/s0.xml'))
    expect(marks).toHaveLength(20)
    expect(marks.flatMap(({ areas }) => areas.split(' '))).toHaveLength(10_000)
    expect(openXmlFaults(result.bytes)).toEqual([])
  })
})

describe('C4.7 a format that cannot be marked in place', () => {
  it('.csv comes back as a new .xlsx that says so, with the same texts', async () => {
    const csv = new TextEncoder().encode(
      [
        '序号,工作单位,单位性质,姓名,性别,族别,出生年月,最高学历,备注',
        '1,甲局,全额事业,王秀兰,女,汉族,1988.10,本科,=1+1',
      ].join('\r\n'),
    )
    const result = await marked(csv, '轮台县.csv')
    expect(result.file).toBe('轮台县（由csv转换）.xlsx')
    expect(result.notes.join()).toContain('转换而成')
    expect(openXmlFaults(result.bytes)).toEqual([])
    const [one, other] = [await judged(csv, 'a'), await judged(result.bytes, 'a')]
    expect(other.workbook.sheets[0]!.texts).toEqual(one.workbook.sheets[0]!.texts)
    expect(other.workbook.sheets[1]!.texts.flat().join()).toContain('转换而成')
  })
})

describe('C4.7 a workbook of another kind, come back as a new .xlsx', () => {
  /** A roster with dates, a share and an ID number kept as numbers; row 5 and column K hidden. */
  function written(bookType: 'biff8' | 'xlsb', date1904: boolean): Uint8Array {
    const sheet = sheetjs.utils.aoa_to_sheet(rosterTable(generateRows(8, 10, { faultyShare: 0 })))
    for (const [cell, v, z] of [
      ['G4', 29983, 'mmm-yy'],
      ['G5', 29983, 'yyyy"年"m"月"'],
      ['L4', 43831, 'yyyy/m/d'],
      ['L6', 43831.5, 'yyyy/m/d h:mm'],
      ['J4', 14.2, '0.00'],
      ['O4', 0.5, '0%'],
      ['O5', 6528011990010112, '0'],
    ] as const)
      sheet[cell] = { t: 'n', v, z }
    sheet['!rows'] = [{}, {}, {}, {}, { hidden: true }]
    sheet['!cols'] = Array.from({ length: 15 }, (_, at) => ({ wch: 10, hidden: at === 10 }))
    const book = sheetjs.utils.book_new()
    book.Workbook = { WBProps: { date1904 } }
    sheetjs.utils.book_append_sheet(book, sheet, '花名册')
    return new Uint8Array(sheetjs.write(book, { type: 'array', bookType }))
  }

  it.each([
    ['biff8', false],
    ['biff8', true],
    ['xlsb', false],
  ] as const)(
    '%s, dates of 1904: %s: dates stay dates, the hidden stays hidden, and the findings are the same',
    async (kind, date1904) => {
      const before = written(kind, date1904)
      const result = await marked(before, '轮台县.xls')
      expect(openXmlFaults(result.bytes)).toEqual([])
      const [one, other] = [await judged(before, 'a'), await judged(result.bytes, 'a')]
      const [was, is] = [one.workbook.sheets[0]!, other.workbook.sheets[0]!]
      expect(was.texts[3]![6]).toMatch(/^Feb-\d\d$/)
      expect([is.texts, is.date1904]).toEqual([was.texts, date1904])
      // SheetJS hides no rows in an .xls.
      expect([...is.hiddenRows]).toEqual(kind === 'xlsb' ? [4] : [])
      expect(is.hiddenColumns).toEqual(new Set([10]))
      const dates = (grid: typeof was) => [
        grid.values[3]![6],
        grid.formats[3]![6],
        grid.values[5]![11],
        grid.formats[5]![11],
      ]
      expect(dates(is)).toEqual(dates(was))
      expect(other.review.report).toEqual(one.review.report)
    },
  )
})

describe('with LibreOffice as a second writer and as the judge', () => {
  beforeEach((context) => needs('libreOffice', context))

  it('a roster it wrote is marked and kept whole; it opens every marked file and sees the same sheets', async () => {
    const [rewritten] = converted([{ name: '轮台县.xlsx', bytes: await richWorkbook() }], 'xlsx')
    const originals = [
      { name: 'a.xlsx', bytes: new Uint8Array(rewritten!) },
      { name: 'b.xlsx', bytes: await richWorkbook() },
      { name: 'c.xlsx', bytes: oddWorkbook({ prefix: 'x', absolute: true }) },
      { name: 'd.xlsx', bytes: oddWorkbook({ strict: true }) },
    ]
    const copies = await Promise.all(
      originals.map(async ({ name, bytes }) => ({ name: `m${name}`, bytes: (await marked(bytes)).bytes })),
    )
    expect(openXmlFaults(copies[0]!.bytes)).toEqual(openXmlFaults(originals[0]!.bytes))
    expect(differences(originals[0]!.bytes, copies[0]!.bytes).changed.length).toBeLessThanOrEqual(5)
    const reread = converted([...originals, ...copies], 'xlsx:Calc MS Excel 2007 XML')
    for (const [index] of originals.entries()) {
      const before = await readWorkbook(new Uint8Array(reread[index]!), 'a.xlsx')
      const after = await readWorkbook(new Uint8Array(reread[index + originals.length]!), 'a.xlsx')
      if (!before.ok || !after.ok) throw new Error('LibreOffice did not open it')
      const own = after.workbook.sheets.filter(({ name }) => name !== '核验报告')
      expect(own.map(({ texts }) => texts)).toEqual(before.workbook.sheets.map(({ texts }) => texts))
      expect(after.workbook.sheets.at(-1)!.texts.flat().join()).toContain('检查了')
    }
  })
})

describe('every readable workbook of the corpus', () => {
  beforeEach((context) => needs('corpus', context))

  const files = isHere('corpus')
    ? readdirSync(corpusFolder, { recursive: true, encoding: 'utf8' }).filter(
        (name) => /\.xls[xm]$/i.test(name) && !name.startsWith('hostile'),
      )
    : ['every file']

  /** Findings on the first cells of a sheet that has some, whatever the sheet is. */
  function invented(sheet: string): ToldReview {
    const at = (cell: string, severity: Finding['severity']): Finding => ({
      rule: 'cell/blank',
      severity,
      row: Number(cell.slice(1)),
      column: 'name',
      cell,
      value: '<&"\'>',
      message: '不得留空',
      clause: '四(二)',
    })
    const report: WorkbookReport = {
      file: 'a.xlsx',
      status: 'read',
      problem: null,
      sheet,
      headerRow: 1,
      supervisingUnit: null,
      year: null,
      assessments: [],
      findings: [at('A1', 'error'), at('A2', 'error'), at('B2', 'warning'), at('C3', 'info')],
      totals: emptyTotals(),
      seal: { status: 'absent' },
    }
    return { report, skipped: [{ row: 3, reason: 'footer' }] }
  }

  it.each(files)('%s: parts kept, sound, the same texts, marked twice as once', async (name) => {
    const bytes = new Uint8Array(readFileSync(join(corpusFolder, name)))
    const read = await readWorkbook(bytes, name)
    if (!read.ok || read.workbook.format !== 'xlsx')
      return expect(read.ok ? read.workbook.format : 'problem').not.toBe('xlsx')
    const sheet = read.workbook.sheets.find(({ texts }) => texts.some((row) => row.length > 0))!
    const once = await annotateWorkbook(bytes, read.workbook, invented(sheet.name), defaultPolicy)
    if (!once.ok) throw new Error(once.problem.message)
    const known = new Set(openXmlFaults(bytes))
    expect(openXmlFaults(once.bytes).filter((fault) => !known.has(fault))).toEqual([])
    const { changed, gone } = differences(bytes, once.bytes)
    expect(gone).toEqual([])
    expect(changed.length).toBeLessThanOrEqual(5)
    const reread = await readWorkbook(once.bytes, name)
    if (!reread.ok) throw new Error(reread.problem.message)
    expect(reread.workbook.sheets.slice(0, -1).map(({ texts }) => texts)).toEqual(
      read.workbook.sheets.map(({ texts }) => texts),
    )
    const twice = await annotateWorkbook(once.bytes, reread.workbook, invented(sheet.name), defaultPolicy)
    expect(twice.ok && Buffer.compare(twice.bytes, once.bytes)).toBe(0)
  })
})
