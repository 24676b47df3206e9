import type { ComponentChildren } from 'preact'
import { paperZh } from '../../core/messages/papers.zh-CN.ts'
import { Said, Told } from '../../core/view/told.tsx'
import { activePolicy } from '../pages/common/policy.ts'
import { Head } from './data-table.tsx'
import {
  bareTotal,
  type Column,
  columnsOn,
  hasTotals,
  isNumeric,
  type Paper,
  type Table,
  textOf,
  totalOf,
  type Value,
} from './table.ts'

const yuan = (value: number) =>
  value.toLocaleString('en-US', { minimumFractionDigits: Number.isInteger(value) ? 0 : 2 })

/** A value on paper: amounts with parted thousands, a count of nothing as a dash. */
function paperText<Row>({ form, text }: Column<Row>, value: Value): string {
  if (typeof value !== 'number') return textOf(value, form)
  if (text) return text(value)
  if (form === 'count' && value === 0) return '—'
  return form === 'yuan' ? yuan(value) : textOf(value, form)
}

/** Counts stand in the middle of their narrow columns, amounts and scores at the right. */
const place = <Row,>(column: Column<Row>) =>
  isNumeric(column) && column.form !== 'count' ? 'amount-cell' : column.long ? 'start' : ''

const cellClass = <Row,>(column: Column<Row>, isStrong = false): string | undefined =>
  [place(column), isStrong && 'differs'].filter(Boolean).join(' ') || undefined

interface PaperTableProps<Row> {
  table: Table<Row>
  rows: readonly Row[]
  /** What its cells say are our own words. */
  isOurs?: boolean
}

/** The rows of a paper under their head; the columns share the width. */
export function PaperTable<Row>({ table, rows, isOurs = false }: PaperTableProps<Row>) {
  const Shown = isOurs ? Said : Told
  const columns = columnsOn(table, 'print')
  const width = columns.reduce((sum, { paper = 12 }) => sum + paper, 0)
  return (
    <table>
      <caption class="visually-hidden">{table.caption}</caption>
      <colgroup>
        {columns.map(({ key, paper = 12 }) => (
          <col key={key} style={{ width: `${((paper / width) * 100).toFixed(2)}%` }} />
        ))}
      </colgroup>
      <Head columns={columns} hidden={false} />
      <tbody>
        {rows.map((row, index) => (
          <tr key={index}>
            {columns.map((column) => (
              <td key={column.key} class={cellClass(column, column.strong?.(row))}>
                <Shown text={paperText(column, column.value(row, index))} />
              </td>
            ))}
          </tr>
        ))}
        {hasTotals(table) && (
          <tr class="sum">
            {columns.map((column) => (
              <td key={column.key} class={cellClass(column)}>
                {paperText(column, bareTotal(totalOf(table, column, rows)))}
              </td>
            ))}
          </tr>
        )}
      </tbody>
    </table>
  )
}

/** A paper as it is printed and stamped; on the screen it does not show. */
export function PaperDocument<Row>({ paper, rows }: { paper: Paper<Row>; rows: readonly Row[] }) {
  return (
    <Document {...paper}>
      <PaperTable table={paper} rows={rows} />
    </Document>
  )
}

interface DocumentProps
  extends Pick<Paper<never>, 'title' | 'scope' | 'notes' | 'signers' | 'orientation' | 'printed'> {
  children: ComponentChildren
}

/** What stands around a list as an office stamps it. What is written by hand stays an empty line. */
function Document({ title, scope, notes, signers, orientation, printed = orientation, children }: DocumentProps) {
  const isWide = printed !== 'portrait'
  return (
    <article lang="zh-CN" class={isWide ? 'document print-only is-wide' : 'document print-only'}>
      <h2>
        {title.map((line, at) => (
          <span key={line}>
            {at > 0 && <br />}
            {line}
          </span>
        ))}
      </h2>
      <p class="scope">
        {scope.map((part) => (
          <span key={part}>
            <Said text={part} />
          </span>
        ))}
      </p>
      {children}
      {notes.length > 0 && <p class="legend">{notes.join('')}</p>}
      <footer>
        <p class="signatures">
          {signers.map((signer) => (
            <span key={signer}>
              {paperZh.toSign(signer)}
              <span class="hand" />
            </span>
          ))}
        </p>
        <p class="seal">
          {paperZh.seal(activePolicy().issuer)}
          <br />
          {paperZh.handDate}
        </p>
      </footer>
    </article>
  )
}
