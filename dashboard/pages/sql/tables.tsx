import { words } from '../../language.ts'
import { useQuery } from '../../store/use-query.ts'

interface TableLine {
  table: string
  type: string
  columns: string
}

/** The tables one can ask, with their columns. */
export function Tables() {
  const lines = useQuery<TableLine>('tables').rows ?? []
  const { sql } = words.value
  return (
    <details class="panel">
      <summary>
        <h2>{sql.tables}</h2>
      </summary>
      <dl class="schema">
        {lines.map(({ table, type, columns }) => (
          <div key={table}>
            <dt>
              <code>{table}</code> {type === 'view' && <span class="muted small">{sql.view}</span>}
            </dt>
            <dd class="small">{columns}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
