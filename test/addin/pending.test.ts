import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Changes, deleted, inserted } from '../../addin/pending.ts'
import type { Area } from '../../core/roster/grid.ts'

const cell = (row: number, column = 0): Area => ({ top: row, bottom: row, left: column, right: column })

function rowsOf(areas: readonly Area[]): Set<number> {
  const rows = new Set<number>()
  for (const area of areas) for (let row = area.top; row <= area.bottom; row++) rows.add(row)
  return rows
}

describe('changes waiting to be read', () => {
  it('an edit is read once, however often it is told', () => {
    const changes = new Changes(() => 0)
    changes.edited([cell(5)])
    changes.edited([cell(5)])
    changes.edited([{ top: 4, bottom: 6, left: 0, right: 2 }])
    expect(changes.take()).toEqual({
      areas: [{ top: 4, bottom: 6, left: 0, right: 2 }],
      moved: false,
      edited: true,
      all: false,
    })
    expect(changes.waiting).toBe(false)
  })

  it('a row put in while an area was on the way makes both sides of the move be read again', () => {
    let now = 0
    const changes = new Changes(() => now)
    changes.edited([cell(8)])
    changes.take()
    now = 500
    changes.rowsInserted(3, 1)
    const rows = rowsOf(changes.take().areas)
    for (const row of [3, 8, 9]) expect(rows).toContain(row)
  })

  it('a row put in long after an area was read does not', () => {
    let now = 0
    const changes = new Changes(() => now)
    changes.edited([cell(8)])
    changes.take()
    now = 5_000
    changes.rowsInserted(3, 1)
    expect([...rowsOf(changes.take().areas)]).toEqual([3])
  })

  it('what could not be read waits again', () => {
    const changes = new Changes(() => 0)
    changes.edited([cell(1)])
    const taken = changes.take()
    changes.edited([cell(2)])
    changes.giveBack(taken)
    expect(rowsOf(changes.take().areas)).toEqual(new Set([1, 2]))
  })

  it('very many areas are read as one, and none is left out', () => {
    const changes = new Changes(() => 0)
    for (let row = 0; row < 200; row += 2) changes.edited([cell(row, row % 3)])
    const { areas } = changes.take()
    expect(areas).toHaveLength(1)
    const rows = rowsOf(areas)
    for (let row = 0; row < 200; row += 2) expect(rows).toContain(row)
  })

  it('areas move with their rows: the same as marking rows in a list and moving the list', () => {
    const step = fc.record({
      kind: fc.constantFrom('in', 'out', 'edit'),
      at: fc.nat(30),
      count: fc.integer({ min: 1, max: 4 }),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        let sheet: boolean[] = Array.from({ length: 200 }, () => false)
        let areas: Area[] = []
        for (const { kind, at, count } of steps) {
          if (kind === 'edit') {
            for (let row = at; row < at + count; row++) sheet[row] = true
            areas.push({ top: at, bottom: at + count - 1, left: 0, right: 0 })
          } else if (kind === 'in') {
            // An area that is stretched by rows put into it may be read once too often, never too seldom.
            sheet = [...sheet.slice(0, at), ...Array.from({ length: count }, () => false), ...sheet.slice(at)]
            areas = areas.map((area) => inserted(area, at, count))
          } else {
            sheet = [...sheet.slice(0, at), ...sheet.slice(at + count)]
            areas = areas.flatMap((area) => deleted(area, at, count))
          }
        }
        const rows = rowsOf(areas)
        sheet.forEach((dirty, row) => {
          if (dirty) expect(rows, `row ${row}`).toContain(row)
        })
      }),
    )
  })
})
