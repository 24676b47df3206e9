import { useRef } from 'preact/hooks'
import { useTotals } from '../totals.ts'
import { handOut } from './client.ts'
import { handOutPaper, type PaperName, paperNames } from './gather.ts'
import type { ShownTable } from './table.ts'

/** 导出: every paper the office takes out. Without anyone in the store there is nothing to take out. */
export function ExportMenu() {
  const menu = useRef<HTMLDetailsElement>(null)
  const applicants = useTotals()?.applicants ?? 0
  const close = () => menu.current?.removeAttribute('open')
  return (
    <details
      class="menu"
      ref={menu}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        close()
        menu.current?.querySelector('summary')?.focus()
      }}
      onFocusOut={({ relatedTarget, currentTarget }) => {
        if (relatedTarget instanceof Node && !currentTarget.contains(relatedTarget)) close()
      }}
    >
      <summary class="btn">导出</summary>
      <div class="menu-items">
        {(Object.keys(paperNames) as PaperName[]).map((kind) => (
          <button
            type="button"
            class="btn is-quiet"
            key={kind}
            disabled={applicants === 0}
            onClick={() => {
              close()
              void handOutPaper(kind)
            }}
          >
            {paperNames[kind]}
          </button>
        ))}
      </div>
    </details>
  )
}

/** Buttons that hand out the table a page shows. */
export function ExportTable({ table }: { table: () => ShownTable }) {
  return (
    <span class="export-table no-print">
      <button
        type="button"
        class="btn is-small"
        onClick={() => void handOut({ kind: 'table', table: table(), format: 'xlsx' })}
      >
        导出 .xlsx
      </button>
      <button
        type="button"
        class="btn is-small"
        onClick={() => void handOut({ kind: 'table', table: table(), format: 'csv' })}
      >
        导出 .csv
      </button>
    </span>
  )
}
