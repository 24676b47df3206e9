import type { CellStyle } from 'hucre/xlsx'

/** The looks a cell of ours may have; a document of the office uses no others. */
export type StyleName =
  | 'title'
  | 'line'
  | 'lineEnd'
  | 'head'
  | 'ordinal'
  | 'center'
  | 'text'
  | 'number'
  | 'shown'
  | 'money'
  | 'score'
  | 'share'
  | 'total'
  | 'totalNumber'
  | 'totalMoney'
  | 'blank'
  | 'link'
  | 'note'
  | 'copied'
  | 'copiedNumber'
  | 'copiedLine'

const song = { name: '宋体', size: 10.5, family: 3, charset: 134 }
const hei = { name: '黑体', size: 10.5, family: 3, charset: 134 }
const edge = { style: 'thin', color: { rgb: '000000' } } as const
const box = { top: edge, right: edge, bottom: edge, left: edge }
/** Text stays text, also when the cell is edited later: 1985.10 keeps its zero and =1+1 is no formula. */
const asText = '@'

const middle = { vertical: 'center', wrapText: true } as const
const centered = { ...middle, horizontal: 'center' } as const
const start = { ...middle, horizontal: 'left' } as const
const end = { vertical: 'center', horizontal: 'right' } as const

export const styles: Record<StyleName, CellStyle> = {
  title: { font: { ...song, size: 18, bold: true }, alignment: centered, numFmt: asText },
  line: { font: { ...song, size: 12 }, alignment: start, numFmt: asText },
  lineEnd: { font: { ...song, size: 12 }, alignment: end, numFmt: asText },
  head: { font: hei, alignment: centered, border: box, numFmt: asText },
  center: { font: song, alignment: centered, border: box, numFmt: asText },
  ordinal: { font: song, alignment: centered, border: box, numFmt: '0' },
  text: { font: song, alignment: start, border: box, numFmt: asText },
  number: { font: song, alignment: end, border: box, numFmt: '0' },
  /** A number as it is, with all its decimals. */
  shown: { font: song, alignment: end, border: box },
  money: { font: song, alignment: end, border: box, numFmt: '#,##0' },
  score: { font: song, alignment: end, border: box, numFmt: '0.00' },
  share: { font: song, alignment: end, border: box, numFmt: '0.0%' },
  total: { font: { ...song, bold: true }, alignment: centered, border: box, numFmt: asText },
  totalNumber: { font: { ...song, bold: true }, alignment: end, border: box, numFmt: '0' },
  totalMoney: { font: { ...song, bold: true }, alignment: end, border: box, numFmt: '#,##0' },
  blank: { font: song, alignment: centered, border: box },
  link: {
    font: { ...song, underline: true, color: { rgb: '175A94' } },
    alignment: centered,
    border: box,
    numFmt: asText,
  },
  note: {
    font: { ...song, size: 9 },
    alignment: { vertical: 'top', horizontal: 'left', wrapText: true },
    numFmt: asText,
  },
  /** A cell of a converted file: its text, in a frame so that it can be read. */
  copied: { font: song, alignment: { vertical: 'center', wrapText: true }, border: box, numFmt: asText },
  copiedNumber: { font: song, alignment: { vertical: 'center' }, border: box },
  copiedLine: { font: song, alignment: { vertical: 'center' }, numFmt: asText },
}
