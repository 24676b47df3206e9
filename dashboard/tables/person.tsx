import { type ColumnKey, headings, type Severity } from '../../core/index.ts'
import { isolated } from '../../core/view/isolated.ts'
import { CellChip } from '../../core/view/marks.tsx'
import type { Language } from '../language.ts'
import type { Table } from './table.ts'

/** A cell of a person's row. */
export interface TypedCell {
  column: ColumnKey
  /** K7 */
  cell: string
  text: string
  /** Of its gravest finding. */
  severity: Severity | null
}

/** A person's row as it stands in the workbook: heading, address, and the cell as typed. */
export function rowTable({ desk }: Language, sheet: string, row: number): Table<TypedCell> {
  const { table, person } = desk
  return {
    caption: person.row,
    remark: person.rowRemark(isolated(sheet), row),
    columns: [
      { key: 'column', heading: table.column, heads: true, value: ({ column }) => headings[column] },
      {
        key: 'cell',
        heading: table.cell,
        value: ({ cell }) => cell,
        show: ({ cell, severity }) => <CellChip cell={cell} {...(severity ? { severity } : {})} />,
      },
      {
        key: 'text',
        heading: person.text,
        class: 'as-typed',
        value: ({ text }) => text,
        show: ({ text }) => (text.trim() === '' ? <span class="is-blank">{table.blank}</span> : text),
      },
    ],
  }
}
