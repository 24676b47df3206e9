import { allColumns, type ColumnKey, type Finding, headings, rosterColumns } from '../../../core/index.ts'
import { language, words } from '../../language.ts'
import { ShortTable } from '../../tables/data-table.tsx'
import { rowTable, type TypedCell } from '../../tables/person.tsx'
import type { PersonRow, Typed } from './person.ts'

interface RowTableProps {
  person: PersonRow
  typed: Typed
  /** Letters of each column in the sheet. */
  letters: Readonly<Record<string, string>>
  findings: readonly Finding[]
}

const weight = { error: 0, warning: 1, info: 2 } as const

/** The gravest finding of a cell gives its chip the edge. */
function gravest(findings: readonly Finding[], column: ColumnKey) {
  return findings
    .filter((finding) => finding.column === column)
    .sort((a, b) => weight[a.severity] - weight[b.severity])[0]?.severity
}

export function RowTable({ person, typed, letters, findings }: RowTableProps) {
  const present = allColumns.filter((column) => letters[column] !== undefined)
  const missing = rosterColumns.filter((column) => letters[column] === undefined)
  const cells = present.map(
    (column): TypedCell => ({
      column,
      cell: `${letters[column]}${person.row}`,
      text: typed[column] ?? '',
      severity: gravest(findings, column) ?? null,
    }),
  )
  return (
    <section class="panel">
      <ShortTable
        table={rowTable(language.value, person.sheet, person.row)}
        rows={cells}
        keyOf={({ column }) => column}
      />
      {missing.length > 0 && (
        <p class="small muted">{words.value.person.missing(missing.map((key) => headings[key]))}</p>
      )}
    </section>
  )
}
