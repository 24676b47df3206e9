import { afterEach, describe, expect, it, vi } from 'vitest'
import { defaultPolicy, validateRoster } from '../../core/index.ts'
import type { Host } from '../office-host/host.ts'
import { expectMarks } from './marks.ts'
import { rosterGrid, soundRoster, soundRow } from './rosters.ts'
import { openSession, type Session } from './session.ts'

/** The pane's findings, and what a fresh validation of the sheet as it stands says. */
function expectAgreement({ host, state }: Session, sheet?: string) {
  const fresh = validateRoster(host.toGrid(sheet), defaultPolicy)
  const all = [...fresh.findings, ...fresh.assessments.flatMap(({ findings }) => findings)]
  expect(JSON.stringify(state.answer.value?.findings)).toBe(JSON.stringify(all))
  expect(state.answer.value?.totals).toEqual(fresh.totals)
}

function check(session: Session) {
  expectAgreement(session)
  expectMarks(session.host, session.state.answer.value!.findings)
  expect(session.host.missing).toEqual([])
  expect(session.thrown).toEqual([])
  expect(session.state.mishap.value).toBeNull()
}

const fifty = () => openSession({ prepare: (host) => host.openGrids([soundRoster(50)]) })

describe('the pane follows the sheet', () => {
  it.each<[string, (host: Host) => void]>([
    ['an edit', (host) => host.person.type('E9', '不详')],
    [
      'a paste over rows and columns',
      (host) =>
        host.person.paste('E8', [
          ['男', '汉'],
          ['', '维'],
          ['女', ''],
        ]),
    ],
    ['a copy of a marked cell', (host) => host.person.copy('B6', 'C9')],
    ['a fill downwards', (host) => host.person.fill('G5', 'G5:G12')],
    ['clearing a whole column', (host) => host.person.clear('H4:H53')],
    ['rows put in', (host) => host.person.insertRows(10, 3)],
    ['rows taken out', (host) => host.person.deleteRows(10, 3)],
    [
      'rows put in and filled at once',
      (host) => {
        host.person.insertRows(20, 1)
        host.person.paste('A20', [soundRow(70)])
        host.person.insertRows(8, 2)
      },
    ],
    ['a person twice', (host) => host.person.paste('A54', [soundRow(4)])],
    ['sorting', (host) => host.person.sort('A4:O53', 'D')],
    ['a column put in', (host) => host.person.insertColumns('F', 1)],
    ['a column taken out', (host) => host.person.deleteColumns('F', 1)],
    ['cells pushed down', (host) => host.person.insertCells('D10:F10')],
    ['cells pulled up', (host) => host.person.deleteCells('D10:F10')],
    ['the heading overtyped', (host) => host.person.type('F3', '族别（民族）备用')],
    ['the unit line', (host) => host.person.type('A2', '主管单位（盖章）：')],
    [
      'an edit and its undo',
      (host) => {
        host.person.type('E9', '不详')
        host.person.undo()
      },
    ],
    ['another author', (host) => host.author.type('K9', '助工')],
    [
      'a number format',
      (host) => {
        host.person.format('G9', 'General')
        host.person.type('G9', '1985.1')
        host.person.format('G9', '0.00')
      },
    ],
  ])('%s', async (_, act) => {
    const session = await fifty()
    session.host.person.type('B6', '')
    await session.settled()
    act(session.host)
    await session.settled()
    check(session)
  })

  it('a sheet without a roster becomes one while it is typed, and stops being one', async () => {
    const session = await openSession()
    expect(session.state.phase.value).toBe('no-roster')
    session.host.person.paste('A1', rosterGrid([soundRow(1)]).values)
    await session.settled()
    expect(session.state.phase.value).toBe('ready')
    check(session)
    session.host.person.deleteRows(3, 1)
    await session.settled()
    expect(session.state.phase.value).toBe('no-roster')
    expect(session.state.answer.value).toBeNull()
  })

  it('the sheet in front is the one that is checked, and the others are named', async () => {
    const session = await openSession({
      prepare: (host) => host.openGrids([soundRoster(3), { ...soundRoster(5), name: '二' }]),
    })
    expect(session.state.answer.value?.name).toBe('花名册')
    expect(session.state.otherRosters.value.map(({ name }) => name)).toEqual(['二'])
    expect(session.state.answer.value?.findings.map(({ rule }) => rule)).toContain('roster/other-sheets')
    session.host.person.switchSheet('二')
    await session.settled()
    expect(session.state.answer.value?.name).toBe('二')
    session.host.person.type('E5', '不详')
    await session.settled()
    expect(session.state.answer.value?.findings.map(({ cell }) => cell)).toContain('E5')
  })

  it('the seal is part of every answer: an edit breaks it and names its row, an undo mends it, a row taken out breaks it', async () => {
    const session = await fifty()
    const { host, state, actions, settled } = session
    const seal = () => state.answer.value!.seal()
    expect(seal()).toEqual({ status: 'absent' })
    await actions.sealRoster()
    await settled()
    expect(seal()?.status).toBe('valid')
    host.person.type('O6', '评审；无')
    await settled()
    expect(seal()).toMatchObject({ status: 'broken', changes: [{ kind: 'changed', now: 2 }] })
    host.person.undo()
    await settled()
    expect(seal()?.status).toBe('valid')
    host.person.deleteRows(6, 1)
    await settled()
    expect(seal()).toMatchObject({ status: 'broken' })
  })

  it('events Excel has lost are made good when the sheet is activated', async () => {
    const session = await fifty()
    session.host.dropEvents(1)
    session.host.person.type('E9', '不详')
    await session.settled()
    session.host.person.addSheet('别的')
    session.host.person.switchSheet('花名册')
    await session.settled()
    check(session)
  })
})

describe('columns too narrow for what they hold', () => {
  it('##### is read as the number or date it stands for, at first and after an edit', async () => {
    const session = await fifty()
    const { host, state, settled } = session
    host.person.format('G9', 'yyyy.mm')
    host.person.format('G10', 'yyyy.mm')
    host.person.type('G9', '1985-06-01')
    host.person.type('G10', '1986-07-01')
    await settled()
    const wide = JSON.stringify(state.answer.value?.findings)
    host.sheet().setColumnWidth(6, 6, 8)
    session.checker.checkAll()
    await settled()
    expect(host.text('G9')).toMatch(/^#+$/)
    expect(JSON.stringify(state.answer.value?.findings)).toBe(wide)
    host.person.type('G10', '1986-07-01')
    await settled()
    expect(host.text('G10')).toMatch(/^#+$/)
    expect(JSON.stringify(state.answer.value?.findings)).toBe(wide)
    expect(session.thrown).toEqual([])
  })
})

describe('cost of one edit', () => {
  it.each(['1.10', '1.14'])(
    'at most 2 syncs and under 20 kB, the same for 100 rows and 10,000 (ExcelApi %s)',
    async (version) => {
      const costs: { syncs: number; bytes: number }[] = []
      for (const count of [100, 10_000]) {
        const session = await openSession({
          version,
          prepare: (host) => {
            const rows = Array.from({ length: count }, (_, index) => soundRow(index))
            for (let row = 0; row < count; row += 7) rows[row]![13] = null
            host.openGrids([rosterGrid(rows)])
          },
        })
        session.host.stats.reset()
        session.host.person.type('E60', '不详')
        await session.settled()
        expect(session.state.answer.value?.findings.some(({ cell }) => cell === 'E60')).toBe(true)
        costs.push({ syncs: session.host.stats.syncs, bytes: session.host.stats.bytes })
        check(session)
      }
      for (const { syncs, bytes } of costs) {
        expect(syncs).toBeLessThanOrEqual(2)
        expect(bytes).toBeLessThan(20_000)
      }
      expect(Math.abs(costs[0]!.bytes - costs[1]!.bytes)).toBeLessThan(1_500)
    },
  )
})

describe('when things go wrong', () => {
  afterEach(() => {
    vi.useRealTimers()
  })

  it('an answer that does not come: said after 3 seconds, given up after 30, asked for again', async () => {
    const session = await fifty()
    const { host, state } = session
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    host.failNext({ hang: true })
    host.person.type('E9', '不详')
    const until = async (told: () => boolean) => {
      let waited = 0
      for (; !told() && waited < 60_000; waited += 100) await vi.advanceTimersByTimeAsync(100)
      return waited
    }
    await until(() => state.behind.value === 'reading')
    expect(await until(() => state.late.value)).toBeLessThanOrEqual(3_000)
    expect(state.answer.value?.findings).toEqual([])
    expect(await until(() => state.behind.value === 'busy')).toBeLessThanOrEqual(30_000)
    expect(state.late.value).toBe(false)
    host.release()
    await until(() => state.idle.value)
    vi.useRealTimers()
    check(session)
  })

  it('a cell being edited: the pane waits, says so, and goes on', async () => {
    const session = await fifty()
    session.host.startEditing()
    session.host.author.type('E9', '不详')
    await expect.poll(() => session.state.behind.value).toBe('editing')
    session.host.stopEditing()
    await session.settled()
    check(session)
    expect(session.state.behind.value).toBeNull()
  })

  it.each([
    ['an error inside the batch', { code: 'GeneralException' }],
    ['a lost session', { error: 5012 }],
    ['too busy', { error: 5102 }],
  ])('%s: it is read again', async (_, fault) => {
    const session = await fifty()
    session.host.failNext(fault)
    session.host.person.type('E9', '不详')
    await session.settled()
    check(session)
  })

  it('a protected sheet is checked but not marked, and the person is told once', async () => {
    const session = await fifty()
    session.host.person.protect()
    session.host.author.unprotect()
    session.host.author.type('E9', '不详')
    session.host.author.protect()
    await session.settled()
    expectAgreement(session)
    expect(session.state.mishap.value).toMatchObject({ during: 'marks', trouble: { code: 'protected' } })
    session.state.mishap.value = null
    session.host.author.unprotect()
    session.host.author.type('E11', '不详')
    session.host.author.protect()
    await session.settled()
    expect(session.state.mishap.value).toBeNull()
    session.host.author.unprotect()
    session.host.author.type('E10', '不详')
    await session.settled()
    check(session)
  })

  it('a read-only workbook is checked without a word about marks', async () => {
    const session = await openSession({
      prepare: (host) => {
        const rows = [soundRow(0)]
        rows[0]![4] = '不详'
        host.openGrids([rosterGrid(rows)])
        host.book.readOnly = true
      },
    })
    expectAgreement(session)
    expect(session.state.mishap.value).toBeNull()
  })
})
