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

/** A face of our documents' fonts; sizes in points. */
interface Font {
  name: '宋体' | '黑体'
  size: number
  bold?: true
  underline?: true
  /** RRGGBB; black without it. */
  colour?: string
}

/** What a cell looks like. */
export interface Look {
  font: Font
  /** A thin black line on all four sides. */
  framed?: true
  horizontal?: 'left' | 'center' | 'right'
  vertical: 'top' | 'center'
  wraps?: true
  /** Number format code; General without it. */
  format?: string
}

const song: Font = { name: '宋体', size: 10.5 }
const hei: Font = { name: '黑体', size: 10.5 }
const bold: Font = { ...song, bold: true }
/** Text stays text, also when the cell is edited later: 1985.10 keeps its zero and =1+1 is no formula. */
const asText = '@'

const middle = { vertical: 'center', wraps: true } as const
const centered = { ...middle, horizontal: 'center' } as const
const start = { ...middle, horizontal: 'left' } as const
const end = { vertical: 'center', horizontal: 'right' } as const

export const styles: Record<StyleName, Look> = {
  title: { font: { ...song, size: 18, bold: true }, ...centered, format: asText },
  line: { font: { ...song, size: 12 }, ...start, format: asText },
  lineEnd: { font: { ...song, size: 12 }, ...end, format: asText },
  head: { font: hei, ...centered, framed: true, format: asText },
  center: { font: song, ...centered, framed: true, format: asText },
  ordinal: { font: song, ...centered, framed: true, format: '0' },
  text: { font: song, ...start, framed: true, format: asText },
  number: { font: song, ...end, framed: true, format: '0' },
  /** A number as it is, with all its decimals. */
  shown: { font: song, ...end, framed: true },
  money: { font: song, ...end, framed: true, format: '#,##0' },
  score: { font: song, ...end, framed: true, format: '0.00' },
  share: { font: song, ...end, framed: true, format: '0.0%' },
  total: { font: bold, ...centered, framed: true, format: asText },
  totalNumber: { font: bold, ...end, framed: true, format: '0' },
  totalMoney: { font: bold, ...end, framed: true, format: '#,##0' },
  blank: { font: song, ...centered, framed: true },
  link: { font: { ...song, underline: true, colour: '175A94' }, ...centered, framed: true, format: asText },
  note: { font: { ...song, size: 9 }, vertical: 'top', horizontal: 'left', wraps: true, format: asText },
  /** A cell of a converted file: its text, in a frame so that it can be read. */
  copied: { font: song, ...middle, framed: true, format: asText },
  copiedNumber: { font: song, vertical: 'center', framed: true },
  copiedLine: { font: song, vertical: 'center', format: asText },
}
