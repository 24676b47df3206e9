import { describe, expect, test } from 'vitest'
import { defaultPolicy } from '../../core/policy/default.ts'
import { stageOf } from '../../core/policy/stage.ts'
import { Counters } from '../../core/view/counters.tsx'
import { Dialog } from '../../core/view/dialog.tsx'
import { FilterChip, Segmented, SelectFilter } from '../../core/view/filters.tsx'
import { isolated } from '../../core/view/isolated.ts'
import { CellChip, Clause, SeverityMark, VerdictMark } from '../../core/view/marks.tsx'
import { Empty, Note } from '../../core/view/note.tsx'
import { StageLine } from '../../core/view/stage-line.tsx'
import { chooseTheme, restoreTheme, ThemeSwitch } from '../../core/view/theme.tsx'
import { say, Toasts } from '../../core/view/toast.tsx'
import { complaints, mount } from './mount.ts'

const texts = (selector: string) =>
  [...document.querySelectorAll(selector)].map((element) => element.textContent?.trim())

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
    expect(texts('option')).toEqual(['全部', `${isolated('中级')} 29`, isolated('初级')])
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
