import { render } from 'preact'
import { expect, test } from 'vitest'
import { FileTable, LongTable, ShortTable } from '../../dashboard/tables/data-table.tsx'
import { tablesShown } from '../../dashboard/tables/shown.ts'
import type { Table } from '../../dashboard/tables/table.ts'
import { mount } from './mount.ts'

const table = (caption: string): Table<string> => ({
  caption,
  columns: [{ key: 'name', heading: '姓名', width: 100, value: (row) => row }],
})
const rows = ['王秀兰']
const keyOf = (row: string) => row

/** What is there `late` is drawn after the rest. */
function Page({ late }: { late: boolean }) {
  return (
    <>
      {late && <ShortTable table={table('一')} rows={rows} keyOf={keyOf} />}
      <ShortTable table={table('二')} rows={rows} keyOf={keyOf} />
      {late && <LongTable table={table('三')} rows={rows} />}
      <div>{late && <FileTable table={table('四')} rows={rows} />}</div>
      <ShortTable table={table('五')} rows={rows} keyOf={keyOf} taken={late} />
      <FileTable table={table('没有行')} rows={[]} />
    </>
  )
}

const captions = async () => (await tablesShown()).map(({ caption }) => caption)

test('tables are taken out in the order of the page, whenever they came up', async () => {
  const page = mount(<Page late={false} />)
  await expect.poll(captions).toEqual(['二'])
  render(<Page late={true} />, page)
  await expect.poll(captions, { timeout: 3000 }).toEqual(['一', '二', '三', '四', '五'])
})
