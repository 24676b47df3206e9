import { useMemo } from 'preact/hooks'
import { type TableColumn, WindowTable } from '../../../core/view/window-table.tsx'
import { BarChart } from '../../chart.tsx'
import type { Cell, Result } from '../../store/protocol.ts'

const shown = (value: Cell | undefined) => {
  if (value === null || value === undefined) return <span class="is-blank">空</span>
  return value instanceof Uint8Array ? `${value.length} 字节` : String(value)
}

const isNumber = (rows: readonly Cell[][], at: number) =>
  rows.length > 0 && rows.every((row) => typeof row[at] === 'number' || row[at] === null)

const widest = 360
const narrowest = 72

/** px a column needs for the texts at its top. */
function widthOf({ columns, rows }: Result, at: number): number {
  const lengths = [columns[at]!, ...rows.slice(0, 100).map((row) => String(row[at] ?? ''))].map((text) => text.length)
  return Math.min(widest, Math.max(narrowest, Math.max(...lengths) * 13 + 20))
}

const mostBars = 40

/** A first column of names and one of numbers makes a picture. */
function chartOf({ columns, rows }: Result) {
  const at = columns.findIndex((_, index) => index > 0 && isNumber(rows, index))
  if (at < 1 || rows.length < 2 || rows.length > mostBars || isNumber(rows, 0)) return null
  return {
    name: columns[at]!,
    labels: rows.map((row) => String(row[0] ?? '空')),
    series: [{ name: columns[at]!, values: rows.map((row) => Number(row[at] ?? 0)), colour: '--bar' }],
  }
}

function columnsOf(result: Result): TableColumn<Cell[]>[] {
  return result.columns.map((heading, at) => ({
    key: String(at),
    heading,
    width: widthOf(result, at),
    numeric: isNumber(result.rows, at),
    cell: (row: Cell[]) => shown(row[at]),
  }))
}

/** A result as a table and, where it is names with numbers, as a chart. */
export function ResultTable({ result, caption }: { result: Result; caption: string }) {
  const columns = useMemo(() => columnsOf(result), [result])
  const chart = useMemo(() => chartOf(result), [result])
  return (
    <section class="panel">
      {chart && (
        <BarChart label={`${caption}：${chart.name}，数字见下表`} labels={chart.labels} series={chart.series} lying />
      )}
      <WindowTable
        caption={`${caption}　${result.rows.length} 行`}
        columns={columns}
        count={result.rows.length}
        rowAt={(index) => result.rows[index]}
      />
    </section>
  )
}
