import { allColumns, type ColumnKey, type Finding, headings } from '../../../core/index.ts'
import { CellChip } from '../../../core/view/marks.tsx'
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

/** The row as it stands in the workbook: heading, address, and the cell as typed. */
export function RowTable({ person, typed, letters, findings }: RowTableProps) {
  const present = allColumns.filter((column) => letters[column] !== undefined)
  const missing = allColumns.slice(0, 15).filter((column) => letters[column] === undefined)
  return (
    <section class="panel">
      <table>
        <caption>
          花名册所填{' '}
          <small>
            工作表“{person.sheet}”第 {person.row} 行，照原样
          </small>
        </caption>
        <thead>
          <tr>
            <th scope="col">栏目</th>
            <th scope="col">单元格</th>
            <th scope="col">所填</th>
          </tr>
        </thead>
        <tbody>
          {present.map((column) => {
            const severity = gravest(findings, column)
            const text = typed[column] ?? ''
            return (
              <tr key={column}>
                <th scope="row">{headings[column]}</th>
                <td>
                  <CellChip cell={`${letters[column]}${person.row}`} {...(severity ? { severity } : {})} />
                </td>
                <td class="as-typed">{text.trim() === '' ? <span class="is-blank">（空）</span> : text}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {missing.length > 0 && (
        <p class="small muted">花名册没有这些栏目：{missing.map((key) => headings[key]).join('、')}</p>
      )}
    </section>
  )
}
