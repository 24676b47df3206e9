import type { Area } from '../../../core/roster/grid.ts'
import { parseReference } from '../book/areas.ts'
import type { Sheet } from '../book/sheet.ts'
import { invalidArgument } from '../errors.ts'
import type { Session } from './session.ts'

/** Reads "A1:B2" or "Sheet1!A1" as an area of `sheet`; names of the workbook and the sheet count too. */
export function areasAt(session: Session, sheet: Sheet, address: string): { sheet: Sheet; areas: Area[] } {
  const name = sheet.names.get(address) ?? session.book.names.get(address)
  const reference = parseReference(name ? name.formula.replace(/^=/, '') : address)
  if (!reference) throw invalidArgument()
  const named = reference.sheet === null ? sheet : session.book.find(reference.sheet)
  if (!named || (!name && named !== sheet)) throw invalidArgument()
  return { sheet: named, areas: reference.areas }
}

export function clearArea(session: Session, sheet: Sheet, area: Area, applyTo: string) {
  const { book, actor } = session
  if (!['All', 'Formats', 'Contents', 'Hyperlinks', 'RemoveHyperlinks'].includes(applyTo)) throw invalidArgument()
  if (applyTo === 'All' || applyTo === 'Contents') book.clearContents(sheet, area, actor)
  if (applyTo === 'All' || applyTo === 'Formats') book.clearFormats(sheet, area, actor)
  if (applyTo === 'All') sheet.dropValidations(area)
}
