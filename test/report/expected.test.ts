import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { defaultPolicy, openReview } from '../../core/index.ts'
import type { Assessment, Finding } from '../../core/report/types.ts'
import { readSample, samplesFolder } from '../support/samples.ts'

interface ExpectedRow {
  row: number
  name: string
  verdict: string
  level: string | null
  track: string | null
  fee: number | null
  defense: string | null
  exemptions: string[]
  /** Errors and warnings, as rule@column. */
  f: string[]
  /** Infos that must be there among others, as rule@column or rule@?. */
  info?: string[]
  /** Offered fixes by column. */
  fix?: Record<string, string>
}

interface ExpectedWorkbook {
  file: string
  supervisingUnit: string | null
  year: number | null
  roster: string[]
  rows: ExpectedRow[]
  /** Rules whose finding may stand in any column. */
  loose_column?: string[]
}

const expected = JSON.parse(readFileSync(join(samplesFolder, 'expected.json'), 'utf8')) as ExpectedWorkbook[]

const isSerious = ({ severity }: Finding) => severity !== 'info'

/** rule@column, or rule@? where the column is left open. */
const named = (loose: readonly string[]) => (finding: Finding) =>
  `${finding.rule}@${loose.includes(finding.rule) ? '?' : (finding.column ?? '-')}`

const loosely = (loose: readonly string[]) => (text: string) => {
  const [rule = ''] = text.split('@')
  return loose.includes(rule) ? `${rule}@?` : text
}

function expectRow(said: Assessment, row: ExpectedRow, loose: readonly string[]) {
  const { verdict, level, track, fee, defense } = said
  expect({ verdict, level, track, fee, defense }).toEqual({
    verdict: row.verdict,
    level: row.level,
    track: row.track,
    fee: row.fee,
    defense: row.defense,
  })
  expect(said.findings.filter(isSerious).map(named(loose)).sort()).toEqual(row.f.map(loosely(loose)).sort())
  for (const info of row.info ?? [])
    expect(said.findings.map(named(info.endsWith('@?') ? [info.slice(0, -2)] : []))).toContain(info)
  for (const [column, value] of Object.entries(row.fix ?? {}))
    expect(said.findings.find((finding) => finding.column === column && finding.fix)?.fix?.value).toBe(value)
}

describe.each(expected)('the sample $file', ({ file, supervisingUnit, year, roster, rows, loose_column }) => {
  it('is judged as those who wrote it say it must be', async () => {
    const report = openReview(await readSample(file), defaultPolicy, { file }).report()
    expect([report.supervisingUnit, report.year]).toEqual([supervisingUnit, year])
    expect([...new Set(report.findings.filter(isSerious).map(({ rule }) => rule))].sort()).toEqual(roster)
    expect(report.assessments.map(({ row }) => row)).toEqual(rows.map(({ row }) => row))
    for (const [index, row] of rows.entries()) expectRow(report.assessments[index]!, row, loose_column ?? [])
  })
})
