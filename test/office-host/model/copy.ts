import type { Area } from '../../../core/roster/grid.ts'
import { columnsOf, rowsOf } from '../book/areas.ts'
import type { Entry } from '../book/coercion.ts'
import { copiedFormula } from '../book/formulas.ts'
import type { Sheet } from '../book/sheet.ts'
import type { Session } from './session.ts'

interface Place {
  sheet: Sheet
  area: Area
}

/** Copies 'All', 'Formats', 'Formulas' or 'Values' of one place to another, again and again where that is larger. */
export function copyCells(session: Session, from: Place, to: Place, kind: string) {
  const [rows, columns] = [rowsOf(from.area), columnsOf(from.area)]
  const target = {
    ...to.area,
    bottom: Math.max(to.area.bottom, to.area.top + rows - 1),
    right: Math.max(to.area.right, to.area.left + columns - 1),
  }
  const cellAt = (r: number, c: number) => from.sheet.cell(from.area.top + (r % rows), from.area.left + (c % columns))
  const entries: Entry[][] = []
  for (let r = 0; r < rowsOf(target); r++) {
    const line: Entry[] = []
    for (let c = 0; c < columnsOf(target); c++) {
      const { value, formula, format, style } = cellAt(r, c)
      const [down, right] = [
        target.top + r - from.area.top - (r % rows),
        target.left + c - from.area.left - (c % columns),
      ]
      const copied = formula === undefined || kind === 'Values' ? null : copiedFormula(formula, down, right)
      line.push(copied === null ? { value } : { value, formula: copied })
      if (kind !== 'All' && kind !== 'Formats') continue
      const one = { top: target.top + r, left: target.left + c, bottom: target.top + r, right: target.left + c }
      session.book.restyle(to.sheet, one, { format, ...(style ? { style: { ...style } } : {}) }, session.actor)
    }
    entries.push(line)
  }
  if (kind !== 'Formats') session.book.put(to.sheet, target, entries, session.actor)
}
