import { describe, expect, test } from 'vitest'
import { defaultPolicy } from '../../../core/index.ts'
import { deskEn } from '../../../core/messages/desk.en.ts'
import { viewEn } from '../../../core/messages/en.ts'
import { tablesCsv } from '../../../dashboard/export/table.ts'
import { chinese, type Language } from '../../../dashboard/language.ts'
import { meansOf } from '../../../dashboard/pages/defense/scores.ts'
import type { UnitFees } from '../../../dashboard/pages/fees/fees.ts'
import {
  type DefensePerson,
  defensePaper,
  exemptScoreTable,
  meanTable,
  requiredTable,
  scorePaper,
  specialtyMeans,
} from '../../../dashboard/tables/defense.tsx'
import { feePaper, feePeoplePaper, feeTable } from '../../../dashboard/tables/fees.tsx'
import { columnsOn, dataOf, type Medium, paperSpec, type Table } from '../../../dashboard/tables/table.ts'

const english: Language = { ...chinese, tag: 'en', desk: deskEn, view: viewEn }

const headingsOn = (table: Table<never>, medium: Medium) => columnsOn(table, medium).map(({ heading }) => heading)
const csvOf = <Row>(table: Table<Row>, rows: readonly Row[]) =>
  new TextDecoder().decode(tablesCsv([dataOf(table, rows)])).split('\r\n')

const unit = (supervisingUnit: string, counts: number[], paid: number): UnitFees => ({
  supervisingUnit,
  counts,
  people: counts.reduce((sum, count) => sum + count, 0),
  undetermined: 1,
  due: counts.reduce((sum, count, at) => sum + count * defaultPolicy.fees[at]!.amount, 0),
  paid,
  payments: [],
})
const lines = defaultPolicy.fees.length
const units = [
  unit('甲局', [2, ...Array<number>(lines - 1).fill(0)], 0.1),
  unit('乙局', [1, ...Array<number>(lines - 1).fill(0)], 380.2),
]

describe('缴费核对表 (八(二))', () => {
  const paper = feePaper(defaultPolicy, units.length, '2024-09-27')

  test('printed and in the file it has the same columns', () => {
    expect(headingsOn(paper, 'print')).toEqual(headingsOn(paper, 'file'))
  })

  test('the page takes out numbers: the difference negative where too little was paid, cents without crumbs', () => {
    const [head, first, , total] = csvOf(
      feeTable(chinese, defaultPolicy, () => undefined),
      units,
    )
    expect(head).toMatch(/^.?主管单位,中级评审 380 元,初级评审 220 元,.*应缴,实缴,差额$/)
    expect(first).toMatch(/^甲局,2,.*,760,0\.1,-759\.9$/)
    expect(total).toMatch(/^合计 2 个单位,3,.*,1140,380\.3,-759\.7$/)
  })

  test('in the file sums and what is due are formulas over the cells of their own row', () => {
    const { rows, total } = paperSpec(paper, units)
    const formulas = rows[0]!.flatMap((cell) =>
      typeof cell === 'object' && cell && 'formula' in cell ? [cell.formula] : [],
    )
    expect(formulas).toEqual(['SUM(C5:G5)', expect.stringMatching(/^C5\*380\+.*G5\*\d+$/), 'J5-I5'])
    expect(total).toContainEqual({ formula: 'SUM(J5:J6)', result: 380.3 })
  })

  test('on paper a difference is said in words, and a count of nothing is a dash', () => {
    const difference = columnsOn(paper, 'print').find(({ key }) => key === 'difference')!
    expect([-759.9, 0, 1234].map((yuan) => difference.text!(yuan))).toEqual(['少 759.90', '0', '多 1,234'])
    expect(difference.strong!(units[0]!)).toBe(true)
  })

  test('the page’s own table speaks English, the paper does not', () => {
    const table = feeTable(english, defaultPolicy, () => undefined)
    expect(csvOf(table, units)[0]).toContain('Review, mid-level 380 yuan')
    expect(csvOf(table, units)[3]).toMatch(/^Total of 2 units/)
  })

  test('whose fee is undetermined is said in 人员明细 and adds nothing to its sum', () => {
    const person = { supervisingUnit: '甲局', unit: '甲所', name: '周敏', level: null, track: null }
    const people = [
      { ...person, fee: 380 },
      { ...person, fee: null },
    ]
    const spec = paperSpec(feePeoplePaper(defaultPolicy, people), people)
    expect(spec.lines![0]!.left).toBe('共 2 人，其中金额未定 1 人')
    expect(spec.rows.map((row) => row.at(-1))).toEqual([380, '未定'])
    expect(spec.total!.at(-1)).toEqual({ formula: 'SUM(G4:G5)', result: 380 })
    expect(spec.signatures).toBeUndefined()
  })
})

const person = (
  name: string,
  score: number | null,
  took: boolean | null = score === null ? null : true,
): DefensePerson => ({
  ...{ id: 1, person: name, name, sex: '男', unit: '甲所', supervisingUnit: '甲局', targetTitle: '工程师' },
  ...{ specialty: null, score, took, reasons: ['junior'] },
})

describe('lists of the defense (七)', () => {
  const people = [person('甲', 8625), person('乙', null, false), person('丙', null)]

  test('who did not come is said in the remarks of the list and of the score sheet, and has no score', () => {
    for (const paper of [defensePaper(defaultPolicy, 3, true), scorePaper(defaultPolicy, 3, '2024-09-27')]) {
      const { columns, rows } = paperSpec(paper, people)
      const at = (heading: string) => columns.findIndex((column) => column.heading === heading)
      expect(rows.map((row) => [row[at('答辩成绩')], row[at('备注')]])).toEqual([
        [86.25, null],
        [null, '缺席'],
        [null, null],
      ])
    }
  })

  test('the list for the day is the score sheet without what the examiners write', () => {
    const printed = headingsOn(defensePaper(defaultPolicy, 3, true), 'print')
    const filed = headingsOn(scorePaper(defaultPolicy, 3, '2024-09-27'), 'file')
    expect(filed.filter((heading) => !/^评委|签到/.test(heading))).toEqual(printed)
    expect(filed.length - printed.length).toBe(6)
  })

  test('where nothing is scored there is room to sign, and no score', () => {
    const printed = headingsOn(defensePaper(defaultPolicy, 3, false), 'print')
    expect(printed).toContain('签到')
    expect(printed.join()).not.toMatch(/成绩|评委/)
    expect(csvOf(requiredTable(chinese, false), people).slice(1)).toEqual([
      '甲,甲所,工程师,,到场,,甲局',
      '乙,甲所,工程师,,,缺席,甲局',
      '丙,甲所,工程师,,,,甲局',
    ])
  })

  test('the exempt are taken out with their mean as a number and how many it is made of', () => {
    const means = meansOf([...people, person('丁', 8630)].map((one) => ({ ...one, took: one.took !== false })))
    const of = { means, field: '质量技术监督' }
    const exempt = [person('戊', null)]
    expect(csvOf(exemptScoreTable(chinese, true, of), exempt)).toEqual([
      expect.stringContaining('姓名,工作单位,专业,赋分,平均所计人数,免答辩事由,主管单位'),
      '戊,甲所,,86.28,2,申报初级,甲局',
    ])
    expect(csvOf(exemptScoreTable(english, false, of), exempt)[1]).toBe(
      '戊,甲所,,Counts as passed,Applies for a junior title,甲局',
    )
  })

  test('the means count everyone once, in however many rosters', () => {
    const twice = [...people, people[0]!]
    const rows = specialtyMeans(twice, meansOf(twice.map((one) => ({ ...one, took: one.took !== false }))))
    expect(csvOf(meanTable(chinese, '质量技术监督', true), rows)[1]).toBe('质量技术监督（未另填专业）,3,1,1,1,86.25')
  })
})
