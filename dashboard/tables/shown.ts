import type { RefObject } from 'preact'
import { useEffect, useMemo, useRef } from 'preact/hooks'
import type { TableData } from './table.ts'

/** A table the page shows now: asked for its rows, it fetches those that are not there yet. */
interface Shown {
  data: (() => Promise<TableData> | TableData) | null
  /** Where on the page it stands. */
  at: RefObject<Element | null>
}

/** The tables of the page that is shown, in the order in which they came up. */
const shown = new Set<Shown>()

/**
 * As long as the component stands, its table is among those that 导出表格 takes out; null keeps it out. The ref is for the
 * element that says where on the page the table is.
 */
export function useTakenOut<Place extends Element>(data: Shown['data']): RefObject<Place | null> {
  const at = useRef<Place>(null)
  const table = useMemo((): Shown => ({ data, at }), [])
  table.data = data
  useEffect(() => {
    shown.add(table)
    return () => {
      shown.delete(table)
    }
  }, [])
  return at
}

/** Every table the page shows, from its top down, whole, as it is filtered and sorted now; those without rows are left out. */
export async function tablesShown(): Promise<TableData[]> {
  const inOrder = [...shown].sort((one, other) => follows(one.at.current, other.at.current))
  const tables = await Promise.all(inOrder.flatMap(({ data }) => data?.() ?? []))
  return tables.filter(({ rows }) => rows.length > 0)
}

function follows(one: Element | null, other: Element | null): number {
  if (!one || !other || one === other) return 0
  return one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1
}
