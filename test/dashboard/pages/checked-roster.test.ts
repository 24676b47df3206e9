import * as XLSX from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import {
  type ColumnKey,
  convertedWorkbook,
  defaultPolicy,
  type Grid,
  openReview,
  readWorkbook,
  statedBy,
  type Workbook,
} from '../../../core/index.ts'
import { CheckedRoster } from '../../../dashboard/pages/self-check/checked-roster.ts'
import type { Look, Opening, Step } from '../../../dashboard/pages/self-check/protocol.ts'
import { generateRows, gridOfTable, rosterTable } from '../../support/generate.ts'

/** Every column. */
const across = { left: 0, right: 100 }
const everything: Look = { order: 'sheet', filter: { severity: '', search: '' }, closed: [] }

function workbookOf(...sheets: Grid[]): Workbook {
  return { file: '花名册.xlsx', format: 'xlsx', sheets, properties: {} }
}
const sheetOf = (rows: number, seed: number, name?: string) =>
  gridOfTable(rosterTable(generateRows(rows, seed, { faultyShare: 0.7 })), name)

function open(workbook: Workbook, more: Partial<Opening> = {}): CheckedRoster {
  const opening: Opening = {
    file: workbook.file,
    bytes: new Blob([]),
    policy: defaultPolicy,
    language: 'zh-CN',
    steps: [],
    ...more,
  }
  const opened = CheckedRoster.open(workbook, opening)
  if (typeof opened === 'string') throw new Error(opened)
  return opened
}
const findingsOf = (roster: CheckedRoster, look = everything) =>
  roster.lines({ look, from: 0, to: 10_000 }).lines.flatMap((line) => (line.kind === 'finding' ? [line.finding] : []))
const cells = (...changes: [cell: string, text: string][]): Step => ({
  kind: 'cells',
  changes: changes.map(([cell, text]) => ({ cell, text })),
})

describe('a roster under check in its worker', () => {
  it('finds what the engine’s review of the workbook finds, other sheets with rosters included', () => {
    const workbook = workbookOf(sheetOf(30, 1), sheetOf(20, 2, '第二张'))
    const found = findingsOf(open(workbook))
    expect(found).toEqual(openReview(workbook, defaultPolicy).allFindings())
    expect(found.map(({ rule }) => rule)).toContain('roster/other-sheets')
  })

  it('says of a workbook without a roster why there is nothing to check', () => {
    const grid = gridOfTable([['会议纪要'], ['无']])
    const opening = { file: 'a', bytes: new Blob([]), policy: defaultPolicy, language: 'zh-CN' as const, steps: [] }
    expect(CheckedRoster.open(workbookOf(grid), opening)).toContain('花名册')
  })

  it('gives lines, rows and fixes by slices that together are the whole', () => {
    const roster = open(workbookOf(sheetOf(50, 3)))
    const look: Look = { ...everything, order: 'rule' }
    const whole = roster.lines({ look, from: 0, to: 10_000 })
    const slices = Array.from({ length: Math.ceil(whole.count / 7) }, (_, at) =>
      roster.lines({ look, from: at * 7, to: at * 7 + 7 }),
    )
    expect(slices.flatMap(({ lines }) => lines)).toEqual(whole.lines)
    expect(new Set(slices.map(({ count }) => count))).toEqual(new Set([whole.lines.length]))
    const { rows, fixes } = roster.head()
    expect(roster.rows({ from: 0, to: 10_000, ...across })).toHaveLength(rows)
    expect([...roster.rows({ from: 0, to: 20, ...across }), ...roster.rows({ from: 20, to: rows, ...across })]).toEqual(
      roster.rows({ from: 0, to: rows, ...across }),
    )
    expect(roster.fixes({ from: 0, to: 10_000 })).toHaveLength(fixes)
  })

  it('draws the rows as the sheet has them, each flagged cell with its gravest finding', () => {
    const workbook = workbookOf(sheetOf(40, 4))
    const roster = open(workbook)
    const rows = roster.rows({ from: 0, to: 100, ...across })
    expect(
      rows.map(({ cells: own }) =>
        own
          .map(({ text }) => text)
          .join()
          .replace(/,+$/, ''),
      ),
    ).toEqual(workbook.sheets[0]!.texts.map((texts) => texts.join().replace(/,+$/, '')))
    expect(rows.slice(0, 4).map(({ kind }) => kind)).toEqual(['line', 'line', 'head', 'person'])
    const flagged = rows.flatMap(({ cells: own }) => own.filter(({ mark }) => mark)).length
    expect(flagged).toBe(new Set(findingsOf(roster).flatMap(({ cell }) => cell ?? [])).size)
  })

  it('after every step says what a review of the mended sheet would say, and undone what it said before', () => {
    const grid = sheetOf(40, 5)
    const roster = open(workbookOf(grid))
    const before = findingsOf(roster)
    const steps: Step[] = [cells(['O4', ''], ['E5', '不详']), cells(['D6', grid.texts[6]![3]!]), { kind: 'safe-fixes' }]
    const heads = [roster.head(), ...steps.map((step) => roster.take(step))]
    const texts = roster.rows({ from: 0, to: 100, ...across }).map(({ cells: own }) => own.map(({ text }) => text))
    const mended = { ...gridOfTable(texts), name: grid.name }
    expect(findingsOf(roster)).toEqual(openReview(workbookOf(mended), defaultPolicy).allFindings())
    expect(heads.at(-1)!.fixes).toBe(0)
    for (const head of heads.slice(0, -1).reverse()) expect(roster.undo()).toEqual(head)
    expect(findingsOf(roster)).toEqual(before)
    expect(roster.undo().steps).toBe(0)
  })

  it('takes no step where nothing would change', () => {
    const roster = open(workbookOf(sheetOf(5, 6)))
    const { text } = roster.rows({ from: 4, to: 5, ...across })[0]!.cells[3]!
    expect(roster.take(cells(['D5', text])).steps).toBe(0)
    expect(roster.take(cells(['D5', `${text} `])).steps).toBe(1)
  })

  it('opened again with the steps that were taken it is where it was', () => {
    const workbook = workbookOf(sheetOf(40, 7))
    const steps: Step[] = [cells(['E5', '不详']), { kind: 'safe-fixes' }]
    const roster = open(workbook)
    const heads = steps.map((step) => roster.take(step))
    const again = open(workbook, { steps })
    expect(again.head()).toEqual(heads.at(-1))
    expect(findingsOf(again)).toEqual(findingsOf(roster))
    expect(again.undo()).toEqual(roster.undo())
  })

  it('in English says its findings in English', () => {
    const roster = open(workbookOf(sheetOf(20, 8)), { language: 'en' })
    expect(findingsOf(roster)[0]!.message).toMatch(/^[A-Za-z“]/)
  })

  it('in another language it is where it was, as if it had been opened in that one', () => {
    const workbook = workbookOf(sheetOf(40, 7))
    const steps: Step[] = [cells(['E5', '不详']), { kind: 'safe-fixes' }, cells(['J6', '99'])]
    const roster = open(workbook)
    for (const step of steps) roster.take(step)
    roster.undo()
    const spoken = roster.inLanguage('en')
    const wanted = open(workbook, { language: 'en', steps: steps.slice(0, 2) })
    expect(findingsOf(spoken)).toEqual(findingsOf(wanted))
    for (let step = 0; step < 3; step++) {
      expect(spoken.head()).toEqual(wanted.head())
      expect(spoken.undo()).toEqual(wanted.undo())
    }
    expect(findingsOf(spoken)).toEqual(findingsOf(open(workbook, { language: 'en' })))
  })

  it('shows a merged area with the text of its first cell in every row it covers', () => {
    const grid = { ...sheetOf(5, 9), merges: [{ top: 0, left: 0, bottom: 0, right: 14 }] }
    const [title] = open(workbookOf(grid)).rows({ from: 0, to: 1, ...across })
    expect(new Set(title!.cells.map(({ text }) => text))).toEqual(new Set([grid.texts[0]![0]]))
    expect(title!.cells.every(({ merge }) => merge?.right === 14)).toBe(true)
  })
})

/** A file of two sheets with eight people each, under check. */
async function twoSheets(bookType: 'xlsx' | 'biff8', file: string): Promise<CheckedRoster> {
  const book = XLSX.utils.book_new()
  for (const [seed, name] of [
    [1, '甲'],
    [2, '乙'],
  ] as const)
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rosterTable(generateRows(8, seed))), name)
  const bytes = new Uint8Array(XLSX.write(book, { type: 'buffer', bookType }))
  return open(await reread(bytes, file), { file, bytes: new Blob([bytes]) })
}

async function reread(bytes: Uint8Array, file: string): Promise<Workbook> {
  const read = await readWorkbook(bytes, file)
  if (!read.ok) throw new Error(read.problem.message)
  return read.workbook
}

describe('a mended roster that is handed back', () => {
  it.each([
    ['xlsx', 'a.xlsx'],
    ['biff8', 'a.xls'],
  ] as const)('%s: the sheet that was checked is sealed, although another now has more people', async (type, file) => {
    const roster = await twoSheets(type, file)
    const untouched = await roster.handBack('2024-09-01T00:00:00Z')
    expect(untouched).toMatchObject({ ok: true, readInstead: null })
    roster.take(cells(...[...'ABCDEFGHIJKLMNO'].map((column): [string, string] => [`${column}11`, ''])))
    const back = await roster.handBack('2024-09-01T00:00:00Z')
    if (!back.ok) throw new Error(back.message)
    const workbook = await reread(back.bytes, back.file)
    const { seal, totals } = openReview(workbook, defaultPolicy, { sheet: '甲' }).report()
    expect([seal, totals]).toEqual([{ status: 'valid' }, roster.head().totals])
    expect(back.readInstead).toBe('乙')
  })
})

describe('C5.9 which column is which, said in the page', () => {
  const table = (change: Readonly<Record<string, string>>) => {
    const [title, unit, ...rest] = rosterTable(generateRows(20, 4, { faultyShare: 0 }))
    return gridOfTable([title!, unit!, ...rest.map((row) => row.map((text) => change[text] ?? text))])
  }
  const chosenIn = (roster: CheckedRoster, change: Readonly<Record<string, number>> = {}) => {
    const reading = roster.columns({})
    const own = reading.columns.flatMap(({ column, at }) => (column ? [[column, at] as const] : []))
    return statedBy(reading, new Map([...own, ...(Object.entries(change) as [ColumnKey, number][])]))
  }

  it('is a step among the others, in either language', () => {
    const roster = open(workbookOf(table({ 姓名: '甲', 备注: '其它' })))
    const before = findingsOf(roster)
    expect(roster.head()).toMatchObject({ uncertain: ['remarks', 'name'], isStated: false, steps: 0 })
    const first = roster.head().firstRow + 1
    roster.take(cells([`C${first}`, '不详']))
    roster.take({ kind: 'columns', stated: chosenIn(roster, { remarks: 14 }) })
    expect(roster.head()).toMatchObject({ uncertain: [], isStated: true, steps: 2, mended: 1 })
    expect(findingsOf(roster).map(({ rule }) => rule)).not.toContain('roster/heading-guessed')
    expect(findingsOf(roster).some(({ cell }) => cell === `C${first}`)).toBe(true)
    const english = roster.inLanguage('en')
    expect(english.head()).toMatchObject({ isStated: true, steps: 2, mended: 1 })
    english.undo()
    english.undo()
    expect(findingsOf(english.inLanguage('zh-CN'))).toEqual(before)
  })

  it('without a column of names is not taken', () => {
    const roster = open(workbookOf(table({})))
    const { name, ...others } = chosenIn(roster).columns!
    expect(name).toBe('D')
    expect(roster.take({ kind: 'columns', stated: { columns: { ...others, name: null } } })).toMatchObject({ steps: 0 })
  })

  it('of another sheet is not taken once cells are mended', () => {
    const roster = open(workbookOf(sheetOf(20, 1), sheetOf(9, 2, '第二张')))
    const other = { sheet: '第二张', columns: chosenIn(roster).columns! }
    roster.take(cells(['C10', '不详']))
    expect(roster.columns({}).sheets).toHaveLength(1)
    expect(roster.take({ kind: 'columns', stated: other })).toMatchObject({ sheet: '花名册', steps: 1 })
    roster.undo()
    expect(roster.take({ kind: 'columns', stated: other })).toMatchObject({ sheet: '第二张', steps: 1, mended: 0 })
    expect(roster.undo()).toMatchObject({ sheet: '花名册', steps: 0 })
  })

  it('is told where headings cannot say it by themselves', async () => {
    const workbook = workbookOf(table({ 民族: '性别', 族别: '性别' }))
    const bytes = (await convertedWorkbook(workbook)).bytes
    const roster = open(await reread(bytes, 'a.xlsx'), { bytes: new Blob([new Uint8Array(bytes)]) })
    roster.take({ kind: 'columns', stated: chosenIn(roster, { sex: 5, ethnicity: 4 }) })
    const told = await roster.handBack('2024-09-01T00:00:00Z')
    expect(told).toMatchObject({ ok: true, needsTelling: false, headings: [expect.stringMatching(/^E/)] })
    roster.undo()
    roster.take({ kind: 'columns', stated: chosenIn(roster, { sex: 5 }) })
    expect(await roster.handBack('2024-09-01T00:00:00Z')).toMatchObject({ ok: true, needsTelling: true })
  })
})
