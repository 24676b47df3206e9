import { language } from '../../language.ts'
import { useQuery } from '../../store/use-query.ts'
import { LongTable } from '../../tables/data-table.tsx'
import { type ChangeLine, changeTable } from '../../tables/policy.tsx'

/** What the last new judgement changed. */
export function Changes() {
  const { rows } = useQuery<ChangeLine>('judgement-changes')
  if (!rows || rows.length === 0) return null
  return (
    <section class="panel">
      <LongTable table={changeTable(language.value, rows)} rows={rows} keyOf={({ id }) => id} />
    </section>
  )
}
