import { strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { problemsZh } from '../../../core/messages/zh-CN.ts'
import { readWorkbook } from '../../../core/workbook/read/read.ts'
import { onlySheet, pack, problemOf, readable, textsOf } from './fixtures.ts'

const mimetype = 'application/vnd.oasis.opendocument.spreadsheet'
const document = (tables: string, styles = '') =>
  pack({
    mimetype: strToU8(mimetype),
    'content.xml': strToU8(
      `<?xml version="1.0"?><office:document-content><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
    ),
  })
const text = (shown: string) =>
  `<table:table-cell office:value-type="string"><text:p>${shown}</text:p></table:table-cell>`

describe('an OpenDocument spreadsheet', () => {
  it('shows what the file says it shows, with the values beside it', async () => {
    const grid = await onlySheet(
      document(
        `<table:table table:name="花名册"><table:table-row>${text('张<text:s text:c="2"/>三')}<table:table-cell office:value-type="float" office:value="1985.1"><text:p>1985.10</text:p></table:table-cell><table:table-cell office:value-type="date" office:date-value="1985-06-01"><text:p>1985.06</text:p></table:table-cell><table:table-cell office:value-type="boolean" office:boolean-value="true"><text:p>TRUE</text:p></table:table-cell><table:table-cell office:value-type="string"><office:annotation><text:p>批注</text:p></office:annotation><text:p>一</text:p><text:p>二</text:p></table:table-cell></table:table-row></table:table>`,
      ),
    )
    expect(grid.texts).toEqual([['张  三', '1985.10', '1985.06', 'TRUE', '一\n二']])
    expect(grid.values).toEqual([['张  三', 1985.1, 31199, true, '一\n二']])
  })

  it('D9.6 with a password is told to be saved as .xlsx, for no password opens it here', async () => {
    const manifest =
      '<manifest:manifest><manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>'
    const file = pack({ mimetype: strToU8(mimetype), 'META-INF/manifest.xml': strToU8(manifest) })
    const problem = { code: 'encrypted', message: problemsZh.encryptedOds() }
    for (const passwords of [[], ['甲']])
      expect(await readWorkbook(file, 'x.ods', { passwords })).toMatchObject({ problem, isLocked: false })
  })

  it('repeats rows and cells, hides, and merges', async () => {
    const styles =
      '<style:style style:name="ta2"><style:table-properties table:display="false"/></style:style><style:style style:name="ta1"><style:table-properties table:display="true"/></style:style>'
    const { sheets } = await readable(
      document(
        `<table:table table:name="甲" table:style-name="ta1"><table:table-column table:number-columns-repeated="2"/><table:table-column table:visibility="collapse"/><table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="16384"/></table:table-row><table:table-row table:number-rows-repeated="2" table:visibility="filter"><table:table-cell office:value-type="string" table:number-columns-repeated="2"><text:p>同</text:p></table:table-cell></table:table-row><table:table-row><table:table-cell office:value-type="string" table:number-columns-spanned="2" table:number-rows-spanned="2"><text:p>合</text:p></table:table-cell><table:covered-table-cell/></table:table-row><table:table-row table:number-rows-repeated="1048570"><table:table-cell/></table:table-row></table:table><table:table table:name="乙" table:style-name="ta2"/>`,
        styles,
      ),
    )
    expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['甲', false],
      ['乙', true],
    ])
    const grid = sheets[0]!
    expect(grid.origin.row).toBe(3)
    expect(textsOf(grid)).toEqual([['同', '同'], ['同', '同'], ['合']])
    expect([...grid.hiddenRows]).toEqual([3, 4])
    expect([...grid.hiddenColumns]).toEqual([2])
    expect(grid.merges).toEqual([{ top: 5, left: 0, bottom: 6, right: 1 }])
  })

  it('is too large where repetition fills more than 200,000 rows', async () => {
    const rows = `<table:table-row table:number-rows-repeated="1000000">${text('甲')}</table:table-row>`
    expect((await problemOf(document(`<table:table table:name="甲">${rows}</table:table>`))).code).toBe('too-large')
  })

  it('is encrypted if its manifest says so', async () => {
    const bytes = pack({
      mimetype: strToU8(mimetype),
      'content.xml': Uint8Array.of(1, 2, 3),
      'META-INF/manifest.xml': strToU8('<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>'),
    })
    expect((await problemOf(bytes)).code).toBe('encrypted')
  })

  it('is corrupt without its content', async () => {
    expect((await problemOf(pack({ mimetype: strToU8(mimetype) }))).code).toBe('corrupt')
  })
})
