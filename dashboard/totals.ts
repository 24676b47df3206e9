import type { Totals } from '../core/index.ts'
import { useQuery } from './store/use-query.ts'

export type DeskTotals = Totals & { workbooks: number; unreadable: number }

/** The totals of everything current; null until the store has answered. */
export function useTotals(): DeskTotals | null {
  return useQuery<DeskTotals>('totals').rows?.[0] ?? null
}
