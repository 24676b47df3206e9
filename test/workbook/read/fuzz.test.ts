import { utils, write } from '@e965/xlsx'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readWorkbook } from '../../../core/workbook/read/read.ts'
import { biffStream, record, u16, wide } from './biff-streams.ts'
import { encodeGb18030, pack, packageParts, packSheet, stylesOf } from './fixtures.ts'

const codes = ['encrypted', 'corrupt', 'not-a-workbook', 'too-large', 'empty']
const rows = [
  ['序号', '姓名', '出生年月'],
  [1, '张三', 31199],
]
const sheet = utils.aoa_to_sheet(rows)
sheet.C2 = { t: 'n', v: 31199, z: 'yyyy.mm' }
const book = utils.book_new()
utils.book_append_sheet(book, sheet, '花名册')
const written = (bookType: 'biff8' | 'xlml' | 'xlsb' | 'ods' | 'biff2') =>
  new Uint8Array(write(book, { type: 'array', bookType }))

const xml =
  '<cols><col min="1" max="2" hidden="1"/></cols><sheetData><row r="2" hidden="1"><c r="A2" t="s" s="1"><v>0</v></c><c r="B2" s="0"><v>31199</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B1"/></mergeCells>'
const rest = { strings: '<si><r><t>张三</t></r></si>', styles: stylesOf('yyyy.mm', 14) }
const samples: [string, Uint8Array][] = [
  ['xlsx', packSheet(xml, rest)],
  ['xls', written('biff8')],
  [
    'bare biff',
    biffStream({ sheets: [{ name: '甲', records: [record(0x0204, u16(0), u16(0), u16(0), wide('张三', 2))] }] }),
  ],
  ['xml 2003', written('xlml')],
  ['xlsb', written('xlsb')],
  [
    'ods',
    pack({
      mimetype: new TextEncoder().encode('application/vnd.oasis.opendocument.spreadsheet'),
      'content.xml': new TextEncoder().encode(
        '<d><table:table table:name="甲"><table:table-row><table:table-cell table:number-columns-repeated="3"><text:p>张</text:p></table:table-cell></table:table-row></table:table></d>',
      ),
    }),
  ],
  ['csv', encodeGb18030('序号,姓名\r\n1,"张三"\r\n')],
  ['html', new TextEncoder().encode('<html><table><tr><td rowspan=2>张三</td><td>1</td></tr></table></html>')],
]

const change = fc.record({
  at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  kind: fc.constantFrom('set', 'flip', 'cut', 'drop', 'double', 'wide'),
  byte: fc.integer({ min: 0, max: 255 }),
})
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never

function damage(bytes: Uint8Array, { at, kind, byte }: Change): Uint8Array {
  const i = Math.floor(at * bytes.length)
  const copy = bytes.slice()
  if (kind === 'set') copy[i] = byte
  else if (kind === 'flip') copy[i]! ^= 1 << (byte & 7)
  else if (kind === 'wide') copy.fill(0xff, i, i + 4)
  else if (kind === 'cut') return copy.subarray(0, i)
  else if (kind === 'drop') return Uint8Array.from([...copy.subarray(0, i), ...copy.subarray(i + byte)])
  else if (kind === 'double') return Uint8Array.from([...copy.subarray(0, i), ...copy.subarray(Math.max(0, i - byte))])
  return copy
}

/** A result that a report can be made of: a workbook whose grids are whole, or a problem with a sentence. */
async function expectAnswer(bytes: Uint8Array): Promise<void> {
  const result = await readWorkbook(bytes, '甲')
  if (!result.ok) {
    expect(codes).toContain(result.problem.code)
    expect(result.problem.message).toMatch(/[：。]/)
    return
  }
  expect(result.workbook.sheets.some(({ values }) => values.length > 0)).toBe(true)
  for (const { values, texts, formats } of result.workbook.sheets) {
    expect([texts.length, formats.length]).toEqual([values.length, values.length])
    expect(
      texts.every((row, r) => row.length === values[r]?.length && row.every((text) => typeof text === 'string')),
    ).toBe(true)
  }
}

describe('C5.4 a damaged file', () => {
  it.each(samples)('%s is still answered, by a workbook or a problem', async (_name, bytes) => {
    const { ok } = await readWorkbook(bytes, '甲')
    expect(ok).toBe(true)
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
        await expectAnswer(changes.reduce(damage, bytes))
      }),
      { numRuns: 300 },
    )
  })

  it('xlsx whose parts are damaged before they are packed is answered too', async () => {
    const parts = packageParts({ ...rest, sheets: [{ name: '花名册', xml }] })
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...Object.keys(parts)),
        fc.array(change, { minLength: 1, maxLength: 4 }),
        async (name, changes) => {
          await expectAnswer(pack({ ...parts, [name]: changes.reduce(damage, parts[name]!) }))
        },
      ),
      { numRuns: 400 },
    )
  })

  it('bytes of any kind are answered', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), expectAnswer), { numRuns: 500 })
  })
})
