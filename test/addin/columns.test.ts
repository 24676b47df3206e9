import { describe, expect, it } from 'vitest'
import {
  type ColumnKey,
  type ColumnReading,
  chosenBy,
  defaultPolicy,
  headingEdits,
  openReview,
  wordsIn,
} from '../../core/index.ts'
import type { Grid } from '../../core/roster/grid.ts'
import type { Host } from '../office-host/host.ts'
import { notesGrid, oddRoster as roster } from './rosters.ts'
import { openSession, type Session } from './session.ts'

/** 姓名 told by its content, 备注 not found, two columns that claim 性别. */
const odd = { D: '甲', F: '性别', O: '其它说明' }
const opened = (grids: readonly Grid[], prepare: (host: Host) => void = () => {}) =>
  openSession({
    prepare: (host) => {
      host.openGrids([...grids])
      prepare(host)
    },
  })
const look = async ({ actions }: Session, sheet = '花名册', headerRow?: number) => {
  const reading = await actions.lookAtColumns({ sheet, ...(headerRow !== undefined && { headerRow }) })
  if (!reading) throw new Error('not read')
  return reading
}
const chosenIn = (reading: ColumnReading, change: Partial<Record<ColumnKey, number>>) =>
  new Map([...chosenBy(wordsIn(reading)), ...(Object.entries(change) as [ColumnKey, number][])])
async function say(session: Session, change: Partial<Record<ColumnKey, number>>, sheet = '花名册') {
  const reading = await look(session, sheet)
  await session.actions.sayColumns(reading, chosenIn(reading, change))
  await session.settled()
}
const shown = ({ state }: Session) => state.answer.value!
const right = { ethnicity: 5, remarks: 14 }
/** What anybody else reads in the sheet as it stands. */
const elsewhere = ({ host }: Session) =>
  openReview({ file: '', sheets: host.grids(), properties: {} }, defaultPolicy).report()

function expectSound(session: Session) {
  expect(session.host.missing).toEqual([])
  expect(session.thrown).toEqual([])
}

describe('C5.9 the clerk says which column is which', () => {
  it('where the reading is not certain, and the roster is judged so at once', async () => {
    const session = await opened([roster(odd)])
    expect(shown(session).uncertain).toEqual(expect.arrayContaining(['name', 'sex', 'ethnicity', 'remarks']))
    expect(shown(session).totals.eligible).toBe(0)
    await say(session, right)
    expect(shown(session)).toMatchObject({ uncertain: [], totals: { applicants: 5, eligible: 5, errors: 0 } })
    expect(shown(session).stated?.columns).toMatchObject({ name: 'D', ethnicity: 'F', remarks: 'O' })
    session.host.person.type('E5', '不详')
    await session.settled()
    expect(shown(session).findings.map(({ cell }) => cell)).toEqual(['E5'])
    expectSound(session)
  })

  it('and it can be forgotten', async () => {
    const session = await opened([roster(odd)])
    const before = JSON.stringify(shown(session).findings)
    await say(session, right)
    expect(session.host.book.settings.size).toBe(1)
    await session.actions.sayColumns(await look(session), null)
    await session.settled()
    expect(JSON.stringify(shown(session).findings)).toBe(before)
    expect(session.host.book.settings.size).toBe(0)
    expectSound(session)
  })

  it('it is remembered in the workbook, and holds when it is opened again, wherever the table stands', async () => {
    const session = await opened([roster(odd)])
    await say(session, right)
    const kept = [...session.host.book.settings]
    const later = await opened([roster(odd)], (host) => {
      for (const [key, value] of kept) host.book.settings.set(key, value)
    })
    expect(shown(later)).toMatchObject({ uncertain: [], totals: { eligible: 5, errors: 0 } })
    later.host.person.insertRows(1, 2)
    await later.settled()
    expect(shown(later)).toMatchObject({ uncertain: [], totals: { eligible: 5, errors: 0 } })
    expect(shown(later).stated?.headerRow).toBe(5)
    later.host.person.insertColumns('A', 1)
    await later.settled()
    expect(shown(later)).toMatchObject({ uncertain: [], totals: { eligible: 5, errors: 0 } })
    expectSound(later)
  })

  it('what is no such text in the setting counts for nothing', async () => {
    const session = await opened([roster(odd)], (host) => host.book.settings.set('roster-review.columns', '[{}]'))
    expect(shown(session).stated).toBeNull()
    expect(shown(session).totals.applicants).toBe(5)
    await say(session, right)
    expect(shown(session).totals.eligible).toBe(5)
    expectSound(session)
  })

  it('a heading typed anew under it takes nothing of it away; other headings are read as they are', async () => {
    const session = await opened([roster(odd)])
    await say(session, right)
    session.host.person.type('D3', '乙')
    await session.settled()
    expect(shown(session)).toMatchObject({ uncertain: [], totals: { eligible: 5 } })
    session.host.person.deleteColumns('H', 1)
    await session.settled()
    expect(shown(session).stated).toBeNull()
    expect(shown(session).uncertain).toContain('name')
    expectSound(session)
  })

  it('a workbook that cannot be written to is read so until the pane is closed', async () => {
    const session = await opened([roster(odd)], (host) => {
      host.book.readOnly = true
    })
    await say(session, right)
    expect(shown(session).totals.eligible).toBe(5)
    expect(session.host.book.settings.size).toBe(0)
    session.checker.checkAll()
    await session.settled()
    expect(shown(session).totals.eligible).toBe(5)
  })

  it('a sheet with no heading that is known becomes a roster by it, beside a hidden one', async () => {
    const letters = 'ABCDEFGHIJKLMNO'
    const unknown = roster(Object.fromEntries([...letters].map((letter, at) => [letter, `第${at + 1}项`])))
    const session = await opened([unknown, { ...roster({}, '往年'), hidden: true }])
    expect(session.state.phase.value).toBe('no-roster')
    const reading = await look(session)
    expect([reading.sheets, reading.headerRow]).toEqual([['花名册'], 3])
    const { rosterColumns } = await import('../../core/index.ts')
    await session.actions.sayColumns(reading, new Map(rosterColumns.map((column, at) => [column, at])))
    await session.settled()
    expect(session.state.phase.value).toBe('ready')
    expect(shown(session).totals).toMatchObject({ applicants: 5, eligible: 5 })
    expectSound(session)
  })

  it('of two sheets each has what was said of it', async () => {
    const session = await opened([roster(odd), roster({ D: '乙', O: '别的' }, '二')])
    await say(session, right)
    session.host.person.switchSheet('二')
    await session.settled()
    expect([shown(session).name, shown(session).stated]).toEqual(['二', null])
    await say(session, { remarks: 14 }, '二')
    expect(shown(session).totals.eligible).toBe(5)
    session.host.person.switchSheet('花名册')
    await session.settled()
    expect([shown(session).name, shown(session).totals.eligible]).toEqual(['花名册', 5])
    expectSound(session)
  })
})

describe('C5.9 what was said of columns, elsewhere', () => {
  it('the headings are written so that everybody reads the same, undone like a fix', async () => {
    const session = await opened([roster({ D: '甲', O: '其它说明' })])
    await say(session, { remarks: 14 })
    expect(elsewhere(session).totals.eligible).toBe(0)
    const open = headingEdits(shown(session).grid, defaultPolicy, shown(session).stated!)
    await session.actions.writeHeadings(open.edits)
    await session.settled()
    expect([session.host.text('D3'), session.host.text('O3')]).toEqual(['姓名', '备注'])
    expect(elsewhere(session).totals).toEqual(shown(session).totals)
    expect(shown(session).totals.eligible).toBe(5)
    expect(headingEdits(shown(session).grid, defaultPolicy, shown(session).stated!)).toMatchObject({
      ...{ edits: [], isEnough: true },
    })
    await session.actions.undoFixes()
    await session.settled()
    expect([session.host.text('D3'), session.host.text('O3')]).toEqual(['甲', '其它说明'])
    expect(shown(session)).toMatchObject({ uncertain: [], totals: { eligible: 5 } })
    expectSound(session)
  })
})

describe('D2.6 a column told by its content', () => {
  it('is certain once its heading is mended with the fix of its finding', async () => {
    const session = await opened([roster({ D: '甲' })])
    const found = shown(session).findings.find(({ rule }) => rule === 'roster/heading-guessed')!
    expect([found.cell, found.fix]).toEqual(['D3', { value: '姓名', safe: false }])
    await session.actions.applyFixes([found])
    await session.settled()
    expect(shown(session)).toMatchObject({ uncertain: [], findings: [], totals: { eligible: 5 } })
    await session.actions.undoFixes()
    await session.settled()
    expect(shown(session).uncertain).toEqual(['name'])
    expectSound(session)
  })
})

describe('D3.9 a sheet without a roster', () => {
  it('says which headings were found where and which were not, and names the sheet the answer is of', async () => {
    const session = await opened([notesGrid('说明'), roster({})])
    expect(shown(session).name).toBe('花名册')
    expect(session.state.rosterless.value).toMatchObject({ name: '说明', near: { row: 1 } })
    expect(session.state.rosterless.value?.near?.found).toEqual(['name', 'sex', 'ethnicity'])
    expect(session.state.rosterless.value?.near?.missing).toContain('birth')
    session.host.person.switchSheet('花名册')
    await session.settled()
    expect(session.state.rosterless.value).toBeNull()
    expectSound(session)
  })

  it('offers a hidden sheet that holds one, which a press shows', async () => {
    const session = await opened([notesGrid('说明'), { ...roster({}, '往年'), hidden: true }])
    expect(session.state.phase.value).toBe('no-roster')
    const [other] = session.state.otherRosters.value
    expect(other).toMatchObject({ name: '往年', hidden: true })
    session.actions.goToSheet(other!.id, other!.hidden)
    await session.settled()
    expect(shown(session).name).toBe('往年')
    expect(session.host.sheet('往年').visibility).toBe('Visible')
    expectSound(session)
  })
})
