import { useState } from 'preact/hooks'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Sort } from '../../core/view/sort-heading.tsx'
import { type TableColumn, WindowTable } from '../../core/view/window-table.tsx'
import { complaints, mount, press } from './mount.ts'

interface Line {
  id: number
  name: string
}

const columns: readonly TableColumn<Line>[] = [
  {
    key: 'name',
    heading: '姓名',
    width: 200,
    heads: true,
    sortable: true,
    cell: ({ id, name }) => <a href={`#${id}`}>{name}</a>,
  },
  { key: 'id', heading: '编号', width: 100, numeric: true, cell: ({ id }) => id },
]
const lines = (count: number): Line[] => Array.from({ length: count }, (_, id) => ({ id, name: `第${id}人` }))

let opened: number[] = []
let windows: [number, number][] = []
beforeEach(() => {
  opened = []
  windows = []
})

function Table({ count }: { count: number }) {
  const [sort, setSort] = useState<Sort>({ key: 'name', descending: false })
  const [rows] = useState(() => lines(count))
  return (
    <div style={{ height: '400px' }}>
      <style>{'.window-table { max-height: 400px }'}</style>
      <WindowTable
        caption="申报人员"
        columns={columns}
        count={count}
        rowAt={(index) => rows[index]}
        keyOf={({ id }) => id}
        sort={sort}
        onSort={setSort}
        onOpen={({ id }) => opened.push(id)}
        onWindow={(first, last) => windows.push([first, last])}
      />
    </div>
  )
}

const box = () => document.querySelector<HTMLElement>('.window-table')!
const rows = () => [...document.querySelectorAll<HTMLElement>('.is-row')]
const currentRow = () => document.querySelector<HTMLElement>('tr[aria-current="true"]')
const shown = () => rows().map((row) => row.textContent)

describe('a long table', () => {
  test('C7.4 is a table with a caption and says how many rows it has, of which few are mounted', async () => {
    mount(<Table count={60_000} />)
    await expect.poll(() => rows().length).toBeGreaterThan(10)
    expect(rows().length).toBeLessThan(60)
    const table = document.querySelector('table')!
    expect(table.ariaRowCount ?? table.getAttribute('aria-rowcount')).toBe('60001')
    expect(table.caption?.textContent).toBe('申报人员')
    expect(rows()[0]!.getAttribute('aria-rowindex')).toBe('2')
  })

  test('scrolled anywhere it shows the rows of that place, and its height is that of all rows', async () => {
    mount(<Table count={10_000} />)
    await expect.poll(() => rows().length).toBeGreaterThan(10)
    expect(Math.abs(box().scrollHeight - 10_001 * 34)).toBeLessThan(80)
    box().scrollTop = 34 * 5000
    await expect.poll(shown).toContain('第5003人5003')
    expect(windows.at(-1)![0]).toBeLessThanOrEqual(5000)
    expect(windows.at(-1)![1]).toBeGreaterThan(5005)
  })

  test('arrows, Page, Home and End go from row to row and keep focus on the row', async () => {
    mount(<Table count={10_000} />)
    await expect.poll(() => rows().length).toBeGreaterThan(10)
    box().focus()
    press(box(), 'ArrowDown')
    await expect.poll(() => document.activeElement?.textContent).toBe('第0人')
    press(document.activeElement!, 'ArrowDown')
    await expect.poll(() => document.activeElement?.textContent).toBe('第1人')
    press(document.activeElement!, 'End')
    await expect.poll(() => document.activeElement?.textContent).toBe('第9999人')
    press(document.activeElement!, 'ArrowDown')
    await expect.poll(() => currentRow()?.getAttribute('aria-rowindex')).toBe('10001')
    press(document.activeElement!, 'PageUp')
    await expect.poll(() => Number(currentRow()?.getAttribute('aria-rowindex'))).toBeLessThan(10_000)
    press(document.activeElement!, 'Home')
    await expect.poll(() => document.activeElement?.textContent).toBe('第0人')
  })

  test('only the current row is a stop of the Tab key', async () => {
    mount(<Table count={100} />)
    await expect.poll(() => rows().length).toBeGreaterThan(10)
    press(box(), 'ArrowDown')
    await expect.poll(() => currentRow()).not.toBeNull()
    const stops = [...document.querySelectorAll<HTMLElement>('.is-row a')].filter((link) => link.tabIndex === 0)
    expect(stops.map((link) => link.textContent)).toEqual(['第0人'])
  })

  test('a click opens the row; a click on its link is the link’s', async () => {
    mount(<Table count={100} />)
    await expect.poll(() => rows().length).toBeGreaterThan(10)
    rows()[3]!.querySelectorAll('td')[0]!.click()
    await expect.poll(() => opened).toEqual([3])
    rows()[4]!.querySelector('a')!.click()
    expect(opened).toEqual([3])
  })

  test('a sortable heading says how it is sorted and turns round', async () => {
    mount(<Table count={10} />)
    const heading = () => document.querySelector('th[aria-sort]')
    await expect.poll(() => heading()?.getAttribute('aria-sort')).toBe('ascending')
    heading()!.querySelector('button')!.click()
    await expect.poll(() => heading()?.getAttribute('aria-sort')).toBe('descending')
    expect(document.querySelectorAll('th[scope=col] button')).toHaveLength(1)
  })

  test('before printing every row is on the page at once, and afterwards few again', async () => {
    mount(<Table count={1000} />)
    await expect.poll(() => rows().length).toBeGreaterThan(10)
    dispatchEvent(new Event('beforeprint'))
    expect(rows()).toHaveLength(1000)
    dispatchEvent(new Event('afterprint'))
    await expect.poll(() => rows().length).toBeLessThan(60)
  })

  test('more rows than a browser can be high: the last can still be reached', async () => {
    mount(<Table count={1_000_000} />)
    await expect.poll(() => rows().length).toBeGreaterThan(10)
    press(box(), 'End')
    await expect.poll(() => document.activeElement?.textContent).toBe('第999999人')
  })

  test('nothing at all', () => {
    mount(<Table count={0} />)
    expect(rows()).toHaveLength(0)
    press(box(), 'ArrowDown')
    expect(currentRow()).toBeNull()
  })

  test.each(['light', 'dark'] as const)('axe finds nothing, %s', async (theme) => {
    mount(<Table count={50} />)
    await expect.poll(() => rows().length).toBeGreaterThan(10)
    expect(await complaints(theme)).toEqual([])
  })
})
