import { describe, expect, it } from 'vitest'
import { commandLine, sample, samples } from './samples.ts'
import { openSession } from './session.ts'

describe('the samples opened in Excel', () => {
  const report = commandLine(samples)

  describe.each(['1.10', '1.14'])('ExcelApi %s', (version) => {
    it.each(samples)(
      'C6.1 %s: findings, rows and totals are those of the command line, byte for byte',
      async (name) => {
        const workbook = await sample(name)
        const { host, state } = await openSession({ version, prepare: (host) => host.openWorkbook(workbook) })
        const said = report.workbooks.find(({ file }) => file === name)!
        const answer = state.answer.value!
        const findings = [...said.findings, ...said.assessments.flatMap((assessment) => assessment.findings)]
        expect(JSON.stringify(answer.findings)).toBe(JSON.stringify(findings))
        expect(JSON.stringify(answer.totals)).toBe(JSON.stringify(said.totals))
        const rows = said.assessments.map(({ row }) => answer.assessment(row))
        expect(JSON.stringify(rows)).toBe(JSON.stringify(said.assessments))
        expect(answer.applicants).toHaveLength(said.assessments.length)
        expect(host.missing).toEqual([])
      },
    )
  })
})
