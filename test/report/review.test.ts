import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  catalogueVersion,
  defaultPolicy,
  type Grid,
  gravestByCell,
  messagesEn,
  messagesZh,
  openReview,
  type Review,
  type ReviewedWorkbook,
  safeFixes,
  sealProperties,
} from '../../core/index.ts'
import { gridOf, type Overlay } from '../support/roster.ts'
import { cellOf, person, step } from './edits.ts'

const sheet = (name: string, rows: readonly Overlay[], hidden = false): Grid => ({ ...gridOf(rows), name, hidden })
const cover: Grid = { ...sheet('封面', []), values: [['封面']], texts: [['封面']], formats: [['@']] }
const workbookOf = (...sheets: Grid[]): ReviewedWorkbook => ({ file: '甲.xlsx', sheets, properties: {} })
const people = (...names: string[]): Overlay[] => names.map((name) => ({ name }))

const nameColumn = 3
const remarksColumn = 14
const firstRow = 3

/** The properties of a workbook whose roster was sealed as it is. */
function sealOf(review: Review): Record<string, string> {
  return sealProperties({
    rows: review.applicants(),
    policyId: defaultPolicy.id,
    rulesVersion: catalogueVersion,
    totals: review.totals(),
    at: '2024-09-14T10:00:00Z',
  })
}

const rulesOf = (review: Review) => review.allFindings().map(({ rule }) => rule)

describe('which sheet is read', () => {
  const book = workbookOf(cover, sheet('甲', people('王建国')), sheet('乙', people('赵国强', '孙建军')))

  it('the one with most applicants, and the others are named', () => {
    const review = openReview(book, defaultPolicy)
    expect(review.grid.name).toBe('乙')
    expect(review.otherSheets).toEqual([{ sheet: '甲', hidden: false, applicants: 1 }])
  })

  it('the one asked for where it holds a roster, else the one with most applicants', () => {
    expect(openReview(book, defaultPolicy, { sheet: '甲' }).grid.name).toBe('甲')
    expect(openReview(book, defaultPolicy, { sheet: '封面' }).grid.name).toBe('乙')
    expect(openReview(book, defaultPolicy, { sheet: '没有' }).grid.name).toBe('乙')
  })

  it('a hidden one only where it is asked for', () => {
    const hidden = workbookOf(cover, sheet('甲', people('王建国'), true))
    expect(openReview(hidden, defaultPolicy).report().problem?.code).toBe('no-roster')
    expect(openReview(hidden, defaultPolicy, { sheet: '甲' }).report().totals.applicants).toBe(1)
  })

  it('a sheet copied whole is named beside the one that is read (roster/other-sheets)', () => {
    const twice = workbookOf(sheet('花名册', people('王建国')), sheet('花名册 (2)', people('王建国')))
    const review = openReview(twice, defaultPolicy)
    expect(review.grid.name).toBe('花名册')
    expect(review.findings()).toMatchObject([{ rule: 'roster/other-sheets', value: '花名册 (2)' }])
  })

  it('a workbook of no sheets has no roster, and says so', () => {
    const review = openReview(workbookOf(), defaultPolicy)
    expect(review.report()).toMatchObject({ status: 'unreadable', problem: { code: 'no-roster' } })
    expect([review.people(), review.skipped(), review.allFindings(), review.seal()]).toEqual([[], [], [], null])
  })
})

describe('a review that stays open', () => {
  const open = (options = {}) =>
    openReview(
      workbookOf(sheet('甲', people('王建国')), sheet('乙', people('赵国强', '孙建军'))),
      defaultPolicy,
      options,
    )

  it('C5.7 goes on naming the other sheets after edits, inserted rows and a new header (roster/other-sheets)', () => {
    const review = open()
    const named = () => rulesOf(review).filter((rule) => rule === 'roster/other-sheets')
    review.update([cellOf(firstRow, remarksColumn, '')])
    expect(named()).toHaveLength(1)
    review.insertRows(firstRow, 2)
    expect(named()).toHaveLength(1)
    review.update([cellOf(0, 0, '2023年度花名册')])
    expect(named()).toHaveLength(1)
    expect(rulesOf(review)).toContain('roster/year')
  })

  it('leaves the sheets it was given as they were', () => {
    const given = sheet('甲', people('王建国'))
    const before = structuredClone(given)
    const review = openReview(workbookOf(given), defaultPolicy)
    review.update([cellOf(firstRow, nameColumn, '李明')])
    review.insertRows(0, 1)
    review.deleteRows(2, 1)
    expect(given).toEqual(before)
    expect(review.grid).not.toBe(given)
  })

  it('reads a sheet that does not begin in A1 as it stands, before and after an edit', () => {
    const plain = sheet('甲', people('王建国', '赵国强'))
    const shifted: Grid = { ...plain, origin: { row: 2, column: 3 } }
    const review = openReview(workbookOf(shifted), defaultPolicy)
    expect(review.assessment(firstRow + 3)?.name).toBe('王建国')
    review.update([cellOf(firstRow + 2, remarksColumn + 3, '')])
    expect(review.allFindings()).toMatchObject([{ rule: 'cell/blank', cell: 'R6' }])
    expect(review.assessment(firstRow + 4)?.name).toBe('赵国强')
  })

  it('tells its findings in another language without judging again', () => {
    const review = open({ messages: messagesEn })
    review.update([cellOf(firstRow, remarksColumn, '')])
    const [english, chinese] = [review.allFindings(), review.allFindings(messagesZh)]
    expect(chinese.map(({ rule, cell }) => [rule, cell])).toEqual(english.map(({ rule, cell }) => [rule, cell]))
    expect(english.some(({ message }) => /\p{Script=Han}{4}/u.test(message))).toBe(false)
    expect(chinese.every(({ message }) => /\p{Script=Han}{4}/u.test(message))).toBe(true)
  })

  it('tells only plain data, so that it can be asked from another thread', () => {
    const review = open()
    const told = [review.report(), review.layout, review.grid, review.people(), review.skipped(), review.seal()]
    expect(structuredClone(told)).toEqual(told)
    review.update([cellOf(firstRow, remarksColumn, '')])
    const reading = review.marks()
    expect(reading.marks.size).toBe(1)
    expect(structuredClone(reading)).toEqual(reading)
  })
})

describe('a workbook without a roster', () => {
  const table = gridOf(people('王建国'))
  const cells = table.texts.flatMap((row, r) => row.map((text, c) => cellOf(r, c, text)))

  it('says no-roster until an edit makes one, and again once its header is gone', () => {
    const review = openReview(workbookOf({ ...cover, values: [], texts: [], formats: [] }), defaultPolicy)
    expect(review.report().problem?.code).toBe('no-roster')
    expect(review.layout).toBeNull()
    review.update(cells)
    expect(review.report()).toMatchObject({ status: 'read', sheet: '封面', totals: { applicants: 1 } })
    review.deleteRows(2, 1)
    expect(review.report().problem?.code).toBe('no-roster')
    expect(review.totals().applicants).toBe(0)
  })

  it('watches the sheet asked for, else the first that can be seen', () => {
    const [hidden, first] = [
      { ...cover, name: '藏', hidden: true },
      { ...cover, name: '一' },
    ]
    const watched = (options = {}) => openReview(workbookOf(hidden, first, cover), defaultPolicy, options).grid.name
    expect(watched()).toBe('一')
    expect(watched({ sheet: '封面' })).toBe('封面')
  })
})

describe('the seal of a review', () => {
  const sealed = () => {
    const book = workbookOf(sheet('甲', people('王建国', '赵国强')))
    return openReview({ ...book, properties: sealOf(openReview(book, defaultPolicy)) }, defaultPolicy)
  }

  it('is absent, and valid once the workbook was sealed', () => {
    const review = openReview(workbookOf(sheet('甲', people('王建国'))), defaultPolicy)
    expect(review.seal()).toEqual({ status: 'absent' })
    review.sealedBy(sealOf(review))
    expect(review.seal()?.status).toBe('valid')
    expect(review.report().seal).toEqual({ status: 'valid' })
  })

  it('is broken by an edit, names the row, and holds again once the edit is taken back', () => {
    const review = sealed()
    expect(review.seal()?.status).toBe('valid')
    review.update([cellOf(firstRow + 1, nameColumn, '赵国平')])
    expect(review.seal()).toMatchObject({ status: 'broken', changes: [{ kind: 'changed', now: 1 }] })
    expect(review.report().seal).toEqual({ status: 'broken' })
    review.update([cellOf(firstRow + 1, nameColumn, '赵国强')])
    expect(review.seal()?.status).toBe('valid')
  })

  it('is broken by a row taken out or put in with someone, not by an empty one', () => {
    const review = sealed()
    review.insertRows(firstRow, 1)
    expect(review.seal()?.status).toBe('valid')
    review.update([cellOf(firstRow, nameColumn, '李明')])
    expect(review.seal()).toMatchObject({ status: 'broken', changes: [{ kind: 'added', now: 0 }] })
    review.deleteRows(firstRow, 1)
    expect(review.seal()?.status).toBe('valid')
    review.deleteRows(firstRow, 1)
    expect(review.seal()).toMatchObject({ status: 'broken', changes: [{ kind: 'removed', sealed: 0 }] })
  })
})

describe('marks and fixes', () => {
  it('a cell bears the gravest of its findings, and the first of several as grave', () => {
    const finding = { rule: '', row: 4, column: 'name', cell: 'D4', value: '', message: '', clause: '' } as const
    const [info, error, other] = [
      { ...finding, severity: 'info' },
      { ...finding, severity: 'error' },
      { ...finding, severity: 'error' },
    ] as const
    expect(gravestByCell([info, error, other]).get('D4')).toBe(error)
    expect(gravestByCell([{ ...error, cell: null }]).size).toBe(0)
  })

  it('a cell has one safe fix, the first, and what is a guess is none', () => {
    const review = openReview(
      workbookOf(sheet('甲', [{ name: ' 王建国', birth: '1988年5月', sequence: '7' }])),
      defaultPolicy,
    )
    const all = review.allFindings()
    const fixes = safeFixes([...all, ...all])
    expect(fixes.length).toBeGreaterThan(1)
    expect(new Set(fixes.map(({ cell }) => cell)).size).toBe(fixes.length)
    expect(fixes.every(({ fix }) => fix?.safe)).toBe(true)
    const guess = all.filter(({ fix }) => fix && !fix.safe)
    expect(safeFixes(guess)).toEqual([])
  })

  it('an edit touches the marks of its row and of those it shares a duplicate with', () => {
    const review = openReview(workbookOf(sheet('甲', people('王建国', '赵国强', '孙建军'))), defaultPolicy)
    expect(review.marks().marks.size).toBe(0)
    review.update([cellOf(firstRow + 2, nameColumn, '王建国')])
    const { marks, touched } = review.marks()
    expect([...touched].sort()).toEqual([firstRow, firstRow + 2])
    expect([...marks.keys()].sort()).toEqual([firstRow, firstRow + 2])
    expect(review.marks().touched.size).toBe(0)
  })
})

/** The same workbook opened anew, as it stands now. */
function anew(review: Review, others: readonly Grid[], properties: Record<string, string>): Review {
  const workbook = { file: '甲.xlsx', sheets: [...others, review.grid], properties }
  return openReview(workbook, defaultPolicy, { sheet: review.grid.name })
}

function answersOf(review: Review) {
  return {
    report: review.report(),
    totals: review.totals(),
    findings: review.allFindings(),
    people: review.people(),
    skipped: review.skipped(),
    seal: review.seal(),
    layout: review.layout,
    otherSheets: review.otherSheets,
    marks: review.marks().marks,
  }
}

describe('a live review of several sheets', () => {
  it('says after any edits what the workbook opened anew says, marks and seal included', { timeout: 120_000 }, () => {
    const others = [cover, sheet('乙', people('努尔·阿里')), sheet('丙', people('王建国', '赵国强'), true)]
    let lost = 0
    fc.assert(
      fc.property(
        fc.array(person, { minLength: 1, maxLength: 5 }),
        fc.array(step, { minLength: 1, maxLength: 8 }),
        (rows, steps) => {
          const first = openReview(workbookOf(...others, sheet('甲', rows)), defaultPolicy, { sheet: '甲' })
          const properties = sealOf(first)
          first.sealedBy(properties)
          for (const { what, run } of steps) {
            const before = new Map(first.marks().marks)
            const isEdit = run(first) !== null
            const fresh = anew(first, others, properties)
            if (fresh.grid.name !== '甲') {
              lost++
              expect(first.report().problem?.code, what).toBe('no-roster')
              continue
            }
            const { marks, touched } = first.marks()
            expect(answersOf(first), what).toEqual(answersOf(fresh))
            if (!isEdit) continue
            for (const row of new Set([...before.keys(), ...marks.keys()]))
              if (JSON.stringify([...(before.get(row) ?? [])]) !== JSON.stringify([...(marks.get(row) ?? [])]))
                expect(touched, what).toContain(row)
          }
        },
      ),
      { numRuns: 120, verbose: 1 },
    )
    expect(lost).toBeGreaterThan(0)
  })
})
