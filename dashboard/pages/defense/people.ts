import { useMemo } from 'preact/hooks'
import type { ExemptionReason } from '../../../core/index.ts'
import { useQuery } from '../../store/use-query.ts'
import type { DefensePerson } from '../../tables/defense.tsx'
import { orderByUnit } from '../common/by-unit.ts'

/** A row of queries/defense-list.sql. */
interface DefenseLine extends Omit<DefensePerson, 'took' | 'reasons'> {
  /** Points. */
  score: number | null
  took: number | null
  /** JSON array of reason codes. */
  reasons: string
}

const personOf = (line: DefenseLine): DefensePerson => ({
  ...line,
  score: line.score === null ? null : Math.round(line.score * 100),
  took: line.took === null ? null : line.took === 1,
  reasons: JSON.parse(line.reasons) as ExemptionReason[],
})

/** Those who must come, or those who are exempt, unit by unit; null until the store has answered. */
export function useDefense(defense: 'required' | 'exempt'): DefensePerson[] | null {
  const { rows } = useQuery<DefenseLine>('defense-list', { defense })
  return useMemo(() => rows && orderByUnit(rows).map(personOf), [rows])
}
