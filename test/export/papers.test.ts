import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readWorkbook } from '../../core/index.ts'
import { rosterColumns } from '../../core/roster/columns.ts'
import type { Grid } from '../../core/roster/grid.ts'
import { annotateWorkbook } from '../../core/workbook/mark/annotate.ts'
import { anonymousWorkbooks } from '../../dashboard/export/anonymous.ts'
import { findingsArchive, markFile } from '../../dashboard/export/findings.ts'
import { makeFiles } from '../../dashboard/export/make.ts'
import {
  defenseWorkbook,
  exemptionWorkbook,
  feeWorkbook,
  overviewWorkbook,
  rosterWorkbook,
  statisticsWorkbook,
} from '../../dashboard/export/papers.ts'
import { admissible, type ExportPerson } from '../../dashboard/export/person.ts'
import { tablesCsv, tablesWorkbook } from '../../dashboard/export/table.ts'
import { type FeeLine, feesByUnit } from '../../dashboard/pages/fees/fees.ts'
import { needs } from '../support/machine.ts'
import { openXmlFaults } from '../workbook/open-xml-check.ts'
import { converted, oddWorkbook, withoutResults } from '../workbook/rich-workbooks.ts'
import { judged } from '../workbook/sample-roster.ts'
import { office, samplePeople } from './sample-people.ts'

async function sheetsOf(bytes: Uint8Array): Promise<Grid[]> {
  const read = await readWorkbook(bytes, 'a.xlsx')
  if (!read.ok) throw new Error(read.problem.message)
  return read.workbook.sheets
}

/** The values of a sheet, shares to 12 decimals: programs differ in the last digits of a quotient. */
function rounded({ values }: Grid): unknown[][] {
  return values.map((row) => row.map((value) => (typeof value === 'number' ? Number(value.toFixed(12)) : value)))
}

/** What queries/fee-lines.sql would say of these people. */
function feeLines(people: readonly ExportPerson[]): FeeLine[] {
  return admissible(people).map(({ supervisingUnit, level, track, fee }) => ({
    supervisingUnit,
    level,
    track,
    fee,
    people: 1,
    due: fee ?? 0,
  }))
}

function feesOf(people: readonly ExportPerson[]): Promise<Uint8Array> {
  const paid = {
    id: 1,
    supervisingUnit: people[0]?.supervisingUnit ?? '',
    amount: 1000.5,
    paidOn: null,
    note: '',
    enteredAt: '',
  }
  const units = feesByUnit(feeLines(people), people.length > 0 ? [paid] : [], office.policy)
  return feeWorkbook(units, people, office)
}

const papers: Record<string, (people: readonly ExportPerson[]) => Promise<Uint8Array>> = {
  花名册: (people) => rosterWorkbook(people, office),
  免答辩人员名单: (people) => exemptionWorkbook(people, office),
  答辩人员名单: (people) => defenseWorkbook(people, office),
  评审一览表: (people) => overviewWorkbook(people, office),
  统计表: (people) => statisticsWorkbook(people, office),
  评审费核对表: feesOf,
  匿名名单: async (people) => (await anonymousWorkbooks(people, office, '盐')).list,
  编号对照表: async (people) => (await anonymousWorkbooks(people, office, '盐')).key,
}

describe.each(Object.entries(papers))('%s', (_, make) => {
  it.each([
    ['nobody', samplePeople(0)],
    ['one person', samplePeople(1)],
    ['57 people', samplePeople(57)],
    ['nobody who may apply', samplePeople(9, { verdict: 'ineligible' })],
    ['very long remarks', samplePeople(2, { typed: { name: '王秀兰', remarks: '很长的备注'.repeat(8000) } })],
  ])('for %s breaks no rule of Open XML and can be read again', async (_, people) => {
    const bytes = await make(people)
    expect(openXmlFaults(bytes)).toEqual([])
    expect((await sheetsOf(bytes)).length).toBeGreaterThan(0)
  })
})

describe('the roster of everyone', () => {
  it('reads as a roster: everyone’s 15 cells as typed, text as text, its seal valid', async () => {
    const people = samplePeople(57)
    const { review, workbook } = await judged(await rosterWorkbook(people, office), 'a.xlsx')
    expect(review.applicants).toHaveLength(57)
    review.applicants.forEach((applicant, index) => {
      const typed = { ...people[index]!.typed, sequence: String(index + 1) }
      for (const column of rosterColumns) expect(applicant.text(column)).toBe(typed[column] ?? '')
    })
    expect(review.report.seal).toEqual({ status: 'valid' })
    expect(workbook.sheets[0]!.texts.flat()).toContain('=1+1')
  })

  it('10,000 people: whole, sealed, in one sheet', async () => {
    const { review } = await judged(await rosterWorkbook(samplePeople(10_000), office), 'a.xlsx')
    expect(review.applicants).toHaveLength(10_000)
    expect(review.report.seal).toEqual({ status: 'valid' })
  })
})

describe('lists', () => {
  const people = samplePeople(57)

  it('免答辩: the exempt without the ineligible, with reasons and clauses (七(一), 七(二))', async () => {
    const [grid] = await sheetsOf(await exemptionWorkbook(people, office))
    const exempt = people.filter(({ verdict, defense }) => verdict !== 'ineligible' && defense === 'exempt')
    const rows = grid!.texts.slice(3, 3 + exempt.length)
    expect(rows.map((row) => row[1])).toEqual(exempt.map(({ name }) => name))
    const [reason, clause] = ['免答辩事由', '通知\n条款'].map((heading) => grid!.texts[2]!.indexOf(heading))
    expect(rows.every((row) => /^七\([一二]\)(、七\([一二]\))?$/.test(row[clause!]!) && row[reason!] !== '')).toBe(true)
    expect(grid!.texts[1]![0]).toBe(`范围：全州　共 ${exempt.length} 人`)
  })

  it('答辩: who must come, scores entered with two decimals, absence said', async () => {
    const [grid] = await sheetsOf(await defenseWorkbook(people, office))
    const required = people.filter(({ verdict, defense }) => verdict !== 'ineligible' && defense === 'required')
    const rows = grid!.texts.slice(4, 4 + required.length)
    expect(rows.map((row) => row[1])).toEqual(required.map(({ name }) => name))
    expect(rows.map((row) => row[11] ?? '')).toEqual(
      required.map(({ score, took }) => (score === null || !took ? '' : '86.25')),
    )
    expect(rows.map((row) => row[13] ?? '')).toEqual(required.map(({ took }) => (took ? '' : '缺席')))
  })

  it('D10.4 匿名: no name anywhere, not in other cells either; the key gives each back (五(一)14)', async () => {
    const { list, key } = await anonymousWorkbooks(people, office, '盐')
    const text = (await sheetsOf(list)).flatMap(({ texts }) => texts.flat()).join('\n')
    for (const { name } of people) expect(text).not.toContain(name)
    const codes = (await sheetsOf(key))[0]!.texts.slice(3).filter((row) => /^A\d+$/.test(row[0]!))
    expect(codes).toHaveLength(admissible(people).length)
    expect(new Set(codes.map((row) => row[0])).size).toBe(codes.length)
    for (const [code] of codes) expect(text).toContain(code)
    expect(codes.map((row) => row[1])).not.toEqual(admissible(people).map(({ name }) => name))
  })
})

describe('sums', () => {
  const people = samplePeople(57)

  it('fees: each unit and the total as reckoned from the people', async () => {
    const [grid] = await sheetsOf(await feesOf(people))
    const total = grid!.texts.find((row) => row[1] === '合　计')!
    const due = admissible(people).reduce((sum, { fee }) => sum + (fee ?? 0), 0)
    expect(total.slice(8, 10)).toEqual([due.toLocaleString('en-US'), '1,001'])
    expect(total[7]).toBe(String(admissible(people).filter(({ fee }) => fee !== null).length))
  })

  it('statistics: everyone counted once in each table', async () => {
    for (const grid of await sheetsOf(await statisticsWorkbook(people, office))) {
      expect(grid.texts.find((row) => row[1] === '合　计')?.[6]).toBe('57')
    }
  })

  it('LibreOffice opens every paper, reads every value and reckons every formula as written', async (context) => {
    needs('libreOffice', context)
    const files = await Promise.all(
      Object.entries(papers).map(async ([name, make]) => ({ name: `${name}.xlsx`, bytes: await make(people) })),
    )
    const bare = files.map(({ name, bytes }) => ({ name, bytes: withoutResults(bytes) }))
    for (const [index, bytes] of converted(bare, 'xlsx:Calc MS Excel 2007 XML').entries()) {
      const [ours, theirs] = [await sheetsOf(files[index]!.bytes), await sheetsOf(new Uint8Array(bytes))]
      expect(theirs.map(rounded)).toEqual(ours.map(rounded))
    }
  })
})

describe('findings back to each unit', () => {
  const policy = office.policy

  it('one workbook a unit in one archive: the unit’s own file, marked; what cannot be read is named', async () => {
    const files = [
      { file: '轮台/花名册.xlsx', bytes: oddWorkbook() },
      { file: '且末/花名册.xlsx', bytes: oddWorkbook({ prefix: 'x' }) },
      { file: '坏.xlsx', bytes: new Uint8Array([80, 75, 3, 4]) },
    ]
    const archive = await findingsArchive(files, { policy, sanctions: [], columns: [] })
    expect(Object.keys(unzipSync(archive.bytes))).toEqual(['花名册.xlsx', '花名册（2）.xlsx'])
    expect(archive.failed).toEqual([{ file: '坏.xlsx', message: expect.stringContaining('。') }])
  })

  it('the dashboard’s marked file is the command line’s, byte for byte: both are annotateWorkbook on the file as it is', async () => {
    const bytes = oddWorkbook()
    const { workbook, review } = await judged(bytes, '轮台县.xlsx')
    const direct = await annotateWorkbook(bytes, workbook, review, policy)
    const marked = await markFile({ file: '轮台县.xlsx', bytes }, { policy, sanctions: [], columns: [] })
    if (!direct.ok || !marked.ok) throw new Error('not marked')
    expect(Buffer.compare(direct.bytes, marked.bytes)).toBe(0)
  })
})

describe('any table', () => {
  const table = {
    caption: '单位、（县市） 😀/统计:*',
    columns: [
      { heading: '单位', style: 'text' as const },
      { heading: '人数', style: 'number' as const },
      { heading: '身份证号', style: 'text' as const },
    ],
    rows: [
      ['=1+1', 3, '652801198510011234'],
      ['甲', null, '-5'],
    ] as (string | number | null)[][],
  }

  it('as .xlsx: numbers are numbers, texts texts', async () => {
    const bytes = await tablesWorkbook([table], table.caption)
    expect(openXmlFaults(bytes)).toEqual([])
    const [grid] = await sheetsOf(bytes)
    expect(grid?.values.slice(2)).toEqual([
      ['=1+1', 3, '652801198510011234'],
      ['甲', null, '-5'],
    ])
  })

  it('as .csv: UTF-8 with its mark, formulas and ID numbers stay text', () => {
    expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(tablesCsv([table]))).toBe(
      "\ufeff单位,人数,身份证号\r\n'=1+1,3,'652801198510011234\r\n甲,,'-5",
    )
  })

  it('several: a sheet each in .xlsx, one under the other in .csv', async () => {
    const grids = await sheetsOf(await tablesWorkbook([table, table], '两表'))
    expect(grids.map(({ texts }) => texts)).toEqual([grids[0]!.texts, grids[0]!.texts])
    expect(new TextDecoder().decode(tablesCsv([table, table])).split('\r\n\r\n')).toHaveLength(2)
  })

  it('its file has a name every system takes', async () => {
    const { files } = await makeFiles({ kind: 'tables', title: table.caption, tables: [table], format: 'csv' })
    expect(files.map(({ name }) => name)).toEqual(['单位、（县市） 😀_统计__.csv'])
  })
})
