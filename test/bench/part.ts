import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A figure of the bench. */
export interface Figure {
  name: string
  value: string
  /** What the figure is held against. */
  aim?: string
  met?: boolean
}

/** A part of the bench, to be called alone by its name. */
export interface Part {
  name: string
  title: string
  run(): Promise<Figure[]>
}

/** Milliseconds of one call. */
async function timed(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

export function middle(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)]!
}

/**
 * Median times of several pieces of work, taken in turn so that whatever else the machine does falls on all of them alike.
 * One round is not counted.
 */
export async function inTurn(rounds: number, works: readonly (() => unknown)[]): Promise<number[]> {
  const times = works.map((): number[] => [])
  for (let round = 0; round <= rounds; round++)
    for (const [index, work] of works.entries()) {
      globalThis.gc?.()
      const time = await timed(work)
      if (round > 0) times[index]!.push(time)
    }
  return times.map(middle)
}

export function ratio(name: string, value: number, most: number): Figure {
  return { name, value: value.toPrecision(3), aim: `≤ ${most}`, met: value <= most }
}

export function milliseconds(name: string, value: number): Figure {
  return { name, value: `${value < 1 ? value.toPrecision(2) : value.toFixed(0)} ms` }
}

/** MiB that a process of its own takes at its most for reading and judging these workbooks. */
export function peakMemory(workbooks: readonly Uint8Array[]): Figure {
  const folder = mkdtempSync(join(tmpdir(), 'roster-bench-'))
  try {
    const paths = workbooks.map((bytes, index) => {
      const path = join(folder, `${index}.xlsx`)
      writeFileSync(path, bytes)
      return path
    })
    const program = fileURLToPath(new URL('./judge-files.ts', import.meta.url))
    const peak = execFileSync(process.execPath, ['--import', 'tsx', program, ...paths], { encoding: 'utf8' })
    return { name: 'memory of a process at its peak', value: `${peak.trim()} MiB` }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
