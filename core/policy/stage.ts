import { daysBetween } from './day.ts'
import type { Policy, WindowName } from './schema.ts'
import { lastDisplayStart, type ReckonedDay } from './workdays.ts'

/** Where a day stands in the notice's calendar. This file is the only one that reads the clock. */

export type WindowState = 'before' | 'open' | 'after'

export interface StageWindow {
  name: WindowName
  from: string
  to: string
  /** The notice calls these days planned. */
  tentative: boolean
  state: WindowState
  /** Days until it opens; 0 once it has. */
  daysToStart: number
  /** Days until its last day; 0 on that day, negative after it. */
  daysLeft: number
}

/** What is to be said of the day, most urgent first; messages/stage has the words. */
export type StageLine =
  | { code: 'ends-in'; window: WindowName; days: number; tentative: boolean }
  | { code: 'last-day'; window: WindowName; toTime: string | null }
  | { code: 'starts-in'; window: WindowName; days: number; tentative: boolean }
  | { code: 'over'; year: number }
  | { code: 'display-start'; workingDays: number; day: string; daysLeft: number; certain: boolean }
  | { code: 'display-too-late'; workingDays: number; day: string; certain: boolean }

export interface Stage {
  day: string
  /** In the notice's order. */
  windows: StageWindow[]
  /** The open window that closes first; null where none is open. */
  current: WindowName | null
  /** The next window to open; null where all have. */
  next: WindowName | null
  lastDisplayStart: ReckonedDay | null
  lines: StageLine[]
}

export const windowNames = ['online', 'paper', 'payment', 'defense'] as const satisfies readonly WindowName[]

type StagePolicy = Pick<Policy, 'year' | 'windows' | 'calendar' | 'display'>

function stateOf(policy: StagePolicy, name: WindowName, day: string, time: string | null): WindowState {
  const { from, to, fromTime, toTime } = policy.windows[name]
  if (day < from || (day === from && time !== null && fromTime !== undefined && time < fromTime)) return 'before'
  if (day > to || (day === to && time !== null && toTime !== undefined && time > toTime)) return 'after'
  return 'open'
}

function windowOn(policy: StagePolicy, name: WindowName, day: string, time: string | null): StageWindow {
  const { from, to, tentative } = policy.windows[name]
  return {
    name,
    from,
    to,
    tentative: tentative ?? false,
    state: stateOf(policy, name, day, time),
    daysToStart: Math.max(0, daysBetween(day, from)),
    daysLeft: daysBetween(day, to),
  }
}

function openLine(policy: StagePolicy, { name, daysLeft, tentative }: StageWindow): StageLine {
  if (daysLeft > 0) return { code: 'ends-in', window: name, days: daysLeft, tentative }
  return { code: 'last-day', window: name, toTime: policy.windows[name].toTime ?? null }
}

function displayLine(policy: StagePolicy, day: string, last: ReckonedDay): StageLine {
  const { workingDays } = policy.display
  if (day > last.day) return { code: 'display-too-late', workingDays, day: last.day, certain: last.certain }
  const daysLeft = daysBetween(day, last.day)
  return { code: 'display-start', workingDays, day: last.day, daysLeft, certain: last.certain }
}

function linesOf(policy: StagePolicy, stage: Omit<Stage, 'lines'>): StageLine[] {
  const open = stage.windows.filter(({ state }) => state === 'open').sort((a, b) => a.daysLeft - b.daysLeft)
  const lines = open.map((window) => openLine(policy, window))
  const next = stage.windows.find(({ name }) => name === stage.next)
  if (open.length === 0 && next) {
    lines.push({ code: 'starts-in', window: next.name, days: next.daysToStart, tentative: next.tentative })
  }
  if (open.length === 0 && !next) lines.push({ code: 'over', year: policy.year })
  const online = stage.windows.find(({ name }) => name === 'online')
  if (online?.state !== 'after' && stage.lastDisplayStart) {
    lines.push(displayLine(policy, stage.day, stage.lastDisplayStart))
  }
  return lines
}

/**
 * The stage of `day` (`YYYY-MM-DD`, existing), and of `time` (`HH:MM`) on it where the pack's windows have clock times.
 * Windows may overlap (2024: paper and payment share 09-25).
 */
export function stageOf(policy: StagePolicy, day: string, time: string | null = null): Stage {
  const windows = windowNames.map((name) => windowOn(policy, name, day, time))
  const open = windows.filter(({ state }) => state === 'open')
  const waiting = windows.filter(({ state }) => state === 'before')
  const stage = {
    day,
    windows,
    current: open.reduce<StageWindow | null>((first, one) => (first && first.to <= one.to ? first : one), null),
    next: waiting.reduce<StageWindow | null>((first, one) => (first && first.from <= one.from ? first : one), null),
    lastDisplayStart: lastDisplayStart(policy),
  }
  const named = { ...stage, current: stage.current?.name ?? null, next: stage.next?.name ?? null }
  return { ...named, lines: linesOf(policy, named) }
}

const two = (number: number) => String(number).padStart(2, '0')

/** Today, as the calendar on the person's wall has it: `YYYY-MM-DD`. */
export function today(now: Date = new Date()): string {
  return `${String(now.getFullYear()).padStart(4, '0')}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

/** The time of day on the person's clock: `HH:MM`. */
export function clockTime(now: Date = new Date()): string {
  return `${two(now.getHours())}:${two(now.getMinutes())}`
}

/** The moment in UTC, to the second: `2024-09-12T03:04:05Z`. For the seal's RosterReview.At and names of files. */
export function instant(now: Date = new Date()): string {
  return `${now.toISOString().slice(0, 19)}Z`
}

/** As-of day of a review that names none: the last day of the online window. */
export function defaultAsOf(policy: Pick<Policy, 'windows'>): string {
  return policy.windows.online.to
}
