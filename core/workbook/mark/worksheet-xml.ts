import { type Area, address } from '../../roster/grid.ts'
import { encodeEscapes, xmlText } from '../package/xml-text.ts'
import { quotedSheetName } from '../write/names.ts'
import type { StyleName } from '../write/styles.ts'
import { shownText } from '../write/table.ts'
import { cellText } from '../write/text.ts'
import type { SheetSpec, StyledCell } from '../write/workbook.ts'

/**
 * A sheet as a worksheet part that stands by itself: its texts are in its own cells, not in the workbook's shared table,
 * and it needs no relationships. `styleIndex` gives each look's number in the workbook's style table.
 */
export function worksheetXml(sheet: SheetSpec, namespace: string, styleIndex: (style: StyleName) => number): string {
  const links: string[] = []
  const rows = sheet.rows.map(({ cells, height }, row) => {
    const inner = cells.map((cell, column) => cellXml(cell, address(row, column), styleIndex, links)).join('')
    return `<row r="${row + 1}"${height === undefined ? '' : ` ht="${height}" customHeight="1"`}>${inner}</row>`
  })
  const last = address(Math.max(0, sheet.rows.length - 1), Math.max(0, sheet.widths.length - 1))
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${namespace}">`,
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<dimension ref="A1:${last}"/>`,
    `<sheetViews><sheetView workbookViewId="0">${pane(sheet)}</sheetView></sheetViews>`,
    '<sheetFormatPr defaultRowHeight="15"/>',
    `<cols>${sheet.widths.map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`).join('')}</cols>`,
    `<sheetData>${rows.join('')}</sheetData>`,
    merges(sheet.merges ?? []),
    links.length > 0 ? `<hyperlinks>${links.join('')}</hyperlinks>` : '',
    '<printOptions horizontalCentered="1"/>',
    '<pageMargins left="0.55" right="0.55" top="0.63" bottom="0.71" header="0.3" footer="0.35"/>',
    `<pageSetup paperSize="9" orientation="${sheet.orientation ?? 'landscape'}" fitToHeight="0"/>`,
    '<headerFooter><oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter></worksheet>',
  ].join('')
}

function pane({ freeze }: SheetSpec): string {
  if (!freeze || freeze.rows === 0) return ''
  return `<pane ySplit="${freeze.rows}" topLeftCell="${address(freeze.rows, 0)}" activePane="bottomLeft" state="frozen"/>`
}

function merges(areas: readonly Area[]): string {
  if (areas.length === 0) return ''
  const cells = areas.map(
    ({ top, left, bottom, right }) => `<mergeCell ref="${address(top, left)}:${address(bottom, right)}"/>`,
  )
  return `<mergeCells count="${areas.length}">${cells.join('')}</mergeCells>`
}

function cellXml(
  { content, style }: StyledCell,
  cell: string,
  styleIndex: (style: StyleName) => number,
  links: string[],
): string {
  const opening = `<c r="${cell}" s="${styleIndex(style)}"`
  if (content === null || content === '') return `${opening}/>`
  if (typeof content === 'number') return `${opening}><v>${content}</v></c>`
  if (typeof content === 'boolean') return `${opening} t="b"><v>${content ? 1 : 0}</v></c>`
  const text = shownText(content)
  if (typeof content === 'object' && 'sheet' in content) {
    const location = `${quotedSheetName(content.sheet)}!${content.cell}`
    links.push(`<hyperlink ref="${cell}" location="${xmlText(location)}" display="${xmlText(text)}"/>`)
  }
  const written = xmlText(encodeEscapes(cellText(text)))
  return `${opening} t="inlineStr"><is><t xml:space="preserve">${written}</t></is></c>`
}
