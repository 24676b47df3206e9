import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jsonText } from '../../core/cli/json.ts'
import { oneLine, painter, progressLine, runBlock, workbookBlock } from '../../core/cli/print.ts'
import { unreadableReport, type WorkbookReport } from '../../core/index.ts'
import { reportOn } from '../support/roster.ts'

const plain = painter(false)
const runOf = (workbooks: WorkbookReport[]) => ({
  policy: { id: 'bayingol-quality-2024', year: 2024 },
  asOf: '2024-09-14',
  workbooks,
  findings: [],
})

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
    expect(runBlock(runOf([unread]), plain)).toContain('共 1 个文件（1 个未能读取）')
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
  it('is written piece by piece as it would be in one', () => {
    const reports = [reportOn([{}, { sex: 'M' }]), unreadableReport('a"b\n.xlsx', { code: 'empty', message: '空' })]
    for (const workbooks of [[], reports.slice(0, 1), reports])
      expect([...jsonText(runOf(workbooks))].join('')).toBe(`${JSON.stringify(runOf(workbooks), null, 2)}\n`)
  })

  it('is JSON whatever stands in the cells', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const run = runOf([unreadableReport(name, { code: 'empty', message: name })])
        expect(JSON.parse([...jsonText(run)].join(''))).toEqual(JSON.parse(JSON.stringify(run)))
      }),
    )
  })
})
