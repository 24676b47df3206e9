import { describe, expect, it } from 'vitest'
import { exampleWorkbook } from '../../core/rules/example.ts'
import { openSession } from './session.ts'

describe('C1.7 a fix of a long cell', () => {
  const unit = `${'库'.repeat(600)}检测所`
  const opened = async () => {
    const session = await openSession({
      prepare: (host) => host.openGrids(exampleWorkbook({ rows: [{ unit: `${unit} ` }] }).sheets),
    })
    const found = session.state.answer.value!.findings.find(({ rule }) => rule === 'cell/spaces')!
    expect(found).toMatchObject({ length: unit.length + 1, fix: { value: unit } })
    return { session, found, cell: found.cell! }
  }

  it('is written where the whole of the cell is what it was', async () => {
    const { session, found, cell } = await opened()
    await session.actions.applyFixes([found])
    await session.settled()
    expect(session.host.text(cell)).toBe(unit)
  })

  it('is not where only the beginning is', async () => {
    const { session, found, cell } = await opened()
    const other = `${unit}二所 `
    session.host.person.type(cell, other)
    await session.actions.applyFixes([found])
    await session.settled()
    await session.actions.applyFixes([found])
    await session.settled()
    expect(session.host.text(cell)).toBe(other)
  })
})
