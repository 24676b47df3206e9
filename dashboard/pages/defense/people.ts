import { useMemo } from 'preact/hooks'
import type { ExemptionReason, Verdict } from '../../../core/index.ts'
import { useQuery } from '../../store/use-query.ts'
import { orderByUnit } from '../common/by-unit.ts'

/** A row of queries/defense-list.sql. */
interface DefenseLine {
  id: number
  person: string
  name: string
  sex: string | null
  unit: string
  supervisingUnit: string
  county: string | null
  specialty: string | null
  verdict: Verdict
  targetTitle: string | null
  score: number | null
  took: number | null
  reasons: string
}

export interface DefensePerson extends Omit<DefenseLine, 'score' | 'took' | 'reasons'> {
  /** Hundredths. */
  score: number | null
  /** null: nothing has been entered. */
  took: boolean | null
  reasons: readonly ExemptionReason[]
}

function personOf(line: DefenseLine): DefensePerson {
  return {
    ...line,
    score: line.score === null ? null : Math.round(line.score * 100),
    took: line.took === null ? null : line.took === 1,
    reasons: JSON.parse(line.reasons) as ExemptionReason[],
  }
}

/** Those who must come, or those who are exempt, unit by unit; null until the store has answered. */
export function useDefense(defense: 'required' | 'exempt'): DefensePerson[] | null {
  const { rows } = useQuery<DefenseLine>('defense-list', { defense })
  return useMemo(() => rows && orderByUnit(rows).map(personOf), [rows])
}
