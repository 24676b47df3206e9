import { computed, signal } from '@preact/signals'
import {
  type Applicant,
  type Assessment,
  type ColumnKey,
  defaultPolicy,
  type Finding,
  type Grid,
  type Layout,
  type NearHeader,
  type Policy,
  type SealReading,
  type SkippedRow,
  type StatedRoster,
  type Totals,
} from '../core/index.ts'
import type { PaneWords } from '../core/messages/pane.zh-CN.ts'
import type { Trouble } from './excel/errors.ts'
import type { Correction } from './excel/fix.ts'
import type { HostInfo } from './excel/host.ts'

/** The answer that is shown: of one sheet, as it was read last. */
export interface Answer {
  /** Id and name of the sheet. */
  sheet: string
  name: string
  layout: Layout
  /** The sheet as it was read last. */
  grid: Grid
  /** What was said of its columns; null for nothing. */
  stated: StatedRoster | null
  /** Columns that the reading is not certain of. */
  uncertain: readonly ColumnKey[]
  totals: Totals
  /** Findings about the roster, then those of the rows in sheet order. */
  findings: readonly Finding[]
  skipped: readonly SkippedRow[]
  /** Sheet row from 1. */
  assessment: (row: number) => Assessment | null
  /** In sheet order. */
  applicants: readonly Applicant[]
  /** What the workbook's seal says of the rows as they are in this answer; reckoned when it is asked for. */
  seal: () => SealReading | null
  /** False where this Excel cannot tell merged cells. */
  mergesKnown: boolean
  readOnly: boolean
}

/** What an attempt of the person's came to, when it did not work out. */
export interface Mishap {
  during: keyof PaneWords['trouble']['during']
  trouble: Trouble
  /** Cells written before it stopped. */
  done: number
  retry: (() => void) | null
}

export type Phase = 'starting' | 'unusable' | 'checking' | 'ready' | 'no-roster'
export type View = 'findings' | 'columns' | 'template' | 'seal' | 'export' | 'display' | 'settings'

export const host = signal<HostInfo | null>(null)
export const phase = signal<Phase>('starting')
/** Share of the cells read, 0 to 1; null while nothing is known. */
export const progress = signal<number | null>(null)
/** Why the answer shown is older than the sheet; null when it is not. */
export const behind = signal<null | 'reading' | 'editing' | 'busy'>(null)
/** Excel has let the usual time pass. */
export const late = signal(false)
export const answer = signal<Answer | null>(null)
/** A sheet in front that holds no roster, and its row most like a header; null where it holds one. */
export const rosterless = signal<{ name: string; near: NearHeader | null } | null>(null)
/** Other sheets with a roster, where the one in front has none or is not theirs. */
export const otherRosters = signal<readonly { id: string; name: string; hidden: boolean }[]>([])
export const selected = signal<{ sheet: string; row: number; column: number } | null>(null)
export const mishap = signal<Mishap | null>(null)
export const view = signal<View>('findings')
/** What the last fix wrote, for its undo. */
export const corrections = signal<{ sheet: string; made: readonly Correction[] } | null>(null)
export const marksOn = signal(true)
export const builtInPolicy = defaultPolicy
export const policy = signal<Policy>(builtInPolicy)

/** Attempts under way, a planned reading among them. */
export const work = signal(0)
export const idle = computed(() => work.value === 0)

/** Counts `task` as work until it settles. */
export async function working<T>(task: () => Promise<T>): Promise<T> {
  work.value += 1
  try {
    return await task()
  } finally {
    work.value -= 1
  }
}
