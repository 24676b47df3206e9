import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  convertedWorkbook,
  defaultPolicy,
  type Finding,
  type Grid,
  readWorkbook,
  type Workbook,
  type WorkbookReport,
} from '../../core/index.ts'
import { CheckedRoster } from '../../dashboard/pages/self-check/checked-roster.ts'
import type { Handing, Incoming, ReaderReply } from '../../dashboard/store/protocol.ts'
import { runReader } from '../../dashboard/store/reader.ts'
import type { WorkerScope } from '../../dashboard/store/worker-source.ts'
import { counties, generateRows, gridOfTable, rosterTable } from '../support/generate.ts'
import { samplePath } from '../support/samples.ts'
import { commandLine, sample, samples } from './samples.ts'
import { openSession } from './session.ts'

/** Every face opens the same review of a file: what one of them says all of them say. */

interface Given {
  file: string
  bytes: Uint8Array<ArrayBuffer>
}

async function written(file: string, sheets: readonly Grid[]): Promise<Given> {
  const { bytes } = await convertedWorkbook({ file, format: 'xlsx', sheets: [...sheets], properties: {} })
  return { file, bytes: new Uint8Array(bytes) }
}

/** A workbook of one to three rosters, the largest in front; some of the others hidden, some a copy of the first. */
function generated(seed: number): Promise<Given> {
  const county = counties[seed % counties.length]!
  const front = gridOfTable(rosterTable(generateRows(12 + (seed % 9), seed, { county, faultyShare: 0.6 }), county))
  const second = gridOfTable(rosterTable(generateRows(1 + (seed % 5), seed + 100), county), '补报')
  const others = [{ ...front, name: '花名册 (2)' }, second, { ...second, name: '往年', hidden: true }]
  return written(`第${seed}册.xlsx`, [front, ...others.slice(0, seed % 4)])
}

/** A sample with its roster copied whole as a second sheet. */
async function withCopy(name: string): Promise<Given> {
  const { sheets } = await sample(name)
  const [first] = sheets
  return written(`副本·${name}`, [first!, { ...first!, name: `${first!.name} (2)` }, ...sheets.slice(1)])
}

/** What the store is handed for a file, by the worker that reads and judges it. */
function storeOf({ file, bytes }: Given): Promise<Incoming> {
  return new Promise((answer, fail) => {
    const scope: WorkerScope = {
      name: 'reader',
      onmessage: null,
      postMessage: (reply) => (reply as ReaderReply).step === 'failed' && fail(new Error(JSON.stringify(reply))),
    }
    runReader(scope)
    const port = { postMessage: ({ incoming }: Handing) => answer(incoming) }
    const say = (data: unknown) => scope.onmessage?.({ data } as MessageEvent)
    say({ port })
    const judgement = { policy: null, sanctions: [], columns: [] }
    say({ id: 1, file: new File([bytes], file), name: file, judgement, refuse: null, again: null })
  })
}

/** The findings among the rows the store is handed, in the shape of the contract. */
function findingsIn({ tables }: Incoming): Finding[] {
  const { columns, values } = tables.find(({ table }) => table === 'finding')!
  return Array.from({ length: values.length / columns.length }, (_, index) => {
    const cells = values.slice(index * columns.length, (index + 1) * columns.length)
    const line = Object.fromEntries(columns.map((column, at) => [column, cells[at]]))
    const { applicantId, position, columnKey, messageEn, fixValue, fixSafe, topic, ...rest } = line
    const fix = fixValue === null ? {} : { fix: { value: fixValue, safe: fixSafe === 1 } }
    const asked = topic === null ? {} : { topic }
    return { ...rest, column: columnKey, ...fix, ...asked } as Finding
  })
}

/** What 单位自查 lists, as its worker gives it to the page. */
function listedIn(workbook: Workbook): Finding[] {
  const opening = { file: workbook.file, bytes: new Blob([]), policy: defaultPolicy, steps: [] }
  const roster = CheckedRoster.open(workbook, { ...opening, language: 'zh-CN' })
  if (typeof roster === 'string') throw new Error(roster)
  const look = { order: 'sheet' as const, filter: { severity: '' as const, search: '' }, closed: [] }
  const { lines } = roster.lines({ look, from: 0, to: Number.POSITIVE_INFINITY })
  return lines.flatMap((line) => (line.kind === 'finding' ? [line.finding] : []))
}

const all = ({ findings, assessments }: WorkbookReport) => [...findings, ...assessments.flatMap((row) => row.findings)]

describe('the same file in every face', () => {
  const folder = mkdtempSync(join(tmpdir(), 'faces-'))
  const seeds = Array.from({ length: 20 }, (_, index) => index + 1)
  const copied = samples.filter((name) => name.startsWith('轮台县'))
  const given = new Map<string, Given>()
  const said = new Map<string, WorkbookReport>()

  beforeAll(async () => {
    for (const name of samples) given.set(name, { file: name, bytes: new Uint8Array(readFileSync(samplePath(name))) })
    for (const name of copied) given.set(`副本·${name}`, await withCopy(name))
    for (const seed of seeds) given.set(`第${seed}册.xlsx`, await generated(seed))
    const paths = [...given.values()].map(({ file, bytes }) => {
      const path = join(folder, file)
      writeFileSync(path, bytes)
      return path
    })
    const { workbooks } = commandLine(paths)
    ;[...given.keys()].forEach((name, index) => {
      said.set(name, workbooks[index]!)
    })
  }, 180_000)
  afterAll(() => rmSync(folder, { recursive: true }))

  const names = [...samples, ...copied.map((name) => `副本·${name}`), ...seeds.map((seed) => `第${seed}册.xlsx`)]

  it.each(names)(
    '%s: command line, store, 单位自查 and pane find the same, other sheets included',
    { timeout: 60_000 },
    async (name) => {
      const report = said.get(name)!
      const file = given.get(name)!
      expect(report.status).toBe('read')
      const incoming = await storeOf({ ...file, bytes: file.bytes.slice() })
      expect(findingsIn(incoming)).toEqual(all(report))
      const read = await readWorkbook(file.bytes, name)
      if (!read.ok) throw new Error(read.problem.message)
      const { workbook } = read
      expect(listedIn(workbook)).toEqual(all(report))
      const { state } = await openSession({ prepare: (host) => host.openWorkbook(workbook) })
      expect(state.answer.value!.findings).toEqual(all(report))
      expect(state.answer.value!.totals).toEqual(report.totals)
    },
  )

  it('a roster copied as a second sheet is named by each of them (roster/other-sheets)', () => {
    const several = names.filter((name) => all(said.get(name)!).some(({ rule }) => rule === 'roster/other-sheets'))
    expect(several).toEqual(
      expect.arrayContaining([...copied.map((name) => `副本·${name}`), '第1册.xlsx', '第19册.xlsx']),
    )
  })
})
