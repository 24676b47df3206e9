import { describe, expect, it } from 'vitest'
import { type Finding, filterFindings, findingLines } from '../../core/index.ts'

const finding = (cell: string | null, more: Partial<Finding> = {}): Finding => ({
  rule: 'cell/blank',
  severity: 'error',
  row: cell === null ? null : Number(cell.slice(1)),
  column: cell === null ? null : 'remarks',
  cell,
  value: '',
  message: '不得留空',
  clause: '四(二)',
  ...more,
})
const found = [
  finding(null, { rule: 'roster/other-sheets', severity: 'warning', value: '乙' }),
  finding('G4', { rule: 'date/ambiguous', severity: 'warning', value: '1985.1' }),
  finding('O4'),
  finding('O5'),
  finding('A5', { rule: 'sequence/order' }),
]
const nameOf = (row: number) => (row === 4 ? '王秀兰' : 'Alimjan')

/** Lines in short: a head as its rule and count, a finding as its place and name. */
const short = (order: 'rule' | 'sheet', closed: readonly string[] = []) =>
  findingLines(found, order, nameOf, new Set(closed)).map((line) =>
    line.kind === 'group' ? `${line.rule} ${line.count}` : `${line.finding.cell ?? '-'} ${line.name}`.trim(),
  )

describe('lines of findings', () => {
  it('in sheet order stand as they come, each with its applicant', () => {
    expect(short('sheet')).toEqual(['-', 'G4 王秀兰', 'O4 王秀兰', 'O5 Alimjan', 'A5 Alimjan'])
  })

  it('by rule stand under heads: the gravest first, then the most frequent', () => {
    expect(short('rule')).toEqual([
      'cell/blank 2',
      'O4 王秀兰',
      'O5 Alimjan',
      'sequence/order 1',
      'A5 Alimjan',
      'roster/other-sheets 1',
      '-',
      'date/ambiguous 1',
      'G4 王秀兰',
    ])
  })

  it('of a closed group show the head alone, which still says how many there are', () => {
    const [head] = findingLines(found, 'rule', nameOf, new Set())
    if (head?.kind !== 'group') throw new Error('no head')
    expect(head.open).toBe(true)
    expect(short('rule', [head.key]).slice(0, 2)).toEqual(['cell/blank 2', 'sequence/order 1'])
  })
})

describe('a filter of findings', () => {
  const cells = (severity: 'error' | 'warning' | '', search: string) =>
    filterFindings(found, { severity, search }, nameOf).map(({ cell }) => cell)

  it('by nothing lets all through', () => expect(cells('', '  ')).toEqual([null, 'G4', 'O4', 'O5', 'A5']))
  it('by severity', () => expect(cells('warning', '')).toEqual([null, 'G4']))
  it('by the beginning of a cell’s address, in any case', () => expect(cells('', 'o')).toEqual(['O4', 'O5']))
  it('by a part of the name', () => expect(cells('error', '秀兰')).toEqual(['O4']))
  it('by a part of a name in any case', () => expect(cells('', 'ALIM')).toEqual(['O5', 'A5']))
  it('by what was typed and by the sentence', () => {
    expect(cells('', '1985')).toEqual(['G4'])
    expect(cells('error', '留空')).toEqual(['O4', 'O5', 'A5'])
  })
  it('that nothing fits leaves nothing', () => expect(cells('', '没有这个词')).toEqual([]))
})
