import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stageEn } from '../../core/messages/en.ts'
import { stageZh } from '../../core/messages/zh-CN.ts'
import { addDays, dayNumber, dayOf } from '../../core/policy/day.ts'
import { defaultPolicy } from '../../core/policy/default.ts'
import type { Policy } from '../../core/policy/schema.ts'
import { clockTime, defaultAsOf, instant, stageOf, today, windowNames } from '../../core/policy/stage.ts'

const said = (day: string, policy: Policy = defaultPolicy, time: string | null = null) =>
  stageOf(policy, day, time).lines.map(stageZh.line)

const states = (day: string, policy: Policy = defaultPolicy, time: string | null = null) =>
  stageOf(policy, day, time).windows.map(({ state }) => state)

describe('D8.4 the stage of a day (三)', () => {
  it.each([
    ['2024-08-01', '距网上申报开始还有 18 天', '5 个工作日的单位公示，最晚 9月10日开始'],
    ['2024-08-19', '距网上申报截止还有 26 天', '5 个工作日的单位公示，最晚 9月10日开始'],
    ['2024-09-09', '距网上申报截止还有 5 天', '5 个工作日的单位公示，最晚 9月10日开始'],
    ['2024-09-10', '距网上申报截止还有 4 天', '5 个工作日的单位公示，今天是最晚的开始日'],
    ['2024-09-11', '距网上申报截止还有 3 天', '现在开始公示已不足 5 个工作日（最晚应于 9月10日开始）'],
    ['2024-09-14', '今天是网上申报的最后一天', '现在开始公示已不足 5 个工作日（最晚应于 9月10日开始）'],
    ['2024-09-16', '距纸质材料报送开始还有 2 天'],
    ['2024-09-25', '今天是纸质材料报送的最后一天', '距缴费截止还有 5 天'],
    ['2024-09-30', '今天是缴费的最后一天'],
    ['2024-10-07', '距答辩开始还有 1 天（暂定）'],
    ['2024-10-08', '距答辩截止还有 7 天（暂定）'],
    ['2024-10-15', '今天是答辩的最后一天'],
    ['2024-10-16', '2024 年度的各环节均已结束'],
  ])('on %s says %s', (day, ...lines) => {
    expect(said(day)).toEqual(lines)
  })

  it('has each window before, open and after', () => {
    expect(states('2024-08-18')).toEqual(['before', 'before', 'before', 'before'])
    expect(states('2024-09-14')).toEqual(['open', 'before', 'before', 'before'])
    expect(states('2024-09-25')).toEqual(['after', 'open', 'open', 'before'])
    expect(states('2025-01-01')).toEqual(['after', 'after', 'after', 'after'])
  })

  it('names the open window that closes first, and the next to open', () => {
    expect(stageOf(defaultPolicy, '2024-09-25')).toMatchObject({ current: 'paper', next: 'defense' })
    expect(stageOf(defaultPolicy, '2024-09-16')).toMatchObject({ current: null, next: 'paper' })
    expect(stageOf(defaultPolicy, '2024-10-20')).toMatchObject({ current: null, next: null })
  })

  it('minds clock times where the pack has them', () => {
    const online = { from: '2024-08-19', to: '2024-09-14', fromTime: '10:00', toTime: '18:00' }
    const policy = { ...defaultPolicy, windows: { ...defaultPolicy.windows, online } }
    expect(states('2024-08-19', policy, '09:59')[0]).toBe('before')
    expect(states('2024-08-19', policy, '10:00')[0]).toBe('open')
    expect(states('2024-09-14', policy, '18:00')[0]).toBe('open')
    expect(states('2024-09-14', policy, '18:01')[0]).toBe('after')
    expect(said('2024-09-14', policy, '12:00')[0]).toBe('今天是网上申报的最后一天，18:00 截止')
    expect(said('2024-08-19', policy, '08:00')[0]).toBe('网上申报今天开始')
    expect(states('2024-09-14', policy)[0]).toBe('open')
  })

  it('owns to not knowing a year’s holidays', () => {
    const windows = { ...defaultPolicy.windows, online: { from: '2027-08-19', to: '2027-09-14' } }
    expect(said('2027-09-01', { ...defaultPolicy, windows })[1]).toContain('请核对')
  })

  it('says something for every day, with whole numbers, in both languages', () => {
    const day = fc
      .integer({ min: dayNumber('2023-01-01'), max: dayNumber('2026-12-31') })
      .map((number) => dayOf(number))
    fc.assert(
      fc.property(day, (one) => {
        const { lines, windows } = stageOf(defaultPolicy, one)
        expect(lines.length).toBeGreaterThan(0)
        for (const line of lines) {
          for (const words of [stageZh, stageEn]) expect(words.line(line)).not.toMatch(/undefined|NaN|null|-\d/)
        }
        for (const { from, to, daysToStart, daysLeft, state } of windows) {
          expect(addDays(one, daysLeft)).toBe(to)
          if (state === 'before') expect(addDays(one, daysToStart)).toBe(from)
        }
      }),
    )
  })

  it('speaks English too', () => {
    expect(stageOf(defaultPolicy, '2024-09-13').lines.map(stageEn.line)).toEqual([
      'Online application closes in 1 day',
      'A display begun now falls short of 5 working days; it had to begin by 10 Sep',
    ])
    expect(windowNames.map((name) => stageEn.windows[name])).toHaveLength(4)
    expect(stageEn.period('2024-09-18', '2024-09-25')).toBe('18 Sep – 25 Sep')
    expect(stageZh.period('2024-09-18', '2024-09-25')).toBe('9月18日至9月25日')
    expect(stageZh.period('2024-09-18', '2024-09-18')).toBe('9月18日')
  })
})

describe('the clock', () => {
  it('gives the day and time on the wall, zero-padded', () => {
    const moment = new Date(2024, 8, 5, 7, 3, 59)
    expect(today(moment)).toBe('2024-09-05')
    expect(clockTime(moment)).toBe('07:03')
    expect(today()).toMatch(/^\d{4}-\d{2}-\d{2}$/)
  })

  it('gives the moment in UTC to the second', () => {
    expect(instant(new Date(Date.UTC(2024, 8, 12, 3, 4, 5, 678)))).toBe('2024-09-12T03:04:05Z')
  })

  it('D8.1 takes the last day of the online window as the as-of day', () => {
    expect(defaultAsOf(defaultPolicy)).toBe('2024-09-14')
  })
})
