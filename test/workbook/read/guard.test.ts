import { strToU8, zipSync } from 'fflate'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { problemsEn } from '../../../core/messages/en.ts'
import { problemsZh } from '../../../core/messages/zh-CN.ts'
import { packageLimits } from '../../../core/workbook/package/zip.ts'
import { limits } from '../../../core/workbook/read/limits.ts'
import { readWorkbook } from '../../../core/workbook/read/read.ts'
import { pack, packageParts, packSheet, problemOf, readable } from './fixtures.ts'

const data = (rows: string) => `<sheetData>${rows}</sheetData>`
const filled = data('<row><c><v>1</v></c></row>')

/** Where the central directory of a package begins. */
function directoryOf(bytes: Uint8Array): number {
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(bytes.length - 6, true)
}

/** Changes one 32-bit field of the first entry of the central directory. */
function declare(bytes: Uint8Array, field: number, value: number): Uint8Array {
  const copy = bytes.slice()
  new DataView(copy.buffer).setUint32(directoryOf(copy) + field, value, true)
  return copy
}

/** Changes that field of every entry. */
function declareAll(bytes: Uint8Array, field: number, value: number): Uint8Array {
  const copy = bytes.slice()
  const view = new DataView(copy.buffer)
  for (let at = directoryOf(copy); view.getUint32(at, true) === 0x02014b50; ) {
    view.setUint32(at + field, value, true)
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true)
  }
  return copy
}

const mebibyte = 1024 * 1024
/** The same package with the first entry's size in a field of 64 bits, as some writers put even small ones. */
function in64Bits(bytes: Uint8Array, size: number): Uint8Array {
  const start = directoryOf(bytes)
  const nameEnd = start + 46 + new DataView(bytes.buffer, bytes.byteOffset).getUint16(start + 28, true)
  const longer = new Uint8Array(bytes.length + 12)
  longer.set(bytes.subarray(0, nameEnd))
  longer.set(bytes.subarray(nameEnd), nameEnd + 12)
  const view = new DataView(longer.buffer)
  view.setUint32(start + sizeField, 0xffffffff, true)
  view.setUint16(start + 30, 12, true)
  view.setUint16(nameEnd, 1, true)
  view.setUint16(nameEnd + 2, 8, true)
  view.setBigUint64(nameEnd + 4, BigInt(size), true)
  return longer
}

const packedField = 20
const sizeField = 24
const offsetField = 42

/** A package in whose directory the worksheet, which is read, stands first. */
const sheetFirst = (() => {
  const parts = packageParts({ sheets: [{ name: '甲', xml: data('<row><c><v>1</v></c></row>'.repeat(50)) }] })
  const sheet = 'xl/worksheets/sheet1.xml'
  return zipSync({ [sheet]: parts[sheet]!, ...parts })
})()

describe('D9.2 a package is bounded before it is unpacked', () => {
  it('too-large: a part or a total that declares more than we hold', async () => {
    const part = await problemOf(declare(sheetFirst, sizeField, 200 * mebibyte))
    expect(part).toEqual({ code: 'too-large', message: problemsZh.tooLargePart(192) })
    const parts = Object.fromEntries(Array.from({ length: 5 }, (_part, i) => [`${i}`, new Uint8Array(mebibyte / 8)]))
    const total = await problemOf(declareAll(zipSync(parts, { level: 0 }), sizeField, 110 * mebibyte))
    expect(total).toEqual({ code: 'too-large', message: problemsZh.tooLargeUnpacked(512) })
  })

  it('too-large: more parts than any workbook has, or 64-bit sizes', async () => {
    const many = Object.fromEntries(
      Array.from({ length: packageLimits.parts + 1 }, (_part, i) => [`${i}`, new Uint8Array()]),
    )
    expect((await problemOf(zipSync(many, { level: 0 }))).code).toBe('too-large')
    const end = packSheet(filled)
    new DataView(end.buffer, end.byteOffset).setUint16(end.length - 12, 0xffff, true)
    expect((await problemOf(end)).code).toBe('too-large')
  })

  it('too-large: a file over 64 MiB, whatever is in it', async () => {
    expect((await problemOf(new Uint8Array(limits.fileBytes + 1))).code).toBe('too-large')
  })

  it('corrupt: a size the packed bytes cannot hold, a size that is not kept, an offset outside', async () => {
    expect((await readable(sheetFirst)).sheets[0]?.values).toHaveLength(50)
    expect((await problemOf(declare(sheetFirst, sizeField, 100_000_000))).code).toBe('corrupt')
    expect((await problemOf(declare(sheetFirst, sizeField, 200))).code).toBe('corrupt')
    expect((await problemOf(declare(sheetFirst, sizeField, 20_000))).code).toBe('corrupt')
    expect((await problemOf(declare(sheetFirst, offsetField, 0x7fffffff))).code).toBe('corrupt')
    expect((await problemOf(declare(sheetFirst, packedField, 0x7ffffff0))).code).toBe('corrupt')
  })

  it('takes a size of 64 bits that is small, and refuses one that is not', async () => {
    const { length } = packageParts({ sheets: [{ name: '甲', xml: data('<row><c><v>1</v></c></row>'.repeat(50)) }] })[
      'xl/worksheets/sheet1.xml'
    ]!
    expect((await readable(in64Bits(sheetFirst, length))).sheets[0]?.values).toHaveLength(50)
    expect((await problemOf(in64Bits(sheetFirst, 2 ** 40))).code).toBe('too-large')
  })

  it.each(['xl/workbook.xml', 'xl/worksheets/sheet1.xml', 'xl/sharedStrings.xml'])(
    'corrupt: characters behind the end of %s',
    async (name) => {
      const parts = packageParts({ sheets: [{ name: '甲', xml: filled }], strings: '<si><t>甲</t></si>' })
      const text = new TextDecoder().decode(parts[name])
      const bytes = pack({ ...parts, [name]: new TextEncoder().encode(`${text}<![CDATA[ ]]>`) })
      expect((await problemOf(bytes)).code).toBe('corrupt')
    },
  )

  it('corrupt: two parts of one name', async () => {
    const parts = packageParts({ sheets: [{ name: '甲', xml: filled }] })
    expect((await problemOf(pack({ ...parts, 'XL/workbook.xml': parts['xl/workbook.xml']! }))).code).toBe('corrupt')
  })

  it('D9.3 corrupt: a package cut short anywhere', async () => {
    const bytes = packSheet(filled, { strings: '<si><t>甲</t></si>' })
    for (let length = 30; length < bytes.length; length += 61) {
      expect((await problemOf(bytes.subarray(0, length))).code).toBe('corrupt')
    }
  })
})

describe('D9.2 a sheet is bounded by what is filled', () => {
  it('reads 200,000 filled rows and refuses one more, over all sheets together', async () => {
    const rows = (count: number) => data('<row><c><v>1</v></c></row>'.repeat(count))
    expect((await readable(packSheet(rows(200_000)))).sheets[0]?.values).toHaveLength(200_000)
    const two = packageParts({
      sheets: [
        { name: '甲', xml: rows(100_000) },
        { name: '乙', xml: rows(100_001) },
      ],
    })
    const problem = await problemOf(pack(two))
    expect(problem).toEqual({ code: 'too-large', message: problemsZh.tooManyRows(200_000) })
  })

  it('does not count rows that hold only formats', async () => {
    const rows = '<row ht="14"><c s="1"/><c s="1"/></row>'.repeat(250_000)
    const { sheets } = await readable(packSheet(data(`<row><c><v>1</v></c></row>${rows}`)))
    expect(sheets[0]?.values).toEqual([[1]])
  })

  it('too-large: cells so far to the right that the rows would not fit', async () => {
    const rows = Array.from({ length: 600 }, (_row, i) => `<row r="${i + 1}"><c r="XFD${i + 1}"><v>1</v></c></row>`)
    expect((await problemOf(packSheet(data(rows.join(''))))).code).toBe('too-large')
  })

  it('leaves out cells, merges and columns outside the sheet', async () => {
    const xml = `<cols><col min="1" max="4000000000" hidden="1"/></cols>${data('<row r="1"><c r="A1"><v>1</v></c><c r="XFE1"><v>2</v></c></row><row r="1048577"><c r="A1048577"><v>3</v></c></row>')}<mergeCells><mergeCell ref="A1:XFE9"/></mergeCells>`
    const { sheets } = await readable(packSheet(xml))
    expect(sheets[0]?.values).toEqual([[1]])
    expect(sheets[0]?.merges).toEqual([])
    expect(sheets[0]?.hiddenColumns.size).toBe(16_384)
  })
})

describe('D9.2 a sheet is bounded by what it declares', () => {
  it('too-large: merged areas by the hundred thousand', async () => {
    const merges = '<mergeCell ref="A1:XFD1048576"/>'.repeat(limits.merges + 1)
    const problem = await problemOf(packSheet(`${filled}<mergeCells>${merges}</mergeCells>`))
    expect(problem).toEqual({ code: 'too-large', message: problemsZh.tooManyMerges(limits.merges) })
  })

  it('too-large: texts by the million that cells might share', async () => {
    const strings = '<si/>'.repeat(limits.sharedTexts + 1)
    expect((await problemOf(packSheet(filled, { strings }))).code).toBe('too-large')
  })

  it('corrupt: rows that are opened and never closed', async () => {
    expect((await problemOf(packSheet(`<sheetData>${'<row>'.repeat(1_000_000)}`))).code).toBe('corrupt')
  })

  it('keeps of a text what a cell of Excel can hold, in every format', async () => {
    const long = '无'.repeat(limits.cellText + 10)
    const cell = `<row><c t="s"><v>0</v></c><c t="inlineStr"><is><t>${long}</t></is></c></row>`
    const { sheets } = await readable(packSheet(data(cell), { strings: `<si><t>${long}</t></si>` }))
    const page = await readable(strToU8(`<html><table><tr><td>${long}</td></tr></table></html>`))
    for (const text of [...sheets[0]!.texts[0]!, page.sheets[0]!.texts[0]![0]!])
      expect(text).toHaveLength(limits.cellText)
  })
})

describe('XML that is no workbook', () => {
  const strings = (xml: string) =>
    pack({
      ...packageParts({ strings: '', sheets: [{ name: '甲', xml: filled }] }),
      'xl/sharedStrings.xml': strToU8(xml),
    })

  it('corrupt: a DTD, entities of its own, entities nobody declared', async () => {
    const dtd = '<!DOCTYPE sst [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><sst><si><t>&b;</t></si></sst>'
    expect(await problemOf(strings(dtd))).toEqual({ code: 'corrupt', message: problemsZh.unsafeXml() })
    expect((await problemOf(strings('<sst><si><t>&b;</t></si></sst>'))).code).toBe('corrupt')
    expect((await problemOf(strings('<sst><si><t>&#x110000;</t></si></sst>'))).code).toBe('corrupt')
  })

  it.each([
    '<sst>',
    '<sst></st>',
    '<sst><si></sst></si>',
    '<sst><!-- </sst>',
    '<sst><t a="></sst>',
    'sst',
    '< ></ >',
    '</sst>',
  ])('corrupt: %s', async (xml) => {
    expect((await problemOf(strings(xml))).code).toBe('corrupt')
  })

  it('corrupt: a sheet that is listed but missing', async () => {
    const parts = packageParts({ sheets: [{ name: '花名册', xml: filled }] })
    delete parts['xl/worksheets/sheet1.xml']
    const problem = await problemOf(pack(parts))
    expect(problem.code).toBe('corrupt')
    expect(problem.message).toContain('花名册')
  })
})

describe('D9.1 what is not a workbook', () => {
  it.each([
    ['PDF', strToU8('%PDF-1.7\n')],
    ['PNG', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)],
    ['JPEG', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16)],
    ['RAR', strToU8('Rar!\x1a\x07\x00')],
    ['XML', strToU8('<?xml version="1.0"?><feed><entry/></feed>')],
    ['Word', zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8('<w/>') })],
    ['ZIP', zipSync({ '照片.jpg': Uint8Array.of(1, 2, 3) })],
    ['二进制', Uint8Array.of(1, 2, 3, 0, 0, 0, 7)],
    ['二进制', Uint8Array.from({ length: 400 }, (_byte, i) => (i % 2 === 0 ? i % 29 : 0))],
    ['SYLK', strToU8('ID;PWXL;N;E\r\nP;PGeneral\r\n')],
    ['MHTML', strToU8('MIME-Version: 1.0\r\nX-Document-Type: Workbook\r\n')],
  ])('not-a-workbook: %s', async (word, bytes) => {
    const problem = await problemOf(bytes)
    expect(problem.code).toBe('not-a-workbook')
    expect(problem.message).toContain(word)
  })

  it('empty: no bytes, or no filled cell', async () => {
    expect(await problemOf(new Uint8Array())).toEqual({ code: 'empty', message: problemsZh.emptyFile() })
    const blank = packSheet(data('<row><c s="1"/><c t="s"><v>0</v></c></row>'), { strings: '<si><t></t></si>' })
    expect(await problemOf(blank)).toEqual({ code: 'empty', message: problemsZh.emptyWorkbook() })
  })

  it('encrypted: a workbook with a password to open', async () => {
    const bytes = await writeXlsx({
      sheets: [{ name: '花名册', rows: [['姓名']] }],
      encryption: { password: 'p', spinCount: 1000 },
    })
    expect(await problemOf(bytes as Uint8Array)).toEqual({ code: 'encrypted', message: problemsZh.encryptedXlsx() })
  })

  it('carries the name it was given and says in both languages what to do', async () => {
    expect(await readWorkbook(new Uint8Array(), '若羌县.xlsx')).toMatchObject({ ok: false, file: '若羌县.xlsx' })
    expect(Object.keys(problemsEn)).toEqual(Object.keys(problemsZh))
  })
})
