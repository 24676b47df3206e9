import { describe, expect, it } from 'vitest'
import {
  type ColumnKey,
  type ColumnReading,
  chosenBy,
  defaultPolicy,
  doubtsOf,
  type HeadingEdit,
  headingEdits,
  isSameRoster,
  openReview,
  parseRemembered,
  type RememberedColumns,
  readColumns,
  recallColumns,
  rememberedBy,
  rosterColumns,
  type StatedRoster,
  statedBy,
  withWord,
  wordsIn,
} from '../../core/index.ts'
import type { Grid } from '../../core/roster/grid.ts'
import { person, printedHeadings, sheetOf } from '../support/sheet.ts'

const title = ['2024年度质量技术监督专业职称评审申报人员花名册']
const unitLine = (unit: string) => [`主管单位：${unit}`]
const people = ['王建国', '赵国强', '李明辉', '陈志远']
/** A roster with some headings written otherwise, and cells added to each row. */
function roster(
  change: Readonly<Record<string, string>>,
  unit = '库尔勒市市场监督管理局',
  more: string[][] = [],
): Grid {
  const extra = more.map(([heading]) => heading!)
  return sheetOf([
    title,
    unitLine(unit),
    [...printedHeadings.map((heading) => change[heading] ?? heading), ...extra],
    ...people.map((name, at) => [...person(at + 1, name), ...more.map(([, ...cells]) => cells[at] ?? '')]),
  ])
}
const openedBy = (stated: StatedRoster, sheets: readonly Grid[]) =>
  openReview({ file: 'x.xlsx', sheets: [...sheets], properties: {} }, defaultPolicy, { stated })
const columnOf = (reading: ColumnReading, letters: string) => reading.columns.find((one) => one.letters === letters)!
const chosenIn = ({ columns }: ColumnReading, change: Partial<Record<ColumnKey, number | null>> = {}) => {
  const chosen = new Map(columns.flatMap(({ column, at }) => (column ? [[column, at] as const] : [])))
  for (const [column, at] of Object.entries(change))
    if (at === null) chosen.delete(column as ColumnKey)
    else chosen.set(column as ColumnKey, at)
  return chosen
}

describe('C5.9 how the columns of a sheet are read', () => {
  it('is certain where every heading is known', () => {
    const reading = readColumns([roster({})], defaultPolicy, {})
    expect(reading).toMatchObject({ sheet: '花名册', headerRow: 3, uncertain: [], unit: '库尔勒市市场监督管理局' })
    expect(reading.columns.map(({ column }) => column)).toEqual(reading.readable)
    expect(columnOf(reading, 'D')).toEqual({
      ...{ at: 3, letters: 'D', heading: '姓名', headingRow: 2, samples: people.slice(0, 3) },
      ...{ column: 'name', by: 'heading', claims: null },
    })
  })

  it('names what is absent, what is told by its content and what two headings claim', () => {
    const sheet = roster({ 姓名: '甲', 备注: '其它', 族别: '性别' })
    const reading = readColumns([sheet], defaultPolicy, {})
    expect(reading.uncertain).toEqual(expect.arrayContaining(['name', 'remarks', 'sex']))
    expect(columnOf(reading, 'D')).toMatchObject({ heading: '甲', column: 'name', by: 'content' })
    expect(columnOf(reading, 'F')).toMatchObject({ heading: '性别', column: null, by: null, claims: 'sex' })
    expect(columnOf(reading, 'O')).toMatchObject({ heading: '其它', column: null, claims: null })
  })

  it('looks at the row that is said, and at one full of cells where no heading is known', () => {
    const odd = printedHeadings.map((_, index) => `第${index}项`)
    const sheet = sheetOf([title, odd, ...people.map((name, at) => person(at + 1, name))])
    expect(readColumns([sheet], defaultPolicy, {})).toMatchObject({ headerRow: 2, readable: expect.any(Array) })
    expect(readColumns([sheet], defaultPolicy, { headerRow: 1 }).headerRow).toBe(1)
    expect(readColumns([sheet], defaultPolicy, { headerRow: 4 }).headerRow).toBe(2)
    expect(readColumns([sheetOf([['一']])], defaultPolicy, {})).toMatchObject({ headerRow: null, columns: [] })
  })

  it('looks into the sheet that is asked for', () => {
    const other = { ...roster({ 姓名: '甲' }), name: '第二张' }
    const reading = readColumns([roster({}), other], defaultPolicy, { sheet: '第二张' })
    expect(reading).toMatchObject({ sheet: '第二张', sheets: ['花名册', '第二张'], uncertain: ['name'] })
  })
})

describe('C5.9 what is chosen of a reading', () => {
  it('is read so and certain, and what is left out is not read although a heading or a content says it', () => {
    const sheets = [roster({ 姓名: '甲', 备注: '其它' })]
    const reading = readColumns(sheets, defaultPolicy, {})
    const stated = statedBy(reading, chosenIn(reading, { remarks: 14, phone: null }))
    const review = openedBy(stated, sheets)
    expect(review.findings()).toEqual([])
    expect(review.report().assessments.map(({ name, findings }) => [name, findings])).toEqual(
      people.map((name) => [name, []]),
    )
    expect(readColumns(sheets, defaultPolicy, { stated }).uncertain).toEqual([])
    expect(columnOf(readColumns(sheets, defaultPolicy, { stated }), 'D').by).toBe('stated')

    const without = statedBy(reading, chosenIn(reading, { education: null, remarks: 14 }))
    expect(without.columns?.education).toBeNull()
    const columns = openedBy(without, sheets).layout!.columns
    expect([columns.get('education'), columns.get('sex')]).toEqual([undefined, 4])
    expect(readColumns(sheets, defaultPolicy, { stated: without }).uncertain).toEqual([])
    expect(readColumns(sheets, defaultPolicy, { stated: without }).readable).toContain('education')
  })

  it('C5.8 no column (null) holds for tables below with the same heading', () => {
    const sheet = roster({})
    const two = sheetOf([...sheet.texts.map((row) => [...row]), [...printedHeadings], person(5, '周立新')])
    const review = openedBy({ columns: { remarks: null } }, [two])
    expect(review.layout?.tables.map(({ columns }) => columns.has('remarks'))).toEqual([false, false])
  })

  it('a column of another is taken from it', () => {
    const sheets = [roster({}, undefined, [['实际性别', '女', '女', '女', '女']])]
    const reading = readColumns(sheets, defaultPolicy, {})
    const stated = statedBy(reading, chosenIn(reading, { sex: 15 }))
    expect(openedBy(stated, sheets).layout?.columns.get('sex')).toBe(15)
    expect(readColumns(sheets, defaultPolicy, { stated }).uncertain).toEqual([])
  })
})

describe('C5.9 what is in doubt, and what is said of it', () => {
  it('is told by why', () => {
    const reading = readColumns([roster({ 姓名: '甲', 备注: '其它', 族别: '性别' })], defaultPolicy, {})
    expect(doubtsOf(reading)).toEqual({ missing: ['ethnicity', 'remarks'], guessed: ['name'], claimed: ['sex'] })
    const none = readColumns([roster({})], defaultPolicy, {})
    expect(doubtsOf(none)).toEqual({ missing: [], guessed: [], claimed: [] })
  })

  it('one column is one thing: the last word counts, and what it took comes back with it', () => {
    const words = wordsIn(readColumns([roster({})], defaultPolicy, {}))
    const taken = withWord(words, 5, 'name')
    expect(chosenBy(taken).get('name')).toBe(5)
    expect(chosenBy(withWord(taken, 5, 'ethnicity')).get('name')).toBe(3)
  })

  it('D3.6 holds for the sheet it names, whatever hidden sheets hold; those are named where none else is read', () => {
    const hidden = { ...roster({}), name: '往年', hidden: true }
    const odd = roster(Object.fromEntries(printedHeadings.map((heading, at) => [heading, `第${at + 1}项`])))
    const bare = openReview({ file: 'x.xlsx', sheets: [odd, hidden], properties: {} }, defaultPolicy)
    expect([bare.layout, bare.otherSheets]).toEqual([null, [{ sheet: '往年', hidden: true, applicants: 4 }]])
    const reading = readColumns([odd, hidden], defaultPolicy, { sheet: odd.name })
    const all = new Map(rosterColumns.map((column, at) => [column, at] as const))
    expect(openedBy(statedBy(reading, all), [odd, hidden]).totals().applicants).toBe(4)
  })
})

describe('C5.9 headings that say by themselves what was said', () => {
  const written = (grid: Grid, edits: readonly HeadingEdit[]): Grid => {
    const texts = grid.texts.map((row) => [...row])
    for (const { row, column, after } of edits) texts[row - grid.origin.row]![column - grid.origin.column] = after
    return { ...grid, texts, values: texts }
  }
  const saidOf = (grid: Grid, change: Partial<Record<ColumnKey, number | null>>) => {
    const reading = readColumns([grid], defaultPolicy, {})
    return statedBy(reading, chosenIn(reading, change))
  }

  it('are written only where they do not say it yet, in every table below too', () => {
    const first = roster({ 姓名: '甲', 备注: '其它说明' })
    const lines = first.texts.map((row) => [...row])
    const two = sheetOf([...lines, [...lines[2]!], person(5, '周立新')])
    const stated = saidOf(two, { remarks: 14 })
    const { edits, isEnough, rivals } = headingEdits(two, defaultPolicy, stated)
    expect(edits).toEqual([
      { row: 2, column: 3, before: '甲', after: '姓名' },
      { row: 2, column: 14, before: '其它说明', after: '备注' },
      { row: 7, column: 3, before: '甲', after: '姓名' },
      { row: 7, column: 14, before: '其它说明', after: '备注' },
    ])
    expect([isEnough, rivals]).toEqual([true, []])
    const bare = openReview({ file: 'x.xlsx', sheets: [written(two, edits)], properties: {} }, defaultPolicy)
    expect(bare.report()).toEqual(openedBy(stated, [written(two, edits)]).report())
  })

  it('none where the headings say it already', () => {
    expect(headingEdits(roster({}), defaultPolicy, saidOf(roster({}), {}))).toEqual({
      ...{ edits: [], isEnough: true, rivals: [] },
    })
  })

  it('are not enough where another heading claims the column: it is named', () => {
    const sheet = roster({}, undefined, [['性别', '男', '男', '男', '男']])
    const result = headingEdits(sheet, defaultPolicy, saidOf(sheet, { sex: 15 }))
    expect(result).toEqual({ edits: [], isEnough: false, rivals: ['E'] })
  })
})

describe('C5.9 what was chosen is remembered for a unit', () => {
  const sheets = [roster({ 姓名: '甲', 备注: '其它' })]
  const keyOf = (unit: string | null) => `unit:${unit ?? ''}`
  const reading = readColumns(sheets, defaultPolicy, {})
  const remembered: RememberedColumns[] = [
    { unitKey: keyOf('库尔勒市市场监督管理局'), ...rememberedBy(reading, chosenIn(reading, { remarks: 14 })) },
  ]
  const recall = (...grids: Grid[]) => recallColumns(grids, defaultPolicy, remembered, keyOf)

  it('and recalled for its next roster with the same headings, wherever they stand', () => {
    const next = roster({ 姓名: ' 甲 ', 备注: '其 它' })
    expect(recall(next)).toEqual(statedBy(reading, chosenIn(reading, { remarks: 14 })))
    const moved = { ...next, origin: { row: 4, column: 2 } }
    expect(recall(moved)).toMatchObject({ headerRow: 7, columns: { name: 'F', remarks: 'Q' } })
    expect(openedBy(recall(moved)!, [moved]).findings()).toEqual([])
  })

  it('but not for another unit, nor for other headings', () => {
    expect(recall(roster({ 姓名: '甲', 备注: '其它' }, '焉耆县市场监督管理局'))).toBeNull()
    expect(recall(roster({ 姓名: '甲' }))).toBeNull()
    expect(recall(roster({ 姓名: '甲', 备注: '其它' }, undefined, [['序']]))).toBeNull()
    expect(recallColumns(sheets, defaultPolicy, [], keyOf)).toBeNull()
  })

  it('is read again from what was kept, and what is no such list is refused', () => {
    expect(parseRemembered(JSON.stringify(remembered))).toEqual({ ok: true, remembered })
    for (const text of ['', '{}', '[{}]', '[{"unitKey":"a","sheet":null,"headings":["甲"],"columns":{"name":"D"}}]'])
      expect(parseRemembered(text).ok).toBe(false)
    expect(isSameRoster(remembered[0]!, { ...remembered[0]!, columns: {} })).toBe(true)
    expect(isSameRoster(remembered[0]!, { ...remembered[0]!, headings: ['甲'] })).toBe(false)
  })
})
