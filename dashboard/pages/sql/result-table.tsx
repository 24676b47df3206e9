import { useMemo } from 'preact/hooks'
import { isolated } from '../../../core/view/isolated.ts'
import { BarChart } from '../../chart.tsx'
import { language, viewWords, words } from '../../language.ts'
import type { Result } from '../../store/protocol.ts'
import { LongTable } from '../../tables/data-table.tsx'
import { isNumber, resultTable } from '../../tables/query-result.tsx'

const mostBars = 40

/** A first column of names and one of numbers makes a picture. */
function chartOf({ columns, rows }: Result, blank: string) {
  const at = columns.findIndex((_, index) => index > 0 && isNumber(rows, index))
  if (at < 1 || rows.length < 2 || rows.length > mostBars || isNumber(rows, 0)) return null
  return {
    name: columns[at]!,
    labels: rows.map((row) => isolated(String(row[0] ?? blank))),
    series: [{ name: isolated(columns[at]!), values: rows.map((row) => Number(row[at] ?? 0)), colour: '--bar' }],
  }
}

/** A result as a table and, where it is names with numbers, as a chart. */
export function ResultTable({ result, caption }: { result: Result; caption: string }) {
  const { sql } = words.value
  const { blank } = viewWords.value
  const rows = result.rows.length
  const table = useMemo(
    () => resultTable(language.value, result, sql.rows(caption, rows)),
    [language.value, result, caption],
  )
  const chart = useMemo(() => chartOf(result, blank), [result, blank])
  return (
    <section class="panel">
      {chart && (
        <BarChart label={sql.chart(caption, isolated(chart.name))} labels={chart.labels} series={chart.series} lying />
      )}
      <LongTable table={table} rows={result.rows} />
    </section>
  )
}
