import { normalise, type Policy, type RememberedColumns, recallColumns, type Workbook } from '../../core/index.ts'

/** The name under which the session keeps what the office said of columns: a list as JSON (see parseRemembered). */
export const columnsSetting = 'columns'

/** Whose submission a roster is: its supervising unit, or the file where it names none. */
export const unitKeyOf = (supervisingUnit: string | null, file: string) =>
  supervisingUnit ? `unit:${normalise(supervisingUnit)}` : `file:${file}`

/** What the office said before of the columns of such a roster; null where nothing was. */
export const recallFor = ({ sheets, file }: Workbook, policy: Policy, remembered: readonly RememberedColumns[]) =>
  recallColumns(sheets, policy, remembered, (unit) => unitKeyOf(unit, file))
