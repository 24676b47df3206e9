import type { Readings, RosterCell } from './cell.ts'
import type { ColumnKey } from './columns.ts'

/** The cells of one applicant's row by column; a column the roster lacks is absent. */
export type ApplicantCells = { readonly [Column in ColumnKey]?: RosterCell<Column> }

/** One applicant: a row of the roster, read. Readings are there whether or not a rule finds fault with them. */
export class Applicant {
  /** Sheet row counted from 0; the live roster moves it when rows are inserted above. */
  row: number
  readonly cells: ApplicantCells

  constructor(row: number, cells: ApplicantCells) {
    this.row = row
    this.cells = cells
  }

  /** The cell as displayed; '' where it is blank or its column missing. */
  text(column: ColumnKey): string {
    return this.cells[column]?.text ?? ''
  }

  /** What the cell says; null where it is blank, not understood or its column missing. */
  read<Column extends ColumnKey>(column: Column): Readings[Column] | null {
    const cell = this.cells[column]
    return cell && !cell.blank ? (cell.reading as Readings[Column]) : null
  }

  /** Name as typed, trimmed. */
  get name(): string {
    return this.text('name').trim()
  }
}
