import { useMemo } from 'preact/hooks'
import { allColumns, type ColumnKey, type Severity } from '../../../core/index.ts'
import { english } from '../../language.ts'
import { useQuery } from '../../store/use-query.ts'
import type { Found, HandedIn } from './compare.ts'

type Line = Readonly<Record<ColumnKey, string | null>> & {
  row: number
  person: string
  validNumber: string | null
  applicant: string
  /** JSON of the findings. */
  findings: string
}

type FoundLine = [rule: string, column: ColumnKey | null, cell: string | null, severity: Severity, message: string]

const found = (text: string): Found[] =>
  (JSON.parse(text) as FoundLine[]).map(([rule, column, cell, severity, message]) => ({
    rule,
    column,
    cell,
    severity,
    message,
  }))

const handedIn = (line: Line): HandedIn => ({
  row: line.row,
  person: line.person,
  idNumber: line.validNumber,
  name: line.applicant,
  cells: Object.fromEntries(allColumns.map((column) => [column, line[column]])) as HandedIn['cells'],
  findings: found(line.findings),
})

/** The rows of a submission as they were handed in; null until they are there. */
export function useHandedIn(workbookId: number | null): readonly HandedIn[] | null {
  const { rows } = useQuery<Line>('submission-rows', { workbookId, english: english.value })
  return useMemo(() => rows?.map(handedIn) ?? null, [rows])
}
