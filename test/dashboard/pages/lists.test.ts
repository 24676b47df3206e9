import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ColumnKey } from '../../../core/index.ts'
import { still } from '../../../core/view/isolated.ts'
import { orderByUnit } from '../../../dashboard/pages/common/by-unit.ts'
import { byPinyin, sortInSlices } from '../../../dashboard/pages/common/collate.ts'
import { differing, groupsOf, type Place } from '../../../dashboard/pages/duplicates/groups.ts'
import { differences, type HistoryLine, stepsOf } from '../../../dashboard/pages/person/history.ts'
import { activeFilters, parametersOf, valueName } from '../../../dashboard/pages/roster/filters.ts'

describe('order by pinyin', () => {
  test('people of one surname stand together: 李 before 林', () => {
    expect(['林安', '李燕', '李军', '赵敏', '阿依古丽'].sort(byPinyin)).toEqual([
      '阿依古丽',
      '李军',
      '李燕',
      '林安',
      '赵敏',
    ])
  })

  test('sorting in slices is sorting, and equals keep their order', async () => {
    const items = fc.array(fc.record({ key: fc.integer({ min: 0, max: 5 }), at: fc.nat() }), { maxLength: 200 })
    await fc.assert(
      fc.asyncProperty(items, async (list) => {
        const compare = (a: { key: number }, b: { key: number }) => a.key - b.key
        expect(await sortInSlices(list, compare)).toEqual([...list].sort(compare))
      }),
    )
  })

  test('rows go unit by unit and keep their order within one', () => {
    const rows = ['乙局', '甲局', '乙局', '阿局'].map((supervisingUnit, at) => ({ supervisingUnit, at }))
    expect(orderByUnit(rows).map(({ at }) => at)).toEqual([3, 1, 0, 2])
  })
})

describe('filters of the address', () => {
  const filters = {
    county: '且末县',
    verdict: 'incomplete',
    level: '?',
    search: ' 王 hejing ',
    'has.remarks': '驻村',
    sort: '-fee',
    nonsense: '1',
  }

  test('become parameters of the query; what is no filter is left out', () => {
    expect(parametersOf(filters)).toEqual({
      county: '且末县',
      verdict: 'incomplete',
      level: '?',
      terms: '["王","hejing"]',
      typed: '{"remarks":"驻村"}',
    })
    expect(parametersOf({})).toEqual({})
  })

  test('are said in words', () => {
    expect(activeFilters(filters, valueName).map(({ text }) => still(text))).toEqual([
      '查找：王 hejing',
      '县市：且末县',
      '结论：需补正',
      '级别：未识别',
      '备注含“驻村”',
    ])
  })
})

const cells = { name: '周敏', birth: '1989.04', remarks: '无' }
const place = (id: number, person: string | null, workbookId: number, more: Partial<Place> = {}): Place =>
  ({
    id,
    person,
    workbookId,
    verdict: 'eligible',
    supervisingUnit: '甲局',
    validNumber: null,
    file: `${workbookId}.xlsx`,
    sheetRow: id,
    ...cells,
    ...more,
  }) as Place

/** Valid by GB 11643; nobody's. */
const numbers = ['652822198904120023', '65282219890412004X'] as const

describe('D10.1 duplicate/person across rosters', () => {
  test('the same name, birth month and sex in two workbooks', () => {
    const [group, ...others] = groupsOf([place(1, 'p', 1), place(2, 'p', 2, { remarks: '初定' }), place(3, 'q', 2)])
    expect(others).toEqual([])
    expect(group).toMatchObject({ across: true, byNumber: false })
    expect([...differing(group!)]).toEqual(['remarks'])
  })
  test('what is not known makes nobody the same', () => {
    const unknown = place(1, null, 1)
    expect(groupsOf([unknown, { ...unknown, id: 2, workbookId: 2 }])).toEqual([])
  })
  test('those in several workbooks come before those in one', () => {
    const groups = groupsOf([place(1, 'p', 1), place(2, 'p', 1), place(3, 'q', 1), place(4, 'q', 2)])
    expect(groups.map(({ across }) => across)).toEqual([true, false])
  })
  test('two different valid ID numbers are two people; the same one is one, whatever else differs', () => {
    expect(
      groupsOf([place(1, 'p', 1, { validNumber: numbers[0] }), place(2, 'p', 2, { validNumber: numbers[1] })]),
    ).toEqual([])
    const [group] = groupsOf([
      place(1, 'p', 1, { validNumber: numbers[0] }),
      place(2, 'q', 2, { validNumber: numbers[0] }),
    ])
    expect(group).toMatchObject({ byNumber: true, across: true })
  })
  test('a number in one place only leaves it to name, birth month and sex', () => {
    const [group] = groupsOf([place(1, 'p', 1, { validNumber: numbers[0] }), place(2, 'p', 2)])
    expect(group).toMatchObject({ byNumber: false, across: true })
  })
})

describe('history over submissions', () => {
  const line = (
    id: number,
    submission: number,
    unitKey: string,
    more: Partial<Record<ColumnKey, string | null>> = {},
  ) =>
    ({
      id,
      row: 5,
      verdict: 'eligible',
      supervisingUnit: '甲局',
      isCurrent: 0,
      file: 'a.xlsx',
      submission,
      receivedAt: '2024-09-06',
      unitKey,
      ...cells,
      ...more,
    }) as HistoryLine

  test('says cell by cell what changed; a number of a row is no change', () => {
    const [second, first] = stepsOf([
      line(2, 2, 'u', { remarks: '初定', sequence: '9' }),
      line(1, 1, 'u', { sequence: '4' }),
    ])
    expect(second!.changed).toEqual([{ heading: '备注', before: '无', after: '初定' }])
    expect(first!.changed).toBeNull()
  })
  test('an earlier submission of another unit is not the one before', () => {
    expect(stepsOf([line(2, 2, 'u'), line(1, 1, 'v')]).map(({ changed }) => changed)).toEqual([null, null])
  })
  test('a column the roster did not have counts as blank', () => {
    expect(differences(line(1, 1, 'u', { phone: null }), line(2, 2, 'u', { phone: '' }))).toEqual([])
  })
})
