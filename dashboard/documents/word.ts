import { cellText, zipFiles } from '../../core/index.ts'
import { documentPaperZh } from '../../core/messages/papers.zh-CN.ts'
import { still } from '../../core/view/isolated.ts'
import { dataOf, type TableData, textOf } from '../tables/table.ts'
import type { Block, FormLine, FormRow, Paper, Run } from './paper.ts'

/**
 * Papers as a .docx: A4, 宋体 titles, 仿宋 text, 黑体 table heads, page numbers at the foot, each paper for itself. Only what these documents are made of is written (docs/decisions/documents.md says why no library does it); each begins on a page of its own.
 */
export function wordDocument(papers: readonly Paper[], title: string): Uint8Array {
  const body = papers.map(({ blocks }) => blocks.map(blockXml).join(''))
  const text = (name: string, xml: string) => ({ name, bytes: new TextEncoder().encode(declaration + xml) })
  return zipFiles(
    [
      text('[Content_Types].xml', contentTypes),
      text('_rels/.rels', packageRelationships),
      text('docProps/core.xml', coreProperties(title)),
      text('word/document.xml', document(body.join(sectionEnd))),
      text('word/_rels/document.xml.rels', documentRelationships),
      text('word/styles.xml', styles),
      text('word/footer1.xml', footer),
    ],
    6,
  )
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaging = 'http://schemas.openxmlformats.org/package/2006'
const wordTypes = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

const contentTypes = `<Types xmlns="${packaging}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${wordTypes}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${wordTypes}.styles+xml"/><Override PartName="/word/footer1.xml" ContentType="${wordTypes}.footer+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`

const packageRelationships = `<Relationships xmlns="${packaging}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="${packaging}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`

const documentRelationships = `<Relationships xmlns="${packaging}/relationships"><Relationship Id="rId1" Type="${office}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="${office}/footer" Target="footer1.xml"/></Relationships>`

function coreProperties(title: string): string {
  return `<cp:coreProperties xmlns:cp="${packaging}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped(title)}</dc:title></cp:coreProperties>`
}

/** Sizes are half points, lengths twentieths of a point: 仿宋 四号 is 14 pt, a line 25 pt. */
const styles = `<w:styles xmlns:w="${word}"><w:docDefaults><w:rPrDefault><w:rPr>${fonts('仿宋')}<w:sz w:val="28"/><w:szCs w:val="28"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:line="500" w:lineRule="exact"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style></w:styles>`

/** A number of the foot, as large as the words around it. */
const field = (code: string) =>
  [
    '<w:fldChar w:fldCharType="begin"/>',
    `<w:instrText xml:space="preserve"> ${code} </w:instrText>`,
    '<w:fldChar w:fldCharType="separate"/>',
    '<w:t>1</w:t>',
    '<w:fldChar w:fldCharType="end"/>',
  ]
    .map((part) => `<w:r><w:rPr><w:sz w:val="21"/><w:szCs w:val="21"/></w:rPr>${part}</w:r>`)
    .join('')

const { before, after } = documentPaperZh.pageNumber
const footer = `<w:ftr xmlns:w="${word}"><w:p><w:pPr><w:jc w:val="center"/></w:pPr>${runXml(before, 21)}${field('PAGE')}${runXml(after, 21)}</w:p></w:ftr>`

/** The pages of one paper: its first is 1. */
const section =
  '<w:sectPr><w:footerReference w:type="default" r:id="rId2"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1701" w:right="1474" w:bottom="1531" w:left="1588" w:header="851" w:footer="794" w:gutter="0"/><w:pgNumType w:start="1"/></w:sectPr>'

/** Ends a paper: what follows begins on a page of its own. The line it stands in takes no room. */
const sectionEnd = `<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>${section}</w:pPr></w:p>`

function document(body: string): string {
  return `<w:document xmlns:w="${word}" xmlns:r="${office}"><w:body>${body}${section}</w:body></w:document>`
}

function fonts(name: string): string {
  return `<w:rFonts w:ascii="${name}" w:hAnsi="${name}" w:eastAsia="${name}" w:cs="${name}"/>`
}

function escaped(text: string): string {
  return cellText(still(text)).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}

/** A hint is grey, to be written over; a blank is a line. */
function runXml(run: Run, size: number | null = null, font: string | null = null, bold = false): string {
  const isHint = typeof run === 'object' && 'hint' in run
  const properties = `${font === null ? '' : fonts(font)}${bold ? '<w:b/>' : ''}${isHint ? '<w:color w:val="666666"/>' : ''}${size === null ? '' : `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`}`
  const text =
    typeof run === 'string' ? escaped(run) : isHint ? escaped(run.hint) : '＿'.repeat(Math.ceil(run.blank / 2))
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`
}

function paragraph(properties: string, inner: string): string {
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${inner}</w:p>`
}

function blockXml(block: Block): string {
  switch (block.kind) {
    case 'title':
      return titleXml(block.lines)
    case 'text':
      return paragraph(
        `<w:ind w:firstLineChars="200" w:firstLine="560"/>`,
        block.runs.map((run) => runXml(run)).join(''),
      )
    case 'closing':
      return paragraph(
        `<w:spacing w:before="160"/><w:jc w:val="right"/>`,
        block.runs.map((run) => runXml(run)).join(''),
      )
    case 'note':
      return block.lines
        .map((line, at) =>
          paragraph(
            `<w:spacing w:before="${at === 0 ? 200 : 60}" w:line="340" w:lineRule="exact"/>`,
            line.map((run) => runXml(run, 24)).join(''),
          ),
        )
        .join('')
    case 'lines':
      return paragraph(ruledLine, '').repeat(block.count)
    case 'quote':
      return paragraph(
        `<w:keepLines/>${frame}<w:spacing w:before="100" w:after="60" w:line="460" w:lineRule="exact"/><w:ind w:left="120" w:right="120"/>`,
        runXml(block.text, 32, '楷体'),
      )
    case 'form':
      return formXml(block)
    case 'table':
      return tableXml(dataOf(block.table, block.rows))
  }
}

const side = (name: string, space: number) => `<w:${name} w:val="single" w:sz="4" w:space="${space}" w:color="000000"/>`
const frame = `<w:pBdr>${['top', 'left', 'bottom', 'right'].map((name) => side(name, 6)).join('')}</w:pBdr>`

const ruledLine =
  '<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="1" w:color="000000"/><w:between w:val="single" w:sz="4" w:space="1" w:color="000000"/></w:pBdr>'

function titleXml(lines: readonly string[]): string {
  const last = lines.length - 1
  return lines
    .map((line, index) =>
      paragraph(
        `<w:keepNext/><w:spacing w:before="0" w:after="${index === last ? 480 : 0}" w:line="600" w:lineRule="exact"/><w:jc w:val="center"/>`,
        runXml(line, 36, '宋体', true),
      ),
    )
    .join('')
}

const textWidth = 8844

function tableXml({ columns, rows }: TableData): string {
  const whole = columns.reduce((sum, { width = 0 }) => sum + width, 0)
  const widths = columns.map(({ width = 0 }) => Math.round((width / whole) * textWidth))
  const row = (cells: readonly string[], isHead: boolean) => {
    const inner = cells.map((cell, at) => cellXml(cell, widths[at]!, isHead, columns[at]!.style === 'text')).join('')
    return `<w:tr><w:trPr><w:cantSplit/>${isHead ? '<w:tblHeader/>' : ''}</w:trPr>${inner}</w:tr>`
  }
  const head = columns.map(({ heading }) => heading)
  const body = rows.map((cells) =>
    row(
      cells.map((cell) => textOf(cell)),
      false,
    ),
  )
  return tableOf(widths, row(head, true) + body.join(''))
}

/** A table of the whole line's width, ruled all over; widths are in twentieths of a point. */
function tableOf(widths: readonly number[], rows: string): string {
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')
  const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((name) => side(name, 0)).join('')
  return `<w:tbl><w:tblPr><w:tblW w:w="${textWidth}" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="57" w:type="dxa"/><w:right w:w="57" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows}</w:tbl>`
}

/** Where the lines of a cell stand, by where its first one begins. */
const heightOf = { start: 'top', center: 'center', end: 'bottom' } as const

const twentiethsAMillimetre = 56.7

/** A form: what is high goes on in the rows below as a cell that continues it. */
function formXml({ widths: shares, rows }: Extract<Block, { kind: 'form' }>): string {
  const whole = shares.reduce((sum, share) => sum + share, 0)
  const widths = shares.map((share) => Math.round((share / whole) * textWidth))
  const goingOn = widths.map(() => 0)
  const rowXml = ({ height, cells }: FormRow): string => {
    let inner = ''
    let column = 0
    /** Closes the cells from above that stand here. */
    const goOn = () => {
      while ((goingOn[column] ?? 0) > 0) {
        goingOn[column]!--
        inner += boxXml(widths[column]!, '<w:vMerge/>', paragraph('', ''))
        column++
      }
    }
    for (const cell of cells) {
      goOn()
      const wide = widths.slice(column, column + cell.across).reduce((sum, width) => sum + width, 0)
      const merged = `${cell.across > 1 ? `<w:gridSpan w:val="${cell.across}"/>` : ''}${cell.down > 1 ? '<w:vMerge w:val="restart"/>' : ''}`
      inner += boxXml(
        wide,
        merged,
        cell.lines.map((line) => formLineXml(line, cell.isHead)).join(''),
        heightOf[cell.lines[0]?.at ?? 'center'],
      )
      goingOn.fill(cell.down - 1, column, column + cell.across)
      column += cell.across
    }
    goOn()
    return `<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="${Math.round(height * twentiethsAMillimetre)}" w:hRule="atLeast"/></w:trPr>${inner}</w:tr>`
  }
  return tableOf(widths, rows.map(rowXml).join(''))
}

function boxXml(width: number, merged: string, inner: string, at: 'top' | 'center' | 'bottom' = 'center'): string {
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${merged}<w:vAlign w:val="${at}"/></w:tcPr>${inner}</w:tc>`
}

function formLineXml({ runs, at }: FormLine, isHead: boolean): string {
  const place = { start: '', center: '<w:jc w:val="center"/>', end: '<w:ind w:right="280"/><w:jc w:val="right"/>' }[at]
  const line = at === 'end' ? 440 : 340
  const [above, below] = { start: [80, 0], center: [0, 0], end: [0, 60] }[at]
  const said = runs.map((run) => runXml(run, 22, isHead ? '黑体' : null)).join('')
  return paragraph(
    `<w:spacing w:before="${above}" w:after="${below}" w:line="${line}" w:lineRule="exact"/>${place}`,
    said,
  )
}

function cellXml(text: string, width: number, isHead: boolean, atStart: boolean): string {
  const place = isHead || !atStart ? '<w:jc w:val="center"/>' : ''
  const line = `<w:spacing w:line="260" w:lineRule="exact"/>${place}`
  const lines = text.split('\n').map((one) => paragraph(line, runXml(one, 20, isHead ? '黑体' : null)))
  return boxXml(width, '', lines.join(''))
}
