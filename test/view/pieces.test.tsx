import { describe, expect, test } from 'vitest'
import { stageEn, viewEn } from '../../core/messages/en.ts'
import { defaultPolicy } from '../../core/policy/default.ts'
import { stageOf } from '../../core/policy/stage.ts'
import type { Finding } from '../../core/report/types.ts'
import { Counters } from '../../core/view/counters.tsx'
import { Dialog } from '../../core/view/dialog.tsx'
import { FilterChip, Segmented, SelectFilter } from '../../core/view/filters.tsx'
import { FindingList } from '../../core/view/finding-list.tsx'
import { CellChip, Clause, SeverityMark, VerdictMark } from '../../core/view/marks.tsx'
import { Empty, Note } from '../../core/view/note.tsx'
import { StageLine } from '../../core/view/stage-line.tsx'
import { chooseTheme, restoreTheme, ThemeSwitch } from '../../core/view/theme.tsx'
import { say, Toasts } from '../../core/view/toast.tsx'
import { Words } from '../../core/view/words.tsx'
import { complaints, mount } from './mount.ts'

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
const list = [
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
const titles: Record<string, string> = {
  'cell/blank': '栏目不得留空',
  'date/ambiguous': '看不出月份',
  'cell/width': '用半角',
  'roster/year': '年度',
}
const titleOf = (rule: string) => titles[rule]!
const texts = (selector: string) =>
  [...document.querySelectorAll(selector)].map((element) => element.textContent?.trim())

describe('findings', () => {
  test('each is a button whose name starts with the address of its cell', () => {
    const went: (string | null)[] = []
    mount(<FindingList findings={list} order="sheet" titleOf={titleOf} onGo={({ cell }) => went.push(cell)} />)
    const buttons = [...document.querySelectorAll<HTMLButtonElement>('button.finding')]
    expect(buttons.map((button) => button.textContent?.slice(0, 2))).toEqual(['O6', 'O7', 'G5', 'A6', '整张'])
    buttons[2]!.click()
    expect(went).toEqual(['G5'])
  })

  test('grouped by rule: errors first, the most frequent first, the heading with count and clause', () => {
    mount(<FindingList findings={list} order="rule" titleOf={titleOf} />)
    expect(texts('.group-head > span:not(.clause)')).toEqual([
      '错误 栏目不得留空 2',
      '错误 年度',
      '警告 看不出月份',
      '提示 用半角',
    ])
    expect(texts('.group-head .clause')[0]).toBe('通知四(二)')
  })

  test('the fix is a button that says what it writes and where', () => {
    const fixed: string[] = []
    mount(<FindingList findings={list} order="sheet" titleOf={titleOf} onFix={({ cell }) => fixed.push(cell!)} />)
    const fixes = [...document.querySelectorAll<HTMLButtonElement>('li > .btn')]
    expect(fixes.map((button) => [button.textContent, button.ariaLabel])).toEqual([
      ['填“无”', '填“无” O6'],
      ['改为“1”', '改为“1” A6'],
    ])
    fixes[0]!.click()
    expect(fixed).toEqual(['O6'])
  })

  test('a fix that is a guess ends in dots', () => {
    const guess = finding('K15', { fix: { value: '无', safe: false } })
    mount(<FindingList findings={[guess]} order="sheet" titleOf={titleOf} onFix={() => undefined} />)
    expect(texts('li > .btn')).toEqual(['填“无”…'])
  })

  test('a list is never cut short without a button that says how many more', async () => {
    const many = Array.from({ length: 12 }, (_, at) => finding(`O${at + 4}`))
    mount(<FindingList findings={many} order="rule" titleOf={titleOf} />)
    expect(document.querySelectorAll('li')).toHaveLength(5)
    const more = document.querySelector<HTMLButtonElement>('.btn.is-quiet')!
    expect(more.textContent).toBe('再看 7 处')
    more.click()
    await expect.poll(() => document.querySelectorAll('li').length).toBe(12)
    expect(document.querySelector('.btn.is-quiet')).toBeNull()
  })

  test('in English the same piece speaks English', () => {
    mount(
      <Words.Provider value={viewEn}>
        <FindingList findings={[list[0]!]} order="rule" titleOf={titleOf} onFix={() => undefined} />
      </Words.Provider>,
    )
    expect(texts('.clause')).toEqual(['Notice 四(二)'])
    expect(texts('li > .btn')).toEqual(['Fill in “无”'])
  })
})

describe('marks', () => {
  test('severity and verdict have a sign and a word beside the colour', () => {
    mount(
      <p>
        <SeverityMark severity="warning" /> <VerdictMark verdict="ineligible" />
      </p>,
    )
    expect(document.querySelectorAll('svg path')).toHaveLength(2)
    expect(document.body.textContent).toContain('警告')
    expect(document.body.textContent).toContain('不可申报')
  })

  test('the edge of a cell says its severity: solid, dashed, dotted', () => {
    mount(
      <p>
        <CellChip cell="K7" severity="error" /> <CellChip cell="K8" severity="warning" />{' '}
        <CellChip cell="K9" severity="info" />
      </p>,
    )
    const edges = [...document.querySelectorAll('.cell')].map((chip) => getComputedStyle(chip).borderTopStyle)
    expect(edges).toEqual(['solid', 'dashed', 'dotted'])
  })

  test('a basis outside the notice keeps its own name', () => {
    mount(
      <p>
        <Clause clause="八(二)" /> <Clause clause="GB 11643" />
      </p>,
    )
    expect(texts('.clause')).toEqual(['通知八(二)', 'GB 11643'])
  })
})

describe('counters', () => {
  test('a figure is a bare number to a program', () => {
    mount(
      <Counters
        items={[
          { stat: 'feeDue', label: '应缴', value: 1_209_480, unit: '元' },
          { stat: 'errors', label: '错误', value: 0 },
        ]}
      />,
    )
    expect(document.querySelector('[data-stat=feeDue]')!.textContent).toBe('1209480')
    expect(document.querySelector('[data-stat=errors]')!.textContent).toBe('0')
  })
})

describe('the stage line', () => {
  test('says how many days are left and which stage it is', () => {
    mount(<StageLine stage={stageOf(defaultPolicy, '2024-09-09')} />)
    expect(document.querySelector('.days')!.textContent).toBe('距网上申报截止还有 5 天')
    expect(texts('[aria-current=step]')[0]).toContain('网上申报')
    expect(document.body.textContent).toContain('9月10日')
  })

  test('makes the days stand out, and not the year of a season that is over', () => {
    mount(<StageLine stage={stageOf(defaultPolicy, '2024-09-09')} words={stageEn} />)
    expect(document.querySelector('.days b')!.textContent).toBe('5')
    mount(<StageLine stage={stageOf(defaultPolicy, '2025-01-09')} words={stageEn} />)
    expect(document.querySelector('.days')!.textContent).toContain('2024')
    expect(document.querySelector('.days b')).toBeNull()
  })
})

describe('controls', () => {
  test('a list, a few in sight, a chip', () => {
    const chosen: string[] = []
    const options = [
      { value: 'mid', label: '中级', count: 29 },
      { value: 'junior', label: '初级' },
    ]
    mount(
      <>
        <SelectFilter label="级别" options={options} value="" onChange={(value) => chosen.push(value)} />
        <Segmented label="级别" options={options} value="mid" onChange={(value) => chosen.push(value)} />
        <FilterChip label="级别：中级" onRemove={() => chosen.push('off')} />
      </>,
    )
    expect(texts('option')).toEqual(['全部', '中级 29', '初级'])
    const select = document.querySelector('select')!
    select.value = 'junior'
    select.dispatchEvent(new Event('change', { bubbles: true }))
    document.querySelector<HTMLButtonElement>('.switch [aria-pressed=false]')!.click()
    document.querySelector<HTMLButtonElement>('.filter')!.click()
    expect(chosen).toEqual(['junior', 'junior', 'off'])
  })

  test('a dialog keeps focus inside, closes by Escape and gives focus back', async () => {
    let closed = 0
    mount(
      <Dialog open title="移除？" onClose={() => closed++} buttons={<button type="button">取消</button>}>
        <p>24人将移除。</p>
      </Dialog>,
    )
    const dialog = document.querySelector('dialog')!
    await expect.poll(() => dialog.open).toBe(true)
    expect(dialog.contains(document.activeElement)).toBe(true)
    expect(dialog.matches(':modal')).toBe(true)
    dialog.requestClose()
    await expect.poll(() => closed).toBe(1)
  })

  test('what went wrong stays until it is closed', async () => {
    mount(<Toasts />)
    say({ tone: 'error', text: '没有保存：磁盘已满' })
    await expect.poll(() => texts('.toast')).toEqual(['没有保存：磁盘已满'])
    document.querySelector<HTMLButtonElement>('[aria-label=关闭]')!.click()
    await expect.poll(() => document.querySelectorAll('.toast').length).toBe(0)
  })

  test('the theme goes round and is taken up again', async () => {
    chooseTheme('auto')
    mount(<ThemeSwitch />)
    const press = () => document.querySelector<HTMLButtonElement>('button')!.click()
    press()
    await expect.poll(() => document.documentElement.dataset.theme).toBe('light')
    press()
    await expect.poll(() => document.documentElement.dataset.theme).toBe('dark')
    delete document.documentElement.dataset.theme
    restoreTheme()
    expect(document.documentElement.dataset.theme).toBe('dark')
    press()
    await expect.poll(() => document.documentElement.dataset.theme).toBeUndefined()
  })
})

describe('everything together', () => {
  test.each(['light', 'dark'] as const)('axe finds nothing, %s', async (theme) => {
    mount(
      <>
        <StageLine stage={stageOf(defaultPolicy, '2024-09-20')} />
        <Counters items={[{ label: '人数', value: 24, href: '#a', sub: '中级 12' }]} />
        <p>
          <SeverityMark severity="error" /> <SeverityMark severity="warning" /> <SeverityMark severity="info" />
          <VerdictMark verdict="eligible" /> <VerdictMark verdict="unconfirmed" /> <VerdictMark verdict="incomplete" />
          <VerdictMark verdict="ineligible" />
        </p>
        <FindingList findings={list} order="rule" titleOf={titleOf} onGo={() => undefined} onFix={() => undefined} />
        <FindingList
          findings={list}
          order="sheet"
          titleOf={titleOf}
          hrefOf={({ cell }) => `#${cell}`}
          clauseHref={() => '#b'}
        />
        <Segmented
          label="排列"
          options={[
            { value: 'a', label: '按规则' },
            { value: 'b', label: '按单位' },
          ]}
          value="a"
          onChange={() => undefined}
        />
        <FilterChip label="县市：轮台县" onRemove={() => undefined} />
        <Note tone="error" title="没有改：工作表受保护">
          <p>请撤消工作表保护，再重试。</p>
        </Note>
        <Empty tone="ok" title="检查了 24 行，发现 0 个问题" />
      </>,
    )
    expect(await complaints(theme)).toEqual([])
  })
})
