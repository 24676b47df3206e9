import { strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { cellAt, onlySheet, pack, packageParts, packSheet, readable, stylesOf, textsOf } from './fixtures.ts'

const data = (rows: string) => `<sheetData>${rows}</sheetData>`

describe('the cells of an .xlsx', () => {
  it('reads shared, inline and formula strings, numbers, booleans and errors', async () => {
    const grid = await onlySheet(
      packSheet(
        data(
          '<row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" t="inlineStr"><is><t>直接</t></is></c><c r="C1" t="str"><f>A1</f><v>公式</v></c><c r="D1"><v>12.5</v></c><c r="E1" t="b"><v>1</v></c><c r="F1" t="e"><v>#N/A</v></c></row>',
        ),
        { strings: '<si><t>零</t></si><si><t>一</t></si>' },
      ),
    )
    expect(grid.values[0]).toEqual(['一', '直接', '公式', 12.5, true, '#N/A'])
    expect(grid.texts[0]).toEqual(['一', '直接', '公式', '12.5', 'TRUE', '#N/A'])
  })

  it('takes the cached result of a formula, and leaves a formula without one blank', async () => {
    const grid = await onlySheet(
      packSheet(
        data('<row><c><f>1+1</f><v>2</v></c><c><f>NOW()</f></c><c t="str"><f>""</f><v></v></c><c><v>3</v></c></row>'),
      ),
    )
    expect(grid.values[0]).toEqual([2, null, null, 3])
  })

  it('counts on where rows and cells carry no address', async () => {
    const grid = await onlySheet(
      packSheet(
        data(
          '<row><c><v>1</v></c><c><v>2</v></c></row><row r="4"><c r="C4"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>',
        ),
      ),
    )
    expect(cellAt(grid, 0, 1).value).toBe(2)
    expect(cellAt(grid, 3, 2).value).toBe(3)
    expect(cellAt(grid, 3, 3).value).toBe(4)
    expect(cellAt(grid, 4, 0).value).toBe(5)
  })

  it('begins the grid at the first filled row and keeps the numbering of the sheet', async () => {
    const grid = await onlySheet(packSheet(data('<row r="7"><c r="C7"><v>1</v></c></row>')))
    expect(grid.origin).toEqual({ row: 6, column: 0 })
    expect(grid.values).toEqual([[null, null, 1]])
  })

  it('joins the runs of rich text and leaves phonetic guides out', async () => {
    const strings =
      '<si><r><rPr><b/></rPr><t>张</t></r><r><t xml:space="preserve"> 三</t></r><rPh sb="0" eb="1"><t>zhang</t></rPh></si>'
    const inline = '<is><r><t>李</t></r><r><t>四</t></r><rPh sb="0" eb="1"><t>li</t></rPh></is>'
    const grid = await onlySheet(
      packSheet(data(`<row><c t="s"><v>0</v></c><c t="inlineStr">${inline}</c></row>`), { strings }),
    )
    expect(grid.values[0]).toEqual(['张 三', '李四'])
  })

  it('decodes entities, CDATA, escaped characters and line breaks once', async () => {
    const strings =
      '<si><t>a&lt;b&gt;&amp;&#x4e2d;&#25991;&quot;</t></si><si><t><![CDATA[<甲&乙>]]></t></si><si><t>一_x000D_二_x005F_x000D_</t></si><si><t>上\r\n下</t></si>'
    const cells = [0, 1, 2, 3].map((i) => `<c t="s"><v>${i}</v></c>`).join('')
    const grid = await onlySheet(packSheet(data(`<row>${cells}</row>`), { strings }))
    expect(grid.values[0]).toEqual(['a<b>&中文"', '<甲&乙>', '一\r二_x000D_', '上\n下'])
  })

  it('leaves a string whose index is not in the table blank', async () => {
    const grid = await onlySheet(
      packSheet(data('<row><c t="s"><v>9</v></c><c t="s"><v>-1</v></c><c><v>1</v></c></row>'), {
        strings: '<si><t>甲</t></si>',
      }),
    )
    expect(grid.values[0]).toEqual([null, null, 1])
  })

  it('keeps as text what stands where a number should', async () => {
    const grid = await onlySheet(packSheet(data('<row><c><v>abc</v></c><c><v>Infinity</v></c><c><v>1e3</v></c></row>')))
    expect(grid.values[0]).toEqual(['abc', 'Infinity', 1000])
  })

  it('turns dates written out (t="d") into serial numbers', async () => {
    const cells = ['2024-09-14', '2024-09-14T18:00:00Z', '18:30:00', 'soon'].map(
      (v) => `<c t="d" s="0"><v>${v}</v></c>`,
    )
    const grid = await onlySheet(packSheet(data(`<row>${cells.join('')}</row>`), { styles: stylesOf(14) }))
    expect(grid.values[0]).toEqual([45549, 45549.75, 18.5 / 24, 'soon'])
    expect(grid.texts[0]?.[0]).toBe('2024/9/14')
  })

  it('ignores elements of the same names in extensions', async () => {
    const workbook = await readable(
      pack(
        packageParts({
          workbookProperties: '<workbookPr date1904="1"/>',
          styles: `${stylesOf('0.00')}<dxfs><dxf><numFmt numFmtId="200" formatCode="yyyy"/></dxf></dxfs>`,
          sheets: [
            {
              name: '甲',
              xml: `${data('<row><c s="0"><v>1</v></c></row>')}<extLst><ext><x14:row r="9"><x14:c r="A9"><x14:v>5</x14:v></x14:c></x14:row></ext></extLst>`,
            },
          ],
        }),
      ),
    )
    expect(workbook.sheets[0]?.date1904).toBe(true)
    expect(workbook.sheets[0]?.texts).toEqual([['1.00']])
  })
})

describe('what surrounds the cells', () => {
  it('reads merges, and rows and columns that are hidden by hand, by a filter or by having no size', async () => {
    const grid = await onlySheet(
      packSheet(
        `<cols><col min="2" max="3" hidden="1"/><col min="5" max="5" width="0"/><col min="6" max="6" width="9"/></cols>${data(
          '<row r="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1"><c r="A2"><v>1</v></c></row><row r="3" ht="0" customHeight="1"/><row r="4" hidden="true"/>',
        )}<mergeCells><mergeCell ref="A1:C2"/><mergeCell ref="$D$4"/><mergeCell ref="nonsense"/></mergeCells>`,
      ),
    )
    expect(grid.merges).toEqual([
      { top: 0, left: 0, bottom: 1, right: 2 },
      { top: 3, left: 3, bottom: 3, right: 3 },
    ])
    expect([...grid.hiddenRows]).toEqual([1, 2, 3])
    expect([...grid.hiddenColumns]).toEqual([1, 2, 4])
  })

  it('lists sheets in tab order with those that are hidden', async () => {
    const xml = data('<row><c><v>1</v></c></row>')
    const { sheets } = await readable(
      pack(
        packageParts({
          sheets: [
            { name: '封面', xml },
            { name: '字典 &amp; 表', xml, state: 'hidden' },
            { name: '深藏', xml, state: 'veryHidden' },
          ],
        }),
      ),
    )
    expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['封面', false],
      ['字典 & 表', true],
      ['深藏', true],
    ])
  })

  it('reads custom document properties by name', async () => {
    const custom =
      '<property fmtid="x" pid="2" name="RosterReview.Policy"><vt:lpwstr>bayingol-quality-2024</vt:lpwstr></property><property name="数"><vt:i4>7</vt:i4></property><property name="__proto__"><vt:lpwstr>x</vt:lpwstr></property>'
    const { properties } = await readable(packSheet(data('<row><c><v>1</v></c></row>'), { custom }))
    expect(properties['RosterReview.Policy']).toBe('bayingol-quality-2024')
    expect(properties.数).toBe('7')
    expect(Object.getPrototypeOf(properties)).toBe(Object.prototype)
  })

  it('reads strict packages, prefixed elements and UTF-16 parts', async () => {
    const xml =
      '<x:worksheet xmlns:x="urn:x"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>汉</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>'
    const utf16 = Uint8Array.from([
      0xff,
      0xfe,
      ...Array.from(xml).flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]),
    ])
    const parts = packageParts({ strict: true, sheets: [{ name: '甲', xml: '' }] })
    const { sheets } = await readable(pack({ ...parts, 'xl/worksheets/sheet1.xml': utf16 }))
    expect(textsOf(sheets[0]!)).toEqual([['汉']])
  })

  it('finds parts whatever the case of their names and the direction of their slashes', async () => {
    const parts = packageParts({ sheets: [{ name: '甲', xml: data('<row><c><v>1</v></c></row>') }] })
    const renamed = Object.fromEntries(
      Object.entries(parts).map(([name, bytes]) => [name.startsWith('xl/work') ? name.toUpperCase() : name, bytes]),
    )
    expect((await onlySheet(pack(renamed))).values).toEqual([[1]])
    const backslashed = Object.fromEntries(
      Object.entries(parts).map(([name, bytes]) => [name.replaceAll('/', '\\'), bytes]),
    )
    expect((await onlySheet(pack(backslashed))).values).toEqual([[1]])
  })

  it('leaves out chart sheets, which have no cells', async () => {
    const parts = packageParts({
      sheets: [
        { name: '甲', xml: data('<row><c><v>1</v></c></row>') },
        { name: '图', xml: '' },
      ],
    })
    const rels = new TextDecoder()
      .decode(parts['xl/_rels/workbook.xml.rels'])
      .replace(/(Id="rId2" Type="[^"]*\/)worksheet/, '$1chartsheet')
    const { sheets } = await readable(pack({ ...parts, 'xl/_rels/workbook.xml.rels': strToU8(rels) }))
    expect(sheets.map(({ name }) => name)).toEqual(['甲'])
  })
})

describe('what the cells of an .xlsx show', () => {
  const show = async (format: string | number, value: string, workbookProperties = '') => {
    const xml = data(`<row><c s="0"><v>${value}</v></c></row>`)
    const grid = await onlySheet(packSheet(xml, { styles: stylesOf(format), workbookProperties }))
    return cellAt(grid, 0, 0)
  }

  it.each([27, 36, 50, 52, 57])('knows the Chinese month format %i, which has no code in the file', async (id) => {
    expect(await show(id, '45549')).toEqual({ value: 45549, text: '2024年9月', format: 'yyyy"年"m"月"' })
  })

  it('shows the short date as Chinese Excel does, even where the file says otherwise', async () => {
    const styles =
      '<numFmts><numFmt numFmtId="14" formatCode="m/d/yy"/></numFmts><cellXfs><xf numFmtId="14"/></cellXfs>'
    const grid = await onlySheet(packSheet(data('<row><c s="0"><v>45549</v></c></row>'), { styles }))
    expect(grid.texts).toEqual([['2024/9/14']])
  })

  it('counts from 1904 where the workbook does', async () => {
    expect((await show(14, '0', '<workbookPr date1904="1"/>')).text).toBe('1904/1/1')
    expect((await show(14, '44087', '<workbookPr date1904="true"/>')).text).toBe('2024/9/14')
    expect((await show('[h]:mm', '1.5', '<workbookPr date1904="1"/>')).text).toBe('36:00')
  })

  it('keeps the format of text cells and shows them through a text section', async () => {
    const xml = data(
      '<row><c s="0" t="str"><v>001</v></c><c s="1" t="str"><v>三</v></c><c s="2" t="str"><v>密</v></c></row>',
    )
    const grid = await onlySheet(packSheet(xml, { styles: stylesOf(49, '"第"@"组"', ';;;') }))
    expect(grid.formats[0]).toEqual(['@', '"第"@"组"', ';;;'])
    expect(grid.texts[0]).toEqual(['001', '第三组', ''])
    expect(grid.values[0]).toEqual(['001', '三', '密'])
  })
})
