import { say } from '../../core/view/toast.tsx'
import { handOut } from './client.ts'
import { DropMenu } from './drop-menu.tsx'
import { readTable } from './read-table.ts'
import type { ShownTable } from './table.ts'

/** Tables that are data of the page: no dialog's, no stamped document's, none that is not shown. */
function tablesOfPage(): HTMLTableElement[] {
  return [...document.querySelectorAll<HTMLTableElement>('#main table')].filter(
    (table) => !table.closest('dialog, .document, .papers') && table.tHead !== null,
  )
}

/** The page's tables whole: long ones put all their rows on the page for a printer, and so for this. */
function wholeTables(): ShownTable[] {
  dispatchEvent(new Event('beforeprint'))
  try {
    return tablesOfPage().map(readTable)
  } finally {
    dispatchEvent(new Event('afterprint'))
  }
}

/** 导出表格: every table the page shows, as it is filtered and sorted now. `ready` fetches what is not there yet. */
export function PageTables({ title, ready }: { title: string; ready?: (() => Promise<void>) | undefined }) {
  const take = async (format: 'xlsx' | 'csv') => {
    await ready?.()
    const tables = wholeTables()
    if (tables.length === 0) say({ tone: 'info', text: '本页现在没有表格可以导出' })
    else await handOut({ kind: 'tables', title, tables, format })
  }
  return (
    <DropMenu
      label="导出表格"
      items={[
        { label: '本页表格（.xlsx）', run: () => void take('xlsx') },
        { label: '本页表格（.csv）', run: () => void take('csv') },
      ]}
    />
  )
}
