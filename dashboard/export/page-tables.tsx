import { say } from '../../core/view/toast.tsx'
import { DropMenu } from '../drop-menu.tsx'
import { words } from '../language.ts'
import { tablesShown } from '../tables/shown.ts'
import { handOut } from './client.ts'

async function take(title: string, format: 'xlsx' | 'csv') {
  const tables = await tablesShown()
  if (tables.length === 0) say({ tone: 'info', text: words.value.head.noTables })
  else await handOut({ kind: 'tables', title, tables, format })
}

/** 导出表格: every table the page shows, as it is filtered and sorted now. */
export function PageTables({ title }: { title: string }) {
  const { export: label, tablesXlsx, tablesCsv } = words.value.head
  return (
    <DropMenu
      label={label}
      items={[
        { label: tablesXlsx, run: () => void take(title, 'xlsx') },
        { label: tablesCsv, run: () => void take(title, 'csv') },
      ]}
    />
  )
}
