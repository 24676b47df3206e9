import { describe, expect, it } from 'vitest'
import { applyEdits, undo } from '../../addin/excel/fix.ts'
import { removeAllMarks, SheetMarks } from '../../addin/excel/mark.ts'
import { readBook, readCells } from '../../addin/excel/read.ts'
import { readProperties, writeSeal } from '../../addin/excel/seal.ts'
import { addTables } from '../../addin/excel/tables.ts'
import { addTemplate } from '../../addin/excel/template.ts'
import type { Marks } from '../../core/index.ts'
import { defaultPolicy } from '../../core/policy/default.ts'
import type { Severity } from '../../core/report/types.ts'
import { rosterTemplate } from '../../core/roster/template.ts'
import { openExcel, workedOut } from './connect.ts'
import { marksIn } from './marks.ts'

const nothing = () => {}

describe.each(['1.10', '1.14'])('Excel with ExcelApi %s', (version) => {
  it('C5.5 a workbook is read as it stands: values, texts, formats, hidden rows, sheets in tab order', async () => {
    const host = openExcel({ version })
    host.person.type('B2', '张三')
    host.person.type('C2', '1985.06')
    host.person.format('D2', '@')
    host.person.type('D2', '1985.06')
    host.person.type('B4', '李四')
    host.person.hideRows(4, 4)
    host.person.addSheet('说明')
    const book = workedOut(await readBook(nothing))
    expect(book.sheets.map(({ grid }) => grid.name)).toEqual(['Sheet1', '说明'])
    const grid = book.sheets[0]!.grid
    expect(grid.origin).toEqual({ row: 1, column: 1 })
    expect(grid.values).toEqual([
      ['张三', 1985.06, '1985.06'],
      [null, null, null],
      ['李四', null, null],
    ])
    expect(grid.texts[0]).toEqual(['张三', '1985.06', '1985.06'])
    expect(grid.formats[0]![2]).toBe('@')
    expect([...grid.hiddenRows]).toEqual([3])
    expect(book.mergesKnown).toBe(version === '1.14')
    expect(host.missing).toEqual([])
  })

  it('an edited area is read in one sync, blanks included where the used range has shrunk', async () => {
    const host = openExcel({ version })
    host.person.paste('A1', [
      ['一', '二'],
      ['三', '四'],
    ])
    host.person.clear('A2:B2')
    host.stats.reset()
    const read = workedOut(
      await readCells(
        host.sheet().id,
        [{ top: 1, left: 0, bottom: 1, right: 16_383 }],
        { top: 0, left: 0, bottom: 1, right: 1 },
        [],
        false,
      ),
    )
    expect(read.cells.map(({ row, column, value }) => [row, column, value])).toEqual([
      [1, 0, null],
      [1, 1, null],
    ])
    expect(host.stats.syncs).toBe(1)
    expect(host.missing).toEqual([])
  })

  it('the template is written as the notice has it', async () => {
    const host = openExcel({ version })
    workedOut(await addTemplate(rosterTemplate(defaultPolicy, ['idNumber'], 5)))
    expect(host.missing).toEqual([])
    const sheet = host.sheet('花名册')
    expect(host.text('花名册!A1')).toBe('2024年度质量技术监督专业职称评审申报人员花名册')
    expect(host.text('花名册!P3')).toBe('身份证号')
    expect(host.text('花名册!A8')).toBe('5')
    expect(host.text('花名册!A9')).toContain('注：')
    expect(host.book.active).toBe(sheet)
    const lists = host.book.sheets.find((other) => other.name === '花名册选项')
    expect(lists?.visibility).toBe('Hidden')
    host.person.type('花名册!G4', '1985.10')
    expect(host.cell('花名册!G4').value).toBe('1985.10')
  })

  it('a template that fails half-way leaves nothing behind', async () => {
    const host = openExcel({ version })
    host.failNext({ code: 'GeneralException', at: 40, when: /Landscape/ })
    const added = await addTemplate(rosterTemplate(defaultPolicy, [], 5))
    expect(added.ok).toBe(false)
    expect(host.book.sheets.map((sheet) => sheet.name)).toEqual(['Sheet1'])
  })

  it('sheets for printing keep texts as they are and link to the roster', async () => {
    const host = openExcel({ version })
    const columns = [
      { heading: '单元格', width: 8, kind: 'link' as const },
      { heading: '内容', width: 20, kind: 'text' as const },
      { heading: '元', width: 8, kind: 'number' as const },
    ]
    const rows = [
      ['K7', '=1+1', 380],
      ['D5', '00123', null],
    ]
    const names = workedOut(
      await addTables([
        { sheet: '核验报告', title: '问题', lines: ['一行'], columns, rows, target: "甲's", breaks: [1] },
      ]),
    )
    expect(names).toEqual(['核验报告'])
    expect(host.missing).toEqual([])
    expect(host.cell('核验报告!B4').value).toBe('=1+1')
    expect(host.cell('核验报告!B5').value).toBe('00123')
    expect(host.cell('核验报告!C4').value).toBe(380)
    expect(host.cell('核验报告!A4').formula).toContain(`HYPERLINK("#'甲''s'!K7"`)
  })

  it('S1.5 the seal replaces an earlier one and nobody else’s properties', async () => {
    const host = openExcel({ version })
    host.book.custom.set('部门', '质检')
    host.book.custom.set('RosterReview.Rows.9', 'old')
    workedOut(await writeSeal({ 'RosterReview.Digest': 'abc' }))
    expect(workedOut(await readProperties())).toEqual({ 部门: '质检', 'RosterReview.Digest': 'abc' })
    expect(host.missing).toEqual([])
  })
})

describe('fixes', () => {
  const edit = (row: number, column: number, expected: string, value: string | number) => ({
    row,
    column,
    expected,
    value,
  })

  it('write months as text and numbers as numbers, and undo puts back value, type and format', async () => {
    const host = openExcel()
    host.person.format('A1', '@')
    host.person.type('A1', '1991-10')
    host.person.type('B1', 5)
    host.person.type('C1', '=1+2')
    host.person.paint('A1', '#FFEE00')
    const before = host.toGrid()
    const made = await applyEdits(host.sheet().id, [
      edit(0, 0, '1991-10', '1991.10'),
      edit(0, 1, '5', 1),
      edit(0, 2, '3', '1991.10'),
      edit(0, 3, '', '无'),
    ])
    expect(made).toMatchObject({ changed: [], trouble: null })
    expect(['A1', 'B1', 'C1', 'D1'].map((at) => host.cell(at).value)).toEqual(['1991.10', 1, '1991.10', '无'])
    const undone = workedOut(await undo(host.sheet().id, made.made))
    expect(undone.refused).toEqual([])
    expect(host.toGrid()).toEqual(before)
    expect(host.cell('C1').formula).toBe('=1+2')
    expect(host.missing).toEqual([])
  })

  it.each([
    ['1991-10', 'General'],
    ['2015/7', 'General'],
    ['１９８５．０６', 'General'],
    ['=1', '@'],
    ['TRUE', '@'],
    ["'x", '@'],
    ["'x", 'General'],
    ['一九八五年六月', 'General'],
    [' 周敏', 'General'],
  ])('a cell that holds the text %j in format %s comes back as that text', async (text, format) => {
    const host = openExcel()
    const blank = {
      name: 'Sheet1',
      hidden: false,
      origin: { row: 0, column: 0 },
      merges: [],
      hiddenRows: new Set<number>(),
      hiddenColumns: new Set<number>(),
      date1904: false,
    }
    host.openGrids([{ ...blank, values: [[text]], texts: [[text]], formats: [[format]] }])
    const made = await applyEdits(host.sheet().id, [edit(0, 0, text, '1991.10')])
    expect(host.cell('A1').value).toBe('1991.10')
    workedOut(await undo(host.sheet().id, made.made))
    expect(host.cell('A1').value).toBe(text)
    expect(host.text('A1')).toBe(text)
  })

  it('a cell that shows something else by now is left alone and named; so is its undo', async () => {
    const host = openExcel()
    host.person.type('A1', '甲 ')
    host.person.type('B1', '乙 ')
    const made = await applyEdits(host.sheet().id, [edit(0, 0, '丙', '甲'), edit(0, 1, '乙 ', '乙')])
    expect(made.changed).toEqual(['A1'])
    host.person.type('B1', '丁')
    const undone = workedOut(await undo(host.sheet().id, made.made))
    expect(undone.refused).toEqual(['B1'])
    expect(host.text('B1')).toBe('丁')
  })

  it('a batch that fails half-way tells what it wrote, and that can be undone', async () => {
    const host = openExcel()
    host.person.paste('A1', [['甲 ', '乙 ', '丙 ']])
    host.failNext({ code: 'GeneralException', at: 1, when: /"ActionType":4/ })
    const made = await applyEdits(host.sheet().id, [
      edit(0, 0, '甲 ', '甲'),
      edit(0, 1, '乙 ', '乙'),
      edit(0, 2, '丙 ', '丙'),
    ])
    expect(made.trouble?.code).toBe('unknown')
    const texts = ['A1', 'B1', 'C1'].map((at) => host.text(at))
    expect(made.made.map(({ after }) => after.shown)).toEqual(texts.filter((text) => !text.endsWith(' ')))
    expect(made.made.length).toBeGreaterThan(0)
    expect(made.made.length).toBeLessThan(3)
    workedOut(await undo(host.sheet().id, made.made))
    expect(['A1', 'B1', 'C1'].map((at) => host.text(at))).toEqual(['甲 ', '乙 ', '丙 '])
  })

  it('a protected sheet is not written to and says so', async () => {
    const host = openExcel()
    host.person.type('A1', '甲 ')
    host.person.protect()
    const made = await applyEdits(host.sheet().id, [edit(0, 0, '甲 ', '甲')])
    expect(made.trouble?.code).toBe('protected')
    expect(made.made).toEqual([])
    expect(host.text('A1')).toBe('甲 ')
  })

  it('a cell being edited is told apart', async () => {
    const host = openExcel()
    host.startEditing()
    const made = await applyEdits(host.sheet().id, [edit(0, 0, '', '无')])
    expect(made.trouble?.code).toBe('editing')
    host.stopEditing()
  })
})

function wantedOf(cells: Record<string, Severity>): Marks {
  const wanted = new Map<number, Map<number, Severity>>()
  for (const [at, severity] of Object.entries(cells)) {
    const [row, column] = at.split(',').map(Number) as [number, number]
    wanted.set(row, (wanted.get(row) ?? new Map<number, Severity>()).set(column, severity))
  }
  return wanted
}

describe.each(['1.10', '1.14'])('marks with ExcelApi %s', (version) => {
  it('are put in, mended in one sync, found again and taken out; a person’s own formats stay', async () => {
    const host = openExcel({ version })
    host.person.paint('B3', '#FFEE00')
    const sheet = host.sheet().id
    const marks = new SheetMarks(sheet)
    const first = { '3,1': 'error', '4,1': 'error', '9,5': 'warning', '500,2': 'info' } as const
    workedOut(await marks.settle(wantedOf(first)))
    expect(marksIn(host)).toEqual({ B4: 'error', B5: 'error', F10: 'warning', C501: 'info' })
    host.stats.reset()
    const second = { '3,1': 'error', '9,5': 'warning', '500,2': 'info' } as const
    workedOut(await marks.mend(wantedOf(second), [4], [], [], []))
    expect(host.stats.syncs).toBe(1)
    expect(marksIn(host)).toEqual({ B4: 'error', F10: 'warning', C501: 'info' })
    const again = new SheetMarks(sheet)
    host.stats.reset()
    workedOut(await again.settle(wantedOf(second)))
    expect(host.stats.batches.flatMap(({ actions }) => actions).filter((action) => /Add|Delete/.test(action))).toEqual(
      [],
    )
    expect(workedOut(await removeAllMarks())).toBeGreaterThan(0)
    expect(marksIn(host)).toEqual({})
    expect(host.missing).toEqual([])
  })

  it('a mark that was pasted elsewhere goes, rows that come and go take theirs along', async () => {
    const host = openExcel({ version })
    host.person.paste('A1', [
      ['甲', '乙'],
      ['丙', '丁'],
      ['戊', '己'],
    ])
    const sheet = host.sheet().id
    const marks = new SheetMarks(sheet)
    const wanted = wantedOf({ '0,0': 'error', '2,1': 'warning' })
    workedOut(await marks.settle(wanted))
    host.person.copy('A1', 'B2')
    const area = { top: 1, left: 1, bottom: 1, right: 1 }
    const seen = workedOut(await readCells(sheet, [area], area, marks.around([area]), false))
    workedOut(await marks.mend(wanted, [], [area], seen.formats, seen.standing))
    expect(marksIn(host)).toEqual({ A1: 'error', B3: 'warning' })
    host.person.insertRows(2, 2)
    marks.insertRows(1, 2)
    const moved = wantedOf({ '0,0': 'error', '4,1': 'warning' })
    workedOut(await marks.mend(moved, [], [], [], []))
    expect(marksIn(host)).toEqual({ A1: 'error', B5: 'warning' })
    host.person.deleteRows(1, 1)
    marks.deleteRows(0, 1)
    workedOut(await marks.mend(wantedOf({ '3,1': 'warning' }), [], [], [], []))
    expect(marksIn(host)).toEqual({ B4: 'warning' })
    expect(host.missing).toEqual([])
  })
})
