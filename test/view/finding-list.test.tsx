import { useState } from 'preact/hooks'
import { beforeEach, describe, expect, test } from 'vitest'
import { type Finding, type FindingLine, type FindingOrder, findingLines } from '../../core/index.ts'
import { viewEn } from '../../core/messages/en.ts'
import { FindingList, type FindingListProps } from '../../core/view/finding-list.tsx'
import { isolated } from '../../core/view/isolated.ts'
import { Words } from '../../core/view/words.tsx'
import { complaints, mount, press } from './mount.ts'

const finding = (cell: string, more: Partial<Finding> = {}): Finding => ({
  rule: 'cell/blank',
  severity: 'error',
  row: Number(cell.slice(1)),
  column: 'remarks',
  cell,
  value: '',
  message: '备注不得留空，没有内容的填“无”',
  clause: '四(二)',
  ...more,
})
const few = [
  finding('O6', { fix: { value: '无', safe: true } }),
  finding('O7'),
  finding('G5', {
    rule: 'date/ambiguous',
    severity: 'warning',
    column: 'birth',
    value: '1991.1',
    clause: '录入规范',
    message: '分不清',
  }),
  finding('A6', {
    rule: 'cell/width',
    severity: 'info',
    column: 'sequence',
    value: '１',
    fix: { value: '1', safe: true },
    message: '用半角数字',
  }),
  finding('K8', { rule: 'roster/year', row: null, column: null, cell: null, message: '标题的年度不对' }),
]
/** Sentences of very different length, so that lines are of different height. */
const many = (count: number): Finding[] =>
  Array.from({ length: count }, (_, at) =>
    finding(`O${at + 4}`, {
      message: `第${at}处${'备注不得留空，没有内容的填“无”'.repeat((at % 5) * 2)}`,
      rule: at % 2 ? 'cell/blank' : 'cell/vague',
      fix: { value: '无', safe: true },
    }),
  )
const titles: Record<string, string> = {
  'cell/blank': '栏目不得留空',
  'cell/vague': '写法含糊',
  'date/ambiguous': '看不出月份',
  'cell/width': '用半角',
  'roster/year': '年度',
}

type Options = Partial<FindingListProps> & { order?: FindingOrder }

function Shown({ findings, order = 'sheet', ...more }: Options & { findings: readonly Finding[] }) {
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set())
  const lines = findingLines(findings, order, (row) => `第${row}行的人`, closed)
  const toggle = (key: string) => setClosed(closed.has(key) ? new Set() : new Set([key]))
  return (
    <FindingList
      label="问题"
      count={lines.length}
      lineAt={(index) => lines[index]}
      titleOf={(rule) => titles[rule]!}
      {...(order === 'rule' ? { onToggle: toggle } : {})}
      {...more}
    />
  )
}

let went: (string | null)[] = []
let fixed: (string | null)[] = []
beforeEach(() => {
  went = []
  fixed = []
})
const takes = {
  onGo: ({ cell }: Finding) => void went.push(cell),
  onFix: ({ cell }: Finding) => void fixed.push(cell),
}

/** A list in a box that scrolls, as in the pane. */
const inBox = (options: Options & { findings: readonly Finding[] }) =>
  mount(
    <div id="box" style={{ height: '400px', width: '320px', overflow: 'auto' }}>
      <p style={{ height: '60px' }}>筛选</p>
      <Shown {...takes} {...options} />
    </div>,
  )
const box = () => document.querySelector<HTMLElement>('#box')!
const list = () => document.querySelector<HTMLElement>('ul')!
const items = () => [...document.querySelectorAll<HTMLElement>('li')]
const buttons = () => [...document.querySelectorAll<HTMLButtonElement>('button.finding')]
const active = () => document.activeElement?.textContent ?? ''
const place = (element: Element | null | undefined) => Number(element?.closest('li')?.getAttribute('aria-posinset'))
const texts = (selector: string) =>
  [...document.querySelectorAll(selector)].map((element) => element.textContent?.trim())
/** A line that has the focus stands whole inside the box. */
const isInSight = () => {
  const line = document.activeElement!.closest('li')!.getBoundingClientRect()
  const frame = box().getBoundingClientRect()
  return line.top >= frame.top - 1 && line.bottom <= frame.bottom + 1
}
/** Every line stands right under the one before. */
function expectNoGaps() {
  const lines = items().map((line) => line.getBoundingClientRect())
  for (const [index, line] of lines.entries())
    if (index > 0 && place(items()[index]) === place(items()[index - 1]) + 1)
      expect(Math.abs(line.top - lines[index - 1]!.bottom)).toBeLessThan(0.6)
}

describe('a list of findings', () => {
  test('each is a button whose name starts with the address of its cell', () => {
    mount(<Shown findings={few} {...takes} />)
    expect(buttons().map((button) => button.textContent?.slice(0, 2))).toEqual(['O6', 'O7', 'G5', 'A6', '整张'])
    buttons()[2]!.click()
    expect(went).toEqual(['G5'])
  })

  test('by rule: errors first, the most frequent first, heads with count and clause', () => {
    mount(<Shown findings={few} order="rule" />)
    expect(texts('.group-head h3')).toEqual(['错误 栏目不得留空 2', '错误 年度', '警告 看不出月份', '提示 用半角'])
    expect(texts('.group-head .clause')[0]).toBe('通知四(二)')
  })

  test('a group is put away and brought back by its head, which says how many it has', async () => {
    mount(<Shown findings={few} order="rule" {...takes} />)
    const head = () => document.querySelector<HTMLButtonElement>('.group-head button')!
    expect(head().ariaExpanded).toBe('true')
    head().click()
    await expect.poll(() => head().ariaExpanded).toBe('false')
    expect(buttons().map((button) => button.textContent?.slice(0, 2))).toEqual(['整张', 'G5', 'A6'])
    expect(head().textContent).toContain('2')
    head().focus()
    press(head(), 'ArrowRight')
    await expect.poll(() => buttons().length).toBe(5)
    press(head(), 'ArrowLeft')
    await expect.poll(() => buttons().length).toBe(3)
  })

  test('the fix is a button that says what it writes and where', () => {
    mount(<Shown findings={few} {...takes} />)
    const fixes = [...document.querySelectorAll<HTMLButtonElement>('li > .btn')]
    expect(fixes.map((button) => [button.textContent, button.ariaLabel])).toEqual([
      ['填“无”', `填“${isolated('无')}” O6`],
      ['改为“1”', `改为“${isolated('1')}” A6`],
    ])
    fixes[0]!.click()
    expect(fixed).toEqual(['O6'])
  })

  test('a fix that is a guess ends in dots', () => {
    mount(<Shown findings={[finding('K15', { fix: { value: '无', safe: false } })]} {...takes} />)
    expect(texts('li > .btn')).toEqual(['填“无”…'])
  })

  test('in English the same piece speaks English', () => {
    mount(
      <Words.Provider value={viewEn}>
        <Shown findings={[few[0]!]} order="rule" onFix={() => undefined} />
      </Words.Provider>,
    )
    expect(texts('.clause')).toEqual(['Notice 四(二)'])
    expect(texts('li > .btn')).toEqual(['Fill in “无”'])
  })

  test('a line that is not there yet says so, and the window is told what it draws', async () => {
    const windows: [number, number][] = []
    mount(
      <FindingList
        label="问题"
        count={5000}
        lineAt={(): FindingLine | undefined => undefined}
        onWindow={(first, last) => windows.push([first, last])}
        titleOf={() => ''}
      />,
    )
    expect(items()[0]!.textContent).toBe('读取中')
    expect(windows.at(-1)![0]).toBe(0)
    expect(windows.at(-1)![1]).toBeLessThan(100)
  })
})

describe('a long list of findings', () => {
  test('has few lines in the page and says of how many', async () => {
    inBox({ findings: many(40_000) })
    await expect.poll(() => buttons().length).toBeGreaterThan(5)
    expect(items().length).toBeLessThan(60)
    expect(items()[0]!.getAttribute('aria-setsize')).toBe('40000')
    expect(items()[0]!.getAttribute('aria-posinset')).toBe('1')
    expect(list().getAttribute('aria-label')).toBe('问题')
    expectNoGaps()
  })

  test('scrolled anywhere it shows the lines of that place, one right under the other', async () => {
    inBox({ findings: many(40_000) })
    await expect.poll(() => buttons().length).toBeGreaterThan(5)
    for (const share of [0.5, 0.51, 0.2, 0.999]) {
      box().scrollTop = box().scrollHeight * share
      await expect.poll(() => Math.abs(place(items()[12]) / 40_000 - share)).toBeLessThan(0.02)
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
      expectNoGaps()
      const frame = box().getBoundingClientRect()
      const seen = items().filter((line) => line.getBoundingClientRect().bottom > frame.top + 1)
      expect(seen[0]!.getBoundingClientRect().top).toBeLessThanOrEqual(frame.top + 1)
      expect(items().at(-1)!.getBoundingClientRect().bottom).toBeGreaterThanOrEqual(frame.bottom - 1)
    }
  })

  test('scrolled up over lines that were never seen, what is in sight does not jump', async () => {
    inBox({ findings: many(4000) })
    await expect.poll(() => buttons().length).toBeGreaterThan(5)
    box().scrollTop = 60_000
    await expect.poll(() => place(items()[3])).toBeGreaterThan(100)
    for (let turn = 0; turn < 40; turn++) {
      const mark = items().find((line) => line.getBoundingClientRect().top > box().getBoundingClientRect().top)!
      const [at, before] = [place(mark), mark.getBoundingClientRect().top]
      box().scrollTop -= 40
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
      const now = items().find((line) => place(line) === at)!
      expect(Math.abs(now.getBoundingClientRect().top - before - 40)).toBeLessThan(1.5)
    }
  })

  test('arrows, Page, Home and End go from line to line, keep the focus and bring the line into sight', async () => {
    inBox({ findings: many(40_000) })
    await expect.poll(() => buttons().length).toBeGreaterThan(5)
    buttons()[0]!.focus()
    const presses = async (key: string, lands: (at: number) => boolean) => {
      press(document.activeElement!, key)
      await expect.poll(() => lands(place(document.activeElement)), { message: key }).toBe(true)
      await expect.poll(isInSight, { message: key }).toBe(true)
    }
    await presses('ArrowDown', (at) => at === 2)
    await presses('ArrowDown', (at) => at === 3)
    await presses('ArrowUp', (at) => at === 2)
    await presses('PageDown', (at) => at > 3 && at < 20)
    await presses('End', (at) => at === 40_000)
    await presses('ArrowDown', (at) => at === 40_000)
    await presses('PageUp', (at) => at < 40_000 && at > 39_970)
    await presses('Home', (at) => at === 1)
  })

  test('is one stop of the Tab key, with the fix of its line; Ctrl+Enter writes the fix', async () => {
    inBox({ findings: many(1000) })
    await expect.poll(() => buttons().length).toBeGreaterThan(5)
    const stops = () =>
      [...document.querySelectorAll<HTMLElement>('li :is(a, button)')].filter(({ tabIndex }) => tabIndex === 0)
    expect(stops().map(place)).toEqual([1, 1])
    buttons()[0]!.focus()
    press(buttons()[0]!, 'ArrowDown')
    await expect.poll(() => stops().map(place)).toEqual([2, 2])
    document.activeElement!.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true, cancelable: true }),
    )
    expect(fixed).toEqual(['O5'])
    expect(went).toEqual([])
  })

  test('the line with the focus stays in the page while the list is scrolled away from it', async () => {
    inBox({ findings: many(4000) })
    await expect.poll(() => buttons().length).toBeGreaterThan(5)
    buttons()[1]!.focus()
    box().scrollTop = 50_000
    await expect.poll(() => place(items()[3])).toBeGreaterThan(100)
    expect(active()).toContain('O5')
    press(document.activeElement!, 'ArrowDown')
    await expect.poll(active).toContain('O6')
    await expect.poll(isInSight).toBe(true)
  })

  test('a finding that is mended leaves the focus to the one that takes its place', async () => {
    let mend: () => void = () => undefined
    function Mending() {
      const [from, setFrom] = useState(0)
      mend = () => setFrom(from + 1)
      return <Shown findings={few.slice(from)} {...takes} />
    }
    mount(<Mending />)
    document.querySelector<HTMLButtonElement>('li > .btn')!.focus()
    mend()
    await expect.poll(() => buttons().length).toBe(4)
    expect(active()).toContain('O7')
  })

  test('before printing every line is on the page at once, and afterwards few again', async () => {
    inBox({ findings: many(1000) })
    await expect.poll(() => buttons().length).toBeGreaterThan(5)
    dispatchEvent(new Event('beforeprint'))
    expect(buttons()).toHaveLength(1000)
    dispatchEvent(new Event('afterprint'))
    await expect.poll(() => buttons().length).toBeLessThan(60)
  })

  test('printed before all of it is there, it says how much is missing', async () => {
    const lines = findingLines(few, 'sheet', () => '', new Set())
    mount(<FindingList label="问题" count={900} lineAt={(index) => lines[index]} titleOf={() => ''} />)
    await expect.poll(() => items().length).toBeGreaterThan(6)
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
    dispatchEvent(new Event('beforeprint'))
    expect(items()).toHaveLength(6)
    expect(items()[5]!.textContent).toContain('895')
    dispatchEvent(new Event('afterprint'))
  })

  test('standing in a page that scrolls itself it is windowed all the same', async () => {
    mount(<Shown findings={many(2000)} {...takes} />)
    await expect.poll(() => buttons().length).toBeGreaterThan(5)
    expect(buttons().length).toBeLessThan(100)
    scrollTo(0, 30_000)
    await expect.poll(() => place(items()[10])).toBeGreaterThan(300)
    scrollTo(0, 0)
  })

  test('higher than a browser can be, its last line can still be reached', async () => {
    const lines = new Map<number, FindingLine>()
    const lineAt = (index: number) => {
      const known = lines.get(index) ?? findingLines([finding(`O${index + 1}`)], 'sheet', () => '', new Set())[0]!
      lines.set(index, known)
      return known
    }
    mount(
      <div id="box" style={{ height: '400px', overflow: 'auto' }}>
        <FindingList label="问题" count={1_200_000} lineAt={lineAt} titleOf={() => ''} {...takes} />
      </div>,
    )
    await expect.poll(() => buttons().length).toBeGreaterThan(5)
    buttons()[0]!.focus()
    press(document.activeElement!, 'End')
    await expect.poll(active).toContain('O1200000')
    await expect.poll(isInSight).toBe(true)
    press(document.activeElement!, 'ArrowUp')
    await expect.poll(active).toContain('O1199999')
    await expect.poll(isInSight).toBe(true)
  })

  test.each(['light', 'dark'] as const)('axe finds nothing, %s', async (theme) => {
    mount(
      <>
        <Shown findings={few} order="rule" {...takes} />
        <Shown findings={few} label="另一份" hrefOf={({ cell }) => `#${cell}`} clauseHref={() => '#b'} />
        <Shown findings={few} label="又一份" clauseHref={() => '#b'} />
      </>,
    )
    await expect.poll(() => items().length).toBeGreaterThan(12)
    expect(await complaints(theme)).toEqual([])
  })
})
