import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { secondsFor } from '../../core/cli/budget.ts'
import type { Outcome } from '../../core/cli/job.ts'
import { Reader } from '../../core/cli/reader.ts'
import { defaultAsOf, defaultPolicy, type WorkbookReport } from '../../core/index.ts'
import { cliZh } from '../../core/messages/cli.zh-CN.ts'
import { problemsZh } from '../../core/messages/zh-CN.ts'
import { newFolder, writeRoster } from './command.ts'

const form = { json: true, coloured: false }
const setup = { policy: defaultPolicy, asOf: defaultAsOf(defaultPolicy), annotate: false, passwords: [], form }
const execArgv = ['--import', 'tsx']
const worker = new URL('./worker-that-fails.ts', import.meta.url)
let reader: Reader | null = null

afterEach(() => reader?.close())

const failing = () => {
  reader = new Reader(setup, { worker, execArgv })
  return (file: string) => reader!.read({ path: file, file })
}
const textOf = ({ told }: Outcome) => told.map((chunk) => new TextDecoder().decode(chunk)).join('')
const reportOf = (outcome: Outcome): WorkbookReport => JSON.parse(textOf(outcome))
/** Which process read the file, and how many it had read by then. */
const told = (outcome: Outcome): { pid: number; filesRead: number } => JSON.parse(textOf(outcome))

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

  it('C4.14 is ended where a file takes more of the processor than it may, and the next file is read by another', async () => {
    const read = failing()
    const first = told(await read('a'))
    const report = reportOf(await read('hangs'))
    expect(report).toMatchObject({ file: 'hangs', status: 'unreadable', problem: { code: 'timeout' }, assessments: [] })
    expect(report.problem?.message).toBe(problemsZh.tooMuchWork())
    await ended(first.pid)
    expect(told(await read('b'))).toMatchObject({ filesRead: 1 })
  })

  it.each(['hoards', 'heaps'])(
    'C4.15 is ended where a file %s: it is too large, and the next one is read',
    async (file) => {
      const read = failing()
      const { problem } = reportOf(await read(file))
      expect(problem).toEqual({ code: 'too-large', message: problemsZh.tooMuchMemory() })
      expect(told(await read('b'))).toMatchObject({ filesRead: 1 })
    },
  )

  it('may be brought down by a file, and the next file is read by another', async () => {
    const read = failing()
    expect(reportOf(await read('crashes'))).toMatchObject({ file: 'crashes', problem: { code: 'corrupt' } })
    expect(told(await read('b'))).toMatchObject({ filesRead: 1 })
  })

  it('D9.4 leaves nothing of what it told of a file before it ended', async () => {
    expect(reportOf(await failing()('tells and crashes'))).toMatchObject({ problem: { code: 'corrupt' } })
  })

  it('tries a file again in a fresh process where others may have brought it down', async () => {
    const read = failing()
    await read('a')
    const outcome = await read('crashes after others')
    expect(outcome.report.file).toBe('crashes after others')
    expect(told(outcome)).toMatchObject({ filesRead: 1 })
  })

  it('says so where the fault is the program’s own', async () => {
    expect(reportOf(await failing()('fault')).problem?.message).toContain('x is not a function')
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
    reader = new Reader(setup, { execArgv })
    const report = reportOf(await reader.read({ path, file: '花名册.xlsx' }))
    expect(report.assessments.map(({ findings }) => findings.map(({ rule }) => rule))).toMatchObject([
      [],
      expect.arrayContaining(['sex/unknown']),
    ])
    const gone = await reader.read({ path: join(folder, '没有.xlsx'), file: '没有.xlsx' })
    expect(reportOf(gone).problem).toEqual({ code: 'corrupt', message: cliZh.gone() })
  })
})

describe('C4.14 the time of a file', () => {
  const mebibyte = 1024 * 1024

  it('is five seconds up to a mebibyte, four for each further one, and two for each password', () => {
    expect([0, mebibyte, 3 * mebibyte].map((bytes) => secondsFor(bytes, 0))).toEqual([5, 5, 13])
    expect(secondsFor(0, 3)).toBe(11)
  })
})
