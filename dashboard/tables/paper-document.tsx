import { Document } from '../pages/common/document.tsx'
import { Head } from './data-table.tsx'
import { bareTotal, type Column, columnsOn, hasTotals, isNumeric, type Paper, textOf, totalOf } from './table.ts'

const yuan = (value: number) =>
  value.toLocaleString('en-US', { minimumFractionDigits: Number.isInteger(value) ? 0 : 2 })

/** A value on paper: amounts with parted thousands, a count of nothing as a dash. */
function paperText<Row>({ form }: Column<Row>, value: ReturnType<Column<Row>['value']>): string {
  if (form === 'count' && value === 0) return '—'
  return form === 'yuan' && typeof value === 'number' ? yuan(value) : textOf(value, form)
}

const cellClass = <Row,>(column: Column<Row>): string | undefined =>
  isNumeric(column) && column.form !== 'count' ? 'amount-cell' : column.long ? 'start' : undefined

/** A paper as it is printed and stamped; on the screen it does not show. */
export function PaperDocument<Row>({ paper, rows }: { paper: Paper<Row>; rows: readonly Row[] }) {
  const columns = columnsOn(paper, 'print')
  const width = columns.reduce((sum, { paper: own = 12 }) => sum + own, 0)
  return (
    <Document
      wide={paper.orientation !== 'portrait'}
      title={paper.title}
      scope={paper.scope}
      legend={paper.notes.join('')}
      signers={paper.signers}
    >
      <table>
        <caption class="visually-hidden">{paper.caption}</caption>
        <colgroup>
          {columns.map(({ key, paper: own = 12 }) => (
            <col key={key} style={{ width: `${((own / width) * 100).toFixed(2)}%` }} />
          ))}
        </colgroup>
        <Head columns={columns} hidden={false} />
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {columns.map((column) => (
                <td key={column.key} class={cellClass(column)}>
                  {paperText(column, column.value(row, index))}
                </td>
              ))}
            </tr>
          ))}
          {hasTotals(paper) && (
            <tr class="sum">
              {columns.map((column) => (
                <td key={column.key} class={cellClass(column)}>
                  {paperText(column, bareTotal(totalOf(paper, column, rows)))}
                </td>
              ))}
            </tr>
          )}
        </tbody>
      </table>
    </Document>
  )
}
