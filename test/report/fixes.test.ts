import { describe, expect, it } from 'vitest'
import { createLiveRoster, defaultPolicy, type Grid, type Review } from '../../core/index.ts'
import type { Finding } from '../../core/report/types.ts'
import { parseAddress } from '../../core/roster/grid.ts'
import { type GeneratedRow, generateRows, gridOfTable, randomFrom, rosterTable } from '../support/generate.ts'
import { readSample, sampleFiles } from '../support/samples.ts'

/** What clerks type so that a fix is offered; several may stand in one row. */
const typed: Partial<Record<keyof GeneratedRow, readonly ((text: string) => string)[]>> = {
  sequence: [() => '', () => '1', () => '甲', (text) => `${Number(text) + 1}`, (text) => ` ${text}`],
  unit: [(text) => ` ${text}\u200b`],
  name: [
    (text) => `${text} `,
    (text) => text.replace('·', '.'),
    (text) => text.replace('·', ' • '),
    (text) => text.replace('·', ' '),
    (text) => [...text].join(' '),
  ],
  ethnicity: [(text) => text.slice(0, 1), () => '维族', () => ' 回'],
  birth: [
    (text) => text.replace('.', '-'),
    (text) => text.replace('.', '年').concat('月12日'),
    (text) => text.replace(/./g, (one) => (one === '.' ? '．' : String.fromCodePoint(one.codePointAt(0)! + 0xfee0))),
  ],
  currentTitle: [() => '', () => '无', (text) => `${text}　`],
  currentTitleDate: [() => '', () => '无', (text) => text.replace('.', '/')],
  remarks: [() => '', (text) => `${text} `],
}

function scrawled(rows: readonly GeneratedRow[], next: () => number): GeneratedRow[] {
  return rows.map((row) => {
    const scrawl = { ...row }
    for (const [column, ways] of Object.entries(typed) as [keyof GeneratedRow, readonly ((text: string) => string)[]][])
      if (next() < 0.25) scrawl[column] = ways[Math.floor(next() * ways.length)]!(scrawl[column])
    return scrawl
  })
}

/** What one row says of another: it may change where nobody touched the cell. */
const acrossRows: ReadonlySet<string> = new Set(['sequence/order', 'duplicate/person', 'duplicate/name'])

/**
 * Asked as soon as it is known that there is no title, and not before: 无 in a blank 现任专业技术职务 is offered, never put
 * in unasked.
 */
const asksNext = (rule: string, mended: Finding) =>
  rule === 'fee/track-unclear' && mended.column === 'currentTitle' && mended.fix?.safe === false

const fixable = (review: Review) => review.allFindings().filter(({ fix, cell }) => fix && cell)

/** Applies fixes in random order until none is left; gives how many there were. */
function mendAll(review: Review, next: () => number): number {
  let before = review.allFindings()
  const most = before.length * 3 + review.applicants().length * 3
  for (let count = 0; ; count++) {
    const open = fixable(review)
    if (open.length === 0) return count
    expect(count, JSON.stringify(open[0])).toBeLessThan(most)
    const one = open[Math.floor(next() * open.length)]!
    const { row, column } = parseAddress(one.cell!)!
    const text = one.fix!.value
    review.update([{ row, column, value: text, text, format: '@' }])
    const now = review.allFindings()
    const flagged = new Set(before.map(({ cell }) => cell))
    const spoilt = now.filter(
      ({ cell, rule }) => cell !== one.cell && !flagged.has(cell) && !acrossRows.has(rule) && !asksNext(rule, one),
    )
    expect(spoilt, JSON.stringify(one)).toEqual([])
    before = now
  }
}

function expectMended(grid: Grid, seed: number): number {
  const review = createLiveRoster(grid, defaultPolicy)
  const count = mendAll(review, randomFrom(seed))
  expect(fixable(createLiveRoster(review.grid, defaultPolicy))).toEqual([])
  return count
}

describe('D5.4 fixes in any order come to an end and make no right cell wrong', () => {
  it.each(sampleFiles)('%s', async (name) => {
    const { sheets } = await readSample(name)
    for (const grid of sheets) for (const seed of [1, 2, 3]) expectMended(grid, seed)
  })

  it.each([11, 12, 13, 14, 15, 16, 17, 18, 19, 20])('a roster of seed %i', (seed) => {
    const rows = scrawled(generateRows(25, seed, { faultyShare: 0.5 }), randomFrom(seed * 7))
    expect(expectMended(gridOfTable(rosterTable(rows)), seed)).toBeGreaterThan(20)
  })
})
