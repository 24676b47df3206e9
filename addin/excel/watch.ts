/// <reference types="office-js" />
import type { Area } from '../../core/index.ts'
import { readAreas } from './areas.ts'
import type { Outcome } from './errors.ts'
import { has, run } from './run.ts'

/** What happened in the workbook. Excel's own word is "this may have changed": nothing here says what a cell holds. */
export type SheetEvent =
  | { kind: 'edited'; sheet: string; areas: Area[] }
  /** Number formats and the like: the displayed text may have changed. */
  | { kind: 'formatted'; sheet: string; areas: Area[] }
  | { kind: 'rows-inserted'; sheet: string; at: number; count: number }
  | { kind: 'rows-deleted'; sheet: string; at: number; count: number }
  /** Cells or columns moved, rows were hidden: the sheet must be read anew. */
  | { kind: 'reshaped'; sheet: string }
  | { kind: 'activated'; sheet: string }
  /** A sheet came, went or was hidden. */
  | { kind: 'sheets-changed' }
  | { kind: 'selected'; sheet: string; areas: Area[] }

/** Listens to the whole workbook. What goes wrong inside a handler reaches `onTrouble`: office.js would swallow it. */
export function watch(
  onEvent: (event: SheetEvent) => void,
  onTrouble: (thrown: unknown) => void,
): Promise<Outcome<void>> {
  const tell = async (event: SheetEvent) => {
    try {
      onEvent(event)
    } catch (thrown) {
      onTrouble(thrown)
    }
  }
  return run(async (context) => {
    const sheets = context.workbook.worksheets
    sheets.onChanged.add((args) => tell(changed(args)))
    sheets.onFormatChanged.add((args) => tell(placed('formatted', args.worksheetId, args.address)))
    sheets.onRowSorted.add((args) => tell(placed('edited', args.worksheetId, args.address)))
    sheets.onColumnSorted.add((args) => tell(placed('edited', args.worksheetId, args.address)))
    sheets.onActivated.add((args) => tell({ kind: 'activated', sheet: args.worksheetId }))
    sheets.onAdded.add(() => tell({ kind: 'sheets-changed' }))
    sheets.onDeleted.add(() => tell({ kind: 'sheets-changed' }))
    sheets.onSelectionChanged.add((args) => tell(selected(args)))
    if (has('1.11')) sheets.onRowHiddenChanged.add((args) => tell({ kind: 'reshaped', sheet: args.worksheetId }))
    await context.sync()
  })
}

function changed(args: Excel.WorksheetChangedEventArgs): SheetEvent {
  const { worksheetId: sheet, address } = args
  switch (args.changeType) {
    case 'RowInserted':
    case 'RowDeleted':
      return rows(args.changeType === 'RowInserted' ? 'rows-inserted' : 'rows-deleted', sheet, address)
    case 'RangeEdited':
      return placed('edited', sheet, address)
    default:
      return { kind: 'reshaped', sheet }
  }
}

function rows(kind: 'rows-inserted' | 'rows-deleted', sheet: string, address: string): SheetEvent {
  const [area, ...others] = readAreas(address) ?? []
  if (!area || others.length > 0) return { kind: 'reshaped', sheet }
  return { kind, sheet, at: area.top, count: area.bottom - area.top + 1 }
}

function placed(kind: 'edited' | 'formatted', sheet: string, address: string): SheetEvent {
  const areas = readAreas(address)
  return areas ? { kind, sheet, areas } : { kind: 'reshaped', sheet }
}

function selected(args: Excel.WorksheetSelectionChangedEventArgs): SheetEvent {
  return { kind: 'selected', sheet: args.worksheetId, areas: readAreas(args.address) ?? [] }
}
