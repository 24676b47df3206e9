import { type Assessment, type Finding, type LiveRoster, parseAddress, type Severity } from '../core/index.ts'

const weight: Record<Severity, number> = { info: 0, warning: 1, error: 2 }

/**
 * What the live roster says, kept row by row: after an edit only the rows it touched are asked for again. Rows are the
 * sheet's, counted from 1 for assessments and from 0 for marks.
 */
export class RosterAnswer {
  readonly #live: LiveRoster
  #assessments = new Map<number, Assessment>()
  #whole: Finding[] = []
  /** The worst severity of each marked cell of a row. */
  readonly wanted = new Map<number, Map<number, Severity>>()

  constructor(live: LiveRoster) {
    this.#live = live
    this.renew()
  }

  /** Asks for everything again: rows have moved. */
  renew() {
    const { assessments, findings } = this.#live.report()
    this.#assessments = new Map(assessments.map((assessment) => [assessment.row, assessment]))
    this.#whole = findings
    this.wanted.clear()
    const rows = new Set(assessments.map(({ row }) => row - 1))
    for (const row of [...rows, ...this.#wholeRows()]) this.#mark(row)
  }

  /** Asks for the rows (from 1) that an edit touched; gives the rows (from 0) whose marks may have changed. */
  update(rows: readonly number[]): Set<number> {
    for (const row of rows) {
      const assessment = this.#live.assessment(row)
      if (assessment) this.#assessments.set(row, assessment)
      else this.#assessments.delete(row)
    }
    const touched = new Set([...rows.map((row) => row - 1), ...this.#wholeRows()])
    this.#whole = this.#live.findings()
    for (const row of this.#wholeRows()) touched.add(row)
    for (const row of touched) this.#mark(row)
    return touched
  }

  assessment(row: number): Assessment | null {
    return this.#assessments.get(row) ?? null
  }

  /** Findings about the roster, then those of the rows in sheet order. */
  findings(): Finding[] {
    const found = [...this.#whole]
    for (const { row } of this.#live.applicants()) found.push(...(this.assessment(row + 1)?.findings ?? []))
    return found
  }

  #wholeRows(): number[] {
    return this.#whole.flatMap(({ row }) => (row === null ? [] : [row - 1]))
  }

  #mark(row: number) {
    const columns = new Map<number, Severity>()
    const own = this.assessment(row + 1)?.findings ?? []
    for (const { cell, severity } of [...own, ...this.#whole]) {
      const at = cell === null ? null : parseAddress(cell)
      if (at?.row !== row) continue
      const known = columns.get(at.column)
      if (known === undefined || weight[severity] > weight[known]) columns.set(at.column, severity)
    }
    if (columns.size > 0) this.wanted.set(row, columns)
    else this.wanted.delete(row)
  }
}
