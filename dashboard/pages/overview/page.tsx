import { useTotals } from '../../totals.ts'

export const title = '总览'

export function Page() {
  const totals = useTotals()
  return <h1>总览 {totals?.applicants ?? 0}</h1>
}
