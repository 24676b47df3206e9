import { parseAddress } from '../roster/grid.ts'
import { gravestByCell } from './severity.ts'
import type { Finding, Severity } from './types.ts'

/** The gravest severity on each flagged cell, by sheet row and sheet column counted from 0. */
export type Marks = ReadonlyMap<number, ReadonlyMap<number, Severity>>

/** The marks as they are now, and the rows (from 0) in which they may not be what they were when they were last asked for. */
export interface MarksReading {
  marks: Marks
  touched: ReadonlySet<number>
}

/** What is marked, kept row by row, so that an edit costs only the rows it touched. */
export class MarkedRows {
  readonly #rows = new Map<number, ReadonlyMap<number, Severity>>()
  #touched = new Set<number>()
  /** Rows on which findings about the whole roster stood. */
  #whole: number[] = []

  /** Says that the findings of these rows (from 0) may have changed. */
  touch(rows: Iterable<number>): void {
    for (const row of rows) this.#touched.add(row)
  }

  /**
   * @param own the findings of an applicant's row, which is counted from 0
   * @param whole findings about the roster as a whole
   */
  read(own: (row: number) => readonly Finding[], whole: readonly Finding[]): MarksReading {
    this.touch(this.#whole)
    this.#whole = whole.flatMap(({ row }) => (row === null ? [] : [row - 1]))
    this.touch(this.#whole)
    const touched = this.#touched
    this.#touched = new Set()
    for (const row of touched) this.#mark(row, [...own(row), ...whole])
    return { marks: this.#rows, touched }
  }

  #mark(row: number, findings: readonly Finding[]): void {
    const columns = new Map<number, Severity>()
    for (const [cell, { severity }] of gravestByCell(findings)) {
      const at = parseAddress(cell)
      if (at?.row === row) columns.set(at.column, severity)
    }
    if (columns.size > 0) this.#rows.set(row, columns)
    else this.#rows.delete(row)
  }
}
