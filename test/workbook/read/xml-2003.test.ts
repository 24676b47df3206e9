import { describe, expect, it } from 'vitest'
import { cellAt, encodeGb18030, onlySheet, problemOf, readable, textsOf } from './fixtures.ts'

const spreadsheet = (inside: string, encoding = 'UTF-8') =>
  `<?xml version="1.0" encoding="${encoding}"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" xmlns:x="urn:schemas-microsoft-com:office:excel">${inside}</Workbook>`
const utf8 = (text: string) => new TextEncoder().encode(text)
const cell = (type: string, data: string, attributes = '') =>
  `<Cell ${attributes}><Data ss:Type="${type}">${data}</Data></Cell>`
const sheet = (rows: string, after = '') => `<Worksheet ss:Name="花名册"><Table>${rows}</Table>${after}</Worksheet>`

describe('an XML Spreadsheet of Excel 2003', () => {
  it('reads every type, rich text without comments, and formats by name or by code', async () => {
    const styles =
      '<Styles><Style ss:ID="s1"><NumberFormat ss:Format="Short Date"/></Style><Style ss:ID="s2"><NumberFormat ss:Format="yyyy.mm"/></Style><Style ss:ID="s3"><NumberFormat ss:Format="@"/></Style></Styles>'
    const rich =
      '<Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40"><B>张</B><Font>三</Font></ss:Data><Comment><ss:Data><Font>批注</Font></ss:Data></Comment></Cell>'
    const grid = await onlySheet(
      utf8(
        spreadsheet(
          `${styles}${sheet(
            `<Row>${cell('Number', '1985.1')}${cell('DateTime', '1985-06-01T00:00:00.000', 'ss:StyleID="s2"')}${cell('DateTime', '2024-09-14T00:00:00.000', 'ss:StyleID="s1"')}${cell('Boolean', '1')}${cell('Error', '#N/A')}${cell('String', '001', 'ss:StyleID="s3"')}${rich}</Row>`,
          )}`,
        ),
      ),
    )
    expect(grid.texts).toEqual([['1985.1', '1985.06', '2024/9/14', 'TRUE', '#N/A', '001', '张三']])
    expect(grid.values).toEqual([[1985.1, 31199, 45549, true, '#N/A', '001', '张三']])
    expect(cellAt(grid, 0, 5).format).toBe('@')
  })

  it('places cells by index and after merges, hides rows, columns and sheets, and inherits styles', async () => {
    const styles = '<Styles><Style ss:ID="d"><NumberFormat ss:Format="0.00"/></Style></Styles>'
    const rows = `<Column ss:Index="2" ss:Span="1" ss:Hidden="1"/><Column ss:StyleID="d"/><Row ss:Index="3">${cell('String', '甲', 'ss:MergeAcross="2" ss:MergeDown="1"')}${cell('Number', '1')}</Row><Row ss:Hidden="1" ss:Span="1"/><Row ss:StyleID="d">${cell('Number', '2', 'ss:Index="3"')}</Row>`
    const hidden = '<WorksheetOptions><Visible>SheetHidden</Visible></WorksheetOptions>'
    const { sheets } = await readable(utf8(spreadsheet(styles + sheet(rows, hidden))))
    const grid = sheets[0]!
    expect(grid.hidden).toBe(true)
    expect(cellAt(grid, 2, 0).text).toBe('甲')
    expect(cellAt(grid, 2, 3)).toEqual({ value: 1, text: '1.00', format: '0.00' })
    expect(cellAt(grid, 5, 2).text).toBe('2.00')
    expect(grid.merges).toEqual([{ top: 2, left: 0, bottom: 3, right: 2 }])
    expect([...grid.hiddenRows]).toEqual([3, 4])
    expect([...grid.hiddenColumns]).toEqual([1, 2])
  })

  it('counts from 1904 where the workbook does', async () => {
    const inside = `<x:ExcelWorkbook><x:Date1904/></x:ExcelWorkbook>${sheet(`<Row>${cell('DateTime', '1904-01-02T12:00:00.000')}</Row>`)}`
    const grid = await onlySheet(utf8(spreadsheet(inside)))
    expect([grid.date1904, grid.values]).toEqual([true, [[1.5]]])
  })

  it('is read in the encoding it declares', async () => {
    const bytes = encodeGb18030(spreadsheet(sheet(`<Row>${cell('String', '巴音郭楞')}</Row>`), 'gb2312'))
    expect(textsOf(await onlySheet(bytes))).toEqual([['巴音郭楞']])
  })

  it('corrupt or no workbook: elements that are not closed, a DTD', async () => {
    const dtd = spreadsheet(sheet('')).replace('<Workbook', '<!DOCTYPE a [<!ENTITY b "c">]><Workbook')
    expect((await problemOf(utf8(spreadsheet('<Worksheet>')))).code).toBe('corrupt')
    expect((await problemOf(utf8(dtd))).code).toBe('not-a-workbook')
  })

  it('is not led astray by positions beyond the sheet', async () => {
    const rows = `<Column ss:Span="99999999" ss:Hidden="1"/><Row ss:Index="99999999">${cell('Number', '1')}</Row><Row ss:Index="2" ss:Span="99999999" ss:Hidden="1">${cell('Number', '2', 'ss:Index="1e9"')}${cell('Number', '3', 'ss:Index="1"')}</Row>`
    const grid = await onlySheet(utf8(spreadsheet(sheet(rows))))
    expect(grid.values).toEqual([[3]])
  })
})
