import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { mendPackage } from '../../../core/workbook/mark/mend.ts'
import { openPackage } from '../../../core/workbook/package/package.ts'
import { relationships } from '../../../core/workbook/package/relationships.ts'
import { Unreadable } from '../../../core/workbook/package/unreadable.ts'
import { pack, packageParts, readable } from '../read/fixtures.ts'
import { oddWorkbook, richWorkbook } from '../rich-workbooks.ts'

const text = (bytes: Uint8Array | null) => bytes && new TextDecoder().decode(bytes)

/** The archive with the sizes and the place of each entry in fields of 64 bits, as some writers put even small ones. */
function in64Bits(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  const directory = view.getUint32(bytes.length - 6, true)
  const records: Uint8Array[] = []
  for (let at = directory; at < bytes.length - 22; ) {
    const nameEnd = at + 46 + view.getUint16(at + 28, true)
    const record = new Uint8Array(nameEnd - at + 28)
    record.set(bytes.subarray(at, nameEnd))
    const fields = new DataView(record.buffer)
    fields.setUint16(30, 28, true)
    fields.setUint16(nameEnd - at, 1, true)
    fields.setUint16(nameEnd - at + 2, 24, true)
    ;[24, 20, 42].forEach((field, index) => {
      fields.setBigUint64(nameEnd - at + 4 + index * 8, BigInt(view.getUint32(at + field, true)), true)
      fields.setUint32(field, 0xffffffff, true)
    })
    records.push(record)
    at = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  const end = bytes.slice(-22)
  const joined = Buffer.concat([bytes.subarray(0, directory), ...records, end])
  new DataView(joined.buffer, joined.byteOffset).setUint32(
    joined.length - 10,
    records.reduce((sum, record) => sum + record.length, 0),
    true,
  )
  return new Uint8Array(joined)
}

describe('a package', () => {
  it('that nobody changes keeps its bytes', async () => {
    for (const bytes of [await richWorkbook(), oddWorkbook()]) {
      expect(Buffer.compare(openPackage(bytes).bytes(), bytes)).toBe(0)
    }
  })

  it('finds its parts by any case and slash, and tells their names as they stand', () => {
    const parts = openPackage(zipSync({ 'xl\\Book.XML': strToU8('甲') }))
    expect([parts.has('XL/book.xml'), text(parts.read('/xl/book.xml'))]).toEqual([true, '甲'])
    expect(parts.names).toEqual(['xl\\Book.XML'])
    expect(parts.read('xl/other.xml')).toBeNull()
  })

  it('keeps apart two names whose bytes are no UTF-8', () => {
    const bytes = zipSync({ ab: strToU8('1'), cd: strToU8('2') })
    const renamed = Uint8Array.from(bytes, (byte) => (byte >= 0x61 && byte <= 0x64 ? byte + 0x60 : byte))
    expect(openPackage(renamed).names).toEqual(['ÁÂ', 'ÃÄ'])
  })

  it('changes one part in its place, adds behind the last, drops what is removed, and copies the rest', () => {
    const before = zipSync({ a: strToU8('1'), b: strToU8('2'.repeat(500)), c: strToU8('3'), d: strToU8('4') })
    const parts = openPackage(before)
    parts.write('B', strToU8('zwei'))
    parts.write('e', strToU8('5'))
    parts.write('a', strToU8('1'))
    parts.remove('C')
    const after = unzipSync(parts.bytes())
    expect(Object.entries(after).map(([name, content]) => name + text(content))).toEqual(['a1', 'bzwei', 'd4', 'e5'])
    expect(Buffer.compare(parts.bytes().subarray(0, 31), before.subarray(0, 31))).toBe(0)
  })

  it('with fields of 64 bits is read as any other, and written without them', async () => {
    const plain = await richWorkbook()
    const wide = in64Bits(plain)
    expect(openPackage(wide).names).toEqual(openPackage(plain).names)
    const rewritten = openPackage(wide).bytes()
    expect(unzipSync(rewritten)).toEqual(unzipSync(plain))
    expect((await readable(rewritten)).sheets.map(({ texts }) => texts)).toEqual(
      (await readable(plain)).sheets.map(({ texts }) => texts),
    )
  })

  it('one of whose entries has no header is still read, and is not copied blindly', () => {
    const bytes = zipSync({ good: strToU8('甲'), bad: strToU8('乙') })
    const second = new DataView(bytes.buffer).getUint32(18, true) + 30 + 'good'.length
    const parts = openPackage(bytes.fill(0, second, second + 4))
    expect(text(parts.read('good'))).toBe('甲')
    expect(() => parts.read('bad')).toThrow(Unreadable)
    expect(() => parts.bytes()).toThrow(Unreadable)
  })
})

describe('relationships', () => {
  const packageOf = (target: string, mode = '') =>
    openPackage(
      zipSync({
        'xl/_rels/book.xml.rels': strToU8(
          `<Relationships><Relationship Id="a" Type="http://x/y/worksheet" Target="${target}"${mode}/></Relationships>`,
        ),
        'xl/表%20一.xml': strToU8('<a/>'),
        'xl/sheets/一 二.xml': strToU8('<a/>'),
      }),
    )

  it.each([
    ['sheets/%E4%B8%80%20%E4%BA%8C.xml', 'xl/sheets/一 二.xml'],
    ['/xl/sheets/一 二.xml', 'xl/sheets/一 二.xml'],
    ['../xl/./sheets\\一 二.xml', 'xl/sheets/一 二.xml'],
    ['表%20一.xml', 'xl/表%20一.xml'],
    ['100%.xml', 'xl/100%.xml'],
  ])('lead from a part by the target %s to %s', (target, name) => {
    expect(relationships(packageOf(target), 'xl/book.xml')).toEqual([
      { id: 'a', type: 'http://x/y/worksheet', kind: 'worksheet', target: name },
    ])
  })

  it('that lead outside the package lead to no part', () => {
    const [lead] = relationships(packageOf('https://example.org/', ' TargetMode="External"'), 'xl/book.xml')
    expect(lead?.target).toBeNull()
  })

  it('are none where a part has no such list, and unreadable where the list is broken', () => {
    expect(relationships(packageOf('a'), 'xl/other.xml')).toEqual([])
    const broken = openPackage(zipSync({ '_rels/.rels': strToU8('<Relationships>') }))
    expect(() => relationships(broken, '')).toThrow(Unreadable)
  })

  it.each([
    ['as its target is written', 'xl/worksheets/%E8%A1%A8.xml'],
    ['as what the target’s percent signs stand for', 'xl/worksheets/表.xml'],
  ])('a sheet whose part is named %s is read and mended alike', async (_, name) => {
    const { 'xl/worksheets/sheet1.xml': sheet, ...rest } = packageParts({
      sheets: [{ name: '花名册', xml: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>' }],
    })
    const links = text(rest['xl/_rels/workbook.xml.rels']!)!.replace('sheet1.xml', '%E8%A1%A8.xml')
    const bytes = pack({ ...rest, 'xl/_rels/workbook.xml.rels': strToU8(links), [name]: sheet! })
    expect((await readable(bytes)).sheets[0]?.values).toEqual([[1]])
    const mended = mendPackage(bytes, '花名册', [{ row: 0, column: 0, content: 2 }])
    if (!mended.ok) throw new Error(mended.problem.message)
    expect((await readable(mended.bytes)).sheets[0]?.values).toEqual([[2]])
  })
})
