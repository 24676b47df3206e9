/** What happens in a workbook, by the numbers Excel gives its events on the wire. */
export const eventTypes = {
  DataChanged: 10,
  Activated: 11,
  Deactivated: 12,
  Added: 13,
  SelectionChanged: 14,
  Deleted: 15,
  Calculated: 16,
  FormatChanged: 18,
  RowSorted: 19,
  ColumnSorted: 20,
  SingleClicked: 21,
  RowHiddenChanged: 22,
  FormulaChanged: 23,
  ProtectionChanged: 24,
  EventNameChanged: 25,
  EventVisibilityChanged: 26,
  EventMoved: 27,
} as const
export type EventName = keyof typeof eventTypes

/** Who did it. Excel tells an add-in 'Remote' for another author and 'ThisLocalAddin' for its own writes. */
export interface Actor {
  source: 'Local' | 'Remote'
  addin: boolean
}

export const person: Actor = { source: 'Local', addin: false }
export const secondAuthor: Actor = { source: 'Remote', addin: false }
export const addin: Actor = { source: 'Local', addin: true }

export interface BookEvent {
  name: EventName
  sheetId: string
  args: Record<string, unknown>
}
