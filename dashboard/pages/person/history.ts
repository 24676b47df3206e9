import { allColumns, type ColumnKey, headings, type Verdict } from '../../../core/index.ts'

/** A row of queries/person-history.sql: one place where the person stands, with its cells. */
export type HistoryLine = {
  id: number
  row: number
  verdict: Verdict
  supervisingUnit: string
  isCurrent: number
  file: string
  submission: number
  receivedAt: string
  unitKey: string
} & Record<ColumnKey, string | null>

export interface CellDifference {
  heading: string
  before: string
  after: string
}

/** The number of a row changes whenever rows move; it says nothing of the person. */
const compared = allColumns.filter((column) => column !== 'sequence')

/** Cells that differ between two submissions of a row; a column that one roster lacks counts as blank. */
export function differences(before: HistoryLine, after: HistoryLine): CellDifference[] {
  return compared.flatMap((column) => {
    const [old, now] = [before[column] ?? '', after[column] ?? '']
    return old === now ? [] : [{ heading: headings[column], before: old, after: now }]
  })
}

export interface HistoryStep {
  line: HistoryLine
  /** null: the first submission of that unit in which the person stands. */
  changed: CellDifference[] | null
}

/** Each submission with what it changed; lines come by unit, latest submission first. */
export function stepsOf(lines: readonly HistoryLine[]): HistoryStep[] {
  return lines.map((line, at) => {
    const earlier = lines
      .slice(at + 1)
      .find((other) => other.unitKey === line.unitKey && other.submission < line.submission)
    return { line, changed: earlier ? differences(earlier, line) : null }
  })
}
