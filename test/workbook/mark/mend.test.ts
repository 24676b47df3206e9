import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readWorkbook } from '../../../core/index.ts'
import { address } from '../../../core/roster/grid.ts'
import { type CellEdit, mendPackage } from '../../../core/workbook/mark/mend.ts'
import { openXmlFaults } from '../open-xml-check.ts'
import { oddWorkbook, partsOf, richWorkbook } from '../rich-workbooks.ts'

async function mended(bytes: Uint8Array, sheet: string, edits: readonly CellEdit[]) {
  const result = mendPackage(bytes, sheet, edits)
  if (!result.ok) throw new Error(result.problem.message)
  const read = await readWorkbook(result.bytes, 'a.xlsx')
  if (!read.ok) throw new Error(read.problem.message)
  const grid = read.workbook.sheets.find(({ name }) => name === sheet)!
  const text = (row: number, column: number) => grid.texts[row - grid.origin.row]?.[column - grid.origin.column] ?? ''
  return { ...result, grid, text }
}

const edits: readonly CellEdit[] = [
  { row: 4, column: 3, content: '帕提古丽·艾合买提' },
  { row: 7, column: 6, content: '1985.10' },
  { row: 5, column: 14, content: '无' },
  { row: 5, column: 0, content: 3 },
  { row: 6, column: 14, content: '=1+1' },
  { row: 7, column: 20, content: '表外' },
  { row: 30, column: 1, content: '新的一行' },
  { row: 3, column: 14, content: '' },
]

describe('cells mended in the file itself', () => {
  it.each([
    ['a roster of hucre', '花名册（正式）', () => richWorkbook()],
    ['cells without addresses', '花名册', async () => oddWorkbook()],
    ['prefixed, strict', '花名册', async () => oddWorkbook({ prefix: 'x', strict: true })],
  ])('%s: what was typed is there, all else as it was', async (_, sheet, make) => {
    const before = await make()
    const original = await mended(before, sheet, [])
    const after = await mended(before, sheet, edits)
    expect(after.refused).toEqual([])
    for (const { row, column, content } of edits) expect(after.text(row, column)).toBe(String(content))
    const touched = new Set(edits.map(({ row, column }) => address(row, column)))
    for (let row = 0; row < 12; row++) {
      for (let column = 0; column < 15; column++) {
        if (!touched.has(address(row, column))) expect(after.text(row, column)).toBe(original.text(row, column))
      }
    }
    expect(openXmlFaults(after.bytes)).toEqual(openXmlFaults(before))
    const [one, other] = [partsOf(before), partsOf(after.bytes)]
    const changed = Object.keys(one).filter((name) => Buffer.compare(one[name]!, other[name] ?? new Uint8Array()) !== 0)
    expect(changed.every((name) => /styles\.xml$|\/(sheet2|s0)\.xml$/.test(name))).toBe(true)
  })

  it('a text keeps its zero: the cell gets the number format Text and its other looks', async () => {
    const { grid, text } = await mended(await richWorkbook(), '花名册（正式）', [
      { row: 7, column: 6, content: '1985.10' },
    ])
    expect(text(7, 6)).toBe('1985.10')
    expect(grid.values[7]?.[6]).toBe('1985.10')
    expect(grid.formats[7]?.[6]).toBe('@')
  })

  const withFormulas = (rows: string) => {
    const parts = unzipSync(oddWorkbook())
    const sheet = new TextDecoder().decode(parts['xl/worksheets/s0.xml']!)
    const types = new TextDecoder().decode(parts['[Content_Types].xml']!)
    const rels = new TextDecoder().decode(parts['xl/_rels/book.xml.rels']!)
    return zipSync({
      ...parts,
      'xl/worksheets/s0.xml': strToU8(sheet.replace('</sheetData>', `${rows}</sheetData>`)),
      'xl/calcChain.xml': strToU8(
        '<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="A20" i="4"/></calcChain>',
      ),
      '[Content_Types].xml': strToU8(
        types.replace(
          '</Types>',
          '<Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/></Types>',
        ),
      ),
      'xl/_rels/book.xml.rels': strToU8(
        rels.replace(
          '</Relationships>',
          '<Relationship Id="cc" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/></Relationships>',
        ),
      ),
    })
  }

  it('a formula gives way to what was typed, and the order of calculation is left to Excel', async () => {
    const bytes = withFormulas('<row r="20"><c r="A20"><f>1+1</f><v>2</v></c></row>')
    const after = await mended(bytes, '花名册', [{ row: 19, column: 0, content: 7 }])
    expect(after.text(19, 0)).toBe('7')
    expect(Object.keys(partsOf(after.bytes))).not.toContain('xl/calcChain.xml')
    expect(openXmlFaults(after.bytes)).toEqual([])
  })

  it('a formula that others depend on is refused by name; one that only repeats it is not', async () => {
    const bytes = withFormulas(
      '<row r="20"><c r="A20"><f t="shared" ref="A20:B20" si="0">1+1</f><v>2</v></c><c r="B20"><f t="shared" si="0"/><v>2</v></c><c r="C20"><f t="array" ref="C20:D20">{1,2}</f><v>1</v></c></row>',
    )
    const after = await mended(bytes, '花名册', [
      { row: 19, column: 0, content: 7 },
      { row: 19, column: 1, content: 8 },
      { row: 19, column: 2, content: 9 },
    ])
    expect(after.refused).toEqual(['A20', 'C20'])
    expect([0, 1, 2].map((column) => after.text(19, column))).toEqual(['2', '8', '1'])
  })

  it('an unknown sheet or a broken package is a problem with a sentence', () => {
    for (const [bytes, sheet] of [
      [oddWorkbook(), '没有的表'],
      [new Uint8Array([80, 75]), '花名册'],
    ] as const) {
      expect(mendPackage(bytes, sheet, edits)).toMatchObject({ ok: false, problem: { code: 'corrupt' } })
    }
  })
})
