import { useEffect, useMemo } from 'preact/hooks'
import type { TableData } from './table.ts'

/** A table the page shows now: asked for its rows, it fetches those that are not there yet. */
type Shown = () => Promise<TableData> | TableData

/** The tables of the page that is shown, in the order in which they came up. */
const shown = new Set<Shown>()

/** As long as the component stands, its table is among those that 导出表格 takes out; null keeps it out. */
export function useTakenOut(data: Shown | null): void {
  const place = useMemo(() => ({ data }), [])
  place.data = data
  useEffect(() => {
    const ask: Shown = () => place.data!()
    if (data === null) return
    shown.add(ask)
    return () => {
      shown.delete(ask)
    }
  }, [data === null])
}

/** Every table the page shows, whole, as it is filtered and sorted now; tables without rows are left out. */
export async function tablesShown(): Promise<TableData[]> {
  const tables = await Promise.all([...shown].map((data) => data()))
  return tables.filter(({ rows }) => rows.length > 0)
}
