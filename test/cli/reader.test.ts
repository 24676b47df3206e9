import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Outcome } from '../../core/cli/job.ts'
import { Reader } from '../../core/cli/reader.ts'
import { defaultAsOf, defaultPolicy } from '../../core/index.ts'
import { cliZh } from '../../core/messages/cli.zh-CN.ts'
import { problemsZh } from '../../core/messages/zh-CN.ts'
import { newFolder, writeRoster } from './command.ts'

const setup = { policy: defaultPolicy, asOf: defaultAsOf(defaultPolicy), annotate: false, passwords: [] }
const worker = new URL('./worker-that-fails.mjs', import.meta.url)
let reader: Reader | null = null

afterEach(() => {
  reader?.close()
  vi.useRealTimers()
})

const failing = () => {
  reader = new Reader(setup, { worker, execArgv: [] })
  return (file: string) => reader!.read({ path: file, file })
}
/** Which process read the file, and how many it had read by then. */
const told = ({ people }: Outcome) => (people as unknown as { pid: number; filesRead: number }[])[0]!

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

async function ended(pid: number): Promise<void> {
  while (isAlive(pid)) await new Promise((resolve) => setImmediate(resolve))
}

describe('C4.8 the process that reads files', () => {
  it('reads one file after another', async () => {
    const read = failing()
    const [first, second] = [told(await read('a')), told(await read('b'))]
    expect(second).toEqual({ pid: first.pid, filesRead: 2 })
  })

  it('is ended where a file hangs, and the next file is read by another', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const read = failing()
    const first = told(await read('a'))
    const hanging = read('hangs')
    vi.advanceTimersByTime(30_000)
    const { report } = await hanging
    expect(report).toMatchObject({ file: 'hangs', status: 'unreadable', problem: { code: 'timeout' }, assessments: [] })
    expect(report.problem?.message).toBe(problemsZh.timeout(30))
    await ended(first.pid)
    expect(told(await read('b'))).toMatchObject({ filesRead: 1 })
  })

  it('may be brought down by a file, and the next file is read by another', async () => {
    const read = failing()
    const { report } = await read('crashes')
    expect(report).toMatchObject({ file: 'crashes', status: 'unreadable', problem: { code: 'corrupt' } })
    expect(told(await read('b'))).toMatchObject({ filesRead: 1 })
  })

  it('tries a file again in a fresh process where others may have brought it down', async () => {
    const read = failing()
    await read('a')
    const { report, people } = await read('crashes after others')
    expect(report.file).toBe('crashes after others')
    expect(people).toMatchObject([{ filesRead: 1 }])
  })

  it('says so where the fault is the program’s own', async () => {
    const { report } = await failing()('fault')
    expect(report.problem?.message).toContain('x is not a function')
  })

  it('is gone after the last file', async () => {
    const { pid } = told(await failing()('a'))
    reader!.close()
    await ended(pid)
    expect(isAlive(pid)).toBe(false)
  })

  it('reads and judges rosters, and says of a file that cannot be opened what to look at', async () => {
    const folder = newFolder()
    const path = await writeRoster(folder, '花名册.xlsx', { rows: [{}, { sex: 'M' }] })
    reader = new Reader(setup, { execArgv: ['--import', 'tsx'] })
    const { report } = await reader.read({ path, file: '花名册.xlsx' })
    expect(report.assessments.map(({ findings }) => findings.map(({ rule }) => rule))).toMatchObject([
      [],
      expect.arrayContaining(['sex/unknown']),
    ])
    const gone = await reader.read({ path: join(folder, '没有.xlsx'), file: '没有.xlsx' })
    expect(gone.report.problem).toEqual({ code: 'corrupt', message: cliZh.gone() })
  })
})
