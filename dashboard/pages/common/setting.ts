import { write } from '../../state.ts'
import { useQuery } from '../../store/use-query.ts'

/** What the office has chosen under a name; null until it has chosen, or while it is not known. */
export function useSetting(name: string): string | null {
  return useQuery<{ value: string }>('setting', { name }).rows?.[0]?.value ?? null
}

export const saveSetting = (name: string, value: string) => write('setting-save', [{ name, value }])
