import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toldOf } from '../../core/cli/job.ts'
import { jsonPieces, runJson } from '../../core/cli/json.ts'
import { oneLine, type Paint, painter, progressLine, runLines, workbookLines } from '../../core/cli/print.ts'
import {
  crossFindings,
  type RunReport,
  type SkippedRow,
  unreadableReport,
  type WorkbookReport,
} from '../../core/index.ts'
import { reportOn } from '../support/roster.ts'

const plain = painter(false)
const workbookBlock = (report: WorkbookReport, skipped: readonly SkippedRow[], paint: Paint) =>
  [...workbookLines(report, skipped, paint)].join('')
const runOf = (workbooks: WorkbookReport[], findings: RunReport['findings'] = []): RunReport => ({
  policy: { id: 'bayingol-quality-2024', year: 2024 },
  asOf: '2024-09-14',
  workbooks,
  findings,
})

/** The JSON of a run as the command line writes it. */
async function jsonOf({ workbooks, findings, ...head }: RunReport): Promise<string> {
  async function* written() {
    for (const report of workbooks) yield [...toldOf(report, [], { json: true, coloured: false })]
  }
  const decoder = new TextDecoder()
  let text = ''
  for await (const piece of runJson(head, written(), () => findings))
    text += typeof piece === 'string' ? piece : decoder.decode(piece)
  return text
}

describe('the report for people', () => {
  it('says out loud that nothing was found', () => {
    const block = workbookBlock(reportOn([{}, { name: '李秀兰', birth: '1990.02' }]), [], plain)
    expect(block).toContain('检查了 2 行，发现 0 个问题')
  })

  it('names cell, value, message, fix and clause of each finding', () => {
    const block = workbookBlock(reportOn([{ ethnicity: '维族' }]), [], plain)
    expect(block).toMatch(/F4 +提示 〔维族〕.*→ 改为“维吾尔族”（依据：GB\/T 3304）/)
  })

  it('counts rows that were skipped, by reason', () => {
    const skipped = [
      { row: 9, reason: 'template' as const },
      { row: 10, reason: 'template' as const },
      { row: 11, reason: 'footer' as const },
    ]
    expect(workbookBlock(reportOn([{}]), skipped, plain)).toContain('跳过 空模板行 2、表尾说明 1')
  })

  it('says why a file was not read, and counts it', () => {
    const unread = unreadableReport('坏.xlsx', { code: 'corrupt', message: '文件已损坏。' })
    expect(workbookBlock(unread, [], plain)).toContain('未能读取：文件已损坏。')
    expect([...runLines([unread], [], plain)].join('')).toContain('共 1 个文件（1 个未能读取）')
  })

  it('is coloured only where asked for', () => {
    const report = reportOn([{ sex: 'M' }])
    expect(workbookBlock(report, [], plain)).not.toContain('\u001b')
    expect(workbookBlock(report, [], painter(true))).toContain('\u001b[31m错误')
  })

  it('C4.9 lets no text of a file steer the terminal', () => {
    expect(oneLine('张\u001b[2J三\r\n\u0007\u202e李')).toBe('张\ufffd[2J三 \ufffd\ufffd李')
    const hostile = { ...reportOn([{ remarks: '\u001b]0;x\u0007\u001b[2J公务员' }]), file: '\u001b[31m.xlsx' }
    expect(workbookBlock(hostile, [], plain)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f]/)
  })

  it('tells progress in one line of the terminal, however long the name', () => {
    expect(progressLine(3, 200, '若羌县.xlsx', 80)).toBe('3/200 若羌县.xlsx')
    expect(progressLine(3, 200, '若'.repeat(200), 20)).toBe(`3/200 ${'若'.repeat(6)}`)
  })
})

describe('the JSON of a run', () => {
  it('C4.16 is written piece by piece as it would be in one', async () => {
    const reports = [reportOn([{}, { sex: 'M' }]), unreadableReport('a"b\n.xlsx', { code: 'empty', message: '空' })]
    const [own] = reports[0]!.assessments[1]!.findings
    const across = [{ ...own!, file: 'a', others: [{ file: 'b', row: 4 }] }]
    for (const workbooks of [[], reports.slice(0, 1), reports])
      for (const run of [runOf(workbooks), runOf(workbooks, across)])
        expect(await jsonOf(run)).toBe(`${JSON.stringify(run, null, 2)}\n`)
  })

  it('C4.16 comes finding by finding: no piece of it has two', () => {
    const report = reportOn(Array.from({ length: 50 }, () => ({ sex: 'M', ethnicity: '维族' })))
    for (const piece of jsonPieces(report, 0)) expect(piece.split('"rule"').length).toBeLessThanOrEqual(2)
  })

  it('is JSON whatever stands in the cells', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (name) => {
        const run = runOf([unreadableReport(name, { code: 'empty', message: name })])
        expect(JSON.parse(await jsonOf(run))).toEqual(JSON.parse(JSON.stringify(run)))
      }),
    )
  })
})

describe('C3.5 findings across workbooks', () => {
  const person = (row: number, id: string | null = null) => ({
    ...{ row, cell: `D${row + 1}`, value: '王秀兰' },
    identity: { name: '王秀兰', birth: '1988.05', sex: '女', unit: '', id, person: '王秀兰|1988.05|女' },
  })
  const of = (file: string, count: number) => ({
    report: { file },
    people: Array.from({ length: count }, (_, row) => person(row)),
  })

  it('list twenty others and count all, thousands of namesakes included', () => {
    const found = crossFindings([of('甲', 20_000), of('乙', 20_000)])
    expect(found).toHaveLength(40_000)
    expect(found[0]!.others).toHaveLength(20)
    expect(found[0]!.others[0]).toEqual({ file: '乙', row: 1 })
    expect(found[0]!.message).toContain('20000')
  })

  it('keep two numbers apart and find the one without', () => {
    const found = crossFindings([
      { report: { file: '甲' }, people: [person(0, '1')] },
      { report: { file: '乙' }, people: [person(0, '2'), person(1)] },
    ])
    expect(found.map(({ file, row, others }) => [file, row, others.length])).toEqual([
      ['甲', 1, 1],
      ['乙', 2, 1],
    ])
  })
})
